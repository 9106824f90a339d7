import type { EditionId } from "../editions.ts";
import { protectedRuns } from "./circuit.ts";
import type { ConductorRun } from "./conductor-run.ts";
import { type HeldUp, heldAboveDevice, type SettledRun } from "./held-up.ts";
import type { OneLineReading } from "./one-line-reading.ts";
import type { Id } from "./piece.ts";
import type { RunGrounds } from "./run-grounds.ts";

/** What a run is judged in: the rest of the one-line. */
export interface RunContext {
  readonly reading: OneLineReading;
  readonly edition: EditionId;
  /** What is known of the ampacity of any run. */
  groundsOf(run: ConductorRun): RunGrounds;
  /** How a run upstream was judged. */
  settledOf(run: ConductorRun): SettledRun | undefined;
  /** The runs that leave a device and are protected by it: the first two. */
  protectedFrom(device: Id): readonly ConductorRun[];
  /** What a run that leaves a device unprotected is held up by. */
  heldAbove(device: Id): HeldUp;
}

function memoized<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}

/** A context in which nothing is judged yet. */
export function runContext(
  reading: OneLineReading,
  edition: EditionId,
  groundsOf: (run: ConductorRun) => RunGrounds,
  settledOf: (run: ConductorRun) => SettledRun | undefined,
): RunContext {
  const grounds = memoized(groundsOf);
  const protectedFrom = memoized((device: Id) =>
    protectedRuns(reading, device, reading.supplyAt(device).device?.rating, grounds),
  );
  const heldAbove = memoized((device: Id): HeldUp => {
    return protectedFrom(device).length > 0 ? {} : heldAboveDevice(reading, device, settledOf);
  });
  return { reading, edition, groundsOf: grounds, settledOf, protectedFrom, heldAbove };
}
