import type { Current, Length } from "../tap-case.ts";
import type { NamedConductor } from "./conductor-map.ts";
import type { ConductorFacts } from "./one-line.ts";
import type { OneLineGraph } from "./one-line-graph.ts";
import type { Id } from "./piece.ts";

/**
 * Conductors that are one: equal in size, material, insulation and sets, or in ampacity where no size is stated, joined in a
 * wireway in which nothing else starts. Their lengths add.
 */
export interface ConductorRun {
  /** First to last; the first names the run. */
  readonly members: readonly NamedConductor[];
  readonly id: Id;
  readonly first: NamedConductor;
  readonly last: NamedConductor;
  readonly length?: Length;
  readonly load?: Current;
  /** What is true of all of it. */
  readonly runs: ConductorFacts;
}

/** Whether two conductors are of one kind, as far as both say. */
function alike(a: NamedConductor, b: NamedConductor): boolean {
  if (a.size !== b.size || a.material !== b.material || a.insulation !== b.insulation) return false;
  if ((a.sets ?? 1) !== (b.sets ?? 1)) return false;
  if (a.ampacity !== undefined && b.ampacity !== undefined) return a.ampacity.eq(b.ampacity);
  return a.size !== undefined && a.material !== undefined && a.insulation !== undefined;
}

/** The conductor that goes on where this one ends, as the same conductor. */
function continuation(graph: OneLineGraph, one: NamedConductor): NamedConductor | undefined {
  const { to } = one;
  const node = graph.equipment(to);
  if (to === undefined || node?.is !== "wireway" || node.fedBy !== undefined) return undefined;
  const [next, ...others] = graph.leaving(to);
  const alone =
    others.length === 0 && graph.arriving(to).length === 1 && graph.housed(to).length === 0;
  return next !== undefined && alone && next !== one && alike(one, next) ? next : undefined;
}

/** The run that starts with a conductor, or `undefined` for one that continues another. */
function runFrom(graph: OneLineGraph, first: NamedConductor): ConductorRun | undefined {
  const [before] = first.from === undefined ? [] : graph.arriving(first.from);
  if (before !== undefined && continuation(graph, before) === first) return undefined;
  const members = [first];
  let last = first;
  for (
    let next = continuation(graph, first);
    next !== undefined;
    next = continuation(graph, last)
  ) {
    members.push(next);
    last = next;
  }
  return joined(members);
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

function sum(lengths: readonly (Length | undefined)[]): Length | undefined {
  const [start, ...rest] = lengths;
  return rest.reduce((total, one) => (one === undefined ? undefined : total?.plus(one)), start);
}

/** The facts of a run of several pieces. */
function factsOf(members: readonly NamedConductor[]): ConductorFacts {
  const facts = members.map(({ runs = {} }) => runs);
  const [first, last] = [facts[0], facts.at(-1)];
  return {
    raceway: all(facts.map((one) => one.raceway)),
    protectedFromDamage: all(facts.map((one) => one.protectedFromDamage)),
    // joined in a box, it leaves the one in which it starts
    leavesEnclosure: true,
    spliced: true,
    fieldInstalled: some(facts.map((one) => one.fieldInstalled)),
    beyondEquipment: last?.beyondEquipment,
    outdoors: all(facts.map((one) => one.outdoors)),
    penetrates: some(facts.map((one) => one.penetrates)),
    horizontal: sum(facts.map((one) => one.horizontal)),
    tapHeight: first?.tapHeight,
    touchesCombustible: some(facts.map((one) => one.touchesCombustible)),
    deviceAtTap: first?.deviceAtTap,
  };
}

function joined(members: readonly NamedConductor[]): ConductorRun {
  const first = members[0] as NamedConductor;
  const last = members.at(-1) as NamedConductor;
  const length = sum(members.map((one) => one.length));
  const load = members.find((one) => one.load !== undefined)?.load;
  return {
    members,
    id: first.id,
    first,
    last,
    ...(length !== undefined && { length }),
    ...(load !== undefined && { load }),
    runs: members.length === 1 ? (first.runs ?? {}) : factsOf(members),
  };
}

/** All runs of a one-line, in the order of their names. */
export function conductorRuns(graph: OneLineGraph): readonly ConductorRun[] {
  const runs: ConductorRun[] = [];
  const found = new Set<Id>();
  for (const one of graph.conductors) {
    const run = runFrom(graph, one);
    if (run === undefined) continue;
    runs.push(run);
    for (const { id } of run.members) found.add(id);
  }
  // a ring of wireways has no first conductor: each stands for itself
  const others = graph.conductors.filter(({ id }) => !found.has(id));
  return [...runs, ...others.map((one) => joined([one]))];
}
