import type { MissingInput } from "@lineside/findings";
import type { Supplied } from "../case-words.ts";
import type { TapEnd } from "../tap-case.ts";
import type { ConductorRun } from "./conductor-run.ts";
import type { OneLineGraph } from "./one-line-graph.ts";
import { type BoardPiece, type Id, isBoard, type Piece } from "./piece.ts";
import { askMain, type PlacedDevice, placedDevice } from "./placed-device.ts";
import { conductorPath, equipmentPath } from "./pointer.ts";

/** What a run ends in, as the tap rules ask. */
export interface RunEnd {
  /** Left out where it is not known. */
  readonly ends?: readonly TapEnd[];
  /** Where the rating of each end stands. */
  readonly ratingPaths: readonly string[];
  /** The piece that each end is. */
  readonly pieces: readonly Id[];
  /** What would tell. */
  readonly missing?: MissingInput;
  /** The overcurrent device at the end, where it is one. */
  readonly device?: PlacedDevice;
  /** Left out where it is not known. */
  readonly supplies?: Supplied;
}

/** One end, with its place. */
interface PlacedEnd {
  readonly end: TapEnd;
  readonly path: string;
  readonly id: Id;
}

function askEnd(id: Id): MissingInput {
  return { path: conductorPath(id, "to"), expects: "text", ask: `What does ${id} end at?` };
}

/** What a run supplies, by what stands at its end. */
function suppliedBy({ is }: Piece): Supplied {
  switch (is) {
    case "transformer":
    case "switchgear":
    case "switchboard":
    case "panelboard":
      return is;
    default:
      return "other";
  }
}

function deviceEnd(id: Id, piece: Piece): PlacedEnd | undefined {
  const device = placedDevice(id, piece);
  if (device === undefined) return undefined;
  const equipment = isBoard(piece) ? piece.rating : undefined;
  return { id, path: device.ratingPath, end: { kind: "ocpd", rating: device.rating, equipment } };
}

/** An end that a piece is by itself. */
function ownEnd(id: Id, piece: Piece): PlacedEnd | undefined {
  const path = equipmentPath(id, "rating");
  switch (piece.is) {
    case "spd": {
      const { rating, listedInstructionsMet } = piece;
      return { id, path, end: { kind: "spd", rating, listedInstructionsMet } };
    }
    case "overload-device":
      return { id, path, end: { kind: "overload-device", rating: piece.rating } };
    case "motor-controller":
      return { id, path, end: { kind: "tap-controller", rating: piece.rating } };
    case "power-source": {
      const place = equipmentPath(id, "device");
      return { id, path: place, end: { kind: "ocpd", rating: piece.device } };
    }
    default:
      return deviceEnd(id, piece);
  }
}

/** The devices that a board or a box feeds, where nothing else is fed by it. */
function housedEnds(graph: OneLineGraph, id: Id, board?: BoardPiece): readonly PlacedEnd[] {
  const ends: PlacedEnd[] = [];
  for (const one of graph.housed(id)) {
    const piece = graph.equipment(one);
    const own = piece && deviceEnd(one, piece);
    if (own === undefined) return [];
    const equipment = board?.rating ?? own.end.equipment;
    ends.push({ ...own, end: { ...own.end, equipment } });
  }
  return graph.leaving(id).length === 0 ? ends : [];
}

function lugsOf(
  graph: OneLineGraph,
  run: ConductorRun,
  id: Id,
  board: BoardPiece,
): readonly PlacedEnd[] {
  const grouped = run.last.endsGrouped === true ? housedEnds(graph, id, board) : [];
  if (grouped.length > 0) return grouped;
  const end: TapEnd = { kind: "equipment-with-ocpds", rating: board.rating };
  return [{ id, path: equipmentPath(id, "rating"), end }];
}

/**
 * What a run ends in. A wireway and a switch without fuses are neither a device nor equipment that contains one, but the
 * devices that sit on them end what comes in. The devices of a board without a main end a run only where the run says that
 * its devices are grouped.
 */
export function endOf(graph: OneLineGraph, run: ConductorRun): RunEnd {
  const id = run.last.to;
  const piece = graph.equipment(id);
  if (id === undefined || piece === undefined) {
    return { ratingPaths: [], pieces: [], missing: askEnd(run.last.id) };
  }
  const supplies = suppliedBy(piece);
  const own = ownEnd(id, piece);
  if (own !== undefined) {
    const device = placedDevice(id, piece);
    return { supplies, ...listed([own]), ...(device !== undefined && { device }) };
  }
  if (isBoard(piece)) {
    return piece.main === undefined
      ? { supplies, ratingPaths: [], pieces: [], missing: askMain(id) }
      : { supplies, ...listed(lugsOf(graph, run, id, piece)) };
  }
  const passes = piece.is === "wireway" || piece.is === "disconnect";
  return { supplies, ...listed(passes ? housedEnds(graph, id) : []) };
}

function listed(ends: readonly PlacedEnd[]): Pick<RunEnd, "ends" | "ratingPaths" | "pieces"> {
  return {
    ends: ends.map(({ end }) => end),
    ratingPaths: ends.map(({ path }) => path),
    pieces: ends.map(({ id }) => id),
  };
}
