import type { Verdict } from "@lineside/findings";

/** What the command's exit status says; a shell script may branch on it. */
export const EXIT = {
  pass: 0,
  fail: 1,
  /** The authority or the utility decides, or an input is missing. */
  undecided: 2,
  /** The command line, or a file that is not a design. */
  usage: 64,
  /** Our own fault. */
  internal: 70,
} as const;

/** One of the {@link EXIT} values. */
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** The exit status of a verdict; nothing applicable is nothing wrong. */
export function exitStatusOf(verdict: Verdict): ExitStatus {
  if (verdict === "fail") return EXIT.fail;
  return verdict === "pass" || verdict === "not-applicable" ? EXIT.pass : EXIT.undecided;
}
