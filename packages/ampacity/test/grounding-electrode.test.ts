import {
  CONDUCTOR_SIZES,
  type ConductorSize,
  circularMils,
  cmil,
  ft,
  kcmil,
} from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EDITION_IDS,
  type EditionId,
  type GroundingElectrodeDemand,
  groundingElectrode,
  largestServiceForGroundingElectrode,
  MATERIALS,
  type Material,
} from "../src/index.ts";
import { TABLE_250_66 } from "../src/tables/table-250-66/rows.ts";
import { caught } from "./caught.ts";
import { caseRows } from "./collected-table.ts";

/** The collected rows; the last has no end. */
const ROWS = caseRows("table-250-66-gec.csv").map((row) => ({
  ends: {
    copper: row["cu_max_cmil"] === "" ? Infinity : Number(row["cu_max_cmil"]),
    aluminum: row["al_max_cmil"] === "" ? Infinity : Number(row["al_max_cmil"]),
  },
  words: { copper: row["cu_ungrounded"], aluminum: row["al_ungrounded"] },
  sizes: { copper: row["gec_cu"] as ConductorSize, aluminum: row["gec_al"] as ConductorSize },
  codes: [row["source"], row["confirmed_by"]?.replaceAll(";", " ")],
}));

const columnOf = (material: Material) => (material === "copper" ? "copper" : "aluminum");
const mils = (size: ConductorSize): number => Number(circularMils(size).value.n);

const forArea = (area: number, service: Material, material: Material, edition: EditionId) =>
  groundingElectrode({ service: { area: cmil(area), material: service }, material }, edition);

describe("the rows that were collected", () => {
  test("are the seven that are held", () => {
    expect(ROWS).toHaveLength(7);
    const end = (mils: number | null) => mils ?? Infinity;
    expect(
      TABLE_250_66.map(([copper, aluminum, copperText, aluminumText, cu, al, ...codes]) => ({
        ends: { copper: end(copper), aluminum: end(aluminum) },
        words: { copper: copperText, aluminum: aluminumText },
        sizes: { copper: cu, aluminum: al },
        codes,
      })),
    ).toEqual(ROWS);
  });

  test("each answers up to its end and to no more, for all materials, in every edition", () => {
    for (const edition of EDITION_IDS) {
      for (const service of MATERIALS) {
        for (const material of MATERIALS) {
          ROWS.forEach(({ ends, sizes }, at) => {
            const end = ends[columnOf(service)];
            const last = Number.isFinite(end) ? end : 5_000_000;
            expect(forArea(last - 1, service, material, edition).size).toBe(
              sizes[columnOf(material)],
            );
            expect(forArea(last, service, material, edition).size).toBe(sizes[columnOf(material)]);
            expect(forArea(last + 1, service, material, edition).size).toBe(
              (ROWS[at + 1] ?? ROWS[at])?.sizes[columnOf(material)],
            );
          });
        }
      }
    }
  });
});

describe("service conductors", () => {
  test.each([
    ["2 AWG", "copper", 1, "copper", "8 AWG"],
    ["1 AWG", "copper", 1, "copper", "6 AWG"],
    ["3/0 AWG", "copper", 1, "copper", "4 AWG"],
    ["4/0 AWG", "copper", 1, "copper", "2 AWG"],
    ["350 kcmil", "copper", 1, "copper", "2 AWG"],
    ["400 kcmil", "copper", 1, "copper", "1/0 AWG"],
    ["400 kcmil", "copper", 1, "aluminum", "3/0 AWG"],
    ["4/0 AWG", "aluminum", 1, "copper", "4 AWG"],
    ["4/0 AWG", "copper-clad aluminum", 1, "copper-clad aluminum", "2 AWG"],
    ["3/0 AWG", "copper", 2, "copper", "2 AWG"],
    ["500 kcmil", "copper", 2, "copper", "2/0 AWG"],
    ["500 kcmil", "copper", 3, "copper", "3/0 AWG"],
    ["250 kcmil", "aluminum", 7, "aluminum", "4/0 AWG"],
    ["250 kcmil", "aluminum", 8, "aluminum", "250 kcmil"],
  ] as const)("%s %s, %i of them, %s: %s", (size, of, sets, material, want) => {
    const answer = groundingElectrode({ service: { size, material: of, sets }, material }, "2017");
    expect(answer.size).toBe(want);
    expect(answer.finding.verdict).toBe("pass");
    expect(answer.area.eq(cmil(mils(size) * sets))).toBe(true);
  });

  test("one where the number is left out; kcmil are read as circular mils", () => {
    const service = { size: "3/0 AWG", material: "copper" } as const;
    expect(groundingElectrode({ service, material: "copper" }, "2017").size).toBe("4 AWG");
    const area = { area: kcmil(350), material: "copper" } as const;
    const answer = groundingElectrode({ service: area, material: "copper" }, "2017");
    expect([answer.size, String(answer.area)]).toEqual(["2 AWG", "350000 cmil"]);
  });
});

