import {
  A,
  CONDUCTOR_SIZES,
  type ConductorSize,
  circularMils,
  isConductorSize,
  kA,
  V,
} from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EDITION_IDS,
  EDITIONS,
  type EditionId,
  type EquipmentGrounding,
  type EquipmentGroundingDemand,
  equipmentGrounding,
  type GroundingSize,
  largestDeviceForEquipmentGrounding,
  MATERIALS,
  type Material,
} from "../src/index.ts";
import { TABLE_250_122 } from "../src/tables/table-250-122/rows.ts";
import { caught } from "./caught.ts";
import { caseRows } from "./collected-table.ts";

const ROWS = caseRows("table-250-122-egc.csv").map((row) => ({
  device: Number(row["ocpd_max_a"]),
  copper: row["cu_size"] as GroundingSize,
  aluminum: row["al_size"] as GroundingSize,
  source: row["source"],
  confirmedBy: row["confirmed_by"]?.replaceAll(";", " "),
}));

const columnOf = (material: Material) => (material === "copper" ? "copper" : "aluminum");
const mils = (size: GroundingSize): number =>
  isConductorSize(size) ? Number(circularMils(size).value.n) : 1_200_000;

/** The size of the collected row, read with a loop of its own. */
function collectedSize(amperes: number, material: Material): GroundingSize | undefined {
  let found: GroundingSize | undefined;
  for (const row of ROWS.toReversed()) if (amperes <= row.device) found = row[columnOf(material)];
  return found;
}

/** The answer in one line. */
const said = ({ finding, size, between }: EquipmentGrounding): string =>
  `${finding.verdict}: ${size ?? between?.map((one) => one ?? "any").join(" to ") ?? "no size"}`;
const texts = ({ finding }: EquipmentGrounding): readonly string[] =>
  finding.notes.map(({ text }) => text);

const ask = (
  amperes: number | string,
  material: Material,
  edition: EditionId = "2017",
  more: Partial<EquipmentGroundingDemand> = {},
): EquipmentGrounding => equipmentGrounding({ device: A(amperes), material, ...more }, edition);

const NOT_JUDGED =
  "a limit by the circuit conductors, and an increase where those are larger than they need be, are not judged here";
const RIVALS: readonly EditionId[] = ["2002", "2005", "2008", "2011"];
const SETTLED: readonly EditionId[] = ["2014", "2017", "2020", "2023"];

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

describe("an installed size", () => {
  test.each([
    ["14 AWG", "fail", -2],
    ["12 AWG", "fail", -1],
    ["10 AWG", "pass", 0],
    ["8 AWG", "pass", 1],
  ] as const)("%s for 60 A: %s by %i sizes", (installed, verdict, sizes) => {
    const { finding, size } = ask(60, "copper", "2017", { installed });
    expect(finding).toMatchObject({
      verdict,
      required: { op: "size>=", value: "10 AWG" },
      actual: installed,
      margin: { sizes },
    });
    expect(size).toBe("10 AWG");
  });

  test.each([
    ["1000 kcmil", "fail", "-200000 cmil"],
    ["1200 kcmil", "pass", "0 kcmil"],
    ["1250 kcmil", "pass", "50000 cmil"],
  ] as const)("%s beside 1200 kcmil, which is no standard size: %s", (installed, verdict, by) => {
    const { finding } = ask(6000, "aluminum", "2017", { installed });
    expect(finding.verdict).toBe(verdict);
    expect(String(finding.margin)).toBe(by);
    expect(finding.required).toMatchObject({ op: ">=" });
    expect(String(finding.required?.value)).toBe("1200 kcmil");
  });

  test("without one 1200 kcmil is required as an area", () => {
    const { finding, size } = ask(6000, "aluminum");
    expect(size).toBe("1200 kcmil");
    expect(finding.required?.op).toBe(">=");
  });

  test("1200 kcmil is larger than 1000 kcmil as well", () => {
    const { finding } = ask(100, "copper", "2017", { installed: "1200 kcmil" });
    expect(finding.verdict).toBe("pass");
    expect(String(finding.margin)).toBe("1183.49 kcmil");
  });
});

