import { isEditionId } from "@lineside/ampacity";
import { type ConductorClassification, idsOf } from "@lineside/tap-rules";
import { conductorLabel } from "./conductor-report.ts";
import type { DesignFile, Id } from "./design.ts";
import { judgeRuns, type RunJudgement } from "./run-judgement.ts";

/** What one conductor of a design is. */
export interface ConductorInDesign {
  readonly id: Id;
  /** `500 kcmil copper THW, 22 ft, T1 → LP`; of conductors that are one, of all of it. */
  readonly label: string;
  /** The conductors that are one with it, itself among them. */
  readonly members: readonly Id[];
  readonly classification: ConductorClassification;
}

/** A conductor that would be one thing with one ampacity and another with another. */
function unsettled({ protection }: RunJudgement): ConductorClassification {
  const because = "its ampacity is not one value, and what it is hangs on it";
  const { cite, missing } = protection;
  return {
    tapRules: "not-settled",
    because,
    cite,
    missing,
    reasons: [{ text: because, cite }],
    heldUpBy: [],
    heldUpByMore: 0,
  };
}

/**
 * What each conductor of a design is, and why: service, feeder, branch circuit, tap or another; in the order of names. Left
 * empty where the design names no edition that can be answered.
 *
 * Where the ampacity of a conductor is not one value, it is classified with each: what it `is` is left out where they differ.
 *
 * @example
 * ```ts
 * import { classifyDesign, parseDesign } from "@lineside/service-design";
 * const read = parseDesign(`
 * lineside: 1
 * codes: { nec: "2017" }
 * equipment:
 *   FB: { is: breaker, rating: 800 A }
 *   TB: { is: wireway, terminations: 75 °C }
 *   P1: { is: panelboard, rating: 225 A, main: { is: breaker, rating: 225 A } }
 * conductors:
 *   F1: { from: FB, to: TB, sets: 2, size: 600 kcmil, material: copper, insulation: THWN }
 *   T1: { from: TB, to: P1, size: 250 kcmil, material: copper, insulation: THWN }
 * `);
 * const conductors = read.ok ? classifyDesign(read.design) : [];
 * conductors.map(({ id, classification }) => `${id}: ${classification.is}`); // => ["F1: feeder", "T1: feeder-tap"]
 * ```
 */
export function classifyDesign(design: DesignFile): readonly ConductorInDesign[] {
  const edition = design.codes?.nec;
  if (!isEditionId(edition)) return [];
  const { judged } = judgeRuns(design, edition);
  const found = new Map<Id, ConductorInDesign>();
  for (const one of judged.values()) {
    const members = one.run.members.map(({ id }) => id);
    const label = conductorLabel(one);
    const classification = one.classification ?? unsettled(one);
    for (const id of members) found.set(id, { id, label, members, classification });
  }
  return idsOf(design.conductors).flatMap((id) => found.get(id) ?? []);
}
