import {
  add,
  degC,
  degF,
  formatRational,
  ft,
  inch,
  m,
  type Quantity,
  rational,
  ratioOf,
} from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  asFraction,
  compare,
  type Fraction,
  fraction,
  minus,
  over,
  plus,
  shown,
  times,
} from "./fraction-oracle.ts";

/** The same thousand values of three decimals on every run, by a linear congruence. */
const VALUES = Array.from({ length: 1000 }, (_, i) => {
  const thousandths = (i * 7_368_787 + 12_345) % 2_000_000;
  return `${Math.trunc(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`;
});
const FOOT = fraction("0.3048");

describe("a thousand values of three decimals", () => {
  test("feet to metres", () => {
    for (const v of VALUES)
      expect(shown(asFraction(ft(v).to(m).value))).toBe(shown(times(fraction(v), FOOT)));
  });
  test("metres to feet", () => {
    for (const v of VALUES)
      expect(shown(asFraction(m(v).to(ft).value))).toBe(shown(over(fraction(v), FOOT)));
  });
  test("metres plus metres", () => {
    VALUES.forEach((v, i) => {
      const w = VALUES[999 - i] ?? "0";
      expect(shown(asFraction(m(v).plus(m(w)).value))).toBe(shown(plus(fraction(v), fraction(w))));
    });
  });
  test("Fahrenheit to Celsius", () => {
    for (const v of VALUES) {
      const expected = times(minus(fraction(v), fraction("32")), fraction("5/9"));
      expect(shown(asFraction(degF(v).to(degC).value))).toBe(shown(expected));
    }
  });
  test("and as doubles, which enter by their shortest decimal", () => {
    for (const v of VALUES) expect(ft(Number(v)).eq(ft(v))).toBe(true);
  });
});

/** One step on a length, for the library and for the oracle, which counts in inches. */
type Step =
  | { readonly op: "plus" | "minus"; readonly value: string; readonly unit: "ft" | "inch" | "m" }
  | { readonly op: "scale"; readonly value: string }
  | { readonly op: "to"; readonly unit: "ft" | "inch" | "m" };
const UNITS = { ft, inch, m };
const INCHES = {
  ft: fraction("12"),
  inch: fraction("1"),
  m: over(fraction("1"), fraction("0.0254")),
};

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 9 }))
  .map(([n, places]) => {
    const digits = String(n < 0n ? -n : n).padStart(places + 1, "0");
    const at = digits.length - places;
    return `${n < 0n ? "-" : ""}${digits.slice(0, at)}${places ? "." : ""}${digits.slice(at)}`;
  });
const part = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 97 }))
  .map(([n, d]) => `${n}/${d}`);
const value = fc.oneof(decimal, part, fc.integer().map(String));
const unit = fc.constantFrom("ft" as const, "inch" as const, "m" as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ op: fc.constantFrom("plus" as const, "minus" as const), value, unit }),
  fc.record({ op: fc.constant("scale" as const), value }),
  fc.record({ op: fc.constant("to" as const), unit }),
);

function walk(q: Quantity<"length">, step: Step): Quantity<"length"> {
  if (step.op === "to") return q.to(UNITS[step.unit]);
  if (step.op === "scale") return q.scale(step.value);
  return q[step.op](UNITS[step.unit](step.value));
}
function walkOracle(inches: Fraction, step: Step): Fraction {
  if (step.op === "to") return inches;
  if (step.op === "scale") return times(inches, fraction(step.value));
  const moved = times(fraction(step.value), INCHES[step.unit]);
  return step.op === "plus" ? plus(inches, moved) : minus(inches, moved);
}

