import type { Finding, Verdict } from "@lineside/findings";
import { A, type Quantity } from "@lineside/units";
import { standardRatings } from "../article-240/standard-rating.ts";
import type { EditionLike } from "../editions/edition.ts";
import type { DwellingCase } from "./dwelling-case.ts";
import { dwellingConductor } from "./dwelling-conductor.ts";
import { dwellingRule } from "./dwelling-routes.ts";

/** What {@link largestDwellingRating} answers. */
export interface LargestDwellingRating {
  /** `pass`: found; else what the finding says. */
  readonly verdict: Verdict;
  readonly rating?: Quantity<"current">;
  /** That of the rating; where there is none, of the largest rating that is open, or else of the smallest. */
  readonly finding: Finding;
  /** That of the next larger standard rating, which does not pass. */
  readonly nextLarger?: Finding;
}

/**
 * The largest standard rating of a dwelling's service or feeder, of those that the rule is for, for which the conductors
 * suffice; `dwellingConductor` has judged it, and the next larger one.
 *
 * @param given - as for `dwellingConductor`, without the rating
 * @throws {@link AmpacityError} as `dwellingConductor` does
 * @example
 * ```ts
 * import { largestDwellingRating } from "@lineside/ampacity";
 * import { A } from "@lineside/units";
 * const service = { role: "service", system: "120/240", ampacity: A(175) } as const;
 * const { rating, nextLarger } = largestDwellingRating(service, "2017");
 * `${rating}, then ${nextLarger?.verdict}`; // => "200 A, then fail"
 * ```
 */
export function largestDwellingRating(
  given: Omit<DwellingCase, "rating">,
  edition: EditionLike,
): LargestDwellingRating {
  const { least, most } = dwellingRule(edition).share;
  // 100 A to 400 A are standard ratings of breakers and fuses alike
  const ratings = standardRatings(edition, "cb").ratings.filter(
    (one) => one.gte(A(least)) && one.lte(A(most)),
  );
  let larger: Finding | undefined;
  let open: Finding | undefined;
  for (const rating of ratings.toReversed()) {
    const { finding } = dwellingConductor({ ...given, rating }, edition);
    const { verdict } = finding;
    if (verdict === "pass") {
      const found = { verdict, rating, finding };
      return larger === undefined ? found : { ...found, nextLarger: larger };
    }
    if (verdict !== "fail") open ??= finding;
    larger = finding;
  }
  const finding = open ?? (larger as Finding);
  return { verdict: finding.verdict, finding };
}
