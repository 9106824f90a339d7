import type { OneLineGraph } from "./one-line-graph.ts";
import { endsThere, type Id, isBoard, type Piece } from "./piece.ts";
import { placedDevice } from "./placed-device.ts";

/** What hangs on a piece of equipment or at the end of a conductor, up to the next overcurrent devices. */
export interface Downstream {
  /** How many motors; 2 stands for more. */
  readonly motors: number;
  /** The motor, where it is one. */
  readonly motor?: Id | undefined;
  /** Another overcurrent device, equipment that contains some, or a transformer. */
  readonly devices: boolean;
  /** Outlets or appliances. */
  readonly loads: boolean;
  /** Other power sources. */
  readonly sources: boolean;
  /** An end of which it is not told what is there. */
  readonly open: boolean;
}

const NOTHING: Downstream = {
  motors: 0,
  devices: false,
  loads: false,
  sources: false,
  open: false,
};
const OPEN: Downstream = { ...NOTHING, open: true };
const DEVICES: Downstream = { ...NOTHING, devices: true };

function both(a: Downstream, b: Downstream): Downstream {
  if (a === NOTHING) return b;
  const motors = Math.min(2, a.motors + b.motors);
  return {
    motors,
    motor: motors === 1 ? (a.motor ?? b.motor) : undefined,
    devices: a.devices || b.devices,
    loads: a.loads || b.loads,
    sources: a.sources || b.sources,
    open: a.open || b.open,
  };
}

/** What a way down meets at a piece; `undefined` where it goes through. */
function metAt(id: Id, piece: Piece): Downstream | undefined {
  if (placedDevice(id, piece) !== undefined || isBoard(piece) || piece.is === "transformer") {
    return DEVICES;
  }
  if (piece.is === "motor") return { ...NOTHING, motors: 1, motor: id };
  if (piece.is === "load") return { ...NOTHING, loads: true };
  if (piece.is === "power-source") return { ...NOTHING, sources: true };
  return endsThere(piece) ? NOTHING : undefined;
}

/** What hangs where. */
export interface DownstreamMap {
  /** What hangs on the load side of a piece. */
  behind(id: Id): Downstream;
  /** What a conductor that ends at a piece comes to: the piece, or what hangs on it. */
  at(id: Id | undefined): Downstream;
  /** Whether all that hangs on a piece, however deep, is power sources. */
  servesSourcesOnly(id: Id): boolean;
}

/** What hangs on each piece of equipment, in one pass from the ends up. */
export function downstreamMap(graph: OneLineGraph): DownstreamMap {
  const behind = new Map<Id, Downstream>();
  const only = new Map<Id, boolean>();
  const at = (id: Id | undefined): Downstream => {
    const piece = graph.equipment(id);
    if (id === undefined || piece === undefined) return OPEN;
    const met = metAt(id, piece);
    if (met !== undefined) return met;
    // what is passed through to nothing: what it serves is not told
    return hasMore(graph, id) ? (behind.get(id) ?? OPEN) : OPEN;
  };
  for (let i = graph.order.length - 1; i >= 0; i -= 1) {
    const id = graph.order[i] as Id;
    const next = [...graph.leaving(id).map(({ to }) => to), ...graph.housed(id)];
    behind.set(
      id,
      next.reduce((sum, one) => both(sum, at(one)), NOTHING),
    );
    const isSource = graph.equipment(id)?.is === "power-source";
    only.set(id, next.length === 0 ? isSource : next.every((one) => only.get(one ?? "") === true));
  }
  return {
    at,
    behind: (id) => behind.get(id) ?? NOTHING,
    servesSourcesOnly: (id) => only.get(id) === true,
  };
}

function hasMore(graph: OneLineGraph, id: Id): boolean {
  return graph.leaving(id).length + graph.housed(id).length > 0;
}
