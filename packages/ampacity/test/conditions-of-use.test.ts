import { A, approximateRoot, degC, degF, inch, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  ampacity,
  type Conductor,
  EDITION_IDS,
  EDITIONS,
  type EditionId,
  type Installation,
} from "../src/index.ts";
import { at75, copper, said } from "./as-installed.ts";
import { caught } from "./caught.ts";

/** Ends that allow 90 °C, so that terminations do not govern. */
const at90 = { terminations: [{ kind: "separate-connector", listedFor: 90 }] } as const;
const xhhw = { size: "3/0 AWG", material: "aluminum", insulation: "XHHW-2" } as const;

function texts(c: Conductor, i: Installation, edition: EditionId = "2017"): readonly string[] {
  return ampacity(c, i, edition).finding.notes.map(({ text }) => text);
}

function steps(c: Conductor, i: Installation, edition: EditionId = "2017"): readonly string[] {
  return ampacity(c, i, edition).finding.steps.map(({ label, value }) =>
    typeof value === "object" && "low" in value
      ? `${label}: ${approximateRoot(value, 3)}`
      : `${label}: ${value}`,
  );
}

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

describe("the ambient", () => {
  const value = (
    degrees: number | string,
    c = copper("12 AWG", "THHN"),
    edition: EditionId = "2017",
  ) => said(c, { location: "dry", ambient: degC(degrees), ...at90 }, edition);

  test.each([
    [30, "30 A"],
    ["30.01", "28.8 A"],
    ["30.5", "28.8 A"],
    [35, "28.8 A"],
    ["35.01", "27.3 A"],
    [55, "22.8 A"],
    [80, "12.3 A"],
    ["84.99", "8.7 A"],
    [85, "8.7 A"],
  ])("12 AWG THHN at %s °C: %s", (degrees, amperes) => {
    expect(value(degrees)).toBe(`pass ${amperes} insulation 90`);
  });

  test("colder than the table's own the factor is more than one, and the column of the ends caps it", () => {
    expect(value(10, copper("12 AWG", "TW"))).toBe("pass 25.8 A insulation 60");
    expect(value("-40", copper("12 AWG", "TW"))).toBe("pass 25.8 A insulation 60");
    // 30 × 1.15 = 34.5 A, and the 90 °C value of the terminations is 30 A
    expect(value(10)).toBe("pass 30 A termination 90");
    expect(said(copper("12 AWG", "TW"), { ambient: degC(10), circuitRating: A(20) }, "2017")).toBe(
      "pass 20 A termination 60",
    );
  });

  test("degrees Fahrenheit are converted exactly: 86 °F is 30 °C, 95 °F 35 °C", () => {
    const at = (degrees: number | string) =>
      said(copper("12 AWG", "THHN"), { location: "dry", ambient: degF(degrees), ...at90 }, "2017");
    expect(at(86)).toBe("pass 30 A insulation 90");
    expect(at("86.01")).toBe("pass 28.8 A insulation 90");
    expect(at(95)).toBe("pass 28.8 A insulation 90");
    expect(at("95.01")).toBe("pass 27.3 A insulation 90");
    expect(at(120)).toBe("pass 24.6 A insulation 90");
  });

  test("above the last band of a column the authority is asked; at the rated temperature nothing is left", () => {
    expect(value(55, copper("12 AWG", "TW"))).toBe("pass 8.2 A insulation 60");
    expect(value("55.01", copper("12 AWG", "TW"))).toBe("consult   ");
    expect(value("59.99", copper("12 AWG", "TW"))).toBe("consult   ");
    expect(value(60, copper("12 AWG", "TW"))).toBe("fail   ");
    expect(value("85.01")).toBe("consult   ");
    expect(value(90)).toBe("fail   ");
    expect(texts(copper("12 AWG", "TW"), { ambient: degC(57), ...at90 })).toContain(
      "no factor is printed for 57 °C in the 60 °C column",
    );
    expect(texts(copper("12 AWG", "TW"), { ambient: degC(60), ...at90 })).toContain(
      "at 60 °C insulation rated for 60 °C may carry no current",
    );
    const { cite } = ampacity(
      copper("12 AWG", "TW"),
      { ambient: degC(57), ...at90 },
      "2017",
    ).finding;
    expect(cite.map(({ section }) => section)).toEqual(["310.15(B)(2)", "310.104(A)"]);
  });

  test("the place decides through the column: XHHW at 80 °C carries something in dry places only", () => {
    const xhhw80 = { ambient: degC(80), ...at90 };
    expect(said(copper("12 AWG", "XHHW"), xhhw80, "2017")).toBe(
      "needs-input 12.3 A insulation 90 /installation/location",
    );
    expect(said(copper("12 AWG", "XHHW"), { ...xhhw80, location: "wet" }, "2017")).toBe("fail   ");
  });

  test("what is not given is taken as the table has it, with a note", () => {
    const both =
      "table basis: not more than three current-carrying conductors in a raceway, a cable or earth, ambient 30 °C; no correction or adjustment is applied";
    const c = copper("12 AWG", "TW");
    expect(texts(c, at90)).toContain(both);
    expect(texts(c, { ...at90, currentCarrying: 3 })).toContain(
      "the ambient is not given: that of the table, 30 °C, is taken",
    );
    expect(texts(c, { ...at90, ambient: degC(30) })).toContain(
      "the current-carrying conductors are not counted: not more than three are taken to be together",
    );
    const given = texts(c, { ...at90, ambient: degC(30), currentCarrying: 3 });
    expect(given.filter((text) => /taken|basis/.test(text))).toEqual([]);
    expect(ampacity(c, { ...at90, currentCarrying: 3 }, "2017").factors).toEqual({
      adjustment: expect.anything(),
    });
    expect(ampacity(c, at90, "2017").factors).toBeUndefined();
  });

  test("before 2011 factors are taken as known from 21 to 60 °C only", () => {
    expect(value("20.01", copper("12 AWG", "THHN"), "2008")).toBe("pass 30 A termination 90");
    expect(value(60, copper("12 AWG", "THHN"), "2008")).toBe("pass 21.3 A insulation 90");
    expect(value("60.01", copper("12 AWG", "THHN"), "2008")).toBe("consult   ");
    expect(texts(copper("12 AWG", "TW"), { ambient: degC(20), ...at90 }, "2008")).toContain(
      "the factors of this edition for so cold an ambient are not verified: that of the coldest verified one and that of a later edition are both tried",
    );
    expect(texts(copper("12 AWG", "THHN"), { ambient: degC(61), ...at90 }, "2008")).toContain(
      "the factors of this edition for 61 °C are not verified",
    );
    // 25 A × 1.08 = 27 A in any case, × 1.15 = 28.75 A as in 2017
    const tw = copper("12 AWG", "TW");
    expect(value(20, tw, "2008")).toBe("consult 27 A to 28.75 A insulation 60");
    const at20 = { ambient: degC(20), ...at90 };
    expect(said(tw, at20, "2008", { required: A(27) })).toMatch(/^pass/);
    expect(said(tw, at20, "2008", { required: A(28) })).toMatch(/^consult/);
    expect(said(tw, at20, "2008", { required: A(29) })).toMatch(/^fail/);
    expect(value(20, tw, "2011")).toMatch(/^pass 23 A/);
    expect(ampacity(tw, at20, "2008").factors).toBeUndefined();
    expect(steps(tw, at20, "2008")[1]).toBe("corrected for the ambient: 27 A or 28.75 A");
  });
});

