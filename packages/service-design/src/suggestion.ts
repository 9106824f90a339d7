import { nearestWord } from "@lineside/findings";
import { SPELLINGS } from "./spellings.ts";

/** The word that was meant, if it is one of these: by what people write for it, or by its letters. */
export function suggestionFor(written: unknown, words: readonly string[]): string | undefined {
  if (typeof written !== "string") return undefined;
  const word = written.trim().toLowerCase();
  const meant = Object.hasOwn(SPELLINGS, word) ? SPELLINGS[word] : undefined;
  return meant !== undefined && words.includes(meant) ? meant : nearestWord(written.trim(), words);
}
