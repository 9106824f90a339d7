import { type Finding, finding } from "@lineside/findings";
import { MOST_VOLTAGE } from "../case-shape.ts";
import { type EditionId, parseEdition } from "../editions.ts";
import { evaluateTap, type TapAnswer, type TapOptions } from "../evaluate-tap.ts";
import type { TapCase } from "../tap-case.ts";
import { TapRulesError } from "../tap-rules-error.ts";
import { type CaseParts, caseParts } from "./case-parts.ts";
import { changedAt } from "./case-place.ts";
import type { ConductorRun } from "./conductor-run.ts";
import { derivedCase } from "./derived-case.ts";
import type { HeldUp, SettledRun } from "./held-up.ts";
import { located } from "./located-finding.ts";
import type { OneLineReading } from "./one-line-reading.ts";
import { conductorPath } from "./pointer.ts";
import {
  type ClassifiedRun,
  type ConductorClassification,
  classifyRun,
} from "./run-classification.ts";
import { type RunContext, runContext } from "./run-context.ts";
import type { RunGrounds, RunStanding } from "./run-grounds.ts";

/** One run of a one-line, judged with one ampacity. */
export interface RunOutcome {
  readonly standing: RunStanding;
  readonly classification: ConductorClassification;
  /** What it comes from, with no device between that protects it. */
  readonly held: HeldUp;
  /**
   * How the run is protected: by 240.4 (rule `nec/240.4`), or by a provision of 240.21 (rule `nec/240.21`). Its paths are
   * those of the one-line.
   */
  readonly finding: Finding;
  /** What was asked of the tap rules, where they were asked. */
  readonly case?: TapCase;
  /** Their answer; its paths are those of the case. */
  readonly answer?: TapAnswer;
}

/** What is added to the case of a run, and whether its findings say what would make them pass. */
export type JudgeOptions = Pick<TapCase, "printed" | "cites"> & TapOptions;

/** Judges the runs of a one-line one by one. */
export interface OneLineJudge {
  /** Classifies a run whose way up is settled. */
  classify(run: ConductorRun, grounds: RunGrounds): ClassifiedRun;
  /** Judges a run whose way up is settled, with one ampacity. */
  judge(run: ConductorRun, grounds: RunGrounds, more?: JudgeOptions): RunOutcome;
  /** Notes how a run stands, for what hangs on it. */
  settle(run: ConductorRun, as: SettledRun): void;
}

const ORDINARY = "device not larger than 240.4 allows for the conductor";

/**
 * A judge of the runs of a one-line, for callers that work out ampacities themselves. Judge the runs in the order of
 * `reading.upstreamFirst` and settle each before the next: whether a tap comes from another tap hangs on it. A run may be
 * judged several times, with one ampacity each. `groundsOf` tells what is settled of the ampacity of any run: that of the
 * conductors that are tapped, and of those on the other side of a transformer.
 *
 * @throws {@link TapRulesError} `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`; when judging, where a value of the one-line is wrong
 * @example
 * ```ts
 * import { oneLineJudge, readOneLine } from "@lineside/tap-rules";
 * import { A } from "@lineside/units";
 * const reading = readOneLine({
 *   equipment: { B1: { is: "breaker", rating: A(400) }, P1: { is: "panelboard", rating: A(400), main: "none" } },
 *   conductors: { F1: { from: "B1", to: "P1" } },
 * });
 * const judge = oneLineJudge(reading, "2023", () => ({}));
 * const [run] = reading.upstreamFirst;
 * judge.judge(run!, { ampacity: A(380), ordinaryLimit: A(400) }).finding.verdict; // => "pass"
 * judge.judge(run!, { ampacity: A(310), ordinaryLimit: A(350) }).classification.is; // => "feeder-tap"
 * ```
 */
export function oneLineJudge(
  reading: OneLineReading,
  edition: EditionId,
  groundsOf: (run: ConductorRun) => RunGrounds,
): OneLineJudge {
  const settled = new Map<ConductorRun, SettledRun>();
  const context = runContext(reading, parseEdition(edition), groundsOf, (run) => settled.get(run));
  return {
    classify: (run, grounds) => classifyRun(context, run, grounds),
    judge: (run, grounds, more) =>
      outcomeOf(context, run, grounds, classifyRun(context, run, grounds), more),
    settle(run, as) {
      settled.set(run, as);
    },
  };
}

