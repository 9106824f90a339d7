import { A, degC, inch, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { ampacity, EDITION_IDS, EDITIONS, type Installation } from "../src/index.ts";
import { at75, copper, said } from "./as-installed.ts";
import { caught } from "./caught.ts";
import { at90, steps, texts, xhhw } from "./condition-answers.ts";

describe("both factors", () => {
  const installation = { ambient: degC(45), currentCarrying: 6, ...at75 };

  test("3/0 AWG aluminum XHHW-2, 45 °C, six conductors, 75 °C terminations: 121.8 A", () => {
    const result = ampacity(xhhw, installation, "2023");
    expect(String(result.total)).toBe("121.8 A");
    expect(String(result.perSet)).toBe("121.8 A");
    expect(result).toMatchObject({ governedBy: "insulation", column: 90 });
    expect(String(result.factors?.correction)).toBe("0.87 1");
    expect(String(result.factors?.adjustment)).toBe("0.8 1");
    expect(steps(xhhw, installation, "2023")).toEqual([
      "table value in the column of the insulation, 90 °C: 175 A",
      "corrected for the ambient: 152.25 A",
      "adjusted for 6 current-carrying conductors: 121.8 A",
      "table value in the column of the terminations, 75 °C: 155 A",
      "ampacity of one conductor: 121.8 A",
    ]);
    expect(result.finding.cite.map(({ section, table }) => section || table)).toEqual([
      "Table 310.16",
      "310.4(1)",
      "310.15(B)(1)",
      "310.15(C)(1)",
      "110.14(C)",
    ]);
    expect(result.finding.notes.map(({ text }) => text)).toEqual([
      "310.15(B)(1) is taken as in NEC 2017: no change is known",
      "310.15(C)(1) is taken as in NEC 2017: no change is known",
      "310.4(1) is taken as in NEC 2017: no change is known",
      "a terminal that takes a conductor larger than 1 AWG is taken as made for such conductors",
      "110.14(C) is taken as in NEC 2017: no change is known",
    ]);
  });

  test("each factor is a step with its inputs and its citation", () => {
    const [, correction, adjustment] = ampacity(xhhw, installation, "2017").finding.steps;
    expect(correction?.formula).toBe("f · I");
    expect(correction?.inputs.map(({ name, value }) => `${name} = ${value}`)).toEqual([
      "I = 175 A",
      "T_a = 45 °C",
      "f = 0.87 1",
    ]);
    expect(correction?.cite).toMatchObject({ section: "310.15(B)(2)", status: "stated" });
    expect(adjustment?.formula).toBe("p · I");
    expect(adjustment?.inputs.map(({ name, value }) => `${name} = ${value}`)).toEqual([
      "I = 152.25 A",
      "n = 6 1",
      "p = 0.8 1",
    ]);
    expect(adjustment?.cite).toMatchObject({ section: "310.15(B)(3)(a)", status: "stated" });
  });

  test.each([
    ["2002", "310.15", "310.15"],
    ["2011", "310.15(B)(2)", "310.15(B)(3)(a)"],
    ["2020", "310.15(B)(1)", "310.15(C)(1)"],
  ] as const)("the sections of %s are %s and %s", (id, correction, adjustment) => {
    const [, a, b] = ampacity(xhhw, installation, id).finding.steps;
    expect([a?.cite?.section, b?.cite?.section]).toEqual([correction, adjustment]);
    expect([a?.cite?.status, b?.cite?.status]).toEqual(["assumed-unchanged", "assumed-unchanged"]);
  });

  test("exactly: 50 A × 0.58 is 29 A, which doubles miss", () => {
    // 6 AWG aluminum XHHW-2, 55 A at 90 °C; 50 A is its 75 °C value
    const aluminum = { size: "6 AWG", material: "aluminum", insulation: "THWN" } as const;
    const hot = { ambient: degC(60), ...at90 };
    expect(50 * 0.58).toBeLessThan(29);
    expect(said(aluminum, hot, "2017", { required: A(29) })).toBe("pass 29 A insulation 75");
    expect(said(aluminum, hot, "2017", { required: A("29.0001") })).toBe("fail 29 A insulation 75");
  });
});

describe("more than three current-carrying conductors", () => {
  const value = (currentCarrying: Installation["currentCarrying"], more: Installation = {}) =>
    said(copper("12 AWG", "THWN-2"), { currentCarrying, ...at90, ...more }, "2017");

  test.each([
    [1, "30 A"],
    [3, "30 A"],
    [4, "24 A"],
    [6, "24 A"],
    [7, "21 A"],
    [9, "21 A"],
    [10, "15 A"],
    [20, "15 A"],
    [21, "13.5 A"],
    [30, "13.5 A"],
    [31, "12 A"],
    [40, "12 A"],
    [41, "10.5 A"],
    [10_000, "10.5 A"],
  ])("%i: %s", (count, amperes) => {
    expect(value(count)).toBe(`pass ${amperes} insulation 90`);
  });

  test("of each set, all in one raceway", () => {
    const wires = (sets: number) =>
      ampacity(
        copper("3/0 AWG", "THWN-2", sets),
        { currentCarrying: { perSet: 3 }, ...at90 },
        "2017",
      );
    // 225 A × 0.7 × 3 is more than 225 A × 0.5 × 4
    expect(String(wires(3).total)).toBe("472.5 A");
    expect(String(wires(4).total)).toBe("450 A");
    expect(String(wires(1).total)).toBe("225 A");
  });

  test("by circuits", () => {
    const lighting = { ungrounded: 2, neutral: "two-phases-of-wye" } as const;
    expect(value([lighting, lighting])).toBe("pass 24 A insulation 90");
    expect(value([lighting])).toBe("pass 30 A insulation 90");
  });

  test("a raceway or a bundle of not over 24 in needs no adjustment", () => {
    expect(value(9, { bundleLength: inch(24) })).toBe("pass 30 A insulation 90");
    expect(value(9, { bundleLength: inch("24.01") })).toBe("pass 21 A insulation 90");
    const c = copper("12 AWG", "THWN-2");
    const short = { currentCarrying: 9, ambient: degC(30), bundleLength: inch(24), ...at90 };
    expect(texts(c, short)).toContain(
      "9 conductors are together for not more than 24 in: no adjustment",
    );
    expect(steps(c, short).some((step) => step.includes("adjusted"))).toBe(false);
    expect(ampacity(c, short, "2017").finding.cite.map(({ section }) => section)).not.toContain(
      "310.15(B)(3)(a)",
    );
  });

  test("three or fewer are no step and no citation", () => {
    const c = copper("12 AWG", "THWN-2");
    expect(steps(c, { currentCarrying: 3, ...at90 })).toHaveLength(1);
    expect(texts(c, { currentCarrying: 3, ...at90 }, "2020")).not.toContain(
      "310.15(C)(1) is taken as in NEC 2017: no change is known",
    );
    expect(texts(c, { currentCarrying: 4, ...at90 }, "2020")).toContain(
      "310.15(C)(1) is taken as in NEC 2017: no change is known",
    );
  });
});

describe("bad conditions", () => {
  test.each<[string, object, string, string]>([
    ["an ambient in amperes", { ambient: A(30) }, "WRONG_KIND", "/ambient"],
    ["an ambient without a unit", { ambient: 30 }, "WRONG_KIND", "/ambient"],
    ["below absolute zero", { ambient: degC("-273.15") }, "OUT_OF_RANGE", "/ambient"],
    ["no conductor", { currentCarrying: 0 }, "OUT_OF_RANGE", "/currentCarrying"],
    ["half a conductor", { currentCarrying: 2.5 }, "OUT_OF_RANGE", "/currentCarrying"],
    ["too many conductors", { currentCarrying: 10_001 }, "OUT_OF_RANGE", "/currentCarrying"],
    ["a word for a count", { currentCarrying: "six" }, "OUT_OF_RANGE", "/currentCarrying"],
    ["null for a count", { currentCarrying: null }, "OUT_OF_RANGE", "/currentCarrying"],
    [
      "no conductor of a set",
      { currentCarrying: { perSet: 0 } },
      "OUT_OF_RANGE",
      "/currentCarrying/perSet",
    ],
    ["no circuit", { currentCarrying: [] }, "OUT_OF_RANGE", "/currentCarrying"],
    [
      "a neutral of its own kind",
      { currentCarrying: [{ ungrounded: 2, neutral: "yes" }] },
      "UNKNOWN_WORD",
      "/currentCarrying/0/neutral",
    ],
    ["a height below the roof", { heightAboveRoof: inch(-1) }, "OUT_OF_RANGE", "/heightAboveRoof"],
    ["a height in volts", { heightAboveRoof: V(1) }, "WRONG_KIND", "/heightAboveRoof"],
    ["a bundle of no length", { bundleLength: inch(0) }, "OUT_OF_RANGE", "/bundleLength"],
    ["a way to run", { method: "conduit" }, "UNKNOWN_WORD", "/method"],
    ["a way to correct", { correction: "formula" }, "UNKNOWN_WORD", "/correction"],
  ])("%s", (_, change, code, path) => {
    const error = caught(() => ampacity(copper("4 AWG", "TW"), change as Installation, "2017"));
    expect([error.code, error.path]).toEqual([code, `/installation${path}`]);
    expect(error.got).not.toBe("");
    expect(error.expected.length).toBeGreaterThan(0);
  });
});

test("an edition of one's own has its own factors", () => {
  const hot = EDITIONS["2017"].ambient30;
  const own = {
    ...EDITIONS["2017"],
    id: "Desert 2020",
    document: "City amendments",
    ambient30: {
      ...hot,
      section: "7.3",
      factors: { ...hot.factors, rows: [[null, 90, [0.5, 0.5, 0.5], "own", ""]] as const },
    },
  };
  const { total, finding } = ampacity(xhhw, { ambient: degC(30), ...at90 }, own);
  expect(String(total)).toBe("87.5 A");
  expect(finding.steps[1]?.cite).toEqual({
    document: "City amendments",
    edition: "Desert 2020",
    section: "7.3",
    status: "stated",
  });
});

test("every edition answers the basic case alike", () => {
  for (const id of EDITION_IDS) {
    const { total } = ampacity(xhhw, { ambient: degC(45), currentCarrying: 6, ...at75 }, id);
    expect(String(total)).toBe("121.8 A");
  }
});
