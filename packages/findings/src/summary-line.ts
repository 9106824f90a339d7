import { compareAny, isQuantity } from "@lineside/units";
import type { Finding } from "./finding.ts";
import { askText } from "./missing-text.ts";
import { printable, type Span } from "./text-layout.ts";
import { isInexact, type Value } from "./value.ts";
import { formatMargin, formatRequirement, formatValue } from "./value-text.ts";
import { anyOf, type Verdict } from "./verdict.ts";
import { formatVerdict } from "./verdict-text.ts";

/** `✗ FAIL` */
export function verdictSpan(verdict: Verdict): Span {
  return { text: formatVerdict(verdict), style: verdict };
}

export const titleOf = (f: Finding): string => f.title ?? f.rule;

function same(a: Value, b: Value): boolean {
  if (isQuantity(a) && isQuantity(b)) return a.kind === b.kind && compareAny(a, b) === 0;
  return a === b;
}

/** A value, with the figure that the document prints for it where a step names one. */
export function withPrinted(value: Value, f: Finding, text: string = formatValue(value)): string {
  if (!isQuantity(value) && !isInexact(value)) return text;
  const printed = f.steps.find(
    (step) => step.printed !== undefined && same(step.value, value),
  )?.printed;
  return printed === undefined ? text : besidePrinted(text, printed);
}

/** `173.08 A (2250/13 A; printed 174 A)` */
export function besidePrinted(text: string, printed: string): string {
  return text.endsWith(")")
    ? `${text.slice(0, -1)}; printed ${printed})`
    : `${text} (printed ${printed})`;
}

export function requiredText(f: Finding): string | undefined {
  const { required } = f;
  if (required === undefined) return undefined;
  const text = formatRequirement(required);
  return isQuantity(required.value) ? withPrinted(required.value, f, text) : text;
}

/** `22 ft found, at most 10 ft required, over by 12 ft` */
export function measureText(f: Finding): string | undefined {
  const required = requiredText(f);
  if (required === undefined || f.actual === undefined) return undefined;
  const actual = withPrinted(f.actual, f);
  if (f.required?.op === "is")
    return actual === required ? actual : `${actual}, but must be ${required}`;
  const found = `${actual} found, ${required} required`;
  return f.margin === undefined ? found : `${found}, ${formatMargin(f.margin, f.required)}`;
}

/** Whether a clause says the same measure, as where a provision shows that of its first failing clause. */
export function isRepeated(f: Finding): boolean {
  const measure = measureText(f);
  return measure !== undefined && (f.parts?.some((part) => measureText(part) === measure) ?? false);
}

/** The clause or route to which a verdict that is not a pass goes back. */
function causeOf(f: Finding): Finding | undefined {
  return (
    f.parts?.find((part) => part.verdict === f.verdict) ??
    f.tried?.find(
      (route) => route.verdict === f.verdict && (f.governs ?? route.rule) === route.rule,
    )
  );
}

/** The route that decides: of those that bear its id the first that has come to what all routes come to. */
export function governingRoute({ tried, governs }: Finding): Finding | undefined {
  if (tried === undefined || governs === undefined) return undefined;
  const came = anyOf(tried.map((route) => route.verdict));
  return tried.find((route) => route.rule === governs && route.verdict === came);
}

function governingText(f: Finding): string | undefined {
  const route = governingRoute(f);
  return route && `by ${titleOf(route)}`;
}

/** Beyond this many routes a list of what each fails on says less than their number. */
const NAMED_ROUTES = 3;

/** `: 10 ft tap (length); 25 ft tap (ampacity)` */
function failuresText({ tried = [] }: Finding): string {
  const failing = tried.filter((route) => route.verdict === "fail");
  if (failing.length > NAMED_ROUTES) return "";
  const named = failing.map((route) => {
    const cause = causeOf(route);
    return cause === undefined ? titleOf(route) : `${titleOf(route)} (${titleOf(cause)})`;
  });
  return `: ${named.join("; ")}`;
}

