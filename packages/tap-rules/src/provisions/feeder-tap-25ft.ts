import type { Provision } from "../provision.ts";
import { NO_NEXT_SIZE_UP_FOR_TAPS, NO_TAP_OF_A_TAP } from "./general.ts";
import { protectedFromDamage } from "./installation.ts";
import { TWENTY_FIVE_FEET } from "./limits.ts";
import { withSourceDevices, withSourceOutput } from "./other-sources.ts";
import { THREE_TIMES } from "./shares.ts";
import { AS_IN_2017_SINCE_2002, READ_IN_2017 } from "./standings.ts";

/** 240.21(B)(2): feeder taps of 25 ft, to one overcurrent device. */
export const FEEDER_TAP_25FT: Provision = {
  id: "240.21(B)(2)",
  title: "feeder tap of not over 25 ft",
  standings: [
    AS_IN_2017_SINCE_2002,
    READ_IN_2017,
    { from: "2020", force: "in-force", status: "single-source", source: "S004" },
  ],
  nextSizeUp: NO_NEXT_SIZE_UP_FOR_TAPS,
  conditions: [
    NO_TAP_OF_A_TAP,
    {
      form: "length",
      section: "240.21(B)(2)/length",
      words: "not over 25 ft, lug to lug",
      limit: TWENTY_FIVE_FEET,
    },
    {
      form: "ratio",
      section: "240.21(B)(2)(1)",
      words: "ampacity of at least one-third of the feeder device",
      tap: THREE_TIMES,
    },
    {
      form: "single-device",
      section: "240.21(B)(2)(2)",
      words: "ends in one breaker or one set of fuses, rated not over the ampacity",
    },
    protectedFromDamage("240.21(B)(2)(3)"),
    withSourceOutput({ tap: THREE_TIMES }),
    withSourceDevices({ tap: THREE_TIMES }),
  ],
};
