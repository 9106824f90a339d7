/** Words longer than this are not compared: nothing in a design is called that. */
const MAX_WORD = 64;

/** How many letters have to be changed, added, left out or swapped to turn one word into the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The letters and digits of a word. */
function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * The known word nearest to one that is not known: one letter in three may differ, in whatever case.
 * A word that differs in hyphens only is nearest; of words as
 * near the first listed.
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  if (word.length > MAX_WORD) return undefined;
  const asked = word.toLowerCase();
  let best: string | undefined;
  let least = (word.length < 2 ? 0 : Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const one of known) {
    if (bare(one) === bare(word)) return one;
    const apart =
      Math.abs(one.length - word.length) >= least ? least : distance(asked, one.toLowerCase());
    if (apart < least) {
      least = apart;
      best = one;
    }
  }
  return best;
}
