import type { Conductor, DesignFile, Equipment, Id } from "./design.ts";

/** A conductor with its name. */
export interface NamedConductor extends Conductor {
  readonly id: Id;
}

/** What leads where, by name. Everything in it is in the order of names, whatever the order of the file. */
export interface OneLineGraph {
  readonly equipmentIds: readonly Id[];
  readonly conductors: readonly NamedConductor[];
  equipment(id: Id | undefined): Equipment | undefined;
  conductor(id: Id): NamedConductor | undefined;
  /** The conductors that start at a piece of equipment. */
  leaving(id: Id): readonly NamedConductor[];
  /** The conductors that end at it. */
  arriving(id: Id): readonly NamedConductor[];
  /** The pieces that are fed by it without a conductor between. */
  housed(id: Id): readonly Id[];
}

/** The names of a map, in an order that does not hang on the file: digits by their value, else by code point. */
export function idsOf(map: Readonly<Record<Id, unknown>> | undefined): readonly Id[] {
  return Object.keys(map ?? {}).sort(compareIds);
}

function compareIds(a: Id, b: Id): number {
  const pieces = (id: Id) => id.match(/\d+|\D+/g) ?? [];
  const [x, y] = [pieces(a), pieces(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i += 1) {
    const [p = "", q = ""] = [x[i], y[i]];
    const bothNumbers = /^\d/.test(p) && /^\d/.test(q);
    if (bothNumbers && p.length !== q.length) return p.length - q.length;
    if (p !== q) return p < q ? -1 : 1;
  }
  return x.length - y.length;
}

function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => Id | undefined,
): ReadonlyMap<Id, readonly T[]> {
  const groups = new Map<Id, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The graph of a design. */
export function oneLineGraph({ equipment = {}, conductors = {} }: DesignFile): OneLineGraph {
  const pieces = new Map(Object.entries(equipment));
  const named = idsOf(conductors).map((id): NamedConductor => ({ id, ...conductors[id] }));
  const byId = new Map(named.map((one) => [one.id, one]));
  const equipmentIds = idsOf(equipment);
  const from = grouped(named, (one) => one.from);
  const to = grouped(named, (one) => one.to);
  const held = grouped(equipmentIds, (id) => pieces.get(id)?.fedBy);
  return {
    equipmentIds,
    conductors: named,
    equipment: (id) => (id === undefined ? undefined : pieces.get(id)),
    conductor: (id) => byId.get(id),
    leaving: (id) => from.get(id) ?? [],
    arriving: (id) => to.get(id) ?? [],
    housed: (id) => held.get(id) ?? [],
  };
}
