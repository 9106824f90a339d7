import type { Share } from "../../editions/share.ts";

/** Percent of a raceway's area that conductors may fill. */
export type FillRow = readonly [
  conductors: "one" | "two" | "more than two" | "nipple",
  percent: number,
  source: string,
  confirmedBy: string,
];

/** The rows of the table, and of its notes. */
export type FillRows = readonly FillRow[];

/** The table and its notes in one edition. */
export interface FillShare extends Share {
  readonly rows: FillRows;
  /** The longest nipple, in inches (Note 4). */
  readonly nippleLength: number;
  /** The decimal from which a count of conductors of one size may be rounded up (Note 7), in tenths. */
  readonly roundsUpFromTenths: number;
}
