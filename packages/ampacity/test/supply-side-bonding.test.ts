import { A, CONDUCTOR_SIZES, type ConductorSize, circularMils, cmil } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EDITION_IDS,
  EDITIONS,
  type EditionId,
  largestSupplyForBondingJumper,
  MATERIALS,
  type Material,
  type SupplySideBonding,
  type SupplySideBondingDemand,
  supplySideBonding,
  type UngroundedConductors,
} from "../src/index.ts";
import { TABLE_250_102_C_1 } from "../src/tables/table-250-102/rows.ts";
import { caught } from "./caught.ts";
import { caseRows } from "./collected-table.ts";

const CASES = caseRows("table-250-102-C-1.csv");
const ROWS = CASES.map((row) => ({
  ends: {
    copper: row["cu_max_cmil"] === "" ? Infinity : Number(row["cu_max_cmil"]),
    aluminum: row["al_max_cmil"] === "" ? Infinity : Number(row["al_max_cmil"]),
  },
  sizes: { copper: row["cu_min"] ?? "", aluminum: row["al_min"] ?? "" },
}));

const UNSETTLED: readonly EditionId[] = ["2002", "2005", "2008", "2011"];
const SETTLED: readonly EditionId[] = ["2014", "2017", "2020", "2023"];

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

const one = (size: ConductorSize, material: Material = "copper", sets = 1) =>
  ({ size, material, sets }) as const;
const ofArea = (area: number, material: Material) => ({ area: cmil(area), material }) as const;
const ask = (
  ungrounded: UngroundedConductors,
  material: Material = "copper",
  edition: EditionId = "2017",
  installed?: ConductorSize,
): SupplySideBonding => supplySideBonding({ ungrounded, material, installed }, edition);
const texts = ({ finding }: SupplySideBonding): readonly string[] =>
  finding.notes.map(({ text }) => text);

const CITE = {
  document: "NEC",
  edition: "2017",
  section: "250.102(C)",
  table: "Table 250.102(C)(1)",
} as const;

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

