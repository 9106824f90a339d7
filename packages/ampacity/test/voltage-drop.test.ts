import { isInexact } from "@lineside/findings";
import {
  A,
  approximateRoot,
  ft,
  isQuantity,
  kft,
  m,
  mV,
  one,
  percent,
  pf,
  V,
} from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CONDUITS,
  type DropLimit,
  type DropRun,
  EDITION_IDS,
  EDITIONS,
  RECOMMENDED_DROPS,
  type RecommendedDrop,
  type VoltageDrop,
  voltageDrop,
} from "../src/index.ts";
import { caught } from "./caught.ts";
import { caseRows } from "./collected-table.ts";

/** 2 · 16 A · 0.1 kft · 2 Ω/kft = 6.4 V */
const ONE_PHASE = {
  phases: 1,
  current: A(16),
  length: ft(100),
  conductor: { size: "12 AWG", material: "copper" },
  conduit: "pvc",
  powerFactor: pf(1),
  nominal: V(120),
} as const;
const THREE_PHASE = {
  ...ONE_PHASE,
  phases: 3,
  current: A(150),
  length: ft(200),
  conductor: { size: "1/0 AWG", material: "copper" },
  conduit: "steel",
  powerFactor: pf("0.85"),
  nominal: V(480),
} as const;

/** A drop to six places, marked where it is no fraction. */
const said = (drop: VoltageDrop["drop"] | VoltageDrop["percent"]): string =>
  drop === undefined ? "none" : isQuantity(drop) ? String(drop) : `≈ ${approximateRoot(drop, 6)}`;

const dropOf = (run: DropRun): string => said(voltageDrop(run, "2017").drop);
const verdictOf = (run: DropRun, limit: DropLimit): string =>
  voltageDrop({ ...run, limit }, "2017").finding.verdict;

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

