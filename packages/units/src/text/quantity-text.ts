import type { Kind } from "../exact/kind.ts";
import { type AnyQuantity, isQuantity, type Quantity, type Unit } from "../exact/quantity.ts";
import { formatRational, negate, type Rational } from "../exact/rational.ts";
import { type Safe, safely } from "../safe-result.ts";
import { UnitsError } from "../units-error.ts";
import { ambiguous } from "./ambiguity.ts";
import { type LengthOptions, safeParseLength } from "./length-text.ts";
import { type Cursor, readMinus, readNumber, readNumberWord } from "./number-text.ts";
import { isSlopeText, parseSlope } from "./slope-text.ts";
import { notRead, trimmedText } from "./text-limit.ts";
import { expectedOf, readUnit, unitAt, unknownUnit } from "./unit-text.ts";

/** What the reader may take for granted; nothing by default. `bare` is for lengths alone. */
export interface QuantityTextOptions<K extends Kind> {
  /** The unit of a number that has none. */
  readonly unit?: Unit<K> | undefined;
  /** Reads a length `3-6` as 3 ft 6 in. */
  readonly bare?: LengthOptions["bare"];
}

/** The kinds in which a slash parts two ratings of one thing: `12/25 kV`, `500/667 kVA`, `200/5 A`. */
const RATED_IN_PAIRS: readonly Kind[] = [
  "voltage",
  "current",
  "shortCircuitCurrent",
  "apparentPower",
  "realPower",
];

/**
 * Reads a number and its unit: `5,000 kva`, `7-1/2 hp`, `85 db`, `1800#`, `75 °C`, `100-ampere`. The unit must be one
 * that is listed for the kind, in a listed spelling, and is never assumed; the quantity keeps the text.
 * Lengths are read as by {@link parseLength}, ratios by {@link parseSlope} where they are slopes.
 *
 * @throws {@link UnitsError} `UNIT_MISMATCH` with both kinds for a unit of another kind; `UNKNOWN_UNIT` with the nearest
 * listed one; `PARSE`, among others for a missing unit; `AMBIGUOUS` for `12/25 kV` or `3-100 kVA`, with the readings;
 * `OUT_OF_RANGE`, `DIVIDE_BY_ZERO`, `TOO_LONG`
 * @example
 * ```ts
 * import { parseQuantity } from "@lineside/units";
 * String(parseQuantity("apparentPower", "5,000 kva")); // => "5000 kVA"
 * String(parseQuantity("mass", "1800#")); // => "1800 lb"
 * parseQuantity("realPower", "5 MW").lt(parseQuantity("realPower", "6 MW")); // => true
 * parseQuantity("realPower", "5 mW"); // throws UNKNOWN_UNIT
 * parseQuantity("current", "480 V"); // throws UNIT_MISMATCH
 * parseQuantity("current", "480"); // throws PARSE
 * ```
 */
export function parseQuantity<K extends Kind>(
  kind: K,
  text: string,
  options?: QuantityTextOptions<K>,
): Quantity<K> {
  const expected = expectedOf(kind);
  const trimmed = trimmedText(text, expected);
  if (kind === "length") return lengthOf(kind, trimmed, options);
  if (kind === "ratio" && isSlopeText(trimmed)) return ofKind(kind, parseSlope(trimmed));
  const cursor: Cursor = { text: trimmed, at: 0, form: "whole" };
  const minus = readMinus(cursor);
  const start = cursor.at;
  const number = readNumber(cursor) ?? readNumberWord(cursor);
  if (number === undefined) throw notRead(trimmed, expected, cursor.at);
  const unit = readUnit(cursor, kind, options?.unit);
  if (cursor.form === "fraction" && !isFraction(kind, number)) {
    const { symbol } = unit;
    const pair = trimmed.slice(start, cursor.at).split(/ *[/⁄] */);
    throw ambiguous(trimmed, [
      `${pair.join(` ${symbol} and `)} ${symbol}`,
      `${formatRational(number)} ${symbol}`,
    ]);
  }
  return unit(minus ? negate(number) : number, trimmed);
}

/**
 * {@link parseQuantity} that returns its error.
 *
 * @example
 * ```ts
 * import { safeParseQuantity } from "@lineside/units";
 * const read = safeParseQuantity("apparentPower", "75 kVAA");
 * read.ok ? "" : read.error.suggestion; // => "kVA"
 * ```
 */
export function safeParseQuantity<K extends Kind>(
  kind: K,
  text: string,
  options?: QuantityTextOptions<K>,
): Safe<Quantity<K>> {
  return safely(() => parseQuantity(kind, text, options));
}

/** Whether a slash makes a fraction: of volts never, of other ratings where it is one of a rule's fractions. */
function isFraction(kind: Kind, { n, d }: Rational): boolean {
  if (!RATED_IN_PAIRS.includes(kind)) return true;
  return kind !== "voltage" && n < d && [2, 3, 4, 8, 16, 32, 64].includes(Number(d));
}

/** Hands on a quantity whose kind is checked at run time. */
function ofKind<K extends Kind>(kind: K, quantity: AnyQuantity): Quantity<K> {
  if (isQuantity<K>(quantity, kind)) return quantity as Quantity<K>;
  throw new UnitsError("UNIT_MISMATCH", `expected ${kind}`, { got: quantity.kind, expected: kind });
}

/** As {@link parseLength}, which knows no units of other kinds. */
function lengthOf<K extends Kind>(
  kind: K,
  text: string,
  options?: QuantityTextOptions<K>,
): Quantity<K> {
  const read = safeParseLength(text, options as LengthOptions | undefined);
  if (read.ok) return ofKind(kind, read.value);
  const { code, index: at = 0 } = read.error;
  if (code !== "UNKNOWN_UNIT") throw read.error;
  const { written, index } = unitAt({ text, at, form: "whole" });
  throw unknownUnit(text, index, written, kind);
}
