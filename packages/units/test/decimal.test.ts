import { A, ft, kVA, m, type Quantity, timesRoot, V } from "@lineside/units";
import { inexactToDecimal, toDecimal } from "@lineside/units/decimal";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

/** A wide Decimal of the tests' own. */
const Wide = Decimal.clone({ precision: 120, defaults: true });

const value = fc.tuple(
  fc.oneof(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer().map(BigInt)),
  fc.oneof(
    fc.bigInt({ min: 1n, max: 10n ** 12n }),
    fc.integer({ min: 0, max: 20 }).map((places) => 10n ** BigInt(places)),
    // finite, but not in as few digits as the numerator
    fc.integer({ min: 1, max: 25 }).map((twos) => 2n ** BigInt(twos)),
  ),
);

describe("toDecimal", () => {
  test("agrees with a wide division by decimal.js, in every digit and in its inner form", () => {
    fc.assert(
      fc.property(
        value,
        fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
        ([n, d], digits) => {
          const got = toDecimal(m({ n, d }), m, digits);
          const quotient = new Wide(String(n)).div(String(d));
          const finite = (n * 10n ** 60n) % d === 0n;
          const expected =
            digits === undefined && finite
              ? quotient
              : quotient.toSignificantDigits(digits ?? 40, Decimal.ROUND_HALF_UP);
          expect([got.s, got.e, got.d]).toEqual([expected.s, expected.e, expected.d]);
          expect(got.toString()).toBe(expected.toString());
        },
      ),
      { seed: 20261122, numRuns: 3000 },
    );
  });

  test.each([
    ["10.5", "10.5"],
    ["0", "0"],
    ["-0.001", "-0.001"],
    ["1000000", "1000000"],
    ["9999999", "9999999"],
    ["10000000", "10000000"],
    ["0.0000001", "1e-7"],
    ["123456789.1234567", "123456789.1234567"],
    ["999999999999999", "999999999999999"],
    ["1000000000000000", "1000000000000000"],
    ["0.00000000000001", "1e-14"],
    ["0.000000000000001", "1e-15"],
    ["9007199254740991/8", "1125899906842623.875"],
    ["1/3", "0.3333333333333333333333333333333333333333"],
    ["-2/3", "-0.6666666666666666666666666666666666666667"],
  ])("%s reads out as %s", (text, expected) => {
    expect(toDecimal(m(text), m).toString()).toBe(expected);
  });

  test("minus zero reads out as zero", () => {
    for (const zero of [m(-0), m("-0"), m(0).scale(-1)]) expect(toDecimal(zero, ft).s).toBe(1);
  });

  test("converts first, and rounds once", () => {
    expect(toDecimal(ft("10.5"), m).toString()).toBe("3.2004");
    expect(toDecimal(m(1), ft, 6).toString()).toBe("3.28084");
    expect(toDecimal(m("0.5"), m, 1).plus(0).toString()).toBe("0.5");
    expect(toDecimal(m("0.25"), m, 1).toString()).toBe("0.3");
    expect(toDecimal(m("-0.25"), m, 1).toString()).toBe("-0.3");
    // rounded to 40 digits first, this would come up to a tie
    expect(toDecimal(m("1/4").minus(m(`1/3${"0".repeat(45)}`)), m, 1).toString()).toBe("0.2");
  });

  test("is a Decimal for every copy of decimal.js, and heeds no global setting", () => {
    const before = Decimal.precision;
    Decimal.set({ precision: 3 });
    try {
      const third = toDecimal(m("1/3"), m);
      expect(Decimal.isDecimal(third)).toBe(true);
      expect(third.precision()).toBe(40);
      expect(third.times(3).precision()).toBe(40);
    } finally {
      Decimal.set({ precision: before });
    }
  });

  test("its constructor cannot be set", () => {
    const Own = toDecimal(m(1), m).constructor as typeof Decimal;
    expect(Object.isFrozen(Own)).toBe(true);
    expect(() => Own.set({ precision: 3 })).toThrow(TypeError);
    expect(Own.precision).toBe(40);
  });

  test.each([[0], [41], [1.5], [-1], [Number.NaN], [Number.POSITIVE_INFINITY]])(
    "%s digits are refused",
    (digits) => {
      expect(() => toDecimal(m(1), m, digits)).toThrow(
        expect.objectContaining({ code: "OUT_OF_RANGE" }),
      );
    },
  );

  test("another kind is refused", () => {
    expect(() => toDecimal(V(1) as unknown as Quantity<"current">, A)).toThrow(
      expect.objectContaining({ code: "UNIT_MISMATCH" }),
    );
  });
});

describe("inexactToDecimal", () => {
  const current = timesRoot(kVA(150).over(V(480)), "1/3");
  test("agrees with a wide square root", () => {
    for (const digits of [1, 5, 10, 20, 30]) {
      const expected = new Wide("312.5").div(new Wide(3).sqrt()).toSignificantDigits(digits);
      expect(inexactToDecimal(current, A, digits).toString()).toBe(expected.toString());
    }
    expect(inexactToDecimal(current, A).precision()).toBe(30);
  });
  test("refuses digits that the bounds do not settle", () => {
    expect(() => inexactToDecimal(current, A, 40)).toThrow(
      expect.objectContaining({ code: "NOT_EXACT" }),
    );
  });
});
