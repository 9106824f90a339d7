import { describe, expect, test } from "vitest";
import {
  EDITION_IDS,
  EDITIONS,
  type Edition,
  printedTable,
  type Share,
  TABLE_IDS,
  type TableId,
} from "../src/index.ts";
import { caseRows } from "./collected-table.ts";

/** The parts of an edition's record that are tables. */
type Field = Exclude<keyof Edition, "id" | "document">;

/** A row of the matrix: the fields of an edition's record, and the printed tables, that it speaks of. */
const ROWS: Readonly<
  Record<string, readonly [fields: readonly Field[], tables: readonly TableId[]]>
> = {
  "310.16": [["conductors"], ["310.16"]],
  "310.17": [["freeAir"], ["310.17"]],
  "ambient-30C": [["ambient30"], ["ambient-30C"]],
  "ambient-40C": [["ambient40"], ["ambient-40C"]],
  "more-than-three-conductors": [["adjustment"], ["adjustment"]],
  "rooftop-adder": [["rooftop"], ["rooftop-adder"]],
  "310.12-dwelling-83-percent": [["dwelling"], ["310.12"]],
  "insulation-types": [["insulation"], ["insulation-types"]],
  "240.4(D)-small-conductors": [["smallConductors"], ["240.4(D)"]],
  "240.6(A)-ratings": [["ratings"], ["240.6(A)"]],
  "250.66": [["groundingElectrode"], ["250.66"]],
  "250.102(C)(1)": [["supplySideBonding"], ["250.102(C)(1)"]],
  "250.122": [["equipmentGrounding"], ["250.122"]],
  "450.3(B)": [["transformerProtection"], ["450.3(B)"]],
  "chapter-9-tables-1-4-5-5A-8-9": [
    ["fill", "raceways", "insulatedAreas", "compactAreas", "conductorProperties", "impedance"],
    ["ch9-1", "ch9-4", "ch9-5", "ch9-5A", "ch9-8", "ch9-9"],
  ],
};

const MATRIX = caseRows("edition-matrix.csv");

describe("the edition matrix", () => {
  test("has 15 rows, which speak of every printed table once", () => {
    expect(MATRIX.map((row) => row["table"])).toEqual(Object.keys(ROWS));
    expect(MATRIX).toHaveLength(15);
    const named = Object.values(ROWS).flatMap(([, tables]) => tables);
    expect(named.toSorted()).toEqual([...TABLE_IDS].toSorted());
  });

  test.each(MATRIX.map((row) => [row["table"] ?? "", row] as const))(
    "%s in all editions",
    (name, row) => {
      const [fields = [], tables = []] = ROWS[name] ?? [];
      const wanted = EDITION_IDS.map((id) => row[id]);
      for (const field of fields) {
        const held = EDITION_IDS.map((id) => (EDITIONS[id][field] as Share).standing);
        expect(held, field).toEqual(wanted);
      }
      for (const table of tables) {
        const printed = EDITION_IDS.map((id) => printedTable(table, id).standing);
        expect(printed, table).toEqual(wanted);
      }
    },
  );

  test("a status of a table fits its standing", () => {
    for (const id of EDITION_IDS) {
      for (const table of TABLE_IDS) {
        const { standing, cite } = printedTable(table, id);
        const fitting = {
          stated: ["stated", "derived"],
          "by-data": ["stated", "assumed-unchanged"],
          "assumed-unchanged": ["assumed-unchanged"],
          consult: ["lost"],
          "not-applicable": ["not-published"],
        }[standing];
        expect(fitting, `${table} ${id}`).toContain(cite.status);
        expect(cite.from === undefined, `${table} ${id}`).toBe(
          ["stated", "not-published"].includes(cite.status),
        );
      }
    }
  });
});
