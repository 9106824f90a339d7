import type { ConductorSize } from "@lineside/units";
import type { Share } from "../editions/share.ts";
import type { TemperatureColumn } from "../temperature-column.ts";

/** The materials of which the tables have columns of their own; copper-clad aluminum stands with aluminum. */
export type TableMaterial = "copper" | "aluminum";

/**
 * One size of an ampacity table: amperes at 60, 75 and 90 °C (`null` where the table has no value), the source's code and
 * the codes of what confirms it, by spaces; `DATA_SOURCES` says what the codes mean.
 */
export type ConductorRow = readonly [
  size: ConductorSize,
  at60: number | null,
  at75: number | null,
  at90: number | null,
  source: string,
  confirmedBy: string,
];

/** What is to be said of some cells and not of their whole table. */
export interface CellRemark {
  readonly material: TableMaterial;
  readonly size: ConductorSize;
  /** One column; all three where it is left out. */
  readonly column?: TemperatureColumn;
  readonly note?: string;
  /** Takes the place of the row's. */
  readonly confirmedBy?: string;
  /** The edition for which a source states the cell. */
  readonly statedIn?: string;
  /** That source. */
  readonly source?: string;
}

/** An ampacity table as printed over a span of editions, smallest size first. */
export interface ConductorRows extends Readonly<Record<TableMaterial, readonly ConductorRow[]>> {
  readonly remarks: readonly CellRemark[];
}

/** A cell in which two printings of a table differ and which a source settles for the edition. */
export interface SettledCell {
  readonly material: TableMaterial;
  readonly size: ConductorSize;
  readonly column: TemperatureColumn;
  readonly source: string;
}

/** An ampacity table in one edition. */
export interface ConductorShare extends Share {
  readonly table: string;
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
