import { doubleFeeders, loops } from "./feeder-fault.ts";
import { nameFaults } from "./name-fault.ts";
import type { OneLine } from "./one-line.ts";
import type { OneLineFault } from "./one-line-fault.ts";
import { oneLineGraph } from "./one-line-graph.ts";
import { idleDevices, unreached } from "./reach-fault.ts";
import { shapeFaults } from "./shape-fault.ts";
import { voltageFaults } from "./voltage-fault.ts";

/** How a one-line is looked at. */
export interface FaultOptions {
  /** It is still being drawn: that no source reaches a thing yet is then no fault, but a question. */
  readonly partial?: boolean | undefined;
}

/** Faults that are told at once. */
const MOST_FAULTS = 100;

function* hanging(oneLine: OneLine, { partial = false }: FaultOptions): Generator<OneLineFault> {
  const graph = oneLineGraph(oneLine);
  yield* nameFaults(graph);
  yield* doubleFeeders(graph);
  yield* loops(graph);
  yield* idleDevices(graph);
  yield* voltageFaults(graph);
  if (!partial) yield* unreached(graph);
}

function upTo(faults: Iterable<OneLineFault>): readonly OneLineFault[] {
  const found: OneLineFault[] = [];
  for (const one of faults) {
    found.push(one);
    if (found.length === MOST_FAULTS) break;
  }
  return found;
}

/**
 * What is wrong with a one-line: values that are none, names of nothing, two feeders, loops, voltages that disagree, devices
 * that feed nothing, and what no source reaches. Each names the node and where it stands. The first hundred are told; where
 * values are wrong, only those. Nothing is thrown, whatever is handed in.
 *
 * What is merely not told is no fault: a board without a supply is one only in a one-line that names a source, and not in a
 * `partial` one. A generator, a battery or a power source (an inverter) that joins what the utility feeds is another source,
 * not a second feeder.
 *
 * @example
 * ```ts
 * import { oneLineFaults } from "@lineside/tap-rules";
 * import { V } from "@lineside/units";
 * const faults = oneLineFaults({
 *   equipment: {
 *     SP: { is: "service-point", system: "480Y/277" },
 *     MDP: { is: "switchboard", main: "none", voltage: { lineToLine: V(208) } },
 *     P1: { is: "panelboard", main: "none", fedBy: "P2" },
 *     P2: { is: "panelboard", main: "none", fedBy: "P1" },
 *   },
 *   conductors: { SE: { from: "SP", to: "MDP" }, F1: { from: "MPD" } },
 * });
 * faults.map(({ code, path, message }) => `${code} ${path}: ${message}`); // => [
 * //   "UNKNOWN_ID /conductors/F1/from: there is no equipment MPD; did you mean MDP?",
 * //   "LOOP /equipment/P1/fedBy: P1 feeds itself: P1 → P2 → P1",
 * //   "VOLTAGES_DISAGREE /equipment/MDP/voltage: MDP has 208 V, but 480Y/277 arrives there from SP",
 * // ]
 * ```
 */
export function oneLineFaults(
  oneLine: OneLine,
  options: FaultOptions = {},
): readonly OneLineFault[] {
  const shape = upTo(shapeFaults(oneLine));
  return shape.length > 0 ? shape : upTo(hanging(oneLine, options));
}
