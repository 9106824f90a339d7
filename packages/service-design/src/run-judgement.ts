import { type EditionId, largestOrdinaryDevice, type OrdinaryDevice } from "@lineside/ampacity";
import { type Finding, finding, type MissingInput } from "@lineside/findings";
import {
  type Classification,
  classifyConductor,
  evaluateTap,
  type TapAnswer,
  type TapCase,
} from "@lineside/tap-rules";
import type { Quantity } from "@lineside/units";
import type { ConductorRun } from "./conductor-run.ts";
import type { DesignFile, Id } from "./design.ts";
import type { OneLineGraph } from "./one-line-graph.ts";
import { ampacityOfRun, type RunAmpacity } from "./run-ampacity.ts";
import { endOf, type RunEnd } from "./run-end.ts";
import { conductorPath, type Supply, supplyAt } from "./supply-walk.ts";
import { relocatedTap, tapCase, tapLimitExceeded } from "./tap-derivation.ts";

/** What a run is judged in: the rest of the design. */
export interface JudgingContext {
  readonly design: DesignFile;
  readonly graph: OneLineGraph;
  readonly edition: EditionId;
  /** The judgement of the run that a conductor belongs to. */
  judgementOf(id: Id): RunJudgement | undefined;
}

/** How 240.21 has to do with a run. */
export type Standing = "tap" | "ordinary" | "service" | "open";

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
  readonly standing: Standing;
  readonly classification?: Classification;
  /** What was asked of the tap rules, and their answer; its paths are still those of the case. */
  readonly tap?: JudgedTap;
  /** How the run is protected: by 240.4, or by a provision of 240.21. Its paths are those of the design. */
  readonly protection: Finding;
}

/** What 240.4 asks of a conductor that is no tap. */
const ORDINARY = "device not larger than 240.4 allows for the conductor";

/** One way in which a run may stand, given one ampacity. */
interface Outcome {
  readonly standing: Standing;
  readonly protection: Finding;
  readonly classification?: Classification;
  readonly tap?: JudgedTap;
}

/** Judges one run. What is not known is tried both ways: the same answer stands, a different one is asked for. */
export function judgeRun(context: JudgingContext, run: ConductorRun): RunJudgement {
  const { graph, edition } = context;
  const supply = supplyAt(graph, run.first.from);
  const end = endOf(graph, run);
  const ampacity = ampacityOfRun(graph, run, supply.device, edition);
  const known = { run, supply, end, ampacity };
  const { candidates } = ampacity;
  const tries = candidates.length === 0 ? [undefined] : candidates;
  const outcomes = tries.map((current) => outcomeOf(context, known, current));
  return { ...known, ...settled(outcomes, known, candidates) };
}

/** What is known of a run before it is judged. */
export type KnownOfRun = Pick<RunJudgement, "run" | "supply" | "end" | "ampacity">;

/** The one outcome, where all agree; else what would tell them apart. */
function settled(
  outcomes: readonly Outcome[],
  { run, ampacity }: KnownOfRun,
  candidates: readonly Quantity<"current">[],
): Outcome {
  const [first] = outcomes;
  const last = outcomes.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("no outcome to settle");
  const verdicts = new Set(outcomes.map(({ protection }) => protection.verdict));
  const standings = new Set(outcomes.map(({ standing }) => standing));
  const standing = standings.size === 1 ? first.standing : "open";
  if (verdicts.size === 1) {
    // a pass by the least ampacity, a failure by the most
    const shown = first.protection.verdict === "fail" ? last : first;
    return { ...shown, standing };
  }
  const words = outcomes.map(
    ({ protection: { verdict } }, i) => `${verdict} with ${candidates[i]}`,
  );
  const { missing } = ampacity.result.finding;
  const { classification, tap } = first;
  return {
    ...(standing !== "open" && { ...(classification && { classification }), ...(tap && { tap }) }),
    standing,
    protection: finding({
      rule: first.protection.rule,
      title: `how it is protected: ${words.join(", ")}`,
      subject: conductorPath(run.id),
      verdict: missing.length > 0 ? "needs-input" : "consult",
      cite: first.protection.cite,
      missing,
    }),
  };
}

