import type { MissingInput, Verdict } from "@lineside/findings";
import type { Quantity } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import { fillLoad, MOST_OF_ONE } from "./fill-load.ts";
import type { InsulatedConductor } from "./insulated-area.ts";
import {
  allowanceOf,
  askNipple,
  placeOfRaceway,
  type Raceway,
  type RacewayPlace,
  wholeConductors,
} from "./raceway.ts";
import { fill, type RacewayFill } from "./raceway-fill.ts";

/** The most conductors of one make that a raceway takes. */
export interface MaxConductors {
  /** `pass`: found; `fail`: not even one; `needs-input`: an open input decides; `consult`: as the finding of `check` says. */
  readonly verdict: Verdict;
  readonly count?: number;
  /** Where an open input decides: the least and the greatest count. */
  readonly between?: readonly [number, number];
  readonly missing: readonly MissingInput[];
  /** {@link fill} of that many conductors; of one where there is no count. */
  readonly check: RacewayFill;
  /** {@link fill} of one more, which does not pass. */
  readonly more?: RacewayFill;
}

/**
 * The most conductors of one size and insulation that a raceway takes: what goes into the printed area, and one more where
 * the rest is at least 0.8 of a conductor (chapter 9 Table 1 Note 7). {@link fill} has judged it, and one more.
 *
 * Fewer of them pass too. That is not so of conductors of several sizes: two may fill 31 %, and 40 % once a third, however
 * small, is added. Whether they jam is not judged.
 *
 * @throws {@link AmpacityError} as {@link fill} does
 * @example
 * ```ts
 * import { maxConductors } from "@lineside/ampacity";
 * const raceway = { type: "EMT", size: "1/2", nipple: false } as const;
 * maxConductors({ size: "12 AWG", insulation: "THHN" }, raceway, "2017").count; // => 9
 * const { check } = maxConductors({ size: "8 AWG", insulation: "THHN" }, { ...raceway, size: "1" }, "2017");
 * `${check.count} fill ${check.area} of ${check.allowed}`; // => "9 fill 0.3294 in² of 0.346 in²"
 * ```
 */
export function maxConductors(
  conductor: InsulatedConductor,
  raceway: Raceway,
  edition: EditionLike,
): MaxConductors {
  const of = (count: number): RacewayFill => fill([{ ...conductor, count }], raceway, edition);
  const first = of(1);
  const place = placeOfRaceway(raceway, edition);
  const load = fillLoad([{ ...conductor, count: 1 }], edition);
  const { least, most } = load.entries[0] ?? {};
  if (least === undefined || load.unsettled || place.unsettled) {
    return { verdict: "consult", missing: [], check: first };
  }
  if (most === undefined) {
    const { verdict, missing } = first.finding;
    return { verdict, missing, check: first };
  }
  const nipples = raceway.nipple === undefined ? [false, true] : [raceway.nipple];
  const counts = nipples.map((nipple) =>
    [most.area, least.area].map((area) => largestCount(area, place, nipple)),
  );
  const low = Math.min(...counts.flat());
  const high = Math.max(...counts.flat());
  if (low !== high) {
    const covering = counts.some(([a, b]) => a !== b);
    const nipple = [0, 1].some((at) => new Set(counts.map((pair) => pair[at])).size > 1);
    const missing = [...(covering ? load.missing : []), ...(nipple ? [askNipple(place)] : [])];
    return { verdict: "needs-input", between: [low, high], missing, check: first };
  }
  if (low === 0) {
    return { verdict: first.finding.verdict, missing: [], check: first };
  }
  const check = of(low);
  const more = low < MOST_OF_ONE ? of(low + 1) : undefined;
  const { verdict } = check.finding;
  return { verdict, count: low, missing: [], check, ...(more && { more }) };
}

/** The largest count whose own column has room for it. */
function largestCount(area: Quantity<"area">, place: RacewayPlace, nipple: boolean): number {
  const room = (count: number): number =>
    Math.min(
      wholeConductors(allowanceOf(place, count, nipple).area, area, place.fill),
      MOST_OF_ONE,
    );
  const many = room(MOST_OF_ONE);
  if (many > 2) return many;
  return room(2) >= 2 ? 2 : Math.min(room(1), 1);
}
