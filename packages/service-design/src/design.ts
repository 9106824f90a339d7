import type { InsulationType, Location, Material, TemperatureColumn } from "@lineside/ampacity";
import type {
  BatteryPiece,
  BoardPiece,
  BuswayPiece,
  ConductorFacts,
  DevicePiece,
  GeneratorPiece,
  Id,
  LoadPiece,
  MainDevicePiece,
  MotorControlPiece,
  MotorPiece,
  OneLineConductor,
  PassThroughPiece,
  PowerSourcePiece,
  ServicePointPiece,
  Site,
  SurgeDevicePiece,
  TransformerPiece,
} from "@lineside/tap-rules";
import type { Quantity, System } from "@lineside/units";
import type { DesignEdition } from "./written-values.ts";

export type { Id, Site } from "@lineside/tap-rules";

/** What every piece of equipment may say beside what the one-line asks. */
interface PieceNotes {
  /** What its terminals are listed and marked for. */
  readonly terminations?: TemperatureColumn;
  /** For people: never judged. */
  readonly note?: string;
}

/** The point at which the utility's conductors end. */
export interface ServicePoint extends ServicePointPiece, PieceNotes {}
/** A generator. */
export interface Generator extends GeneratorPiece, PieceNotes {}
/** A battery. */
export interface Battery extends BatteryPiece, PieceNotes {}
/** An inverter or another source beside the utility. */
export interface PowerSource extends PowerSourcePiece, PieceNotes {}
/** The overcurrent device at the supply of a board; `"none"` where conductors land on its lugs. */
export type MainDevice = MainDevicePiece;
/** Switchgear, a switchboard or a panelboard: a bus with overcurrent devices. */
export interface Board extends BoardPiece, PieceNotes {}
/** A breaker, a set of fuses, or a disconnect with fuses in it. */
export interface OvercurrentDevice extends DevicePiece, PieceNotes {}
/** What conductors pass through without protection: a switch without fuses, a wireway, a tap box. */
export interface PassThrough extends PassThroughPiece, PieceNotes {}
/** A busway. */
export interface Busway extends BuswayPiece, PieceNotes {}
/** A transformer; its secondary conductors start at it, its primary conductors end at it. */
export interface Transformer extends TransformerPiece, PieceNotes {}
/** A motor. */
export interface Motor extends MotorPiece, PieceNotes {}
/** A motor controller that is listed for tap conductor protection, or an overload device. */
export interface MotorControl extends MotorControlPiece, PieceNotes {}
/** A surge protective device. */
export interface SurgeDevice extends SurgeDevicePiece, PieceNotes {}
/** What a branch circuit is for. */
export interface Load extends LoadPiece, PieceNotes {}

/** A piece of equipment. */
export type Equipment =
  | ServicePoint
  | Generator
  | Battery
  | PowerSource
  | Board
  | OvercurrentDevice
  | PassThrough
  | Busway
  | Transformer
  | Motor
  | MotorControl
  | SurgeDevice
  | Load;

/** What a piece of equipment may be. */
export type EquipmentClass = Equipment["is"];

/** How a conductor is installed; what is left out is asked for where it decides. */
export interface Run extends ConductorFacts {
  readonly location?: Location;
}

/** A conductor of one phase, with its parallel sets. Its ampacity is worked out. */
export interface Conductor
  extends Omit<
    OneLineConductor,
    "ampacity" | "ordinaryLimit" | "material" | "insulation" | "runs"
  > {
  readonly material?: Material;
  readonly insulation?: InsulationType;
  readonly runs?: Run;
  /** For people: never judged. */
  readonly note?: string;
}

/** The codes and manuals that the design is judged by. None is assumed. */
export interface Codes {
  readonly nec?: DesignEdition;
  /** The id of a utility's manual. */
  readonly utility?: string;
  readonly scopes?: Readonly<Record<string, string>>;
}

/** What the utility and the customer agree on. Not judged yet. */
export interface Service {
  readonly system?: System;
  readonly rating?: Quantity<"current">;
  readonly supply?: "radial" | "network";
  readonly construction?: "overhead" | "underground";
  readonly occupancy?: "residential" | "commercial" | "industrial";
  readonly demand?: Quantity<"apparentPower">;
  readonly continuousLoad?: Quantity<"current">;
}

/** Figures that a document prints for this design, to stand beside the exact ones. They decide nothing. */
export interface Published {
  /** The document. */
  readonly source?: string;
  /** By what they are: `T1/primary-current`. */
  readonly figures?: Readonly<Record<string, Quantity<"current">>>;
}

/** The design as it is read, but for its alternatives. */
export interface DesignFile {
  /** The version of the form of the file. */
  readonly lineside: 1;
  readonly project?: { readonly name?: string; readonly note?: string };
  readonly codes?: Codes;
  readonly service?: Service;
  readonly equipment?: Readonly<Record<Id, Equipment>>;
  readonly conductors?: Readonly<Record<Id, Conductor>>;
  /** Where it is installed. */
  readonly site?: Site;
  /** Facts that no drawing proves. */
  readonly declarations?: Readonly<Record<string, boolean>>;
  readonly published?: Published;
}

/** One service at one premise, read and checked for sense, not yet judged. Plain data but for its quantities. */
export interface Design extends DesignFile {
  /** The same design with a named change, each complete. */
  readonly alternatives?: Readonly<Record<string, DesignFile>>;
}
