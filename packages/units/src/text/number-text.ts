import { add, type Rational, rational } from "../exact/rational.ts";
import { notRead } from "./text-limit.ts";

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

const WORDS = "zero one two three four five six seven eight nine ten eleven twelve";

/** Whether a character code is a space: plain, tab, no-break, thin or narrow no-break. */
function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x2009 || code === 0x202f;
}

/** Whether a character code is a hyphen: plain, true or no-break. An en dash is not: it marks a range. */
export function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

/** A solidus, or the slash of fractions. */
const isSlash = (code: number): boolean => code === 47 || code === 0x2044;

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
  if (isSlash(code)) return readFraction(cursor, start) ?? whole;
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
  if (text.charCodeAt(start) > 127) return readVulgar(cursor, start);
  const end = afterDigits(text, start);
  const slash = afterSpaces(text, end);
  const under = afterSpaces(text, slash + 1);
  const last = afterDigits(text, under);
  if (end === start || !isSlash(text.charCodeAt(slash)) || last === under) return undefined;
  cursor.at = last;
  cursor.form = "fraction";
  const top = text.slice(start, end);
  const bottom = text.slice(under, last);
  const d = Number(bottom);
  if (d === 0) {
    throw notRead(text, "a number over another than zero", under, "DIVIDE_BY_ZERO");
  }
  return last - start < 16 ? { n: Number(top), d } : rational(`${top}/${bottom}`);
}

/** One character such as ½, which Unicode decomposes into 1, a fraction slash and 2. */
function readVulgar(cursor: Cursor, start: number): Rational | undefined {
  const [top, bottom] = cursor.text.charAt(start).normalize("NFKC").split("\u2044");
  if (!bottom) return undefined;
  cursor.at = start + 1;
  cursor.form = "mixed";
  return { n: Number(top), d: Number(bottom) };
}

/** Reads a number word from zero to twelve; case does not matter, as it is no unit. */
export function readNumberWord(cursor: Cursor): Rational | undefined {
  const [word = ""] = /^[a-z]+/i.exec(cursor.text.slice(cursor.at)) ?? [];
  const n = WORDS.split(" ").indexOf(word.toLowerCase());
  if (n < 0) return undefined;
  cursor.at += word.length;
  cursor.form = "word";
  return { n, d: 1 };
}
