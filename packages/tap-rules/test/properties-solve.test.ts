import type { Finding } from "@lineside/findings";
import {
  evaluateTap,
  maxEndDevice,
  maxLength,
  maxUpstream,
  minAmpacity,
  type Solution,
} from "@lineside/tap-rules";
import { A, ft, inch, m, mA, type Quantity } from "@lineside/units";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plainAnswer, routesOf } from "./oracle/answer.ts";
import type { PlainCase, PlainEnd, PlainLength } from "./oracle/case.ts";
import { routeWord, type Word } from "./oracle/verdict.ts";
import { plainCases } from "./plain-case/cases.ts";
import { tapCaseOf } from "./plain-case/conversion.ts";

const SEED = 24023;
const RATINGS_MA = [1, 5, 15, 20, 60, 100, 125, 200, 225, 400, 600, 800, 1200, 5000, 50000].map(
  (a) => a * 1000,
);
const RATINGS = RATINGS_MA.map((n) => mA(n).to(A));
const RANK: Readonly<Record<Word, number>> = {
  fail: 0,
  "needs-input": 1,
  consult: 2,
  pass: 3,
  "not-applicable": 4,
};

/** What the oracle says of one route of a case, whether or not the conductor is protected anyway. */
function rankAt(p: PlainCase, id: string): number {
  const route = routesOf(p).find((one) => one.id === id);
  if (route === undefined) throw new Error(`the oracle has no ${id}`);
  return RANK[routeWord(route)];
}

const floor = ({ n, d }: { n: number | bigint; d: number | bigint }): number =>
  Number(BigInt(n) / BigInt(d));
const milliamperes = (value: Quantity<"current">): number => floor(value.to(mA).value);
const isWhole = ({ n, d }: { n: number | bigint; d: number | bigint }): boolean =>
  BigInt(n) % BigInt(d) === 0n;

/** The condition that a solution names is met by it, as far as the case tells; and the step beyond does not pass. */
function expectMet(s: Solution<"current"> | Solution<"length">): void {
  expect(s.value === null).toBe(s.reason !== undefined);
  if (s.beyond !== undefined) expect(s.beyond.finding.verdict).not.toBe("pass");
}

const answerable = (p: PlainCase): boolean => plainAnswer(p).verdict !== "error";

test("the smallest ampacity: no more of it helps a route, and less does not pass", () => {
  let answered = 0;
  fc.assert(
    fc.property(plainCases, (p) => {
      fc.pre(answerable(p));
      for (const s of minAmpacity(tapCaseOf(p))) {
        expectMet(s);
        if (s.value === null) continue;
        // either a pass of one phase or of three
        if (s.provision === "240.21(C)(3)" && p.phases === undefined) continue;
        answered++;
        const exact = s.value.to(mA).value;
        const enough = floor(exact) + (isWhole(exact) ? 0 : 1);
        const at = (ampacity: number): number => rankAt({ ...p, ampacity }, s.provision);
        expect(at(enough), s.provision).toBeGreaterThanOrEqual(at(1e12));
        // where it is for no conductor of this kind, no ampacity changes that
        if (at(enough) !== RANK["not-applicable"] && enough > 1)
          expect([s.provision, at(enough - 1)]).not.toEqual([s.provision, RANK.pass]);
      }
    }),
    { seed: SEED, numRuns: 2000 },
  );
  expect(answered).toBeGreaterThan(4000);
});

const asPlain = (value: Quantity<"length">): PlainLength =>
  value.unit === ft || value.unit === inch
    ? { metric: false, n: floor(value.to(ft).scale(1000).value) }
    : { metric: true, n: floor(value.to(m).scale(10_000).value) };

/** Two sides of a transformer whose lengths are written in different units: which limit is printed for them is in doubt. */
function inBothUnits(p: PlainCase, id: string): boolean {
  if (id === "240.21(C)(5)") return p.primaryLength?.metric !== p.length?.metric;
  if (!id.endsWith("(B)(3)")) return false;
  return p.secondaries?.some(({ length }) => length?.metric !== p.length?.metric) === true;
}

