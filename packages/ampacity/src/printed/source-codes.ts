import type { PrintedTable } from "./printed-table.ts";

/** The source codes on a table's rows, each once, without what they confirm of a row. */
export function sourceCodes({ rows }: Pick<PrintedTable, "rows">): readonly string[] {
  const codes = new Set<string>();
  for (const { source, confirmedBy } of rows) {
    for (const code of [source, ...confirmedBy.split(" ")]) codes.add(code.replace(/\(.*$/, ""));
  }
  codes.delete("");
  return [...codes];
}
