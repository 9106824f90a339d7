import { CONDUCTOR_SIZES, type ConductorSize, circularMils } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EDITION_IDS,
  EDITIONS,
  MATERIALS,
  type Material,
  supplySideBonding,
} from "../src/index.ts";
import { TABLE_250_102_C_1 } from "../src/tables/table-250-102/rows.ts";
import { caseRows } from "./collected-table.ts";
import { ask, ofArea, one, SETTLED, texts, UNSETTLED } from "./supply-side-bonding-case.ts";

const CASES = caseRows("table-250-102-C-1.csv");
const ROWS = CASES.map((row) => ({
  ends: {
    copper: row["cu_max_cmil"] === "" ? Infinity : Number(row["cu_max_cmil"]),
    aluminum: row["al_max_cmil"] === "" ? Infinity : Number(row["al_max_cmil"]),
  },
  sizes: { copper: row["cu_min"] ?? "", aluminum: row["al_min"] ?? "" },
}));

const columnOf = (material: Material) => (material === "copper" ? "copper" : "aluminum");
const mils = (size: ConductorSize): number => Number(circularMils(size).value.n);

/** The smallest size by the collected rows, with a search of its own; `undefined` where that is not settled. */
function collectedSize(area: number, of: Material, material: Material): ConductorSize | undefined {
  const alike = columnOf(of) === columnOf(material);
  const row = ROWS.find(({ ends }) => ends[columnOf(of)] >= area);
  const printed = row?.sizes[columnOf(material)] ?? "";
  const reaching = (least: number) => CONDUCTOR_SIZES.filter((size) => mils(size) >= least)[0];
  if (printed.startsWith("12.5%")) return alike ? reaching(area / 8) : undefined;
  const size = printed as ConductorSize;
  if (mils(size) <= area) return size;
  return alike ? reaching(area) : undefined;
}

describe("the rows that were collected", () => {
  test("are the seven that are held", () => {
    expect(CASES).toHaveLength(7);
    const end = (most: number | null) => most ?? Infinity;
    expect(
      TABLE_250_102_C_1.map(([copper, aluminum, , , cu, al]) => ({
        ends: { copper: end(copper), aluminum: end(aluminum) },
        sizes: { copper: cu ?? "12.5% of area", aluminum: al ?? "12.5% of area" },
      })),
    ).toEqual(ROWS);
    expect(TABLE_250_102_C_1.map(([, , copper, aluminum]) => [copper, aluminum])).toEqual(
      CASES.map((row) => [row["cu_ungrounded"], row["al_ungrounded"]]),
    );
  });

  test("each answers up to its end and to no more, for all materials", () => {
    for (const edition of EDITION_IDS) {
      for (const of of MATERIALS) {
        for (const material of MATERIALS) {
          for (const { ends } of ROWS) {
            const end = ends[columnOf(of)];
            const last = Number.isFinite(end) ? end : 9_000_000;
            for (const area of [last - 1, last, last + 1]) {
              expect(ask(ofArea(area, of), material, edition).size).toBe(
                collectedSize(area, of, material),
              );
            }
          }
        }
      }
    }
  });
});

describe("published examples", () => {
  test.each(EDITION_IDS)(
    "E52, %s: four 500 kcmil of copper: 250,000 cmil, 250 kcmil",
    (edition) => {
      const { size, least, area, finding } = ask(one("500 kcmil", "copper", 4), "copper", edition);
      expect([String(area), String(least), size]).toEqual([
        "2000000 cmil",
        "250000 cmil",
        "250 kcmil",
      ]);
      expect(finding.verdict).toBe(UNSETTLED.includes(edition) ? "consult" : "pass");
    },
  );

  test.each([
    [1, "250 kcmil", "2 AWG"],
    [3, "250 kcmil", "2/0 AWG"],
    [2, "3/0 AWG", "2 AWG"],
  ] as const)("E53: %i of %s: %s, in every edition", (sets, size, want) => {
    for (const edition of EDITION_IDS) {
      expect(ask(one(size, "copper", sets), "copper", edition).size).toBe(want);
    }
  });
});

describe("an installed size", () => {
  test.each([
    ["4/0 AWG", "fail", -1],
    ["250 kcmil", "pass", 0],
    ["350 kcmil", "pass", 2],
  ] as const)("%s: %s", (installed, verdict, sizes) => {
    const { finding } = ask(one("500 kcmil", "copper", 4), "copper", "2020", installed);
    expect(finding).toMatchObject({ verdict, actual: installed, margin: { sizes } });
    expect(texts(ask(one("500 kcmil", "copper", 4), "copper", "2020", installed))).toEqual([
      "250.102(C) is taken as in NEC 2017: no change is known",
    ]);
  });
});

describe("editions", () => {
  test.each(UNSETTLED)("%s, whose rule was not obtained: consult, whatever is installed", (id) => {
    for (const installed of [undefined, "14 AWG", "2000 kcmil"] as const) {
      const answer = ask(one("250 kcmil"), "copper", id, installed);
      expect(answer.finding.verdict).toBe("consult");
      expect(answer.size).toBe("2 AWG");
      expect(answer.finding.cite).toMatchObject([{ edition: id, status: "lost" }]);
      expect(texts(answer)).toEqual([
        "what Table 250.102(C)(1) of this edition asks for is not settled: the rule before 2014 was not obtained; NEC 2017 has what is shown",
      ]);
    }
  });

  test.each(SETTLED)("%s: pass or fail", (id) => {
    expect(ask(one("250 kcmil"), "copper", id, "2 AWG").finding.verdict).toBe("pass");
    expect(ask(one("250 kcmil"), "copper", id, "3 AWG").finding.verdict).toBe("fail");
  });

  test("a row that nothing confirms is of a single source", () => {
    expect(ask(one("2 AWG")).finding.cite[0]?.status).toBe("single-source");
    expect(ask(one("250 kcmil")).finding.cite[0]?.status).toBe("stated");
  });

  test("a record that says no reason gives none, and without a table names the section", () => {
    const { table: _, ...share } = EDITIONS["2017"].supplySideBonding;
    const own = {
      ...EDITIONS["2017"],
      id: "City 2018",
      supplySideBonding: { ...share, standing: "consult" },
    } as const;
    const answer = supplySideBonding({ ungrounded: one("250 kcmil"), material: "copper" }, own);
    expect(answer.finding.verdict).toBe("consult");
    expect(texts(answer)[0]).toBe("what 250.102(C) of this edition asks for is not settled");
  });
});

describe("properties", () => {
  test("the size is that of the collected rows", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4_000_000 }),
        fc.constantFrom(...MATERIALS),
        fc.constantFrom(...MATERIALS),
        fc.constantFrom(...SETTLED),
        (area, of, material, edition) => {
          const { size, finding } = ask(ofArea(area, of), material, edition);
          const want = collectedSize(area, of, material);
          expect(size).toBe(want);
          expect(finding.verdict).toBe(want === undefined ? "consult" : "pass");
        },
      ),
      { seed: 1021, numRuns: 200 },
    );
  });
});
