import { A, kA } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EDITION_IDS,
  EDITIONS,
  equipmentGrounding,
  type GroundingSize,
  MATERIALS,
  type Material,
} from "../src/index.ts";
import { TABLE_250_122 } from "../src/tables/table-250-122/rows.ts";
import {
  ask,
  columnOf,
  mils,
  NOT_JUDGED,
  RIVALS,
  ROWS,
  SETTLED,
  said,
  texts,
} from "./equipment-grounding-case.ts";

/** The size of the collected row, read with a loop of its own. */
function collectedSize(amperes: number, material: Material): GroundingSize | undefined {
  let found: GroundingSize | undefined;
  for (const row of ROWS.toReversed()) if (amperes <= row.device) found = row[columnOf(material)];
  return found;
}

describe("the rows that were collected", () => {
  test("are the nineteen that are held", () => {
    expect(ROWS).toHaveLength(19);
    expect(
      TABLE_250_122.map(([device, copper, aluminum, source, confirmedBy]) => ({
        device,
        copper,
        aluminum,
        source,
        confirmedBy,
      })),
    ).toEqual(ROWS);
  });

  test("each answers up to its device, in every edition; just above it the next one does", () => {
    for (const edition of EDITION_IDS) {
      for (const material of MATERIALS) {
        ROWS.forEach((row, at) => {
          if (row.device >= 3000 && material !== "copper" && RIVALS.includes(edition)) return;
          const want = row[columnOf(material)];
          const above = ROWS[at + 1]?.[columnOf(material)];
          expect(said(ask(row.device, material, edition))).toBe(`pass: ${want}`);
          expect(said(ask(`${row.device - 1}.999`, material, edition))).toBe(`pass: ${want}`);
          expect(said(ask(`${row.device}.001`, material, edition))).toBe(
            above === undefined ? "consult: no size" : `pass: ${above}`,
          );
        });
      }
    }
  });

  test("E47: 50 A takes the row of 60 A", () => {
    expect(ask(50, "copper", "2023").size).toBe("10 AWG");
  });

  test("units do not matter", () => {
    expect(equipmentGrounding({ device: kA("0.4"), material: "copper" }, "2017").size).toBe(
      "3 AWG",
    );
  });

  test("steps name the row and the column, and where they stand", () => {
    const { finding } = ask(50, "copper", "2020");
    const cite = {
      document: "NEC",
      edition: "2020",
      section: "250.122",
      table: "Table 250.122",
      status: "assumed-unchanged",
      from: "NEC 2017",
    };
    expect(finding).toMatchObject({
      rule: "nec/equipment-grounding",
      title: "equipment grounding conductor",
      required: { op: "size>=", value: "10 AWG" },
      cite: [cite],
    });
    expect(finding.actual).toBeUndefined();
    expect(
      finding.steps.map(({ label, formula, inputs, value, cite: at }) => [
        label,
        formula,
        inputs.map((one) => `${one.name} = ${one.value}`).join(),
        String(value),
        at,
      ]),
    ).toEqual([
      [
        "row of the table",
        "the first that is not smaller than the device",
        "device = 50 A",
        "60 A",
        cite,
      ],
      ["size in the copper column", undefined, "row = 60 A", "10 AWG", cite],
    ]);
    expect(finding.notes).toEqual([
      {
        kind: "recovered-value",
        text: "250.122 is taken as in NEC 2017: no change is known",
        cite,
      },
      { kind: "advice", text: NOT_JUDGED, cite },
    ]);
    expect(ask(50, "copper-clad aluminum").finding.steps[1]?.label).toBe(
      "size in the aluminum column",
    );
  });

  test("remarks on sizes of aluminum are told for aluminum", () => {
    const remark =
      "5000 A: 1200 kcmil is no size of Table 310.16; another tool (EEC14) puts 1250 kcmil in its place";
    expect(texts(ask(4500, "aluminum"))).toEqual([remark, NOT_JUDGED]);
    expect(ask(4500, "aluminum").finding.notes[0]?.kind).toBe("conflict");
    expect(texts(ask(4500, "copper"))).toEqual([NOT_JUDGED]);
    expect(texts(ask(100, "aluminum"))).toEqual([NOT_JUDGED]);
  });

  test("above 6000 A the table has no size", () => {
    const open = ask(6001, "copper", "2020", { installed: "2000 kcmil" });
    expect(said(open)).toBe("consult: no size");
    expect(texts(open)).toEqual([
      "Table 250.122 ends below this device: it has no size",
      "250.122 is taken as in NEC 2017: no change is known",
    ]);
    expect(open.finding.cite[0]?.table).toBe("Table 250.122");
    expect(open.count).toBe(1);
    expect("between" in open).toBe(false);
    const tap = { size: "1/0 AWG", material: "copper" } as const;
    expect(said(ask(6001, "copper", "2017", { tap }))).toBe("consult: no size");
  });

  test("a row that nothing confirms would say so", () => {
    const own = {
      ...EDITIONS["2017"],
      id: "City 2018",
      equipmentGrounding: {
        ...EDITIONS["2017"].equipmentGrounding,
        rows: [[15, "14 AWG", "12 AWG", "N17", ""]],
      },
    } as const;
    const { finding } = equipmentGrounding({ device: A(15), material: "copper" }, own);
    expect(finding.cite[0]?.status).toBe("single-source");
    expect(ask(15, "copper").finding.cite[0]?.status).toBe("stated");
  });
});

