import type { OtherSource } from "../tap-case.ts";
import type { DownstreamMap } from "./downstream.ts";
import { type OneLineGraph, startOf } from "./one-line-graph.ts";
import type { Id } from "./piece.ts";
import { equipmentPath } from "./pointer.ts";
import type { Supply } from "./supply.ts";

/** Another power source on a feeder, with the places of its figures. */
export interface PlacedSource extends OtherSource {
  readonly id: Id;
  readonly outputPath: string;
  readonly devicePath: string;
}

/**
 * The power sources on the load side of each device, by the piece that the device is in: those that the feeder of the
 * device meets before another device, but for the source's own. A generator or a battery is none: it stands in for the
 * utility or behind an inverter.
 */
export function sourcesByDevice(
  graph: OneLineGraph,
  supplies: ReadonlyMap<Id, Supply>,
  downstream: DownstreamMap,
): ReadonlyMap<Id, readonly PlacedSource[]> {
  const found = new Map<Id, PlacedSource[]>();
  for (const id of graph.equipmentIds) {
    const piece = graph.equipment(id);
    const feeder = graph.feeder(id);
    if (piece?.is !== "power-source" || feeder === undefined) continue;
    let { device } = piece;
    let devicePath = equipmentPath(id, "device");
    let from = startOf(feeder);
    for (let own = true; own; ) {
      const supply = from === undefined ? undefined : supplies.get(from);
      const at = supply?.device;
      if (supply?.origin !== "device" || at === undefined) break;
      own = downstream.servesSourcesOnly(at.id);
      if (own && device === undefined) {
        device = at.rating;
        devicePath = at.ratingPath;
      }
      const source: PlacedSource = {
        id,
        output: piece.output,
        device,
        outputPath: equipmentPath(id, "output"),
        devicePath,
      };
      const list = found.get(at.id);
      if (list === undefined) found.set(at.id, [source]);
      else list.push(source);
      const above = graph.feeder(at.id);
      from = above && startOf(above);
    }
  }
  return found;
}
