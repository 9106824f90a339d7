import { isEditionId } from "@lineside/ampacity";
import type { TapAnswer, TapCase } from "@lineside/tap-rules";
import type { Quantity } from "@lineside/units";
import { conductorLabel, smallestFor } from "./conductor-report.ts";
import type { DesignFile, Id } from "./design.ts";
import type { SmallestSize } from "./report.ts";
import { judgeRuns } from "./run-judgement.ts";

/** A conductor of a design that the tap rules judge, with what they were asked. */
export interface TapInDesign {
  readonly id: Id;
  readonly label: string;
  readonly case: TapCase;
  readonly answer: TapAnswer;
  /** The smallest size of its kind that carries a current where it is; left out where its kind is not told. */
  readonly smallestFor: (
    required: Quantity<"current">,
  ) => Pick<SmallestSize, "smallest" | "nextSmaller"> | undefined;
}

/**
 * The taps and secondary conductors of a design, each as the tap rules were asked about it: for solvers and for what would
 * make it comply. Empty where the design names no edition that can be answered.
 *
 * @example
 * ```ts
 * import { parseDesign, tapsOfDesign } from "@lineside/service-design";
 * import { maxUpstream } from "@lineside/tap-rules";
 * import { A } from "@lineside/units";
 * const read = parseDesign(`
 * lineside: 1
 * codes: { nec: "2017" }
 * equipment:
 *   FB: { is: breaker, rating: 800 A }
 *   TB: { is: wireway, terminations: 75 °C }
 *   P1: { is: panelboard, rating: 225 A, main: { is: breaker, rating: 225 A } }
 * conductors:
 *   F1: { from: FB, to: TB, sets: 2, size: 600 kcmil, material: copper, insulation: THWN }
 *   T1: { from: TB, to: P1, size: 250 kcmil, material: copper, insulation: THWN, length: 25 ft }
 * `);
 * const [tap] = read.ok ? tapsOfDesign(read.design) : [];
 * tap?.id; // => "T1"
 * const upstream = tap && maxUpstream(tap.case, [A(600), A(700), A(800)]);
 * String(upstream?.find(({ provision }) => provision === "240.21(B)(2)")?.value); // => "700 A"
 * tap?.smallestFor(A("266.67"))?.smallest.size; // => "300 kcmil"
 * ```
 */
export function tapsOfDesign(design: DesignFile): readonly TapInDesign[] {
  const edition = design.codes?.nec;
  if (!isEditionId(edition)) return [];
  const { context, judged } = judgeRuns(design, edition);
  return [...judged.values()].flatMap((one): TapInDesign[] => {
    const { tap, run } = one;
    if (tap === undefined) return [];
    return [
      {
        id: run.id,
        label: conductorLabel(one),
        case: tap.case,
        answer: tap.answer,
        smallestFor: (required) => smallestFor(context, one, required),
      },
    ];
  });
}
