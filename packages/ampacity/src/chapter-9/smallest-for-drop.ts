import type { Verdict } from "@lineside/findings";
import type { ConductorSize } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import { checkMaterial } from "../field-check.ts";
import { checkLimit, type DropConductor, type LimitedRun } from "./drop-run.ts";
import { impedanceSizes } from "./impedance.ts";
import { type VoltageDrop, voltageDrop } from "./voltage-drop.ts";

/** A run whose conductor has no size yet. */
export type DropDemand = Omit<LimitedRun, "conductor"> & {
  readonly conductor: Omit<DropConductor, "size">;
};

/** One size, judged by {@link voltageDrop}. */
export interface SizedDrop extends VoltageDrop {
  readonly size: ConductorSize;
}

/** The smallest size within the limit, and the next smaller one of the table, which does not pass. */
export interface SmallestForDrop {
  /** `pass`: found; else what the finding of `check` says. */
  readonly verdict: Verdict;
  readonly size?: ConductorSize;
  /**
   * The size judged. Where none passes: the smallest that an input or an edition's values leave undecided, or else the
   * largest of the table.
   */
  readonly check: SizedDrop;
  readonly nextSmaller?: SizedDrop;
}

/**
 * The smallest conductor whose voltage drop is within the limit, of the sizes of chapter 9 Table 9 (for direct current of
 * Table 8); {@link voltageDrop} has judged it, and the next smaller one. The ampacity is another rule's.
 *
 * Sizes are tried from the smallest up: at a low power factor the drop need not fall with size, as reactance hardly does.
 *
 * @throws {@link AmpacityError} as {@link voltageDrop} does; `WRONG_KIND` where there is no limit
 * @example
 * ```ts
 * import { smallestForDrop } from "@lineside/ampacity";
 * import { A, V, ft, percent, pf } from "@lineside/units";
 * const { size, nextSmaller } = smallestForDrop(
 *   {
 *     phases: 1,
 *     current: A(16),
 *     length: ft(150),
 *     conductor: { material: "copper" },
 *     conduit: "pvc",
 *     powerFactor: pf(1),
 *     nominal: V(120),
 *     limit: percent(3),
 *   },
 *   "2017",
 * );
 * size; // => "6 AWG"
 * `${nextSmaller?.size}: ${nextSmaller?.percent}`; // => "8 AWG: 3.12 %"
 * ```
 */
export function smallestForDrop(demand: DropDemand, edition: EditionLike): SmallestForDrop {
  checkLimit(demand.limit);
  const { conductor, phases } = demand;
  checkMaterial(conductor.material, "/conductor/material");
  const sizes = impedanceSizes(conductor.material, phases === "dc" ? "dc" : "ac", edition);
  const judged: SizedDrop[] = [];
  for (const size of sizes) {
    const run = { ...demand, conductor: { ...conductor, size } };
    const check = { size, ...voltageDrop(run, edition) };
    const nextSmaller = judged.at(-1);
    judged.push(check);
    if (check.finding.verdict !== "pass") continue;
    return { verdict: "pass", size, check, ...(nextSmaller !== undefined && { nextSmaller }) };
  }
  const check =
    judged.find(({ finding }) => finding.verdict !== "fail") ?? (judged.at(-1) as SizedDrop);
  return { verdict: check.finding.verdict, check };
}
