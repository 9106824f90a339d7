import { evaluateTap, type TapCase, type WayToComply, waysToComply } from "@lineside/tap-rules";
import {
  type AnyQuantity,
  CONDUCTOR_SIZES,
  isConductorSize,
  isQuantity,
  mA,
} from "@lineside/units";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { changedCase } from "./changed-case.ts";
import { plainAnswer } from "./oracle/answer.ts";
import type { PlainCase } from "./oracle/case.ts";
import { plainCases } from "./plain-case/cases.ts";
import { tapCaseOf } from "./plain-case/conversion.ts";

const SEED = 24077;
const RATINGS = [1, 5, 15, 20, 60, 100, 125, 200, 225, 400, 600, 800, 1200, 5000, 50_000].map((a) =>
  mA(a * 1000),
);

const answerable = (p: PlainCase): boolean => plainAnswer(p).verdict !== "error";

/** The case with some of the changes of a way. */
function after(c: TapCase, changes: WayToComply["changes"]): TapCase {
  return changedCase(c, Object.fromEntries(changes.map(({ path, to }) => [path, to])));
}

/** Whether a provision lets a conductor stand; one that is protected by now needs none. */
function stands(provision: string, c: TapCase): boolean {
  const { verdict, routes } = evaluateTap(c, { remedies: false });
  if (routes.length === 0) return verdict === "not-applicable";
  return routes.find((route) => route.provision === provision)?.finding.verdict === "pass";
}

const number = ({ value: { n, d } }: AnyQuantity): number => Number(n) / Number(d);

/** How large one change is, by the words of the docs. */
function sizeOf(from: unknown, to: unknown): number {
  if (isQuantity(from, "current") && isQuantity(to, "current"))
    return Math.abs(number(to.to(from.unit)) / number(from) - 1);
  if (isQuantity(from, "length") && isQuantity(to, "length"))
    return Math.abs(number(to.to(from.unit)) / number(from) - 1);
  if (isQuantity(from, "time") && isQuantity(to, "time"))
    return Math.abs(number(to.to(from.unit)) / number(from) - 1);
  const steps = [from, to].map((one) => (isConductorSize(one) ? CONDUCTOR_SIZES.indexOf(one) : -1));
  return steps.includes(-1)
    ? 1
    : Math.abs((steps[1] ?? 0) - (steps[0] ?? 0)) / CONDUCTOR_SIZES.length;
}

/** Whether a provision is all that is asked: a conductor that is protected at its ampacity needs none. */
const isTried = (c: TapCase): boolean => evaluateTap(c, { remedies: false }).routes.length > 0;

test("each way passes, and none of its changes can be left out", () => {
  let seen = 0;
  fc.assert(
    fc.property(plainCases, (p) => {
      fc.pre(answerable(p));
      const c = tapCaseOf(p);
      for (const { provision, changes, finding } of waysToComply(c)) {
        seen++;
        expect(finding.verdict).toBe("pass");
        expect([provision, stands(provision, after(c, changes))]).toEqual([provision, true]);
        for (const one of changes) {
          const without = after(
            c,
            changes.filter((other) => other !== one),
          );
          if (isTried(without))
            expect([one.path, stands(provision, without)]).toEqual([one.path, false]);
        }
      }
    }),
    { seed: SEED, numRuns: 2000 },
  );
  expect(seen).toBeGreaterThan(1500);
});

test("what would help alone is what the provision's own finding says", () => {
  let seen = 0;
  fc.assert(
    fc.property(plainCases, (p) => {
      fc.pre(answerable(p));
      const c = tapCaseOf(p);
      const ways = waysToComply(c);
      for (const { provision, finding } of evaluateTap(c).routes) {
        const alone = ways
          .filter((way) => way.provision === provision && way.changes.length === 1)
          .flatMap(({ changes }) => changes.map(({ path }) => path));
        const said = finding.remedies
          .map(({ path }) => path)
          .filter((path) => !path.startsWith("/site/"));
        seen += said.length;
        if (ways.length < 50) expect(alone).toEqual(expect.arrayContaining(said));
      }
    }),
    { seed: SEED, numRuns: 2000 },
  );
  expect(seen).toBeGreaterThan(500);
});

test("the fewest and smallest changes first; what each changes is said as it stands", () => {
  fc.assert(
    fc.property(plainCases, (p) => {
      fc.pre(answerable(p));
      const c = tapCaseOf(p);
      const ways = waysToComply(c);
      expect(ways.length).toBeLessThanOrEqual(50);
      let last: readonly [number, number] = [0, 0];
      for (const { changes } of ways) {
        expect(changes.length).toBeLessThanOrEqual(4);
        expect(new Set(changes.map(({ path }) => path)).size).toBe(changes.length);
        const now = [changes.length, changes.reduce((sum, { size }) => sum + size, 0)] as const;
        expect(now[0] > last[0] || (now[0] === last[0] && now[1] >= last[1])).toBe(true);
        last = now;
        for (const { path, from, to, size } of changes) {
          expect(size).toBeCloseTo(sizeOf(from, to), 9);
          expect(changedCase(c, { [path]: from })).toEqual(changedCase(c, {}));
        }
      }
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

test("the site, the connection and what supplies the conductor stay as they are", () => {
  const fixed = /^\/(site|heldUpBy|sources|conductor|transformer\/(connection|phases|vp|vs))\b/;
  fc.assert(
    fc.property(plainCases, (p) => {
      fc.pre(answerable(p));
      for (const { changes } of waysToComply(tapCaseOf(p)))
        expect(changes.filter(({ path }) => fixed.test(path))).toEqual([]);
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

test("of a list of ratings, a device is one of them, and the way still passes", () => {
  let devices = 0;
  const isListed = (one: unknown) =>
    isQuantity(one, "current") && RATINGS.some((rating) => rating.compare(one) === 0);
  fc.assert(
    fc.property(plainCases, (p) => {
      fc.pre(answerable(p));
      const c = tapCaseOf(p);
      for (const { provision, changes } of waysToComply(c, { ratings: RATINGS })) {
        expect([provision, stands(provision, after(c, changes))]).toEqual([provision, true]);
        for (const { path, to } of changes) {
          const made = Array.isArray(to)
            ? to.map(({ rating }) => rating)
            : /^\/upstream\/rating$|\/ends\/\d+\/rating$/.test(path)
              ? [to]
              : [];
          devices += made.length;
          expect(made.filter((one) => !isListed(one))).toEqual([]);
        }
      }
    }),
    { seed: SEED, numRuns: 2000 },
  );
  expect(devices).toBeGreaterThan(500);
});
