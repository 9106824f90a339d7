import type { Citation } from "@lineside/findings";
import { CONDUCTOR_SIZES, type ConductorSize, isConductorSize } from "@lineside/units";
import { unknownWord } from "./ampacity-error.ts";
import { type AmpacityCell, conductorCells } from "./conductor-cells.ts";
import { type EditionLike, editionOf } from "./editions/edition-lookup.ts";
import { isMaterial, MATERIALS, type Material, notAMaterial } from "./material.ts";
import {
  isTemperatureColumn,
  TEMPERATURE_COLUMNS,
  type TemperatureColumn,
} from "./temperature-column.ts";

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

/** Throws where a value is no standard conductor size. */
export function checkSize(value: unknown, path: string): asserts value is ConductorSize {
  if (!isConductorSize(value)) {
    throw unknownWord("UNKNOWN_SIZE", "a standard conductor size", value, CONDUCTOR_SIZES, {
      path,
    });
  }
}

/** Throws where a value is no material whose values are held. */
export function checkMaterial(value: unknown, path: string): asserts value is Material {
  if (!isMaterial(value)) throw notAMaterial(value, path);
}

/** Throws where a value is no column. */
export function checkColumn(value: unknown, path: string): asserts value is TemperatureColumn {
  if (!isTemperatureColumn(value)) {
    throw unknownWord(
      "UNKNOWN_COLUMN",
      "a column of the ampacity table, in °C",
      value,
      TEMPERATURE_COLUMNS.map(String),
      { path },
    );
  }
}

/**
 * The printed ampacity of one conductor: at most three current-carrying conductors in a raceway, a cable or earth, in an
 * ambient of 30 °C, up to 2000 V.
 *
 * `kind` says what was found: a `value`; `disputed` with the two values in `alternatives` where printings differ and it
 * is not known which the edition has; or a `miss` where the table has no value. The record is shared and frozen.
 *
 * @throws {@link AmpacityError} `UNKNOWN_SIZE`, `UNKNOWN_MATERIAL`, `UNSUPPORTED_MATERIAL`, `UNKNOWN_COLUMN`,
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
  const { bySize, off } = conductorCells(editionOf(edition));
  const cell = bySize[place.material]?.[place.size]?.[place.column];
  if (cell !== undefined) return cell;
  checkMaterial(place.material, "/material");
  checkSize(place.size, "/size");
  checkColumn(place.column, "/column");
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
  const { bySize, sizes } = conductorCells(editionOf(edition));
  return (material === undefined ? MATERIALS : [material]).flatMap((one) =>
    sizes[one].flatMap((size) =>
      (column === undefined ? TEMPERATURE_COLUMNS : [column]).flatMap(
        (at) => bySize[one][size]?.[at] ?? [],
      ),
    ),
  );
}
