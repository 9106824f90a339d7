import type { MissingInput } from "@lineside/findings";
import type { Quantity } from "@lineside/units";
import type { Equipment, Id } from "./design.ts";
import { memberOf } from "./json-pointer.ts";
import type { OneLineGraph } from "./one-line-graph.ts";

/** An overcurrent device of the design: a piece of its own, or the main of a board. */
export interface PlacedDevice {
  readonly id: Id;
  readonly kind: "cb" | "fuse";
  readonly rating?: Quantity<"current">;
  /** Where its rating stands, as a JSON pointer. */
  readonly ratingPath: string;
}

/** What supplies a piece of equipment or a conductor that starts at it. */
export interface Supply {
  /** What the way up comes to first. */
  readonly origin: "service-point" | "transformer" | "device" | "unknown";
  /** The device, where it comes to one; of a transformer the first device ahead of its primary. */
  readonly device?: PlacedDevice;
  readonly transformer?: Id;
  /** The conductors that it came through without a device between, nearest first. */
  readonly through: readonly Id[];
  /** What would lead further up, where it ends. */
  readonly missing?: MissingInput;
}

/** The JSON pointer of a piece of equipment, or of a field of it. */
export function equipmentPath(id: Id, ...keys: readonly string[]): string {
  return [id, ...keys].reduce(memberOf, "/equipment");
}

/** The JSON pointer of a conductor, or of a field of it. */
export function conductorPath(id: Id, ...keys: readonly string[]): string {
  return [id, ...keys].reduce(memberOf, "/conductors");
}

/** The question of what is at the supply of a board. */
export function askMain(id: Id): MissingInput {
  return {
    path: equipmentPath(id, "main"),
    expects: "choice",
    choices: ["breaker", "fuse", "none"],
    ask: `What is the main device of ${id}, and its rating, or do conductors land on its lugs (none)?`,
  };
}

/** The question of what feeds a piece of equipment. */
function askFeeder(id: Id): MissingInput {
  return { path: equipmentPath(id, "fedBy"), expects: "text", ask: `What feeds ${id}?` };
}

/** The overcurrent device that a piece of equipment is, or has at its supply. */
export function deviceOf(id: Id, piece: Equipment): PlacedDevice | undefined {
  switch (piece.is) {
    case "breaker":
    case "fuse":
    case "fused-disconnect": {
      const kind = piece.is === "breaker" ? "cb" : "fuse";
      return placed({ id, kind, ratingPath: equipmentPath(id, "rating") }, piece.rating);
    }
    case "switchboard":
    case "panelboard": {
      const { main } = piece;
      if (main === undefined || main === "none") return undefined;
      const kind = main.is === "breaker" ? "cb" : "fuse";
      return placed({ id, kind, ratingPath: equipmentPath(id, "main", "rating") }, main.rating);
    }
    default:
      return undefined;
  }
}

function placed(
  device: Omit<PlacedDevice, "rating">,
  rating: Quantity<"current"> | undefined,
): PlacedDevice {
  return rating === undefined ? device : { ...device, rating };
}

/** What supplies a conductor that starts at a piece of equipment: up to the first device, transformer or service point. */
export function supplyAt(graph: OneLineGraph, start: Id | undefined): Supply {
  const through: Id[] = [];
  const seen = new Set<Id>();
  let id = start;
  let missing: MissingInput | undefined;
  while (id !== undefined && !seen.has(id)) {
    seen.add(id);
    const piece = graph.equipment(id);
    if (piece === undefined) break;
    const device = deviceOf(id, piece);
    if (device !== undefined) return { origin: "device", device, through };
    if (piece.is === "service-point") return { origin: "service-point", through };
    if (piece.is === "transformer") return transformerSupply(graph, id, through);
    if ((piece.is === "switchboard" || piece.is === "panelboard") && piece.main === undefined) {
      return { origin: "unknown", through, missing: askMain(id) };
    }
    const [arriving] = graph.arriving(id);
    if (piece.fedBy !== undefined) id = piece.fedBy;
    else if (arriving !== undefined) {
      through.push(arriving.id);
      const path = conductorPath(arriving.id, "from");
      missing = { path, expects: "text", ask: `What does ${arriving.id} start at?` };
      id = arriving.from;
    } else return { origin: "unknown", through, missing: askFeeder(id) };
  }
  return missing === undefined
    ? { origin: "unknown", through }
    : { origin: "unknown", through, missing };
}

/** A transformer, and the first device ahead of its primary. */
function transformerSupply(graph: OneLineGraph, id: Id, through: readonly Id[]): Supply {
  const found = { origin: "transformer", transformer: id, through } as const;
  const fedBy = graph.equipment(id)?.fedBy;
  const [primary] = graph.arriving(id);
  if (fedBy === undefined && primary === undefined) return { ...found, missing: askFeeder(id) };
  if (fedBy === undefined && primary?.from === undefined) {
    const path = conductorPath(primary?.id ?? "", "from");
    return {
      ...found,
      missing: { path, expects: "text", ask: `What does ${primary?.id} start at?` },
    };
  }
  const ahead = supplyAt(graph, fedBy ?? primary?.from);
  if (ahead.origin === "device" && ahead.device) return { ...found, device: ahead.device };
  return ahead.missing === undefined ? found : { ...found, missing: ahead.missing };
}
