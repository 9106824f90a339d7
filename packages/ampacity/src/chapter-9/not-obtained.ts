import type { Citation, Note } from "@lineside/findings";
import { placeOf } from "../citation.ts";

/** The note that an edition's own values were not obtained. */
export function notObtained(cite: Citation): Note {
  const why = cite.from === undefined ? "" : `: ${cite.from}`;
  const text = `the values of ${placeOf(cite)} in this edition were not obtained${why}`;
  return { kind: "advice", text, cite };
}
