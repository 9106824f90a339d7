import type { Kind } from "../exact/kind.ts";
import type { Quantity, Unit } from "../exact/quantity.ts";
import { type Rounding, roundRational } from "../exact/rational.ts";

/** How a quantity is to be printed. */
export interface QuantityFormat<K extends Kind> {
  /** Prints the amount in this unit instead of as it was written. */
  readonly unit?: Unit<K> | undefined;
  /** Rounds once to so many decimal places; without it the print is exact. */
  readonly places?: number | undefined;
  readonly rounding?: Rounding | undefined;
}

/**
 * A quantity as it was written, where it was read from a text; else, or with options, as a number and its unit.
 *
 * @example
 * ```ts
 * import { formatQuantity, inch, m, parseLength } from "@lineside/units";
 * const height = parseLength(`5'-6"`);
 * formatQuantity(height); // => `5'-6"`
 * formatQuantity(height, { unit: inch }); // => "66 in"
 * formatQuantity(height, { unit: m, places: 2 }); // => "1.68 m"
 * ```
 */
export function formatQuantity<K extends Kind>(
  quantity: Quantity<K>,
  format: QuantityFormat<K> = {},
): string {
  const { unit, places, rounding } = format;
  if (unit === undefined && places === undefined) return quantity.text ?? String(quantity);
  const shown = unit === undefined ? quantity : quantity.to(unit);
  if (places === undefined) return String(shown);
  return `${roundRational(shown.value, places, rounding)} ${shown.unit.symbol}`;
}