test("the longest length: no shorter one helps a route, and a longer one does not pass", () => {
  let answered = 0;
  fc.assert(
    fc.property(plainCases, (p) => {
      fc.pre(answerable(p));
      for (const s of maxLength(tapCaseOf(p))) {
        expectMet(s);
        if (s.value === null || inBothUnits(p, s.provision)) continue;
        answered++;
        const longest = asPlain(s.value);
        const at = (n: number): number => rankAt({ ...p, length: { ...longest, n } }, s.provision);
        expect([s.provision, at(longest.n)]).toEqual([s.provision, at(0)]);
        if (at(0) !== RANK["not-applicable"])
          expect([s.provision, at(longest.n + 1)]).not.toEqual([s.provision, RANK.pass]);
      }
    }),
    { seed: SEED, numRuns: 2000 },
  );
  expect(answered).toBeGreaterThan(4000);
});

/** Provisions that ask for more than a largest device: a certain circuit, or one of more than 800 A. */
const BY_CIRCUIT = ["210.19(A)(3)", "210.19(A)(4)", "240.91(B)"];

test("the largest device upstream: no smaller one helps a route, and the next rating does not pass", () => {
  let answered = 0;
  fc.assert(
    fc.property(plainCases, (p) => {
      fc.pre(answerable(p));
      for (const s of maxUpstream(tapCaseOf(p), RATINGS)) {
        expectMet(s);
        if (s.value === null || BY_CIRCUIT.includes(s.provision)) continue;
        answered++;
        const at = (upstream: number): number => rankAt({ ...p, upstream }, s.provision);
        const largest = milliamperes(s.value);
        expect([s.provision, at(largest)]).toEqual([s.provision, at(1)]);
        const next = RATINGS_MA.find((n) => n > largest);
        if (next !== undefined && at(1) !== RANK["not-applicable"])
          expect([s.provision, at(next)]).not.toEqual([s.provision, RANK.pass]);
      }
    }),
    { seed: SEED, numRuns: 2000 },
  );
  expect(answered).toBeGreaterThan(1500);
});

/** Provisions that sum the devices: what the answer leaves depends on the others that are there. */
const SUMMED = ["240.21(C)(3)", "240.92(C)", "240.92(D)"];

test("the largest device at the end: no smaller one helps a route, and the next rating does not pass", () => {
  let answered = 0;
  const oneOf = (rating: number): readonly PlainEnd[] => [
    { kind: "ocpd", rating, equipment: undefined, met: undefined },
  ];
  fc.assert(
    fc.property(plainCases, (p) => {
      fc.pre(answerable(p));
      for (const s of maxEndDevice(tapCaseOf(p), RATINGS)) {
        expectMet(s);
        if (s.value === null || SUMMED.includes(s.provision)) continue;
        answered++;
        const at = (rating: number): number => rankAt({ ...p, ends: oneOf(rating) }, s.provision);
        const largest = milliamperes(s.value);
        expect([s.provision, at(largest)]).toEqual([s.provision, at(1)]);
        const next = RATINGS_MA.find((n) => n > largest);
        if (next !== undefined && at(1) !== RANK["not-applicable"])
          expect([s.provision, at(next)]).not.toEqual([s.provision, RANK.pass]);
      }
    }),
    { seed: SEED, numRuns: 2000 },
  );
  expect(answered).toBeGreaterThan(1500);
});

test("every remedy passes, at the condition or the route that offers it", () => {
  let offered = 0;
  const walk = (finding: Finding): void => {
    for (const remedy of finding.remedies) {
      offered++;
      expect(finding.verdict).toBe("fail");
      expect([remedy.finding.rule, remedy.finding.verdict]).toEqual([finding.rule, "pass"]);
    }
    for (const one of [...(finding.parts ?? []), ...(finding.tried ?? [])]) walk(one);
  };
  fc.assert(
    fc.property(plainCases, (p) => {
      fc.pre(answerable(p));
      walk(evaluateTap(tapCaseOf(p)).finding);
    }),
    { seed: SEED, numRuns: 2500 },
  );
  expect(offered).toBeGreaterThan(2000);
});
