/**
 * What a rule answers.
 *
 * - `pass`: the stated conditions are met
 * - `fail`: at least one is not
 * - `consult`: the utility or the authority decides: an approval of theirs, a gap or a conflict in the print, a lost value
 * - `needs-input`: an input that decides is not there; the finding names it
 * - `not-applicable`: the rule has nothing to say here
 *
 * `consult` and `needs-input` are never folded into `pass`.
 */
export type Verdict = "pass" | "fail" | "consult" | "needs-input" | "not-applicable";

/** The five verdicts, what asks for action first. */
export const VERDICTS: readonly Verdict[] = /* @__PURE__ */ Object.freeze([
  "fail",
  "needs-input",
  "consult",
  "pass",
  "not-applicable",
]);

const KNOWN: ReadonlySet<unknown> = /* @__PURE__ */ new Set(VERDICTS);

/** How soon a verdict decides, where all must hold and where one suffices. */
const ALL: Readonly<Record<Verdict, number>> = {
  fail: 0,
  "needs-input": 1,
  consult: 2,
  pass: 3,
  "not-applicable": 4,
};
const ANY: Readonly<Record<Verdict, number>> = {
  pass: 0,
  "needs-input": 1,
  consult: 2,
  fail: 3,
  "not-applicable": 4,
};

function first(rank: Readonly<Record<Verdict, number>>, verdicts: Iterable<Verdict>): Verdict {
  let found: Verdict = "not-applicable";
  for (const verdict of verdicts) if (rank[verdict] < rank[found]) found = verdict;
  return found;
}

/**
 * Whether a value is one of the five verdicts.
 *
 * @example
 * ```ts
 * import { isVerdict } from "@lineside/findings";
 * isVerdict("consult"); // => true
 * isVerdict("unknown"); // => false
 * ```
 */
export function isVerdict(value: unknown): value is Verdict {
  return KNOWN.has(value);
}

/**
 * The verdict where all must hold: the first present of fail, needs-input, consult, pass, not-applicable.
 * Commutative, associative, idempotent; the empty list is not applicable, as no rules is not a pass.
 *
 * @example
 * ```ts
 * import { allOf } from "@lineside/findings";
 * allOf(["pass", "consult", "needs-input"]); // => "needs-input"
 * allOf(["pass", "not-applicable"]); // => "pass"
 * allOf([]); // => "not-applicable"
 * ```
 */
export function allOf(verdicts: Iterable<Verdict>): Verdict {
  return first(ALL, verdicts);
}

/** Whether a verdict decides before another one where all must hold. */
export function outweighs(one: Verdict, other: Verdict): boolean {
  return ALL[one] < ALL[other];
}

/**
 * The verdict where one suffices: the first present of pass, needs-input, consult, fail, not-applicable.
 *
 * @example
 * ```ts
 * import { anyOf } from "@lineside/findings";
 * anyOf(["fail", "pass", "needs-input"]); // => "pass"
 * anyOf(["fail", "consult"]); // => "consult"
 * ```
 */
export function anyOf(verdicts: Iterable<Verdict>): Verdict {
  return first(ANY, verdicts);
}
