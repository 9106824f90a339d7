/**
 * What went wrong, as a stable word that programs may branch on.
 *
 * - `UNKNOWN_EDITION`: no edition has that id
 * - `UNVERIFIED_EDITION`: the edition exists, its tables were not obtained
 * - `UNKNOWN_MATERIAL`: not a conductor material
 * - `UNKNOWN_INSULATION`: not one of the insulation types
 * - `UNKNOWN_SIZE`: not one of the standard conductor sizes
 * - `UNKNOWN_COLUMN`: not 60, 75 or 90 °C
 * - `UNKNOWN_TABLE`: no table that is held has that id or number, or several have the number
 * - `UNKNOWN_WORD`: not one of the words that a field takes
 * - `WRONG_KIND`: no quantity, or a quantity of another kind
 * - `OUT_OF_RANGE`: a count or a quantity that no installation has, such as 0 sets or −5 A
 */
export type AmpacityErrorCode =
  | "UNKNOWN_EDITION"
  | "UNVERIFIED_EDITION"
  | "UNKNOWN_MATERIAL"
  | "UNKNOWN_INSULATION"
  | "UNKNOWN_SIZE"
  | "UNKNOWN_COLUMN"
  | "UNKNOWN_TABLE"
  | "UNKNOWN_WORD"
  | "WRONG_KIND"
  | "OUT_OF_RANGE";

/** The facts of an {@link AmpacityError}. */
export interface AmpacityErrorDetails {
  /** Where in the caller's input, as a JSON pointer; empty for a bare value. */
  readonly path?: string;
  /** What was got, as short text. */
  readonly got: string;
  /** What was expected; a list of words where there is one. */
  readonly expected: string | readonly string[];
  /** The nearest thing that would be right. */
  readonly suggestion?: string | undefined;
}

/**
 * The one error type of this package: a stable {@link AmpacityErrorCode | code}, the place, what was got and what was expected.
 *
 * @example
 * ```ts
 * import { AmpacityError, edition } from "@lineside/ampacity";
 * let caught: unknown;
 * try {
 *   edition("2021");
 * } catch (error) {
 *   caught = error;
 * }
 * caught instanceof AmpacityError; // => true
 * (caught as AmpacityError).code; // => "UNKNOWN_EDITION"
 * (caught as AmpacityError).suggestion; // => "2020"
 * ```
 */
export class AmpacityError extends Error {
  override readonly name = "AmpacityError";
  readonly code: AmpacityErrorCode;
  readonly path: string;
  readonly got: string;
  readonly expected: string | readonly string[];
  declare readonly suggestion?: string;

  constructor(code: AmpacityErrorCode, message: string, details: AmpacityErrorDetails) {
    super(message);
    this.code = code;
    this.path = details.path ?? "";
    this.got = details.got;
    this.expected = details.expected;
    if (details.suggestion !== undefined) Object.assign(this, { suggestion: details.suggestion });
  }
}

/** What a `safe…` function returns: the value, or the error that its twin throws. */
export type SafeAmpacity<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AmpacityError };

/** Runs a reader and hands back its {@link AmpacityError} instead of throwing; other errors still throw. */
export function safelyRead<T>(read: () => T): SafeAmpacity<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof AmpacityError) return { ok: false, error };
    throw error;
  }
}

/** A value as short text for a message. */
export function shown(value: unknown): string {
  return (typeof value === "string" ? JSON.stringify(value) : String(value)).slice(0, 60);
}

/** A word that is not one of those a field takes. */
export function unknownWord(
  code: AmpacityErrorCode,
  what: string,
  got: unknown,
  expected: readonly string[],
  details: { readonly path?: string; readonly suggestion?: string | undefined } = {},
): AmpacityError {
  const hint = details.suggestion === undefined ? "" : `; ${details.suggestion} is nearest`;
  return new AmpacityError(code, `${shown(got)} is not ${what}: ${expected.join(", ")}${hint}`, {
    got: shown(got),
    expected,
    ...details,
  });
}
