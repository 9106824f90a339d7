import type { Citation } from "./citation.ts";

/**
 * What kind of note it is.
 *
 * - `advice`: good to do, not required
 * - `obligation`: a trigger fired: something else is now required
 * - `conflict`: two passages disagree
 * - `recovered-value`: a value was taken from another passage or edition
 */
export type NoteKind = "advice" | "obligation" | "conflict" | "recovered-value";

export const NOTE_KINDS: readonly NoteKind[] = /* @__PURE__ */ Object.freeze([
  "advice",
  "obligation",
  "conflict",
  "recovered-value",
]);

/** What a reader should know beside the verdict; it never changes the verdict. */
export interface Note {
  readonly kind: NoteKind;
  readonly text: string;
  readonly cite?: Citation;
}
