import { SYSTEM_NAMES, systemTopology } from "@lineside/units";
import type { OneLineFault } from "./one-line-fault.ts";
import { type OneLineGraph, startOf } from "./one-line-graph.ts";
import type { Id, Piece, StatedVoltage } from "./piece.ts";
import { equipmentPath } from "./pointer.ts";

/** A voltage, with the piece that states it. */
interface PlacedVoltage {
  readonly by: Id;
  readonly voltage: StatedVoltage;
}

/** What is connected without a transformer between: one voltage, that of the first that states one. */
interface Zone {
  first?: PlacedVoltage;
}

/** What a piece states of the voltage that it is connected to, and where. */
function statedBy(
  piece: Piece,
): { readonly voltage: StatedVoltage; readonly field: string } | undefined {
  if (piece.is === "transformer") {
    return piece.primary && { voltage: piece.primary, field: "primary" };
  }
  if (piece.is === "service-point" && piece.system !== undefined) {
    const { lineToLine } = systemTopology(piece.system);
    return { voltage: { lineToLine, system: piece.system }, field: "system" };
  }
  return piece.voltage && { voltage: piece.voltage, field: "voltage" };
}

/** Whether one voltage is that from line to neutral of the other. */
function isToNeutral(low: StatedVoltage, { lineToLine, system }: StatedVoltage): boolean {
  const systems = system === undefined ? SYSTEM_NAMES : [system];
  return systems.some((name) => {
    const { lineToLine: high, lineToNeutral, highLeg } = systemTopology(name);
    if (!high.eq(lineToLine)) return false;
    // 208 V is on 240 V only where a high leg is stated: else it is the usual mistake
    const isLeg = system !== undefined && highLeg?.toGround.eq(low.lineToLine) === true;
    return isLeg || lineToNeutral.eq(low.lineToLine);
  });
}

/** Whether what is made for one voltage may stand on the other. */
function agree(a: StatedVoltage, b: StatedVoltage): boolean {
  return a.lineToLine.eq(b.lineToLine) || isToNeutral(a, b) || isToNeutral(b, a);
}

function textOf({ lineToLine, system }: StatedVoltage): string {
  return system ?? `${lineToLine}`;
}

/** Every voltage that is stated is the one that arrives, from the sources on through the transformers. */
export function* voltageFaults(graph: OneLineGraph): Generator<OneLineFault> {
  const behind = new Map<Id, Zone>();
  for (let i = 0; i < graph.ordered; i += 1) {
    const id = graph.order[i] as Id;
    const piece = graph.equipment(id);
    if (piece === undefined) continue;
    const feeder = graph.feeder(id);
    const start = (feeder && startOf(feeder)) ?? "";
    // an inverter on a battery has a voltage of its own
    const converts = piece.is === "power-source";
    const zone = converts && graph.ownSource(start) ? {} : (behind.get(start) ?? {});
    const stated = statedBy(piece);
    if (stated !== undefined) yield* meet(id, stated, zone);
    if (piece.is === "transformer") {
      const { secondary } = piece;
      behind.set(id, secondary === undefined ? {} : { first: { by: id, voltage: secondary } });
    } else behind.set(id, zone);
    // another source that joins here has to have the same
    for (const other of graph.feeders(id)) {
      const from = startOf(other) ?? "";
      const joining = converts || other === feeder ? undefined : behind.get(from)?.first;
      if (joining === undefined || zone.first === undefined) continue;
      if (agree(joining.voltage, zone.first.voltage)) continue;
      const { path, field } = placeOf(graph, joining.by);
      yield disagree(joining, zone.first, path, field);
    }
  }
}

function placeOf(graph: OneLineGraph, id: Id): { readonly path: string; readonly field: string } {
  const piece = graph.equipment(id);
  const field =
    piece?.is === "transformer" ? "secondary" : ((piece && statedBy(piece)?.field) ?? "voltage");
  return { path: equipmentPath(id, field), field };
}

function* meet(
  id: Id,
  { voltage, field }: { readonly voltage: StatedVoltage; readonly field: string },
  zone: Zone,
): Generator<OneLineFault> {
  const { first } = zone;
  const own: PlacedVoltage = { by: id, voltage };
  if (first === undefined) zone.first = own;
  else if (!agree(first.voltage, voltage)) {
    yield disagree(own, first, equipmentPath(id, field), field);
  } else if (
    first.voltage.system === undefined &&
    voltage.lineToLine.gte(first.voltage.lineToLine)
  ) {
    // the one that says more of the system
    zone.first =
      voltage.system !== undefined || voltage.lineToLine.gt(first.voltage.lineToLine) ? own : first;
  }
}

function disagree(
  own: PlacedVoltage,
  arriving: PlacedVoltage,
  path: string,
  field: string,
): OneLineFault {
  const [got, expected] = [textOf(own.voltage), textOf(arriving.voltage)];
  return {
    code: "VOLTAGES_DISAGREE",
    path,
    node: own.by,
    message: `${own.by} has ${field === "primary" || field === "secondary" ? `a ${field} of ` : ""}${got}, but ${expected} arrives there from ${arriving.by}`,
    got,
    expected: `${expected}, as ${arriving.by} has`,
  };
}
