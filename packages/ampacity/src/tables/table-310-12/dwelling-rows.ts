import type { ConductorSize } from "@lineside/units";
import type { Share } from "../../editions/share.ts";

/** The conductor of a dwelling service or feeder of one rating in amperes. */
export type DwellingRow = readonly [
  rating: number,
  copper: ConductorSize,
  aluminum: ConductorSize,
  source: string,
  confirmedBy: string,
];

/** The rows by rating, smallest first. */
export type DwellingRows = readonly DwellingRow[];

/** The dwelling rule of one edition. */
export interface DwellingShare extends Share {
  /** Empty where the edition has the rule and no table. */
  readonly rows: DwellingRows;
  /** The ratings in amperes for which the rule is made, and the percent of the rating that suffices. */
  readonly least: number;
  readonly most: number;
  readonly percent: number;
  /** Whether feeders of single-phase 3-wire 208Y/120 V systems have it too. */
  readonly wyeFeeders: boolean;
}
