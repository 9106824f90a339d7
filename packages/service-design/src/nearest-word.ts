import { distance } from "fastest-levenshtein";
import { SPELLINGS } from "./spellings.ts";

/** Words longer than this are not compared: nothing in a design is called that. */
const MAX_WORD = 64;

/** The letters and digits of a word. */
function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * The known word nearest to one that is not known: one letter in three may differ, in whatever case. One that differs in
 * hyphens or spaces only is nearest; of words as near the first listed.
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  if (word.length > MAX_WORD) return undefined;
  const [letters, asked] = [bare(word), word.toLowerCase()];
  let best: string | undefined;
  let least = (word.length < 2 ? 0 : Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const one of known) {
    const apart = bare(one) === letters ? 0 : distance(asked, one.toLowerCase());
    if (apart < least) [best, least] = [one, apart];
  }
  return best;
}

/** The word that was meant, if it is one of these: by what people write for it, or by its letters. */
export function suggestionFor(written: unknown, words: readonly string[]): string | undefined {
  if (typeof written !== "string") return undefined;
  const word = written.trim().toLowerCase();
  const meant = Object.hasOwn(SPELLINGS, word) ? SPELLINGS[word] : undefined;
  return meant !== undefined && words.includes(meant) ? meant : nearestWord(written.trim(), words);
}
