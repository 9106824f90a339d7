import { UnitsError } from "../units-error.ts";
import type { Kind } from "./kind.ts";
import type { Unit } from "./quantity.ts";
import {
  compareRational,
  formatRational,
  type Rational,
  type RationalLike,
  rational,
} from "./rational.ts";

/** Refuses a value that a unit does not allow; apart from the units, as few programs meet one that has limits. */
export type Limits = (value: Rational, unit: Unit<Kind>) => void;

/**
 * Inclusive limits for {@link defineUnit}, in the unit that is defined.
 *
 * @throws {@link UnitsError} `OUT_OF_RANGE`, from what is returned, for a value outside
 * @example
 * ```ts
 * import { defineUnit, limits } from "@lineside/units";
 * const demandFactor = defineUnit("ratio", "demand" as "1", 1, { limits: limits(0, 1) });
 * String(demandFactor("0.65")); // => "0.65 demand"
 * ```
 */
export function limits(least: RationalLike, most?: RationalLike): Limits {
  const [low, high] = [rational(least), most === undefined ? undefined : rational(most)];
  return (value, { kind, symbol }) => {
    const outside = compareRational(value, low) < 0 || (high && compareRational(value, high) > 0);
    if (!outside) return;
    const got = `${formatRational(value)} ${symbol}`;
    const expected = high ? `from ${least} to ${most}` : `at least ${least}`;
    throw new UnitsError("OUT_OF_RANGE", `${got} (${kind}) must be ${expected}`, { got, expected });
  };
}