describe("12.5 % of the area", () => {
  test.each([
    [1_100_000, "copper", "2/0 AWG", undefined],
    [1_100_001, "copper", "3/0 AWG", "1100001/8 cmil"],
    [1_200_000, "copper", "3/0 AWG", "150000 cmil"],
    [1_342_400, "copper", "3/0 AWG", "167800 cmil"],
    [1_342_401, "copper", "4/0 AWG", "1342401/8 cmil"],
    [2_400_000, "copper", "300 kcmil", "300000 cmil"],
    [1_750_000, "aluminum", "4/0 AWG", undefined],
    [1_750_001, "aluminum", "250 kcmil", "1750001/8 cmil"],
    [16_000_000, "copper-clad aluminum", "2000 kcmil", "2000000 cmil"],
  ] as const)("of %i cmil of %s: %s", (area, material, size, least) => {
    const answer = ask(ofArea(area, material), material);
    expect(answer.size).toBe(size);
    expect(answer.least?.eq(cmil(least?.replace(" cmil", "") ?? 1)) ?? false).toBe(
      least !== undefined,
    );
    expect("least" in answer).toBe(least !== undefined);
    expect(answer.finding.verdict).toBe("pass");
  });

  test("is derived in steps", () => {
    const { finding } = ask(one("500 kcmil", "copper", 4));
    const cite = { ...CITE, status: "stated" };
    expect(finding).toMatchObject({
      rule: "nec/supply-side-bonding",
      title: "supply-side bonding jumper",
      cite: [cite],
      required: { op: "size>=", value: "250 kcmil" },
    });
    expect(
      finding.steps.map(({ label, formula, inputs, value, cite: at }) => [
        label,
        formula,
        inputs.map((given) => `${given.name} = ${given.value}`),
        String(value),
        at,
      ]),
    ).toEqual([
      ["area of 4 × 500 kcmil", "n · a", ["n = 4 1", "a = 500000 cmil"], "2000000 cmil", undefined],
      [
        "row of copper ungrounded conductors",
        "the first that reaches the area",
        ["area = 2000000 cmil"],
        "over 1100",
        cite,
      ],
      [
        "12.5 % of the area",
        "p · area",
        ["p = 12.5 %", "area = 2000000 cmil"],
        "250000 cmil",
        cite,
      ],
      [
        "standard size that is not smaller",
        undefined,
        ["area = 250000 cmil"],
        "250 kcmil",
        undefined,
      ],
    ]);
    expect(finding.notes).toEqual([]);
  });

  test("of more than 16,000 kcmil is more than a standard size has", () => {
    const open = ask(ofArea(16_000_008, "copper"));
    expect(open.finding).toMatchObject({ verdict: "consult", required: { op: ">=" } });
    expect(String(open.finding.required?.value)).toBe("2000001 cmil");
    expect(open.finding.actual).toBeUndefined();
    expect([open.size, String(open.least)]).toEqual([undefined, "2000001 cmil"]);
    expect(texts(open)).toEqual(["no standard size has 2000001 cmil"]);
    expect(open.finding.steps.map(({ label }) => label)).toEqual([
      "row of copper ungrounded conductors",
      "12.5 % of the area",
    ]);
    const judged = ask(ofArea(16_000_008, "copper"), "copper", "2017", "2000 kcmil");
    expect(judged.finding.verdict).toBe("fail");
    expect(String(judged.finding.margin)).toBe("-1 cmil");
    expect(ask(ofArea(16_000_008, "copper"), "copper", "2008", "2000 kcmil").finding.verdict).toBe(
      "consult",
    );
  });

  test.each([
    ["copper", "aluminum"],
    ["aluminum", "copper"],
    ["copper-clad aluminum", "copper"],
  ] as const)("of %s for a jumper of %s is not settled", (of, material) => {
    const answer = ask(ofArea(2_000_000, of), material, "2017", "2000 kcmil");
    expect(answer.finding.verdict).toBe("consult");
    expect(answer.finding.required).toBeUndefined();
    expect([answer.size, answer.least]).toEqual([undefined, undefined]);
    expect(answer.finding.notes).toEqual([
      {
        kind: "advice",
        text: "12.5 % is of ungrounded conductors of the jumper's own material that carry as much; how these compare is not in the data",
        cite: { ...CITE, status: "stated" },
      },
    ]);
    expect(ask(ofArea(1_000_000, of), material).finding.verdict).toBe("pass");
  });
});

