import type { Quantity } from "../exact/quantity.ts";
import { inch } from "../exact/unit-catalog.ts";
import { UnitsError } from "../units-error.ts";

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
  if (![2, 4, 8, 16, 32, 64].includes(denominator)) {
    throw new UnitsError("OUT_OF_RANGE", `cannot print 1/${denominator} of an inch`, {
      got: String(denominator),
      expected: "2, 4, 8, 16, 32 or 64",
    });
  }
  const { n, d } = length.to(inch).value;
  const parts = BigInt(denominator);
  const scaled = BigInt(n) * parts;
  // division goes toward zero
  let count = scaled / BigInt(d);
  if (count * BigInt(d) !== scaled) {
    if (rounding === "exact") {
      throw new UnitsError("NOT_EXACT", `${length} lies between two 1/${denominator} inches`, {
        got: String(length),
        expected: "a rounding, up or down",
      });
    }
    if (rounding === "up" && n > 0) count += 1n;
    if (rounding === "down" && n < 0) count -= 1n;
  }
  const sign = count < 0n ? "-" : "";
  if (count < 0n) count = -count;
  const part = count % parts;
  // the largest power of two in the part is what its fraction cancels by
  const by = part & -part;
  const inches = count / parts;
  const fraction = part ? ` ${part / by}/${parts / by}` : "";
  return `${sign}${inches / 12n}'-${inches % 12n}${fraction}"`;
}
