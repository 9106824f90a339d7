import type { MissingInput } from "@lineside/findings";
import type { Current } from "../tap-case.ts";
import type { Id, MainDevicePiece, Piece } from "./piece.ts";
import { equipmentPath } from "./pointer.ts";

/** An overcurrent device of the one-line: a piece of its own, or the main of a board or a generator. */
export interface PlacedDevice {
  readonly id: Id;
  readonly kind: "cb" | "fuse";
  readonly rating?: Current;
  /** Where its rating stands, as a JSON pointer. */
  readonly ratingPath: string;
}

/**
 * The overcurrent device that a piece of equipment is, or has at its supply; `undefined` where it is and has none, or does
 * not tell.
 *
 * @example
 * ```ts
 * import { placedDevice } from "@lineside/tap-rules";
 * import { A } from "@lineside/units";
 * placedDevice("P1", { is: "panelboard", main: { is: "fuse", rating: A(200) } })?.ratingPath; // => "/equipment/P1/main/rating"
 * placedDevice("W1", { is: "wireway" }); // => undefined
 * ```
 */
export function placedDevice(id: Id, piece: Piece): PlacedDevice | undefined {
  switch (piece.is) {
    case "breaker":
    case "fuse":
    case "fused-disconnect": {
      const kind = piece.is === "breaker" ? "cb" : "fuse";
      return placed({ id, kind, ratingPath: equipmentPath(id, "rating") }, piece.rating);
    }
    case "switchgear":
    case "switchboard":
    case "panelboard":
    case "generator":
      return mainOf(id, piece.main);
    default:
      return undefined;
  }
}

function mainOf(id: Id, main: MainDevicePiece | undefined): PlacedDevice | undefined {
  if (main === undefined || main === "none") return undefined;
  const kind = main.is === "breaker" ? "cb" : "fuse";
  return placed({ id, kind, ratingPath: equipmentPath(id, "main", "rating") }, main.rating);
}

function placed(device: Omit<PlacedDevice, "rating">, rating: Current | undefined): PlacedDevice {
  return rating === undefined ? device : { ...device, rating };
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
export function askFeeder(id: Id): MissingInput {
  return { path: equipmentPath(id, "fedBy"), expects: "text", ask: `What feeds ${id}?` };
}
