import { UnitsError, type UnitsErrorCode } from "../units-error.ts";

/** No size, system or quantity is written longer; readers refuse before they look. */
export const MAX_TEXT = 200;

/** The text without outer spaces, once it is known to be a text of bearable length. */
export function trimmedText(text: unknown, expected: string): string {
  if (typeof text !== "string") {
    const got = text === null ? "null" : typeof text;
    throw new UnitsError("PARSE", `expected ${expected}, got ${got}`, { got, expected });
  }
  if (text.length <= MAX_TEXT) return text.trim();
  const got = `${text.slice(0, 40)}…`;
  throw new UnitsError("TOO_LONG", `a text of ${text.length} characters: ${got}`, {
    got,
    expected: `at most ${MAX_TEXT} characters`,
  });
}

/** The error for a text that is not of the notation, or whose part `got` is not. */
export function notRead(
  text: string,
  expected: string,
  index?: number,
  code: UnitsErrorCode | undefined = "PARSE",
  got: string = text,
): UnitsError {
  return new UnitsError(code, `${JSON.stringify(text)} is not ${expected}`, {
    got,
    expected,
    input: text,
    ...(index === undefined ? {} : { index }),
  });
}
