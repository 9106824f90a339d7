import { ambiguous } from "./ambiguity.ts";
import { readMark } from "./length-mark.ts";
import {
  afterSpaces,
  type Cursor,
  isHyphen,
  isSpace,
  readMinus,
  readNumber,
  readNumberWord,
} from "./number-text.ts";
import type { Quantity, Unit } from "./quantity.ts";
import {
  add,
  compareRational,
  formatRational,
  multiply,
  negate,
  type Rational,
} from "./rational.ts";
import { type Safe, safely } from "./safe-result.ts";
import { notRead, trimmedText } from "./text-limit.ts";
import { LENGTH_ALIASES } from "./unit-aliases.ts";
import { ft, inch } from "./unit-catalog.ts";
import { nearestWord } from "./unit-spelling.ts";
import { UnitsError } from "./units-error.ts";

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

const EXPECTED = `a length such as 10'-6 1/2", 18 in or 3.2 m`;
const TWELVE: Rational = { n: 12, d: 1 };
const TWELFTH: Rational = { n: 1, d: 12 };

/** The rest of the text must be empty. */
function finish(cursor: Cursor): void {
  if (cursor.at < cursor.text.length) throw leftover(cursor);
}

function leftover(cursor: Cursor): UnitsError {
  const index = afterSpaces(cursor.text, cursor.at);
  return notRead(cursor.text, EXPECTED, index);
}

/** No unit where one belongs: unknown, or missing. */
function noUnit(cursor: Cursor): UnitsError {
  const { text } = cursor;
  const index = afterSpaces(text, cursor.at);
  const word = /^[\p{L}#%°][^\d\s]*/u.exec(text.slice(index))?.[0];
  if (index < text.length && word === undefined) return leftover(cursor);
  const expected = `a unit of length: ft, in, ' or "`;
  if (word === undefined) {
    return new UnitsError(
      "PARSE",
      `${JSON.stringify(text)} has no unit; write ${text}" or ${text}', or pass { unit }`,
      {
        got: text,
        expected,
        input: text,
        index,
      },
    );
  }
  const suggestion = nearestWord(word, LENGTH_ALIASES);
  return new UnitsError("UNKNOWN_UNIT", `${JSON.stringify(word)} is no unit of length`, {
    got: word,
    expected,
    input: text,
    index,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** The five rules of the notation, in order; the sign covers the whole. */
function lengthAt(
  cursor: Cursor,
  options: LengthOptions | undefined,
  assume?: Assume,
): Quantity<"length"> {
  const { text } = cursor;
  const minus = readMinus(cursor);
  const start = cursor.at;
  const first = readNumber(cursor) ?? readNumberWord(cursor);
  if (first === undefined) throw leftover(cursor);
  const { form } = cursor;
  let value = first;
  let unit = readMark(cursor);
  if (unit !== undefined) {
    if (unit === ft && form === "whole" && cursor.at < text.length) {
      value = add(first, multiply(readInches(cursor), TWELFTH));
    }
    finish(cursor);
  } else if (isDash(text, cursor.at)) {
    [unit, value] = dashed(cursor, first, text.slice(start, cursor.at), options, assume);
  } else if (cursor.at < text.length || options?.unit === undefined) {
    if (cursor.at === text.length && form === "dashed") {
      const [whole, part] = text.slice(start).split(/[-‐‑]/);
      throw ambiguous(
        text,
        [`${whole} ${part}`, `${whole} ft ${part} in`],
        "pass { unit } if it is a mixed number",
      );
    }
    throw noUnit(cursor);
  } else {
    unit = options.unit;
    assume?.("unit");
  }
  return unit(minus ? negate(value) : value, text);
}

/** Inches behind a foot mark: below 12, the mark may be missing. */
function readInches(cursor: Cursor): Rational {
  const { text } = cursor;
  let at = afterSpaces(text, cursor.at);
  if (isHyphen(text.charCodeAt(at)) || text.charCodeAt(at) === 0x2013)
    at = afterSpaces(text, at + 1);
  const index = at;
  const before = cursor.at;
  cursor.at = at;
  const inches = readNumber(cursor);
  if (inches === undefined) {
    cursor.at = before;
    throw leftover(cursor);
  }
  const end = cursor.at;
  const unit = cursor.at < text.length ? readMark(cursor) : inch;
  if (unit !== undefined && unit !== inch) cursor.at = end;
  finish(cursor);
  if (compareRational(inches, TWELVE) < 0) return inches;
  throw new UnitsError(
    "OUT_OF_RANGE",
    `${JSON.stringify(text)} has ${formatRational(inches)} inches beside feet`,
    {
      got: formatRational(inches),
      expected: "less than 12 inches",
      input: text,
      index,
    },
  );
}

function isDash(text: string, at: number): boolean {
  const code = text.charCodeAt(afterSpaces(text, at));
  return isHyphen(code);
}

/** `a-b` and more, where `b` is not the fraction of a mixed number. */
function dashed(
  cursor: Cursor,
  first: Rational,
  a: string,
  options: LengthOptions | undefined,
  assume: Assume | undefined,
): [Unit<"length">, Rational] {
  const { text } = cursor;
  const whole = cursor.form === "whole" && !isSpace(text.charCodeAt(cursor.at));
  const dash = afterSpaces(text, cursor.at);
  cursor.at = afterSpaces(text, dash + 1);
  const start = cursor.at;
  const second = readNumber(cursor);
  if (second === undefined) {
    cursor.at = dash;
    throw noUnit(cursor);
  }
  const b = text.slice(start, cursor.at);
  const inches = cursor.form === "whole" || cursor.form === "mixed" || cursor.form === "dashed";
  const mark = readMark(cursor);
  finish(cursor);
  if (mark !== undefined && mark !== inch) {
    throw notRead(text, `${EXPECTED}; a range is read by parseRange`, dash);
  }
  const fits = whole && inches && compareRational(second, TWELVE) < 0;
  if (fits && (mark === inch || options?.bare === "ft-in")) {
    assume?.(mark === inch ? "foot-mark" : "feet-inches");
    return [ft, add(first, multiply(second, TWELFTH))];
  }
  throw mark === inch
    ? ambiguous(text, [`${a} ft ${b} in`, `${a} in to ${b} in`], "write both marks")
    : ambiguous(
        text,
        [`${a} ft ${b} in`, `${a} to ${b}`],
        `pass { bare: "ft-in" } if it is feet and inches`,
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
 * stopped; `OUT_OF_RANGE` for 12 inches or more beside feet; `DIVIDE_BY_ZERO`; `TOO_LONG`
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
