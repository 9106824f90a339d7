import { INSULATION_TYPES } from "../tables/insulation-types.ts";
import { SMALL_CONDUCTORS } from "../tables/small-conductors.ts";
import { RATINGS_2014_TO_2020, RATINGS_2023 } from "../tables/standard-ratings.ts";
import { TABLE_310_16_FROM_2014 } from "../tables/table-310-16-from-2014.ts";
import { TABLE_310_16_TO_2008 } from "../tables/table-310-16-to-2008.ts";
import type {
  ConductorTable,
  Edition,
  Numbering,
  RatingTable,
  SmallConductorTable,
} from "./edition.ts";

/** The editions of the NEC whose tables are held. */
export type EditionId = "2002" | "2005" | "2008" | "2011" | "2014" | "2017" | "2020" | "2023";

const ALWAYS = {
  terminations: "110.14(C)",
  standardRatings: "240.6(A)",
  ordinaryDevice: "240.4",
  nextRatingUp: "240.4(B)",
  ratingNotAbove: "240.4(C)",
  smallConductors: "240.4(D)",
} as const;

const NUMBERS_TO_2008: Numbering = {
  ampacityTable: "310.16",
  insulationTypes: "310.13",
  parallel: "310.4",
  ...ALWAYS,
};
const NUMBERS_2011_TO_2017: Numbering = {
  ampacityTable: "310.15(B)(16)",
  insulationTypes: "310.104(A)",
  parallel: "310.10(H)",
  ...ALWAYS,
};
const NUMBERS_FROM_2020: Numbering = {
  ampacityTable: "310.16",
  insulationTypes: "310.4(1)",
  parallel: "310.10(G)",
  ...ALWAYS,
};

const CONDUCTORS_TO_2008: ConductorTable = {
  rows: TABLE_310_16_TO_2008,
  status: "derived",
  from: "copies of Table 310.16 from before 2011 that name no edition",
};
const CONDUCTORS_2011: ConductorTable = {
  rows: TABLE_310_16_FROM_2014,
  status: "assumed-unchanged",
  from: "NEC 2017",
  rival: {
    rows: TABLE_310_16_TO_2008,
    from: "the printings up to 2008 and from 2014 differ, and which of them 2011 has was not obtained",
    settled: [
      { material: "copper", size: "14 AWG", column: 60, source: "MH67002" },
      { material: "copper", size: "12 AWG", column: 60, source: "MH67002" },
    ],
  },
};
const CONDUCTORS_FROM_2014: ConductorTable = { rows: TABLE_310_16_FROM_2014, status: "stated" };

const READ_IN_2017 = { status: "assumed-unchanged", from: "NEC 2017" } as const;
const STATED = { status: "stated" } as const;

const RATINGS_TO_2011: RatingTable = {
  rows: RATINGS_2014_TO_2020,
  status: "assumed-unchanged",
  from: "NEC 2014",
};
const RATINGS_FROM_2014: RatingTable = { rows: RATINGS_2014_TO_2020, ...STATED };

const SMALL_ASSUMED: SmallConductorTable = { rows: SMALL_CONDUCTORS, ...READ_IN_2017 };
const SMALL_TO_2005: SmallConductorTable = { ...SMALL_ASSUMED, unverified: ["18 AWG", "16 AWG"] };

/** What all editions but 2017, in which it was read, are assumed to say. */
const ASSUMED = {
  document: "NEC",
  insulation: { rows: INSULATION_TYPES, ...READ_IN_2017 },
  terminations: READ_IN_2017,
  parallel: { least: "1/0 AWG", ...READ_IN_2017 },
  ordinaryDevice: { nextRatingUpTo: 800, ...READ_IN_2017 },
  smallConductors: SMALL_ASSUMED,
} as const;

/** The editions of the NEC that are held, as data. */
export const EDITIONS: Readonly<Record<EditionId, Edition>> = {
  "2002": {
    id: "2002",
    numbering: NUMBERS_TO_2008,
    conductors: CONDUCTORS_TO_2008,
    ratings: RATINGS_TO_2011,
    ...ASSUMED,
    smallConductors: SMALL_TO_2005,
  },
  "2005": {
    id: "2005",
    numbering: NUMBERS_TO_2008,
    conductors: CONDUCTORS_TO_2008,
    ratings: RATINGS_TO_2011,
    ...ASSUMED,
    smallConductors: SMALL_TO_2005,
  },
  "2008": {
    id: "2008",
    numbering: NUMBERS_TO_2008,
    conductors: CONDUCTORS_TO_2008,
    ratings: RATINGS_TO_2011,
    ...ASSUMED,
  },
  "2011": {
    id: "2011",
    numbering: NUMBERS_2011_TO_2017,
    conductors: CONDUCTORS_2011,
    ratings: RATINGS_TO_2011,
    ...ASSUMED,
  },
  "2014": {
    id: "2014",
    numbering: NUMBERS_2011_TO_2017,
    conductors: CONDUCTORS_FROM_2014,
    ratings: RATINGS_FROM_2014,
    ...ASSUMED,
  },
  "2017": {
    id: "2017",
    numbering: NUMBERS_2011_TO_2017,
    conductors: CONDUCTORS_FROM_2014,
    ratings: RATINGS_FROM_2014,
    document: "NEC",
    insulation: { rows: INSULATION_TYPES, ...STATED },
    terminations: STATED,
    parallel: { least: "1/0 AWG", ...STATED },
    ordinaryDevice: { nextRatingUpTo: 800, ...STATED },
    smallConductors: { rows: SMALL_CONDUCTORS, ...STATED },
  },
  "2020": {
    id: "2020",
    numbering: NUMBERS_FROM_2020,
    conductors: CONDUCTORS_FROM_2014,
    ratings: RATINGS_FROM_2014,
    ...ASSUMED,
  },
  "2023": {
    id: "2023",
    numbering: NUMBERS_FROM_2020,
    conductors: CONDUCTORS_FROM_2014,
    ratings: { rows: RATINGS_2023, status: "stated", unseenFuses: [1, 3, 6, 601] },
    ...ASSUMED,
  },
};

/** Editions that exist and whose tables were not obtained, with what is missing. */
export const UNVERIFIED_EDITIONS: Readonly<Record<string, string>> = {
  "1999": "its tables were not obtained",
  "2026": "its tables were not obtained and changes are reported",
};
