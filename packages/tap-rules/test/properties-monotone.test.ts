import { evaluateTap, type TapAnswer } from "@lineside/tap-rules";
import { V } from "@lineside/units";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plainAnswer } from "./oracle/answer.ts";
import type { PlainCase, PlainLength } from "./oracle/case.ts";
import { plainCases } from "./plain-case/cases.ts";
import { tapCaseOf } from "./plain-case/conversion.ts";
import { verdictsByRoute } from "./verdicts-by-route.ts";

const SEED = 24022;
const answer = (p: PlainCase): TapAnswer => evaluateTap(tapCaseOf(p));

/** No route that passes on the worse side fails, or is anything but pass, on the better one; and the reverse. */
function expectNoWorse(worse: TapAnswer, better: TapAnswer): number {
  if (worse.routes.length === 0 || better.routes.length === 0) return 0;
  let passes = 0;
  worse.routes.forEach(({ provision, finding }, i) => {
    const after = better.routes[i]?.finding.verdict;
    if (finding.verdict === "pass") {
      passes++;
      expect(`${provision} ${after}`).toBe(`${provision} pass`);
    }
    if (after === "fail") expect(`${provision} ${finding.verdict}`).toBe(`${provision} fail`);
  });
  return passes;
}

const AMPACITIES: readonly ((p: PlainCase, by: number) => PlainCase)[] = [
  (p, by) => ({ ...p, ampacity: p.ampacity && p.ampacity + by }),
  (p, by) => ({ ...p, ampacity: p.ampacity && p.ampacity + by }),
  (p, by) => ({ ...p, primaryAmpacity: p.primaryAmpacity && p.primaryAmpacity + by }),
  (p, by) => ({
    ...p,
    secondaries: p.secondaries?.map((one) => ({
      ...one,
      ampacity: one.ampacity && one.ampacity + by,
    })),
  }),
];

test("more ampacity never turns pass to fail, on any route; nor less of it fail to pass", () => {
  let passes = 0;
  fc.assert(
    fc.property(
      plainCases,
      fc.constantFrom(...AMPACITIES),
      fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 2_000_000 })),
      (p, raise, by) => {
        fc.pre(plainAnswer(p).verdict !== "error");
        const more = raise(p, by);
        fc.pre(plainAnswer(more).verdict !== "error");
        const [one, two] = [answer(p), answer(more)];
        passes += expectNoWorse(one, two);
        if (one.verdict === "pass") expect(["pass", "not-applicable"]).toContain(two.verdict);
        if (two.verdict === "fail") expect(one.verdict).toBe("fail");
      },
    ),
    { seed: SEED, numRuns: 4000 },
  );
  expect(passes).toBeGreaterThan(1000);
});

const longer = (l: PlainLength | undefined, by: number): PlainLength | undefined =>
  l && { ...l, n: l.n + by };
const LENGTHS: readonly ((p: PlainCase, by: number) => PlainCase)[] = [
  (p, by) => ({ ...p, length: longer(p.length, by) }),
  (p, by) => ({ ...p, horizontal: longer(p.horizontal, by) }),
  (p, by) => ({ ...p, primaryLength: longer(p.primaryLength, by) }),
  (p, by) => ({
    ...p,
    secondaries: p.secondaries?.map((one) => ({ ...one, length: longer(one.length, by) })),
  }),
];

test("a longer conductor never turns fail to pass, a shorter one never pass to fail, on any route", () => {
  let passes = 0;
  fc.assert(
    fc.property(
      plainCases,
      fc.constantFrom(...LENGTHS),
      fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 50_000 })),
      (p, stretch, by) => {
        fc.pre(plainAnswer(p).verdict !== "error");
        const [short, long] = [answer(p), answer(stretch(p, by))];
        passes += expectNoWorse(long, short);
        if (long.verdict === "pass") expect(short.verdict).toBe("pass");
        if (short.verdict === "fail") expect(long.verdict).toBe("fail");
      },
    ),
    { seed: SEED, numRuns: 4000 },
  );
  expect(passes).toBeGreaterThan(1000);
});

test("scaling both voltages and the power leaves the verdicts unchanged, up to 1000 V", () => {
  let compared = 0;
  const factor = fc.integer({ min: 1, max: 997 });
  fc.assert(
    fc.property(plainCases, factor, factor, (p, n, d) => {
      fc.pre(p.is === "transformer-secondary" || p.supplies === "transformer");
      fc.pre(plainAnswer(p).verdict !== "error");
      const c = tapCaseOf(p);
      const vp = c.transformer?.vp?.scale({ n, d });
      const vs = c.transformer?.vs?.scale({ n, d });
      const kva = c.transformer?.kva?.scale({ n, d });
      fc.pre(!(vp?.gt(V(1000)) || vs?.gt(V(1000))));
      const scaled = evaluateTap({ ...c, transformer: { ...c.transformer, vp, vs, kva } });
      expect(verdictsByRoute(scaled)).toEqual(verdictsByRoute(evaluateTap(c)));
      compared += scaled.routes.length;
    }),
    { seed: SEED, numRuns: 2500 },
  );
  expect(compared).toBeGreaterThan(10_000);
});
