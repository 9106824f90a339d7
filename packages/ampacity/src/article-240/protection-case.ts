import type { MissingInput } from "@lineside/findings";
import type { Quantity } from "@lineside/units";
import { checkFlag, checkMaterial, checkSize, checkWord } from "../field-check.ts";
import { checkAboveZero, checkCurrent } from "../positive-quantity.ts";
import type { OvercurrentDevice } from "../tables/standard-ratings/rating-rows.ts";
import type { ProtectedConductor } from "./small-conductor.ts";
import { OVERCURRENT_DEVICES } from "./standard-rating.ts";

/**
 * What a conductor does, as far as 240.4 asks.
 *
 * - `ordinary`: none of what follows
 * - `several-receptacles`: a branch circuit to more than one receptacle for cord-and-plug-connected loads
 * - `power-loss-hazard`: its interruption is a hazard, as of a fire pump or a lifting magnet
 * - `tap`: a tap conductor, whose device ahead is larger than 240.4 allows
 * - `transformer-secondary`: secondary conductors of a transformer; the device is that of the primary
 * - `motor`, `air-conditioning`, `generator`, `other-article`: equipment with an article of its own
 */
export type CircuitUse =
  | "ordinary"
  | "several-receptacles"
  | "power-loss-hazard"
  | "tap"
  | "transformer-secondary"
  | "motor"
  | "air-conditioning"
  | "generator"
  | "other-article";

/** The uses, as a list. */
export const CIRCUIT_USES: readonly CircuitUse[] = /* @__PURE__ */ Object.freeze<CircuitUse[]>([
  "ordinary",
  "several-receptacles",
  "power-loss-hazard",
  "tap",
  "transformer-secondary",
  "motor",
  "air-conditioning",
  "generator",
  "other-article",
]);

/** How a transformer is connected, as far as 240.4(F) asks; the words are those of `@lineside/tap-rules`. */
export type SecondaryConnection =
  | "single-phase-2-wire"
  | "single-phase-3-wire"
  | "delta-delta-3-wire"
  | "delta-delta-4-wire"
  | "delta-wye"
  | "wye-delta"
  | "wye-wye";

/** The connections, as a list. */
export const SECONDARY_CONNECTIONS: readonly SecondaryConnection[] = /* @__PURE__ */ Object.freeze<
  SecondaryConnection[]
>([
  "single-phase-2-wire",
  "single-phase-3-wire",
  "delta-delta-3-wire",
  "delta-delta-4-wire",
  "delta-wye",
  "wye-delta",
  "wye-wye",
]);

/** The transformer between a primary device and secondary conductors. */
export interface SecondaryTransformer {
  readonly connection?: SecondaryConnection | undefined;
  /** Primary voltage, line to line. */
  readonly vp?: Quantity<"voltage"> | undefined;
  /** Secondary voltage, line to line; of a 2-wire secondary between its wires. */
  readonly vs?: Quantity<"voltage"> | undefined;
  /** Whether the transformer's own protection complies with 450.3. */
  readonly protectionOk?: boolean | undefined;
}

/** A conductor, and the device that is to protect it. */
export interface ProtectionCase {
  /** What the conductors of a phase carry together, as installed. */
  readonly ampacity: Quantity<"current">;
  readonly conductor: ProtectedConductor;
  /** The device where the conductor receives its supply; of a transformer's secondary the device of the primary. */
  readonly device: { readonly kind: OvercurrentDevice; readonly rating: Quantity<"current"> };
  /** Left out where it is not known: asked for where it decides. */
  readonly use?: CircuitUse | undefined;
  /** Read for `transformer-secondary` only. */
  readonly transformer?: SecondaryTransformer | undefined;
  /** The finding's subject, as a JSON pointer. */
  readonly subject?: string | undefined;
}

/** Throws for a field that is given and of the wrong form. */
export function checkProtectionCase({
  ampacity,
  conductor,
  device,
  use,
  transformer = {},
}: ProtectionCase): void {
  checkCurrent(ampacity, "/ampacity");
  checkSize(conductor.size, "/conductor/size");
  checkMaterial(conductor.material, "/conductor/material");
  checkWord(device.kind, OVERCURRENT_DEVICES, "an overcurrent device", "/device/kind");
  checkCurrent(device.rating, "/device/rating");
  if (use !== undefined) checkWord(use, CIRCUIT_USES, "a use of a circuit", "/use");
  const { connection, vp, vs, protectionOk } = transformer;
  if (connection !== undefined) {
    const path = "/transformer/connection";
    checkWord(connection, SECONDARY_CONNECTIONS, "a transformer's connection", path);
  }
  if (vp !== undefined) checkAboveZero(vp, "voltage", "/transformer/vp");
  if (vs !== undefined) checkAboveZero(vs, "voltage", "/transformer/vs");
  if (protectionOk !== undefined) checkFlag(protectionOk, "/transformer/protectionOk");
}

/** The question what the conductor does. */
export const ASK_USE: MissingInput = {
  path: "/use",
  expects: "choice",
  choices: CIRCUIT_USES,
  ask: "What does the conductor do: is it a tap, does it supply several receptacles or equipment with an article of its own, is its interruption a hazard?",
};
