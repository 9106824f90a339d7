import { add, type Rational, rational } from "./rational.ts";
import { UnitsError } from "./units-error.ts";

/**
 * How a number was written: `10`, `0.75` or `5,000.5`, `3/4`, `2 1/2` or `2½`, `2-1/2`.
 * A dash may mean something else than "and", and a slash may part two ratings: the reader of the whole text decides.
 */
export type NumberForm = "whole" | "decimal" | "fraction" | "mixed" | "dashed" | "word";

/** A text and how far it has been read. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** Of the number read last. */
  form: NumberForm;
}

/** The fractions that are one character. Source: The Unicode Standard, Number Forms and Latin-1 Supplement. */
const VULGAR: Readonly<Record<string, Rational>> = {
  "½": { n: 1, d: 2 },
  "⅓": { n: 1, d: 3 },
  "⅔": { n: 2, d: 3 },
  "¼": { n: 1, d: 4 },
  "¾": { n: 3, d: 4 },
  "⅕": { n: 1, d: 5 },
  "⅖": { n: 2, d: 5 },
  "⅗": { n: 3, d: 5 },
  "⅘": { n: 4, d: 5 },
  "⅙": { n: 1, d: 6 },
  "⅚": { n: 5, d: 6 },
  "⅐": { n: 1, d: 7 },
  "⅛": { n: 1, d: 8 },
  "⅜": { n: 3, d: 8 },
  "⅝": { n: 5, d: 8 },
  "⅞": { n: 7, d: 8 },
  "⅑": { n: 1, d: 9 },
  "⅒": { n: 1, d: 10 },
};

const WORDS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";

/** Whether a character code is a space: plain, tab, no-break, thin or narrow no-break. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x2009 || code === 0x202f;
}

/** Whether a character code is a hyphen: plain, true or no-break. An en dash is not: it marks a range. */
export function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The index of the first character from `at` on that is no space. */
export function afterSpaces(text: string, at: number): number {
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

function afterDigits(text: string, at: number): number {
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** Reads a minus sign and the spaces around it. */
export function readMinus(cursor: Cursor): boolean {
  const code = cursor.text.charCodeAt(cursor.at);
  if (!isHyphen(code) && code !== 0x2212) return false;
  cursor.at = afterSpaces(cursor.text, cursor.at + 1);
  return true;
}

/** Commas only between groups of three; a point only before a digit. */
const PLAIN = /(?:[1-9]\d{0,2}(?:,\d{3})+(?!\d)|\d+)?(?:\.\d+)?/y;

/**
 * Reads an unsigned number as far as it goes: whole, decimal, fraction or mixed; `undefined` where there is none.
 *
 * @throws {@link UnitsError} `DIVIDE_BY_ZERO`, `TOO_LONG`
 */
export function readNumber(cursor: Cursor): Rational | undefined {
  const { text, at: start } = cursor;
  let at = start;
  let n = 0;
  let code = text.charCodeAt(at);
  for (; code >= 48 && code <= 57; code = text.charCodeAt(++at)) n = n * 10 + code - 48;
  // a mark follows most whole numbers; a comma, a point or more digits than a double holds take the long way
  const plain = code === 39 || code === 34;
  if (at > start && at - start < 16 && (plain || (code !== 44 && code !== 46))) {
    cursor.at = at;
    cursor.form = "whole";
    return plain || at === text.length ? { n, d: 1 } : withFraction(cursor, { n, d: 1 }, start);
  }
  PLAIN.lastIndex = start;
  const written = PLAIN.exec(text)?.[0] ?? "";
  if (written === "") return readFraction(cursor, start);
  cursor.at = start + written.length;
  cursor.form = written.includes(".") ? "decimal" : "whole";
  const value = rational(written.replaceAll(",", ""));
  return cursor.form === "whole" ? withFraction(cursor, value, start) : value;
}

/** Goes on after a whole number: it may be the top of a fraction, or have one behind it. */
function withFraction(cursor: Cursor, whole: Rational, start: number): Rational {
  const { text, at } = cursor;
  const after = afterSpaces(text, at);
  const code = text.charCodeAt(after);
  if (code === 47 || code === 0x2044) return readFraction(cursor, start) ?? whole;
  // "2 -1/2" is no mixed number
  const dash = after === at && isHyphen(code);
  if (!dash && after === at && code < 128) return whole;
  const part = readFraction(cursor, dash ? afterSpaces(text, at + 1) : after);
  if (part === undefined) return whole;
  if (part.n >= part.d) {
    cursor.at = at;
    cursor.form = "whole";
    return whole;
  }
  cursor.form = dash ? "dashed" : "mixed";
  return add(whole, part);
}

/** A fraction that starts at `start`; leaves the cursor where it was if there is none. */
function readFraction(cursor: Cursor, start: number): Rational | undefined {
  const { text } = cursor;
  const character = text.charAt(start);
  if (character !== "" && Object.hasOwn(VULGAR, character)) {
    cursor.at = start + 1;
    cursor.form = "mixed";
    return VULGAR[character];
  }
  const end = afterDigits(text, start);
  const slash = afterSpaces(text, end);
  const code = text.charCodeAt(slash);
  if (end === start || (code !== 47 && code !== 0x2044)) return undefined;
  const under = afterSpaces(text, slash + 1);
  const last = afterDigits(text, under);
  if (last === under) return undefined;
  cursor.at = last;
  cursor.form = "fraction";
  const [top, bottom] = [text.slice(start, end), text.slice(under, last)];
  if (last - start < 16) {
    const d = Number(bottom);
    if (d !== 0) return { n: Number(top), d };
  } else if (/[1-9]/.test(bottom)) {
    return rational(`${top}/${bottom}`);
  }
  throw new UnitsError("DIVIDE_BY_ZERO", `${JSON.stringify(text)} divides by zero`, {
    got: `${top}/${bottom}`,
    expected: "a denominator other than zero",
    input: text,
    index: under,
  });
}

/** Reads a number word from zero to ninety-nine; case does not matter, as it is no unit. */
export function readNumberWord(cursor: Cursor): Rational | undefined {
  const written =
    /^[a-z]+(?:-[a-z]+)?/i.exec(cursor.text.slice(cursor.at, cursor.at + 20))?.[0] ?? "";
  const [first = "", second] = written.toLowerCase().split("-");
  const tens = TENS.split(" ").indexOf(first) + 2;
  let n = WORDS.split(" ").indexOf(first);
  let length = first.length;
  if (tens > 1) {
    const ones = second === undefined ? 0 : WORDS.split(" ").indexOf(second);
    n = tens * 10 + (ones > 0 && ones < 10 ? ones : 0);
    if (ones > 0 && ones < 10) length = written.length;
  }
  if (n < 0) return undefined;
  cursor.at += length;
  cursor.form = "word";
  return { n, d: 1 };
}
