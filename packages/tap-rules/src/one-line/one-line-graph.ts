import {
  type ConductorMap,
  conductorMap,
  type NamedConductor,
  withTurned,
} from "./conductor-map.ts";
import type { OneLine } from "./one-line.ts";
import type { Id, Piece } from "./piece.ts";
import { turnedConductors } from "./turned-source.ts";

/** What feeds a piece: another piece directly, or a conductor. */
export type Feeder =
  | { readonly piece: Id; readonly conductor?: undefined }
  | { readonly conductor: NamedConductor; readonly piece?: undefined };

/** What leads where, by name. Everything in it is in the order of names, whatever the order of the one-line. */
export interface OneLineGraph {
  readonly equipmentIds: readonly Id[];
  readonly conductors: readonly NamedConductor[];
  /** The piece of equipment of that name. */
  equipment(id: Id | undefined): Piece | undefined;
  /** The conductor of that name. */
  conductor(id: Id): NamedConductor | undefined;
  /** The conductors that start at a piece of equipment. */
  leaving(id: Id): readonly NamedConductor[];
  /** The conductors that end at it. */
  arriving(id: Id): readonly NamedConductor[];
  /** The pieces that are fed by it without a conductor between. */
  housed(id: Id): readonly Id[];
  /** All that feeds a piece. */
  feeders(id: Id): readonly Feeder[];
  /** The one that supplies it: the utility's side, where generators or batteries are another one. */
  feeder(id: Id): Feeder | undefined;
  /** Of a piece that nothing but generators, batteries or power sources supply: the first of them. */
  ownSource(id: Id): Id | undefined;
  /** Every piece of equipment, each behind what feeds it; what feeds itself, and what hangs on that, comes last. */
  readonly order: readonly Id[];
  /** How many of the order do not feed themselves. */
  readonly ordered: number;
}

/** Where a feeder comes from. */
export function startOf({ piece, conductor }: Feeder): Id | undefined {
  return piece ?? conductor?.from;
}

function feedersOf({ pieces, arriving }: ConductorMap, id: Id): readonly Feeder[] {
  const fedBy = pieces.get(id)?.fedBy;
  const wired = (arriving.get(id) ?? []).map((conductor): Feeder => ({ conductor }));
  return fedBy === undefined ? wired : [{ piece: fedBy }, ...wired];
}

/** Pieces behind what feeds them. */
function topological(
  { equipmentIds, pieces, leaving, housed }: ConductorMap,
  feeders: ReadonlyMap<Id, readonly Feeder[]>,
): { readonly order: readonly Id[]; readonly ordered: number } {
  const waits = new Map<Id, number>();
  const order: Id[] = [];
  for (const id of equipmentIds) {
    const known = (feeders.get(id) ?? []).filter((one) => pieces.has(startOf(one) ?? ""));
    waits.set(id, known.length);
    if (known.length === 0) order.push(id);
  }
  const arrive = (id: Id | undefined): void => {
    const left = id === undefined ? undefined : waits.get(id);
    if (id === undefined || left === undefined) return;
    waits.set(id, left - 1);
    if (left === 1) order.push(id);
  };
  for (let i = 0; i < order.length; i += 1) {
    const id = order[i] as Id;
    for (const one of housed.get(id) ?? []) arrive(one);
    for (const { to } of leaving.get(id) ?? []) arrive(to);
  }
  const ordered = order.length;
  if (ordered === equipmentIds.length) return { order, ordered };
  const found = new Set(order);
  return { order: [...order, ...equipmentIds.filter((id) => !found.has(id))], ordered };
}

/** The graph of a one-line. A one-line that is wrong has one too; see {@link oneLineFaults}. */
export function oneLineGraph(oneLine: OneLine): OneLineGraph {
  const drawn = conductorMap(oneLine);
  const map = withTurned(drawn, turnedConductors(drawn));
  const { pieces, equipmentIds, conductors, leaving, arriving, housed } = map;
  const byId = new Map(conductors.map((one) => [one.id, one]));
  const feeders = new Map(equipmentIds.map((id) => [id, feedersOf(map, id)]));
  const { order, ordered } = topological(map, feeders);
  const own = new Map<Id, Id>();
  const primary = new Map<Id, Feeder>();
  for (const id of order) {
    const all = feeders.get(id) ?? [];
    const utility = all.find((one) => !own.has(startOf(one) ?? ""));
    const first = utility ?? all[0];
    if (first !== undefined) primary.set(id, first);
    const is = pieces.get(id)?.is;
    const source = first && own.get(startOf(first) ?? "");
    if (is === "generator" || is === "battery") own.set(id, id);
    else if (is === "power-source" && first === undefined) own.set(id, id);
    else if (utility === undefined && source !== undefined) own.set(id, source);
  }
  return {
    equipmentIds,
    conductors,
    order,
    ordered,
    equipment: (id) => (id === undefined ? undefined : pieces.get(id)),
    conductor: (id) => byId.get(id),
    leaving: (id) => leaving.get(id) ?? NONE,
    arriving: (id) => arriving.get(id) ?? NONE,
    housed: (id) => housed.get(id) ?? NONE,
    feeders: (id) => feeders.get(id) ?? NONE,
    feeder: (id) => primary.get(id),
    ownSource: (id) => own.get(id),
  };
}

const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);