describe("the finding", () => {
  const cite = {
    document: "NEC",
    edition: "2008",
    section: "250.66",
    table: "Table 250.66",
    status: "assumed-unchanged",
    from: "NEC 2017",
  };
  const service = { size: "3/0 AWG", material: "aluminum", sets: 2 } as const;

  test("derives the size by area, row and column", () => {
    const { finding } = groundingElectrode({ service, material: "copper" }, "2008");
    expect(finding).toMatchObject({
      rule: "nec/grounding-electrode",
      title: "grounding electrode conductor",
      cite: [cite],
      required: { op: "size>=", value: "2 AWG" },
    });
    expect(
      finding.steps.map(({ label, formula, inputs, value, cite: at }) => [
        label,
        formula,
        inputs.map((one) => `${one.name} = ${one.value}`),
        String(value),
        at,
      ]),
    ).toEqual([
      ["area of 2 × 3/0 AWG", "n · a", ["n = 2 1", "a = 167800 cmil"], "335600 cmil", undefined],
      [
        "row of aluminum ungrounded conductors",
        "the first that reaches the area",
        ["area = 335600 cmil"],
        "over 250 thru 500",
        cite,
      ],
      ["size in the copper column", undefined, ["row = over 250 thru 500"], "2 AWG", cite],
    ]);
    expect(finding.notes).toEqual([
      { kind: "recovered-value", text: "250.66 is taken as in NEC 2017: no change is known", cite },
      {
        kind: "advice",
        text: "electrodes with limits of their own, such as rods, are not judged here",
        cite,
      },
    ]);
  });

  test("of an area that is given, and of copper, in the edition that was read", () => {
    const of = { area: cmil(100_000), material: "copper" } as const;
    const { finding } = groundingElectrode({ service: of, material: "aluminum" }, "2017");
    expect(finding.steps.map(({ label }) => label)).toEqual([
      "row of copper ungrounded conductors",
      "size in the aluminum column",
    ]);
    expect(finding.steps[0]?.value).toBe("1 or 1/0");
    expect(finding.cite[0]?.status).toBe("stated");
    expect(finding.notes).toHaveLength(1);
  });

  test.each([
    ["4 AWG", "fail", -2],
    ["3 AWG", "fail", -1],
    ["2 AWG", "pass", 0],
    ["1/0 AWG", "pass", 2],
  ] as const)("judges an installed %s: %s", (installed, verdict, sizes) => {
    const { finding } = groundingElectrode({ service, material: "copper", installed }, "2017");
    expect(finding).toMatchObject({ verdict, actual: installed, margin: { sizes } });
  });
});