describe("chains of operations", () => {
  test("any ten to fifty equal the oracle's", () => {
    fc.assert(
      fc.property(value, fc.array(step, { minLength: 10, maxLength: 50 }), (start, steps) => {
        const q = steps.reduce(walk, inch(start));
        const inches = steps.reduce(walkOracle, fraction(start));
        expect(shown(asFraction(q.to(inch).value))).toBe(shown(inches));
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });

  test("compare agrees with the oracle, in any two units", () => {
    fc.assert(
      fc.property(value, value, unit, unit, (a, b, u, w) => {
        const expected = compare(times(fraction(a), INCHES[u]), times(fraction(b), INCHES[w]));
        expect(UNITS[u](a).compare(UNITS[w](b))).toBe(expected);
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  });

  test("a hundred thousand steps", () => {
    let q = ft("1/3");
    // the oracle in 1/12000 ft: it needs no reduction
    let n = 4000n;
    for (let i = 0; i < 100_000; i++) {
      const thousandths = (i * 7919) % 2003;
      const down = i % 3 === 0;
      const by = inch(
        `${Math.trunc(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`,
      );
      q = down ? q.minus(by) : q.plus(by);
      n += BigInt(down ? -thousandths : thousandths);
    }
    expect(shown(asFraction(q.value))).toBe(shown({ n, d: 12_000n }));
  });
});

describe("where doubles end", () => {
  const LAST = BigInt(Number.MAX_SAFE_INTEGER);
  // products and sums just under, at and over 2^53 - 1
  const near = fc.bigInt({ min: LAST - 3n, max: LAST + 3n });
  test("sums around 2^53", () => {
    fc.assert(
      fc.property(near, near, fc.bigInt({ min: -3n, max: 3n }), (a, b, c) => {
        const sum = m(a).plus(m(-b)).plus(m(c));
        expect(shown(asFraction(sum.value))).toBe(shown({ n: a - b + c, d: 1n }));
      }),
      { seed: 20261122 },
    );
  });
  test("products around 2^53", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 94_906_260, max: 94_906_270 }),
        fc.integer({ min: 94_906_260, max: 94_906_270 }),
        (a, b) => {
          expect(BigInt(m(a).times(m(b)).value.n)).toBe(BigInt(a) * BigInt(b));
          expect(shown(asFraction(add(rational(`1/${a}`), rational(`1/${b}`))))).toBe(
            shown({ n: BigInt(a) + BigInt(b), d: BigInt(a) * BigInt(b) }),
          );
        },
      ),
      { seed: 20261122 },
    );
  });
  test("neighbours whose cross products differ by one, beyond 2^53", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 94_906_265n, max: 10n ** 9n }), (k) => {
        const [a, b] = [m(`${k}/${k + 1n}`), m(`${k + 1n}/${k + 2n}`)];
        expect([a.compare(b), b.compare(a), a.eq(b)]).toEqual([-1, 1, false]);
        expect(shown(asFraction(b.minus(a).value))).toBe(`1/${(k + 1n) * (k + 2n)}`);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
  test("differences that come back into range from terms beyond it", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: LAST - 1000n, max: LAST }),
        fc.bigInt({ min: 2n, max: 6n }),
        fc.bigInt({ min: -3n, max: 3n }),
        (n, d, off) => {
          const other = (n * d) / 7n + off;
          const difference = m(`${n}/7`).minus(m(`${other}/${d}`));
          expect(shown(asFraction(difference.value))).toBe(
            shown({ n: n * d - other * 7n, d: 7n * d }),
          );
        },
      ),
      { seed: 20261122, numRuns: 1000 },
    );
  });
  test("numbers that no double holds are kept", () => {
    const huge = "9007199254740993";
    expect(m(huge).toString()).toBe(`${huge} m`);
    expect(m(huge).compare(m("9007199254740992"))).toBe(1);
    expect(String(m(huge).minus(m("9007199254740992")))).toBe("1 m");
    expect(String(m(10n ** 40n).plus(m("0.1")))).toBe(`1${"0".repeat(40)}.1 m`);
    expect(String(m(1e21))).toBe("1000000000000000000000 m");
    expect(String(m(5e-324)).startsWith("0.000")).toBe(true);
    expect(formatRational(ratioOf(m(Number.MAX_VALUE), m(Number.MAX_VALUE)))).toBe("1");
  });
  test("minus zero is zero", () => {
    for (const q of [
      m(-0),
      m("-0"),
      m("-0.000"),
      m(0).scale(-1),
      m(0).minus(m(0)),
      ft("-0").to(m),
    ]) {
      expect([String(q), JSON.stringify(q), q.eq(m(0)), q.compare(m(0))]).toEqual([
        "0 m",
        '{"value":"0","unit":"m"}',
        true,
        0,
      ]);
    }
  });
});