describe("the equation", () => {
  const by = (degrees: number, c: Conductor = xhhw, more: Installation = {}) =>
    ampacity(c, { ambient: degC(degrees), correction: "equation", ...at90, ...more }, "2017");

  test("the factor is a root, compared by its square", () => {
    // 175 A · √(45/60) = 151.554… A
    const { inexact, total, finding, factors, perSet } = by(45);
    expect([total, perSet]).toEqual([undefined, undefined]);
    expect(inexact && approximateRoot(inexact.total, 6)).toBe("151.554446 A");
    expect(inexact && approximateRoot(inexact.perSet, 3)).toBe("151.554 A");
    expect(finding.verdict).toBe("pass");
    expect(factors?.correction).toBeUndefined();
    expect(String(factors?.correctionSquared)).toBe("0.75 1");
    const step = finding.steps[1];
    expect(step?.label).toBe("corrected for the ambient, by the equation");
    expect(step?.formula).toBe("f · I, f = √((T_c − T_a) / (T_c − T_table))");
    expect(step?.inputs.map(({ name }) => name)).toEqual(["I", "T_a", "T_c", "T_table", "f"]);
    expect(step?.inputs.slice(1, 4).map(({ value }) => String(value))).toEqual([
      "45 °C",
      "90 °C",
      "30 °C",
    ]);
  });

  test("a required current just under and just over the root", () => {
    const judge = (amperes: string) =>
      ampacity(xhhw, { ambient: degC(45), correction: "equation", ...at90 }, "2017", {
        required: A(amperes),
      }).finding;
    expect(judge("151.5544456").verdict).toBe("pass");
    expect(judge("151.5544457").verdict).toBe("fail");
    expect(judge("151.5544456").margin).toBeUndefined();
  });

  test("where the root is whole the ampacity is exact", () => {
    expect(String(by(75).total)).toBe("87.5 A");
    expect(String(by(75).factors?.correction)).toBe("0.5 1");
    expect(String(by(30).total)).toBe("175 A");
    expect(by(75).inexact).toBeUndefined();
  });

  test("it goes on where the table ends, up to the rated temperature", () => {
    const hot = by(89).inexact;
    expect(hot && approximateRoot(hot.total, 3)).toBe("22.592 A");
    expect(by(90).finding.verdict).toBe("fail");
  });

  test("with an adjustment, parallel sets, and a cap", () => {
    const { inexact } = by(45, { ...xhhw, sets: 2 }, { currentCarrying: 6 });
    expect(inexact && approximateRoot(inexact.perSet, 3)).toBe("121.244 A");
    expect(inexact && approximateRoot(inexact.total, 3)).toBe("242.487 A");
    const capped = by(31, xhhw, { terminations: [{ listedFor: 75 }] });
    expect(String(capped.total)).toBe("155 A");
    expect(capped.governedBy).toBe("termination");
  });

  test("between two values that are roots there are two quantities around them", () => {
    const open = ampacity(
      { size: "3/0 AWG", material: "copper", insulation: "XHHW" },
      { ambient: degC(45), correction: "equation", ...at90 },
      "2017",
    );
    expect(open.finding.verdict).toBe("needs-input");
    // 200 A · √(30/45) and 225 A · √(45/60)
    expect(open.between?.map(({ value: { n, d } }) => (Number(n) / Number(d)).toFixed(3))).toEqual([
      "163.299",
      "194.856",
    ]);
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

describe("on a roof in the sun", () => {
  const thwn = copper("3/0 AWG", "THWN-2");
  const at = (height: string, edition: EditionId, c: Conductor = thwn) =>
    said(c, { ambient: degC(30), heightAboveRoof: inch(height), ...at90 }, edition);

  test.each([
    // 2014: +33, 22, 17, 14 °C; a band includes its upper end
    ["0", "2014", "63 °C", "146.25 A"],
    ["0.5", "2014", "63 °C", "146.25 A"],
    ["0.501", "2014", "52 °C", "171 A"],
    ["3.5", "2014", "52 °C", "171 A"],
    ["3.501", "2014", "47 °C", "184.5 A"],
    ["12", "2014", "47 °C", "184.5 A"],
    ["12.1", "2014", "44 °C", "195.75 A"],
    ["36", "2014", "44 °C", "195.75 A"],
    ["36.1", "2014", "30 °C", "225 A"],
    // 2017: +33 °C below 7/8 in
    ["0", "2017", "63 °C", "146.25 A"],
    ["0.874", "2017", "63 °C", "146.25 A"],
    ["0.875", "2017", "30 °C", "225 A"],
    ["0.5", "2020", "63 °C", "146.25 A"],
    ["0.5", "2023", "63 °C", "146.25 A"],
    ["2", "2008", "52 °C", "171 A"],
    ["2", "2011", "52 °C", "171 A"],
    ["0", "2005", "30 °C", "225 A"],
    ["0", "2002", "30 °C", "225 A"],
  ] as const)("%s in above it, %s: %s, %s", (height, edition, hot, amperes) => {
    expect(at(height, edition)).toBe(`pass ${amperes} insulation 90`);
    const installation = { ambient: degC(30), heightAboveRoof: inch(height), ...at90 };
    const step = ampacity(thwn, installation, edition).finding.steps.find(
      ({ formula }) => formula === "T_a + ΔT",
    );
    expect(step === undefined ? "30 °C" : String(step.value)).toBe(hot);
  });

  test("the adder is a step of its own, cited", () => {
    const installation = { ambient: degC(30), heightAboveRoof: inch(1), ...at90 };
    const step = ampacity(thwn, installation, "2014").finding.steps[1];
    expect(step?.label).toBe("ambient with what the roof adds");
    expect(step?.inputs.map(({ name, value }) => `${name} = ${value}`)).toEqual([
      "T_a = 30 °C",
      "ΔT = 22 Δ°C",
    ]);
    expect(step?.cite).toMatchObject({ section: "310.15(B)(3)(c)", status: "stated" });
  });

  test("XHHW-2 is exempt from 2017; before, whether it is is not verified", () => {
    const c = copper("3/0 AWG", "XHHW-2");
    expect(at("0", "2017", c)).toBe("pass 225 A insulation 90");
    expect(at("0", "2014", c)).toBe("consult 146.25 A to 225 A insulation 90");
    const on = { ambient: degC(30), heightAboveRoof: inch(0), ...at90 };
    expect(texts(c, on, "2014")).toContain(
      "whether XHHW-2 needs the adder for roofs in this edition is not verified: both are tried",
    );
    expect(texts(c, on, "2017")).toContain("XHHW-2 needs no adder for roofs");
    expect(said(c, on, "2014", { required: A(146) })).toMatch(/^pass/);
    expect(said(c, on, "2014", { required: A(147) })).toMatch(/^consult/);
    expect(said(c, on, "2014", { required: A(226) })).toMatch(/^fail/);
    expect(steps(c, on, "2014")[1]).toBe("ambient with what the roof adds: 30 °C or 63 °C");
    expect(steps(c, on, "2014")[2]).toBe("corrected for the ambient: 146.25 A or 225 A");
    // too hot on the roof, and not elsewhere
    expect(said(c, { ...on, ambient: degC(60) }, "2014")).toMatch(/^consult/);
  });

  test("what it says of heights that add nothing", () => {
    const high = { ambient: degC(30), heightAboveRoof: inch(40), ...at90 };
    expect(texts(thwn, high, "2014")).toContain("40 in above the roof adds nothing");
    expect(texts(thwn, high, "2002")).toContain("this edition has no adder for roofs in the sun");
    expect(texts(thwn, high, "2008")).toContain(
      "310.15 is taken as in NEC 2014: no change is known",
    );
  });

  test("the ambient that it is added to is asked for", () => {
    const roof = { heightAboveRoof: inch(0), ...at90 };
    expect(said(thwn, roof, "2017")).toBe("needs-input    /installation/ambient");
    expect(ampacity(thwn, roof, "2017").finding.missing[0]).toMatchObject({
      expects: "temperature",
      ask: "How hot is the air around the conductor, before the sun on the roof?",
    });
    expect(said(copper("3/0 AWG", "XHHW-2"), roof, "2017")).toBe("pass 225 A insulation 90");
    expect(said(thwn, { heightAboveRoof: inch(1), ...at90 }, "2017")).toBe(
      "pass 225 A insulation 90",
    );
  });
});

describe("single conductors in free air", () => {
  const air = { method: "free-air-single", ambient: degC(30), currentCarrying: 1 } as const;

  test("Table 310.17, with terminations from Table 310.16", () => {
    expect(said(copper("3/0 AWG", "THWN-2"), { ...air, ...at90 }, "2017")).toBe(
      "pass 225 A termination 90",
    );
    expect(said(copper("3/0 AWG", "THWN"), { ...air, ...at75 }, "2017")).toBe(
      "pass 200 A termination 75",
    );
    expect(said(copper("3/0 AWG", "THWN"), { ...air, ...at75, ambient: degC(60) }, "2017")).toBe(
      "pass 179.8 A insulation 75",
    );
    const { finding } = ampacity(copper("3/0 AWG", "THWN"), { ...air, ...at75 }, "2017");
    expect(finding.steps.map(({ cite }) => cite?.table || cite?.section)).toEqual([
      "Table 310.15(B)(17)",
      "310.15(B)(2)",
      "Table 310.15(B)(16)",
      "110.14(C)",
    ]);
  });

  test("cells without a second source say so", () => {
    const hot = { ...air, ambient: degC(70), ...at90 };
    const { finding } = ampacity(copper("3 AWG", "THWN-2"), hot, "2017");
    expect(finding.cite[0]).toMatchObject({
      table: "Table 310.15(B)(17)",
      status: "single-source",
    });
    expect(ampacity(copper("2 AWG", "THWN-2"), hot, "2017").finding.cite[0]?.status).toBe("stated");
  });

  test("what is assumed unchanged, and what was not obtained", () => {
    const hot = { ...air, ambient: degC(70), ...at90 };
    expect(texts(copper("2 AWG", "THWN-2"), hot, "2023")).toContain(
      "Table 310.17 is taken as in NEC 2017: no change is known",
    );
    const old = ampacity(copper("3/0 AWG", "THWN-2"), { ...air, ...at90 }, "2008");
    expect(old.finding.verdict).toBe("consult");
    expect([old.total, old.between]).toEqual([undefined, undefined]);
    expect(old.finding.cite[0]).toMatchObject({ table: "Table 310.17", status: "lost" });
    expect(old.finding.notes.map(({ text }) => text)).toContain(
      "3/0 AWG copper at 90 °C: the table before 2011 was not obtained; NEC 2017 has 350 A",
    );
  });

  test("its basis, where nothing else is given", () => {
    expect(texts(copper("3/0 AWG", "THWN-2"), { method: "free-air-single", ...at90 })).toContain(
      "table basis: a single conductor in free air, ambient 30 °C; no correction or adjustment is applied",
    );
  });
});

describe("nonmetallic-sheathed cable", () => {
  const nm = copper("12 AWG", "NM-B");
  const dry = { location: "dry", circuitRating: A(20) } as const;

  test("factors start from the 90 °C column, the ampacity ends at the 60 °C column", () => {
    expect(said(nm, dry, "2017")).toBe("pass 20 A cable 60");
    expect(said(nm, { ...dry, ambient: degF(120) }, "2017")).toBe("pass 20 A cable 60");
    expect(said(nm, { ...dry, ambient: degF(120), currentCarrying: 9 }, "2017")).toBe(
      "pass 17.22 A insulation 90",
    );
    expect(steps(nm, { ...dry, ambient: degF(120), currentCarrying: 9 })).toEqual([
      "table value in the column of the insulation, 90 °C: 30 A",
      "corrected for the ambient: 24.6 A",
      "adjusted for 9 current-carrying conductors: 17.22 A",
      "table value in the column of the cable, 60 °C: 20 A",
      "ampacity of the cable: 17.22 A",
      "table value in the column of the terminations, 60 °C: 20 A",
      "ampacity of one conductor: 17.22 A",
    ]);
    const { finding } = ampacity(nm, dry, "2017");
    expect(finding.cite.map(({ section }) => section)).toContain("334.80");
    expect(finding.steps.at(-1)?.formula).toBe("min(I_insulation, I_terminations)");
    expect(finding.steps.find(({ label }) => label === "ampacity of the cable")?.formula).toBe(
      "min(I_insulation, I_cable)",
    );
  });

  test("terminations listed for more do not lift it", () => {
    expect(said(nm, { location: "dry", ...at90 }, "2017")).toBe("pass 20 A cable 60");
    expect(said(nm, { location: "wet", ...at90 }, "2017")).toBe("fail   ");
  });
});

describe("copper-clad aluminum", () => {
  test("has the values of aluminum, and its own name in the steps", () => {
    const clad = { ...xhhw, material: "copper-clad aluminum" } as const;
    expect(said(clad, at75, "2023")).toBe(said(xhhw, at75, "2023"));
    const [step] = ampacity(clad, at75, "2023").finding.steps;
    expect(step?.inputs.find(({ name }) => name === "material")?.value).toBe(
      "copper-clad aluminum",
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
