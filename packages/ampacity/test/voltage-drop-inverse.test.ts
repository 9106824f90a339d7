import { A, CONDUCTOR_SIZES, compareSize, ft, kft, m, percent, pf, V } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CONDUITS,
  type DropDemand,
  EDITIONS,
  type LimitedRun,
  type LongestRun,
  longestRun,
  type SmallestForDrop,
  smallestForDrop,
  voltageDrop,
} from "../src/index.ts";
import { caught } from "./caught.ts";

const SEED = { seed: 9_10, numRuns: 200 };
const RUN = {
  phases: 1,
  current: A(16),
  conductor: { size: "12 AWG", material: "copper" },
  conduit: "pvc",
  powerFactor: pf(1),
  nominal: V(120),
  limit: percent(3),
} as const;
const DEMAND = { ...RUN, conductor: { material: "copper" }, length: ft(150) } as const;

const longest = ({ verdict, length, exact, check, longer }: LongestRun): string =>
  [
    verdict,
    length?.to(ft),
    exact === undefined ? undefined : exact ? "exact" : "rounded",
    check.finding.verdict,
    longer?.finding.verdict,
  ]
    .filter((one) => one !== undefined)
    .join(", ");

describe("the longest run", () => {
  test("is exact where the drop has no root", () => {
    // 3.6 V over 2 · 16 A · 2 Ω/kft
    const found = longestRun(RUN, "2017");
    expect(longest(found)).toBe("pass, 56.25 ft, exact, pass, fail");
    expect(String(found.check.percent)).toBe("3 %");
    expect(String(found.check.finding.margin)).toBe("0 %");
  });

  test.each([
    [undefined, "pass, 61 ft, rounded, pass, fail"],
    [ft("0.5"), "pass, 61.5 ft, rounded, pass, fail"],
    [ft(61), "pass, 61 ft, rounded, pass, fail"],
    [ft(62), "fail, fail"],
    [kft("0.001"), "pass, 61 ft, rounded, pass, fail"],
  ])("is rounded down to whole steps where it has: %s", (step, want) => {
    expect(longest(longestRun({ ...RUN, powerFactor: pf("0.9") }, "2017", step))).toBe(want);
  });

  test("in whole metres is in metres", () => {
    const { length } = longestRun({ ...RUN, powerFactor: pf("0.9") }, "2017", m(1));
    expect(String(length)).toBe("18 m");
  });

  test("is the one that passes whatever the conduit is", () => {
    const large = { size: "3/0 AWG", material: "copper" } as const;
    const run = { ...RUN, current: A(100), conductor: large };
    const each = CONDUITS.map((conduit) => longestRun({ ...run, conduit }, "2017").length);
    const open = longestRun({ ...run, conduit: undefined }, "2017");
    expect(each.map((one) => open.length?.lte(one ?? ft(0)))).toEqual([true, true, true]);
    expect(String(open.length)).toBe(String(each[1]));
    // a step further the conduit would have to be known
    expect([open.verdict, open.longer?.finding.verdict]).toEqual(["pass", "needs-input"]);
    // an exact length may be less than a step; rounded down to whole steps there is none
    const narrow = longestRun({ ...run, conduit: undefined, limit: V("15.5") }, "2017", kft(1));
    expect([narrow.verdict, String(narrow.length)]).toEqual(["pass", "38750/41 ft"]);
    const lagging = { ...run, conduit: undefined, limit: V(18), powerFactor: pf("0.9") };
    const asked = longestRun(lagging, "2017", kft(1));
    expect([asked.verdict, asked.length, asked.check.finding.missing[0]?.path]).toEqual([
      "needs-input",
      undefined,
      "/conduit",
    ]);
  });

  test("asks for what is not there, and consults where the table does", () => {
    const asked = longestRun({ ...RUN, current: undefined }, "2017");
    expect([asked.verdict, asked.check.finding.missing.map(({ path }) => path)]).toEqual([
      "needs-input",
      ["/current"],
    ]);
    expect(asked.length).toBeUndefined();
    const off = longestRun(
      { ...RUN, conductor: { size: "700 kcmil", material: "copper" } },
      "2017",
    );
    expect(longest(off)).toBe("consult, consult");
    const held = EDITIONS["2017"];
    const impedance = { ...held.impedance, standing: "consult", status: "lost" } as const;
    expect(longest(longestRun(RUN, { ...held, id: "next", impedance }))).toBe("consult, consult");
  });

  test("has no end where the voltage rises", () => {
    const rise = {
      ...RUN,
      conductor: { size: "1000 kcmil", material: "copper" },
      powerFactor: pf("0.6"),
      leading: true,
    } as const;
    expect(longest(longestRun(rise, "2017"))).toBe("pass, pass");
  });

  test("passes, and a step more does not, whatever the run", () => {
    const runs = fc.record({
      phases: fc.constantFrom(1 as const, 3 as const),
      amperes: fc.integer({ min: 1, max: 400 }),
      hundredths: fc.integer({ min: 1, max: 100 }),
      conduit: fc.constantFrom(...CONDUITS),
      size: fc.constantFrom("12 AWG" as const, "1/0 AWG" as const, "500 kcmil" as const),
    });
    fc.assert(
      fc.property(runs, ({ phases, amperes, hundredths, conduit, size }) => {
        const run: LimitedRun = {
          phases,
          current: A(amperes),
          conductor: { size, material: "copper" },
          conduit,
          powerFactor: pf(`${hundredths}/100`),
          nominal: V(480),
          limit: percent(2),
        };
        const { length, check, longer, exact } = longestRun(run, "2017");
        if (length === undefined) throw new Error("no length");
        expect([check.finding.verdict, longer?.finding.verdict]).toEqual(["pass", "fail"]);
        const over = voltageDrop({ ...run, length: length.plus(ft(exact ? "1e-9" : 1)) }, "2017");
        expect(over.finding.verdict).toBe("fail");
        if (exact === false) expect(Number(length.to(ft).value.d)).toBe(1);
      }),
      SEED,
    );
  });

  test("of direct current", () => {
    const conductor = {
      size: "12 AWG",
      material: "copper",
      coated: false,
      stranding: "solid",
    } as const;
    const { length } = longestRun(
      { phases: "dc", current: A(10), conductor, limit: V("3.86") },
      "2017",
    );
    expect(String(length)).toBe("100 ft");
  });

  test.each<[object, unknown, string, string]>([
    [{ limit: undefined }, ft(1), "WRONG_KIND", "/limit"],
    [{ limit: percent(0) }, ft(1), "OUT_OF_RANGE", "/limit"],
    [{}, V(1), "WRONG_KIND", "/step"],
    [{}, ft(0), "OUT_OF_RANGE", "/step"],
    [
      { conductor: { size: "5 AWG", material: "copper" } },
      ft(1),
      "UNKNOWN_SIZE",
      "/conductor/size",
    ],
  ])("bad input %#", (change, step, code, path) => {
    const run = { ...RUN, ...change } as LimitedRun;
    expect(caught(() => longestRun(run, "2017", step as never))).toMatchObject({ code, path });
  });
});

