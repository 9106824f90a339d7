import type { Share } from "../../editions/share.ts";

/** A device that opens on overcurrent: a circuit breaker or a fuse. */
export type OvercurrentDevice = "cb" | "fuse";

/** One standard rating: amperes, whether it is of fuses alone, the source's code and the codes of what confirms it. */
export type RatingRow = readonly [
  amperes: number,
  devices: "both" | "fuse",
  source: string,
  confirmedBy: string,
];

/** The standard ratings as printed over a span of editions, smallest first. */
export type RatingRows = readonly RatingRow[];

/** The standard ratings of one edition. */
export interface RatingShare extends Share {
  readonly rows: RatingRows;
  /** Ratings of fuses alone in other editions, of which nothing was obtained for this one. */
  readonly unseenFuses: readonly number[];
}
