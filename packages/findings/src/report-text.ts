import { type ExplainOptions, explain, layoutOf } from "./explanation.ts";
import type { Finding } from "./finding.ts";
import { askText } from "./missing-text.ts";
import { overall } from "./overall.ts";
import { summarySpans, verdictSpan } from "./summary-line.ts";
import { type Margins, wrap } from "./text-layout.ts";
import { VERDICTS } from "./verdict.ts";

/** How {@link explainAll} prints. */
export interface ReportOptions extends ExplainOptions {
  /** Whether to explain each finding rather than print one line for each; false by default. */
  readonly full?: boolean;
  /** Whether to list what passes or does not apply, rather than only count it; true by default. */
  readonly passing?: boolean;
}

/**
 * The findings, what asks for action first: fail, needs-input, consult, pass, not-applicable; otherwise in their order.
 *
 * @example
 * ```ts
 * import { byUrgency, finding } from "@lineside/findings";
 * const noted = finding({ rule: "a", verdict: "not-applicable" });
 * const asked = finding({ rule: "b", verdict: "consult" });
 * byUrgency([noted, asked]).map(({ rule }) => rule); // => ["b", "a"]
 * ```
 */
export function byUrgency(findings: readonly Finding[]): Finding[] {
  return VERDICTS.flatMap((verdict) => findings.filter((one) => one.verdict === verdict));
}

/**
 * A list of findings as text for a person: what they come to, each of them with what fails first, then the questions.
 *
 * @example
 * ```ts
 * import { explainAll, finding } from "@lineside/findings";
 * const asked = finding({
 *   rule: "nec/240.21(B)(1)",
 *   title: "Tap of at most 10 ft",
 *   missing: [{ path: "/length", expects: "length", ask: "How long is the tap, lug to lug?" }],
 * });
 * explainAll([asked]).split("\n");
 * // => [
 * //   "? NEEDS INPUT  1 needs-input",
 * //   "",
 * //   "? NEEDS INPUT  Tap of at most 10 ft: How long is the tap, lug to lug?",
 * //   "  nec/240.21(B)(1)",
 * //   "",
 * //   "Questions",
 * //   "1. How long is the tap, lug to lug? (/length: a length)",
 * // ]
 * ```
 */
export function explainAll(findings: readonly Finding[], options: ReportOptions = {}): string {
  const { width, colour } = layoutOf(options);
  const margins: Margins = { width, colour, first: "", next: "  " };
  const sum = overall(findings);
  const counts = VERDICTS.filter((verdict) => sum.counts[verdict] > 0).map(
    (verdict) => `${sum.counts[verdict]} ${verdict}`,
  );
  const lines = wrap(
    [verdictSpan(sum.verdict), { text: `  ${counts.join(", ") || "nothing was judged"}` }],
    margins,
  );
  const listed = byUrgency(findings).filter(
    ({ verdict }) =>
      options.passing !== false || (verdict !== "pass" && verdict !== "not-applicable"),
  );
  if (listed.length > 0) lines.push("");
  listed.forEach((one, i) => {
    if (!options.full) lines.push(...wrap(summarySpans(one), margins));
    else lines.push(...(i > 0 ? [""] : []), explain(one, options));
  });
  if (sum.questions.length > 0) lines.push("", colour("heading", "Questions"));
  sum.questions.forEach((input, i) => {
    const { question, where } = askText(input);
    const number = `${i + 1}. `;
    const next = " ".repeat(number.length);
    lines.push(
      ...wrap(
        [
          { text: question, style: "question" },
          { text: ` ${where}`, style: "dim" },
        ],
        {
          ...margins,
          first: number,
          next,
        },
      ),
    );
  });
  return lines.join("\n");
}
