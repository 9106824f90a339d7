import { describe, expect, test } from "vitest";
import { compareTables, printedTable, tableAmpacity } from "../src/index.ts";
import { NAMED } from "./collected-row.ts";
import { caseRows } from "./collected-table.ts";

describe("what the values have in common", () => {
  /** √(p/q) in hundredths, half up, by whole numbers: k is the root of 10000 p/q where (2k−1)² q ≤ 40000 p < (2k+1)² q. */
  function hundredths(p: bigint, q: bigint): bigint {
    let k = 0n;
    while ((2n * k + 1n) ** 2n * q <= 40000n * p) k += 1n;
    return k;
  }

  test.each([
    ["ambient-30C", 30n, 39],
    ["ambient-40C", 40n, 107],
  ] as const)("%s: the equation at the top of each band gives every factor", (id, base, count) => {
    const { rows } = printedTable(id, "2017");
    for (const { cells } of rows) {
      const [column, top] = [BigInt(Number(cells["column"])), BigInt(Number(cells["to"]))];
      expect(hundredths(column - top, column - base), JSON.stringify(cells)).toBe(
        BigInt(Math.round(Number(cells["factor"]) * 100)),
      );
    }
    expect(rows).toHaveLength(count);
  });

  test.each([
    ["310.16", "2008"],
    ["310.16", "2017"],
    ["310.17", "2017"],
  ] as const)(
    "%s of %s: ampacity rises with size, and never falls with the column",
    (id, edition) => {
      const { rows } = printedTable(id, edition);
      const of = (material: string, column: number) =>
        rows.filter(({ cells }) => cells["material"] === material && cells["column"] === column);
      for (const material of ["copper", "aluminum"]) {
        for (const column of [60, 75, 90]) {
          const amperes = of(material, column).map(({ cells }) => Number(cells["amperes"]));
          expect(amperes.length).toBeGreaterThan(26);
          expect(amperes.every((one, at) => at === 0 || one > (amperes[at - 1] ?? 0))).toBe(true);
        }
        for (const [low, high] of [
          [60, 75],
          [75, 90],
        ] as const) {
          for (const { cells } of of(material, low)) {
            const next = of(material, high).find((one) => one.cells["size"] === cells["size"]);
            expect(Number(next?.cells["amperes"])).toBeGreaterThanOrEqual(Number(cells["amperes"]));
          }
        }
      }
    },
  );

  test("Table 4: 428 of 484 areas are the rounded percentage, the rest lie within 0.00072 in²", () => {
    const thousandths = (value: unknown): number => Math.round(Number(value) * 1000);
    const found = printedTable("ch9-4", "2017").rows.flatMap(({ cells }) =>
      (
        [
          ["one", 53],
          ["two", 31],
          ["moreThanTwo", 40],
          ["nipple", 60],
        ] as const
      ).map(([key, percent]) => {
        const exact = percent * thousandths(cells["area"]);
        const printed = thousandths(cells[key]);
        return {
          equal: Math.floor((exact + 50) / 100) === printed,
          off: Math.abs(100 * printed - exact),
        };
      }),
    );
    expect(found).toHaveLength(484);
    expect(found.filter(({ equal }) => equal)).toHaveLength(428);
    expect(Math.max(...found.map(({ off }) => off))).toBeLessThanOrEqual(72);
  });

  test("310.12: the smallest conductor of which the 75 °C column has 83 % of the rating, in all 22 cells", () => {
    const { rows } = printedTable("310.16", "2023");
    for (const { cells } of printedTable("310.12", "2023").rows) {
      for (const material of ["copper", "aluminum"]) {
        const enough = rows.find(
          (one) =>
            one.cells["material"] === material &&
            one.cells["column"] === 75 &&
            100 * Number(one.cells["amperes"]) >= 83 * Number(cells["rating"]),
        );
        expect(cells[material]).toBe(enough?.cells["size"]);
      }
    }
  });

  test("the areas in circular mils of 310.16's file are those of Table 8", () => {
    const areas = new Map(
      printedTable("ch9-8", "2017").rows.map(({ cells }) => [cells["size"], cells["circularMils"]]),
    );
    for (const row of caseRows("table-310-16.csv")) {
      expect(areas.get(row["label"] ?? ""), row["label"]).toBe(Number(row["circular_mils"]));
    }
  });

  test("the 15 collected differences of 310.16 are those that comparing finds", () => {
    const wanted = caseRows("table-310-16-edition-diff.csv").map((row) => {
      const size = Number(row["size"]) >= 250 ? `${row["size"]} kcmil` : `${row["size"]} AWG`;
      return [
        NAMED[row["material"] ?? ""],
        size,
        row["temp_rating_c"],
        row["ampacity_le_2008"],
        row["ampacity_2014_2023"],
      ].join(" ");
    });
    const { changes, open, unheld } = compareTables("310.16", ["2008", "2017"]);
    const found = changes.map(({ key, column, says }) => {
      expect(column).toBe("amperes");
      return [key["material"], key["size"], key["column"], ...says.map(({ value }) => value)].join(
        " ",
      );
    });
    expect(found.toSorted()).toEqual(wanted.toSorted());
    expect(found).toHaveLength(15);
    expect(found.filter((one) => one.includes(" 75 "))).toEqual([]);
    expect([open, unheld]).toEqual([[], []]);
  });

  test("a printed cell of 310.16 is the cell that the lookup answers", () => {
    for (const edition of ["2002", "2011", "2023"] as const) {
      for (const { cells, status, open, source, confirmedBy } of printedTable("310.16", edition)
        .rows) {
        const { material, size, column } = cells as never;
        const cell = tableAmpacity({ material, size, column }, edition);
        expect(cell.cite.status).toBe(status);
        expect(String(cell.ampacity)).toBe(
          cells["amperes"] === null ? "undefined" : `${cells["amperes"]} A`,
        );
        expect(cell.alternatives?.map(String)).toEqual(open?.["amperes"]?.map((one) => `${one} A`));
        if (cell.kind !== "miss")
          expect([cell.source, cell.confirmedBy]).toEqual([source, confirmedBy]);
      }
    }
  });
});
