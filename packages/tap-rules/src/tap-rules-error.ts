/**
 * What was wrong with a case, as a stable word that programs may branch on.
 *
 * - `UNKNOWN_EDITION`: no edition of the code has that name
 * - `UNVERIFIED_EDITION`: an edition whose text is not verified here: 1999 and 2026
 * - `MISSING_FIELD`: the edition or the class of the conductor, which have no default
 * - `UNKNOWN_FIELD`: a field that a case does not have, such as a misspelt one
 * - `UNKNOWN_WORD`: not one of the words of a closed list
 * - `WRONG_KIND`: not a quantity of the kind that belongs there, not a boolean, not a list
 * - `OUT_OF_RANGE`: a negative length, a rating, an ampacity or a voltage that is not above zero, a voltage above 1000 V
 * - `CONTRADICTION`: two fields that cannot both be true
 * - `TOO_MANY`: more ends, conductors or ratings than any installation has
 * - `INVALID_ONE_LINE`: a one-line that does not hang together; `path` is that of the first of its faults
 */
export type TapRulesErrorCode =
  | "UNKNOWN_EDITION"
  | "UNVERIFIED_EDITION"
  | "MISSING_FIELD"
  | "UNKNOWN_FIELD"
  | "UNKNOWN_WORD"
  | "WRONG_KIND"
  | "OUT_OF_RANGE"
  | "CONTRADICTION"
  | "TOO_MANY"
  | "INVALID_ONE_LINE";

/** The facts of a {@link TapRulesError}. */
export interface TapRulesErrorDetails {
  /** Where in the case, as a JSON pointer: `/upstream/rating`. */
  readonly path: string;
  readonly got: string;
  readonly expected: string;
}

/**
 * The one error type of this package: a stable {@link TapRulesErrorCode | code}, the place, what was got and what was
 * expected. An input that is merely absent is no error: the finding asks for it.
 *
 * @example
 * ```ts
 * import { evaluateTap } from "@lineside/tap-rules";
 * import { ft } from "@lineside/units";
 * evaluateTap({ edition: "2023", conductor: "feeder-tap", length: ft(-1) }); // throws OUT_OF_RANGE
 * ```
 */
export class TapRulesError extends Error implements TapRulesErrorDetails {
  override readonly name = "TapRulesError";
  readonly code: TapRulesErrorCode;
  readonly path: string;
  readonly got: string;
  readonly expected: string;

  constructor(code: TapRulesErrorCode, { path, got, expected }: TapRulesErrorDetails) {
    super(`${path === "" ? "" : `${path}: `}got ${got}, expected ${expected}`);
    this.code = code;
    this.path = path;
    this.got = got;
    this.expected = expected;
  }
}
