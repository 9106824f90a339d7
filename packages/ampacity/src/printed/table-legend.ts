import { type CitationStatus, formatCitation } from "@lineside/findings";
import { DATA_SOURCES } from "../tables/data-sources.ts";
import { openCells, type PrintedTable } from "./printed-table.ts";
import { sourceCodes } from "./source-codes.ts";
import { STATUS_MEANING } from "./status-meaning.ts";

/** What stands below a table: how well it is known, and where it is from. */
export interface TableLegend {
  /** Each status on the rows, with its meaning. */
  readonly statuses: readonly { readonly status: CitationStatus; readonly meaning: string }[];
  /** What the table's notes say, and what is open. */
  readonly notes: readonly string[];
  /** Each source code on the rows, with its meaning. */
  readonly sources: readonly { readonly code: string; readonly meaning: string }[];
}

/** Where a table stands; why its values are not held is said apart. */
export function placeText({ cite, standing }: PrintedTable): string {
  if (standing !== "consult" && standing !== "not-applicable") return formatCitation(cite);
  const { from: _, ...place } = cite;
  return formatCitation({ ...place, status: "stated" });
}

/** Why an edition's values are not held, without what another edition has. */
function reason({ cite }: PrintedTable): string {
  const why = cite.from?.replace(/;[^;]* has$/, "");
  return why === undefined ? "" : ` (${why})`;
}

/**
 * What a reader has to know before a table: that the edition has none, that its values are not held, or that cells are not settled;
 * `undefined` where there is nothing of the kind.
 *
 * @example
 * ```ts
 * import { printedTable, standingText } from "@lineside/ampacity";
 * standingText(printedTable("310.16", "2011")); // => "13 cells are not settled for NEC 2011."
 * standingText(printedTable("310.17", "2008"));
 * // => "Nothing is printed: the values of NEC 2008 are not held (the table before 2011 was not obtained)."
 * standingText(printedTable("rooftop-adder", "2002")); // => "NEC 2002 has no such table."
 * standingText(printedTable("310.16", "2017")); // => undefined
 * ```
 */
export function standingText(table: PrintedTable): string | undefined {
  const { standing, rows } = table;
  const edition = `${table.document} ${table.edition}`;
  if (standing === "not-applicable") return `${edition} has no such table.`;
  const unheld = `the values of ${edition} are not held${reason(table)}.`;
  if (standing === "consult" && rows.length === 0) return `Nothing is printed: ${unheld}`;
  const open = openCells(table);
  if (open === 0) return undefined;
  const parentheses = rows.some(({ elsewhere }) => elsewhere !== undefined)
    ? " What stands in parentheses was read in another edition."
    : "";
  return standing === "consult"
    ? `${unheld.replace(/^t/, "T")}${parentheses}`
    : `${open} ${open === 1 ? "cell is" : "cells are"} not settled for ${edition}.${parentheses}`;
}

/** The legend of a table. */
export function legendOf(table: PrintedTable): TableLegend {
  const statuses = new Set(table.rows.map(({ status }) => status));
  return {
    statuses: [...statuses].map((status) => ({ status, meaning: STATUS_MEANING[status] })),
    notes: [...new Set(table.notes.map(({ text }) => text))],
    sources: sourceCodes(table).map((code) => ({ code, meaning: DATA_SOURCES[code] ?? "" })),
  };
}
