import { type Finding, finding, type Note, type Remedy, type Verdict } from "@lineside/findings";
import { compareAny, isQuantity } from "@lineside/units";
import type { Clause, Route } from "./clause.ts";
import { changesFor, judgeCondition } from "./conditions/judge-condition.ts";
import type { Change, Outcome } from "./conditions/outcome.ts";
import type { Current, Length, TapCase, TapEnd } from "./tap-case.ts";

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
  const { force } = clause.standing;
  const outcome = force === "absent" ? ABSENT : judgeCondition(clause, c);
  const verdict = force === "unverified" ? eitherWay(outcome.verdict) : outcome.verdict;
  const notes: readonly Note[] | undefined =
    outcome.notes === undefined
      ? clause.notes
      : clause.notes.length === 0
        ? outcome.notes
        : [...outcome.notes, ...clause.notes];
  return finding({
    rule: clause.rule,
    title: clause.condition.words,
    subject: c.subject,
    verdict,
    cite: clause.cite,
    required: outcome.required,
    actual: outcome.actual,
    steps: outcome.steps,
    missing: outcome.missing,
    remedies: remedied && verdict === "fail" ? clauseRemedies(clause, c) : undefined,
    notes,
    // several ends may each fail while the condition as a whole is open
    parts: verdict === outcome.verdict ? outcome.parts : undefined,
  });
}

/** The case with one input changed. */
export function withChange(c: TapCase, { path, value }: Change): TapCase {
  switch (path) {
    case "/ampacity":
      return { ...c, ampacity: value as Current };
    case "/length":
      return { ...c, length: value as Length };
    case "/upstream/rating":
      return { ...c, upstream: { ...c.upstream, rating: value as Current } };
    case "/ends/0/rating":
      return {
        ...c,
        ends: [
          { ...(c.ends?.[0] as TapEnd), rating: value as Current },
          ...(c.ends ?? []).slice(1),
        ],
      };
    case "/beyondEquipment":
      return { ...c, beyondEquipment: value as boolean };
    case "/install/raceway":
      return { ...c, install: { ...c.install, raceway: value as boolean } };
    case "/install/protectedFromDamage":
      return { ...c, install: { ...c.install, protectedFromDamage: value as boolean } };
    default:
      return { ...c, transformer: { ...c.transformer, protectionOk: value as boolean } };
  }
}

/** Each change that the clause itself then passes. */
function clauseRemedies(clause: Clause, c: TapCase): readonly Remedy[] {
  const remedies: Remedy[] = [];
  for (const { path, value } of changesFor(clause, c)) {
    const again = judgeClause(clause, withChange(c, { path, value }), false);
    if (again.verdict === "pass") remedies.push({ path, value, finding: again });
  }
  return remedies;
}

/** Of two values for one input the one that serves both conditions: the larger ampacity, the smaller of anything else. */
function stricter(a: Change, b: Change): Change {
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
    let change: Change | undefined = { path, value };
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

/** A provision that is for other conductors; nothing else of it is asked. */
function outOfScope(route: Route, c: TapCase, part: Finding): Finding {
  return finding({
    rule: route.rule,
    title: route.provision.title,
    subject: c.subject,
    cite: route.cites,
    parts: [part],
  });
}

/**
 * A provision, all of whose conditions must hold. Where it fails, it shows by how much: the requirement, what was found
 * and the margin of the first condition that is not met, and, if asked, what would make it pass.
 */
export function judgeRoute(route: Route, c: TapCase, remedied = true): Finding {
  const parts: Finding[] = [];
  let failing: Finding | undefined;
  for (const clause of route.clauses) {
    const part = judgeClause(clause, c, remedied);
    if (clause.condition.form === "connection" && part.verdict === "not-applicable") {
      return outOfScope(route, c, part);
    }
    parts.push(part);
    // the first that can say by how much
    if (part.verdict === "fail" && failing?.margin === undefined) {
      failing = part.margin === undefined ? (failing ?? part) : part;
    }
  }
  return finding({
    rule: route.rule,
    title: route.provision.title,
    subject: c.subject,
    cite: route.cites,
    required: failing?.required,
    actual: failing?.actual,
    notes: route.notes,
    remedies: failing === undefined || !remedied ? NONE : routeRemedies(route, c, parts),
    parts,
  });
}
