/**
 * What is wrong with a design file, as a stable word that programs may branch on.
 *
 * The text: `TOO_LARGE`, `NOT_TEXT` (binary), `SYNTAX` (not YAML), `DIRECTIVE`, `MULTIPLE_DOCUMENTS`, `DUPLICATE_KEY`,
 * `PROTO_KEY` (`__proto__`, `constructor`, `prototype`), `TAG`, `ALIAS` (too many, or an alias of nothing), `TOO_DEEP`,
 * `TOO_MANY`.
 *
 * The fields: `WRONG_TYPE` (a list where a text belongs), `UNKNOWN_KEY`, `MISSING_KEY`, `MISSING_VERSION`,
 * `UNKNOWN_VERSION`, `BAD_ID`, `NO_UNIT`, `UNKNOWN_UNIT`, `WRONG_KIND` (amperes where feet belong), `AMBIGUOUS` (several
 * readings, listed), `NOT_READ`, `NEGATIVE`, `OUT_OF_RANGE`, `UNKNOWN_SIZE`, `UNKNOWN_SYSTEM`, `UNKNOWN_EDITION`,
 * `UNKNOWN_CHOICE`.
 *
 * The one-line: `UNKNOWN_ID` (no such thing), `FEEDS_NOTHING`, `TWO_FEEDERS`, `LOOP`, `SAME_ENDS`, `NOT_A_SUPPLY` (fed by a
 * motor), `NO_SOURCE`, `VOLTAGES_DISAGREE`, `CONTRADICTION` (facts of the site).
 */
export type DesignErrorCode =
  | "TOO_LARGE"
  | "NOT_TEXT"
  | "SYNTAX"
  | "DIRECTIVE"
  | "MULTIPLE_DOCUMENTS"
  | "DUPLICATE_KEY"
  | "PROTO_KEY"
  | "TAG"
  | "ALIAS"
  | "TOO_DEEP"
  | "TOO_MANY"
  | "WRONG_TYPE"
  | "UNKNOWN_KEY"
  | "MISSING_KEY"
  | "MISSING_VERSION"
  | "UNKNOWN_VERSION"
  | "BAD_ID"
  | "NO_UNIT"
  | "UNKNOWN_UNIT"
  | "WRONG_KIND"
  | "AMBIGUOUS"
  | "NOT_READ"
  | "NEGATIVE"
  | "OUT_OF_RANGE"
  | "UNKNOWN_SIZE"
  | "UNKNOWN_SYSTEM"
  | "UNKNOWN_EDITION"
  | "UNKNOWN_CHOICE"
  | "UNKNOWN_ID"
  | "FEEDS_NOTHING"
  | "TWO_FEEDERS"
  | "LOOP"
  | "SAME_ENDS"
  | "NOT_A_SUPPLY"
  | "NO_SOURCE"
  | "VOLTAGES_DISAGREE"
  | "CONTRADICTION";

/** A place in a text, as editors count: both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One mistake in plain data, before it is known where in a text it stands. */
export interface Issue {
  readonly code: DesignErrorCode;
  /** The field, as a JSON pointer: `/conductors/S1/length`. */
  readonly path: string;
  /** What is wrong, in one sentence without place. */
  readonly message: string;
  /** What stands there, cut to a printable length. */
  readonly got: string;
  /** What should stand there. */
  readonly expected: string;
  /** The nearest thing that would be right. */
  readonly suggestion?: string;
  /** The mistake is the key itself, not its value. */
  readonly atKey?: boolean;
}

/** One mistake in a design file, with its place. Plain data. */
export interface DesignError extends Issue, Position {
  /** As the caller names the file. */
  readonly file?: string;
}

/**
 * One line for a person: `taps.yaml:12:34: /equipment/P1/rating: 225 has no unit; write "225 A"`.
 *
 * @example
 * ```ts
 * import { formatDesignError, parseDesign } from "@lineside/service-design";
 * const read = parseDesign("lineside: 1\nequipment: { P1: { is: breaker, ratting: 225 A } }", { filename: "a.yaml" });
 * read.ok ? "" : formatDesignError(read.errors[0]!);
 * // => "a.yaml:2:33: /equipment/P1/ratting: ratting is not a field of a breaker; did you mean rating?"
 * ```
 */
export function formatDesignError(error: DesignError): string {
  const { file, line, column, path, message } = error;
  const place = `${file === undefined ? "" : `${file}:`}${line}:${column}: `;
  return `${place}${path === "" ? "" : `${path}: `}${message}`;
}

/** A value as it may stand in a message: short, on one line. */
export function shown(value: unknown): string {
  const text =
    typeof value === "string"
      ? value
      : value === null
        ? "nothing"
        : Array.isArray(value)
          ? "a list"
          : typeof value === "object"
            ? "a map"
            : String(value);
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** Words in a row, as a person lists them. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
