import type { Citation } from "@lineside/findings";
import { A, type ConductorSize, type Quantity } from "@lineside/units";
import { citeAmpacityTable } from "./citation.ts";
import type { ConductorTable, Edition, TableStatus } from "./editions/edition.ts";
import { MATERIALS, type Material } from "./material.ts";
import type { CellRemark, ConductorRow } from "./tables/conductor-rows.ts";
import { TEMPERATURE_COLUMNS, type TemperatureColumn } from "./temperature-column.ts";

/** Where a value stands and what its row says about it. */
interface CellOrigin {
  readonly material: Material;
  readonly size: ConductorSize;
  readonly column: TemperatureColumn;
  readonly cite: Citation;
  /** Codes explained in `DATA_SOURCES`. */
  readonly source: string;
  readonly confirmedBy: string;
  readonly notes: readonly string[];
}

/** A cell of an ampacity table with one value. */
export interface AmpacityValue extends CellOrigin {
  readonly kind: "value";
  readonly ampacity: Quantity<"current">;
  readonly alternatives?: undefined;
}

/** A cell of which two printings differ, and it is not known which the edition has: the lower and the higher value. */
export interface AmpacityDispute extends CellOrigin {
  readonly kind: "disputed";
  readonly ampacity?: undefined;
  readonly alternatives: readonly [Quantity<"current">, Quantity<"current">];
}

/** A cell of an ampacity table. */
export type AmpacityCell = AmpacityValue | AmpacityDispute;

/** The three cells of one size; a column without a value is left out. */
export type SizeCells = { readonly [C in TemperatureColumn]?: AmpacityCell };

/** An edition's ampacity table, ready to be looked up. */
export interface ConductorCells {
  readonly bySize: Readonly<Record<Material, Readonly<Record<string, SizeCells>>>>;
  /** The sizes of each material, smallest first. */
  readonly sizes: Readonly<Record<Material, readonly ConductorSize[]>>;
  /** What a place off the rows is cited with. */
  readonly off: Citation;
}

const BUILT: WeakMap<Edition, ConductorCells> = /* @__PURE__ */ new WeakMap();

/** The cells of an edition's ampacity table, set up at the first call. */
export function conductorCells(edition: Edition): ConductorCells {
  let cells = BUILT.get(edition);
  if (cells === undefined) {
    cells = build(edition);
    BUILT.set(edition, cells);
  }
  return cells;
}

/** Which element of a row is a column's. */
const PLACE = { 60: 1, 75: 2, 90: 3 } as const;

function build(edition: Edition): ConductorCells {
  const bySize: Record<string, Readonly<Record<string, SizeCells>>> = Object.create(null);
  const sizes = {} as Record<Material, readonly ConductorSize[]>;
  for (const material of MATERIALS) {
    const rows = edition.conductors.rows[material];
    const of: Record<string, SizeCells> = Object.create(null);
    for (const row of rows) of[row[0]] = cellsOf(edition, material, row);
    bySize[material] = Object.freeze(of);
    sizes[material] = Object.freeze(rows.map(([size]) => size));
  }
  const off = citeAmpacityTable(edition, { status: "not-published" });
  return Object.freeze({ bySize: Object.freeze(bySize), sizes: Object.freeze(sizes), off });
}

function cellsOf(edition: Edition, material: Material, row: ConductorRow): SizeCells {
  const cells: { [C in TemperatureColumn]?: AmpacityCell } = {};
  for (const column of TEMPERATURE_COLUMNS) {
    const amperes = row[PLACE[column]];
    if (amperes !== null) cells[column] = cellOf(edition, material, row, column, amperes);
  }
  return Object.freeze(cells);
}

function cellOf(
  edition: Edition,
  material: Material,
  [size, , , , source, confirmed]: ConductorRow,
  column: TemperatureColumn,
  amperes: number,
): AmpacityCell {
  const table = edition.conductors;
  const remarks = table.rows.remarks.filter((one) => concerns(one, material, size, column));
  const confirmedBy =
    remarks.find((one) => one.confirmedBy !== undefined)?.confirmedBy ?? confirmed;
  const notes = remarks.flatMap(({ note }) => note ?? []);
  const origin = { material, size, column, source, confirmedBy, notes };
  const other = rivalOf(table, material, size, column);
  const settled = table.rival?.settled.find((one) => concerns(one, material, size, column));
  if (other !== undefined && other !== amperes && settled === undefined) {
    const alternatives = [A(Math.min(amperes, other)), A(Math.max(amperes, other))] as const;
    const cite = citeAmpacityTable(edition, { status: "lost", from: table.rival?.from ?? "" });
    return Object.freeze({ kind: "disputed", ...origin, cite, alternatives });
  }
  const stated = settled ?? remarks.find((one) => one.statedIn === edition.id);
  const status: TableStatus =
    stated !== undefined
      ? { status: "stated" }
      : table.status === "stated" && confirmedBy === ""
        ? { status: "single-source" }
        : table;
  return Object.freeze({
    kind: "value",
    ...origin,
    ...(stated?.source === undefined ? {} : { confirmedBy: `${confirmedBy} ${stated.source}` }),
    cite: citeAmpacityTable(edition, status),
    ampacity: A(amperes),
  });
}

function concerns(
  place: Pick<CellRemark, "material" | "size" | "column">,
  material: Material,
  size: ConductorSize,
  column: TemperatureColumn,
): boolean {
  return (
    place.material === material &&
    place.size === size &&
    (place.column === undefined || place.column === column)
  );
}

/** The amperes of the same cell in the other printing. */
function rivalOf(
  { rival }: ConductorTable,
  material: Material,
  size: ConductorSize,
  column: TemperatureColumn,
): number | undefined {
  return rival?.rows[material].find(([one]) => one === size)?.[PLACE[column]] ?? undefined;
}
