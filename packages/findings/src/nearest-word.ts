import { distance } from "fastest-levenshtein";

/** Words longer than this are not compared: no field and no name of a thing is so long. */
const LONGEST = 64;

/** The letters and digits of a word. */
function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Whether two words are the same but for two letters beside each other that are swapped. */
function swapped(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}` === b;
}

/** Letters that differ; two that are swapped are one slip. */
function slips(a: string, b: string): number {
  return swapped(a, b) ? 1 : distance(a, b);
}

/**
 * The known word nearest to one that is not known, for the message of an error: one letter in three may differ, in whatever
 * case. One that differs in hyphens or spaces only is nearest; of words as near the first listed.
 *
 * @example
 * ```ts
 * import { nearestWord } from "@lineside/findings";
 * nearestWord("ratting", ["is", "rating", "main"]); // => "rating"
 * nearestWord("MPD", ["SP", "MDP"]); // => "MDP"
 * nearestWord("busway", ["is", "rating", "main"]); // => undefined
 * ```
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const [letters, asked] = [bare(word), word.toLowerCase()];
  let best: string | undefined;
  let least = (word.length < 2 ? 0 : Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const one of known) {
    if (one.length > LONGEST) continue;
    const apart = bare(one) === letters ? 0 : slips(asked, one.toLowerCase());
    if (apart < least) [best, least] = [one, apart];
  }
  return best;
}