function outcomeOf(
  context: JudgingContext,
  known: KnownOfRun,
  current: Quantity<"current"> | undefined,
): Outcome {
  const { supply, run, end } = known;
  const subject = conductorPath(run.id);
  if (supply.origin === "unknown") return withoutSupply(known);
  if (supply.origin === "service-point") {
    const { edition } = context;
    const { finding: protection } = evaluateTap({ edition, conductor: "service", subject });
    const classification = classifyConductor({ edition, leaves: "service-point" });
    return { standing: "service", protection, classification };
  }
  const held = heldUpBy(context, supply);
  if (supply.origin === "transformer") {
    const { edition } = context;
    const classification = heldUp(classifyConductor({ edition, leaves: "transformer" }), held);
    return tapOutcome(context, known, current, held, classification, "transformer-secondary");
  }
  const allowed = current && ordinaryDevice(context, known, current);
  const limit = allowed && deciding(allowed, supply.device?.rating);
  const origin = {
    edition: context.edition,
    upstreamRating: supply.device?.rating,
    // a limit that is not settled, where it decides, leaves the conductor so
    ampacity: limit && current,
    ordinaryLimit: limit,
    deviceFollows: end.ends === undefined ? undefined : deviceFollows(context, known),
  };
  const classification = classifyConductor({ ...origin, leaves: "device" });
  if (classification.tapRules === "not-settled") {
    return notSettled(known, classification, limit === undefined ? allowed : undefined);
  }
  if (classification.tapRules === "not-applicable") {
    return ordinary(known, classification, { current, limit, allowed });
  }
  const tap = heldUp(classification, held);
  return tapOutcome(context, known, current, held, tap, "feeder-tap", limit);
}

/** Says of a conductor that starts from a tap or a secondary conductor that it does. */
function heldUp(classification: Classification, { ids = [] }: HeldUpBy): Classification {
  if (ids.length === 0) return classification;
  const because = `it starts from ${ids.join(" and ")}, which stands by 240.21 itself, with no device between`;
  return { ...classification, because };
}

