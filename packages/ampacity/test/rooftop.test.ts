import { A, degC, inch } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { ampacity, type Conductor, type EditionId } from "../src/index.ts";
import { copper, said } from "./as-installed.ts";
import { at90, steps, texts } from "./condition-answers.ts";

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
