import type { Quantity } from "./quantity.ts";
import { multiply, type Rational, roundRational } from "./rational.ts";
import { inch } from "./unit-catalog.ts";
import { UnitsError } from "./units-error.ts";

/** How a length is to be printed in feet and inches. */
export interface FeetInchesFormat {
  /** The finest fraction of an inch to print. */
  readonly denominator: 2 | 4 | 8 | 16 | 32 | 64;
  /**
   * What to do with a length between two such fractions: refuse it (`exact`, as without it), or print the next higher
   * (`up`) or lower (`down`) one. There is no nearest: a clearance rounded up can hide a failure.
   */
  readonly rounding?: "exact" | "up" | "down" | undefined;
}

const DENOMINATORS: readonly number[] = [2, 4, 8, 16, 32, 64];

/**
 * A length in feet, inches and the fraction of an inch in lowest terms; {@link parseLength} reads it back.
 *
 * @throws {@link UnitsError} `NOT_EXACT` where the length lies between two fractions and no rounding was asked for
 * @example
 * ```ts
 * import { formatFeetInches, ft, inch } from "@lineside/units";
 * formatFeetInches(ft("10.5"), { denominator: 16 }); // => `10'-6"`
 * formatFeetInches(inch("2.625"), { denominator: 8 }); // => `0'-2 5/8"`
 * formatFeetInches(ft("1/7"), { denominator: 16, rounding: "down" }); // => `0'-1 11/16"`
 * formatFeetInches(ft("1/7"), { denominator: 16 }); // throws NOT_EXACT
 * ```
 */
export function formatFeetInches(
  length: Quantity<"length">,
  { denominator, rounding = "exact" }: FeetInchesFormat,
): string {
  if (!DENOMINATORS.includes(denominator)) {
    throw new UnitsError("OUT_OF_RANGE", `cannot print 1/${denominator} of an inch`, {
      got: String(denominator),
      expected: `a denominator of ${DENOMINATORS.join(", ")}`,
    });
  }
  const parts = BigInt(denominator);
  const steps: Rational = multiply(length.to(inch).value, { n: denominator, d: 1 });
  const down = BigInt(roundRational(steps, 0, "down"));
  const up = BigInt(roundRational(steps, 0, "up"));
  if (up !== down && rounding === "exact") {
    throw new UnitsError(
      "NOT_EXACT",
      `${length} is no whole number of 1/${denominator} inches; round it up or down`,
      {
        got: String(length),
        expected: `a multiple of 1/${denominator} in, or a rounding`,
      },
    );
  }
  const signed = rounding === "up" ? up : down;
  const count = signed < 0n ? -signed : signed;
  const [inches, part] = [count / parts, count % parts];
  // the largest power of two in the count is what its fraction cancels by
  const by = part & -part;
  const fraction = part === 0n ? "" : ` ${part / by}/${parts / by}`;
  return `${signed < 0n ? "-" : ""}${inches / 12n}'-${inches % 12n}${fraction}"`;
}
