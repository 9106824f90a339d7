import type { OneLineFault } from "./one-line-fault.ts";
import { type OneLineGraph, startOf } from "./one-line-graph.ts";
import type { Id } from "./piece.ts";
import { conductorPath, equipmentPath } from "./pointer.ts";

/** A breaker or a set of fuses in a board, from which nothing starts. At the end of a conductor it is that conductor's end. */
export function* idleDevices(graph: OneLineGraph): Generator<OneLineFault> {
  for (const id of graph.equipmentIds) {
    const is = graph.equipment(id)?.is;
    if (is !== "breaker" && is !== "fuse") continue;
    const used = graph.leaving(id).length + graph.housed(id).length + graph.arriving(id).length;
    if (used > 0) continue;
    yield {
      code: "FEEDS_NOTHING",
      path: equipmentPath(id),
      node: id,
      message: `${id} feeds nothing: no conductor starts at it`,
      got: `a ${is} without a conductor`,
      expected: `a conductor from: ${id}, or no ${id}`,
    };
  }
}

function isSource(graph: OneLineGraph, id: Id): boolean {
  const is = graph.equipment(id)?.is;
  return is === "service-point" || graph.ownSource(id) === id;
}

/** What no source reaches, in a one-line that names one: the first piece or conductor of each part that hangs in the air. */
export function* unreached(graph: OneLineGraph): Generator<OneLineFault> {
  const { order, ordered } = graph;
  if (!order.some((id) => isSource(graph, id))) return;
  for (let i = 0; i < ordered; i += 1) {
    const id = order[i] as Id;
    // behind another piece or a conductor it is that which is not reached
    const feeder = graph.feeder(id);
    if (isSource(graph, id) || feeder !== undefined) continue;
    yield {
      code: "NO_SOURCE",
      path: equipmentPath(id),
      node: id,
      message: `${id} is fed by nothing, so that no source reaches it or what hangs on it`,
      got: `a ${graph.equipment(id)?.is} without a feeder`,
      expected: `a conductor to ${id}, or what it is fedBy`,
    };
  }
  for (const { id, from } of graph.conductors) {
    if (startOf({ conductor: { id, from } }) !== undefined) continue;
    yield {
      code: "NO_SOURCE",
      path: conductorPath(id, "from"),
      node: id,
      message: `${id} starts nowhere, so that no source reaches it or what hangs on it`,
      got: "a conductor without a start",
      expected: "what it starts at",
    };
  }
}