/** What 240.4 allows for a run that starts at a device; of a size or a material that is not known, nothing. */
function ordinaryDevice(
  { edition }: JudgingContext,
  { supply: { device }, run }: KnownOfRun,
  current: Quantity<"current">,
): OrdinaryDevice | undefined {
  const { size, material } = run.first;
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

/** Whether an overcurrent device stands somewhere behind the run. */
function deviceFollows({ graph }: JudgingContext, { end, run }: KnownOfRun): boolean {
  if ((end.ends?.length ?? 0) > 0) return true;
  const to = run.last.to;
  return to !== undefined && graph.leaving(to).length + graph.housed(to).length > 0;
}

/** The conductors on the way up that stand by 240.21 themselves; no list where that is not settled. */
export interface HeldUpBy {
  readonly ids?: readonly Id[];
  readonly missing: readonly MissingInput[];
}

function heldUpBy(context: JudgingContext, { through }: Supply): HeldUpBy {
  const ids: Id[] = [];
  const missing: MissingInput[] = [];
  let open = false;
  for (const id of through) {
    const above = context.judgementOf(id);
    if (above?.standing === "tap") ids.push(id);
    if (above === undefined || above.standing === "open") {
      open = true;
      missing.push(...(above?.protection.missing ?? []));
    }
  }
  return open && ids.length === 0 ? { missing } : { ids, missing: [] };
}

function tapOutcome(
  context: JudgingContext,
  known: KnownOfRun,
  current: Quantity<"current"> | undefined,
  held: HeldUpBy,
  classification: Classification,
  conductor: "feeder-tap" | "transformer-secondary",
  ordinaryLimit?: Quantity<"current">,
): Outcome {
  const { run, ampacity, supply } = known;
  const subject = conductorPath(run.id);
  const open = (text: string): Outcome => ({
    standing: "tap",
    classification,
    protection: finding({
      rule: "nec/240.21",
      subject,
      verdict: "consult",
      cite: classification.cite,
      notes: [{ kind: "advice", text }],
    }),
  });
  if (current === undefined && ampacity.result.finding.missing.length === 0) {
    return open("its ampacity is not settled, so no provision can be judged");
  }
  if (supply.device === undefined && supply.missing === undefined) {
    return open(
      "no overcurrent device stands ahead of it in this design; utility devices are not judged",
    );
  }
  if (held.ids === undefined && held.missing.length === 0) {
    return open("whether the conductors ahead of it are taps is not settled");
  }
  const beyond = tapLimitExceeded(context, supply);
  if (beyond !== undefined) return open(beyond);
  const asked = tapCase(context, known, { conductor, current, held, ordinaryLimit });
  const answer = evaluateTap(asked);
  const tap = { case: asked, answer };
  const feeds = context.graph.equipment(run.last.to)?.is;
  if (answer.verdict === "fail" && feeds === "transformer" && !held.ids?.length) {
    return {
      ...open(
        "a tap that supplies a transformer may stand by 240.21(B)(3), which is not judged yet",
      ),
      tap,
    };
  }
  return {
    standing: "tap",
    classification,
    tap,
    protection: relocatedTap(answer.finding, known, held),
  };
}

/** What 240.4 makes of an ampacity. */
interface OrdinaryGrounds {
  readonly current: Quantity<"current"> | undefined;
  readonly limit: Quantity<"current"> | undefined;
  readonly allowed: OrdinaryDevice | undefined;
}

function ordinary(
  { run, supply }: KnownOfRun,
  classification: Classification,
  { current, limit, allowed }: OrdinaryGrounds,
): Outcome {
  const { rating } = supply.device ?? {};
  const judged =
    limit === undefined || rating === undefined
      ? { verdict: "pass" as const }
      : { required: { op: "<=", value: limit } as const, actual: rating };
  // a device that the ampacity itself allows rests on no next rating
  const above = current !== undefined && rating?.gt(current) === true;
  return {
    standing: "ordinary",
    classification,
    protection: finding({
      rule: "nec/240.4",
      title: ORDINARY,
      subject: conductorPath(run.id),
      cite: [...(allowed === undefined ? [] : [allowed.cite]), ...classification.cite],
      notes: above ? (allowed?.notes ?? []) : [],
      ...judged,
    }),
  };
}

/** The device upstream has no rating, or the conductor no ampacity; or what 240.4 allows is `open`. */
function notSettled(
  { run, supply, ampacity }: KnownOfRun,
  classification: Classification,
  open: OrdinaryDevice | undefined,
): Outcome {
  const missing = classification.missing.flatMap((input): readonly MissingInput[] =>
    input.path === "/upstream/rating"
      ? [{ ...input, path: supply.device?.ratingPath ?? conductorPath(run.id, "from") }]
      : ampacity.result.finding.missing,
  );
  return {
    standing: "open",
    classification,
    protection: finding({
      rule: "nec/240.4",
      title: ORDINARY,
      subject: conductorPath(run.id),
      verdict: missing.length > 0 ? "needs-input" : "consult",
      cite: classification.cite,
      missing,
      notes: open?.notes,
    }),
  };
}

/** Nothing is known of what protects it. */
function withoutSupply({ run, supply }: KnownOfRun): Outcome {
  const path = conductorPath(run.id, "from");
  const ask = `What does ${run.id} start at?`;
  return {
    standing: "open",
    protection: finding({
      rule: "nec/240.4",
      title: "what protects the conductor",
      subject: conductorPath(run.id),
      missing: [supply.missing ?? { path, expects: "text", ask }],
    }),
  };
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
