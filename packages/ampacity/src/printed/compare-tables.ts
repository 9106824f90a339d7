import type { Citation, CitationStatus } from "@lineside/findings";
import type { EditionLike } from "../editions/edition.ts";
import { EDITION_IDS } from "../editions/edition-id.ts";
import { checkEditionList } from "../editions/edition-list.ts";
import type {
  PrintedCells,
  PrintedColumn,
  PrintedRow,
  PrintedTable,
  PrintedValue,
} from "./printed-table.ts";
import { printedTable } from "./table-catalog.ts";

/** What one edition has in a cell. */
export interface CellSaying {
  readonly edition: string;
  /**
   * - `value`: it has the value, which is `null` where the row has none in this column
   * - `open`: it is not settled; `between` has the values, none where none is known
   * - `absent`: it has no such row
   */
  readonly kind: "value" | "open" | "absent";
  readonly value: PrintedValue;
  readonly between: readonly PrintedValue[];
  /** Where it stands, with the row's own status. */
  readonly cite: Citation;
}

/** A cell that editions have differently, or of which that is not settled. */
export interface CellDifference {
  /** Which row: the cells of its key columns. */
  readonly key: PrintedCells;
  /** Which column, by its key. */
  readonly column: string;
  /** One for each edition, in their order. */
  readonly says: readonly CellSaying[];
}

/** What {@link compareTables} answers. */
export interface TableComparison {
  readonly tables: readonly PrintedTable[];
  /** The cells in which editions are known to differ. */
  readonly changes: readonly CellDifference[];
  /** The cells in which they are not known to differ, and one of them is not settled. */
  readonly open: readonly CellDifference[];
  /** The editions of which no values are held: nothing is said of them. */
  readonly unheld: readonly string[];
}

function keyOf({ cells }: PrintedRow, columns: readonly PrintedColumn[]): string {
  return JSON.stringify(columns.flatMap(({ key, isKey }) => (isKey ? [cells[key]] : [])));
}

/** The citation of a row: its table's, as well as the row is known. */
function citeOf(
  { cite }: PrintedTable,
  row?: { readonly status: CitationStatus; readonly from?: string },
): Citation {
  if (row === undefined) return cite;
  const { from: _, ...place } = cite;
  return { ...place, status: row.status, ...(row.from === undefined ? {} : { from: row.from }) };
}

function sayingOf(table: PrintedTable, row: PrintedRow | undefined, column: string): CellSaying {
  const { edition } = table;
  const cite = citeOf(table, row);
  if (row === undefined) return { edition, kind: "absent", value: null, between: [], cite };
  const between = row.open?.[column];
  if (between !== undefined) return { edition, kind: "open", value: null, between, cite };
  return { edition, kind: "value", value: row.cells[column] ?? null, between: [], cite };
}

/** Whether two editions are known to differ, whatever an open cell turns out to be. */
function conflict(a: CellSaying, b: CellSaying): boolean {
  if (a.kind === "open" || b.kind === "open") {
    const [x, y] = [a, b].map(({ kind, value, between }) => (kind === "open" ? between : [value]));
    if (a.kind === "absent" || b.kind === "absent") return false;
    if (x === undefined || y === undefined || x.length === 0 || y.length === 0) return false;
    return !x.some((one) => y.includes(one));
  }
  return a.kind !== b.kind || a.value !== b.value;
}

/**
 * The cells of a table that differ between editions, each with what every edition has and where. A cell that is not settled in one of them
 * is `open`, and no difference; an edition of which no values are held is in `unheld`.
 *
 * @param editions - ids or records; all that are held where they are left out
 * @throws {@link AmpacityError} as `tableId` does; `OUT_OF_RANGE` for fewer than two editions
 * @example
 * ```ts
 * import { compareTables } from "@lineside/ampacity";
 * const { changes } = compareTables("310.16", ["2008", "2017"]);
 * changes.length; // => 15
 * changes[0]?.key; // => { material: "copper", size: "14 AWG", column: 60 }
 * changes[0]?.says.map(({ value, cite }) => `${value} A, ${cite.table}`);
 * // => ["20 A, Table 310.16", "15 A, Table 310.15(B)(16)"]
 * compareTables("310.16", ["2011", "2017"]).open.length; // => 13
 * ```
 */
export function compareTables(
  id: string,
  editions: readonly EditionLike[] = EDITION_IDS,
): TableComparison {
  checkEditionList(editions);
  const tables = editions.map((edition) => printedTable(id, edition));
  const held = tables.filter(({ standing }) => standing !== "consult");
  const unheld = tables
    .filter(({ standing }) => standing === "consult")
    .map(({ edition }) => edition);
  const columns = tables[0]?.columns ?? [];
  const rows = held.map((table) => new Map(table.rows.map((row) => [keyOf(row, columns), row])));
  const changes: CellDifference[] = [];
  const open: CellDifference[] = [];
  for (const name of new Set(rows.flatMap((one) => [...one.keys()]))) {
    const found = rows.map((one) => one.get(name));
    const some = found.find((row) => row !== undefined);
    for (const { key: column, isKey } of columns) {
      if (isKey || some === undefined) continue;
      const says = held.map((table, at) => sayingOf(table, found[at], column));
      const key = Object.fromEntries(
        columns.flatMap((one) => (one.isKey ? [[one.key, some.cells[one.key] ?? null]] : [])),
      );
      const differ = says.some((a, at) => says.slice(at + 1).some((b) => conflict(a, b)));
      if (differ) changes.push({ key, column, says });
      else if (says.some(({ kind }) => kind === "open")) open.push({ key, column, says });
    }
  }
  return { tables, changes, open, unheld };
}
