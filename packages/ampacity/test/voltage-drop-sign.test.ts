import { compareRational, one, type Rational, rational, V } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareSums,
  exactRoot,
  rootSum,
  scaleSum,
  signOfSum,
  sumIn,
} from "../src/chapter-9/root-sum.ts";

const SEED = { seed: 9_09, numRuns: 300 };
const r = (value: number | string): Rational => rational(value);
/** a√p + b√q + c */
const sum = (
  a: number | string,
  p: number | string,
  b: number | string,
  q: number | string,
  c: number | string,
) =>
  rootSum([
    { by: r(a), root: r(p) },
    { by: r(b), root: r(q) },
    { by: r(c), root: r(1) },
  ]);

describe("a sum of roots", () => {
  test("takes out roots that are fractions", () => {
    expect(exactRoot(r("9/4"))).toEqual({ n: 3, d: 2 });
    expect(exactRoot(r(0))).toMatchObject({ n: 0 });
    expect(exactRoot(r(3))).toBeUndefined();
    const { plain, roots } = sum(2, 4, 3, "1/9", -1);
    expect(compareRational(plain, r(4))).toBe(0);
    expect(roots).toEqual([]);
  });

  test("joins roots that are multiples of each other, and drops what cancels", () => {
    const joined = sum(1, 3, 2, 12, 0);
    expect(joined.roots.map(({ by, root }) => [Number(by.n) / Number(by.d), root])).toEqual([
      [5, { n: 3, d: 1 }],
    ]);
    expect(sum(2, 3, -1, 12, 0)).toMatchObject({ roots: [], plain: { n: 0 } });
    expect(sum(1, 3, 1, 5, 7).roots).toHaveLength(2);
  });

  test("is scaled term by term", () => {
    const scaled = scaleSum(sum(1, 3, 1, 5, 7), r("1/2"));
    expect(compareSums(scaled, sum("1/2", 3, "1/2", 5, "7/2"))).toBe(0);
    expect(scaleSum(sum(1, 3, 1, 5, 7), r(0)).roots).toEqual([]);
  });

  test("as an amount is exact without roots, else between bounds", () => {
    expect(String(sumIn(sum(2, 4, 0, 2, 1), V))).toBe("5 V");
    const { low, high, kind, unit } = sumIn(sum(1, 3, -1, 2, 1), V) as unknown as {
      low: Rational;
      high: Rational;
      kind: string;
      unit: unknown;
    };
    expect([kind, unit]).toEqual(["voltage", V]);
    expect(compareRational(low, high)).toBe(-1);
    for (const end of [low, high]) {
      expect(Number(end.n) / Number(end.d)).toBeCloseTo(Math.sqrt(3) - Math.sqrt(2) + 1, 12);
    }
  });
});

describe("the sign", () => {
  test.each([
    [0, 2, 0, 3, 0, 0],
    [0, 2, 0, 3, -5, -1],
    [1, 2, 0, 3, 0, 1],
    [-1, 2, 0, 3, 0, -1],
    [1, 2, 0, 3, -2, -1],
    [1, 2, 0, 3, -1, 1],
    [-1, 2, 0, 3, 1, -1],
    [-1, 2, 0, 3, 2, 1],
    // √2 + √3 = 3.1463
    [1, 2, 1, 3, -3, 1],
    [1, 2, 1, 3, "-3.147", -1],
    [1, 2, 1, 3, 3, 1],
    [-1, 2, -1, 3, 3, -1],
    [-1, 2, -1, 3, 4, 1],
    [-1, 2, -1, 3, -4, -1],
    // √3 − √2 = 0.3178
    [-1, 2, 1, 3, "-0.317", 1],
    [-1, 2, 1, 3, "-0.318", -1],
    [-1, 2, 1, 3, 0, 1],
    [1, 2, -1, 3, 0, -1],
    [1, 2, -1, 3, "0.317", -1],
    [1, 2, -1, 3, "0.318", 1],
    [1, 8, -2, 2, 0, 0],
    [1, 4, 0, 3, -2, 0],
  ] as const)("%d√%d + %d√%d + %s: %i", (a, p, b, q, c, want) => {
    expect(signOfSum(sum(a, p, b, q, c))).toBe(want);
  });

  const whole = fc.integer({ min: -60, max: 60 });
  const radicand = fc.integer({ min: 1, max: 60 });

  test("is that of the double, where that is clear", () => {
    fc.assert(
      fc.property(whole, radicand, whole, radicand, whole, (a, p, b, q, c) => {
        const value = a * Math.sqrt(p) + b * Math.sqrt(q) + c;
        if (Math.abs(value) < 1e-9) return;
        expect(signOfSum(sum(a, p, b, q, c))).toBe(Math.sign(value));
      }),
      SEED,
    );
  });

  test("tells a sum from a fraction 10⁻³⁰ away, on either side", () => {
    fc.assert(
      fc.property(whole, radicand, whole, radicand, whole, (a, p, b, q, c) => {
        const held = sum(a, p, b, q, c);
        const bounds = sumIn(held, one);
        const plain = (by: Rational) => rootSum([{ by, root: r(1) }]);
        if ("low" in bounds) {
          expect(compareSums(held, plain(bounds.low))).toBe(1);
          expect(compareSums(held, plain(bounds.high))).toBe(-1);
          expect(compareSums(plain(bounds.high), held)).toBe(1);
        } else {
          expect(compareSums(held, plain(bounds.value))).toBe(0);
        }
        expect(compareSums(held, held)).toBe(0);
      }),
      SEED,
    );
  });
});
