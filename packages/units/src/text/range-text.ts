import type { Kind } from "../exact/kind.ts";
import type { Quantity } from "../exact/quantity.ts";
import { type Safe, safely } from "../safe-result.ts";
import { UnitsError } from "../units-error.ts";
import { ambiguous } from "./ambiguity.ts";
import { readLength } from "./length-text.ts";
import { parseQuantity, type QuantityTextOptions, safeParseQuantity } from "./quantity-text.ts";
import { notRead, trimmedText } from "./text-limit.ts";

/** From the lower value to the higher one, both included. */
export interface Range<K extends Kind> {
  readonly low: Quantity<K>;
  readonly high: Quantity<K>;
}

const EXPECTED = `two values, the lower first, such as 4" to 6" or 0-500 kW`;
const WORD = /\s+(?:to|through|thru)\s+|\s*[–—]\s*/;
const HYPHEN = /[-‐‑]/g;
/** No range has more; each is tried as the one that parts the two values. */
const MOST_HYPHENS = 6;

/**
 * Reads a range: `4" to 6"`, `5 through 10 kVA`, `0-500 kW`. A lower value without a unit has that of the higher one.
 * Here, unlike in a single length, `4-6"` is four to six inches.
 *
 * @throws {@link UnitsError} `OUT_OF_RANGE` where the first value is the higher; `AMBIGUOUS` where more than one hyphen
 * could part the values; else as {@link parseQuantity} does
 * @example
 * ```ts
 * import { parseRange } from "@lineside/units";
 * const duct = parseRange("length", `4" to 6"`);
 * [String(duct.low), String(duct.high)]; // => ["4 in", "6 in"]
 * String(parseRange("realPower", "0-500 kW").low); // => "0 kW"
 * ```
 */
export function parseRange<K extends Kind>(
  kind: K,
  text: string,
  options?: QuantityTextOptions<K>,
): Range<K> {
  const trimmed = trimmedText(text, EXPECTED);
  const [low, high, more] = trimmed.split(WORD);
  if (low === undefined || more !== undefined) throw notRead(trimmed, EXPECTED);
  if (high !== undefined) return ordered(trimmed, between(kind, low, high, options));
  return ordered(trimmed, byHyphen(kind, trimmed, options));
}

/**
 * {@link parseRange} that returns its error.
 *
 * @example
 * ```ts
 * import { safeParseRange } from "@lineside/units";
 * const read = safeParseRange("length", `6" to 4"`);
 * read.ok ? "" : read.error.code; // => "OUT_OF_RANGE"
 * ```
 */
export function safeParseRange<K extends Kind>(
  kind: K,
  text: string,
  options?: QuantityTextOptions<K>,
): Safe<Range<K>> {
  return safely(() => parseRange(kind, text, options));
}

function between<K extends Kind>(
  kind: K,
  low: string,
  high: string,
  options: QuantityTextOptions<K> | undefined,
): Range<K> {
  const top = parseQuantity(kind, high, options);
  return {
    low: parseQuantity(kind, low, { ...options, unit: options?.unit ?? top.unit }),
    high: top,
  };
}

/** The one hyphen with a value on either side of it; others belong to mixed numbers or to feet and inches. */
function byHyphen<K extends Kind>(
  kind: K,
  text: string,
  options: QuantityTextOptions<K> | undefined,
): Range<K> {
  const hyphens = [...text.matchAll(HYPHEN)].map(({ index }) => index);
  if (hyphens.length > MOST_HYPHENS) throw notRead(text, EXPECTED);
  const ranges: Range<K>[] = [];
  for (const at of hyphens) {
    const [low, high] = [text.slice(0, at), text.slice(at + 1)];
    const read = safely(() => between(kind, low, high, options));
    // where a hyphen parts two values, another is no lost foot mark
    if (read.ok && !lostFootMark(read.value.high)) ranges.push(read.value);
  }
  const [only, second] = ranges;
  if (only === undefined) {
    // the value behind the last hyphen, or the lack of one, tells what is wrong
    const last = hyphens.at(-1);
    const read = safeParseQuantity(kind, last === undefined ? "" : text.slice(last + 1), options);
    throw read.ok || last === undefined ? notRead(text, EXPECTED) : read.error;
  }
  if (second === undefined) return only;
  throw ambiguous(
    text,
    ranges.map(({ low, high }) => `${low} to ${high}`),
  );
}

function lostFootMark({
  kind,
  text = "",
}: {
  readonly kind: Kind;
  readonly text?: string | undefined;
}): boolean {
  if (kind !== "length") return false;
  const read = safely(() => readLength(text));
  return read.ok && read.value.assumed.includes("foot-mark");
}

function ordered<K extends Kind>(text: string, range: Range<K>): Range<K> {
  if (range.low.lte(range.high)) return range;
  throw new UnitsError("OUT_OF_RANGE", `${range.low} is more than ${range.high}`, {
    got: text,
    expected: "the lower value first",
    input: text,
    suggestion: `${range.high} to ${range.low}`,
  });
}
