import type { CitationStatus } from "@lineside/findings";
import type { ConductorSize } from "@lineside/units";
import type { Material } from "../material.ts";
import type { ConductorRows } from "../tables/conductor-rows.ts";
import type { InsulationRow, InsulationType } from "../tables/insulation-types.ts";
import type { RatingRows } from "../tables/rating-rows.ts";
import type { SmallConductorRows } from "../tables/small-conductors.ts";
import type { TemperatureColumn } from "../temperature-column.ts";

/** How well the values of one table are known for one edition. */
export interface TableStatus {
  readonly status: CitationStatus;
  /** What they were taken from, where the status is not `stated`. */
  readonly from?: string;
}

/** A cell in which two printings of a table differ and which a source settles for the edition. */
export interface SettledCell {
  readonly material: Material;
  readonly size: ConductorSize;
  readonly column: TemperatureColumn;
  readonly source: string;
}

/** The conductor ampacities of one edition: Table 310.16, by whatever number the edition gives it. */
export interface ConductorTable extends TableStatus {
  readonly rows: ConductorRows;
  /**
   * An older printing, where it is not known which of the two the edition has: a cell in which they differ has both
   * values, unless it is settled.
   */
  readonly rival?: {
    readonly rows: ConductorRows;
    readonly from: string;
    readonly settled: readonly SettledCell[];
  };
}

/** The standard ratings of overcurrent devices of one edition. */
export interface RatingTable extends TableStatus {
  readonly rows: RatingRows;
  /** Ratings of fuses alone in other editions, of which nothing was obtained for this one. */
  readonly unseenFuses?: readonly number[];
}

/** The small conductors whose device is limited whatever their ampacity, in one edition. */
export interface SmallConductorTable extends TableStatus {
  readonly rows: SmallConductorRows;
  /** Sizes of which it is not verified whether the edition has their rows. */
  readonly unverified?: readonly ConductorSize[];
}

/** What each thing is called in one edition: section and table numbers. */
export interface Numbering {
  /** `310.15(B)(16)`; the table bears the same number. */
  readonly ampacityTable: string;
  /** The section of the table of insulation types. */
  readonly insulationTypes: string;
  readonly terminations: string;
  readonly parallel: string;
  readonly standardRatings: string;
  /** The device of a conductor in general, by its ampacity. */
  readonly ordinaryDevice: string;
  /** Where the next standard rating above the ampacity may be used. */
  readonly nextRatingUp: string;
  /** Where the rating may not be above the ampacity. */
  readonly ratingNotAbove: string;
  readonly smallConductors: string;
}

/** One edition of a code, as data: its numbers, its tables and how well each is known. No code asks for its name. */
export interface Edition {
  /** `2017` */
  readonly id: string;
  /** `NEC` */
  readonly document: string;
  readonly numbering: Numbering;
  readonly conductors: ConductorTable;
  readonly insulation: TableStatus & {
    readonly rows: Readonly<Record<InsulationType, InsulationRow>>;
  };
  readonly ratings: RatingTable;
  /** The rule on the device of a conductor, and the largest rating up to which the next standard one may be used, in amperes. */
  readonly ordinaryDevice: TableStatus & { readonly nextRatingUpTo: number };
  readonly smallConductors: SmallConductorTable;
  /** 110.14(C) on terminations. */
  readonly terminations: TableStatus;
  /** The rule on conductors in parallel. */
  readonly parallel: TableStatus & { readonly least: ConductorSize };
}
