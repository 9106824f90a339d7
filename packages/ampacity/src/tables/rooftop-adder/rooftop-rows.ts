import type { Share } from "../../editions/share.ts";

/** Heights above a roof in inches, and what is added to the ambient there, in Δ°C and Δ°F. */
export type RooftopRow = readonly [
  from: number,
  to: number,
  adderC: number,
  adderF: number,
  source: string,
  confirmedBy: string,
];

/** The rows by height, lowest first. */
export type RooftopRows = readonly RooftopRow[];

/** The rooftop adder of one edition. */
export interface RooftopShare extends Share {
  readonly rows: RooftopRows;
  /** Whether a band includes its upper end; else its lower end. */
  readonly includes: "upper-end" | "lower-end";
  /** Insulation types without the adder, and those of which it is not verified whether they have it. */
  readonly exempt: readonly string[];
  readonly unverified: readonly string[];
}
