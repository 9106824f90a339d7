import type { OneLineFault } from "./one-line-fault.ts";
import { type Feeder, type OneLineGraph, startOf } from "./one-line-graph.ts";
import type { Id } from "./piece.ts";
import { conductorPath, equipmentPath } from "./pointer.ts";

function nameOf({ piece, conductor }: Feeder): Id {
  return piece ?? conductor?.id ?? "";
}

/** Where the feeder of a piece is told. */
function placeOf(id: Id, { conductor }: Feeder): string {
  if (conductor === undefined) return equipmentPath(id, "fedBy");
  return conductorPath(conductor.id, conductor.turned ? "from" : "to");
}

/** The feeders of a piece that are no other source of their own. */
function supplies(graph: OneLineGraph, id: Id): readonly Feeder[] {
  const found: Feeder[] = [];
  const sources = new Set<Id>();
  const own = graph.ownSource(id);
  for (const feeder of graph.feeders(id)) {
    const source = graph.ownSource(startOf(feeder) ?? "");
    // beside the utility any source; where there is no utility each source once
    if (source !== undefined && (own === undefined || !sources.has(source))) {
      sources.add(source);
      continue;
    }
    found.push(feeder);
  }
  return found;
}

/** A piece of equipment has one supply: two services, and ties between them, are not judged. */
export function* doubleFeeders(graph: OneLineGraph): Generator<OneLineFault> {
  for (const id of graph.equipmentIds) {
    const all = graph.feeders(id);
    // what charges a battery or warms a generator is no supply of what they feed
    if (all.length < 2 || graph.ownSource(id) === id) continue;
    const utility = supplies(graph, id);
    const most = graph.ownSource(id) === undefined ? 1 : 0;
    const second = utility[most];
    if (second === undefined) continue;
    const first =
      utility[0] === second ? (all.find((one) => one !== second) as Feeder) : utility[0];
    yield {
      code: "TWO_FEEDERS",
      path: placeOf(id, second),
      node: id,
      message: `${id} is fed by ${nameOf(first as Feeder)} already; parallel conductors are one conductor with sets`,
      got: all.map(nameOf).join(" and "),
      expected: `one supply of ${id}`,
    };
  }
}

/** Conductors that go nowhere, and pieces that feed themselves. */
export function* loops(graph: OneLineGraph): Generator<OneLineFault> {
  for (const { id, from, to } of graph.conductors) {
    if (from === undefined || from !== to) continue;
    yield {
      code: "SAME_ENDS",
      path: conductorPath(id, "to"),
      node: id,
      message: `${id} starts and ends at ${from}`,
      got: from,
      expected: "two ends",
    };
  }
  if (graph.ordered === graph.order.length) return;
  const left = new Set(graph.order.slice(graph.ordered));
  const done = new Set<Id>();
  for (const start of graph.equipmentIds) {
    if (!left.has(start)) continue;
    const way: Id[] = [];
    const place = new Map<Id, number>();
    let id: Id | undefined = start;
    while (id !== undefined && !done.has(id)) {
      const again = place.get(id);
      if (again !== undefined) {
        yield* loopFault(graph, [...way.slice(again), id].reverse(), left);
        break;
      }
      place.set(id, way.length);
      way.push(id);
      id = looped(graph, id, left)?.start;
    }
    for (const one of way) done.add(one);
  }
}

/** The first feeder of a piece that is itself in a loop or behind one. */
function looped(
  graph: OneLineGraph,
  id: Id,
  left: ReadonlySet<Id>,
): { readonly feeder: Feeder; readonly start: Id } | undefined {
  for (const feeder of graph.feeders(id)) {
    const start = startOf(feeder);
    if (start !== undefined && left.has(start)) return { feeder, start };
  }
  return undefined;
}

function* loopFault(
  graph: OneLineGraph,
  loop: readonly Id[],
  left: ReadonlySet<Id>,
): Generator<OneLineFault> {
  const id = loop.at(-1) ?? "";
  const feeder = looped(graph, id, left)?.feeder;
  // a conductor from a piece to itself was named already
  if (feeder === undefined || (loop.length === 2 && feeder.conductor !== undefined)) return;
  const { conductor } = feeder;
  const way = shown(loop);
  yield {
    code: "LOOP",
    path:
      conductor === undefined
        ? equipmentPath(id, "fedBy")
        : conductorPath(conductor.id, conductor.turned ? "to" : "from"),
    node: id,
    message: `${id} feeds itself: ${way}`,
    got: way,
    expected: "a way back to a supply",
  };
}

/** A way as it is printed: of a long one the ends. */
function shown(loop: readonly Id[]): string {
  const most = 20;
  const names =
    loop.length <= most ? loop : [...loop.slice(0, most / 2), "…", ...loop.slice(-most / 2)];
  return names.join(" → ");
}
