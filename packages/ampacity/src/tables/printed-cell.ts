import type { ConductorSize } from "@lineside/units";
import type { TemperatureColumn } from "../temperature-column.ts";
import type { ConductorShare, TableMaterial } from "./conductor-rows.ts";

/** One cell of an ampacity table as it is printed, without the machinery of quantities and citations. */
export interface PrintedCell {
  readonly amperes: number;
  /** What another printing has, where it is not known which of the two the edition has. */
  readonly other?: number;
  /** Codes that `DATA_SOURCES` explains. */
  readonly source: string;
  readonly confirmedBy: string;
}

/** Which element of a row is a column's. */
export const PLACE = { 60: 1, 75: 2, 90: 3 } as const;

/**
 * A cell of an ampacity table, for programs that want one table and nothing else; `undefined` where the table has no value.
 * Nothing is interpolated. The share says how well its values are known: heed `standing` and `status`.
 *
 * @example
 * ```ts
 * import { CONDUCTORS, printedCell } from "@lineside/ampacity/tables";
 * const cell = printedCell(CONDUCTORS["2017"], "copper", "3/0 AWG", 75);
 * `${cell?.amperes} A, ${CONDUCTORS["2017"].table}`; // => "200 A, Table 310.15(B)(16)"
 * printedCell(CONDUCTORS["2011"], "copper", "1 AWG", 90)?.other; // => 150
 * printedCell(CONDUCTORS["2017"], "aluminum", "14 AWG", 75); // => undefined
 * ```
 */
export function printedCell(
  { rows, rival }: ConductorShare,
  material: TableMaterial,
  size: ConductorSize,
  column: TemperatureColumn,
): PrintedCell | undefined {
  const row = rows[material].find(([one]) => one === size);
  const amperes = row?.[PLACE[column]] ?? undefined;
  if (row === undefined || amperes === undefined) return undefined;
  const cell = { amperes, source: row[4], confirmedBy: row[5] };
  const settled = rival?.settled.some(
    (one) => one.material === material && one.size === size && one.column === column,
  );
  const other = rival?.rows[material].find(([one]) => one === size)?.[PLACE[column]] ?? amperes;
  return settled === true || other === amperes ? cell : { ...cell, other };
}
