import { A, approximateRoot, degC, degF } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { ampacity, type Conductor, type EditionId, type Installation } from "../src/index.ts";
import { copper, said } from "./as-installed.ts";
import { at90, steps, texts, xhhw } from "./condition-answers.ts";

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
