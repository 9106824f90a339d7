import type { Quantity, System } from "@lineside/units";
import type { OutletKind } from "../case-words.ts";
import type { Connection } from "../connection.ts";
import type { Current, Voltage } from "../tap-case.ts";

/** The name of a piece of equipment or of a conductor within the one-line: `T1`. */
export type Id = string;

/** A voltage between lines, and the system where it is known. */
export interface StatedVoltage {
  readonly lineToLine: Voltage;
  readonly system?: System | undefined;
}

/** What every piece of equipment may say. */
export interface PieceBase {
  /** What feeds it without a conductor between, such as the bus of the switchboard that a breaker sits in. */
  readonly fedBy?: Id | undefined;
}

/** The nominal voltage of the system that a piece of equipment is connected to, which every way to it must agree with. */
export interface AtVoltage extends PieceBase {
  readonly voltage?: StatedVoltage | undefined;
}

/** The point at which the utility's conductors end. */
export interface ServicePointPiece extends AtVoltage {
  readonly is: "service-point";
  readonly system?: System | undefined;
}

/** The overcurrent device at the supply of a board or on a generator; `"none"` where conductors land on its lugs. */
export type MainDevicePiece =
  | "none"
  | { readonly is: "breaker" | "fuse"; readonly rating?: Current | undefined };

/** A generator. What starts at one without a main device is a generator conductor (240.21(G)). */
export interface GeneratorPiece extends AtVoltage {
  readonly is: "generator";
  /** Its nameplate current. */
  readonly nameplate?: Current | undefined;
  /** Its design or an overload device keeps it from being overloaded. */
  readonly overloadPrevented?: boolean | undefined;
  readonly main?: MainDevicePiece | undefined;
}

/** A battery; what starts at it is judged by 240.21(H). */
export interface BatteryPiece extends AtVoltage {
  readonly is: "battery";
  /** The overcurrent device is as close to the terminals as practicable. */
  readonly deviceAsCloseAsPracticable?: boolean | undefined;
  /** The device is in an unclassified location. */
  readonly unclassifiedLocation?: boolean | undefined;
}

/** An inverter or another source that runs beside the utility (705.12). */
export interface PowerSourcePiece extends AtVoltage {
  readonly is: "power-source";
  /** Its rated output current. */
  readonly output?: Current | undefined;
  /** The rating of the device that protects its connection, where that is no piece of its own. */
  readonly device?: Current | undefined;
}

/** Switchgear, a switchboard or a panelboard: a bus with overcurrent devices. */
export interface BoardPiece extends AtVoltage {
  readonly is: "switchgear" | "switchboard" | "panelboard";
  /** Of its bus. */
  readonly rating?: Current | undefined;
  readonly main?: MainDevicePiece | undefined;
}

/** A breaker, a set of fuses, or a disconnect with fuses in it. */
export interface DevicePiece extends AtVoltage {
  readonly is: "breaker" | "fuse" | "fused-disconnect";
  /** Its rating or setting; of a fused disconnect that of its fuses. */
  readonly rating?: Current | undefined;
}

/** What conductors pass through without protection: a switch without fuses, a wireway or tap box. */
export interface PassThroughPiece extends AtVoltage {
  readonly is: "disconnect" | "wireway";
  readonly rating?: Current | undefined;
}

/** A busway. The conductor from one busway to another one is that other busway, smaller: a reduction (368.17(B)). */
export interface BuswayPiece extends AtVoltage {
  readonly is: "busway";
  /** Its rating, which is its ampacity. */
  readonly rating?: Current | undefined;
}

/** A transformer; its secondary conductors start at it, its primary conductors end at it. */
export interface TransformerPiece extends PieceBase {
  readonly is: "transformer";
  readonly kva?: Quantity<"apparentPower"> | undefined;
  readonly primary?: StatedVoltage | undefined;
  readonly secondary?: StatedVoltage | undefined;
  /** Primary to secondary. */
  readonly connection?: Connection | undefined;
  /** Whether its own protection complies with 450.3. */
  readonly protectionComplies?: boolean | undefined;
}

/** A motor. */
export interface MotorPiece extends AtVoltage {
  readonly is: "motor";
  /** The ampacity that Part II of Article 430 asks of conductors that supply it alone. */
  readonly ampacity?: Current | undefined;
}

/**
 * Between a motor and its branch-circuit device: a motor controller that is listed and marked for tap conductor
 * protection, or the overload device of the motor.
 */
export interface MotorControlPiece extends AtVoltage {
  readonly is: "motor-controller" | "overload-device";
  readonly rating?: Current | undefined;
}

/** A surge protective device. */
export interface SurgeDevicePiece extends AtVoltage {
  readonly is: "spd";
  readonly rating?: Current | undefined;
  /** The conductor is as large as its listed instructions ask. */
  readonly listedInstructionsMet?: boolean | undefined;
}

/** What a branch circuit is for: outlets, lights, an appliance. */
export interface LoadPiece extends AtVoltage {
  readonly is: "load";
  readonly serves?: OutletKind | undefined;
}

/** A piece of equipment. */
export type Piece =
  | ServicePointPiece
  | GeneratorPiece
  | BatteryPiece
  | PowerSourcePiece
  | BoardPiece
  | DevicePiece
  | PassThroughPiece
  | BuswayPiece
  | TransformerPiece
  | MotorPiece
  | MotorControlPiece
  | SurgeDevicePiece
  | LoadPiece;

/** What a piece of equipment may be. */
export type PieceClass = Piece["is"];

/** The classes of equipment, as a list. */
export const PIECE_CLASSES: readonly PieceClass[] = /* @__PURE__ */ Object.freeze<PieceClass[]>([
  "service-point",
  "generator",
  "battery",
  "power-source",
  "switchgear",
  "switchboard",
  "panelboard",
  "breaker",
  "fuse",
  "fused-disconnect",
  "disconnect",
  "wireway",
  "busway",
  "transformer",
  "motor",
  "motor-controller",
  "overload-device",
  "spd",
  "load",
]);

/** Whether a piece is a bus with overcurrent devices. */
export function isBoard(piece: Piece): piece is BoardPiece {
  return piece.is === "switchgear" || piece.is === "switchboard" || piece.is === "panelboard";
}

/** Whether nothing can be fed by a piece. */
export function endsThere({ is }: Piece): boolean {
  return is === "motor" || is === "spd" || is === "load";
}
