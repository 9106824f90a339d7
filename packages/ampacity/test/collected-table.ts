import { readFileSync } from "node:fs";
import type { ConductorSize } from "@lineside/units";
import type { EditionId, Material, TemperatureColumn } from "../src/index.ts";

/** A row of a case file, by the names of its columns. */
export type CaseRow = Readonly<Record<string, string>>;

/** The text of a case file. */
export function caseText(name: string): string {
  return readFileSync(new URL(`./cases/${name}`, import.meta.url), "utf8");
}

/** The cells of a line; commas within quotes stay. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
}

/** The rows of a case file. */
export function caseRows(name: string): readonly CaseRow[] {
  const [head = "", ...lines] = caseText(name)
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.startsWith("#"));
  const names = cellsOf(head);
  return lines.map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(names.map((column, at) => [column, cells[at] ?? ""]));
  });
}

/** One collected cell of Table 310.16. */
export interface CollectedCell {
  readonly printing: "<=2008" | "2014-2023";
  readonly material: Material;
  readonly size: ConductorSize;
  readonly column: TemperatureColumn;
  readonly amperes: number;
  readonly source: string;
  readonly confirmedBy: string;
  readonly note: string;
}

/** All 334 collected cells. */
export const COLLECTED: readonly CollectedCell[] = caseRows("table-310-16.csv").map((row) => ({
  printing: row["edition_set"] as CollectedCell["printing"],
  material: row["material"] === "Cu" ? "copper" : "aluminum",
  size: row["label"] as ConductorSize,
  column: Number(row["temp_rating_c"]) as TemperatureColumn,
  amperes: Number(row["ampacity_a"]),
  source: row["source"] ?? "",
  confirmedBy: row["confirmed_by"] ?? "",
  note: row["note"] ?? "",
}));

/** The printing that each edition's values come from. */
export const PRINTING: Readonly<Record<EditionId, CollectedCell["printing"]>> = {
  "2002": "<=2008",
  "2005": "<=2008",
  "2008": "<=2008",
  "2011": "2014-2023",
  "2014": "2014-2023",
  "2017": "2014-2023",
  "2020": "2014-2023",
  "2023": "2014-2023",
};

/** What was collected for one place of an edition's table. */
export function collected(
  edition: EditionId,
  material: Material,
  size: ConductorSize,
  column: TemperatureColumn,
): CollectedCell | undefined {
  return COLLECTED.find(
    (one) =>
      one.printing === PRINTING[edition] &&
      one.material === material &&
      one.size === size &&
      one.column === column,
  );
}
