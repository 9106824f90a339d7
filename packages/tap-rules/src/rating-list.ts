import { isQuantity } from "@lineside/units";
import { MOST_ITEMS } from "./case-check.ts";
import type { Current } from "./tap-case.ts";
import { TapRulesError } from "./tap-rules-error.ts";

/**
 * A list of ratings, smallest first.
 *
 * @throws {@link TapRulesError} `TOO_MANY` or `WRONG_KIND`
 */
export function sortedRatings(ratings: readonly Current[]): readonly Current[] {
  if (!Array.isArray(ratings) || ratings.length > MOST_ITEMS) {
    throw new TapRulesError("TOO_MANY", {
      path: "/ratings",
      got: Array.isArray(ratings) ? String(ratings.length) : typeof ratings,
      expected: `a list of at most ${MOST_ITEMS} currents`,
    });
  }
  ratings.forEach((one, i) => {
    if (!isQuantity(one, "current") || one.value.n <= 0) {
      throw new TapRulesError("WRONG_KIND", {
        path: `/ratings/${i}`,
        got: String(one).slice(0, 60),
        expected: "a current above zero",
      });
    }
  });
  return [...ratings].sort((a, b) => a.compare(b));
}
