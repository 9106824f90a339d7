import type { Citation } from "./citation.ts";

/**
 * What a reader should know beside the verdict; it never changes the verdict.
 *
 * - `advice`: good to do, not required
 * - `obligation`: a trigger fired: something else is now required
 * - `conflict`: two passages disagree
 * - `recovered-value`: a value was taken from another passage or edition
 */
export interface Note {
  readonly kind: "advice" | "obligation" | "conflict" | "recovered-value";
  readonly text: string;
  readonly cite?: Citation;
}
