import type { Verdict } from "./verdict.ts";

/** How each verdict is shown: a mark and a word, so that colour is never needed. */
const SHOWN: Readonly<Record<Verdict, readonly [mark: string, word: string]>> = {
  pass: ["✓", "PASS"],
  fail: ["✗", "FAIL"],
  consult: ["!", "CONSULT"],
  "needs-input": ["?", "NEEDS INPUT"],
  "not-applicable": ["–", "NOT APPLICABLE"],
};

/**
 * The mark of a verdict, for the head of a line where many stand.
 *
 * @example
 * ```ts
 * import { verdictMark } from "@lineside/findings";
 * verdictMark("fail"); // => "✗"
 * ```
 */
export function verdictMark(verdict: Verdict): string {
  return SHOWN[verdict][0];
}

/**
 * A verdict for people to read: its mark and its word.
 *
 * @example
 * ```ts
 * import { formatVerdict } from "@lineside/findings";
 * formatVerdict("needs-input"); // => "? NEEDS INPUT"
 * ```
 */
export function formatVerdict(verdict: Verdict): string {
  return SHOWN[verdict].join(" ");
}
