import type { Citation } from "@lineside/findings";
import { A, type ConductorSize, type Quantity } from "@lineside/units";
import { type Cited, citeShare, rowStatus } from "../citation.ts";
import type { EditionLike, EditionName } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { TABLE_MATERIALS } from "../material.ts";
import type {
  CellRemark,
  ConductorRow,
  ConductorShare,
  TableMaterial,
} from "../tables/conductor-rows.ts";
import { PLACE } from "../tables/printed-cell.ts";
import { CONDUCTORS } from "../tables/table-310-16/editions.ts";
import { FREE_AIR } from "../tables/table-310-17/editions.ts";
import { TEMPERATURE_COLUMNS, type TemperatureColumn } from "../temperature-column.ts";

/** Where a value stands and what its row says about it. */
interface CellOrigin {
  readonly material: TableMaterial;
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

/** A cell of a table whose values for the edition were not obtained, with what the edition has that was read. */
export interface AmpacityUnverified extends CellOrigin {
  readonly kind: "unverified";
  readonly ampacity?: undefined;
  readonly alternatives?: undefined;
  readonly elsewhere: Quantity<"current">;
}

/** A cell of an ampacity table. */
export type AmpacityCell = AmpacityValue | AmpacityDispute | AmpacityUnverified;

/** A cell of which a value is known, or two. */
export type KnownCell = AmpacityValue | AmpacityDispute;

/** The three cells of one size; a column without a value is left out. */
export type SizeCells = { readonly [C in TemperatureColumn]?: AmpacityCell };

/** An edition's ampacity table, ready to be looked up. */
export interface ConductorCells {
  readonly bySize: Readonly<Record<TableMaterial, Readonly<Record<string, SizeCells>>>>;
  /** The sizes of each material, smallest first. */
  readonly sizes: Readonly<Record<TableMaterial, readonly ConductorSize[]>>;
  /** What the table is cited with, and what a place off its rows. */
  readonly cite: Citation;
  readonly off: Citation;
}

/** The cells of an edition's Table 310.16, set up at the first call. */
export const conductorCells: (edition: EditionLike) => ConductorCells = /* @__PURE__ */ perEdition(
  { conductors: CONDUCTORS },
  ({ conductors }, name) => build(conductors, name),
);

/** The cells of an edition's Table 310.17, set up at the first call. */
export const freeAirCells: (edition: EditionLike) => ConductorCells = /* @__PURE__ */ perEdition(
  { freeAir: FREE_AIR },
  ({ freeAir }, name) => build(freeAir, name),
);

function build(table: ConductorShare, name: EditionName): ConductorCells {
  const bySize: Record<string, Readonly<Record<string, SizeCells>>> = Object.create(null);
  const sizes = {} as Record<TableMaterial, readonly ConductorSize[]>;
  for (const material of TABLE_MATERIALS) {
    const rows = table.rows[material];
    const of: Record<string, SizeCells> = Object.create(null);
    for (const row of rows) of[row[0]] = cellsOf(table, name, material, row);
    bySize[material] = Object.freeze(of);
    sizes[material] = Object.freeze(rows.map(([size]) => size));
  }
  const off = citeShare(name, { section: "", table: table.table, status: "not-published" });
  const cite = citeShare(name, table);
  return Object.freeze({ bySize: Object.freeze(bySize), sizes: Object.freeze(sizes), cite, off });
}

function cellsOf(
  table: ConductorShare,
  name: EditionName,
  material: TableMaterial,
  row: ConductorRow,
): SizeCells {
  const cells: { [C in TemperatureColumn]?: AmpacityCell } = {};
  for (const column of TEMPERATURE_COLUMNS) {
    const amperes = row[PLACE[column]];
    if (amperes !== null) cells[column] = cellOf(table, name, material, row, column, amperes);
  }
  return Object.freeze(cells);
}

function cellOf(
  table: ConductorShare,
  name: EditionName,
  material: TableMaterial,
  [size, , , , source, confirmed]: ConductorRow,
  column: TemperatureColumn,
  amperes: number,
): AmpacityCell {
  const remarks = table.rows.remarks.filter((one) => concerns(one, material, size, column));
  const confirmedBy =
    remarks.find((one) => one.confirmedBy !== undefined)?.confirmedBy ?? confirmed;
  const notes = remarks.flatMap(({ note }) => note ?? []);
  const origin = { material, size, column, source, confirmedBy, notes };
  if (table.standing === "consult") {
    const cite = citeShare(name, table);
    return Object.freeze({ kind: "unverified", ...origin, cite, elsewhere: A(amperes) });
  }
  const other = rivalOf(table, material, size, column);
  const settled = table.rival?.settled.find((one) => concerns(one, material, size, column));
  if (other !== undefined && other !== amperes && settled === undefined) {
    const alternatives = [A(Math.min(amperes, other)), A(Math.max(amperes, other))] as const;
    const cite = citeShare(name, lost(table, table.rival?.from ?? ""));
    return Object.freeze({ kind: "disputed", ...origin, cite, alternatives });
  }
  const stated = settled ?? remarks.find((one) => one.statedIn === name.id);
  const status: Cited =
    stated === undefined
      ? rowStatus(table, confirmedBy)
      : { section: table.section, table: table.table, status: "stated" };
  return Object.freeze({
    kind: "value",
    ...origin,
    ...(stated?.source === undefined ? {} : { confirmedBy: `${confirmedBy} ${stated.source}` }),
    cite: citeShare(name, status),
    ampacity: A(amperes),
  });
}

function lost({ section, table }: ConductorShare, from: string): Cited {
  return { section, table, status: "lost", from };
}

function concerns(
  place: Pick<CellRemark, "material" | "size" | "column">,
  material: TableMaterial,
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
  { rival }: ConductorShare,
  material: TableMaterial,
  size: ConductorSize,
  column: TemperatureColumn,
): number | undefined {
  return rival?.rows[material].find(([one]) => one === size)?.[PLACE[column]] ?? undefined;
}
