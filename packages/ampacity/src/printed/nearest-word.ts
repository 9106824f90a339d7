/** How many letters have to be put in, left out or changed to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The word that is nearest to a text, the first of several; `undefined` where more than half of it would have to change. */
export function nearestWord<W extends string>(text: string, words: readonly W[]): W | undefined {
  const far = (word: W): number => distance(text.toLowerCase(), word.toLowerCase());
  const [first, ...others] = words;
  if (first === undefined || text === "") return undefined;
  const best = others.reduce((a, b) => (far(b) < far(a) ? b : a), first);
  return far(best) <= Math.max(text.length, best.length) / 2 ? best : undefined;
}
