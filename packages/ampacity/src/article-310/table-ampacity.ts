import type { Citation } from "@lineside/findings";
import type { ConductorSize } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import { checkColumn, checkMaterial, checkSize } from "../field-check.ts";
import { type Material, TABLE_MATERIALS, tableMaterial } from "../material.ts";
import { TEMPERATURE_COLUMNS, type TemperatureColumn } from "../temperature-column.ts";
import {
  type AmpacityCell,
  type ConductorCells,
  conductorCells,
  freeAirCells,
} from "./conductor-cells.ts";

/** A place in an ampacity table. */
export interface TablePlace {
  readonly size: ConductorSize;
  readonly material: Material;
  readonly column: TemperatureColumn;
}

/** A place off the rows: a standard size for which the table has no value in the column. Nothing is interpolated. */
export interface TableMiss {
  readonly kind: "miss";
  readonly ampacity?: undefined;
  readonly alternatives?: undefined;
  readonly cite: Citation;
}

/**
 * The printed ampacity of one conductor: at most three current-carrying conductors in a raceway, a cable or earth, in an
 * ambient of 30 °C, up to 2000 V.
 *
 * `kind` says what was found: a `value`; `disputed` with the two values in `alternatives` where printings differ and it
 * is not known which the edition has; or a `miss` where the table has no value. The record is shared and frozen.
 *
 * @throws {@link AmpacityError} `UNKNOWN_SIZE`, `UNKNOWN_MATERIAL`, `UNKNOWN_COLUMN`,
 * `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { tableAmpacity } from "@lineside/ampacity";
 * const { ampacity, cite } = tableAmpacity({ size: "500 kcmil", material: "copper", column: 75 }, "2014");
 * String(ampacity); // => "380 A"
 * cite.table; // => "Table 310.15(B)(16)"
 * tableAmpacity({ size: "18 AWG", material: "copper", column: 75 }, "2014").kind; // => "miss"
 * tableAmpacity({ size: "3 AWG", material: "copper", column: 90 }, "2011").alternatives?.map(String); // => ["110 A", "115 A"]
 * ```
 */
export function tableAmpacity(place: TablePlace, edition: EditionLike): AmpacityCell | TableMiss {
  return cellAt(place, conductorCells(edition));
}

/**
 * The printed ampacity of a single conductor in free air, in an ambient of 30 °C, up to 2000 V: Table 310.17.
 *
 * Up to 2008 the table was not obtained: there `kind` is `unverified`, and `elsewhere` what NEC 2017 has.
 *
 * @throws {@link AmpacityError} as {@link tableAmpacity} does
 * @example
 * ```ts
 * import { freeAirAmpacity } from "@lineside/ampacity";
 * const place = { size: "3/0 AWG", material: "copper", column: 75 } as const;
 * String(freeAirAmpacity(place, "2017").ampacity); // => "310 A"
 * freeAirAmpacity(place, "2017").cite.table; // => "Table 310.15(B)(17)"
 * freeAirAmpacity(place, "2008").kind; // => "unverified"
 * ```
 */
export function freeAirAmpacity(place: TablePlace, edition: EditionLike): AmpacityCell | TableMiss {
  return cellAt(place, freeAirCells(edition));
}

function cellAt(
  { size, material, column }: TablePlace,
  { bySize, off }: ConductorCells,
): AmpacityCell | TableMiss {
  checkMaterial(material, "/material");
  const cell = bySize[tableMaterial(material)][size]?.[column];
  if (cell !== undefined) return cell;
  checkSize(size, "/size");
  checkColumn(column, "/column");
  return { kind: "miss", cite: off };
}

/** Which part of a table to list. */
export interface TableSelection {
  readonly material?: Material | undefined;
  readonly column?: TemperatureColumn | undefined;
}

/**
 * The cells of an edition's ampacity table: copper first, by size from the smallest, then by column; for printing.
 *
 * @throws {@link AmpacityError} as {@link tableAmpacity} does
 * @example
 * ```ts
 * import { tableRows } from "@lineside/ampacity";
 * tableRows("2017").length; // => 167
 * const [first] = tableRows("2017", { material: "aluminum", column: 75 });
 * `${first?.size}: ${first?.ampacity}`; // => "12 AWG: 20 A"
 * ```
 */
export function tableRows(
  edition: EditionLike,
  { material, column }: TableSelection = {},
): readonly AmpacityCell[] {
  if (material !== undefined) checkMaterial(material, "/material");
  if (column !== undefined) checkColumn(column, "/column");
  const { bySize, sizes } = conductorCells(edition);
  return (material === undefined ? TABLE_MATERIALS : [tableMaterial(material)]).flatMap((one) =>
    sizes[one].flatMap((size) =>
      (column === undefined ? TEMPERATURE_COLUMNS : [column]).flatMap(
        (at) => bySize[one][size]?.[at] ?? [],
      ),
    ),
  );
}
