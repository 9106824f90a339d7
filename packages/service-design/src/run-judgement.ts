import { type EditionId, largestOrdinaryDevice, type OrdinaryDevice } from "@lineside/ampacity";
import { type Finding, finding } from "@lineside/findings";
import {
  type ConductorClassification,
  type ConductorRun,
  conductorPath,
  type Id,
  type OneLineJudge,
  type OneLineReading,
  oneLineJudge,
  type RunEnd,
  type RunGrounds,
  type RunOutcome,
  type RunStanding,
  readOneLine,
  type Supply,
  type TapAnswer,
  type TapCase,
} from "@lineside/tap-rules";
import { formatQuantity, type Quantity } from "@lineside/units";
import type { DesignFile } from "./design.ts";
import { publishedName } from "./published-figure.ts";
import { ampacityOfRun, type RunAmpacity } from "./run-ampacity.ts";
import { withTransformerProtection } from "./transformer-protection.ts";

/** What a run is judged in: the rest of the design. */
export interface JudgingContext {
  readonly design: DesignFile;
  readonly reading: OneLineReading;
  readonly edition: EditionId;
}

/** What was asked of the tap rules, and their answer. */
export interface JudgedTap {
  readonly case: TapCase;
  readonly answer: TapAnswer;
}

/** One run, judged. */
export interface RunJudgement {
  readonly run: ConductorRun;
  readonly supply: Supply;
  readonly end: RunEnd;
  readonly ampacity: RunAmpacity;
  readonly standing: RunStanding;
  readonly classification?: ConductorClassification;
  /** What was asked of the tap rules, and their answer; its paths are still those of the case. */
  readonly tap?: JudgedTap;
  /** How the run is protected: by 240.4, or by a provision of 240.21. Its paths are those of the design. */
  readonly protection: Finding;
}

/** A design with each of its runs judged, by the id of the run and in the order of names. */
export interface JudgedDesign {
  readonly context: JudgingContext;
  readonly judged: ReadonlyMap<Id, RunJudgement>;
}

/** Judges all runs of a design, each behind what supplies it. */
export function judgeRuns(design: DesignFile, edition: EditionId): JudgedDesign {
  const reading = withTransformerProtection(readOneLine(design), edition);
  const context: JudgingContext = { design, reading, edition };
  const made = new Map<ConductorRun, RunAmpacity>();
  const ampacityOf = (run: ConductorRun): RunAmpacity => {
    let found = made.get(run);
    if (found === undefined) {
      found = ampacityOfRun(design, reading, run, edition);
      made.set(run, found);
    }
    return found;
  };
  const judge = oneLineJudge(reading, edition, (run) =>
    settledGrounds(context, run, ampacityOf(run)),
  );
  const found = new Map<ConductorRun, RunJudgement>();
  for (const run of reading.upstreamFirst) {
    found.set(run, judgeRun(context, judge, run, ampacityOf(run)));
  }
  const judged = reading.runs.flatMap((run): readonly (readonly [Id, RunJudgement])[] => {
    const one = found.get(run);
    return one === undefined ? [] : [[run.id, one]];
  });
  return { context, judged: new Map(judged) };
}

/** Judges one run. What is not known is tried both ways: the same answer stands, a different one is asked for. */
function judgeRun(
  context: JudgingContext,
  judge: OneLineJudge,
  run: ConductorRun,
  ampacity: RunAmpacity,
): RunJudgement {
  const { supplyOf, endOf } = context.reading;
  const { candidates } = ampacity;
  const tries = candidates.length === 0 ? [undefined] : candidates;
  const printed = printedFor(context, run.id);
  const outcomes = tries.map((current) =>
    judge.judge(run, groundsOf(context, run, ampacity, current), {
      printed,
      // what would pass is worked out for the design anew, as a change of it
      remedies: false,
    }),
  );
  const known = { run, supply: supplyOf(run), end: endOf(run), ampacity };
  const one = settled(outcomes, run, ampacity);
  const { standing, protection } = one;
  const [first] = outcomes;
  judge.settle(run, { standing, held: first?.held ?? {}, missing: protection.missing });
  return { ...known, ...one };
}

type Settled = Pick<RunJudgement, "standing" | "classification" | "tap" | "protection">;

