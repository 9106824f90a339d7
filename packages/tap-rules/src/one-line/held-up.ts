import type { MissingInput } from "@lineside/findings";
import type { ConductorRun } from "./conductor-run.ts";
import type { OneLineReading } from "./one-line-reading.ts";
import type { Id } from "./piece.ts";
import { placedDevice } from "./placed-device.ts";
import type { RunStanding } from "./run-grounds.ts";
import type { Through } from "./supply.ts";

/** Runs that stand by 240.21 themselves, nearest first; each list is shared by all that hang on it. */
export interface HeldChain {
  readonly id: Id;
  readonly above?: HeldChain | undefined;
  readonly count: number;
}

/** What holds a run up: what it comes from with no device between that protects it. */
export interface HeldUp {
  readonly chain?: HeldChain | undefined;
  /** What would settle it, where it is not settled whether a run on the way is a tap. */
  readonly open?: readonly MissingInput[] | undefined;
}

/** A run that has been judged. */
export interface SettledRun {
  readonly standing: RunStanding;
  readonly held: HeldUp;
  readonly missing: readonly MissingInput[];
}

/** How many runs are named that hold another one up. */
const MOST_NAMED = 20;

const NOTHING: HeldUp = {};

/** The ids of what holds a run up, nearest first, and how many more there are. */
export function namedOf({ chain }: HeldUp): {
  readonly ids: readonly Id[];
  readonly more: number;
} {
  const ids: Id[] = [];
  for (let one = chain; one !== undefined && ids.length < MOST_NAMED; one = one.above) {
    ids.push(one.id);
  }
  return { ids, more: (chain?.count ?? 0) - ids.length };
}

/** What a run that comes through others is held up by. */
export function heldByWay(
  through: Through | undefined,
  settledOf: (run: ConductorRun) => SettledRun | undefined,
): HeldUp {
  if (through === undefined) return NOTHING;
  const { run } = through;
  const found = settledOf(run);
  if (found === undefined) return { open: [] };
  const { standing, held, missing } = found;
  if (standing === "tap") {
    const count = (held.chain?.count ?? 0) + 1;
    return { chain: { id: run.id, above: held.chain, count }, open: held.open };
  }
  return standing === "open" ? { chain: held.chain, open: missing } : NOTHING;
}

/**
 * What a run that leaves a device which does not protect it is held up by: a tap that ends in that device supplies the run
 * too. A bus with a main, and a conductor that the device does protect, come between.
 */
export function heldAboveDevice(
  reading: OneLineReading,
  device: Id,
  settledOf: (run: ConductorRun) => SettledRun | undefined,
): HeldUp {
  const { graph } = reading;
  const own = graph.equipment(device);
  if (own?.is !== "breaker" && own?.is !== "fuse" && own?.is !== "fused-disconnect") return NOTHING;
  const passed = new Set<Id>();
  for (let id = device; !passed.has(id); ) {
    passed.add(id);
    const feeder = graph.feeder(id);
    if (feeder === undefined) return NOTHING;
    if (feeder.conductor !== undefined) {
      const run = reading.runOf(feeder.conductor.id);
      return run === undefined ? NOTHING : heldByWay({ run }, settledOf);
    }
    const piece = graph.equipment(feeder.piece);
    if (piece === undefined || placedDevice(feeder.piece, piece) !== undefined) return NOTHING;
    id = feeder.piece;
  }
  return NOTHING;
}
