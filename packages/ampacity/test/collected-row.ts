import { type EditionId, type PrintedRow, printedTable, type TableId } from "../src/index.ts";

/** The codes that confirm a row, without what they confirm of it; where words stand in their place there are none. */
export function codesOf(confirmedBy: string): string {
  const parts = confirmedBy.split(/[; ](?![^(]*\))(?!\()/).filter((part) => part !== "");
  const codes = parts.map((part) => /^([A-Z][A-Z0-9-]+)(?: ?\(.*\))?$/.exec(part)?.[1] ?? "");
  return codes.includes("") ? "" : codes.join(" ");
}

/** A row in one line. */
export function line(
  place: readonly unknown[],
  values: readonly unknown[],
  source: string,
  confirmedBy: string,
): string {
  return [place.join(" "), values.map(String).join(" "), source, codesOf(confirmedBy)].join(" | ");
}

/** The rows of our table in the same form. */
export function ours(
  id: TableId,
  edition: EditionId,
  keys: readonly string[],
  values: readonly string[],
): readonly string[] {
  const { rows } = printedTable(id, edition);
  const cells = ({ cells: all }: PrintedRow, names: readonly string[]): readonly unknown[] =>
    names.map((name) => all[name]);
  return rows
    .map((row) => line(cells(row, keys), cells(row, values), row.source, row.confirmedBy))
    .toSorted();
}

/** A number of a file; none where there is none. */
export function number(text: string | undefined): number | null {
  return text === undefined || text === "" ? null : Number(text);
}

export const NAMED: Readonly<Record<string, string>> = {
  Cu: "copper",
  Al: "aluminum",
  CCA: "copper-clad aluminum",
};
