import type { Citation, Note } from "@lineside/findings";
import { placeOf } from "../citation.ts";

/** A table of a chapter in words: `chapter 9 Table 9`. */
export function placeText(cite: Citation): string {
  return cite.table === undefined ? placeOf(cite) : `${cite.section} ${cite.table}`.trim();
}

/** The note that an edition's own values were not obtained. */
export function notObtained(cite: Citation): Note {
  const why = cite.from === undefined ? "" : `: ${cite.from}`;
  const text = `the values of ${placeText(cite)} in this edition were not obtained${why}`;
  return { kind: "advice", text, cite };
}
