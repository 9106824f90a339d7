import type { ConductorClass } from "../tap-case.ts";
import { downstreamOf } from "./circuit.ts";
import type { ConductorRun } from "./conductor-run.ts";
import type { HeldUp } from "./held-up.ts";
import { startOf } from "./one-line-graph.ts";
import type { PlacedSource } from "./other-source.ts";
import type { Id, TransformerPiece } from "./piece.ts";
import type { RunContext } from "./run-context.ts";
import type { RunEnd } from "./run-end.ts";
import type { RunGrounds } from "./run-grounds.ts";
import type { Supply } from "./supply.ts";

/** A transformer with its name. */
export interface PlacedTransformer {
  readonly id: Id;
  readonly piece: TransformerPiece;
}

/** What of a one-line a case about one run is made of. */
export interface CaseParts {
  readonly run: ConductorRun;
  readonly conductor: ConductorClass;
  readonly grounds: RunGrounds;
  readonly supply: Supply;
  readonly end: RunEnd;
  readonly held: HeldUp;
  /** The run that is tapped. */
  readonly tapped?: ConductorRun | undefined;
  readonly sources: readonly PlacedSource[];
  /** The transformer that a secondary conductor starts at, or that a feeder tap ends at. */
  readonly transformer?: PlacedTransformer | undefined;
  /** Of a secondary conductor: the primary conductors of its transformer. */
  readonly primary?: ConductorRun | undefined;
  /** Of a feeder tap that ends at a transformer: its secondary conductors. */
  readonly secondaries?: readonly ConductorRun[] | undefined;
  /** The one motor that a motor tap supplies. */
  readonly motor?: Id | undefined;
  /** The generator or the battery that a conductor starts at. */
  readonly source?: Id | undefined;
}

function transformerAt({ reading }: RunContext, id: Id | undefined): PlacedTransformer | undefined {
  const piece = reading.graph.equipment(id);
  return id !== undefined && piece?.is === "transformer" ? { id, piece } : undefined;
}

/** The conductors that end at a transformer, or that end ahead of what feeds it directly. */
function primaryOf({ reading }: RunContext, transformer: Id): ConductorRun | undefined {
  const feeder = reading.graph.feeder(transformer);
  if (feeder?.conductor !== undefined) return reading.runOf(feeder.conductor.id);
  const start = feeder && startOf(feeder);
  return start === undefined ? undefined : reading.supplyAt(start).through?.run;
}

/** The run that a run taps: the one that leaves the device, or the only one that the device protects beside it. */
function tappedRun(context: RunContext, { origin, at, trunk }: Supply): ConductorRun | undefined {
  if (origin !== "device" || at === undefined) return undefined;
  if (trunk !== undefined) return trunk;
  const [only, other] = context.protectedFrom(at);
  return other === undefined ? only : undefined;
}

function isMotorTap(conductor: ConductorClass): boolean {
  return conductor === "motor-feeder-tap" || conductor === "motor-group-tap";
}

/** The one motor at the end of a run, or behind the device at its end. */
function motorOf({ reading }: RunContext, run: ConductorRun): Id | undefined {
  const own = downstreamOf(reading, run);
  if (own.motor !== undefined || run.last.to === undefined) return own.motor;
  return reading.downstream.behind(run.last.to).motor;
}

/** Gathers what a case about one run is made of. */
export function caseParts(
  context: RunContext,
  run: ConductorRun,
  conductor: ConductorClass,
  grounds: RunGrounds,
  held: HeldUp,
): CaseParts {
  const { reading } = context;
  const supply = reading.supplyOf(run);
  const end = reading.endOf(run);
  const behind = transformerAt(context, supply.transformer);
  const ahead = conductor === "feeder-tap" ? transformerAt(context, run.last.to) : undefined;
  const starting = ahead === undefined ? [] : reading.runsFrom(ahead.id);
  return {
    run,
    conductor,
    grounds,
    supply,
    end,
    held,
    tapped: tappedRun(context, supply),
    sources: supply.device === undefined ? [] : reading.sourcesAt(supply.device.id),
    transformer: behind ?? ahead,
    primary: behind && primaryOf(context, behind.id),
    secondaries: starting.length > 0 ? starting : undefined,
    motor: isMotorTap(conductor) ? motorOf(context, run) : undefined,
    source: conductor === "generator" || conductor === "battery" ? supply.at : undefined,
  };
}
