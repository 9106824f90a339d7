import type { Provision } from "../provision.ts";
import { NO_NEXT_SIZE_UP_FOR_SECONDARIES, NO_TAP_OF_A_TAP } from "./general.ts";
import { protectedFromDamage } from "./installation.ts";
import { TWENTY_FIVE_FEET } from "./limits.ts";
import { THREE_TIMES } from "./shares.ts";
import { IN_FORCE_SINCE_2002 } from "./standings.ts";

/** 240.21(C)(6): transformer secondary conductors of 25 ft, to one overcurrent device. New in 2002. */
export const SECONDARY_25FT: Provision = {
  id: "240.21(C)(6)",
  title: "secondary conductor of not over 25 ft",
  standings: IN_FORCE_SINCE_2002,
  nextSizeUp: NO_NEXT_SIZE_UP_FOR_SECONDARIES,
  conditions: [
    NO_TAP_OF_A_TAP,
    {
      form: "length",
      section: "240.21(C)(6)/length",
      words: "not over 25 ft, lug to lug",
      limit: TWENTY_FIVE_FEET,
    },
    {
      form: "ratio",
      section: "240.21(C)(6)(1)",
      words: "ampacity, referred to the primary, of at least one-third of the primary device",
      tap: THREE_TIMES,
      through: "transformer",
    },
    {
      form: "single-device",
      section: "240.21(C)(6)(2)",
      words: "ends in one breaker or one set of fuses, rated not over the ampacity",
    },
    protectedFromDamage("240.21(C)(6)(3)"),
  ],
};
