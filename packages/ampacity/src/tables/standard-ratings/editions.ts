import type { ByEdition } from "../../editions/share.ts";
import type { RatingShare } from "./rating-rows.ts";
import { RATINGS_2014_TO_2020, RATINGS_2023 } from "./rows.ts";

const SECTION = { section: "240.6(A)" } as const;

const TO_2011: RatingShare = {
  ...SECTION,
  standing: "assumed-unchanged",
  status: "assumed-unchanged",
  from: "NEC 2014",
  rows: RATINGS_2014_TO_2020,
  unseenFuses: [],
};
const FROM_2014: RatingShare = {
  ...SECTION,
  standing: "by-data",
  status: "stated",
  rows: RATINGS_2014_TO_2020,
  unseenFuses: [],
};

/** Standard ratings, by edition. */
export const RATINGS: ByEdition<RatingShare> = {
  "2002": TO_2011,
  "2005": TO_2011,
  "2008": TO_2011,
  "2011": TO_2011,
  "2014": FROM_2014,
  "2017": FROM_2014,
  "2020": FROM_2014,
  "2023": { ...FROM_2014, rows: RATINGS_2023, unseenFuses: [1, 3, 6, 601] },
};
