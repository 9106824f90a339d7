import type { Unit } from "../exact/quantity.ts";
import { ft, inch } from "../exact/unit-catalog.ts";
import { afterSpaces, type Cursor, isHyphen } from "./number-text.ts";
import { LENGTH_ALIASES } from "./unit-aliases.ts";
import { unitWritten } from "./unit-spelling.ts";

/** Reads a unit, if one stands here: a mark, or a word with or without a hyphen before it. */
export function readMark(cursor: Cursor): Unit<"length"> | undefined {
  const { text } = cursor;
  let at = afterSpaces(text, cursor.at);
  const mark = text.charAt(at);
  if (!isLetter(text.charCodeAt(at)) && mark !== "" && `'"’”′″`.includes(mark)) {
    const twice = text.charAt(at + 1) === mark && `'’′`.includes(mark);
    cursor.at = at + (twice ? 2 : 1);
    return twice || `"”″`.includes(mark) ? inch : ft;
  }
  if (isHyphen(text.charCodeAt(at))) at++;
  let end = at;
  while (isLetter(text.charCodeAt(end))) end++;
  const unit = end > at ? unitOf(text, at, end) : undefined;
  if (unit === undefined) return undefined;
  // ft. and in. are abbreviated; m is a symbol
  cursor.at = end - at === 2 && (unit === ft || unit === inch) && text[end] === "." ? end + 1 : end;
  return unit;
}

/** The usual words are told apart without a walk through the table; the two shortest without a slice. */
function unitOf(text: string, at: number, end: number): Unit<"length"> | undefined {
  if (end - at === 2) {
    const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
    if (first === 102 && second === 116) return ft;
    if (first === 105 && second === 110) return inch;
  }
  const word = text.slice(at, end);
  if (word === "feet") return ft;
  return word === "inches" ? inch : unitWritten(word, LENGTH_ALIASES);
}

const isLetter = (code: number): boolean => (code > 64 && code < 91) || (code > 96 && code < 123);
