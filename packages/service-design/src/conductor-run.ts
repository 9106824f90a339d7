import type { Location } from "@lineside/ampacity";
import type { Quantity } from "@lineside/units";
import type { Id, Run } from "./design.ts";
import type { NamedConductor, OneLineGraph } from "./one-line-graph.ts";

/**
 * Conductors that are one: equal in size, material, insulation and sets, joined in a wireway in which nothing else starts.
 * Their lengths add.
 */
export interface ConductorRun {
  /** First to last; the first names the run. */
  readonly members: readonly NamedConductor[];
  readonly id: Id;
  readonly first: NamedConductor;
  readonly last: NamedConductor;
  readonly length?: Quantity<"length">;
  readonly load?: Quantity<"current">;
  readonly runs: Run;
}

/** Whether two conductors are of one kind, as far as both say. */
function alike(a: NamedConductor, b: NamedConductor): boolean {
  const kinds = (["size", "material", "insulation"] as const).every(
    (key) => a[key] !== undefined && a[key] === b[key],
  );
  return kinds && (a.sets ?? 1) === (b.sets ?? 1);
}

/** The conductor that goes on where this one ends, as the same conductor. */
function continuation(graph: OneLineGraph, one: NamedConductor): NamedConductor | undefined {
  const { to } = one;
  const node = graph.equipment(to);
  if (to === undefined || node?.is !== "wireway" || node.fedBy !== undefined) return undefined;
  const [next, ...others] = graph.leaving(to);
  const alone =
    others.length === 0 && graph.arriving(to).length === 1 && graph.housed(to).length === 0;
  return next !== undefined && alone && next.id !== one.id && alike(one, next) ? next : undefined;
}

/** The run that starts with a conductor, or `undefined` for one that continues another. */
function runFrom(graph: OneLineGraph, first: NamedConductor): ConductorRun | undefined {
  const [before] = first.from === undefined ? [] : graph.arriving(first.from);
  if (before !== undefined && continuation(graph, before)?.id === first.id) return undefined;
  const members = [first];
  let last = first;
  for (
    let next = continuation(graph, first);
    next !== undefined;
    next = continuation(graph, last)
  ) {
    if (members.includes(next)) break;
    members.push(next);
    last = next;
  }
  return joined(members, first, last);
}

/** True where all say so, false where one denies. */
function all(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(false)) return false;
  return values.includes(undefined) ? undefined : true;
}

/** True where one says so, false where all deny. */
function some(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
}

const WETTEST_FIRST: readonly Location[] = ["wet", "damp", "dry"];

function joined(
  members: readonly NamedConductor[],
  first: NamedConductor,
  last: NamedConductor,
): ConductorRun {
  const facts = members.map(({ runs = {} }) => runs);
  const places = facts.map(({ location }) => location);
  const known: Run = {
    ...fact("raceway", all(facts.map((run) => run.raceway))),
    ...fact("protectedFromDamage", all(facts.map((run) => run.protectedFromDamage))),
    ...fact("leavesEnclosure", members.length > 1 ? true : first.runs?.leavesEnclosure),
    ...fact("fieldInstalled", some(facts.map((run) => run.fieldInstalled))),
    ...fact("beyondEquipment", last.runs?.beyondEquipment),
  };
  const location = places.includes(undefined)
    ? undefined
    : WETTEST_FIRST.find((place) => places.includes(place));
  const lengths = members.map((one) => one.length);
  const [start, ...rest] = lengths;
  const length = rest.reduce((sum, one) => (one === undefined ? undefined : sum?.plus(one)), start);
  const load = members.map((one) => one.load).find((one) => one !== undefined);
  return {
    members,
    id: first.id,
    first,
    last,
    ...(length !== undefined && { length }),
    ...(load !== undefined && { load }),
    runs: location === undefined ? known : { ...known, location },
  };
}

function fact<K extends keyof Run>(key: K, value: boolean | undefined): Run {
  return value === undefined ? {} : { [key]: value };
}

/** All runs of a design, in the order of their names. */
export function conductorRuns(graph: OneLineGraph): readonly ConductorRun[] {
  const runs = graph.conductors.flatMap((one) => runFrom(graph, one) ?? []);
  const found = new Set(runs.flatMap(({ members }) => members.map(({ id }) => id)));
  // a ring of wireways has no first conductor: each stands for itself
  const others = graph.conductors.filter(({ id }) => !found.has(id));
  return [...runs, ...others.map((one) => joined([one], one, one))];
}