describe("the largest service", () => {
  test("is the end of the last row whose size suffices, by a search of the rows", () => {
    for (const size of CONDUCTOR_SIZES) {
      for (const material of MATERIALS) {
        for (const service of MATERIALS) {
          const end = ROWS.filter(({ sizes }) => mils(sizes[columnOf(material)]) <= mils(size)).at(
            -1,
          )?.ends[columnOf(service)];
          const found = largestServiceForGroundingElectrode(size, material, service, "2017");
          expect(found.verdict).toBe(end === undefined ? "fail" : "pass");
          expect(found.any).toBe(end === Infinity);
          expect(found.area?.toString()).toBe(
            end === undefined || end === Infinity ? undefined : `${end} cmil`,
          );
          expect(found.check.finding.verdict).toBe(found.verdict);
          expect(found.check.finding.actual).toBe(size);
          expect(found.larger?.finding.verdict).toBe(found.area && "fail");
        }
      }
    }
  });

  test("shows what was judged", () => {
    const { check, larger } = largestServiceForGroundingElectrode(
      "4 AWG",
      "copper",
      "aluminum",
      "2008",
    );
    expect([String(check.area), String(larger?.area), larger?.size]).toEqual([
      "250000 cmil",
      "250001 cmil",
      "2 AWG",
    ]);
    const any = largestServiceForGroundingElectrode("3/0 AWG", "copper", "copper", "2017");
    expect(String(any.check.area)).toBe("1100001 cmil");
    expect(Object.keys(any)).toEqual(["verdict", "any", "check"]);
    const none = largestServiceForGroundingElectrode("10 AWG", "copper", "copper", "2017");
    expect(String(none.check.area)).toBe("66360 cmil");
    expect(Object.keys(none)).toEqual(["verdict", "any", "check"]);
  });
});

describe("properties", () => {
  test("the size is that of the first collected row that reaches the area", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_500_000 }),
        fc.constantFrom(...MATERIALS),
        fc.constantFrom(...MATERIALS),
        fc.constantFrom(...EDITION_IDS),
        (area, service, material, edition) => {
          let want: ConductorSize | undefined;
          for (const { ends, sizes } of ROWS.toReversed())
            if (area <= ends[columnOf(service)]) want = sizes[columnOf(material)];
          expect(forArea(area, service, material, edition).size).toBe(want);
        },
      ),
      { seed: 66, numRuns: 200 },
    );
  });
});

describe("bad input", () => {
  const service = { size: "3/0 AWG", material: "copper" } as const;

  test.each<[string, object, string, string]>([
    ["a size", { service: { ...service, size: "5 AWG" } }, "UNKNOWN_SIZE", "/service/size"],
    [
      "a material",
      { service: { ...service, material: "tin" } },
      "UNKNOWN_MATERIAL",
      "/service/material",
    ],
    ["sets", { service: { ...service, sets: 0 } }, "OUT_OF_RANGE", "/service/sets"],
    ["an area", { service: { area: ft(1), material: "copper" } }, "WRONG_KIND", "/service/area"],
    [
      "no area",
      { service: { area: cmil(0), material: "copper" } },
      "OUT_OF_RANGE",
      "/service/area",
    ],
    ["its own material", { material: "tin" }, "UNKNOWN_MATERIAL", "/material"],
    ["1200 kcmil", { installed: "1200 kcmil" }, "UNKNOWN_SIZE", "/installed"],
  ])("%s", (_, change, code, path) => {
    const demand = { service, material: "copper", ...change } as GroundingElectrodeDemand;
    expect(caught(() => groundingElectrode(demand, "2017"))).toMatchObject({ code, path });
  });

  test("of the inverse", () => {
    const inverse = (size: string, material: string, of: string, edition = "2017") =>
      caught(() =>
        largestServiceForGroundingElectrode(
          size as "4 AWG",
          material as "copper",
          of as "copper",
          edition as EditionId,
        ),
      );
    expect(inverse("5 AWG", "copper", "copper").path).toBe("/size");
    expect(inverse("4 AWG", "tin", "copper").path).toBe("/material");
    expect(inverse("4 AWG", "copper", "tin").path).toBe("/service");
    expect(inverse("4 AWG", "copper", "copper", "1999").code).toBe("UNVERIFIED_EDITION");
  });
});
