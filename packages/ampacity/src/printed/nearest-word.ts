import { distance } from "fastest-levenshtein";

/** The word that is nearest to a text, the first of several; `undefined` where more than half of it would have to change. */
export function nearestWord<W extends string>(text: string, words: readonly W[]): W | undefined {
  const far = (word: W): number => distance(text.toLowerCase(), word.toLowerCase());
  const [first, ...others] = words;
  if (first === undefined || text === "") return undefined;
  const best = others.reduce((a, b) => (far(b) < far(a) ? b : a), first);
  return far(best) <= Math.max(text.length, best.length) / 2 ? best : undefined;
}
