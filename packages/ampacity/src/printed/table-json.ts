import type { Citation, CitationStatus, Note } from "@lineside/findings";
import type { Standing } from "../editions/share.ts";
import { DATA_SOURCES } from "../tables/data-sources.ts";
import type {
  PrintedCells,
  PrintedColumn,
  PrintedRow,
  PrintedTable,
  PrintedValue,
} from "./printed-table.ts";
import { sourceCodes } from "./source-codes.ts";

/** A row of {@link TableJson}. */
export interface TableRowJson {
  readonly cells: PrintedCells;
  readonly status: CitationStatus;
  readonly from: string | null;
  readonly source: string;
  /** Source codes, some with what they confirm of the row: `AUD23(Cu)`. */
  readonly confirmedBy: readonly string[];
  /** The cells that are not settled, each with the values between which it is open; `null` where all are. */
  readonly open: Readonly<Record<string, readonly PrintedValue[]>> | null;
  /** What another edition has in cells that are not this edition's own. */
  readonly elsewhere: PrintedCells | null;
  readonly note: string | null;
}

/** A table as plain JSON. Every key is always there. */
export interface TableJson {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly edition: string;
  readonly standing: Standing;
  readonly citation: Citation;
  readonly columns: readonly {
    readonly key: string;
    readonly heading: string;
    readonly unit: string | null;
    readonly meaning: string;
    readonly isKey: boolean;
  }[];
  readonly rows: readonly TableRowJson[];
  readonly notes: readonly Note[];
  /** What the source codes on the rows mean. */
  readonly sources: Readonly<Record<string, string>>;
}

function rowJson(row: PrintedRow): TableRowJson {
  const { cells, status, from = null, source, confirmedBy, note = null } = row;
  const { open = null, elsewhere = null } = row;
  const by = confirmedBy === "" ? [] : confirmedBy.split(" ");
  return { cells, status, from, source, confirmedBy: by, open, elsewhere, note };
}

function columnJson(column: PrintedColumn): TableJson["columns"][number] {
  const { key, heading, unit, meaning, isKey } = column;
  return { key, heading, unit: unit ?? null, meaning, isKey: isKey === true };
}

/**
 * A table as plain JSON, with the meaning of its columns and of its source codes.
 *
 * @example
 * ```ts
 * import { printedTable, tableToJson } from "@lineside/ampacity";
 * const { citation, rows, sources } = tableToJson(printedTable("240.6(A)", "2023"));
 * citation; // => { document: "NEC", edition: "2023", section: "240.6(A)", status: "stated" }
 * rows[3]?.cells; // => { amperes: 10, breaker: true, fuse: true }
 * rows[0]?.open; // => { fuse: [true, false] }
 * Object.keys(sources); // => ["AUD23", "EXPCE23", "TBCF"]
 * ```
 */
export function tableToJson(table: PrintedTable): TableJson {
  const { id, title, document, edition, standing, cite: citation, notes } = table;
  return {
    id,
    title,
    document,
    edition,
    standing,
    citation,
    columns: table.columns.map(columnJson),
    rows: table.rows.map(rowJson),
    notes,
    sources: Object.fromEntries(sourceCodes(table).map((code) => [code, DATA_SOURCES[code] ?? ""])),
  };
}
