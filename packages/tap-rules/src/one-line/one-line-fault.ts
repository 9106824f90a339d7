import type { Id } from "./piece.ts";

/**
 * What is wrong with a one-line, as a stable word that programs may branch on.
 *
 * - `TOO_MANY`: more equipment or conductors than any installation has
 * - `WRONG_KIND`: not what belongs there: a text where a quantity belongs, an `is` that there is not
 * - `UNKNOWN_ID`: the name of no piece of equipment
 * - `TWO_FEEDERS`: a piece with two supplies; a generator, a battery or a power source beside the utility is none
 * - `SAME_ENDS`: a conductor that starts and ends at one piece
 * - `LOOP`: a piece that feeds itself
 * - `FEEDS_NOTHING`: a breaker or a set of fuses in a board, from which nothing starts
 * - `NOT_A_SUPPLY`: fed by a motor, a load or a surge device
 * - `NO_SOURCE`: what no source reaches, in a one-line that names one
 * - `VOLTAGES_DISAGREE`: a stated voltage that is not the one that arrives
 * - `CONTRADICTION`: facts of the site that cannot both be true
 */
export type OneLineFaultCode =
  | "TOO_MANY"
  | "WRONG_KIND"
  | "UNKNOWN_ID"
  | "TWO_FEEDERS"
  | "SAME_ENDS"
  | "LOOP"
  | "FEEDS_NOTHING"
  | "NOT_A_SUPPLY"
  | "NO_SOURCE"
  | "VOLTAGES_DISAGREE"
  | "CONTRADICTION";

/** One thing that is wrong with a one-line. Plain data. */
export interface OneLineFault {
  readonly code: OneLineFaultCode;
  /** The field, as a JSON pointer: `/conductors/S1/from`. */
  readonly path: string;
  /** The piece of equipment or the conductor; empty where it is the one-line as a whole. */
  readonly node: Id;
  /** What is wrong, in one sentence that names the node. */
  readonly message: string;
  readonly got: string;
  readonly expected: string;
  /** The nearest name that there is. */
  readonly suggestion?: string;
}
