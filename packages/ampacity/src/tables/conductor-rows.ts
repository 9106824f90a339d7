import type { ConductorSize } from "@lineside/units";
import type { Material } from "../material.ts";
import type { TemperatureColumn } from "../temperature-column.ts";

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
  readonly material: Material;
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
export interface ConductorRows extends Readonly<Record<Material, readonly ConductorRow[]>> {
  readonly remarks: readonly CellRemark[];
}
