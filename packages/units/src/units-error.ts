/**
 * What went wrong, as a stable word that programs may branch on.
 *
 * - `UNIT_MISMATCH`: the operation wants another kind of quantity
 * - `UNKNOWN_UNIT`: no unit is written that way
 * - `PARSE`: the text is not of the notation asked for
 * - `AMBIGUOUS`: the text has several readings, listed in `expected`
 * - `NOT_A_NUMBER`: NaN, an infinity, or no number at all
 * - `DIVIDE_BY_ZERO`: a zero denominator or divisor
 * - `AFFINE`: a temperature point was used where a difference belongs
 * - `OUT_OF_RANGE`: outside what the kind allows, such as a power factor of 2
 * - `NOT_STANDARD_SIZE`: not one of the standard conductor or trade sizes
 * - `DESIGNATOR_MISMATCH`: a trade size beside the metric designator of another
 * - `UNKNOWN_SYSTEM`: not one of the named service systems
 * - `NOT_EXACT`: the value cannot be written as asked without rounding
 * - `TEXT_MISMATCH`: the text as written and the value disagree
 * - `TOO_LONG`: more digits or characters than any quantity has
 */
export type UnitsErrorCode =
  | "UNIT_MISMATCH"
  | "UNKNOWN_UNIT"
  | "PARSE"
  | "AMBIGUOUS"
  | "NOT_A_NUMBER"
  | "DIVIDE_BY_ZERO"
  | "AFFINE"
  | "OUT_OF_RANGE"
  | "NOT_STANDARD_SIZE"
  | "DESIGNATOR_MISMATCH"
  | "UNKNOWN_SYSTEM"
  | "NOT_EXACT"
  | "TEXT_MISMATCH"
  | "TOO_LONG";

/** The facts of a {@link UnitsError}; only those that apply are set. */
export interface UnitsErrorDetails {
  /** What was got, as short text. */
  readonly got: string;
  /** What was expected; for `AMBIGUOUS` the readings, each as it would be written plainly. */
  readonly expected: string | readonly string[];
  /** Where in the caller's data, as a JSON pointer; empty for a bare value. */
  readonly path?: string;
  /** The operation, such as `add`. */
  readonly op?: string;
  /** The kinds that met. */
  readonly kinds?: readonly string[];
  /** The text that was read, cut to a printable length. */
  readonly input?: string;
  /** The index in `input` at which reading stopped. */
  readonly index?: number;
  /** The nearest thing that would be right. */
  readonly suggestion?: string;
}

/**
 * The one error type of this package: a stable {@link UnitsErrorCode | code}, what was got and what was expected.
 *
 * @example
 * ```ts
 * import { A, UnitsError, V, compareAny } from "@lineside/units";
 * let caught: unknown;
 * try {
 *   compareAny(A(1), V(1));
 * } catch (error) {
 *   caught = error;
 * }
 * caught instanceof UnitsError; // => true
 * (caught as UnitsError).message; // => "cannot compare 1 A (current) and 1 V (voltage)"
 * ```
 */
export class UnitsError extends Error implements UnitsErrorDetails {
  override readonly name = "UnitsError";
  declare readonly code: UnitsErrorCode;
  declare readonly path: string;
  declare readonly got: string;
  declare readonly expected: string | readonly string[];
  declare readonly op?: string;
  declare readonly kinds?: readonly string[];
  declare readonly input?: string;
  declare readonly index?: number;
  declare readonly suggestion?: string;

  constructor(code: UnitsErrorCode, message: string, details: UnitsErrorDetails) {
    super(message);
    Object.assign(this, { code, path: "" }, details);
  }
}
