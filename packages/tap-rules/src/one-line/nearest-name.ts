/** Names longer than this are not compared. */
const LONGEST = 64;

/** The letters that differ between two texts: put in, left out, another one, or two in a row that changed places. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const [x, y] = [a[i - 1], b[j - 1]];
      const ways = [
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (x === y ? 0 : 1),
      ];
      const swapped = i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y;
      if (swapped) ways.push((before[j - 2] ?? 0) + 1);
      next.push(Math.min(...ways));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? most + 1;
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The known name nearest to one that is not known: one letter in three may differ, in whatever case; of names as near the first. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined;
  const [letters, asked] = [bare(name), name.toLowerCase()];
  let best: string | undefined;
  let least = (name.length < 2 ? 0 : Math.max(1, Math.floor(name.length / 3))) + 1;
  for (const one of known) {
    if (one.length > LONGEST) continue;
    const apart = bare(one) === letters ? 0 : distance(asked, one.toLowerCase(), least);
    if (apart < least) [best, least] = [one, apart];
  }
  return best;
}
