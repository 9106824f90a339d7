import { type ConductorRun, conductorRuns } from "./conductor-run.ts";
import { type DownstreamMap, downstreamMap } from "./downstream.ts";
import type { OneLine } from "./one-line.ts";
import { type OneLineGraph, oneLineGraph } from "./one-line-graph.ts";
import { type PlacedSource, sourcesByDevice } from "./other-source.ts";
import type { Id } from "./piece.ts";
import { endOf, type RunEnd } from "./run-end.ts";
import { askStart, type Supply, suppliesOf } from "./supply.ts";

/** A one-line with all that follows from what leads where, whatever the ampacities and the edition. */
export interface OneLineReading {
  readonly oneLine: OneLine;
  readonly graph: OneLineGraph;
  readonly downstream: DownstreamMap;
  /** The conductors, those that are one together, in the order of their names. */
  readonly runs: readonly ConductorRun[];
  /** The same, each behind what supplies it. */
  readonly upstreamFirst: readonly ConductorRun[];
  /** The run that a conductor belongs to. */
  runOf(id: Id): ConductorRun | undefined;
  /** What supplies a run. */
  supplyOf(run: ConductorRun): Supply;
  /** What supplies what starts at a piece. */
  supplyAt(id: Id): Supply;
  /** What a run ends in. */
  endOf(run: ConductorRun): RunEnd;
  /** The other power sources on the load side of the device that is, or is in, a piece. */
  sourcesAt(id: Id): readonly PlacedSource[];
  /** The runs that start at a piece. */
  runsFrom(id: Id): readonly ConductorRun[];
  /** The run that supplies a piece, where a conductor does. */
  runTo(id: Id): ConductorRun | undefined;
}

const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/**
 * Reads a one-line: what leads where, which conductors are one, what supplies each and what each ends in. Of a one-line that
 * has faults it reads what it can; see {@link oneLineFaults}.
 *
 * @example
 * ```ts
 * import { readOneLine } from "@lineside/tap-rules";
 * import { A, ft } from "@lineside/units";
 * const { runs, supplyOf } = readOneLine({
 *   equipment: { B1: { is: "breaker", rating: A(800) }, W1: { is: "wireway" }, P1: { is: "panelboard", main: "none" } },
 *   conductors: {
 *     F1: { from: "B1", to: "W1", ampacity: A(840), length: ft(40) },
 *     F2: { from: "W1", to: "P1", ampacity: A(840), length: ft(20) },
 *   },
 * });
 * runs.map(({ id, members, length }) => `${id}, ${members.length} pieces, ${length}`); // => ["F1, 2 pieces, 60 ft"]
 * supplyOf(runs[0]!).device?.id; // => "B1"
 * ```
 */
export function readOneLine(oneLine: OneLine): OneLineReading {
  const graph = oneLineGraph(oneLine);
  const runs = conductorRuns(graph);
  const byConductor = new Map(
    runs.flatMap((run) => run.members.map(({ id }) => [id, run] as const)),
  );
  const runOf = (id: Id) => byConductor.get(id);
  const supplies = suppliesOf(graph, runOf);
  const downstream = downstreamMap(graph);
  const sources = sourcesByDevice(graph, supplies, downstream);
  const ends = new Map<ConductorRun, RunEnd>();
  const starting = new Map<Id, ConductorRun[]>();
  const early: ConductorRun[] = [];
  for (const run of runs) {
    const { from } = run.first;
    const list = from === undefined ? undefined : starting.get(from);
    if (list !== undefined) list.push(run);
    else if (from !== undefined) starting.set(from, [run]);
    if (graph.equipment(from) === undefined) early.push(run);
  }
  const upstreamFirst = [
    ...early,
    ...graph.order.flatMap((id): readonly ConductorRun[] => starting.get(id) ?? NONE),
  ];
  return {
    oneLine,
    graph,
    downstream,
    runs,
    upstreamFirst,
    runOf,
    supplyAt: (id) => supplies.get(id) ?? { origin: "unknown" },
    supplyOf({ id, first: { from } }) {
      if (from === undefined) return { origin: "unknown", missing: askStart(id) };
      return supplies.get(from) ?? { origin: "unknown" };
    },
    endOf(run) {
      let end = ends.get(run);
      if (end === undefined) {
        end = endOf(graph, run);
        ends.set(run, end);
      }
      return end;
    },
    sourcesAt: (id) => sources.get(id) ?? NONE,
    runsFrom: (id) => starting.get(id) ?? NONE,
    runTo(id) {
      const conductor = graph.feeder(id)?.conductor;
      return conductor && runOf(conductor.id);
    },
  };
}
