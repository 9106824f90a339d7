import { type EditionId, parseEdition } from "../editions.ts";
import type { TapOptions } from "../evaluate-tap.ts";
import { TapRulesError } from "../tap-rules-error.ts";
import type { ConductorRun } from "./conductor-run.ts";
import type { OneLine } from "./one-line.ts";
import { oneLineFaults } from "./one-line-faults.ts";
import { type OneLineJudge, oneLineJudge, type RunOutcome } from "./one-line-judge.ts";
import { type OneLineReading, readOneLine } from "./one-line-reading.ts";
import type { Id } from "./piece.ts";
import type { ConductorClassification } from "./run-classification.ts";
import { statedGrounds } from "./stated-ampacity.ts";

/** What the tap rules say of one conductor of a one-line. */
export interface ConductorAnswer extends RunOutcome {
  /** The conductors that are one with it, itself among them, in their order along it. */
  readonly members: readonly Id[];
}

function checked(oneLine: OneLine, edition: EditionId): OneLineReading {
  parseEdition(edition);
  const [fault] = oneLineFaults(oneLine, { partial: true });
  if (fault === undefined) return readOneLine(oneLine);
  const { path, message, expected } = fault;
  throw new TapRulesError("INVALID_ONE_LINE", { path, got: message, expected });
}

function stating(
  oneLine: OneLine,
  edition: EditionId,
): { readonly reading: OneLineReading; readonly judge: OneLineJudge } {
  const reading = checked(oneLine, edition);
  const judge = oneLineJudge(reading, edition, (run) => statedGrounds(reading.graph, run));
  return { reading, judge };
}

/** By conductor, in the order of names. */
function byConductor<T>(
  reading: OneLineReading,
  ofRun: ReadonlyMap<ConductorRun, T>,
): ReadonlyMap<Id, T> {
  const found = new Map<Id, T>();
  for (const { id } of reading.graph.conductors) {
    const run = reading.runOf(id);
    const one = run && ofRun.get(run);
    if (one !== undefined) found.set(id, one);
  }
  return found;
}

/**
 * What each conductor of a one-line is, and why: by the first device, transformer or source on the way to its supply, by
 * what 240.4 allows for it, and by where it ends. The map is in the order of names. What is not told is asked for in
 * `missing`; `is` is left out where it is not settled.
 *
 * @throws {@link TapRulesError} `INVALID_ONE_LINE` with the first of {@link oneLineFaults}; `UNKNOWN_EDITION`,
 * `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { classify } from "@lineside/tap-rules";
 * import { A } from "@lineside/units";
 * const classes = classify(
 *   {
 *     equipment: {
 *       SP: { is: "service-point" },
 *       MDP: { is: "switchboard", rating: A(800), main: { is: "breaker", rating: A(800) } },
 *       W1: { is: "wireway" },
 *       DP: { is: "panelboard", rating: A(800), main: "none" },
 *       P1: { is: "panelboard", rating: A(225), main: { is: "breaker", rating: A(225) } },
 *     },
 *     conductors: {
 *       SE: { from: "SP", to: "MDP", ampacity: A(860) },
 *       F1: { from: "MDP", to: "W1", ampacity: A(860) },
 *       F2: { from: "W1", to: "DP", ampacity: A(860) },
 *       T1: { from: "W1", to: "P1", ampacity: A(285), ordinaryLimit: A(300) },
 *     },
 *   },
 *   "2023",
 * );
 * [...classes].map(([id, { is }]) => `${id} ${is}`); // => ["F1 feeder", "F2 feeder", "SE service", "T1 feeder-tap"]
 * classes.get("T1")?.because; // => "MDP, 800 A, upstream is larger than the 300 A that 240.4 allows for it"
 * ```
 */
export function classify(
  oneLine: OneLine,
  edition: EditionId,
): ReadonlyMap<Id, ConductorClassification> {
  const { reading, judge } = stating(oneLine, edition);
  const found = new Map<ConductorRun, ConductorClassification>();
  for (const run of reading.upstreamFirst) {
    const { classification, standing, held } = judge.classify(
      run,
      statedGrounds(reading.graph, run),
    );
    judge.settle(run, { standing, held, missing: classification.missing });
    found.set(run, classification);
  }
  return byConductor(reading, found);
}

/**
 * Every conductor of a one-line classified and judged: by the tap rules where they apply, with the case that was made of the
 * one-line and their answer to it; by 240.4 where it is protected in the ordinary way. What is missing is asked for by its
 * place in the one-line. `remedies: false` leaves out what would make a failing conductor pass.
 *
 * @throws {@link TapRulesError} `INVALID_ONE_LINE` with the first of {@link oneLineFaults}; `UNKNOWN_EDITION`,
 * `UNVERIFIED_EDITION`; and as {@link evaluateTap} does for a value that is wrong
 * @example
 * ```ts
 * import { evaluateOneLine } from "@lineside/tap-rules";
 * import { A, ft, V } from "@lineside/units";
 * const answers = evaluateOneLine(
 *   {
 *     equipment: {
 *       B1: { is: "breaker", rating: A(225) },
 *       T1: {
 *         is: "transformer",
 *         connection: "delta-wye",
 *         primary: { lineToLine: V(480) },
 *         secondary: { lineToLine: V(208) },
 *       },
 *       LP: { is: "panelboard", rating: A(400), main: { is: "breaker", rating: A(350) } },
 *     },
 *     conductors: {
 *       F1: { from: "B1", to: "T1", ampacity: A(230) },
 *       S1: { from: "T1", to: "LP", ampacity: A(380), length: ft(22), runs: { protectedFromDamage: true } },
 *     },
 *   },
 *   "2023",
 * );
 * answers.get("S1")?.answer?.governing; // => "240.21(C)(6)"
 * answers.get("F1")?.finding.rule; // => "nec/240.4"
 * ```
 */
export function evaluateOneLine(
  oneLine: OneLine,
  edition: EditionId,
  options: TapOptions = {},
): ReadonlyMap<Id, ConductorAnswer> {
  const { reading, judge } = stating(oneLine, edition);
  const found = new Map<ConductorRun, ConductorAnswer>();
  for (const run of reading.upstreamFirst) {
    const grounds = statedGrounds(reading.graph, run);
    const outcome = judge.judge(run, grounds, options);
    const { standing, held, finding } = outcome;
    judge.settle(run, { standing, held, missing: finding.missing });
    found.set(run, { ...outcome, members: run.members.map(({ id }) => id) });
  }
  return byConductor(reading, found);
}