/** Why a finding has its verdict, in a few words; `undefined` where there is nothing to add. */
export function reasonText(f: Finding): string | undefined {
  if (f.verdict === "pass") return governingText(f) ?? measureText(f) ?? holdingText(f);
  const failing = f.tried?.filter((route) => route.verdict === "fail").length ?? 0;
  const part = f.parts?.some((one) => one.verdict === f.verdict);
  if (f.verdict === "fail" && failing > 1 && !part && f.governs === undefined) {
    const none =
      failing === 2 ? "neither alternative holds" : `none of the ${failing} alternatives holds`;
    return `${none}${failuresText(f)}`;
  }
  const cause = causeOf(f);
  if (cause !== undefined) {
    const why = reasonText(cause);
    return why === undefined ? titleOf(cause) : `${titleOf(cause)}: ${why}`;
  }
  if (f.missing.length > 0) return f.missing.map((input) => askText(input).question).join(" ");
  return measureText(f) ?? f.notes[0]?.text;
}

function holdingText(f: Finding): string | undefined {
  const held = f.parts?.filter((part) => part.verdict === "pass").length;
  return held === undefined
    ? undefined
    : held === 1
      ? "its one clause holds"
      : `all ${held} clauses hold`;
}

/** One line of a list of findings, in pieces. */
export function summarySpans(f: Finding): Span[] {
  const reason = reasonText(f);
  return [
    verdictSpan(f.verdict),
    ...(f.subject ? [{ text: `  ${f.subject}` }] : []),
    { text: `  ${titleOf(f)}`, style: "heading" },
    ...(reason === undefined ? [] : [{ text: `: ${reason}` }]),
    ...(f.title === undefined ? [] : [{ text: `  ${f.rule}`, style: "dim" as const }]),
  ];
}

/**
 * A finding on one line: mark and word of the verdict, object, title, why, rule id.
 *
 * @example
 * ```ts
 * import { finding, summaryLine } from "@lineside/findings";
 * import { ft } from "@lineside/units";
 * const length = finding({
 *   rule: "nec/240.21(C)(2)(1)",
 *   title: "Length",
 *   subject: "/conductors/S1",
 *   cite: [{ document: "NEC", edition: "2005", section: "240.21(C)(2)", status: "stated" }],
 *   required: { op: "<=", value: ft(10) },
 *   actual: ft(22),
 * });
 * summaryLine(length);
 * // => "✗ FAIL  /conductors/S1  Length: 22 ft found, at most 10 ft required, over by 12 ft  nec/240.21(C)(2)(1)"
 * ```
 */
export function summaryLine(finding: Finding): string {
  return summarySpans(finding)
    .map(({ text }) => printable(text))
    .join("");
}

/** What a failing yes or no says goes with what is found. */
function factText(f: Finding): string | undefined {
  const because = f.notes[0]?.text;
  return because === undefined ? measureText(f) : `${measureText(f)}: ${because}`;
}

/**
 * A clause in a few words, for a line below its route: title, what was found and required or what it asks, section.
 *
 * @example
 * ```ts
 * import { clauseText, finding } from "@lineside/findings";
 * import { ft } from "@lineside/units";
 * const cite = [{ document: "NEC", edition: "2017", section: "240.21(B)(1)", status: "stated" }] as const;
 * clauseText(
 *   finding({ rule: "length", title: "lug to lug", cite, required: { op: "<=", value: ft(10) }, actual: ft(9) }),
 * );
 * // => "lug to lug: 9 ft found, at most 10 ft required, 1 ft to spare [240.21(B)(1)]"
 * clauseText(
 *   finding({ rule: "end", title: "goes on beyond", cite, required: { op: "is", value: false }, actual: false }),
 * );
 * // => "goes on beyond: no [240.21(B)(1)]"
 * ```
 */
export function clauseText(clause: Finding): string {
  const { verdict, required, cite } = clause;
  const isFact = verdict === "fail" && required?.op === "is" && clause.missing.length === 0;
  const reason = isFact ? factText(clause) : reasonText(clause);
  const section = cite[0]?.section ?? "";
  return printable(
    `${titleOf(clause)}${reason === undefined ? "" : `: ${reason}`}${section === "" ? "" : ` [${section}]`}`,
  );
}
