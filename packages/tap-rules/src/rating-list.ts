import { isQuantity } from "@lineside/units";
import { fault, MOST_ITEMS } from "./field-check.ts";
import type { Current } from "./tap-case.ts";

/**
 * A list of ratings, smallest first.
 *
 * @throws {@link TapRulesError} `TOO_MANY` or `WRONG_KIND`
 */
export function sortedRatings(ratings: readonly Current[]): readonly Current[] {
  if (!Array.isArray(ratings) || ratings.length > MOST_ITEMS) {
    const got = Array.isArray(ratings) ? ratings.length : ratings;
    throw fault("TOO_MANY", "/ratings", got, `a list of at most ${MOST_ITEMS} currents`);
  }
  // entries, so that a hole is seen too
  for (const [i, one] of ratings.entries()) {
    if (!isQuantity(one, "current") || one.value.n <= 0)
      throw fault("WRONG_KIND", `/ratings/${i}`, one, "a current above zero");
  }
  return [...ratings].sort((a, b) => a.compare(b));
}
