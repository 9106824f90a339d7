import { describe, expect, test } from "vitest";
import { type EditionId, fill, maxConductors } from "../src/index.ts";
import { caseRows } from "./collected-table.ts";
import { cellOf, type NamedCell } from "./table-cell.ts";

/** The edition whose rows a printing or a list of editions stands for. */
const EDITION_OF: Readonly<Record<string, EditionId>> = {
  "2014-2023": "2017",
  "<=2008": "2008",
  "2014,2017,2020": "2017",
  "2020,2023": "2023",
  "2014": "2014",
  "2017": "2017",
  "2023": "2023",
};

/** Numbers as numbers: 1.10 is 1.1. */
function plain(value: unknown): string {
  const text = value === undefined ? "no cell" : String(value);
  return /^-?\d*\.?\d+$/.test(text) ? String(Number(text)) : text;
}

/** Whether a second source means the same: it may leave out AWG and kcmil, and write 70 % as 0.70. */
function agree(ours: string | undefined, theirs: string | undefined): boolean {
  const [a, b] = [ours, theirs].map((text) => plain(text?.replace(/ (?:AWG|kcmil)$/, "")));
  return a === b || Number(a) === Math.round(Number(b) * 100);
}

describe("a sample of cells, looked up by hand in a second source", () => {
  const sample = caseRows("second-source.csv");

  test("has at least 60 cells, of every table, each with its place in the second source", () => {
    expect(sample.length).toBeGreaterThanOrEqual(60);
    expect(new Set(sample.map((one) => one["table"])).size).toBe(20);
    for (const one of sample) {
      expect(one["second_source"]).not.toBe("");
      expect(one["where"]).not.toBe("");
    }
    const places = sample.map((one) =>
      [one["table"], one["edition"], one["row"], one["column"]].join(),
    );
    expect(new Set(places).size).toBe(sample.length);
  });

  test.each(
    sample.map(
      (one) => [`${one["table"]} ${one["edition"]} ${one["row"]} ${one["column"]}`, one] as const,
    ),
  )("%s", (_, one) => {
    const id = EDITION_OF[one["edition"] ?? ""];
    if (id === undefined) throw new Error(`${one["edition"]} is no edition`);
    const ours = plain(cellOf(one as unknown as NamedCell, id));
    // of some insulation types only the heading was read: what the collected file adds from memory is not answered
    if (ours !== "consult") expect(ours).toBe(plain(one["value"]));
    else expect(one["table"]).toBe("insulation-types");
  });

  test("where the second source differs it is said why ours stands", () => {
    for (const one of sample) {
      const same = agree(one["value"], one["second_value"]);
      expect([one["row"], one["agrees"]]).toEqual([one["row"], same ? "yes" : "no"]);
      if (!same) expect(one["note"]).toMatch(/ours/);
    }
    expect(sample.filter((one) => one["agrees"] === "yes").length).toBeGreaterThan(90);
  });
});

describe("errors of other tools", () => {
  const errors = caseRows("other-tools.csv");

  test("are many, of many tools", () => {
    expect(errors.length).toBeGreaterThan(250);
    expect(new Set(errors.map((one) => one["tool"])).size).toBeGreaterThan(15);
  });

  test("in each of their cells ours is another value, and the one that is listed", () => {
    let compared = 0;
    for (const one of errors) {
      const cell = one as unknown as NamedCell;
      expect(plain(one["our_value"]), cell.row).not.toBe(plain(one["their_value"]));
      // three errors are of a rule and not of a cell; they are below
      if (cell.row.startsWith("exactly") || cell.column.startsWith("conductors of")) continue;
      const id = /ours is of the printing to 2008/.test(one["why"] ?? "")
        ? "2008"
        : cell.table === "rooftop-adder"
          ? "2014"
          : "2023";
      expect(
        plain(cellOf(cell, id)),
        `${one["tool"]} ${cell.table} ${cell.row} ${cell.column}`,
      ).toBe(plain(one["our_value"]));
      compared++;
    }
    expect(compared).toBeGreaterThan(250);
  });

  test("six conductors of 3 AWG THHN go into a 1-1/4 PVC40 by the rounding of Note 7", () => {
    const raceway = { type: "PVC40", size: "1-1/4", nipple: false } as const;
    const conductor = { size: "3 AWG", insulation: "THHN" } as const;
    expect(maxConductors(conductor, raceway, "2017").count).toBe(6);
    expect(fill([{ ...conductor, count: 6 }], raceway, "2017").finding.verdict).toBe("pass");
    expect(fill([{ ...conductor, count: 7 }], raceway, "2017").finding.verdict).toBe("fail");
  });
});
