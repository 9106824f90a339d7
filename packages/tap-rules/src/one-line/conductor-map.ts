import { idsOf } from "./id-order.ts";
import type { OneLine, OneLineConductor } from "./one-line.ts";
import type { Id, Piece } from "./piece.ts";

/** A conductor with its name. One that is drawn from a power source in is here from the board out, and `turned`. */
export interface NamedConductor extends OneLineConductor {
  readonly id: Id;
  readonly turned?: true;
}

/** What is drawn, by name and by its ends, in the order of names. */
export interface ConductorMap {
  readonly pieces: ReadonlyMap<Id, Piece>;
  readonly equipmentIds: readonly Id[];
  readonly conductors: readonly NamedConductor[];
  readonly leaving: ReadonlyMap<Id, readonly NamedConductor[]>;
  readonly arriving: ReadonlyMap<Id, readonly NamedConductor[]>;
  /** The pieces that are fed by a piece without a conductor between. */
  readonly housed: ReadonlyMap<Id, readonly Id[]>;
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

/** What is drawn, as it is drawn. */
export function conductorMap({ equipment = {}, conductors = {} }: OneLine): ConductorMap {
  const pieces = new Map(Object.entries(equipment));
  const equipmentIds = idsOf(equipment);
  const named = idsOf(conductors).map((id): NamedConductor => ({ ...conductors[id], id }));
  return {
    pieces,
    equipmentIds,
    conductors: named,
    leaving: grouped(named, (one) => one.from),
    arriving: grouped(named, (one) => one.to),
    housed: grouped(equipmentIds, (id) => pieces.get(id)?.fedBy),
  };
}

/** The same with some conductors turned end for end. */
export function withTurned(map: ConductorMap, turned: ReadonlySet<Id>): ConductorMap {
  if (turned.size === 0) return map;
  const conductors = map.conductors.map(
    (one): NamedConductor =>
      turned.has(one.id) ? { ...one, from: one.to, to: one.from, turned: true } : one,
  );
  return {
    ...map,
    conductors,
    leaving: grouped(conductors, (one) => one.from),
    arriving: grouped(conductors, (one) => one.to),
  };
}