describe("not larger than the ungrounded conductors", () => {
  test.each([
    ["8 AWG", "copper", "copper", "8 AWG"],
    ["10 AWG", "copper", "copper", "10 AWG"],
    ["14 AWG", "copper", "copper", "14 AWG"],
    ["6 AWG", "aluminum", "aluminum", "6 AWG"],
    ["8 AWG", "aluminum", "copper-clad aluminum", "8 AWG"],
  ] as const)("%s %s, %s: %s", (size, of, material, want) => {
    expect(ask(one(size, of), material).size).toBe(want);
  });

  test("is a step; an area between two sizes takes the larger", () => {
    const answer = ask(one("14 AWG", "copper", 2));
    expect(answer.size).toBe("10 AWG");
    expect(answer.finding.steps.at(-1)).toMatchObject({
      label: "not larger than the ungrounded conductors",
      inputs: [{ name: "size", value: "8 AWG" }, { name: "area" }],
      value: "10 AWG",
      cite: CITE,
    });
    expect(answer.finding.steps).toHaveLength(4);
    expect(ask(one("8 AWG")).finding.steps).toHaveLength(3);
    expect(texts(answer)).toEqual([]);
  });

  test.each([
    ["6 AWG", "pass", 0],
    ["8 AWG", "consult", -1],
    ["18 AWG", "consult", -6],
  ] as const)("8 AWG copper with %s of aluminum: %s", (installed, verdict, sizes) => {
    const answer = ask(one("8 AWG"), "aluminum", "2017", installed);
    expect(answer.finding).toMatchObject({
      verdict,
      required: { op: "size>=", value: "6 AWG" },
      margin: { sizes },
    });
    expect(answer.size).toBeUndefined();
    expect(texts(answer)).toEqual([
      "no jumper has to be larger than the ungrounded conductors; how that reads for two materials is not in the data, so 6 AWG is sure to suffice",
    ]);
    expect(ask(one("8 AWG"), "aluminum").finding.verdict).toBe("consult");
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

describe("the largest supply", () => {
  test.each([
    ["8 AWG", "copper", "copper", "66360 cmil"],
    ["10 AWG", "copper", "copper", "10380 cmil"],
    ["2 AWG", "copper", "aluminum", "500000 cmil"],
    ["2/0 AWG", "copper", "copper", "1100000 cmil"],
    ["3/0 AWG", "copper", "copper", "1342400 cmil"],
    ["250 kcmil", "copper", "copper", "2000000 cmil"],
    ["250 kcmil", "aluminum", "aluminum", "2000000 cmil"],
    ["250 kcmil", "copper", "aluminum", "1750000 cmil"],
    ["2000 kcmil", "copper", "copper", "16000000 cmil"],
  ] as const)("for %s of %s from %s: %s", (size, material, of, want) => {
    for (const edition of EDITION_IDS) {
      const found = largestSupplyForBondingJumper(size, material, of, edition);
      expect(String(found.area)).toBe(want);
      const lost = UNSETTLED.includes(edition);
      expect(found.verdict).toBe(lost ? "consult" : "pass");
      expect(found.check.area.eq(cmil(want.replace(" cmil", "")))).toBe(true);
      expect(found.check.finding).toMatchObject({ verdict: found.verdict, actual: size });
      expect(found.larger?.finding.verdict).not.toBe("pass");
      expect(found.larger?.area.eq(found.check.area.plus(cmil(1)))).toBe(true);
      expect(found.any).toBe(false);
    }
  });

  test("of two materials there may be none that is sure", () => {
    const none = largestSupplyForBondingJumper("8 AWG", "aluminum", "copper", "2017");
    expect(none.verdict).toBe("consult");
    expect(Object.keys(none)).toEqual(["verdict", "any", "check"]);
    expect(String(none.check.area)).toBe("16510 cmil");
  });

  test("agrees with the rule read the other way round", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CONDUCTOR_SIZES),
        fc.constantFrom(...MATERIALS),
        fc.integer({ min: 1, max: 17_000_000 }),
        (size, material, area) => {
          const { area: most } = largestSupplyForBondingJumper(size, material, material, "2017");
          const { finding } = ask(ofArea(area, material), material, "2017", size);
          expect(finding.verdict === "pass").toBe(most !== undefined && cmil(area).lte(most));
        },
      ),
      { seed: 102, numRuns: 200 },
    );
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

describe("bad input", () => {
  const ungrounded = one("3/0 AWG");

  test.each<[string, object, string, string]>([
    ["a size", { ungrounded: { ...ungrounded, size: "5" } }, "UNKNOWN_SIZE", "/ungrounded/size"],
    ["sets", { ungrounded: { ...ungrounded, sets: 0.5 } }, "OUT_OF_RANGE", "/ungrounded/sets"],
    [
      "an area",
      { ungrounded: { area: A(1), material: "copper" } },
      "WRONG_KIND",
      "/ungrounded/area",
    ],
    ["a material", { material: "tin" }, "UNKNOWN_MATERIAL", "/material"],
    ["an installed size", { installed: "1200 kcmil" }, "UNKNOWN_SIZE", "/installed"],
  ])("%s", (_, change, code, path) => {
    const demand = { ungrounded, material: "copper", ...change } as SupplySideBondingDemand;
    expect(caught(() => supplySideBonding(demand, "2017"))).toMatchObject({ code, path });
  });

  test("of the inverse", () => {
    const inverse = (size: string, material: string, of: string) =>
      caught(() =>
        largestSupplyForBondingJumper(
          size as "4 AWG",
          material as "copper",
          of as "copper",
          "2017",
        ),
      );
    expect(inverse("5 AWG", "copper", "copper").path).toBe("/size");
    expect(inverse("4 AWG", "tin", "copper").path).toBe("/material");
    expect(inverse("4 AWG", "copper", "tin").path).toBe("/ungrounded");
  });
});
