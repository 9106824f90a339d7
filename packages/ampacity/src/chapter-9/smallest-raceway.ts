import type { Verdict } from "@lineside/findings";
import type { TradeSize } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import type { FillConductors } from "./fill-load.ts";
import { type Raceway, sizesOf } from "./raceway.ts";
import { fill, type RacewayFill } from "./raceway-fill.ts";

/** One trade size, judged by {@link fill}. */
export interface SizedFill extends RacewayFill {
  readonly size: TradeSize;
}

/** The smallest raceway that the conductors may fill, and the next smaller one, which does not pass. */
export interface SmallestRaceway {
  /** `pass`: found; else what the finding of `check` says. */
  readonly verdict: Verdict;
  readonly size?: TradeSize;
  /** The size judged. Where none passes: the smallest that is undecided, or else the largest of its kind. */
  readonly check: SizedFill;
  readonly nextSmaller?: SizedFill;
}

/**
 * The smallest trade size of one kind of raceway that conductors may fill; {@link fill} has judged it, and the next smaller
 * one. A smaller size that an open input leaves undecided is `nextSmaller`, with its questions.
 *
 * @throws {@link AmpacityError} as {@link fill} does
 * @example
 * ```ts
 * import { smallestRaceway } from "@lineside/ampacity";
 * const conductors = [{ size: "12 AWG", insulation: "THHN", count: 10 }] as const;
 * const { size, nextSmaller } = smallestRaceway(conductors, { type: "EMT", nipple: false }, "2017");
 * size; // => "3/4"
 * `${nextSmaller?.size}: ${nextSmaller?.area} of ${nextSmaller?.allowed}`; // => "1/2: 0.133 in² of 0.122 in²"
 * ```
 */
export function smallestRaceway(
  conductors: readonly FillConductors[],
  raceway: Omit<Raceway, "size">,
  edition: EditionLike,
): SmallestRaceway {
  const judged: SizedFill[] = [];
  for (const size of sizesOf(raceway.type, edition)) {
    const check = { size, ...fill(conductors, { ...raceway, size }, edition) };
    const nextSmaller = judged.at(-1);
    judged.push(check);
    if (check.finding.verdict !== "pass") continue;
    return { verdict: "pass", size, check, ...(nextSmaller !== undefined && { nextSmaller }) };
  }
  const check =
    judged.find(({ finding }) => finding.verdict !== "fail") ?? (judged.at(-1) as SizedFill);
  return { verdict: check.finding.verdict, check };
}
