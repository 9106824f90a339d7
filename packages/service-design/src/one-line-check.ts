import type { DesignFile, Id } from "./design.ts";
import { object, type Place } from "./form.ts";
import { memberOf } from "./json-pointer.ts";
import { nearestWord } from "./nearest-word.ts";
import { type OneLineGraph, oneLineGraph } from "./one-line-graph.ts";
import { publishedName } from "./published-figure.ts";

/** Notes what is wrong with how a design hangs together; each field by itself was read before. */
export function checkOneLine(design: DesignFile, at: Place): void {
  const graph = oneLineGraph(design);
  checkNames(design, graph, at);
  checkFeeders(graph, at);
  checkLoops(graph, at);
  checkIdleDevices(graph, at);
}

function inside(at: Place, ...keys: readonly string[]): Place {
  return { ...at, path: keys.reduce(memberOf, at.path) };
}

/** Every name refers to a piece of equipment. */
function checkNames(design: DesignFile, graph: OneLineGraph, at: Place): void {
  const known = graph.equipmentIds;
  const check = (id: Id | undefined, place: Place) => {
    if (id === undefined || graph.equipment(id) !== undefined) return;
    const suggestion = nearestWord(id, known);
    const conductor = graph.conductor(id) !== undefined;
    const hint = conductor
      ? "; that is a conductor"
      : suggestion
        ? `; did you mean ${suggestion}?`
        : "";
    object(place, {
      code: "UNKNOWN_ID",
      message: `there is no equipment ${id}${hint}`,
      got: id,
      expected:
        known.length === 0 ? "the name of a piece of equipment" : known.slice(0, 20).join(", "),
      suggestion,
    });
  };
  for (const { id, from, to } of graph.conductors) {
    check(from, inside(at, "conductors", id, "from"));
    check(to, inside(at, "conductors", id, "to"));
  }
  for (const id of known) check(graph.equipment(id)?.fedBy, inside(at, "equipment", id, "fedBy"));
  for (const key of Object.keys(design.published?.figures ?? {})) {
    const { of = "" } = publishedName(key) ?? {};
    if (graph.equipment(of) !== undefined || graph.conductor(of) !== undefined) continue;
    const names = [...known, ...graph.conductors.map((one) => one.id)];
    const suggestion = nearestWord(of, names);
    object(inside(at, "published", "figures", key), {
      code: "UNKNOWN_ID",
      message: `there is no ${of} in this design${suggestion ? `; did you mean ${suggestion}?` : ""}`,
      got: of,
      expected: "the name of a piece of equipment or of a conductor",
      suggestion,
      atKey: true,
    });
  }
}

/** A piece of equipment has one supply: several services, ties and generators are not judged yet. */
function checkFeeders(graph: OneLineGraph, at: Place): void {
  for (const id of graph.equipmentIds) {
    const fedBy = graph.equipment(id)?.fedBy;
    const feeders = [
      ...(fedBy === undefined ? [] : [{ name: fedBy, path: ["equipment", id, "fedBy"] }]),
      ...graph.arriving(id).map((one) => ({ name: one.id, path: ["conductors", one.id, "to"] })),
    ];
    const [first, second] = feeders;
    if (first === undefined || second === undefined) continue;
    object(inside(at, ...second.path), {
      code: "TWO_FEEDERS",
      message: `${id} is fed by ${first.name} already; parallel conductors are one conductor with sets`,
      got: feeders.map(({ name }) => name).join(" and "),
      expected: `one supply of ${id}`,
    });
  }
}

/** What feeds a piece of equipment, directly. */
export function supplyOf(graph: OneLineGraph, id: Id): Id | undefined {
  return graph.equipment(id)?.fedBy ?? graph.arriving(id)[0]?.from;
}

function checkLoops(graph: OneLineGraph, at: Place): void {
  for (const { id, from, to } of graph.conductors) {
    if (from === undefined || from !== to) continue;
    object(inside(at, "conductors", id, "to"), {
      code: "SAME_ENDS",
      message: `${id} starts and ends at ${from}`,
      got: from,
      expected: "two ends",
    });
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
        if (loop.length > 2 || graph.equipment(id)?.fedBy === id) noteLoop(graph, loop, at);
        break;
      }
      way.push(id);
      id = supplyOf(graph, id);
    }
    for (const one of way) done.add(one);
  }
}

function noteLoop(graph: OneLineGraph, loop: readonly Id[], at: Place): void {
  const id = loop.at(-1) ?? "";
  const conductor = graph.equipment(id)?.fedBy === undefined ? graph.arriving(id)[0] : undefined;
  const path = conductor ? ["conductors", conductor.id, "from"] : ["equipment", id, "fedBy"];
  object(inside(at, ...path), {
    code: "LOOP",
    message: `${id} feeds itself: ${loop.join(" → ")}`,
    got: loop.join(" → "),
    expected: "a way back to a supply",
  });
}

/** A breaker or a set of fuses in a board, from which nothing starts. At the end of a conductor it is that conductor's end. */
function checkIdleDevices(graph: OneLineGraph, at: Place): void {
  for (const id of graph.equipmentIds) {
    const piece = graph.equipment(id);
    if (piece === undefined || (piece.is !== "breaker" && piece.is !== "fuse")) continue;
    const used = graph.leaving(id).length + graph.housed(id).length + graph.arriving(id).length;
    if (used > 0) continue;
    object(inside(at, "equipment", id), {
      code: "FEEDS_NOTHING",
      message: `${id} feeds nothing: no conductor starts at it`,
      got: `a ${piece.is} without a conductor`,
      expected: `a conductor from: ${id}, or no ${id}`,
    });
  }
}
