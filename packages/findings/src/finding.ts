import { isQuantity } from "@lineside/units";
import type { Citation } from "./citation.ts";
import { FindingsError, type FindingsErrorCode } from "./findings-error.ts";
import type { MissingInput } from "./missing-input.ts";
import type { Note } from "./note.ts";
import { type Judgement, judge, type Margin, type Requirement } from "./requirement.ts";
import type { Step } from "./step.ts";
import type { Value } from "./value.ts";
import { allOf, anyOf, isVerdict, outweighs, type Verdict } from "./verdict.ts";

/** A change of one input that makes the rule pass, with the rule's own answer after it. */
export interface Remedy {
  /** The input to change, as a JSON pointer. */
  readonly path: string;
  readonly value: Value;
  /** What the rule says with that value; always a pass. */
  readonly finding: Finding;
}

/** How a rule answers. Made by {@link finding}, which checks it. */
export interface Finding {
  /** The rule's stable id: `nec/240.21(C)(6)(1)`. */
  readonly rule: string;
  /** What the rule is about, in a few words. */
  readonly title?: string;
  /** The object judged, as a JSON pointer: `/conductors/S1`. */
  readonly subject?: string;
  readonly verdict: Verdict;
  /** What the verdict rests on. A value that turned out not to matter is cited in a note. */
  readonly cite: readonly Citation[];
  readonly required?: Requirement;
  /** What was found. */
  readonly actual?: Value;
  readonly margin?: Margin;
  /** The derivation, in order. */
  readonly steps: readonly Step[];
  /** The inputs that this rule itself lacks; its parts and routes name their own. */
  readonly missing: readonly MissingInput[];
  readonly remedies: readonly Remedy[];
  readonly notes: readonly Note[];
  /** Clauses that must all hold. */
  readonly parts?: readonly Finding[];
  /** Provisions of which one suffices. */
  readonly tried?: readonly Finding[];
  /** The rule id of the route that decides, one of `tried`. */
  readonly governs?: string;
}

/** What {@link finding} takes: a {@link Finding} in which all but the rule may be left out. */
export type FindingInput = {
  readonly [F in keyof Finding]?: Finding[F] | undefined;
} & { readonly rule: string };

const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);

function verdictsOf(findings: readonly Finding[]): Verdict[] {
  return findings.map((one) => one.verdict);
}

function isLost(cite: readonly Citation[]): boolean {
  for (const { status } of cite) if (status === "lost") return true;
  return false;
}

function wrong(
  f: FindingInput,
  code: FindingsErrorCode,
  path: string,
  got: string,
  expected: string,
): FindingsError {
  return new FindingsError(code, { path, got, expected }, `finding ${f.rule}`);
}

/** What parts and routes come to together; `undefined` where there are neither. */
function combined({ parts, tried }: FindingInput): Verdict | undefined {
  if (parts === undefined) return tried === undefined ? undefined : anyOf(verdictsOf(tried));
  if (tried === undefined) return allOf(verdictsOf(parts));
  return allOf([allOf(verdictsOf(parts)), anyOf(verdictsOf(tried))]);
}

/**
 * Makes a finding: fills what is left out and checks that it holds together.
 *
 * A verdict that is left out follows: inputs are missing → `needs-input`; `required` and `actual` → as {@link judge} says,
 * but `consult` where a cited value is lost; and `parts` (all must hold) and `tried` (one suffices) join in. The margin and
 * the first passing route in `governs` are filled in too. A verdict that is given may be worse than what it follows from
 * where the rule knows more, never better.
 *
 * Nothing is copied or frozen: hand over arrays that you do not change afterwards.
 *
 * @throws {@link FindingsError} see {@link FindingsErrorCode}
 * @example
 * ```ts
 * import { finding } from "@lineside/findings";
 * import { ft } from "@lineside/units";
 * const length = finding({
 *   rule: "nec/240.21(C)(6)(1)",
 *   subject: "/conductors/S1",
 *   cite: [{ document: "NEC", edition: "2002", section: "240.21(C)(6)", status: "stated" }],
 *   required: { op: "<=", value: ft(25) },
 *   actual: ft(22),
 * });
 * length.verdict; // => "pass"
 * String(length.margin); // => "3 ft"
 * ```
 */
export function finding(f: FindingInput): Finding {
  if (typeof f.rule !== "string" || f.rule === "")
    throw wrong(f, "BAD_FIELD", "/rule", String(f.rule), "a rule id");
  const cite = f.cite ?? NONE;
  const missing = f.missing ?? NONE;
  const judged = judgementOf(f);
  const under = combined(f);
  const verdict = f.verdict ?? followingVerdict(f, judged, under, missing.length > 0);
  check(f, verdict, { judged, under, cite, missing });

  const made: { -readonly [F in keyof Finding]: Finding[F] } = {
    rule: f.rule,
    verdict,
    cite,
    steps: f.steps ?? NONE,
    missing,
    remedies: f.remedies ?? NONE,
    notes: f.notes ?? NONE,
  };
  if (f.title !== undefined) made.title = f.title;
  if (f.subject !== undefined) made.subject = f.subject;
  if (f.required !== undefined) made.required = f.required;
  if (f.actual !== undefined) made.actual = f.actual;
  const margin = f.margin ?? judged?.margin;
  if (margin !== undefined) made.margin = margin;
  if (f.parts !== undefined) made.parts = f.parts;
  if (f.tried !== undefined) {
    made.tried = f.tried;
    const governs = f.governs ?? f.tried.find((one) => one.verdict === "pass")?.rule;
    if (governs !== undefined) made.governs = governs;
  }
  return made;
}

