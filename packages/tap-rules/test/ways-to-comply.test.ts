import { evaluateTap, type TapCase, type WayToComply, waysToComply } from "@lineside/tap-rules";
import {
  A,
  type AnyQuantity,
  CONDUCTOR_SIZES,
  ft,
  isConductorSize,
  isQuantity,
  mA,
  type Quantity,
} from "@lineside/units";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { changedCase } from "./changed-case.ts";
import { plainAnswer } from "./oracle/answer.ts";
import type { PlainCase } from "./oracle/case.ts";
import { PASSING } from "./passing-cases.ts";
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
      let last = [0, 0] as const;
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

const TAP = {
  edition: "2017",
  conductor: "feeder-tap",
  ampacity: A(255),
  upstream: { rating: A(800) },
  length: ft(25),
  load: A(180),
  ends: [{ kind: "ocpd", rating: A(225) }],
  install: {
    field: true,
    leavesEnclosure: true,
    raceway: true,
    protectedFromDamage: true,
    outdoors: false,
  },
  site: { industrial: false },
  beyondEquipment: false,
  sources: [],
  heldUpBy: [],
} as const satisfies TapCase;

const textOf = (to: unknown): string =>
  Array.isArray(to) ? to.map(({ kind, rating }) => `${kind} ${rating}`).join("+") : String(to);
const texts = (ways: readonly WayToComply[]): readonly string[] =>
  ways.map(
    ({ provision, changes }) =>
      `${provision}: ${changes.map(({ path, to }) => `${path} ${textOf(to)}`).join(", ")}`,
  );

test("25 ft of 250 kcmil from 800 A: a third, or ten feet", () => {
  expect(texts(waysToComply(TAP))).toEqual([
    "240.21(B)(2): /upstream/rating 765 A",
    "240.21(B)(2): /ampacity 800/3 A",
    "240.21(B)(1): /length 10 ft",
  ]);
  // 35/800, (35/3)/255 and 15/25
  const sizes = waysToComply(TAP).flatMap(({ changes }) => changes.map(({ size }) => size));
  expect(sizes.map((size) => size.toFixed(6))).toEqual(["0.043750", "0.045752", "0.600000"]);
  expect(waysToComply(TAP)[2]?.changes).toEqual([
    { path: "/length", from: ft(25), to: ft(10), size: 0.6 },
  ]);
});

test("devices as they are made: the next rating down; where none is so small, no way by it", () => {
  const upstream = (ratings: readonly Quantity<"current">[]) =>
    texts(waysToComply(TAP, { ratings })).filter((text) => text.includes("/upstream"));
  expect(upstream([A(800), A(600), A(700)])).toEqual(["240.21(B)(2): /upstream/rating 700 A"]);
  expect(upstream([A(765), A(800)])).toEqual(["240.21(B)(2): /upstream/rating 765 A"]);
  expect(upstream([A("765.01"), A(800)])).toEqual([]);
});

test("25 ft to main lugs: another end, or a shorter conductor", () => {
  const ends = [{ kind: "equipment-with-ocpds", rating: A(225) }] as const;
  const ways = waysToComply({ ...TAP, ampacity: A(310), ends });
  expect(texts(ways)).toEqual(["240.21(B)(1): /length 10 ft", "240.21(B)(2): /ends ocpd 310 A"]);
  expect(ways[1]?.changes[0]).toMatchObject({ from: ends, size: 1 });
  const made = waysToComply(
    { ...TAP, ampacity: A(310), ends },
    { ratings: [A(225), A(400), A(300)] },
  );
  expect(texts(made)[1]).toBe("240.21(B)(2): /ends ocpd 300 A");
});

test("a device that leaves the provision does not take its other ways along", () => {
  // 240.91(B) is for more than 800 A: 87.72 A upstream would be for another provision, 950 A of ampacity is a way
  const c: TapCase = { ...PASSING["240.91(B)"], ampacity: A(100) };
  const { rating } = c.upstream ?? {};
  expect(rating?.gt(A(800))).toBe(true);
  const own = texts(waysToComply(c)).filter((text) => text.startsWith("240.91(B)"));
  expect(own).toEqual([`240.91(B): /ampacity ${rating?.scale("95/100")}`]);
});

test("no way where the site, the supply or a gap is what stands against it", () => {
  const unqualified = { ...PASSING["240.21(C)(3)"], length: ft(25) };
  const site = { ...unqualified.site, qualifiedOnly: false };
  const own = (c: TapCase) =>
    waysToComply(c).filter(({ provision }) => provision === "240.21(C)(3)");
  expect(own({ ...unqualified, site })).toEqual([]);
  expect(waysToComply({ ...TAP, heldUpBy: ["T1"] })).toEqual([]);
  expect(waysToComply({ ...TAP, length: undefined, ampacity: undefined })).toEqual([]);
});

test("nothing to change of what is protected at its ampacity, or is no tap", () => {
  expect(waysToComply({ ...TAP, ampacity: A(800) })).toEqual([]);
  expect(waysToComply({ edition: "2017", conductor: "service" })).toEqual([]);
});

test("a conductor that stands: the other provisions by which it would", () => {
  const stands = { ...TAP, ampacity: A(310) };
  expect(evaluateTap(stands).governing).toBe("240.21(B)(2)");
  expect(texts(waysToComply(stands))).toEqual(["240.21(B)(1): /length 10 ft"]);
});

test("four changes are a way, five are another installation", () => {
  const highBay = PASSING["240.21(B)(4)"];
  const four = {
    ...highBay.install,
    protectedFromDamage: false,
    spliced: true,
    penetrates: true,
    tapHeight: ft(20),
  };
  const own = (c: TapCase) =>
    texts(waysToComply(c)).filter((text) => text.startsWith("240.21(B)(4)"));
  expect(own({ ...highBay, install: four })).toEqual([
    "240.21(B)(4): /install/protectedFromDamage true, /install/spliced false, /install/penetrates false, /install/tapHeight 30 ft",
  ]);
  expect(own({ ...highBay, install: four, size: "8 AWG" })).toEqual([]);
});
