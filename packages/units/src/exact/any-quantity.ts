import type { AnyQuantity, Quantity } from "./quantity.ts";
import { type Rounding, roundRational } from "./rational.ts";

/** Stands for whichever kind it is: that both are of one kind is checked at run time. */
type Some = Quantity<"length">;

/**
 * Compares two quantities whose kinds only the program's data know.
 *
 * @throws {@link UnitsError} `UNIT_MISMATCH` where the kinds differ
 * @example
 * ```ts
 * import { A, compareAny, kA, V } from "@lineside/units";
 * compareAny(kA(1), A(999)); // => 1
 * compareAny(A(1), V(1)); // throws UNIT_MISMATCH
 * ```
 */
export function compareAny(a: AnyQuantity, b: AnyQuantity): -1 | 0 | 1 {
  return (a as Some).compare(b as Some);
}

/**
 * a − b of two quantities whose kinds only the program's data know.
 *
 * @throws {@link UnitsError} `UNIT_MISMATCH` where the kinds differ, or have no differences
 * @example
 * ```ts
 * import { degC, differenceAny } from "@lineside/units";
 * String(differenceAny(degC(40), degC(30))); // => "10 Δ°C"
 * ```
 */
export function differenceAny(a: AnyQuantity, b: AnyQuantity): AnyQuantity {
  return (a as Some).minus(b as Some);
}

/**
 * The value in a unit, rounded once to a number of decimal places, with the unit's symbol.
 * For people to read: rules compare the exact value.
 *
 * @example
 * ```ts
 * import { A, approximate } from "@lineside/units";
 * approximate(A("2250/13"), 2); // => "173.08 A"
 * ```
 */
export function approximate(quantity: AnyQuantity, places: number, rounding?: Rounding): string {
  return `${roundRational(quantity.value, places, rounding)} ${quantity.unit.symbol}`;
}