const smallest = ({ verdict, size, check, nextSmaller }: SmallestForDrop): string =>
  [
    verdict,
    size ?? "none",
    `${check.size} ${check.finding.verdict}`,
    nextSmaller && `${nextSmaller.size} ${nextSmaller.finding.verdict}`,
  ]
    .filter(Boolean)
    .join(", ");

describe("the smallest conductor for a drop", () => {
  test.each([
    // 2 · 16 A · R · L within 3.6 V
    [ft(150), "pass, 6 AWG, 6 AWG pass, 8 AWG fail"],
    [ft("56.25"), "pass, 12 AWG, 12 AWG pass, 14 AWG fail"],
    [ft("56.26"), "pass, 10 AWG, 10 AWG pass, 12 AWG fail"],
    [ft(10), "pass, 14 AWG, 14 AWG pass"],
    // the table leaps from 600 to 750 kcmil: 0.023 and 0.019 Ω/kft
    [ft(5000), "pass, 750 kcmil, 750 kcmil pass, 600 kcmil fail"],
    [ft(9000), "fail, none, 1000 kcmil fail"],
  ])("%s: %s", (length, want) => {
    expect(smallest(smallestForDrop({ ...DEMAND, length }, "2017"))).toBe(want);
  });

  test("says by how much the next smaller one fails", () => {
    const { check, nextSmaller } = smallestForDrop(DEMAND, "2017");
    expect([String(check.percent), String(nextSmaller?.finding.margin)]).toEqual([
      "1.96 %",
      "-0.12 %",
    ]);
  });

  test("takes its own material's rows, and as many in parallel as are given", () => {
    const aluminum = { ...DEMAND, conductor: { material: "aluminum" } } as const;
    expect(smallest(smallestForDrop({ ...aluminum, length: ft(10) }, "2017"))).toBe(
      "pass, 12 AWG, 12 AWG pass",
    );
    const sets = { ...DEMAND, conductor: { material: "copper", sets: 2 } } as const;
    expect(smallestForDrop(sets, "2017").size).toBe("10 AWG");
    expect(smallestForDrop({ ...DEMAND, phases: "dc" }, "2017").size).toBe("6 AWG");
    expect(smallestForDrop({ ...DEMAND, phases: "dc", length: ft(1) }, "2017").size).toBe("18 AWG");
  });

  test("is undecided where an input is missing, and consult for copper-clad aluminum", () => {
    expect(smallest(smallestForDrop({ ...DEMAND, current: undefined }, "2017"))).toBe(
      "needs-input, none, 14 AWG needs-input",
    );
    const clad = { ...DEMAND, conductor: { material: "copper-clad aluminum" } } as const;
    expect(smallest(smallestForDrop(clad, "2017"))).toBe("consult, none, 12 AWG consult");
  });

  test("a smaller size that only the conduit leaves open is shown with its question", () => {
    const open = {
      ...DEMAND,
      current: A(100),
      length: ft(100),
      conduit: undefined,
      limit: V("1.6"),
    };
    const { size, nextSmaller } = smallestForDrop(open, "2017");
    expect([size, nextSmaller?.size, nextSmaller?.finding.verdict]).toEqual([
      "4/0 AWG",
      "3/0 AWG",
      "needs-input",
    ]);
    expect(nextSmaller?.finding.missing.map(({ path }) => path)).toEqual(["/conduit"]);
  });

  test("no smaller size passes, whatever the run", () => {
    const demands = fc.record({
      phases: fc.constantFrom(1 as const, 3 as const),
      amperes: fc.integer({ min: 1, max: 300 }),
      feet: fc.integer({ min: 10, max: 400 }),
      hundredths: fc.integer({ min: 1, max: 100 }),
      material: fc.constantFrom("copper" as const, "aluminum" as const),
    });
    fc.assert(
      fc.property(demands, ({ phases, amperes, feet, hundredths, material }) => {
        const demand: DropDemand = {
          phases,
          current: A(amperes),
          length: ft(feet),
          conductor: { material },
          conduit: "steel",
          powerFactor: pf(`${hundredths}/100`),
          nominal: V(240),
          limit: percent(3),
        };
        const { size } = smallestForDrop(demand, "2017");
        const passing = CONDUCTOR_SIZES.filter(
          (one) =>
            voltageDrop({ ...demand, conductor: { material, size: one } }, "2017").finding
              .verdict === "pass",
        );
        expect(size).toBe(passing.toSorted(compareSize)[0]);
      }),
      { ...SEED, numRuns: 60 },
    );
  });

  test.each<[object, string, string]>([
    [{ limit: undefined }, "WRONG_KIND", "/limit"],
    [{ conductor: { material: "tin" } }, "UNKNOWN_MATERIAL", "/conductor/material"],
    [{ phases: 2 }, "OUT_OF_RANGE", "/phases"],
  ])("%j: %s at %s", (change, code, path) => {
    const demand = { ...DEMAND, ...change } as DropDemand;
    expect(caught(() => smallestForDrop(demand, "2017"))).toMatchObject({ code, path });
  });
});