describe("the limit", () => {
  test.each([
    [percent("16/3"), "pass"],
    [percent("5.333"), "fail"],
    [percent("5.334"), "pass"],
    [one("0.05"), "fail"],
    [V("6.4"), "pass"],
    [V("6.399999"), "fail"],
    [mV(6400), "pass"],
  ] as const)("%s on 6.4 V of 120 V: %s", (limit, want) => {
    expect(verdictOf(ONE_PHASE, limit)).toBe(want);
  });

  test("is compared with a root by squares: a fraction of 10⁻³⁰ decides", () => {
    const { drop } = voltageDrop(THREE_PHASE, "2017");
    if (drop === undefined || !isInexact(drop)) throw new Error("no root");
    expect(verdictOf(THREE_PHASE, V(drop.low))).toBe("fail");
    expect(verdictOf(THREE_PHASE, V(drop.high))).toBe("pass");
  });

  test("of two exact figures leaves a margin in percent", () => {
    const { finding } = voltageDrop({ ...ONE_PHASE, limit: percent(3) }, "2017");
    expect(finding).toMatchObject({
      rule: "nec/voltage-drop",
      title: "voltage drop",
      verdict: "fail",
    });
    expect([String(finding.actual), String(finding.margin)]).toEqual(["16/3 %", "-7/3 %"]);
    expect(String(finding.required?.value)).toBe("3 %");
    expect(finding.required?.op).toBe("<=");
    const volts = voltageDrop({ ...ONE_PHASE, limit: V(7) }, "2017").finding;
    expect([String(volts.actual), String(volts.margin)]).toEqual(["6.4 V", "0.6 V"]);
  });

  test("of a root leaves none", () => {
    const { finding, percent: share } = voltageDrop({ ...THREE_PHASE, limit: percent(3) }, "2017");
    expect([finding.verdict, finding.margin]).toEqual(["pass", undefined]);
    expect(finding.actual).toEqual(share);
    expect(said(share)).toMatch(/^≈ 1\.41/);
  });

  test("in volts needs no nominal voltage", () => {
    const { finding, percent: share } = voltageDrop(
      { ...ONE_PHASE, nominal: undefined, limit: V(7) },
      "2017",
    );
    expect([finding.verdict, share, finding.steps.length]).toEqual(["pass", undefined, 3]);
  });

  test("is none of the NEC's: without one nothing is required", () => {
    const { finding, drop, percent: share } = voltageDrop(ONE_PHASE, "2017");
    expect([finding.verdict, finding.required, finding.missing]).toEqual([
      "not-applicable",
      undefined,
      [],
    ]);
    expect([finding.actual, said(share)]).toEqual([drop, "16/3 %"]);
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

describe("what is left out", () => {
  test.each([
    [{ current: undefined }, ["/current current What current does the run carry?"]],
    [{ length: undefined }, ["/length length How long is the run, one way?"]],
    [
      { powerFactor: undefined },
      ["/powerFactor powerFactor What is the power factor of the load?"],
    ],
    [
      { nominal: undefined, limit: percent(3) },
      ["/nominal voltage What is the nominal voltage between the conductors?"],
    ],
    [
      { current: undefined, length: undefined, powerFactor: undefined },
      [
        "/current current What current does the run carry?",
        "/length length How long is the run, one way?",
        "/powerFactor powerFactor What is the power factor of the load?",
      ],
    ],
  ])("%j is asked for", (change, asked) => {
    const {
      finding,
      drop,
      percent: share,
      between,
    } = voltageDrop({ ...ONE_PHASE, ...change }, "2023");
    expect([finding.verdict, drop, share, between]).toEqual([
      "needs-input",
      undefined,
      undefined,
      undefined,
    ]);
    expect(finding.missing.map(({ path, expects, ask }) => `${path} ${expects} ${ask}`)).toEqual(
      asked,
    );
    expect(finding).toMatchObject({ rule: "nec/voltage-drop", title: "voltage drop" });
    expect(finding.cite).toHaveLength(1);
    expect(finding.notes.map(({ kind }) => kind)).toEqual(["recovered-value"]);
  });

  test("a nominal voltage is not needed without a limit", () => {
    const { finding, percent: share } = voltageDrop({ ...ONE_PHASE, nominal: undefined }, "2017");
    expect([finding.verdict, share]).toEqual(["not-applicable", undefined]);
  });

  // 3/0 AWG at a power factor of 1: 0.077, 0.082 and 0.079 Ω/kft, times 20
  const large = {
    ...ONE_PHASE,
    current: A(100),
    conductor: { size: "3/0 AWG", material: "copper" },
    conduit: undefined,
  } as const;

  test.each([
    [V("1.539"), "fail", "1.54 V", []],
    [V("1.54"), "needs-input", "none", ["/conduit"]],
    [V("1.639"), "needs-input", "none", ["/conduit"]],
    [V("1.64"), "pass", "1.64 V", []],
  ] as const)(
    "the conduit is tried, and asked for where it decides: %s %s",
    (limit, verdict, drop, missing) => {
      const answer = voltageDrop({ ...large, limit }, "2017");
      expect([answer.finding.verdict, said(answer.drop)]).toEqual([verdict, drop]);
      expect(answer.finding.missing.map(({ path }) => path)).toEqual(missing);
      const note = answer.finding.notes.find(({ text }) => text.startsWith("conduit not given"));
      if (verdict === "needs-input") {
        expect(note).toBeUndefined();
        expect(answer.between?.map(said)).toEqual(["1.54 V", "1.64 V"]);
        expect(answer.finding.actual).toBeUndefined();
        expect(answer.percent).toBeUndefined();
        return;
      }
      expect(answer.between).toBeUndefined();
      const end = verdict === "fail" ? "least" : "greatest";
      expect(note).toEqual({
        kind: "advice",
        text: `conduit not given: the ${end} drop of 3 readings is shown, and the verdict is the same for all`,
        cite: answer.finding.cite[0],
      });
      expect(answer.finding.steps[0]?.inputs.at(-1)?.value).toBe(
        verdict === "fail" ? "pvc" : "aluminum",
      );
    },
  );

  test("without a limit the conduit is asked for where the drops differ", () => {
    const { finding, between, drop } = voltageDrop(large, "2017");
    expect([finding.verdict, drop, between?.map(said)]).toEqual([
      "needs-input",
      undefined,
      ["1.54 V", "1.64 V"],
    ]);
    const small = voltageDrop({ ...ONE_PHASE, conduit: undefined }, "2017");
    expect([small.finding.verdict, said(small.drop)]).toEqual(["not-applicable", "6.4 V"]);
    expect(small.finding.missing).toEqual([]);
  });

  test("of direct current coating and stranding are asked for where they decide", () => {
    const run = { phases: "dc", current: A(16), length: ft(100) } as const;
    const conductor = { size: "12 AWG", material: "copper" } as const;
    // 1.93 to 2.05 Ω/kft, times 3.2
    const open = voltageDrop({ ...run, conductor, limit: V("6.4") }, "2017");
    expect(open.finding.missing.map(({ path }) => path)).toEqual([
      "/conductor/coated",
      "/conductor/stranding",
    ]);
    const settled = voltageDrop({ ...run, conductor, limit: V("6.56") }, "2017");
    expect([settled.finding.verdict, said(settled.drop)]).toEqual(["pass", "6.56 V"]);
    expect(settled.finding.notes.map(({ text }) => text)).toContain(
      "coated and stranding not given: the greatest drop of 4 readings is shown, and the verdict is the same for all",
    );
  });
});

describe("what the tables do not settle", () => {
  test.each([
    [{ size: "700 kcmil", material: "copper" }, "the rows beside it are 600 kcmil and 750 kcmil"],
    [{ size: "4 AWG", material: "copper-clad aluminum" }, "no column of copper-clad aluminum"],
  ] as const)("%j is consult", (conductor, text) => {
    const { finding, drop } = voltageDrop({ ...ONE_PHASE, conductor, limit: percent(3) }, "2017");
    expect([finding.verdict, drop, finding.steps]).toEqual(["consult", undefined, []]);
    expect(finding.notes[0]?.text).toContain(text);
    expect(finding.cite).toMatchObject([{ table: "Table 9" }]);
    expect(finding.title).toBe("voltage drop");
  });

  test("an edition whose table was not obtained: the other edition's drop, and consult", () => {
    const held = EDITIONS["2017"];
    const impedance = { ...held.impedance, standing: "consult", status: "lost" } as const;
    const own = { ...held, id: "next", impedance } as const;
    for (const limit of [undefined, percent(3), percent(10)]) {
      const { finding, drop } = voltageDrop({ ...ONE_PHASE, limit }, own);
      expect([finding.verdict, said(drop)]).toEqual(["consult", "6.4 V"]);
      expect(finding.notes.map(({ text }) => text)).toContain(
        "the values of chapter 9 Table 9 in this edition were not obtained",
      );
    }
    const asked = voltageDrop({ ...ONE_PHASE, length: undefined }, own).finding;
    expect([asked.verdict, asked.missing.map(({ path }) => path)]).toEqual([
      "consult",
      ["/length"],
    ]);
  });
});

describe("recommendations", () => {
  const [rie] = RECOMMENDED_DROPS as [RecommendedDrop];

  test("hold what one utility recommends, and no limit of the NEC's", () => {
    expect(RECOMMENDED_DROPS).toHaveLength(1);
    expect(String(rie.limit)).toBe("1 %");
    expect(rie).toMatchObject({
      id: "rie-esb750-2024/4.1.4",
      conductors: "the customer's conductors from the service point to the main service equipment",
      cite: { document: "RIE ESB 750", edition: "2024", section: "4.1.4", status: "stated" },
    });
    expect(RECOMMENDED_DROPS.some(({ cite }) => cite.document === "NEC")).toBe(false);
  });

  test("may be the limit, and are cited as what they are", () => {
    const { finding } = voltageDrop({ ...ONE_PHASE, limit: rie }, "2017");
    expect([finding.verdict, String(finding.required?.value), String(finding.actual)]).toEqual([
      "fail",
      "1 %",
      "16/3 %",
    ]);
    expect(finding.cite.map(({ document }) => document)).toEqual(["NEC", "RIE ESB 750"]);
    expect(finding.notes.at(-1)).toEqual({
      kind: "advice",
      text: `the limit is a recommendation for ${rie.conductors}, not a requirement`,
      cite: rie.cite,
    });
    const asked = voltageDrop({ ...ONE_PHASE, nominal: undefined, limit: rie }, "2017").finding;
    expect(asked.missing.map(({ path }) => path)).toEqual(["/nominal"]);
  });

  test.each([
    [{ length: ft("18.75") }, "is within it"],
    [{ length: ft("18.76") }, "is above it"],
    [{ nominal: undefined }, undefined],
  ] as const)("may be told of without a verdict: %j", (change, stands) => {
    const { finding } = voltageDrop({ ...ONE_PHASE, ...change, recommended: [rie] }, "2017");
    expect(finding.verdict).toBe("not-applicable");
    const said = `RIE ESB 750 4.1.4 recommends at most 1% for ${rie.conductors}; `;
    expect(finding.notes.at(-1)).toEqual({
      kind: "advice",
      text:
        said + (stands === undefined ? "the nominal voltage is not given" : `this drop ${stands}`),
      cite: rie.cite,
    });
  });

  test("may depend on what is open", () => {
    const large = { size: "3/0 AWG", material: "copper" } as const;
    const run = { ...ONE_PHASE, current: A(100), conductor: large, conduit: undefined };
    const { finding } = voltageDrop({ ...run, nominal: V(160), recommended: [rie] }, "2017");
    expect(finding.notes.at(-1)?.text).toMatch(/this drop may be above it$/);
  });
});

describe("bad input", () => {
  test.each<[object, string, string]>([
    [{ phases: 2 }, "OUT_OF_RANGE", "/phases"],
    [{ current: V(3) }, "WRONG_KIND", "/current"],
    [{ current: A(0) }, "OUT_OF_RANGE", "/current"],
    [{ length: ft(-1) }, "OUT_OF_RANGE", "/length"],
    [{ length: 100 }, "WRONG_KIND", "/length"],
    [{ conductor: { size: "5 AWG", material: "copper" } }, "UNKNOWN_SIZE", "/conductor/size"],
    [{ conductor: { size: "4 AWG", material: "tin" } }, "UNKNOWN_MATERIAL", "/conductor/material"],
    [{ conductor: { ...ONE_PHASE.conductor, sets: 0 } }, "OUT_OF_RANGE", "/conductor/sets"],
    [{ conductor: { ...ONE_PHASE.conductor, sets: 101 } }, "OUT_OF_RANGE", "/conductor/sets"],
    [{ conductor: { ...ONE_PHASE.conductor, sets: 1.5 } }, "OUT_OF_RANGE", "/conductor/sets"],
    [{ conductor: { ...ONE_PHASE.conductor, coated: 1 } }, "WRONG_KIND", "/conductor/coated"],
    [
      { conductor: { ...ONE_PHASE.conductor, stranding: "fine" } },
      "UNKNOWN_WORD",
      "/conductor/stranding",
    ],
    [{ conduit: "EMT" }, "UNKNOWN_WORD", "/conduit"],
    [{ powerFactor: pf(0) }, "OUT_OF_RANGE", "/powerFactor"],
    [{ powerFactor: pf("-0.5") }, "OUT_OF_RANGE", "/powerFactor"],
    [{ powerFactor: 0.9 }, "WRONG_KIND", "/powerFactor"],
    [{ leading: "no" }, "WRONG_KIND", "/leading"],
    [{ nominal: V(0) }, "OUT_OF_RANGE", "/nominal"],
    [{ limit: percent(0) }, "OUT_OF_RANGE", "/limit"],
    [{ limit: V(0) }, "OUT_OF_RANGE", "/limit"],
    [{ limit: A(3) }, "WRONG_KIND", "/limit"],
    [{ limit: 3 }, "WRONG_KIND", "/limit"],
    [{ limit: { limit: V(3) } }, "WRONG_KIND", "/limit"],
    [{ recommended: [{ limit: V(3) }] }, "WRONG_KIND", "/recommended/0/limit"],
  ])("%j: %s at %s", (change, code, path) => {
    expect(caught(() => voltageDrop({ ...ONE_PHASE, ...change } as DropRun, "2017"))).toMatchObject(
      {
        code,
        path,
      },
    );
  });

  test("says what was got and what is expected", () => {
    const phases = caught(() => voltageDrop({ ...ONE_PHASE, phases: 2 as 3 }, "2017"));
    expect([phases.message, phases.expected]).toEqual([
      "/phases: 2 is not 1, 3, dc",
      ["1", "3", "dc"],
    ]);
    const sets = { ...ONE_PHASE.conductor, sets: 0 };
    const error = caught(() => voltageDrop({ ...ONE_PHASE, conductor: sets }, "2017"));
    expect(error.message).toBe("/conductor/sets: 0 is not a whole number from 1 to 100");
    expect(error.got).toBe("0");
    const many = { ...ONE_PHASE.conductor, sets: 100 };
    expect(dropOf({ ...ONE_PHASE, conductor: many })).toBe("0.064 V");
  });

  test("an edition that is not held", () => {
    expect(caught(() => voltageDrop(ONE_PHASE, "2026" as "2023")).code).toBe("UNVERIFIED_EDITION");
  });
});
