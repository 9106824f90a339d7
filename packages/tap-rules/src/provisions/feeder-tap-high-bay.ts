import type { Condition, Provision } from "../provision.ts";
import { NO_NEXT_SIZE_UP_FOR_TAPS, NO_TAP_OF_A_TAP } from "./general.ts";
import {
  highBaySize,
  notSpliced,
  penetratesNothing,
  protectedFromDamage,
  qualifiedOnly,
} from "./installation.ts";
import { HIGH_BAY_TAP, HIGH_BAY_WALLS, HUNDRED_FEET, TWENTY_FIVE_FEET } from "./limits.ts";
import { withSourceDevices, withSourceOutput } from "./other-sources.ts";
import { THREE_TIMES } from "./shares.ts";
import { AS_IN_2017_SINCE_2002, READ_IN_2017 } from "./standings.ts";

/** A building with high walls; its provisions differ in what else they say of it. */
/* @__NO_SIDE_EFFECTS__ */
export function highWalls(section: string): Condition {
  return {
    form: "height",
    section,
    words: "a building of more than 35 ft at its walls",
    op: ">",
    limit: HIGH_BAY_WALLS,
    path: "/site/wallHeight",
    scope: true,
  };
}

/* @__NO_SIDE_EFFECTS__ */
export function horizontalPart(section: string): Condition {
  return {
    form: "length",
    section,
    words: "not over 25 ft horizontally",
    limit: TWENTY_FIVE_FEET,
    path: "/install/horizontal",
  };
}

/* @__NO_SIDE_EFFECTS__ */
export function wholeLength(section: string): Condition {
  return { form: "length", section, words: "not over 100 ft in all", limit: HUNDRED_FEET };
}

/* @__NO_SIDE_EFFECTS__ */
export function tapHeight(section: string): Condition {
  return {
    form: "height",
    section,
    words: "the tap is made at least 30 ft above the floor",
    op: ">=",
    limit: HIGH_BAY_TAP,
    path: "/install/tapHeight",
  };
}

/** Whom 240.21(B)(4) is for. */
export const IN_HIGH_BAY: readonly Condition[] = [
  {
    form: "fact",
    section: "240.21(B)(4)/manufacturing",
    words: "a manufacturing building",
    path: "/site/manufacturing",
    wanted: true,
    scope: true,
  },
  highWalls("240.21(B)(4)/walls"),
];

/** What remains of 240.21(B)(4) where Table 240.92(B) takes the place of the share. */
export const BESIDE_THE_SHARE: readonly Condition[] = [
  horizontalPart("240.21(B)(4)/horizontal"),
  wholeLength("240.21(B)(4)/length"),
  qualifiedOnly("240.21(B)(4)(1)"),
  {
    form: "single-device",
    section: "240.21(B)(4)(4)",
    words: "ends in one breaker or one set of fuses, rated not over the ampacity",
  },
  protectedFromDamage("240.21(B)(4)(5)"),
  notSpliced("240.21(B)(4)(6)"),
  highBaySize("240.21(B)(4)(7)"),
  penetratesNothing("240.21(B)(4)(8)"),
  tapHeight("240.21(B)(4)(9)"),
];

/* @__NO_SIDE_EFFECTS__ */
function inHighBay(): readonly Condition[] {
  return [
    ...IN_HIGH_BAY,
    NO_TAP_OF_A_TAP,
    {
      form: "ratio",
      section: "240.21(B)(4)(3)",
      words: "ampacity of at least one-third of the feeder device",
      tap: THREE_TIMES,
    },
    ...BESIDE_THE_SHARE,
    withSourceOutput({ tap: THREE_TIMES }),
    withSourceDevices({ tap: THREE_TIMES }),
  ];
}

/** 240.21(B)(4): feeder taps over 25 ft in high-bay manufacturing buildings. */
export const FEEDER_TAP_HIGH_BAY: Provision = {
  id: "240.21(B)(4)",
  title: "feeder tap in a high-bay manufacturing building",
  standings: [
    AS_IN_2017_SINCE_2002,
    READ_IN_2017,
    { from: "2020", force: "in-force", status: "single-source", source: "S004" },
  ],
  nextSizeUp: NO_NEXT_SIZE_UP_FOR_TAPS,
  conditions: /* @__PURE__ */ inHighBay(),
};
