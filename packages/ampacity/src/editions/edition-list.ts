import { checkList } from "../field-check.ts";
import type { EditionLike } from "./edition.ts";

/** More editions than there are. */
const MOST_EDITIONS = 50;

/** Throws where a list of editions is none that can be compared. */
export function checkEditionList(editions: readonly EditionLike[]): void {
  checkList(editions, 2, MOST_EDITIONS, "editions", "/editions");
}
