import { AmpacityError, shown } from "../ampacity-error.ts";
import type { EditionLike } from "./edition.ts";

/** More editions than there are. */
const MOST_EDITIONS = 50;

/** Throws where a list of editions is none that can be compared. */
export function checkEditionList(editions: readonly EditionLike[]): void {
  const count = Array.isArray(editions) ? editions.length : 0;
  if (count >= 2 && count <= MOST_EDITIONS) return;
  throw new AmpacityError("OUT_OF_RANGE", `/editions: ${count} editions cannot be compared`, {
    path: "/editions",
    got: Array.isArray(editions) ? `${count} editions` : shown(editions),
    expected: `from 2 to ${MOST_EDITIONS} editions`,
  });
}
