import type { NoTapOfATapCondition, Provision, Standing } from "../provision.ts";
import { AS_IN_2017_FROM_2020, IN_FORCE_SINCE_2002, READ_IN_2017 } from "./standings.ts";

/** The general paragraph of 240.21, which every route must meet. */
export const NO_TAP_OF_A_TAP: NoTapOfATapCondition = {
  form: "no-tap-of-a-tap",
  section: "240.21",
  words: "not supplied by another tap or secondary conductor without a device between",
  standings: IN_FORCE_SINCE_2002,
};

/** 240.4(B) ruled out for feeder taps. `unverified` here means that the text is silent, not that the answer is open. */
const FOR_TAPS: readonly Standing[] = [
  {
    from: "2002",
    to: "2005",
    force: "unverified",
    status: "single-source",
    source: "MH-148053",
    note: "the text of this edition is silent; panel members say that the rule always applied",
  },
  {
    from: "2008",
    to: "2014",
    force: "in-force",
    status: "single-source",
    source: "EC&M January 2008",
  },
  READ_IN_2017,
  AS_IN_2017_FROM_2020,
];

/** The same for transformer secondary conductors. */
const FOR_SECONDARIES: readonly Standing[] = [
  {
    from: "2002",
    to: "2002",
    force: "unverified",
    status: "single-source",
    source: "MH-148053",
    note: "the text of this edition is silent; panel members say that the rule always applied",
  },
  {
    from: "2005",
    to: "2014",
    force: "in-force",
    status: "stated",
    source: ["MH-148053", "MH-30710", "MH-40831"],
    note: "added in 2005 as a clarification",
  },
  READ_IN_2017,
  AS_IN_2017_FROM_2020,
];

/** The next larger rating is not for feeder taps. */
export const NO_NEXT_SIZE_UP_FOR_TAPS: NonNullable<Provision["nextSizeUp"]> = {
  section: "240.21(B)",
  standings: FOR_TAPS,
};

/** Nor for transformer secondary conductors. */
export const NO_NEXT_SIZE_UP_FOR_SECONDARIES: NonNullable<Provision["nextSizeUp"]> = {
  section: "240.21(C)",
  standings: FOR_SECONDARIES,
};

/** Since when equipment that contains overcurrent devices counts beside the device at the end. */
export const EQUIPMENT_WORDING: readonly Standing[] = [
  {
    from: "2002",
    to: "2011",
    force: "unverified",
    status: "single-source",
    source: "LEV14",
    note: "before 2014 the text spoke of the device supplied; whether main lugs counted is not verified",
  },
  { from: "2014", to: "2014", force: "in-force", status: "single-source", source: "LEV14" },
  READ_IN_2017,
  AS_IN_2017_FROM_2020,
];

/** Since when listed equipment such as a surge device goes by its instructions. */
export const LISTED_INSTRUCTIONS: readonly Standing[] = [
  {
    from: "2002",
    to: "2011",
    force: "unverified",
    status: "single-source",
    source: "LEV14",
    note: "the exception for listed equipment is known from 2014; an earlier form is not verified",
  },
  { from: "2014", to: "2014", force: "in-force", status: "single-source", source: "LEV14" },
  READ_IN_2017,
  AS_IN_2017_FROM_2020,
];

/** Where a feeder tap may start. */
export const TAP_ORIGIN: readonly Standing[] = [
  {
    from: "2020",
    force: "in-force",
    status: "stated",
    source: ["ELR-849", "MH-2572910"],
    note: "from 2020 the tap may start at any point on the load side of the feeder device: a lug, a terminal or a busbar; before, the text was silent",
  },
];

/** What sets of secondary conductors the lead-in of 240.21(C) is for. */
export const SETS_OF_SECONDARIES: readonly Standing[] = [
  {
    from: "2005",
    to: "2005",
    force: "in-force",
    status: "single-source",
    source: "MH-40831",
    note: "in 2005 the lead-in spoke of each set of secondary conductors to separate loads",
  },
  {
    from: "2008",
    force: "in-force",
    status: "single-source",
    source: "MH-40831",
    note: "since 2008 the lead-in is for one set to a single load, or one set to each separate load",
  },
];