describe("parallel sets", () => {
  test.each([
    [{}, 1],
    [{ sets: 1 }, 1],
    [{ sets: 3 }, undefined],
    [{ sets: 3, raceways: 3 }, 3],
    [{ sets: 3, raceways: 1 }, 1],
    [{ raceways: 2 }, 2],
  ] as const)("%o: %s of them", (more, count) => {
    const answer = ask(800, "copper", "2017", more);
    expect(answer.size).toBe("1/0 AWG");
    expect(answer.count).toBe(count);
    expect("count" in answer).toBe(count !== undefined);
  });

  test("each raceway has one of the full size, by 250.122(F)", () => {
    for (const more of [{ sets: 2 }, { raceways: 2 }]) {
      expect(ask(800, "copper", "2023", more).finding.notes).toContainEqual({
        kind: "obligation",
        text: "each raceway has one of this full size",
        cite: {
          document: "NEC",
          edition: "2023",
          section: "250.122(F)",
          table: "Table 250.122",
          status: "assumed-unchanged",
          from: "NEC 2017",
        },
      });
    }
    for (const more of [{}, { sets: 1 }, { raceways: 1 }]) {
      expect(texts(ask(800, "copper", "2017", more))).toEqual([NOT_JUDGED]);
    }
  });
});

describe("a feeder tap", () => {
  const tap = (size: ConductorSize, material: Material = "copper", more: object = {}) => ({
    tap: { size, material, ...more },
  });

  test.each(["2005", "2008", "2011", "2014", "2017", "2020", "2023"] as const)(
    "E20, %s: 1/0 AWG from a feeder of 400 A has 3 AWG, whatever it ends in",
    (edition) => {
      for (const device of [undefined, A(150)]) {
        const answer = ask(400, "copper", edition, tap("1/0 AWG", "copper", { device }));
        expect(said(answer)).toBe("pass: 3 AWG");
        expect(answer.finding.cite.map(({ section }) => section)).toEqual([
          "250.122",
          "250.122(G)",
        ]);
        expect(answer.finding.steps).toHaveLength(2);
      }
    },
  );

  test.each([
    ["2 AWG", "pass: 3 AWG", 2],
    ["3 AWG", "pass: 3 AWG", 2],
    ["4 AWG", "pass: 4 AWG", 3],
    ["8 AWG", "pass: 8 AWG", 3],
  ] as const)("of %s, never larger than the tap: %s", (size, want, steps) => {
    const answer = ask(400, "copper", "2017", tap(size));
    expect(said(answer)).toBe(want);
    expect(answer.finding.steps).toHaveLength(steps);
    expect(texts(answer)).toEqual([NOT_JUDGED]);
  });

  test("the limit is a step by 250.122(G)", () => {
    const { steps } = ask(400, "copper", "2017", tap("4 AWG")).finding;
    expect(steps[2]).toEqual({
      label: "not larger than the tap conductors",
      inputs: [
        { name: "size", value: "3 AWG" },
        { name: "tap", value: "4 AWG" },
      ],
      value: "4 AWG",
      cite: {
        document: "NEC",
        edition: "2017",
        section: "250.122(G)",
        table: "Table 250.122",
        status: "stated",
      },
    });
  });

  test.each([
    ["3 AWG", "aluminum", {}, "pass: 3 AWG"],
    ["4 AWG", "aluminum", {}, "consult: any to 3 AWG"],
    ["4 AWG", "copper", { sets: 1 }, "pass: 4 AWG"],
    ["4 AWG", "copper", { sets: 2 }, "consult: 4 AWG to 3 AWG"],
    ["3 AWG", "copper", { sets: 2 }, "pass: 3 AWG"],
  ] as const)("of %s %s %o: %s", (size, material, more, want) => {
    expect(said(ask(400, "copper", "2017", tap(size, material, more)))).toBe(want);
  });

  test("copper-clad aluminum and aluminum stand in one column", () => {
    const answer = ask(400, "aluminum", "2017", tap("4 AWG", "copper-clad aluminum"));
    expect(said(answer)).toBe("pass: 4 AWG");
  });

  test("what is not settled is told, and a size that suffices either way passes", () => {
    const mixed = tap("4 AWG", "aluminum");
    expect(texts(ask(400, "copper", "2017", mixed))).toEqual([
      "it has to be no larger than the tap conductors; how that reads for two materials is not in the data",
      NOT_JUDGED,
    ]);
    const [note] = ask(400, "copper", "2017", mixed).finding.notes;
    expect([note?.kind, note?.cite?.section]).toEqual(["advice", "250.122(G)"]);
    const parallel = tap("4 AWG", "copper", { sets: 2 });
    expect(texts(ask(400, "copper", "2017", parallel))[0]).toBe(
      "it has to be no larger than the tap conductors; how that reads with several tap conductors in parallel is not in the data",
    );
    const verdict = (more: object, installed: ConductorSize) =>
      ask(400, "copper", "2017", { ...more, installed }).finding.verdict;
    expect(verdict(mixed, "3 AWG")).toBe("pass");
    expect(verdict(mixed, "14 AWG")).toBe("consult");
    expect(verdict(parallel, "6 AWG")).toBe("fail");
    expect(verdict(parallel, "4 AWG")).toBe("consult");
    expect(verdict(parallel, "3 AWG")).toBe("pass");
  });

  test("copies that differ, and a tap", () => {
    const of = (size: ConductorSize) => said(ask(4000, "aluminum", "2008", tap(size, "aluminum")));
    expect(of("800 kcmil")).toBe("consult: 750 kcmil to 800 kcmil");
    expect(of("750 kcmil")).toBe("pass: 750 kcmil");
    expect(of("600 kcmil")).toBe("pass: 600 kcmil");
  });

  describe("2002, whose rule for taps is not verified", () => {
    test.each([
      ["400 A", "1/0 AWG", undefined, "consult: any to 3 AWG"],
      ["the same row", "1/0 AWG", 350, "pass: 3 AWG"],
      ["150 A", "1/0 AWG", 150, "consult: 6 AWG to 3 AWG"],
      ["the limit by the tap", "6 AWG", 150, "pass: 6 AWG"],
      ["no device known, a small tap", "6 AWG", undefined, "consult: any to 3 AWG"],
    ] as const)("%s: %s, %s: %s", (_, size, device, want) => {
      const more = device === undefined ? {} : { device: A(device) };
      expect(said(ask(400, "copper", "2002", tap(size, "copper", more)))).toBe(want);
    });

    test("both readings are told", () => {
      const open = ask(400, "copper", "2002", tap("1/0 AWG"));
      expect(open.finding.notes[0]).toEqual({
        kind: "advice",
        text: "by which device 250.122(G) of this edition goes for feeder taps is not verified: by that ahead of the feeder it is 3 AWG, by the tap's own perhaps another size",
        cite: {
          document: "NEC",
          edition: "2002",
          section: "250.122(G)",
          table: "Table 250.122",
          status: "lost",
          from: "it is verified of later ones",
        },
      });
      expect(open.finding.cite.map(({ section }) => section)).toEqual(["250.122"]);
      const both = ask(400, "copper", "2002", tap("1/0 AWG", "copper", { device: A(150) }));
      expect(texts(both)[0]).toContain("it is 3 AWG, by the tap's own 6 AWG");
      expect(both.finding.steps.map(({ value }) => String(value))).toEqual([
        "400 A",
        "3 AWG",
        "200 A",
        "6 AWG",
      ]);
      expect(texts(both)).toContain("250.122 is taken as in NEC 2017: no change is known");
    });

    test("an installed size that suffices either way passes", () => {
      const of = (installed: ConductorSize, device?: number) =>
        ask(400, "copper", "2002", {
          ...tap("1/0 AWG", "copper", device === undefined ? {} : { device: A(device) }),
          installed,
        }).finding.verdict;
      expect(of("3 AWG")).toBe("pass");
      expect(of("4 AWG")).toBe("consult");
      expect(of("14 AWG")).toBe("consult");
      expect(of("3 AWG", 150)).toBe("pass");
      expect(of("6 AWG", 150)).toBe("consult");
      expect(of("8 AWG", 150)).toBe("fail");
    });

    test("what is not settled of one reading is not settled of both", () => {
      const mixed = tap("4 AWG", "aluminum", { device: A(150) });
      expect(said(ask(400, "copper", "2002", mixed))).toBe("consult: any to 3 AWG");
    });

    test("a tap's own device above the table leaves its size open", () => {
      const answer = ask(4000, "copper", "2002", tap("2000 kcmil", "copper", { device: A(7000) }));
      expect(said(answer)).toBe("consult: any to 500 kcmil");
    });
  });
});

