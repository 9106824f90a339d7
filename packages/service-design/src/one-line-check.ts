import type { DesignFile, Id } from "./design.ts";
import { nearestWord } from "./nearest-word.ts";
import type { Objection } from "./objection.ts";
import { type OneLineGraph, oneLineGraph } from "./one-line-graph.ts";
import { publishedName } from "./published-figure.ts";

/** What is wrong with how a design hangs together; each field by itself was read before. */
export function* oneLineObjections(design: DesignFile): Generator<Objection> {
  const graph = oneLineGraph(design);
  yield* strayNames(design, graph);
  yield* doubleFeeders(graph);
  yield* loops(graph);
  yield* idleDevices(graph);
}

/** Every name refers to a piece of equipment. */
function* strayNames(design: DesignFile, graph: OneLineGraph): Generator<Objection> {
  const known = graph.equipmentIds;
  const check = function* (id: Id | undefined, ...path: readonly string[]): Generator<Objection> {
    if (id === undefined || graph.equipment(id) !== undefined) return;
    const suggestion = nearestWord(id, known);
    const conductor = graph.conductor(id) !== undefined;
    const hint = conductor
      ? "; that is a conductor"
      : suggestion
        ? `; did you mean ${suggestion}?`
        : "";
    yield {
      code: "UNKNOWN_ID",
      path,
      message: `there is no equipment ${id}${hint}`,
      got: id,
      expected:
        known.length === 0 ? "the name of a piece of equipment" : known.slice(0, 20).join(", "),
      suggestion,
    };
  };
  for (const { id, from, to } of graph.conductors) {
    yield* check(from, "conductors", id, "from");
    yield* check(to, "conductors", id, "to");
  }
  for (const id of known) yield* check(graph.equipment(id)?.fedBy, "equipment", id, "fedBy");
  for (const key of Object.keys(design.published?.figures ?? {})) {
    const { of = "" } = publishedName(key) ?? {};
    if (graph.equipment(of) !== undefined || graph.conductor(of) !== undefined) continue;
    const names = [...known, ...graph.conductors.map((one) => one.id)];
    const suggestion = nearestWord(of, names);
    yield {
      code: "UNKNOWN_ID",
      path: ["published", "figures", key],
      message: `there is no ${of} in this design${suggestion ? `; did you mean ${suggestion}?` : ""}`,
      got: of,
      expected: "the name of a piece of equipment or of a conductor",
      suggestion,
      atKey: true,
    };
  }
}

/** A piece of equipment has one supply: several services, ties and generators are not judged yet. */
function* doubleFeeders(graph: OneLineGraph): Generator<Objection> {
  for (const id of graph.equipmentIds) {
    const fedBy = graph.equipment(id)?.fedBy;
    const feeders = [
      ...(fedBy === undefined ? [] : [{ name: fedBy, path: ["equipment", id, "fedBy"] }]),
      ...graph.arriving(id).map((one) => ({ name: one.id, path: ["conductors", one.id, "to"] })),
    ];
    const [first, second] = feeders;
    if (first === undefined || second === undefined) continue;
    yield {
      code: "TWO_FEEDERS",
      path: second.path,
      message: `${id} is fed by ${first.name} already; parallel conductors are one conductor with sets`,
      got: feeders.map(({ name }) => name).join(" and "),
      expected: `one supply of ${id}`,
    };
  }
}

/** What feeds a piece of equipment, directly. */
export function supplyOf(graph: OneLineGraph, id: Id): Id | undefined {
  return graph.equipment(id)?.fedBy ?? graph.arriving(id)[0]?.from;
}

function* loops(graph: OneLineGraph): Generator<Objection> {
  for (const { id, from, to } of graph.conductors) {
    if (from === undefined || from !== to) continue;
    yield {
      code: "SAME_ENDS",
      path: ["conductors", id, "to"],
      message: `${id} starts and ends at ${from}`,
      got: from,
      expected: "two ends",
    };
  }
  const done = new Set<Id>();
  for (const start of graph.equipmentIds) {
    const way: Id[] = [];
    let id: Id | undefined = start;
    while (id !== undefined && !done.has(id) && graph.equipment(id) !== undefined) {
      const again = way.indexOf(id);
      if (again >= 0) {
        const loop = [...way.slice(again), id].reverse();
        // a conductor from a piece to itself was named above
        if (loop.length > 2 || graph.equipment(id)?.fedBy === id) yield loopObjection(graph, loop);
        break;
      }
      way.push(id);
      id = supplyOf(graph, id);
    }
    for (const one of way) done.add(one);
  }
}

function loopObjection(graph: OneLineGraph, loop: readonly Id[]): Objection {
  const id = loop.at(-1) ?? "";
  const conductor = graph.equipment(id)?.fedBy === undefined ? graph.arriving(id)[0] : undefined;
  const path = conductor ? ["conductors", conductor.id, "from"] : ["equipment", id, "fedBy"];
  return {
    code: "LOOP",
    path,
    message: `${id} feeds itself: ${loop.join(" → ")}`,
    got: loop.join(" → "),
    expected: "a way back to a supply",
  };
}

/** A breaker or a set of fuses in a board, from which nothing starts. At the end of a conductor it is that conductor's end. */
function* idleDevices(graph: OneLineGraph): Generator<Objection> {
  for (const id of graph.equipmentIds) {
    const piece = graph.equipment(id);
    if (piece === undefined || (piece.is !== "breaker" && piece.is !== "fuse")) continue;
    const used = graph.leaving(id).length + graph.housed(id).length + graph.arriving(id).length;
    if (used > 0) continue;
    yield {
      code: "FEEDS_NOTHING",
      path: ["equipment", id],
      message: `${id} feeds nothing: no conductor starts at it`,
      got: `a ${piece.is} without a conductor`,
      expected: `a conductor from: ${id}, or no ${id}`,
    };
  }
}
