import type { Condition, Provision, ProvisionId } from "../provision.ts";
import { highWalls, horizontalPart, tapHeight, wholeLength } from "./feeder-tap-high-bay.ts";
import { NO_TAP_OF_A_TAP } from "./general.ts";
import {
  highBaySize,
  inRaceway,
  notSpliced,
  penetratesNothing,
  protectedFromDamage,
} from "./installation.ts";
import { TEN_FEET, TWENTY_FIVE_FEET } from "./limits.ts";
import { ONCE, TEN_TIMES, THREE_TIMES } from "./shares.ts";
import { AS_READ_IN_2017 } from "./standings.ts";

/** What all of 430.28 ask. */
const COMMON: readonly Condition[] = [
  NO_TAP_OF_A_TAP,
  {
    form: "load",
    section: "430.28/ampacity",
    words: "ampacity of at least what Part II of Article 430 asks",
    path: "/motor/ampacity",
  },
  {
    form: "ends-in",
    section: "430.28/device",
    words: "ends in a branch-circuit protective device",
    kinds: ["ocpd"],
  },
];

const RACEWAY = "in an enclosed controller or a raceway";

/* @__NO_SIDE_EFFECTS__ */
function motorTap(
  id: ProvisionId,
  title: string,
  own: readonly Condition[],
  scope: readonly Condition[] = [],
): Provision {
  return { id, title, standings: AS_READ_IN_2017, conditions: [...scope, ...COMMON, ...own] };
}

/** One third of the ampacity of the feeder conductors: not of its device. */
/* @__NO_SIDE_EFFECTS__ */
function thirdOfFeeder(section: string): Condition {
  return {
    form: "ratio",
    section,
    words: "ampacity of at least one-third of that of the feeder conductors",
    tap: THREE_TIMES,
    of: "tapped-conductor",
  };
}

/** 430.28(1): feeder taps to motors, of 10 ft. */
export const MOTOR_TAP_10FT: Provision = /* @__PURE__ */ motorTap(
  "430.28(1)",
  "motor feeder tap of not over 10 ft",
  [
    {
      form: "length",
      section: "430.28(1)/length",
      words: "not over 10 ft, lug to lug",
      limit: TEN_FEET,
    },
    inRaceway("430.28(1)/raceway", RACEWAY),
    {
      form: "ratio",
      section: "430.28(1)/ratio",
      words: "ampacity of at least one-tenth of the feeder device, where installed in the field",
      tap: TEN_TIMES,
      when: "field-installed",
    },
  ],
);

/** 430.28(2): of 25 ft. */
export const MOTOR_TAP_25FT: Provision = /* @__PURE__ */ motorTap(
  "430.28(2)",
  "motor feeder tap of not over 25 ft",
  [
    {
      form: "length",
      section: "430.28(2)/length",
      words: "not over 25 ft, lug to lug",
      limit: TWENTY_FIVE_FEET,
    },
    thirdOfFeeder("430.28(2)/ratio"),
    {
      form: "any-of",
      section: "430.28(2)/protected",
      words: "protected from physical damage, or in a raceway",
      of: [
        protectedFromDamage("430.28(2)/protected/means"),
        inRaceway("430.28(2)/protected/raceway", "in a raceway"),
      ],
    },
  ],
);

/** 430.28(3): conductors as large as those of the feeder. */
export const MOTOR_TAP_FULL: Provision = /* @__PURE__ */ motorTap(
  "430.28(3)",
  "motor feeder tap with the ampacity of the feeder conductors",
  [
    {
      form: "ratio",
      section: "430.28(3)/ratio",
      words: "ampacity of at least that of the feeder conductors",
      tap: ONCE,
      of: "tapped-conductor",
    },
  ],
);

/** The exception of 430.28: high-bay buildings. */
export const MOTOR_TAP_HIGH_BAY: Provision = /* @__PURE__ */ motorTap(
  "430.28 Ex",
  "motor feeder tap in a high-bay building",
  [
    horizontalPart("430.28 Ex/horizontal"),
    wholeLength("430.28 Ex/length"),
    thirdOfFeeder("430.28 Ex/ratio"),
    highBaySize("430.28 Ex/size"),
    inRaceway("430.28 Ex/raceway", "in a raceway"),
    notSpliced("430.28 Ex/splices"),
    penetratesNothing("430.28 Ex/penetrations"),
    tapHeight("430.28 Ex/height"),
  ],
  [highWalls("430.28 Ex/walls")],
);
