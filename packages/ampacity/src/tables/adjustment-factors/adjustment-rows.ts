import type { Share } from "../../editions/share.ts";

/** Percent of the ampacity from one count of current-carrying conductors to another, `null` where it goes on. */
export type AdjustmentRow = readonly [
  from: number,
  to: number | null,
  percent: number,
  source: string,
  confirmedBy: string,
];

/** The rows by count, smallest first. */
export type AdjustmentRows = readonly AdjustmentRow[];

/** The adjustment factors of one edition. */
export interface AdjustmentShare extends Share {
  readonly rows: AdjustmentRows;
  /** The length in inches up to which a raceway or a bundle needs no adjustment. */
  readonly freeLength: number;
}
