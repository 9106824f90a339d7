import type { AnyQuantity, ConductorSize, Inexact, Kind } from "@lineside/units";

/** A root or a multiple of π, of any one kind. */
export type AnyInexact = { [K in Kind]: Inexact<K> }[Kind];

/**
 * What a rule found or worked out: a quantity, a root, a conductor size, a word or a yes or no.
 * A count is a `ratio`: `one(3)`.
 */
export type Value = AnyQuantity | AnyInexact | ConductorSize | string | boolean;

/**
 * Whether a value is a root or a multiple of π, which has bounds and no comparison.
 *
 * @example
 * ```ts
 * import { isInexact } from "@lineside/findings";
 * import { timesRoot, V } from "@lineside/units";
 * isInexact(timesRoot(V(120), 3)); // => true
 * isInexact(V(208)); // => false
 * ```
 */
export function isInexact(value: unknown): value is AnyInexact {
  return typeof value === "object" && value !== null && "low" in value && "high" in value;
}
