import {
  allOf,
  type Finding,
  finding,
  type Note,
  type Remedy,
  type Value,
  type Verdict,
} from "@lineside/findings";
import { compareAny, isQuantity } from "@lineside/units";
import { withChange } from "./case-change.ts";
import type { Clause, Route } from "./clause.ts";
import { changesFor, judgeCondition } from "./conditions/judge-condition.ts";
import { type Change, isEnds, type Outcome } from "./conditions/outcome.ts";
import type { TapCase } from "./tap-case.ts";

const ABSENT: Outcome = { verdict: "not-applicable" };
const NONE: readonly never[] = [];

/**
 * With the condition and without it: without it nothing is asked, so a pass stands, and what is missing is still asked
 * for, as it may settle the matter; only a failure leaves the verdict open.
 */
function eitherWay(verdict: Verdict): Verdict {
  return verdict === "fail" ? "consult" : verdict;
}

/** One condition of a route, as the edition has it; if asked, with the changes that it would pass. */
export function judgeClause(clause: Clause, c: TapCase, remedied: boolean): Finding {
  return clauseFinding(clause, c, outcomeOf(clause, c), remedied);
}

function outcomeOf(clause: Clause, c: TapCase): Outcome {
  return clause.force === "absent" ? ABSENT : judgeCondition(clause, c, judgeWithin);
}

function clauseFinding(clause: Clause, c: TapCase, outcome: Outcome, remedied: boolean): Finding {
  const verdict = clause.force === "unverified" ? eitherWay(outcome.verdict) : outcome.verdict;
  // what is under a condition may fail while the condition as a whole is open
  const same = verdict === outcome.verdict;
  const notes: readonly Note[] | undefined =
    outcome.notes === undefined
      ? clause.notes
      : clause.notes.length === 0
        ? outcome.notes
        : [...outcome.notes, ...clause.notes];
  return finding({
    rule: clause.rule,
    title: clause.title,
    subject: c.subject,
    verdict,
    cite: clause.cite,
    required: outcome.required,
    actual: outcome.actual,
    steps: outcome.steps,
    missing: outcome.missing,
    remedies: remedied && verdict === "fail" ? clauseRemedies(clause, c) : undefined,
    notes,
    parts: same ? outcome.parts : undefined,
    tried: same ? outcome.tried : undefined,
  });
}

/** A condition within a condition; what would mend it is asked of the whole. */
export function judgeWithin(clause: Clause, c: TapCase): Finding {
  return judgeClause(clause, c, false);
}

/** Each change that the clause itself then passes. */
function clauseRemedies(clause: Clause, c: TapCase): readonly Remedy[] {
  const remedies: Remedy[] = [];
  for (const { path, value } of changesFor(clause, c)) {
    // what it ends in is no single value; `waysToComply` offers it
    if (isEnds(value)) continue;
    const again = judgeClause(clause, withChange(c, { path, value }), false);
    if (again.verdict === "pass") remedies.push({ path, value, finding: again });
  }
  return remedies;
}

/** A change of one value. */
type SimpleChange = Change & { readonly value: Value };

/** Of two values for one input the one that serves both conditions: the larger ampacity, the smaller of anything else. */
function stricter(a: SimpleChange, b: SimpleChange): SimpleChange {
  if (!isQuantity(a.value) || !isQuantity(b.value)) return a;
  const order = compareAny(a.value, b.value);
  return (a.path === "/ampacity" ? order >= 0 : order <= 0) ? a : b;
}

/** Each change of one input after which the whole route passes. */
function routeRemedies(route: Route, c: TapCase, parts: readonly Finding[]): readonly Remedy[] {
  let first: Finding | undefined;
  const others: Finding[] = [];
  for (const part of parts) {
    if (part.verdict === "needs-input" || part.verdict === "consult") return NONE;
    if (part.verdict !== "fail") continue;
    if (first === undefined) first = part;
    else others.push(part);
  }
  const remedies: Remedy[] = [];
  for (const { path, value } of first?.remedies ?? NONE) {
    let change: SimpleChange | undefined = { path, value };
    for (const other of others) {
      const same: Remedy | undefined = other.remedies.find((one) => one.path === path);
      change = change && same && stricter(change, same);
    }
    if (change === undefined) continue;
    const again = judgeRoute(route, withChange(c, change), false);
    if (again.verdict === "pass") remedies.push({ path, value: change.value, finding: again });
  }
  return remedies;
}

