import { nearestWord } from "@lineside/findings";
import type { OneLineFault } from "./one-line-fault.ts";
import type { OneLineGraph } from "./one-line-graph.ts";
import { endsThere, type Id } from "./piece.ts";
import { conductorPath, equipmentPath } from "./pointer.ts";

/** Names are compared for a suggestion this many times at most. */
const MOST_COMPARED = 20_000;

/** A name that refers to a piece of equipment. */
interface Reference {
  readonly node: Id;
  readonly path: string;
  readonly id: Id;
  readonly isFeeder: boolean;
}

function* references(graph: OneLineGraph): Generator<Reference> {
  for (const one of graph.conductors) {
    const { id, turned } = one;
    const [from, to] = turned ? [one.to, one.from] : [one.from, one.to];
    if (from !== undefined) {
      yield { node: id, path: conductorPath(id, "from"), id: from, isFeeder: !turned };
    }
    if (to !== undefined) {
      yield { node: id, path: conductorPath(id, "to"), id: to, isFeeder: false };
    }
  }
  for (const id of graph.equipmentIds) {
    const fedBy = graph.equipment(id)?.fedBy;
    if (fedBy !== undefined) {
      yield { node: id, path: equipmentPath(id, "fedBy"), id: fedBy, isFeeder: true };
    }
  }
}

/** Every name refers to a piece of equipment, and nothing is fed by what feeds nothing. */
export function* nameFaults(graph: OneLineGraph): Generator<OneLineFault> {
  const known = graph.equipmentIds;
  let compared = 0;
  for (const { node, path, id, isFeeder } of references(graph)) {
    const piece = graph.equipment(id);
    if (piece === undefined) {
      compared += known.length;
      yield unknown(graph, node, path, id, compared <= MOST_COMPARED);
    } else if (isFeeder && endsThere(piece)) {
      yield {
        code: "NOT_A_SUPPLY",
        path,
        node,
        message: `${node} is fed by ${id}, a ${piece.is}, which feeds nothing`,
        got: id,
        expected: "a piece of equipment that feeds others",
      };
    }
  }
}

function unknown(
  graph: OneLineGraph,
  node: Id,
  path: string,
  id: Id,
  compares: boolean,
): OneLineFault {
  const known = graph.equipmentIds;
  const suggestion = compares ? nearestWord(id, known) : undefined;
  const isConductor = graph.conductor(id) !== undefined;
  const meant = suggestion === undefined ? "" : `; did you mean ${suggestion}?`;
  const hint = isConductor ? "; that is a conductor" : meant;
  return {
    code: "UNKNOWN_ID",
    path,
    node,
    message: `there is no equipment ${id}${hint}`,
    got: id,
    expected:
      known.length === 0 ? "the name of a piece of equipment" : known.slice(0, 20).join(", "),
    ...(suggestion !== undefined && { suggestion }),
  };
}
