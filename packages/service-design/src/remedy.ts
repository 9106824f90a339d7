import { standardRatings } from "@lineside/ampacity";
import { type Finding, type Remedy, type Value, VERDICTS } from "@lineside/findings";
import { conductorPath, maxEndDevice, maxLength, minAmpacity } from "@lineside/tap-rules";
import { compareSize } from "@lineside/units";
import { smallestFor } from "./conductor-report.ts";
import type { Board, Conductor, DesignFile, Equipment } from "./design.ts";
import { findingsOf, type JudgingContext, type RunJudgement } from "./run-judgement.ts";

/** Judges another design by the same codes. */
export type Rejudge = (design: DesignFile) => ReadonlyMap<string, RunJudgement>;

/** A change of the design that may help one conductor. */
interface Proposal {
  readonly path: string;
  readonly value: Value;
  readonly design: DesignFile;
}

function withConductor(design: DesignFile, ids: readonly string[], change: Conductor): DesignFile {
  const changed = ids.map((id): [string, Conductor] => [
    id,
    { ...design.conductors?.[id], ...change },
  ]);
  return { ...design, conductors: { ...design.conductors, ...Object.fromEntries(changed) } };
}

function withEquipment(design: DesignFile, id: string, piece: Equipment): DesignFile {
  return { ...design, equipment: { ...design.equipment, [id]: piece } };
}

/** A larger conductor, for each provision that would then let it stand. */
function largerConductors(context: JudgingContext, judged: RunJudgement): readonly Proposal[] {
  const { tap, run } = judged;
  if (tap === undefined) return [];
  return minAmpacity(tap.case).flatMap(({ value, finding }): readonly Proposal[] => {
    const found =
      value === null || finding.verdict !== "pass"
        ? undefined
        : smallestFor(context, judged, value);
    const size = found?.smallest.size;
    if (size === undefined || (run.first.size && compareSize(size, run.first.size) <= 0)) return [];
    const ids = run.members.map(({ id }) => id);
    const design = withConductor(context.design, ids, { size });
    return [{ path: conductorPath(run.id, "size"), value: size, design }];
  });
}

/** A smaller device at the end: the largest standard rating that the conductor allows. */
function smallerDevices(context: JudgingContext, judged: RunJudgement): readonly Proposal[] {
  const { tap, end, run } = judged;
  const id = run.last.to;
  const piece = id === undefined ? undefined : context.design.equipment?.[id];
  if (tap === undefined || end.device === undefined || piece === undefined || id === undefined)
    return [];
  const { ratings } = standardRatings(context.edition, end.device.kind);
  const { ratingPath } = end.device;
  return maxEndDevice(tap.case, ratings).flatMap(({ value, finding }): readonly Proposal[] => {
    if (value === null || finding.verdict !== "pass") return [];
    const design = withRating(context.design, id, piece, value);
    return design === undefined ? [] : [{ path: ratingPath, value, design }];
  });
}

function withRating(
  design: DesignFile,
  id: string,
  piece: Equipment,
  rating: NonNullable<Board["rating"]>,
): DesignFile | undefined {
  switch (piece.is) {
    case "breaker":
    case "fuse":
    case "fused-disconnect":
      return withEquipment(design, id, { ...piece, rating });
    case "switchgear":
    case "switchboard":
    case "panelboard":
      return piece.main === undefined || piece.main === "none"
        ? undefined
        : withEquipment(design, id, { ...piece, main: { ...piece.main, rating } });
    default:
      return undefined;
  }
}

/** A shorter conductor, where it is one piece. */
function shorterConductors(
  context: JudgingContext,
  { tap, run }: RunJudgement,
): readonly Proposal[] {
  if (tap === undefined || run.members.length > 1) return [];
  return maxLength(tap.case).flatMap(({ value: length, finding }): readonly Proposal[] => {
    if (length === null || finding.verdict !== "pass" || run.length?.lte(length)) return [];
    const design = withConductor(context.design, [run.id], { length });
    return [{ path: conductorPath(run.id, "length"), value: length, design }];
  });
}

/** Whether no conductor of the changed design is worse off than it was. */
function harmless(
  before: ReadonlyMap<string, RunJudgement>,
  after: ReadonlyMap<string, RunJudgement>,
): boolean {
  return [...after].every(([id, judged]) => {
    const was = before.get(id);
    return was === undefined || rank(judged) >= rank(was);
  });
}

function rank(judged: RunJudgement): number {
  return Math.min(...findingsOf(judged).map(({ verdict }) => VERDICTS.indexOf(verdict)));
}

/**
 * What would make a failing conductor stand: one change each, tried on the whole design; offered only where the conductor
 * then passes and no other is worse off.
 */
export function remediesFor(
  context: JudgingContext,
  judged: RunJudgement,
  before: ReadonlyMap<string, RunJudgement>,
  rejudge: Rejudge,
): readonly Remedy[] {
  if (judged.protection.verdict !== "fail") return [];
  const proposals = [
    ...largerConductors(context, judged),
    ...smallerDevices(context, judged),
    ...shorterConductors(context, judged),
  ];
  const offered = new Map<string, Remedy>();
  for (const { path, value, design } of proposals) {
    if (offered.has(path)) continue;
    const after = rejudge(design);
    const again = after.get(judged.run.id);
    if (again === undefined || !passes(again) || !harmless(before, after)) continue;
    offered.set(path, { path, value, finding: again.protection });
  }
  return [...offered.values()];
}

function passes(judged: RunJudgement): boolean {
  return judged.protection.verdict === "pass" && findingsOf(judged).every(isGood);
}

function isGood({ verdict }: Finding): boolean {
  return verdict === "pass" || verdict === "not-applicable";
}
