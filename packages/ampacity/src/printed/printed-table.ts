import type { Citation, CitationStatus, Note, Verdict } from "@lineside/findings";
import { groundOf, rowStatus } from "../citation.ts";
import type { EditionLike, EditionName } from "../editions/edition.ts";
import type { Share, Standing } from "../editions/share.ts";

/** What a cell holds; `null` where the table has nothing, or nothing that is known. */
export type PrintedValue = string | number | boolean | null;

/** The cells of one row by the key of their column. */
export type PrintedCells = Readonly<Record<string, PrintedValue>>;

/** A column of a printed table. */
export interface PrintedColumn {
  /** Its name in {@link PrintedCells}: `circularMils`. */
  readonly key: string;
  /** Its heading for people, without the unit. */
  readonly heading: string;
  /** `A`, `in²`, `Ω/kft`, … */
  readonly unit?: string;
  /** What its cells mean, in our words. */
  readonly meaning: string;
  /** Whether it says which row it is: the keys of a table together name each row once. */
  readonly isKey?: true;
  /** The decimals that are customary in print: 0.5 with 2 is `0.50`. */
  readonly places?: number;
}

/** One row: its cells, how well they are known, and where they are from. */
export interface PrintedRow {
  readonly cells: PrintedCells;
  readonly status: CitationStatus;
  /** What they were taken from, or why they are not known, where the status is not `stated`. */
  readonly from?: string;
  /** A code that `DATA_SOURCES` explains. */
  readonly source: string;
  /** The codes of what confirms it, by spaces; empty where nothing does. */
  readonly confirmedBy: string;
  /** The cells that are not settled, by column, each `null` in `cells`: the values between which it is open; empty where none is known. */
  readonly open?: Readonly<Record<string, readonly PrintedValue[]>>;
  /** What the edition that was read has in cells of which this edition's own value is not held; only where it was asked for. */
  readonly elsewhere?: PrintedCells;
  /** What is to be said of this row alone. */
  readonly note?: string;
}

/** How a long table is laid out for people. */
export interface TableLayout {
  /** The column of which each value is a part of its own. */
  readonly sections?: string;
  /** Columns whose values become the headings of columns, and the one that fills them. */
  readonly across?: readonly string[];
  readonly value?: string;
}

/** A table of one edition as data: documented, sourced, and ready to be printed or exported. */
export interface PrintedTable {
  /** `310.16`, in whichever edition. */
  readonly id: string;
  /** What it is, in our words. */
  readonly title: string;
  readonly document: string;
  readonly edition: string;
  /** Where it stands in that edition, and how well it is known there. */
  readonly cite: Citation;
  readonly standing: Standing;
  readonly columns: readonly PrintedColumn[];
  /** None where the edition has no such table, or its values are not held. */
  readonly rows: readonly PrintedRow[];
  readonly notes: readonly Note[];
  readonly layout: TableLayout;
}

/** What a table is in every edition. */
export interface TableForm {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly PrintedColumn[];
  readonly layout?: TableLayout;
  /** Numbers by which it is known and that no share gives. */
  readonly known?: readonly string[];
}

/** A table that can be printed: what it is, and itself under an edition, with what was read elsewhere. */
export interface TablePrinter {
  readonly form: TableForm;
  readonly print: (edition: EditionLike) => PrintedTable;
}

/** How a row is known that has its own say in it; its table's share where it has none. */
type Known = Pick<Share, "status" | "from">;

/** A row under a share. */
export function printedRow(
  share: Known,
  cells: PrintedCells,
  source: string,
  confirmedBy: string,
  more: Pick<PrintedRow, "note" | "open"> = {},
): PrintedRow {
  const { status, from } = rowStatus({ status: share.status, ...fromOf(share) }, confirmedBy);
  return { cells, status, ...(from === undefined ? {} : { from }), source, confirmedBy, ...more };
}

function fromOf({ from }: Known): { readonly from?: string } {
  return from === undefined ? {} : { from };
}

/** The same row where the edition's own values are not held: each cell that is no key is open, and holds what was read elsewhere. */
export function unheldRow(
  row: PrintedRow,
  columns: readonly PrintedColumn[],
  from: string,
): PrintedRow {
  const cells: Record<string, PrintedValue> = { ...row.cells };
  const open: Record<string, readonly PrintedValue[]> = {};
  const elsewhere: Record<string, PrintedValue> = {};
  for (const { key, isKey } of columns) {
    const value = cells[key];
    if (isKey || value === undefined || value === null) continue;
    cells[key] = null;
    open[key] = [];
    elsewhere[key] = value;
  }
  return { ...row, cells, status: "lost", from, open, elsewhere };
}

/** A table under one edition. */
export function assembled(
  form: TableForm,
  name: EditionName,
  share: Share,
  rows: readonly PrintedRow[],
  remarks: readonly string[] = [],
): PrintedTable {
  const { cite, notes } = groundOf(name, share);
  const { id, title, columns, layout = {} } = form;
  const unheld = share.standing === "consult";
  return {
    id,
    title,
    document: name.document,
    edition: name.id,
    cite,
    standing: share.standing,
    columns,
    rows: unheld ? rows.map((row) => unheldRow(row, columns, share.from ?? "")) : rows,
    notes: [...notes, ...remarks.map((text) => ({ kind: "advice", text, cite }) as const)],
    layout,
  };
}

/** The table without what was read elsewhere. */
export function withheld(table: PrintedTable): PrintedTable {
  const rows = table.standing === "consult" ? [] : table.rows.map(ownRow);
  return { ...table, rows };
}

function ownRow(row: PrintedRow): PrintedRow {
  if (row.elsewhere === undefined) return row;
  const { elsewhere: _, ...own } = row;
  return own;
}

/** How many cells of a table are not settled. */
export function openCells({ rows }: Pick<PrintedTable, "rows">): number {
  return rows.reduce((sum, { open = {} }) => sum + Object.keys(open).length, 0);
}

/**
 * What may be said of a table, or of a part of it: `pass` where each value shown is held; `consult` where the edition's values
 * are not held, or a cell that is shown is open; `not-applicable` where the edition has no such table.
 *
 * @example
 * ```ts
 * import { printedTable, tableVerdict } from "@lineside/ampacity";
 * tableVerdict(printedTable("310.16", "2017")); // => "pass"
 * tableVerdict(printedTable("310.16", "2011")); // => "consult"
 * tableVerdict(printedTable("310.17", "2008")); // => "consult"
 * tableVerdict(printedTable("rooftop-adder", "2002")); // => "not-applicable"
 * ```
 */
export function tableVerdict(
  table: Pick<PrintedTable, "standing" | "rows">,
): Extract<Verdict, "pass" | "consult" | "not-applicable"> {
  if (table.standing === "consult" || openCells(table) > 0) return "consult";
  return table.standing === "not-applicable" || table.rows.length === 0 ? "not-applicable" : "pass";
}
