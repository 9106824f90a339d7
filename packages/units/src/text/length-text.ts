import type { Quantity, Unit } from "../exact/quantity.ts";
import { add, compareRational, multiply, negate, type Rational } from "../exact/rational.ts";
import { ft, inch } from "../exact/unit-catalog.ts";
import { type Safe, safely } from "../safe-result.ts";
import type { UnitsError } from "../units-error.ts";
import { ambiguous } from "./ambiguity.ts";
import { readMark } from "./length-mark.ts";
import {
  afterSpaces,
  type Cursor,
  isHyphen,
  readMinus,
  readNumber,
  readNumberWord,
} from "./number-text.ts";
import { notRead, trimmedText } from "./text-limit.ts";

/** What the reader may take for granted where marks were dropped; nothing by default. */
export interface LengthOptions {
  /** Reads `3-6` as 3 ft 6 in. */
  readonly bare?: "ft-in" | undefined;
  /** The unit of a number that has none: `1-1/4` beside a column headed "inches". */
  readonly unit?: Unit<"length"> | undefined;
}

/**
 * What was not in the text: `foot-mark` where `5-6"` was read as 5 ft 6 in by custom; `feet-inches` and `unit` where
 * {@link LengthOptions} said so.
 */
export type LengthAssumption = "foot-mark" | "feet-inches" | "unit";

/** A length and what was assumed to read it. */
export interface LengthReading {
  readonly value: Quantity<"length">;
  readonly assumed: readonly LengthAssumption[];
}

/** Takes note of an assumption. */
type Assume = (assumption: LengthAssumption) => void;

const EXPECTED = `a length with its unit, such as 10'-6 1/2" or 18 in`;

/** The rest of the text must be empty. */
function finish({ text, at }: Cursor): void {
  if (at < text.length) throw notRead(text, EXPECTED, afterSpaces(text, at));
}

/** There is no unit where one belongs: it is unknown, or missing, or something else stands here. */
function noUnit({ text, at }: Cursor): UnitsError {
  const index = afterSpaces(text, at);
  const [word] = /^-?\p{L}[^\d\s]*/u.exec(text.slice(index)) ?? [];
  return notRead(text, EXPECTED, index, word ? "UNKNOWN_UNIT" : undefined, word);
}

/** The five rules of the notation, in order; the sign covers the whole. */
function lengthAt(cursor: Cursor, options?: LengthOptions, assume?: Assume): Quantity<"length"> {
  const { text } = cursor;
  const minus = readMinus(cursor);
  const start = cursor.at;
  let value = readNumber(cursor) ?? readNumberWord(cursor);
  if (value === undefined) throw notRead(text, EXPECTED, start);
  const { form } = cursor;
  let unit = readMark(cursor);
  if (unit !== undefined) {
    if (unit === ft && form === "whole" && cursor.at < text.length) {
      value = withInches(value, readInches(cursor));
    }
    finish(cursor);
  } else if (isHyphen(text.charCodeAt(afterSpaces(text, cursor.at)))) {
    unit = ft;
    value = readDashed(cursor, value, text.slice(start, cursor.at), options, assume);
  } else {
    unit = options?.unit;
    if (cursor.at < text.length) throw noUnit(cursor);
    if (unit === undefined && form === "dashed") {
      const [a, b] = text.slice(start).split(/[-‐‑]/);
      throw ambiguous(text, [`${a} ${b}`, `${a} ft ${b} in`], "pass { unit } for a mixed number");
    }
    if (unit === undefined) throw noUnit(cursor);
    assume?.("unit");
  }
  return unit(minus ? negate(value) : value, text);
}

const withInches = (feet: Rational, inches: Rational): Rational =>
  add(feet, multiply(inches, { n: 1, d: 12 }));

const belowFoot = (inches: Rational): boolean => compareRational(inches, { n: 12, d: 1 }) < 0;

/** Inches behind a foot mark, from here to the end of the text; their own mark may be missing. */
function readInches(cursor: Cursor): Rational {
  const { text, at: behindMark } = cursor;
  const at = afterSpaces(text, behindMark);
  const dash = isHyphen(text.charCodeAt(at)) || text[at] === "–";
  const start = dash ? afterSpaces(text, at + 1) : at;
  cursor.at = start;
  const inches = readNumber(cursor);
  if (inches === undefined) throw notRead(text, EXPECTED, at);
  const { at: end } = cursor;
  if ((readMark(cursor) ?? inch) !== inch) cursor.at = end;
  finish(cursor);
  if (belowFoot(inches)) return inches;
  throw notRead(text, "feet and less than 12 inches", start);
}

