import type { Kind } from "../exact/kind.ts";
import type { Unit } from "../exact/quantity.ts";
import type { UnitAliases } from "./unit-aliases.ts";

/** The unit of these that is written so. */
export function unitWritten<K extends Kind>(
  written: string,
  aliases: readonly UnitAliases<K>[],
): Unit<K> | undefined {
  if (written.includes("|")) return undefined;
  const word = `|${written.normalize()}|`;
  return aliases.find(({ as }) => `|${as}|`.includes(word))?.unit;
}

/** The listed word that differs least from what was written, if by a slip of case or a letter or two. */
export function nearestWord(
  written: string,
  aliases: readonly { readonly as: string }[],
): string | undefined {
  let nearest: string | undefined;
  // one slip in a short word makes another unit of it
  let least = written.length < 4 ? 1 : written.length < 7 ? 2 : 3;
  if (written.length > 24) return undefined;
  for (const word of aliases.flatMap(({ as }) => as.split("|"))) {
    // a slip of case costs less than a letter; between milli and mega nothing is near
    if (word[0] !== written[0] && /^[mM]$/.test(word[0] ?? "") && /^[mM]/.test(written)) continue;
    const sameLetters = word.toLowerCase() === written.toLowerCase();
    const distance = sameLetters ? 0.5 : slips(word, written);
    if (distance < least && distance < word.length) {
      least = distance;
      nearest = word;
    }
  }
  return nearest;
}

/** How many letters must be put in, left out or changed to make one word the other. */
function slips(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