/** How requirement and actual compare, where both are there and exact. */
function judgementOf({ required, actual }: FindingInput): Judgement | undefined {
  if (required === undefined || actual === undefined) return undefined;
  // a root beside a requirement: the rule compared it by squares
  if (typeof actual === "object" && !isQuantity(actual)) return undefined;
  return judge(required, actual);
}

function followingVerdict(
  f: FindingInput,
  judged: Judgement | undefined,
  under: Verdict | undefined,
  lacks: boolean,
): Verdict {
  const own = lacks
    ? "needs-input"
    : judged && isLost(f.cite ?? NONE)
      ? "consult"
      : judged?.verdict;
  if (own === undefined && under === undefined) {
    throw wrong(
      f,
      "NO_VERDICT",
      "/verdict",
      "none",
      "a verdict, or required and actual, missing, parts or tried",
    );
  }
  if (own === undefined || under === undefined) return own ?? under ?? "not-applicable";
  return outweighs(under, own) ? under : own;
}

interface Grounds {
  readonly judged: Judgement | undefined;
  readonly under: Verdict | undefined;
  readonly cite: readonly Citation[];
  readonly missing: readonly MissingInput[];
}

function check(f: FindingInput, verdict: Verdict, { judged, under, cite, missing }: Grounds): void {
  if (!isVerdict(verdict))
    throw wrong(f, "BAD_FIELD", "/verdict", String(verdict), "one of the five verdicts");
  if (f.subject !== undefined && f.subject !== "" && !f.subject.startsWith("/")) {
    throw wrong(f, "BAD_FIELD", "/subject", f.subject, "a JSON pointer");
  }
  if (verdict === "needs-input" && missing.length === 0 && under !== "needs-input") {
    throw wrong(f, "UNNAMED_INPUT", "/missing", "nothing", "the inputs that needs-input asks for");
  }
  if (verdict === "pass" || verdict === "fail") {
    if (isLost(cite))
      throw wrong(f, "LOST_VALUE", "/verdict", verdict, "consult, as a cited value is lost");
    if (under === undefined && cite.length === 0)
      throw wrong(f, "UNCITED", "/cite", "nothing", `what the ${verdict} rests on`);
  }
  if (under !== undefined && outweighs(under, verdict)) {
    throw wrong(
      f,
      "CONTRADICTION",
      "/verdict",
      verdict,
      `${under}, as its parts and routes come to`,
    );
  }
  if (judged !== undefined) checkJudgement(f, verdict, judged, under);
  if (f.governs !== undefined) checkGoverning(f, f.governs);
  if (f.remedies !== undefined) checkRemedies(f, f.remedies);
}

function checkRemedies(f: FindingInput, remedies: readonly Remedy[]): void {
  for (let i = 0; i < remedies.length; i++) {
    const verdict = remedies[i]?.finding.verdict;
    if (verdict === "pass") continue;
    const path = `/remedies/${i}/finding/verdict`;
    throw wrong(f, "NOT_A_REMEDY", path, String(verdict), "pass");
  }
}

function checkJudgement(
  f: FindingInput,
  verdict: Verdict,
  judged: Judgement,
  under: Verdict | undefined,
): void {
  const betters = judged.verdict === "fail" && (verdict === "pass" || verdict === "not-applicable");
  const worsens = judged.verdict === "pass" && verdict === "fail" && under !== "fail";
  if (betters || worsens) {
    throw wrong(
      f,
      "CONTRADICTION",
      "/verdict",
      verdict,
      `${judged.verdict}, as required and actual compare`,
    );
  }
}

/** Several routes may bear one id (one rule on two ends of a run): one of them must have decided. */
function checkGoverning(f: FindingInput, governs: string): void {
  const tried = f.tried ?? NONE;
  const routes = tried.filter((one: Finding) => one.rule === governs);
  const [route] = routes;
  if (route === undefined) {
    const ids = tried.map((one: Finding) => one.rule).join(", ") || "the routes tried";
    throw wrong(f, "NOT_TRIED", "/governs", governs, `one of ${ids}`);
  }
  const came = anyOf(verdictsOf(tried));
  if (!routes.some((one) => one.verdict === came)) {
    throw wrong(
      f,
      "CONTRADICTION",
      "/governs",
      `${governs}, ${route.verdict}`,
      `a route that is ${came}`,
    );
  }
}
