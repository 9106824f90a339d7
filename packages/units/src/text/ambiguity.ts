import { UnitsError } from "../units-error.ts";

/** The error for a text of several meanings, each of them written plainly, and what the caller can do. */
export function ambiguous(text: string, readings: readonly string[], advice?: string): UnitsError {
  const say = advice === undefined ? "" : `; ${advice}`;
  return new UnitsError(
    "AMBIGUOUS",
    `${JSON.stringify(text)} may be ${readings.join(", or ")}${say}`,
    { got: text, expected: readings, input: text },
  );
}
