import {
  A,
  approximateRoot,
  cmil,
  compareRational,
  compareRoot,
  deg,
  ft,
  kcmil,
  kV,
  kVA,
  m,
  rational,
  squareMillimetres,
  timesRoot,
  V,
} from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asFraction, compare, fraction, times } from "./fraction-oracle.ts";

const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const part = fc.tuple(whole, fc.bigInt({ min: 1n, max: 10n ** 9n })).map(([n, d]) => `${n}/${d}`);
const radicand = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]) => `${n}/${d}`);

/** a : √r·b by cases of sign and then by squares, in BigInt alone. */
function expected(a: string, r: string, b: string): number {
  const zero = fraction("0");
  const [x, y, q] = [fraction(a), fraction(b), fraction(r)];
  const right = q.n === 0n ? 0 : compare(y, zero);
  const left = compare(x, zero);
  if (left !== right) return left < right ? -1 : 1;
  const squares = compare(times(x, x), times(q, times(y, y)));
  return left < 0 ? -squares + 0 : squares;
}

describe("compareRoot", () => {
  test("agrees with squares in BigInt, whatever the signs", () => {
    fc.assert(
      fc.property(part, radicand, part, (a, r, b) => {
        expect(compareRoot(A(a), r, A(b)) + 0).toBe(expected(a, r, b));
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  });

  test("finds equality where the root is a fraction, and the difference beside it", () => {
    fc.assert(
      fc.property(part, fc.integer({ min: 1, max: 10_000 }), (b, root) => {
        const a = A(b).scale(root);
        const least = A("1/1000000000000000000000000000000");
        expect(compareRoot(a, root * root, A(b)) + 0).toBe(0);
        expect(compareRoot(a.plus(least), root * root, A(b))).toBe(1);
        expect(compareRoot(a.minus(least), root * root, A(b))).toBe(-1);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });

  // 125 % of 150 kVA at 480 V three-phase is 390.625/√3 A = 225.527… A
  const limit = kVA(150).over(V(480)).scale("1.25");
  test.each([
    ["225", 1],
    ["225.52", 1],
    ["225.527", 1],
    ["225.528", -1],
    ["225.53", -1],
    ["226", -1],
  ])("a 225.53 A limit against %s A", (current, sign) => {
    expect(compareRoot(limit, 3, A(current))).toBe(sign);
  });

  test("reads the second amount in any unit of the kind, and no other kind", () => {
    expect(compareRoot(V(480), 3, kV("0.277"))).toBe(1);
    expect(compareRoot(V(480), 3, kV("0.2772"))).toBe(-1);
    expect(() => compareRoot(V(480), 3, A(277) as never)).toThrow(
      expect.objectContaining({ code: "UNIT_MISMATCH" }),
    );
    expect(() => compareRoot(V(480), -3, V(277))).toThrow(
      expect.objectContaining({ code: "OUT_OF_RANGE", got: "-3" }),
    );
  });
});

describe("Inexact", () => {
  test("bounds of a root hold the true value, less than 10^-30 of it apart", () => {
    fc.assert(
      fc.property(part, radicand, (a, r) => {
        const { low, high } = timesRoot(A(a), r);
        expect(compareRational(low, high)).toBeLessThanOrEqual(0);
        // a·√r - low ≥ 0 and high - a·√r ≥ 0, decided by squares
        const shownAs = ({ n, d }: { n: number | bigint; d: number | bigint }) => `${n}/${d}`;
        expect(expected(shownAs(low), r, a)).toBeLessThanOrEqual(0);
        expect(expected(shownAs(high), r, a)).toBeGreaterThanOrEqual(0);
        const [l, h] = [asFraction(low), asFraction(high)];
        const width = { n: h.n * l.d - l.n * h.d, d: h.d * l.d };
        const size = { n: h.n < 0n ? -l.n : h.n, d: h.n < 0n ? l.d : h.d };
        expect(compare(width, times(size, { n: 1n, d: 10n ** 30n }))).toBeLessThanOrEqual(0);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  test("is exact where the root is", () => {
    const { low, high } = timesRoot(V(120), "9/4");
    expect([compareRational(low, rational(180)), compareRational(high, rational(180))]).toEqual([
      0, 0,
    ]);
  });

  test("prints what its bounds settle, and refuses more", () => {
    const current = timesRoot(kVA(150).over(V(480)), "1/3");
    expect(approximateRoot(current, 2)).toBe("180.42 A");
    expect(approximateRoot(timesRoot(V(120), 3), 20)).toBe("207.84609690826527522329 V");
    expect(() => approximateRoot(current, 60)).toThrow(
      expect.objectContaining({ code: "NOT_EXACT" }),
    );
    expect(approximateRoot(timesRoot(m(-1), 2), 3)).toBe("-1.414 m");
    expect(approximateRoot(timesRoot(ft(0), 2), 3)).toBe("0.000 ft");
    expect(approximateRoot(timesRoot(deg(1), 0), 1)).toBe("0.0 °");
  });

  test("a conductor's area in mm² lies between bounds of π from another series", () => {
    // Machin: π/4 = 4·arctan(1/5) - arctan(1/239), in 60 places
    const ONE = 10n ** 60n;
    const arctan = (x: bigint) => {
      let [sum, power] = [0n, ONE / x];
      for (let k = 1n; power !== 0n; k += 2n) {
        sum += k % 4n === 1n ? power / k : -power / k;
        power /= x * x;
      }
      return sum;
    };
    const quarterPi = 4n * arctan(5n) - arctan(239n);
    const { low, high } = squareMillimetres(kcmil(500));
    // 500,000 mil² in mm² is 500000 · 0.0254²
    const truth = times({ n: quarterPi, d: ONE }, fraction("322.58"));
    expect(compare(asFraction(low), truth)).toBe(-1);
    expect(compare(asFraction(high), truth)).toBe(1);
    expect(approximateRoot(squareMillimetres(cmil(500000)), 4)).toBe("253.3537 mm²");
    expect(approximateRoot(squareMillimetres(kcmil(1)), 6)).toBe("0.506707 mm²");
  });
});
