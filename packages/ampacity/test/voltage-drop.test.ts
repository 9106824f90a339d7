import { isInexact } from "@lineside/findings";
import { A, ft, kft, m, mV, one, percent, pf } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONDUITS, EDITION_IDS, voltageDrop } from "../src/index.ts";
import { caseRows } from "./collected-table.ts";
import { dropOf, ONE_PHASE, said, THREE_PHASE, verdictOf } from "./voltage-drop-case.ts";

describe("the drop", () => {
  test("of one phase at a power factor of 1 is 2 · I · L · R, exactly", () => {
    const { drop, percent: share } = voltageDrop(ONE_PHASE, "2017");
    expect([said(drop), said(share)]).toEqual(["6.4 V", "16/3 %"]);
  });

  test.each([
    // R 2 Ω/kft, X 0.054 Ω/kft, 2 · 16 A · 0.1 kft = 3.2
    [1, "6.4 V"],
    ["0.8", "5.22368 V"],
    ["0.6", "3.97824 V"],
    ["0.9", `≈ ${(3.2 * (1.8 + 0.054 * Math.sqrt(0.19))).toFixed(6)} V`],
  ] as const)("of one phase at %s: %s", (factor, want) => {
    expect(dropOf({ ...ONE_PHASE, powerFactor: pf(factor) })).toBe(want);
  });

  test.each([
    // R 0.12 Ω/kft, X 0.055 Ω/kft, 150 A · 0.2 kft = 30
    [1, `≈ ${(30 * Math.sqrt(3) * 0.12).toFixed(6)} V`],
    ["0.8", `≈ ${(30 * Math.sqrt(3) * (0.12 * 0.8 + 0.055 * 0.6)).toFixed(6)} V`],
    [
      "0.85",
      `≈ ${(30 * Math.sqrt(3) * (0.12 * 0.85 + 0.055 * Math.sqrt(1 - 0.85 ** 2))).toFixed(6)} V`,
    ],
    // √3 · √3/2 is 3/2, but √3/2 is none
    ["0.5", `≈ ${(30 * (Math.sqrt(3) * 0.06 + 1.5 * 0.055)).toFixed(6)} V`],
  ] as const)("of three phases at %s: %s", (factor, want) => {
    expect(dropOf({ ...THREE_PHASE, powerFactor: pf(factor) })).toBe(want);
  });

  test("of a leading current has the reactance's part taken off, and may be a rise", () => {
    expect(dropOf({ ...ONE_PHASE, powerFactor: pf("0.8"), leading: true })).toBe("5.01632 V");
    expect(dropOf({ ...ONE_PHASE, powerFactor: pf("0.8"), leading: false })).toBe("5.22368 V");
    const large = { size: "1000 kcmil", material: "copper" } as const;
    const rise = { ...ONE_PHASE, conductor: large, powerFactor: pf("0.6"), leading: true };
    // 3.2 · (0.015 · 0.6 − 0.037 · 0.8)
    expect(dropOf(rise)).toBe("-0.06592 V");
    expect(verdictOf(rise, percent("0.001"))).toBe("pass");
  });

  test("is shared by conductors in parallel", () => {
    const sets = (count: number) => ({ ...ONE_PHASE.conductor, sets: count });
    expect(dropOf({ ...ONE_PHASE, conductor: sets(1) })).toBe("6.4 V");
    expect(dropOf({ ...ONE_PHASE, conductor: sets(3) })).toBe("32/15 V");
  });

  test("of direct current takes Table 8, and neither conduit nor power factor", () => {
    const run = { phases: "dc", current: A(16), length: ft(100) } as const;
    const conductor = {
      size: "12 AWG",
      material: "copper",
      coated: false,
      stranding: "solid",
    } as const;
    // 3.2 · 1.93
    expect(dropOf({ ...run, conductor })).toBe("6.176 V");
    expect(dropOf({ ...run, conductor, conduit: "steel", powerFactor: pf("0.5") })).toBe("6.176 V");
    expect(
      dropOf({ ...run, conductor: { ...conductor, coated: true, stranding: "stranded" } }),
    ).toBe("6.56 V");
    const { finding } = voltageDrop({ ...run, conductor }, "2017");
    expect(finding.cite.map(({ table }) => table)).toEqual(["Table 8"]);
    expect(finding.steps.map(({ label, formula }) => [label, formula])).toEqual([
      ["resistance", undefined],
      ["voltage drop", "2 · I · L · R / sets"],
    ]);
    expect(finding.steps[0]?.inputs.map(({ name, value }) => `${name} ${value}`)).toEqual([
      "size 12 AWG",
      "material copper",
      "coated false",
      "stranding solid",
    ]);
  });

  test("does not depend on units", () => {
    const metric = { ...ONE_PHASE, length: m("30.48"), current: A(16) };
    expect(dropOf(metric)).toBe("6.4 V");
    expect(dropOf({ ...ONE_PHASE, length: kft("0.1") })).toBe("6.4 V");
    expect(said(voltageDrop({ ...ONE_PHASE, nominal: mV(120_000) }, "2017").percent)).toBe(
      "16/3 %",
    );
  });

  test("is near what doubles give from the collected cells, whatever the run", () => {
    const rows = caseRows("ch9-table9-ac-impedance.csv");
    const cell = fc.record({
      row: fc.constantFrom(...rows),
      conduit: fc.constantFrom(...CONDUITS),
      phases: fc.constantFrom(1, 3),
      amperes: fc.integer({ min: 1, max: 1000 }),
      feet: fc.integer({ min: 1, max: 3000 }),
      hundredths: fc.integer({ min: 1, max: 100 }),
      sets: fc.integer({ min: 1, max: 6 }),
      leading: fc.boolean(),
    });
    fc.assert(
      fc.property(cell, ({ row, conduit, phases, amperes, feet, hundredths, sets, leading }) => {
        const column = { pvc: "pvc", aluminum: "al", steel: "steel" }[conduit];
        const R = Number(row[`r_cu_${column}_ohm_per_kft`]);
        const X = Number(row[conduit === "steel" ? "x_steel_ohm_per_kft" : "x_pvc_al_ohm_per_kft"]);
        const cos = hundredths / 100;
        const across = X * Math.sqrt(1 - cos ** 2) * (leading ? -1 : 1);
        const n = phases === 1 ? 2 : Math.sqrt(3);
        const volts = (n * amperes * feet * (R * cos + across)) / 1000 / sets;
        const { drop } = voltageDrop(
          {
            phases: phases as 1 | 3,
            current: A(amperes),
            length: ft(feet),
            conductor: { size: row["label"] as "4 AWG", material: "copper", sets },
            conduit,
            powerFactor: pf(`${hundredths}/100`),
            leading,
          },
          "2017",
        );
        if (drop === undefined) throw new Error("no drop");
        const { n: top, d } = isInexact(drop) ? drop.low : drop.value;
        expect(Number(top) / Number(d)).toBeCloseTo(volts, 6);
      }),
      { seed: 909, numRuns: 200 },
    );
  });
});