/** `a-b` and more, where `b` is not the fraction of a mixed number: the feet of what can only be feet and inches. */
function readDashed(
  cursor: Cursor,
  feet: Rational,
  a: string,
  options?: LengthOptions,
  assume?: Assume,
): Rational {
  const { text, at, form } = cursor;
  const dash = afterSpaces(text, at);
  const start = afterSpaces(text, dash + 1);
  cursor.at = start;
  const inches = readNumber(cursor);
  if (inches === undefined) {
    cursor.at = dash;
    throw noUnit(cursor);
  }
  const b = text.slice(start, cursor.at);
  const whole = form === "whole" && dash === at && !/^decimal|fraction$/.test(cursor.form);
  const mark = readMark(cursor);
  finish(cursor);
  if ((mark ?? inch) !== inch) throw notRead(text, EXPECTED, dash);
  if (whole && belowFoot(inches) && (mark ?? options?.bare) !== undefined) {
    assume?.(mark ? "foot-mark" : "feet-inches");
    return withInches(feet, inches);
  }
  const unit = mark ? " in" : "";
  throw ambiguous(
    text,
    [`${a} ft ${b} in`, `${a}${unit} to ${b}${unit}`],
    mark ? "write both marks" : 'pass { bare: "ft-in" } for feet and inches',
  );
}

/**
 * Reads a length and says what it assumed: {@link parseLength} gives the quantity alone.
 *
 * @throws {@link UnitsError} as {@link parseLength} does
 * @example
 * ```ts
 * import { readLength } from "@lineside/units";
 * readLength(`5'-6"`).assumed; // => []
 * readLength(`5-6"`).assumed; // => ["foot-mark"]
 * readLength("3-6", { bare: "ft-in" }).assumed; // => ["feet-inches"]
 * ```
 */
export function readLength(text: string, options?: LengthOptions): LengthReading {
  const assumed: LengthAssumption[] = [];
  const cursor: Cursor = { text: trimmedText(text, EXPECTED), at: 0, form: "whole" };
  const value = lengthAt(cursor, options, (assumption) => assumed.push(assumption));
  return { value, assumed };
}

/**
 * Reads a length as drawings and manuals write it; the quantity keeps the text, and stands in feet where the text has
 * feet. The whole text must be a length, and a minus covers all of it.
 *
 * 1. feet and inches below 12: `10'-6 1/2"`, `5'- 0"`, `10 ft. 6 in.`, `5' 3/4"`;
 * 2. one number and its unit, where `a-b/c` is a mixed number: `2-1/2"`, `18 inches`, `2½ in`, `3.2 m`;
 * 3. `5-6"`, its foot mark lost: 5 ft 6 in, which {@link readLength} reports;
 * 4. `3-6` only with `{ bare: "ft-in" }`, and `1-1/4` or `18` only with `{ unit }`;
 * 5. a number word and its unit: `six inches`.
 *
 * @throws {@link UnitsError} `AMBIGUOUS` with the readings; `UNKNOWN_UNIT`; `PARSE` with the index at which reading
 * stopped, or of 12 inches or more beside feet; `DIVIDE_BY_ZERO`; `TOO_LONG`
 * @example
 * ```ts
 * import { inch, parseLength } from "@lineside/units";
 * String(parseLength(`10'-6"`)); // => "10.5 ft"
 * String(parseLength("2-1/2 inches")); // => "2.5 in"
 * String(parseLength("3-6", { bare: "ft-in" })); // => "3.5 ft"
 * String(parseLength("1-1/4", { unit: inch })); // => "1.25 in"
 * parseLength("3-6"); // throws AMBIGUOUS
 * ```
 */
export function parseLength(text: string, options?: LengthOptions): Quantity<"length"> {
  return lengthAt({ text: trimmedText(text, EXPECTED), at: 0, form: "whole" }, options);
}

/**
 * {@link parseLength} that returns its error.
 *
 * @example
 * ```ts
 * import { safeParseLength } from "@lineside/units";
 * const read = safeParseLength("3-6");
 * read.ok ? "" : read.error.expected; // => ["3 ft 6 in", "3 to 6"]
 * ```
 */
export function safeParseLength(text: string, options?: LengthOptions): Safe<Quantity<"length">> {
  return safely(() => parseLength(text, options));
}
