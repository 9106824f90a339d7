/**
 * How well a value or a rule is known.
 *
 * - `stated`: printed there
 * - `recovered`: lost there, taken from another passage, which `from` names
 * - `derived`: follows from what is printed; `from` says from what
 * - `assumed-unchanged`: verified in another edition, which `from` names, and no change is known
 * - `single-source`: one source only says so
 * - `lost`: the print or its transcription has lost it; a verdict that rests on it is `consult`
 * - `not-published`: the table has a dash there
 * - `not-permitted`: the table says N/A there
 */
export type CitationStatus =
  | "stated"
  | "recovered"
  | "derived"
  | "assumed-unchanged"
  | "single-source"
  | "lost"
  | "not-published"
  | "not-permitted";

/** The statuses, the surest first. */
export const CITATION_STATUSES: readonly CitationStatus[] = /* @__PURE__ */ Object.freeze([
  "stated",
  "recovered",
  "derived",
  "assumed-unchanged",
  "single-source",
  "lost",
  "not-published",
  "not-permitted",
]);

/** Where a rule or a value is printed. */
export interface Citation {
  /** Short name of the document: `NEC`, `RIE ESB 750`. */
  readonly document: string;
  /** Its edition as it names itself: `2002`. */
  readonly edition: string;
  /** `240.21(C)(6)(1)`; empty where only a table is meant. */
  readonly section: string;
  /** `Table 310.16`, with the row or column where that says more. */
  readonly table?: string;
  readonly page?: string;
  readonly status: CitationStatus;
  /** What a recovered, derived or assumed value was taken from. */
  readonly from?: string;
}

/** A value with the place where it is printed and how well it is known. Where `cite.status` is `lost`, T says what stands for it. */
export interface Sourced<T> {
  readonly value: T;
  readonly cite: Citation;
}
