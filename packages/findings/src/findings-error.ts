/**
 * What went wrong, as a stable word that programs may branch on.
 *
 * - `NO_VERDICT`: no verdict was given and none follows from requirement, missing inputs, parts or routes
 * - `NOT_COMPARABLE`: the requirement and what was found are not of one form
 * - `UNNAMED_INPUT`: needs-input without the name of an input
 * - `UNCITED`: a pass or a fail that cites nothing
 * - `LOST_VALUE`: a pass or a fail that rests on a lost value
 * - `CONTRADICTION`: the verdict and what it follows from disagree
 * - `NOT_TRIED`: the governing route is not among those tried
 * - `NOT_A_REMEDY`: a remedy whose finding does not pass
 * - `BAD_FIELD`: a field of the wrong form
 * - `TOO_DEEP`, `TOO_LARGE`: data beyond what any finding has
 */
export type FindingsErrorCode =
  | "NO_VERDICT"
  | "NOT_COMPARABLE"
  | "UNNAMED_INPUT"
  | "UNCITED"
  | "LOST_VALUE"
  | "CONTRADICTION"
  | "NOT_TRIED"
  | "NOT_A_REMEDY"
  | "BAD_FIELD"
  | "TOO_DEEP"
  | "TOO_LARGE";

/** The facts of a {@link FindingsError}. */
export interface FindingsErrorDetails {
  /** Where, as a JSON pointer into the finding. */
  readonly path: string;
  readonly got: string;
  readonly expected: string;
}

/**
 * The one error type of this package: a stable {@link FindingsErrorCode | code}, the place, what was got and what was expected.
 *
 * @example
 * ```ts
 * import { finding } from "@lineside/findings";
 * finding({ rule: "nec/240.21(B)(1)", verdict: "needs-input" }); // throws UNNAMED_INPUT
 * ```
 */
export class FindingsError extends Error implements FindingsErrorDetails {
  override readonly name = "FindingsError";
  readonly code: FindingsErrorCode;
  readonly path: string;
  readonly got: string;
  readonly expected: string;

  /** The rule whose finding it is. */
  readonly #about: string | undefined;

  constructor(
    code: FindingsErrorCode,
    { path, got, expected }: FindingsErrorDetails,
    about?: string,
  ) {
    const place = [about, path].filter((part) => part).join(" ");
    super(`${place === "" ? "" : `${place}: `}got ${got}, expected ${expected}`);
    this.code = code;
    this.path = path;
    this.got = got;
    this.expected = expected;
    this.#about = about;
  }

  /** The same error of a finding that stands at `path` in a larger thing. */
  under(path: string): FindingsError {
    const { code, got, expected } = this;
    return new FindingsError(code, { path: `${path}${this.path}`, got, expected }, this.#about);
  }
}