describe("the derivation", () => {
  test("names what the drop is made of", () => {
    const { steps, cite, notes } = voltageDrop(
      { ...THREE_PHASE, conductor: { ...THREE_PHASE.conductor, sets: 2 } },
      "2017",
    ).finding;
    expect(steps.map(({ label, formula }) => [label, formula])).toEqual([
      ["resistance", undefined],
      ["reactance", undefined],
      ["voltage drop", "√3 · I · L · (R · pf + X · √(1 − pf²)) / sets"],
      ["share of the nominal voltage", "drop / V"],
    ]);
    expect(
      steps.map(({ inputs }) =>
        inputs.map(({ name, value }) => `${name} ${isInexact(value) ? "≈" : value}`),
      ),
    ).toEqual([
      ["size 1/0 AWG", "material copper", "conduit steel"],
      ["size 1/0 AWG", "material copper", "conduit steel"],
      ["I 150 A", "L 200 ft", "R 0.12 Ω/kft", "X 0.055 Ω/kft", "pf 0.85 pf", "sets 2 1"],
      ["drop ≈", "V 480 V"],
    ]);
    expect(steps.slice(0, 2).map(({ value }) => String(value))).toEqual([
      "0.12 Ω/kft",
      "0.055 Ω/kft",
    ]);
    expect(steps.slice(0, 2).map((step) => step.cite)).toEqual([cite[0], cite[0]]);
    expect(cite).toEqual([
      {
        document: "NEC",
        edition: "2017",
        section: "chapter 9",
        table: "Table 9",
        status: "stated",
      },
    ]);
    expect(notes).toEqual([
      {
        kind: "advice",
        text: "the values of chapter 9 Table 9 are for conductors at 75 °C",
        cite: cite[0],
      },
    ]);
  });

  test.each([
    [{ phases: 1 }, "2 · I · L · (R · pf + X · √(1 − pf²)) / sets"],
    [{ phases: 3, leading: true }, "√3 · I · L · (R · pf − X · √(1 − pf²)) / sets"],
  ] as const)("%j: %s", (change, formula) => {
    const { steps } = voltageDrop({ ...THREE_PHASE, ...change }, "2017").finding;
    expect(steps[2]?.formula).toBe(formula);
    expect(steps[2]?.inputs.at(-1)).toEqual({ name: "sets", value: one(1) });
  });

  test("carries the note of an edition whose table was not read, in all but 2017", () => {
    for (const edition of EDITION_IDS) {
      const { drop, finding } = voltageDrop(ONE_PHASE, edition);
      expect(said(drop)).toBe("6.4 V");
      expect(finding.notes.some(({ kind }) => kind === "recovered-value")).toBe(edition !== "2017");
    }
  });
});
