import type { Location, Termination } from "@lineside/ampacity";
import type {
  ConductorRun,
  Id,
  OneLineGraph,
  OneLineReading,
  PlacedDevice,
} from "@lineside/tap-rules";
import { placedDevice } from "@lineside/tap-rules";
import type { Quantity } from "@lineside/units";
import type { DesignFile } from "./design.ts";

/** The terminations along a run, each with the piece of equipment that it is in. */
export interface PlacedTermination {
  readonly at: Id | undefined;
  readonly termination: Termination;
  /** Where the rating of the circuit at this end would stand. */
  readonly ratingPath?: string | undefined;
}

/** The device to which a terminal belongs: at a board that is not the end of the run, none. */
function deviceAt(
  graph: OneLineGraph,
  id: Id | undefined,
  arriving: boolean,
): PlacedDevice | undefined {
  const piece = graph.equipment(id);
  if (id === undefined || piece === undefined) return undefined;
  const isDevice = piece.is === "breaker" || piece.is === "fuse" || piece.is === "fused-disconnect";
  return arriving || isDevice ? placedDevice(id, piece) : undefined;
}

/**
 * Both ends of a run and the joints in it. The circuit at an end is the one of the device there, else that of the device at
 * the other end, else that of the device upstream.
 */
export function terminationsOf(
  design: DesignFile,
  { graph, supplyOf }: OneLineReading,
  run: ConductorRun,
): readonly PlacedTermination[] {
  const { first, last, members } = run;
  const upstream = supplyOf(run).device;
  const start = deviceAt(graph, first.from, false);
  const end = deviceAt(graph, last.to, true);
  const place = (id: Id | undefined, circuit: PlacedDevice | undefined): PlacedTermination => {
    const piece = id === undefined ? undefined : design.equipment?.[id];
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

const WETTEST_FIRST: readonly Location[] = ["wet", "damp", "dry"];

/** The driest word that is true everywhere along a run. */
export function locationOf(
  { conductors = {} }: DesignFile,
  { members }: ConductorRun,
): Location | undefined {
  const places = members.map(({ id }) => conductors[id]?.runs?.location);
  return places.includes(undefined)
    ? undefined
    : WETTEST_FIRST.find((place) => places.includes(place));
}
