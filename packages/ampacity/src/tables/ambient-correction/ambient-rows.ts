import type { Share } from "../../editions/share.ts";

/**
 * One band of ambient temperature in °C, both ends included, the first without a lower one; the factor for each column (`null`
 * where the table has none).
 */
export type AmbientRow = readonly [
  from: number | null,
  to: number,
  factors: readonly (number | null)[],
  source: string,
  confirmedBy: string,
];

/** A table of correction factors. */
export interface AmbientTable {
  /** The ambient in °C that the ampacities are made for. */
  readonly base: number;
  /** The conductor temperatures in °C of the columns. */
  readonly columns: readonly number[];
  /** Coldest band first. */
  readonly rows: readonly AmbientRow[];
}

/** The correction factors of one edition. */
export interface AmbientShare extends Share {
  readonly factors: AmbientTable;
  /** The ambients in °C to which the edition's own factors were limited, where they were: others are not verified. */
  readonly span?: readonly [from: number, to: number];
}