/** Answers that are the same for all cases that have no subject, by the condition that the case does not meet. */
const OUT_OF_SCOPE: WeakMap<Clause, Finding> = /* @__PURE__ */ new WeakMap();

/** A provision that is for other conductors; nothing else of it is asked. */
function outOfScope(route: Route, c: TapCase, clause: Clause, { notes = NONE }: Outcome): Finding {
  if (c.subject !== undefined || notes.length > 0) return madeOutOfScope(route, c, clause, notes);
  let found = OUT_OF_SCOPE.get(clause);
  if (found === undefined) {
    found = madeOutOfScope(route, c, clause, notes);
    OUT_OF_SCOPE.set(clause, found);
  }
  return found;
}

function madeOutOfScope(
  route: Route,
  c: TapCase,
  { condition, cite, rule }: Clause,
  notes: readonly Note[],
): Finding {
  const text = `only for: ${condition.words}`;
  const part = finding({
    rule,
    title: condition.words,
    subject: c.subject,
    verdict: "not-applicable",
    cite,
    notes: notes.length > 0 ? notes : [{ kind: "advice", text }],
  });
  return notForIt(route, c, [part]);
}

function notForIt(route: Route, c: TapCase, parts: readonly Finding[]): Finding {
  return finding({
    rule: route.rule,
    title: route.provision.title,
    subject: c.subject,
    verdict: "not-applicable",
    cite: route.cites,
    notes: route.force === "absent" ? route.notes : NONE,
    parts,
  });
}

/**
 * A provision, all of whose conditions must hold. Where it fails, it shows by how much: the requirement, what was found
 * and the margin of the first condition that is not met, and, if asked, what would make it pass. A provision of which it is
 * not verified that the edition has it lets nothing pass: it is then open. One of which it is not known whether it is for the
 * conductor asks that, and nothing else yet.
 */
export function judgeRoute(route: Route, c: TapCase, remedied = true): Finding {
  if (route.force === "absent") return notForIt(route, c, NONE);
  const parts: Finding[] = [];
  let failing: Finding | undefined;
  let openScope: Finding | undefined;
  for (const clause of route.clauses) {
    const outcome = outcomeOf(clause, c);
    if (clause.scope && outcome.verdict === "fail") {
      return outOfScope(route, c, clause, outcome);
    }
    const part = clauseFinding(clause, c, outcome, remedied);
    parts.push(part);
    if (clause.scope && part.verdict === "needs-input") openScope ??= part;
    // the first that can say by how much
    if (part.verdict === "fail" && failing?.margin === undefined) {
      failing = part.margin === undefined ? (failing ?? part) : part;
    }
  }
  return finding({
    rule: route.rule,
    title: route.provision.title,
    subject: c.subject,
    verdict: route.force === "unverified" ? ifThere(parts) : undefined,
    cite: route.cites,
    required: failing?.required,
    actual: failing?.actual,
    notes: route.notes,
    remedies: failing === undefined || !remedied ? NONE : routeRemedies(route, c, parts),
    parts: openScope === undefined || failing !== undefined ? parts : forNow(parts, openScope),
  });
}

/** Of a provision that may be for other conductors: first whether it is for this one, then what else it asks. */
function forNow(parts: readonly Finding[], openScope: Finding): readonly Finding[] {
  return parts.filter((part) => part === openScope || part.verdict !== "needs-input");
}

/** What conditions come to, of a provision that may not be there. */
function ifThere(parts: readonly Finding[]): Verdict {
  const verdict = allOf(parts.map((part) => part.verdict));
  return verdict === "pass" ? "consult" : verdict;
}