describe("4000 A and aluminum, where copies of the table differ", () => {
  test.each(RIVALS)("%s: 750 or 800 kcmil", (edition) => {
    for (const material of ["aluminum", "copper-clad aluminum"] as const) {
      expect(said(ask(3000, material, edition))).toBe("pass: 600 kcmil");
      expect(said(ask(3001, material, edition))).toBe("consult: 750 kcmil to 800 kcmil");
      expect(said(ask(4000, material, edition))).toBe("consult: 750 kcmil to 800 kcmil");
      expect(said(ask(4001, material, edition))).toBe("pass: 1200 kcmil");
    }
    expect(said(ask(4000, "copper", edition))).toBe("pass: 500 kcmil");
  });

  test.each(SETTLED)("%s: 750 kcmil", (edition) => {
    const answer = ask(4000, "aluminum", edition);
    expect(said(answer)).toBe("pass: 750 kcmil");
    expect(texts(answer)[0]).toBe("4000 A: an older copy (S99) has 800 kcmil aluminum");
  });

  test.each([
    ["700 kcmil", "fail", "750 kcmil", -1],
    ["750 kcmil", "consult", "800 kcmil", -1],
    ["800 kcmil", "pass", "800 kcmil", 0],
    ["900 kcmil", "pass", "800 kcmil", 1],
  ] as const)("an installed %s: %s", (installed, verdict, size, sizes) => {
    const { finding } = ask(4000, "aluminum", "2008", { installed });
    expect(finding).toMatchObject({
      verdict,
      required: { op: "size>=", value: size },
      actual: installed,
      margin: { sizes },
    });
  });

  test("the finding names both and does not call it unchanged", () => {
    const answer = ask(4000, "aluminum", "2011");
    expect(texts(answer)).toEqual([
      "4000 A, aluminum, 750 kcmil or 800 kcmil: an older copy (S99) and NEC 2017 differ, and which of them this edition has was not obtained; the older one has 800 kcmil",
      NOT_JUDGED,
    ]);
    expect(answer.finding.notes[0]?.kind).toBe("conflict");
    expect(answer.finding.cite).toMatchObject([{ status: "derived", from: "copies that differ" }]);
    expect(answer.finding.steps[1]?.value).toBe("750 kcmil or 800 kcmil");
    expect(answer.finding.required).toEqual({ op: "size>=", value: "800 kcmil" });
  });
});

describe("properties", () => {
  test("the size is that of the collected row, and no larger device has a smaller one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6_500_000 }),
        fc.integer({ min: 0, max: 500_000 }),
        fc.constantFrom(...MATERIALS),
        fc.constantFrom(...SETTLED),
        (milliamperes, more, material, edition) => {
          const of = (thousandths: number) => ask(`${thousandths}/1000`, material, edition);
          const { size, finding } = of(milliamperes);
          expect(size).toBe(collectedSize(milliamperes / 1000, material));
          expect(finding.verdict).toBe(size === undefined ? "consult" : "pass");
          const above = of(milliamperes + more).size;
          if (size !== undefined && above !== undefined)
            expect(mils(above)).toBeGreaterThanOrEqual(mils(size));
        },
      ),
      { seed: 250, numRuns: 200 },
    );
  });
});