describe("the largest device", () => {
  test("is the one up to which the size suffices, by a search of the rows", () => {
    for (const edition of EDITION_IDS) {
      for (const material of MATERIALS) {
        for (const size of [...CONDUCTOR_SIZES, "1200 kcmil"] as const) {
          const open = RIVALS.includes(edition) && material !== "copper" && size === "750 kcmil";
          let want: number | undefined;
          for (const row of ROWS) {
            if (mils(row[columnOf(material)]) > mils(size)) continue;
            if (!(open && row.device === 4000)) want = row.device;
          }
          const { verdict, device, check, larger } = largestDeviceForEquipmentGrounding(
            size,
            material,
            edition,
          );
          expect(device?.toString()).toBe(want === undefined ? undefined : `${want} A`);
          expect(verdict).toBe(want === undefined ? "fail" : "pass");
          expect(check.finding.verdict).toBe(verdict);
          if (want === undefined) expect(larger).toBeUndefined();
          else expect(larger?.finding.verdict).toMatch(/^(fail|consult)$/);
        }
      }
    }
  });

  test("shows the size as it was judged, and one ampere more", () => {
    const { device, check, larger } = largestDeviceForEquipmentGrounding("3 AWG", "copper", "2017");
    expect(String(device)).toBe("400 A");
    expect(check.finding.actual).toBe("3 AWG");
    expect([larger?.size, larger?.finding.margin]).toEqual(["2 AWG", { sizes: -1 }]);
    expect(String(larger?.finding.steps[0]?.inputs[0]?.value)).toBe("401 A");
    const small = largestDeviceForEquipmentGrounding("16 AWG", "copper", "2017");
    expect(small.check).toMatchObject({ size: "14 AWG", finding: { actual: "16 AWG" } });
    expect(Object.keys(small)).toEqual(["verdict", "check"]);
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

describe("bad input", () => {
  const good = { device: A(100), material: "copper" } as const;
  const tap = { size: "1/0 AWG", material: "copper" } as const;

  test.each<[string, object, string, string]>([
    ["volts as device", { device: V(100) }, "WRONG_KIND", "/device"],
    ["no device", { device: A(0) }, "OUT_OF_RANGE", "/device"],
    ["tin", { material: "tin" }, "UNKNOWN_MATERIAL", "/material"],
    ["no sets", { sets: 0 }, "OUT_OF_RANGE", "/sets"],
    ["half a set", { sets: 1.5 }, "OUT_OF_RANGE", "/sets"],
    ["101 sets", { sets: 101 }, "OUT_OF_RANGE", "/sets"],
    ["-1 raceways", { raceways: -1 }, "OUT_OF_RANGE", "/raceways"],
    ["an unknown tap", { tap: { ...tap, size: "5 AWG" } }, "UNKNOWN_SIZE", "/tap/size"],
    ["a tap of tin", { tap: { ...tap, material: "tin" } }, "UNKNOWN_MATERIAL", "/tap/material"],
    ["a tap of no sets", { tap: { ...tap, sets: 0 } }, "OUT_OF_RANGE", "/tap/sets"],
    ["a tap's device", { tap: { ...tap, device: A(-1) } }, "OUT_OF_RANGE", "/tap/device"],
    ["an unknown size", { installed: "5 AWG" }, "UNKNOWN_SIZE", "/installed"],
  ])("%s", (_, change, code, path) => {
    const demand = { ...good, ...change } as EquipmentGroundingDemand;
    expect(caught(() => equipmentGrounding(demand, "2017"))).toMatchObject({ code, path });
  });

  test("1 and 100 sets are sets", () => {
    for (const sets of [1, 100]) expect(ask(100, "copper", "2017", { sets }).size).toBe("8 AWG");
  });

  test("what was got and what was expected", () => {
    expect(caught(() => ask(100, "copper", "2017", { sets: 101 }))).toMatchObject({
      message: "/sets: 101 is not a whole number from 1 to 100",
      got: "101",
      expected: "a whole number from 1 to 100",
    });
    const installed = "5 AWG" as "4 AWG";
    const { expected, message } = caught(() => ask(100, "copper", "2017", { installed }));
    expect(expected).toEqual([...CONDUCTOR_SIZES, "1200 kcmil"]);
    expect(message).toContain("is not a size of a grounding conductor");
  });

  test("of the inverse, and editions", () => {
    const inverse = (size: string, material: string, edition = "2017") =>
      caught(() =>
        largestDeviceForEquipmentGrounding(
          size as "4 AWG",
          material as "copper",
          edition as EditionId,
        ),
      );
    expect(inverse("5 AWG", "copper")).toMatchObject({ code: "UNKNOWN_SIZE", path: "/size" });
    expect(inverse("4 AWG", "tin")).toMatchObject({ code: "UNKNOWN_MATERIAL", path: "/material" });
    expect(inverse("4 AWG", "copper", "2026")).toMatchObject({ code: "UNVERIFIED_EDITION" });
    expect(caught(() => ask(1, "copper", "1998" as EditionId))).toMatchObject({
      code: "UNKNOWN_EDITION",
      path: "/edition",
    });
  });
});
