import type { TappedCircuit, TellingEnd } from "../classify-conductor.ts";
import { isProtected } from "../definition.ts";
import type { Current } from "../tap-case.ts";
import type { ConductorRun } from "./conductor-run.ts";
import type { Downstream } from "./downstream.ts";
import type { OneLineReading } from "./one-line-reading.ts";
import type { Id } from "./piece.ts";
import type { RunGrounds } from "./run-grounds.ts";
import type { Supply } from "./supply.ts";

/** Whether a piece is the branch-circuit device of motors: a device on which nothing hangs but motors. */
export function isMotorDevice({ graph, downstream }: OneLineReading, id: Id | undefined): boolean {
  const is = graph.equipment(id)?.is;
  if (id === undefined || (is !== "breaker" && is !== "fuse" && is !== "fused-disconnect")) {
    return false;
  }
  const { motors, devices, loads, sources } = downstream.behind(id);
  return motors > 0 && !devices && !loads && !sources;
}

/** What hangs at the end of a run. */
export function downstreamOf(reading: OneLineReading, run: ConductorRun): Downstream {
  return reading.downstream.at(run.last.to);
}

/** What is tapped where a run is smaller than its device asks; `undefined` where that is not told yet. */
export function tappedCircuit(
  reading: OneLineReading,
  run: ConductorRun,
  supply: Supply,
): TappedCircuit | undefined {
  if (supply.busway !== undefined) return "busway";
  if (supply.at === undefined) return undefined;
  if (isMotorDevice(reading, supply.at)) return "motor-circuit";
  const { devices, sources, loads, motors, open } = reading.downstream.behind(supply.at);
  if (devices || sources) return "feeder";
  const own = downstreamOf(reading, run);
  if (loads || motors > 0) {
    return open && own.open && !own.loads ? undefined : "branch-circuit";
  }
  return open ? undefined : "feeder";
}

/** The end by which taps of one circuit are told apart. */
export function tellingEnd(reading: OneLineReading, run: ConductorRun): TellingEnd {
  const { to } = run.last;
  if (reading.graph.equipment(to)?.is === "busway") return "busway";
  return isMotorDevice(reading, to) ? "motor-device" : "other";
}

/** Whether a device or equipment that contains one follows a run before any outlet. */
export function deviceFollows(reading: OneLineReading, run: ConductorRun): boolean | undefined {
  const { devices, sources, loads, motors, open } = downstreamOf(reading, run);
  if (devices || sources) return true;
  return open && !loads && motors === 0 ? undefined : false;
}

/**
 * Whether a run behind the branch-circuit device of motors is a tap of a group: it starts from another conductor of the
 * circuit, which serves several motors, and does not go on at the full ampacity to several of them.
 */
export function tapsMotorGroup(
  reading: OneLineReading,
  run: ConductorRun,
  supply: Supply,
  { ampacity }: RunGrounds,
  trunk: Current | undefined,
): boolean {
  if (supply.at === undefined || supply.through === undefined || supply.pastController)
    return false;
  if (reading.downstream.behind(supply.at).motors < 2) return false;
  if (downstreamOf(reading, run).motors < 2) return true;
  return ampacity === undefined || trunk === undefined || ampacity.lt(trunk);
}

/** The runs that leave a device and are protected by it: the first two. */
export function protectedRuns(
  reading: OneLineReading,
  device: Id,
  rating: Current | undefined,
  groundsOf: (run: ConductorRun) => RunGrounds,
): readonly ConductorRun[] {
  const found: ConductorRun[] = [];
  for (const run of reading.runsFrom(device)) {
    const { ampacity, ordinaryLimit } = groundsOf(run);
    if (isProtected({ rating, ampacity, ordinaryLimit }) === true) found.push(run);
    if (found.length === 2) break;
  }
  return found;
}
