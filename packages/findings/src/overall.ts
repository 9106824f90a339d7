import type { Finding } from "./finding.ts";
import { type Question, questions } from "./question.ts";
import { allOf, type Verdict } from "./verdict.ts";

/** What a list of findings comes to. */
export interface Overall {
  /** {@link allOf} of the listed findings. */
  readonly verdict: Verdict;
  /** Of the listed findings only: neither clauses nor routes are counted. */
  readonly counts: Readonly<Record<Verdict, number>>;
  /** The ids of the rules whose verdict this is. */
  readonly decisive: readonly string[];
  /** What to ask, the most deciding first; see {@link questions}. */
  readonly questions: readonly Question[];
}

/**
 * Sums up findings that must all hold.
 *
 * @example
 * ```ts
 * import { finding, overall } from "@lineside/findings";
 * const cite = [{ document: "NEC", edition: "2002", section: "240.21(B)(1)", status: "stated" }] as const;
 * const sum = overall([
 *   finding({ rule: "length", cite, verdict: "pass" }),
 *   finding({ rule: "load", missing: [{ path: "/load", expects: "current" }] }),
 * ]);
 * sum.verdict; // => "needs-input"
 * sum.counts; // => { fail: 0, "needs-input": 1, consult: 0, pass: 1, "not-applicable": 0 }
 * sum.decisive; // => ["load"]
 * sum.questions; // => [{ path: "/load", expects: "current", decides: ["load"], settles: ["load"] }]
 * ```
 */
export function overall(findings: readonly Finding[]): Overall {
  const counts = { fail: 0, "needs-input": 0, consult: 0, pass: 0, "not-applicable": 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  const verdict = allOf(findings.map((one) => one.verdict));
  const decisive = findings.filter((one) => one.verdict === verdict).map((one) => one.rule);
  return { verdict, counts, decisive: [...new Set(decisive)], questions: questions(findings) };
}
