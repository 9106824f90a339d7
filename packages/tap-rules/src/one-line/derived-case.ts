import { systemTopology } from "@lineside/units";
import type {
  Current,
  Installed,
  PowerSource,
  PrimarySide,
  SecondarySide,
  TapCase,
  TapOutlet,
  TapTransformer,
} from "../tap-case.ts";
import type { CaseParts, PlacedTransformer } from "./case-parts.ts";
import type { ConductorRun } from "./conductor-run.ts";
import { namedOf } from "./held-up.ts";
import { isBoard, type TransformerPiece } from "./piece.ts";
import { conductorPath } from "./pointer.ts";
import type { RunContext } from "./run-context.ts";

/** The phases of a transformer whose connection is not told, by the system that it is of. */
function phasesOf({ connection, primary, secondary }: TransformerPiece): 1 | 3 | undefined {
  const system = connection === undefined ? (secondary?.system ?? primary?.system) : undefined;
  return system === undefined ? undefined : systemTopology(system).phases;
}

/** The first that is told, along a run. */
function first<K extends "shortCircuit" | "engineered" | "disconnect" | "motorAmpacity">(
  { members }: ConductorRun,
  key: K,
): ConductorRun["first"][K] {
  return members.find((one) => one[key] !== undefined)?.[key];
}

function sideOf(context: RunContext, run: ConductorRun): Omit<PrimarySide, "protectedLength"> {
  return {
    ampacity: context.groundsOf(run).ampacity,
    length: run.length,
    protectedFromDamage: run.runs.protectedFromDamage,
    size: run.first.size,
    material: run.first.material,
    shortCircuit: first(run, "shortCircuit"),
  };
}

function primarySide(context: RunContext, run: ConductorRun): PrimarySide {
  const { length } = run;
  // no device stands between, so that nothing of a tap is protected at its ampacity
  return { ...sideOf(context, run), protectedLength: length?.minus(length) };
}

function secondarySide(context: RunContext, run: ConductorRun): SecondarySide {
  return { ...sideOf(context, run), ends: context.reading.endOf(run).ends };
}

function suppliedByTap(
  context: RunContext,
  primary: ConductorRun | undefined,
): boolean | undefined {
  if (primary === undefined) return false;
  const standing = context.settledOf(primary)?.standing;
  return standing === "open" ? undefined : standing === "tap";
}

function transformerOf(
  context: RunContext,
  { piece }: PlacedTransformer,
  { conductor, primary, secondaries, supply }: CaseParts,
): TapTransformer {
  const isSecondary = conductor === "transformer-secondary";
  const tap =
    isSecondary && supply.missing === undefined ? suppliedByTap(context, primary) : undefined;
  return {
    phases: phasesOf(piece),
    connection: piece.connection,
    kva: piece.kva,
    vp: piece.primary?.lineToLine,
    vs: piece.secondary?.lineToLine,
    protectionOk: piece.protectionComplies,
    suppliedByTap: tap,
    primary: tap !== false && primary !== undefined ? primarySide(context, primary) : undefined,
    secondaries: secondaries?.map((one) => secondarySide(context, one)),
  };
}

function installed({ runs }: ConductorRun): Installed {
  return {
    field: runs.fieldInstalled,
    leavesEnclosure: runs.leavesEnclosure,
    raceway: runs.raceway,
    protectedFromDamage: runs.protectedFromDamage,
    outdoors: runs.outdoors,
    spliced: runs.spliced,
    penetrates: runs.penetrates,
    horizontal: runs.horizontal,
    tapHeight: runs.tapHeight,
    touchesCombustible: runs.touchesCombustible,
    deviceAtTap: runs.deviceAtTap,
  };
}

function outletOf({ reading }: RunContext, { last }: ConductorRun): TapOutlet {
  const piece = reading.graph.equipment(last.to);
  return {
    serves: piece?.is === "load" ? piece.serves : undefined,
    noLongerThanNeeded: last.noLongerThanNeeded,
  };
}

function motorAmpacity({ reading }: RunContext, { run, motor }: CaseParts): Current | undefined {
  const stated = first(run, "motorAmpacity");
  const piece = reading.graph.equipment(motor);
  return stated ?? (piece?.is === "motor" ? piece.ampacity : undefined);
}

function sourceOf({ reading }: RunContext, { source }: CaseParts): PowerSource | undefined {
  const piece = reading.graph.equipment(source);
  if (piece?.is === "generator") {
    return { nameplate: piece.nameplate, overloadPrevented: piece.overloadPrevented };
  }
  if (piece?.is !== "battery") return undefined;
  const { deviceAsCloseAsPracticable, unclassifiedLocation } = piece;
  return { deviceAsCloseAsPracticable, unclassifiedLocation };
}

/** Whether a conductor starts at the lugs of the board at the end of a run: it goes on beyond what it supplies. */
function goesOn({ reading: { graph } }: RunContext, { last }: ConductorRun): true | undefined {
  const piece = graph.equipment(last.to);
  if (last.to === undefined || piece === undefined || !isBoard(piece)) return undefined;
  // what is said of it stands; then the conductor that goes on is a tap of a tap
  return piece.main === "none" && graph.leaving(last.to).length > 0 ? true : undefined;
}

/** What the tap rules are asked of a run. */
export function derivedCase(context: RunContext, parts: CaseParts): TapCase {
  const { run, conductor, grounds, supply, end, held, tapped, transformer } = parts;
  // what taps a busway with a device in it has that device between
  const between = conductor === "busway-tap" && run.runs.deviceAtTap === true;
  const ids = between ? [] : namedOf(held).ids;
  const known = between || ids.length > 0 || held.open === undefined;
  return {
    edition: context.edition,
    conductor,
    ampacity: grounds.ampacity,
    ordinaryLimit: grounds.ordinaryLimit,
    size: run.first.size,
    material: run.first.material,
    upstream: {
      rating: supply.device?.rating,
      kind: supply.device?.kind,
      conductorAmpacity: tapped && context.groundsOf(tapped).ampacity,
    },
    sources:
      supply.device === undefined
        ? undefined
        : parts.sources.map(({ output, device }) => ({ output, device })),
    length: run.length,
    load: run.load,
    supplies: end.supplies,
    beyondEquipment: run.runs.beyondEquipment ?? goesOn(context, run),
    ends: end.ends,
    endsGrouped: run.last.endsGrouped,
    transformer: transformer && transformerOf(context, transformer, parts),
    install: installed(run),
    site: context.reading.oneLine.site,
    disconnect: first(run, "disconnect"),
    outlet: conductor === "branch-circuit-tap" ? outletOf(context, run) : undefined,
    motor:
      conductor === "motor-feeder-tap" || conductor === "motor-group-tap"
        ? { ampacity: motorAmpacity(context, parts) }
        : undefined,
    source: sourceOf(context, parts),
    shortCircuit: first(run, "shortCircuit"),
    engineered: first(run, "engineered"),
    heldUpBy: known ? ids : undefined,
    subject: conductorPath(run.id),
  };
}
