import { A, degC, degF } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { ampacity } from "../src/index.ts";
import { at75, copper, said } from "./as-installed.ts";
import { at90, steps, texts, xhhw } from "./condition-answers.ts";

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
