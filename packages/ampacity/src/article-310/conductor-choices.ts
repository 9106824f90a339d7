import { type ConductorSize, compareSize } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import { checkWhole } from "../field-check.ts";
import type { ConductorDemand, NoConductor, SmallestConductor } from "./smallest-conductor.ts";
import { smallestConductor } from "./smallest-conductor.ts";

/** What {@link conductorChoices} is asked. */
export interface ChoiceDemand extends Omit<ConductorDemand, "sets"> {
  /** The most conductors in parallel for each phase, up to 20. */
  readonly maxSets: number;
}

/** So many conductors of a size in parallel, judged by `ampacity`, with the next smaller size, which does not do. */
export interface ConductorChoice extends SmallestConductor {
  readonly sets: number;
}

/** What {@link conductorChoices} answers. */
export interface ConductorChoices {
  /** Fewest sets first; each further choice has a smaller size. Empty where nothing passes. */
  readonly choices: readonly ConductorChoice[];
  /** By number of sets, why none of that many passes. */
  readonly none: readonly (NoConductor & { readonly sets: number })[];
}

const MOST_SETS = 20;

/**
 * The conductors that carry a current, singly and in parallel: for each number of sets the smallest size, without those for
 * which fewer sets of the same or a smaller size suffice.
 *
 * More sets are not always more: where `currentCarrying` counts `perSet`, all sets are in one raceway, and three sets of three
 * wires carry 3 × 0.7 = 2.1 times one set, four 4 × 0.5 = 2 times. So every number of sets is tried by itself.
 *
 * @throws {@link AmpacityError} as `smallestConductor` does; `OUT_OF_RANGE` for `maxSets`
 * @example
 * ```ts
 * import { conductorChoices } from "@lineside/ampacity";
 * import { A } from "@lineside/units";
 * const { choices } = conductorChoices(
 *   {
 *     required: A(800),
 *     material: "copper",
 *     insulation: "THWN-2",
 *     installation: { terminations: [{ listedFor: 75 }] },
 *     maxSets: 4,
 *   },
 *   "2023",
 * );
 * choices.map(({ sets, size, ampacity }) => `${sets} × ${size}: ${ampacity}`);
 * // => ["2 × 600 kcmil: 840 A", "3 × 300 kcmil: 855 A", "4 × 3/0 AWG: 800 A"]
 * ```
 */
export function conductorChoices(demand: ChoiceDemand, edition: EditionLike): ConductorChoices {
  const { maxSets, ...rest } = demand;
  checkWhole(maxSets, 1, MOST_SETS, "/maxSets");
  const choices: ConductorChoice[] = [];
  const none: (NoConductor & { readonly sets: number })[] = [];
  let smallest: ConductorSize | undefined;
  for (let sets = 1; sets <= maxSets; sets++) {
    const found = smallestConductor({ ...rest, sets }, edition);
    if (found.size === undefined) {
      none.push({ ...found, sets });
    } else if (smallest === undefined || compareSize(found.size, smallest) < 0) {
      smallest = found.size;
      choices.push({ ...found, sets });
    }
  }
  return { choices, none };
}
