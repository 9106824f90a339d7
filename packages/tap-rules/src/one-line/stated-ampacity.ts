import type { MissingInput } from "@lineside/findings";
import type { Current } from "../tap-case.ts";
import type { ConductorRun } from "./conductor-run.ts";
import type { OneLineGraph } from "./one-line-graph.ts";
import type { BuswayPiece, Id } from "./piece.ts";
import { equipmentPath } from "./pointer.ts";
import type { RunGrounds } from "./run-grounds.ts";

/** The busway that a run is, with its name. */
function buswayOf(
  graph: OneLineGraph,
  { first, last }: ConductorRun,
): { readonly id: Id; readonly piece: BuswayPiece } | undefined {
  const id = last.to;
  const piece = graph.equipment(id);
  const isBusway = graph.equipment(first.from)?.is === "busway" && piece?.is === "busway";
  return id !== undefined && isBusway ? { id, piece } : undefined;
}

/**
 * The ampacity of a run that is a busway: from one busway to another one, whose rating it is; `undefined` for any other run.
 *
 * @example
 * ```ts
 * import { buswayAmpacity, readOneLine } from "@lineside/tap-rules";
 * import { A } from "@lineside/units";
 * const { graph, runs } = readOneLine({
 *   equipment: { BW1: { is: "busway", rating: A(800) }, BW2: { is: "busway", rating: A(400) } },
 *   conductors: { R: { from: "BW1", to: "BW2" } },
 * });
 * String(buswayAmpacity(graph, runs[0]!)); // => "400 A"
 * ```
 */
export function buswayAmpacity(graph: OneLineGraph, run: ConductorRun): Current | undefined {
  return buswayOf(graph, run)?.piece.rating;
}

/**
 * The question of the rating of the busway that a run is; `undefined` where that is told, and for any other run. No conductor
 * table tells it.
 *
 * @example
 * ```ts
 * import { askBuswayRating, readOneLine } from "@lineside/tap-rules";
 * const { graph, runs } = readOneLine({
 *   equipment: { BW1: { is: "busway" }, BW2: { is: "busway" } },
 *   conductors: { R: { from: "BW1", to: "BW2" } },
 * });
 * askBuswayRating(graph, runs[0]!)?.path; // => "/equipment/BW2/rating"
 * ```
 */
export function askBuswayRating(graph: OneLineGraph, run: ConductorRun): MissingInput | undefined {
  const busway = buswayOf(graph, run);
  if (busway === undefined || busway.piece.rating !== undefined) return undefined;
  const { id } = busway;
  return {
    path: equipmentPath(id, "rating"),
    expects: "current",
    ask: `What is the rating of the busway ${id}?`,
  };
}

/** What a one-line states of the ampacity of a run. */
export function statedGrounds(graph: OneLineGraph, run: ConductorRun): RunGrounds {
  const { ampacity, ordinaryLimit } = run.first;
  const ask = ampacity === undefined ? askBuswayRating(graph, run) : undefined;
  return {
    ampacity: ampacity ?? buswayAmpacity(graph, run),
    ordinaryLimit,
    ...(ask !== undefined && { missing: [ask] }),
  };
}