/** The one outcome, where all agree; else what would tell them apart. */
function settled(
  outcomes: readonly RunOutcome[],
  run: ConductorRun,
  { candidates, result }: RunAmpacity,
): Settled {
  const [first] = outcomes;
  const last = outcomes.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("no outcome to settle");
  const verdicts = new Set(outcomes.map((one) => one.finding.verdict));
  const standings = new Set(outcomes.map(({ standing }) => standing));
  const standing = standings.size === 1 ? first.standing : "open";
  if (verdicts.size === 1) {
    // a pass by the least ampacity, a failure by the most
    const shown = first.finding.verdict === "fail" ? last : first;
    return { ...shownOf(shown), protection: shown.finding, standing };
  }
  const words = outcomes.map(({ finding: { verdict } }, i) => `${verdict} with ${candidates[i]}`);
  const { missing } = result.finding;
  return {
    ...(standing !== "open" && shownOf(first)),
    standing,
    protection: finding({
      rule: first.finding.rule,
      title: `how it is protected: ${words.join(", ")}`,
      subject: conductorPath(run.id),
      verdict: missing.length > 0 ? "needs-input" : "consult",
      cite: first.finding.cite,
      missing,
    }),
  };
}

function shownOf({
  classification,
  answer,
  case: asked,
}: RunOutcome): Omit<Settled, "standing" | "protection"> {
  return answer === undefined || asked === undefined
    ? { classification }
    : { classification, tap: { case: asked, answer } };
}

/** What 240.4 allows for a run that starts at a device; of a size or a material that is not known, nothing. */
function ordinaryDevice(
  { design, edition }: JudgingContext,
  run: ConductorRun,
  { device }: Supply,
  current: Quantity<"current">,
): OrdinaryDevice | undefined {
  const { size, material } = design.conductors?.[run.id] ?? {};
  if (device === undefined || size === undefined || material === undefined) return undefined;
  return largestOrdinaryDevice(current, { size, material }, edition, { device: device.kind });
}

/** The limit that a device is held against; of two that it may be either, where they say the same of the device. */
function deciding(
  { limit, between }: OrdinaryDevice,
  rating: Quantity<"current"> | undefined,
): Quantity<"current"> | undefined {
  if (between === undefined) return limit;
  const [low, high] = between;
  return rating?.lte(low) ? low : rating?.gt(high) ? high : undefined;
}

/** What one ampacity says of a run. */
function groundsOf(
  context: JudgingContext,
  run: ConductorRun,
  { result }: RunAmpacity,
  current: Quantity<"current"> | undefined,
): RunGrounds {
  const { missing } = result.finding;
  const supply = context.reading.supplyOf(run);
  if (current === undefined || supply.origin !== "device") return { ampacity: current, missing };
  const allowed = ordinaryDevice(context, run, supply, current);
  // of a busway it is its rating
  if (allowed === undefined) return { ampacity: current, ordinaryLimit: current, missing };
  const { cite, notes: limitNotes } = allowed;
  const ordinaryLimit = deciding(allowed, supply.device?.rating);
  return ordinaryLimit === undefined
    ? // a limit that is not settled, where it decides, leaves the conductor so
      { limitNotes, missing: [] }
    : { ampacity: current, ordinaryLimit, limitCite: [cite], limitNotes, missing };
}

/** What is settled of the ampacity of a run. */
function settledGrounds(
  context: JudgingContext,
  run: ConductorRun,
  ampacity: RunAmpacity,
): RunGrounds {
  const { candidates, result } = ampacity;
  const [only, other] = candidates;
  return other === undefined
    ? groundsOf(context, run, ampacity, only)
    : { missing: result.finding.missing };
}

/** The figures that a document prints for the steps of one conductor, by the tap rules' own names of steps. */
function printedFor({ design }: JudgingContext, id: Id): Readonly<Record<string, string>> {
  const found: [string, string][] = [];
  for (const [key, figure] of Object.entries(design.published?.figures ?? {})) {
    const { of, name = "" } = publishedName(key) ?? {};
    const slash = name.lastIndexOf("/");
    if (of === id && slash > 0) {
      found.push([`${name.slice(0, slash)} ${name.slice(slash + 1)}`, formatQuantity(figure)]);
    }
  }
  return Object.fromEntries(found);
}

/**
 * All that is said of a run: its ampacity and its protection. An ampacity that is not one value is no question where the
 * protection is the same with each of its values.
 */
export function findingsOf({ ampacity, protection }: RunJudgement): readonly Finding[] {
  const own = ampacity.result.finding;
  const open = isOpen(own) && ampacity.candidates.length > 0;
  return open && !isOpen(protection) ? [protection] : [own, protection];
}

function isOpen({ verdict }: Finding): boolean {
  return verdict === "needs-input" || verdict === "consult";
}