function outcomeOf(
  context: RunContext,
  run: ConductorRun,
  grounds: RunGrounds,
  { classification, standing, held }: ClassifiedRun,
  { remedies, ...more }: JudgeOptions = {},
): RunOutcome {
  const known = { classification, standing, held };
  const subject = conductorPath(run.id);
  const { is, tapRules } = classification;
  if (is === "service" || is === "motor-circuit") {
    const { finding: answer } = evaluateTap({ edition: context.edition, conductor: is, subject });
    return { ...known, finding: answer };
  }
  if (tapRules !== "apply") return { ...known, finding: ordinary(context, run, grounds, known) };
  if (is === undefined) return { ...known, finding: withoutClass(context, run, known) };
  const parts = caseParts(context, run, is, grounds, held);
  const open = whyNotJudged(parts);
  if (open !== undefined) return { ...known, finding: consult(known, subject, open) };
  const asked: TapCase = { ...derivedCase(context, parts), ...more };
  const answer = answered(context, parts, asked, { remedies });
  const title = answer.finding.title ?? "overcurrent device elsewhere than at its supply";
  const found = located(context, parts, answer.finding);
  return { ...known, case: asked, answer, finding: { ...found, title } };
}

/** The answer to a case; what is wrong in it is named by its place in the one-line. */
function answered(
  context: RunContext,
  parts: CaseParts,
  asked: TapCase,
  options: TapOptions,
): TapAnswer {
  try {
    return evaluateTap(asked, options);
  } catch (error) {
    if (!(error instanceof TapRulesError)) throw error;
    const { code, got, expected } = error;
    const path = changedAt(context, parts, error.path) ?? conductorPath(parts.run.id);
    throw new TapRulesError(code, { path, got, expected });
  }
}

type Known = Pick<RunOutcome, "classification" | "standing" | "held">;

/** A conductor that its device protects, or of which it is not settled whether it does. */
function ordinary(
  { reading }: RunContext,
  run: ConductorRun,
  { ampacity, ordinaryLimit, limitCite = [], limitNotes = [] }: RunGrounds,
  { classification, standing }: Known,
): Finding {
  const { rating } = reading.supplyOf(run).device ?? {};
  const subject = conductorPath(run.id);
  const { missing, cite } = classification;
  if (standing === "open") {
    return finding({
      rule: "nec/240.4",
      title: rating === undefined && cite.length === 0 ? "what protects the conductor" : ORDINARY,
      subject,
      verdict: missing.length > 0 ? "needs-input" : "consult",
      cite,
      missing,
      notes: limitNotes,
    });
  }
  const limit = ordinaryLimit ?? ampacity;
  const judged =
    limit === undefined || rating === undefined
      ? { verdict: "pass" as const }
      : { required: { op: "<=", value: limit } as const, actual: rating };
  // a device that the ampacity itself allows rests on no next rating
  const above = ampacity !== undefined && rating?.gt(ampacity) === true;
  return finding({
    rule: "nec/240.4",
    title: ORDINARY,
    subject,
    cite: [...limitCite, ...cite],
    notes: above ? limitNotes : [],
    ...judged,
  });
}

/** A tap of which it is not told what it taps. */
function withoutClass(
  { reading }: RunContext,
  run: ConductorRun,
  { classification }: Known,
): Finding {
  const path = conductorPath(run.last.id, "to");
  const ask = `What does ${run.last.id} lead to: another overcurrent device, or outlets?`;
  return finding({
    rule: "nec/240.21",
    title: "overcurrent device elsewhere than at its supply",
    subject: conductorPath(run.id),
    cite: classification.cite,
    missing: [reading.endOf(run).missing ?? { path, expects: "text", ask }],
  });
}

function consult({ classification }: Known, subject: string, text: string): Finding {
  return finding({
    rule: "nec/240.21",
    title: "overcurrent device elsewhere than at its supply",
    subject,
    verdict: "consult",
    cite: classification.cite,
    notes: [{ kind: "advice", text }],
  });
}

/** Why the tap rules say nothing of a run, where they do not. */
function whyNotJudged({ grounds, supply, held, transformer }: CaseParts): string | undefined {
  if (grounds.ampacity === undefined && grounds.missing?.length === 0) {
    return "its ampacity is not settled, so no provision can be judged";
  }
  const isSource = supply.origin === "generator" || supply.origin === "battery";
  if (supply.device === undefined && supply.missing === undefined && !isSource) {
    return "no overcurrent device stands ahead of it in this design; utility devices are not judged";
  }
  if (held.chain === undefined && held.open?.length === 0) {
    return "whether the conductors ahead of it are taps is not settled";
  }
  const voltages = [transformer?.piece.primary, transformer?.piece.secondary];
  const high = voltages.find((one) => one?.lineToLine.gt(MOST_VOLTAGE));
  return (
    high &&
    `${transformer?.id} has ${high.lineToLine}; the tap rules are judged for at most ${MOST_VOLTAGE}`
  );
}
