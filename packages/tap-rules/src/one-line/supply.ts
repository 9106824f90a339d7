import type { MissingInput } from "@lineside/findings";
import type { ConductorRun } from "./conductor-run.ts";
import { type OneLineGraph, startOf } from "./one-line-graph.ts";
import type { Id, Piece } from "./piece.ts";
import { askFeeder, askMain, type PlacedDevice, placedDevice } from "./placed-device.ts";
import { conductorPath, equipmentPath } from "./pointer.ts";

/** What the way up comes to first. */
export type SupplyOrigin =
  | "service-point"
  | "transformer"
  | "device"
  | "generator"
  | "battery"
  | "unknown";

/** The runs that a way up came through, nearest first; each list is shared by all that hang on it. */
export interface Through {
  readonly run: ConductorRun;
  readonly above?: Through | undefined;
}

/** What supplies a conductor that starts at a piece of equipment: up to the first device, transformer or source. */
export interface Supply {
  readonly origin: SupplyOrigin;
  /** The piece that the way up came to. */
  readonly at?: Id | undefined;
  /** The device, where it comes to one; of a transformer the first device ahead of its primary. */
  readonly device?: PlacedDevice | undefined;
  readonly transformer?: Id | undefined;
  /** The runs that it came through without a device between. */
  readonly through?: Through | undefined;
  /** Of these the first: the one that leaves the device or the source. */
  readonly trunk?: ConductorRun | undefined;
  /** The busway, where what starts here taps one. */
  readonly busway?: Id | undefined;
  /** Came past the overload device or the controller of a motor. */
  readonly pastController?: boolean | undefined;
  /** What would lead further up, where it ends. */
  readonly missing?: MissingInput | undefined;
}

/** The question of where a conductor starts. */
export function askStart(id: Id): MissingInput {
  return {
    path: conductorPath(id, "from"),
    expects: "text",
    ask: `What does ${id} start at?`,
  };
}

/** A power source that supplies alone: what it feeds starts at a device. */
function askOwnDevice(id: Id): MissingInput {
  return {
    path: equipmentPath(id, "device"),
    expects: "text",
    ask: `Which overcurrent device stands between ${id} and what it supplies? It is a piece of equipment that ${id} feeds`,
  };
}

const UNKNOWN: Supply = { origin: "unknown" };

/** What supplies each piece of equipment. */
export function suppliesOf(
  graph: OneLineGraph,
  runOf: (id: Id) => ConductorRun | undefined,
): ReadonlyMap<Id, Supply> {
  const supplies = new Map<Id, Supply>();
  for (let i = 0; i < graph.ordered; i += 1) {
    const id = graph.order[i] as Id;
    const piece = graph.equipment(id);
    if (piece !== undefined) supplies.set(id, supplyFrom(graph, id, piece, runOf, supplies));
  }
  return supplies;
}

function supplyFrom(
  graph: OneLineGraph,
  id: Id,
  piece: Piece,
  runOf: (id: Id) => ConductorRun | undefined,
  supplies: ReadonlyMap<Id, Supply>,
): Supply {
  const device = placedDevice(id, piece);
  if (device !== undefined) return { origin: "device", at: id, device };
  switch (piece.is) {
    case "service-point":
    case "battery":
      return { origin: piece.is, at: id };
    case "transformer":
      return behindTransformer(graph, id, supplies);
    case "generator":
      return piece.main === undefined
        ? { origin: "unknown", missing: askMain(id) }
        : { origin: "generator", at: id };
    case "switchgear":
    case "switchboard":
    case "panelboard":
      if (piece.main === undefined) return { origin: "unknown", missing: askMain(id) };
      break;
    case "power-source":
      if (graph.feeder(id) === undefined) return { origin: "unknown", missing: askOwnDevice(id) };
      break;
    default:
  }
  return passed(id, piece, wayUp(graph, id, runOf, supplies));
}

/** What feeds a piece, as the supply of what starts at it. */
function wayUp(
  graph: OneLineGraph,
  id: Id,
  runOf: (id: Id) => ConductorRun | undefined,
  supplies: ReadonlyMap<Id, Supply>,
): Supply {
  const feeder = graph.feeder(id);
  if (feeder === undefined) return { origin: "unknown", missing: askFeeder(id) };
  const start = startOf(feeder);
  const { conductor } = feeder;
  if (conductor === undefined) return supplies.get(start ?? "") ?? UNKNOWN;
  const run = runOf(conductor.id);
  if (run === undefined) return UNKNOWN;
  // a splice within a run: what is joined there is the run itself
  if (run.last !== conductor) return supplies.get(start ?? "") ?? UNKNOWN;
  const first = run.first.from;
  const above =
    first === undefined
      ? { origin: "unknown" as const, missing: askStart(run.id) }
      : (supplies.get(first) ?? UNKNOWN);
  return {
    ...above,
    busway: undefined,
    through: { run, above: above.through },
    trunk: above.trunk ?? run,
  };
}

function passed(id: Id, { is }: Piece, supply: Supply): Supply {
  if (is === "busway") return { ...supply, busway: id };
  if (is === "motor-controller" || is === "overload-device") {
    return { ...supply, pastController: true };
  }
  return supply;
}

/** A transformer, and the first device ahead of its primary. */
function behindTransformer(graph: OneLineGraph, id: Id, supplies: ReadonlyMap<Id, Supply>): Supply {
  const found = { origin: "transformer", at: id, transformer: id } as const;
  const feeder = graph.feeder(id);
  if (feeder === undefined) return { ...found, missing: askFeeder(id) };
  const start = startOf(feeder);
  if (start === undefined) return { ...found, missing: askStart(feeder.conductor?.id ?? "") };
  const ahead = supplies.get(start) ?? UNKNOWN;
  if (ahead.origin === "device" && ahead.device) return { ...found, device: ahead.device };
  return { ...found, missing: ahead.missing };
}
