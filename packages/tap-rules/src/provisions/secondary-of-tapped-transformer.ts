import type { Condition, Provision } from "../provision.ts";
import { SECONDARY_DEVICE, SECONDARY_THIRD } from "./feeder-tap-transformer.ts";
import { NO_NEXT_SIZE_UP_FOR_SECONDARIES, NO_TAP_OF_A_TAP } from "./general.ts";
import { protectedFromDamage, protectedTransformer } from "./installation.ts";
import { TWENTY_FIVE_FEET } from "./limits.ts";
import { withSourceOutput } from "./other-sources.ts";
import { THREE_TIMES } from "./shares.ts";
import { AS_READ_IN_2017 } from "./standings.ts";

/* @__NO_SIDE_EFFECTS__ */
function ofThePrimary(of: Condition): Condition {
  return {
    form: "other-side",
    side: "primary",
    section: of.section,
    words: `of the primary conductors: ${of.words}`,
    of,
  };
}

/** 240.21(C)(5): secondary conductors of a transformer that a feeder tap supplies; they stand by 240.21(B)(3). */
export const SECONDARY_OF_TAPPED_TRANSFORMER: Provision = {
  id: "240.21(C)(5)",
  title: "secondary conductor of a transformer that a feeder tap supplies",
  standings: AS_READ_IN_2017,
  nextSizeUp: NO_NEXT_SIZE_UP_FOR_SECONDARIES,
  conditions: [
    {
      form: "fact",
      section: "240.21(C)(5)/tapped",
      words: "the transformer is supplied by a feeder tap",
      path: "/transformer/suppliedByTap",
      wanted: true,
      scope: true,
    },
    NO_TAP_OF_A_TAP,
    ofThePrimary({
      form: "ratio",
      section: "240.21(B)(3)(1)",
      words: "ampacity of at least one-third of the feeder device",
      tap: THREE_TIMES,
    }),
    SECONDARY_THIRD,
    {
      form: "combined-length",
      section: "240.21(B)(3)(3)",
      words:
        "primary and secondary conductors together not over 25 ft, leaving out what of the primary is protected at its ampacity",
      limit: TWENTY_FIVE_FEET,
      with: "primary",
    },
    protectedFromDamage("240.21(B)(3)(4)"),
    ofThePrimary(protectedFromDamage("240.21(B)(3)(4)")),
    SECONDARY_DEVICE,
    protectedTransformer("240.21(B)(3)/450.3"),
    withSourceOutput({ tap: THREE_TIMES, through: "transformer" }),
    ofThePrimary(withSourceOutput({ tap: THREE_TIMES })),
  ],
};
