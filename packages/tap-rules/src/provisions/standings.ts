import type { Standing } from "../provision.ts";

/** As read in the 2017 edition. */
export const READ_IN_2017: Standing = {
  from: "2017",
  to: "2017",
  force: "in-force",
  status: "stated",
  source: "N17",
};

/** Editions before it, from the one that brought the rule in, taken for unchanged. */
export const AS_IN_2017_SINCE_2005: Standing = {
  from: "2005",
  to: "2014",
  force: "in-force",
  status: "assumed-unchanged",
  source: "N17",
};

/** The earliest editions too, taken for unchanged. */
export const AS_IN_2017_SINCE_2002: Standing = { ...AS_IN_2017_SINCE_2005, from: "2002" };

/** Editions after it, taken for unchanged. */
export const AS_IN_2017_FROM_2020: Standing = {
  from: "2020",
  force: "in-force",
  status: "assumed-unchanged",
  source: "N17",
};

/** What an article on the 2002 edition says, and 2017 as read; the editions beside it are taken for unchanged. */
export const IN_FORCE_SINCE_2002: readonly Standing[] = [
  { from: "2002", to: "2002", force: "in-force", status: "single-source", source: "S003" },
  AS_IN_2017_SINCE_2005,
  READ_IN_2017,
  AS_IN_2017_FROM_2020,
];

/** Read in 2017 only; no change is known in the editions beside it. */
export const AS_READ_IN_2017: readonly Standing[] = [
  AS_IN_2017_SINCE_2002,
  READ_IN_2017,
  AS_IN_2017_FROM_2020,
];

/** Read in 2017; whether the editions before it had it is not verified. */
export const NOT_VERIFIED_BEFORE_2017: readonly Standing[] = [
  {
    from: "2002",
    to: "2014",
    force: "unverified",
    status: "single-source",
    source: "N17",
    note: "read in the 2017 edition; in which edition it came is not verified",
  },
  READ_IN_2017,
  AS_IN_2017_FROM_2020,
];
