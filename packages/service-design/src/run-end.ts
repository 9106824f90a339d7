import type { Termination } from "@lineside/ampacity";
import type { MissingInput } from "@lineside/findings";
import type { TapEnd } from "@lineside/tap-rules";
import type { Quantity } from "@lineside/units";
import type { ConductorRun } from "./conductor-run.ts";
import type { Id } from "./design.ts";
import type { OneLineGraph } from "./one-line-graph.ts";
import {
  askMain,
  conductorPath,
  deviceOf,
  equipmentPath,
  type PlacedDevice,
} from "./supply-walk.ts";

/** What a run ends in, as the tap rules ask. */
export interface RunEnd {
  /** Left out where it is not known. */
  readonly ends?: readonly TapEnd[];
  /** What would tell. */
  readonly missing?: MissingInput;
  /** The overcurrent device at the end. */
  readonly device?: PlacedDevice;
  /** Where the rating of the one end stands. */
  readonly ratingPath?: string;
}

/** What a run ends in. A wireway and a switch without fuses are neither a device nor equipment that contains one. */
export function endOf(graph: OneLineGraph, { last }: ConductorRun): RunEnd {
  const id = last.to;
  const piece = graph.equipment(id);
  if (id === undefined || piece === undefined) {
    const path = conductorPath(last.id, "to");
    return { missing: { path, expects: "text", ask: `What does ${last.id} end at?` } };
  }
  const device = deviceOf(id, piece);
  const board = piece.is === "switchboard" || piece.is === "panelboard" ? piece : undefined;
  if (device !== undefined) {
    const equipment = board?.rating;
    const end: TapEnd = { kind: "ocpd", rating: device.rating, equipment };
    return { ends: [end], device, ratingPath: device.ratingPath };
  }
  if (board === undefined) return { ends: [] };
  if (board.main === undefined) return { missing: askMain(id) };
  return {
    ends: [{ kind: "equipment-with-ocpds", rating: board.rating }],
    ratingPath: equipmentPath(id, "rating"),
  };
}

/** The terminations along a run, each with the piece of equipment that it is in. */
export interface PlacedTermination {
  readonly at: Id | undefined;
  readonly termination: Termination;
  /** Where the rating of the circuit at this end would stand. */
  readonly ratingPath?: string | undefined;
}

/**
 * Both ends of a run and the joints in it. The circuit at an end is the one of the device there, else that of the device at
 * the other end, else that of the device upstream.
 */
export function terminationsOf(
  graph: OneLineGraph,
  { first, last, members }: ConductorRun,
  upstream: PlacedDevice | undefined,
): readonly PlacedTermination[] {
  const own = (id: Id | undefined, arriving: boolean): PlacedDevice | undefined => {
    const piece = graph.equipment(id);
    if (id === undefined || piece === undefined) return undefined;
    const board = piece.is === "switchboard" || piece.is === "panelboard";
    return board && !arriving ? undefined : deviceOf(id, piece);
  };
  const [start, end] = [own(first.from, false), own(last.to, true)];
  const place = (id: Id | undefined, circuit: PlacedDevice | undefined): PlacedTermination => {
    const piece = graph.equipment(id);
    const rating: Quantity<"current"> | undefined = circuit?.rating;
    const termination: Termination = {
      kind: piece?.is === "wireway" ? "separate-connector" : "equipment",
      circuitRating: rating,
      listedFor: piece?.terminations,
    };
    return { at: id, termination, ratingPath: circuit?.ratingPath };
  };
  return [
    place(first.from, start ?? end ?? upstream),
    ...members.slice(1).map(({ from }) => place(from, end ?? start ?? upstream)),
    place(last.to, end ?? start ?? upstream),
  ];
}
