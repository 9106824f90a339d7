import type { Verdict } from "@lineside/findings";
import { type Finding, walk } from "@lineside/findings";
import {
  type Condition,
  evaluateTap,
  PROVISIONS,
  type Provision,
  type ProvisionId,
} from "@lineside/tap-rules";
import { type Changes, changedCase } from "../changed-case.ts";
import { PASSING } from "../passing-cases.ts";

/**
 * [provision, condition, what is changed in the passing case, what the condition comes to, the margin or what is asked].
 * A condition of scope that does not hold is `not-applicable`, as is then the whole provision.
 */
export type ConditionRow = readonly [
  provision: ProvisionId,
  condition: string,
  changes: Changes,
  verdict: Verdict,
  shown?: string | readonly string[],
];

/** The rule of the general paragraph, which every route has. */
export const NO_TAP = "240.21/no-tap-of-a-tap";

/** What tells a condition from the others of its provision: its section, and which conductors it is about. */
export function nameOf(condition: Condition): string {
  if (condition.form === "no-tap-of-a-tap") return NO_TAP;
  return condition.form === "other-side"
    ? `${condition.section} of ${condition.side}`
    : condition.section;
}

export function provisionOf(id: ProvisionId): Provision {
  const found = PROVISIONS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no provision ${id}`);
  return found;
}

/** The finding of a provision, for its passing case with changes. */
export function routeFor(id: ProvisionId, changes: Changes): Finding {
  const route = evaluateTap(changedCase(PASSING[id], changes)).routes.find(
    ({ provision }) => provision === id,
  );
  if (route === undefined) throw new Error(`${id} was not tried`);
  return route.finding;
}

/**
 * The finding of one condition of a route. Of a route for other conductors the condition that says so is the only part; of
 * one of which that is not known, what else it would ask is not a part yet.
 */
export function partFor(id: ProvisionId, name: string, route: Finding): Finding {
  const find = (
    conditions: readonly Condition[],
    parts: readonly Finding[],
  ): Finding | undefined => {
    for (const condition of conditions) {
      const part = parts.find(({ title }) => title === condition.words);
      if (nameOf(condition) === name) return part;
      const within =
        condition.form === "any-of" ? find(condition.of, part?.tried ?? []) : undefined;
      if (within !== undefined) return within;
    }
    return undefined;
  };
  const found = find(provisionOf(id).conditions, route.parts ?? []);
  if (found === undefined) throw new Error(`no ${name} in ${id}, which is ${route.verdict}`);
  return found;
}

/** The inputs that a finding and what is under it ask for, each once. */
export function askedBy(finding: Finding): readonly string[] {
  return [...new Set([...walk(finding)].flatMap(({ missing }) => missing.map(({ path }) => path)))];
}
