import type { Condition, Provision } from "../provision.ts";
import { NO_NEXT_SIZE_UP_FOR_TAPS, NO_TAP_OF_A_TAP } from "./general.ts";
import { protectedFromDamage, protectedTransformer } from "./installation.ts";
import { TWENTY_FIVE_FEET } from "./limits.ts";
import { withSourceOutput } from "./other-sources.ts";
import { THREE_TIMES } from "./shares.ts";
import { AS_READ_IN_2017 } from "./standings.ts";

const EACH_SECONDARY = "of each set of secondary conductors: ";

/** A condition on every set of secondary conductors. */
/* @__NO_SIDE_EFFECTS__ */
export function ofEachSecondary(of: Condition): Condition {
  return {
    form: "other-side",
    side: "each-secondary",
    section: of.section,
    words: `${EACH_SECONDARY}${of.words}`,
    of,
  };
}

/** What a tap that supplies a transformer is; nothing is asked of other taps. */
export const SUPPLIES_TRANSFORMER: Condition = {
  form: "word",
  section: "240.21(B)(3)/transformer",
  words: "a tap that supplies a transformer, without a device between",
  path: "/supplies",
  allowed: ["transformer"],
  settledByEnds: true,
  scope: true,
};

/** The ratio of the secondary conductors, of the tapped feeder's device. */
export const SECONDARY_THIRD: Condition = {
  form: "ratio",
  section: "240.21(B)(3)(2)",
  words: "ampacity, referred to the primary, of at least one-third of the feeder device",
  tap: THREE_TIMES,
  through: "transformer",
};

export const SECONDARY_DEVICE: Condition = {
  form: "single-device",
  section: "240.21(B)(3)(5)",
  words: "ends in one breaker or one set of fuses, rated not over the ampacity",
};

/** What remains of 240.21(B)(3) where Table 240.92(B) takes the place of the shares. */
export const BESIDE_THE_SHARES: readonly Condition[] = [
  {
    form: "combined-length",
    section: "240.21(B)(3)(3)",
    words:
      "primary and secondary conductors together not over 25 ft, leaving out what of the primary is protected at its ampacity",
    limit: TWENTY_FIVE_FEET,
    with: "each-secondary",
  },
  protectedFromDamage("240.21(B)(3)(4)"),
  ofEachSecondary(protectedFromDamage("240.21(B)(3)(4)")),
  ofEachSecondary(SECONDARY_DEVICE),
  protectedTransformer("240.21(B)(3)/450.3"),
];

/* @__NO_SIDE_EFFECTS__ */
function transformerConditions(): readonly Condition[] {
  return [
    SUPPLIES_TRANSFORMER,
    NO_TAP_OF_A_TAP,
    {
      form: "ratio",
      section: "240.21(B)(3)(1)",
      words: "ampacity of at least one-third of the feeder device",
      tap: THREE_TIMES,
    },
    ofEachSecondary(SECONDARY_THIRD),
    ...BESIDE_THE_SHARES,
    withSourceOutput({ tap: THREE_TIMES }),
    ofEachSecondary(withSourceOutput({ tap: THREE_TIMES, through: "transformer" })),
  ];
}

/** 240.21(B)(3): a feeder tap that supplies a transformer, judged with the secondary conductors. */
export const FEEDER_TAP_TRANSFORMER: Provision = {
  id: "240.21(B)(3)",
  title: "feeder tap that supplies a transformer, primary and secondary together not over 25 ft",
  standings: AS_READ_IN_2017,
  nextSizeUp: NO_NEXT_SIZE_UP_FOR_TAPS,
  conditions: /* @__PURE__ */ transformerConditions(),
};
