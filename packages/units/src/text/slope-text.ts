import { type Quantity, ratioOf } from "../exact/quantity.ts";
import { divide, type Rational } from "../exact/rational.ts";
import { inch, one, percent } from "../exact/unit-catalog.ts";
import { type Safe, safely } from "../safe-result.ts";
import { UnitsError } from "../units-error.ts";
import { type LengthOptions, parseLength, safeParseLength } from "./length-text.ts";
import { type Cursor, readNumber } from "./number-text.ts";
import { notRead, trimmedText } from "./text-limit.ts";

const EXPECTED = "a slope such as 1:12, 1/4 rise to 1-0 run or 2 %";
const PARTED = /^(?<rise>[^:]+?)(?: rise)?(?: ?: ?| to | per )(?<run>[^:]+?)(?: run)?$/;
const FEET_INCHES: LengthOptions = { bare: "ft-in" };

/** Whether a text has the shape of a slope. */
export function isSlopeText(text: string): boolean {
  return PARTED.test(text);
}

/**
 * Reads a slope as rise over run: `1:12`, `1 to 1`, `1/4" per foot`, `1-0 rise per 2-0 run`, `2 %`. Here `1-0` is feet
 * and inches, and beside it a number without a mark counts inches: `1/4 rise to 1-0 run` is 1/4 in to 12 in.
 *
 * @throws {@link UnitsError} `PARSE`, also where only one side has a unit; `DIVIDE_BY_ZERO`; `TOO_LONG`
 * @example
 * ```ts
 * import { formatRational, parseSlope } from "@lineside/units";
 * formatRational(parseSlope("1/4 rise to 1-0 run").value); // => "1/48"
 * formatRational(parseSlope("1-0 rise per 2-0 run").value); // => "0.5"
 * formatRational(parseSlope("1 to 1").value); // => "1"
 * ```
 */
export function parseSlope(text: string): Quantity<"ratio"> {
  const trimmed = trimmedText(text, EXPECTED);
  const { rise, run } = PARTED.exec(trimmed)?.groups ?? {};
  if (rise === undefined || run === undefined) {
    const grade = plainNumber(trimmed.replace(/ ?%$/, ""));
    if (grade === undefined || !trimmed.endsWith("%")) throw notRead(trimmed, EXPECTED);
    return percent(grade, trimmed);
  }
  const [a, b] = [plainNumber(rise), plainNumber(run)];
  if (a !== undefined && b !== undefined) return one(over(trimmed, a, b), trimmed);
  const [high, long] = [side(trimmed, rise, run), side(trimmed, run, rise)];
  return one(over(trimmed, ratioOf(high, inch(1)), ratioOf(long, inch(1))), trimmed);
}

/**
 * {@link parseSlope} that returns its error.
 *
 * @example
 * ```ts
 * import { safeParseSlope } from "@lineside/units";
 * safeParseSlope("steep").ok; // => false
 * ```
 */
export function safeParseSlope(text: string): Safe<Quantity<"ratio">> {
  return safely(() => parseSlope(text));
}

function over(text: string, a: Rational, b: Rational): Rational {
  if (Number(b.n) !== 0) return divide(a, b);
  throw new UnitsError("DIVIDE_BY_ZERO", `${JSON.stringify(text)} has no run`, {
    got: text,
    expected: "a run other than zero",
    input: text,
  });
}

/** A number that is the whole text. */
function plainNumber(text: string): Rational | undefined {
  const cursor: Cursor = { text: text.trim(), at: 0, form: "whole" };
  const number = readNumber(cursor);
  return cursor.at === cursor.text.length ? number : undefined;
}

/** One side of a slope of lengths. */
function side(text: string, written: string, other: string): Quantity<"length"> {
  // "per foot"
  const counted = /^(?:foot|ft|inch)$/.test(written) ? `1 ${written}` : written;
  const bare = safeParseLength(other, FEET_INCHES);
  const dashes = !safeParseLength(other).ok && bare.ok;
  const number = plainNumber(written);
  if (number !== undefined && dashes) return inch(number);
  if (number === undefined) return parseLength(counted, FEET_INCHES);
  throw notRead(text, `${EXPECTED}, with a unit on both sides`);
}
