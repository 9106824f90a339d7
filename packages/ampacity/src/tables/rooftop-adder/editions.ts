import type { ByEdition } from "../../editions/share.ts";
import type { RooftopShare } from "./rooftop-rows.ts";
import { ROOFTOP_2014, ROOFTOP_2017 } from "./rows.ts";

/** 0.5 in falls into two bands of 2014: it takes the hotter one. */
const FROM_2014 = {
  rows: ROOFTOP_2014,
  includes: "upper-end",
  exempt: [],
  unverified: ["XHHW-2"],
} as const;
const FROM_2017 = {
  rows: ROOFTOP_2017,
  includes: "lower-end",
  exempt: ["XHHW-2"],
  unverified: [],
} as const;

const NONE: RooftopShare = {
  section: "310.15",
  standing: "not-applicable",
  status: "not-published",
  rows: [],
  includes: "upper-end",
  exempt: [],
  unverified: [],
};
const BY_DATA = { standing: "by-data" } as const;
const AS_IN_2014 = { status: "assumed-unchanged", from: "NEC 2014" } as const;
const AS_IN_2017 = { status: "assumed-unchanged", from: "NEC 2017" } as const;

/** What a roof in the sun adds to the ambient, by edition. The year in which it came in is not verified. */
export const ROOFTOP: ByEdition<RooftopShare> = {
  "2002": NONE,
  "2005": NONE,
  "2008": { section: "310.15", ...BY_DATA, ...FROM_2014, ...AS_IN_2014 },
  "2011": { section: "310.15(B)(3)(c)", ...BY_DATA, ...FROM_2014, ...AS_IN_2014 },
  "2014": { section: "310.15(B)(3)(c)", ...BY_DATA, ...FROM_2014, status: "stated" },
  "2017": { section: "310.15(B)(3)(c)", ...BY_DATA, ...FROM_2017, status: "stated" },
  "2020": { section: "310.15", ...BY_DATA, ...FROM_2017, ...AS_IN_2017 },
  "2023": { section: "310.15", ...BY_DATA, ...FROM_2017, ...AS_IN_2017 },
};
