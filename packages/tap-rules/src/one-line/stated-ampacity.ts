import type { Current } from "../tap-case.ts";
import type { ConductorRun } from "./conductor-run.ts";
import type { OneLineGraph } from "./one-line-graph.ts";
import type { RunGrounds } from "./run-grounds.ts";

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
export function buswayAmpacity(
  graph: OneLineGraph,
  { first, last }: ConductorRun,
): Current | undefined {
  const [start, end] = [graph.equipment(first.from), graph.equipment(last.to)];
  return start?.is === "busway" && end?.is === "busway" ? end.rating : undefined;
}

/** What a one-line states of the ampacity of a run. */
export function statedGrounds(graph: OneLineGraph, run: ConductorRun): RunGrounds {
  return {
    ampacity: run.first.ampacity ?? buswayAmpacity(graph, run),
    ordinaryLimit: run.first.ordinaryLimit,
  };
}
