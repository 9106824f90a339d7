import type { Citation, Note, Step } from "@lineside/findings";
import { one } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import { checkList, checkWhole, checkWord } from "../field-check.ts";
import { adjustmentTable } from "./adjustment.ts";

/**
 * What the neutral of a circuit carries.
 *
 * - `none`: there is no neutral
 * - `unbalanced`: only the unbalanced current of the other conductors of its circuit
 * - `two-phases-of-wye`: the neutral of two phases of a 4-wire, 3-phase wye system
 * - `nonlinear-wye`: of a 4-wire wye circuit whose load is mostly nonlinear
 */
export type NeutralUse = "none" | "unbalanced" | "two-phases-of-wye" | "nonlinear-wye";

const NEUTRAL_USES: readonly NeutralUse[] = [
  "none",
  "unbalanced",
  "two-phases-of-wye",
  "nonlinear-wye",
];

/** A circuit in a raceway, as far as its conductors count. Grounding and bonding conductors do not. */
export interface Circuit {
  /** Ungrounded conductors of one set: 3 of a three-phase circuit. */
  readonly ungrounded: number;
  readonly neutral: NeutralUse;
  /** Sets of conductors in parallel in this raceway; 1 where it is left out. */
  readonly sets?: number | undefined;
  /** Spare conductors that are in the raceway with it. */
  readonly spares?: number | undefined;
  /** Circuits with the same word are never energized together: of them only the largest counts. */
  readonly alternate?: string | undefined;
}

/** What {@link countCurrentCarrying} answers. */
export interface CurrentCarryingCount {
  readonly count: number;
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
  readonly cite: Citation;
}

/** More circuits than a raceway has. */
const MOST_CIRCUITS = 1000;
/** More conductors than a raceway has. */
export const MOST_CONDUCTORS = 10_000;

/** Throws where a list of circuits is of the wrong form. */
export function checkCircuits(circuits: readonly Circuit[], path: string): void {
  checkList(circuits, 1, MOST_CIRCUITS, "circuits", path);
  for (const [at, circuit] of circuits.entries()) {
    const here = `${path}/${at}`;
    checkWhole(circuit.ungrounded, 1, MOST_CONDUCTORS, `${here}/ungrounded`);
    checkWord(circuit.neutral, NEUTRAL_USES, "what a neutral carries", `${here}/neutral`);
    if (circuit.sets !== undefined) checkWhole(circuit.sets, 1, MOST_CONDUCTORS, `${here}/sets`);
    if (circuit.spares !== undefined)
      checkWhole(circuit.spares, 0, MOST_CONDUCTORS, `${here}/spares`);
  }
}

/** Whether a neutral counts. */
function counts(neutral: NeutralUse): boolean {
  return neutral === "two-phases-of-wye" || neutral === "nonlinear-wye";
}

/** The conductors of one circuit that count. */
function countOf({ ungrounded, neutral, sets = 1, spares = 0 }: Circuit): number {
  return sets * (ungrounded + (counts(neutral) ? 1 : 0)) + spares;
}

/** The conductors that count, of circuits whose fields were checked. */
export function conductorsCounted(circuits: readonly Circuit[]): number {
  const most = new Map<string, number>();
  let count = 0;
  for (const circuit of circuits) {
    const own = countOf(circuit);
    if (circuit.alternate === undefined) count += own;
    else most.set(circuit.alternate, Math.max(own, most.get(circuit.alternate) ?? 0));
  }
  for (const own of most.values()) count += own;
  return count;
}

/**
 * How many conductors in a raceway or a bundle count as current-carrying.
 *
 * Ungrounded conductors count, each of every set; spares count; of circuits that are never energized together only the
 * largest counts. A neutral counts where it carries more than unbalanced current: of two phases of a wye system, or of a wye
 * circuit with mostly nonlinear loads. Grounding and bonding conductors do not count.
 *
 * Source: NEC 2017 310.15(B)(3)(a), (B)(5) and (B)(6).
 *
 * @throws {@link AmpacityError} `OUT_OF_RANGE` for a count, `UNKNOWN_WORD` for a neutral; `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { countCurrentCarrying } from "@lineside/ampacity";
 * const lighting = { ungrounded: 2, neutral: "two-phases-of-wye" } as const;
 * const feeder = { ungrounded: 3, neutral: "unbalanced", sets: 2 } as const;
 * const { count, steps } = countCurrentCarrying([lighting, feeder], "2017");
 * count; // => 9
 * steps.map(({ label, value }) => `${label}: ${value}`);
 * // => ["circuit 1: 3 1", "circuit 2: 6 1", "current-carrying conductors: 9 1"]
 * ```
 */
export function countCurrentCarrying(
  circuits: readonly Circuit[],
  edition: EditionLike,
): CurrentCarryingCount {
  checkCircuits(circuits, "/circuits");
  const { cite, notes } = adjustmentTable(edition).ground;
  const count = conductorsCounted(circuits);
  const steps = circuits.map(
    (circuit, at): Step => ({
      label: `circuit ${at + 1}`,
      formula: "sets · (ungrounded + neutral that counts) + spares",
      inputs: [
        { name: "sets", value: one(circuit.sets ?? 1) },
        { name: "ungrounded", value: one(circuit.ungrounded) },
        { name: "neutral", value: circuit.neutral },
        { name: "neutral that counts", value: one(counts(circuit.neutral) ? 1 : 0) },
        { name: "spares", value: one(circuit.spares ?? 0) },
        ...(circuit.alternate === undefined
          ? []
          : [{ name: "never together with", value: circuit.alternate }]),
      ],
      value: one(countOf(circuit)),
      cite,
    }),
  );
  const sum: Step = {
    label: "current-carrying conductors",
    formula: "the sum, of circuits that are never energized together the largest",
    inputs: [],
    value: one(count),
    cite,
  };
  return { count, steps: [...steps, sum], notes, cite };
}
