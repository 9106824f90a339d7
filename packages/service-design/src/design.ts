import type { InsulationType, Location, Material, TemperatureColumn } from "@lineside/ampacity";
import type { Connection } from "@lineside/tap-rules";
import type { ConductorSize, Quantity, System } from "@lineside/units";
import type { DesignEdition, WindingVoltage } from "./written-values.ts";

/** The name of a piece of equipment or of a conductor within the design: `T1`. */
export type Id = string;

/** What every piece of equipment may say. */
interface Piece {
  /** What feeds it without a conductor between, such as the bus of the switchboard that a breaker sits in. */
  readonly fedBy?: Id;
  /** What its terminals are listed and marked for. */
  readonly terminations?: TemperatureColumn;
  /** For people: never judged. */
  readonly note?: string;
}

/** The point at which the utility's conductors end. */
export interface ServicePoint extends Piece {
  readonly is: "service-point";
  readonly system?: System;
}

/** The overcurrent device at the supply of a board; `"none"` where conductors land on its lugs. */
export type MainDevice =
  | "none"
  | { readonly is: "breaker" | "fuse"; readonly rating?: Quantity<"current"> };

/** A switchboard or a panelboard: a bus with overcurrent devices. */
export interface Board extends Piece {
  readonly is: "switchboard" | "panelboard";
  /** Of its bus. */
  readonly rating?: Quantity<"current">;
  readonly main?: MainDevice;
}

/** A breaker, a set of fuses, or a disconnect with fuses in it. */
export interface OvercurrentDevice extends Piece {
  readonly is: "breaker" | "fuse" | "fused-disconnect";
  /** Of the device: its rating or setting; of a fused disconnect that of its fuses. */
  readonly rating?: Quantity<"current">;
}

/** What conductors pass through without protection: a switch without fuses, a wireway, a tap box. */
export interface PassThrough extends Piece {
  readonly is: "disconnect" | "wireway";
  readonly rating?: Quantity<"current">;
}

/** A transformer; its secondary conductors start at it, its primary conductors end at it. */
export interface Transformer extends Piece {
  readonly is: "transformer";
  readonly kva?: Quantity<"apparentPower">;
  readonly primary?: WindingVoltage;
  readonly secondary?: WindingVoltage;
  /** Primary to secondary. */
  readonly connection?: Connection;
  /** Whether its own protection complies with 450.3; not worked out yet. */
  readonly protectionComplies?: boolean;
}

/** A piece of equipment. */
export type Equipment = ServicePoint | Board | OvercurrentDevice | PassThrough | Transformer;

/** What a piece of equipment may be. */
export type EquipmentClass = Equipment["is"];

/** How a conductor is installed; what is left out is asked for where it decides. */
export interface Run {
  /** In a raceway all the way from where it starts to the enclosure that it supplies. */
  readonly raceway?: boolean;
  /** Leaves the enclosure or vault in which it starts. */
  readonly leavesEnclosure?: boolean;
  /** Installed in the field, not at the factory. */
  readonly fieldInstalled?: boolean;
  readonly protectedFromDamage?: boolean;
  /** Goes on beyond the equipment that it supplies, such as by feed-through lugs. */
  readonly beyondEquipment?: boolean;
  readonly location?: Location;
}

/** A conductor of one phase, with its parallel sets. */
export interface Conductor {
  readonly from?: Id;
  readonly to?: Id;
  readonly size?: ConductorSize;
  readonly material?: Material;
  readonly insulation?: InsulationType;
  /** Conductors in parallel for each phase; 1 where it is left out. */
  readonly sets?: number;
  /** Lug to lug along the wire. */
  readonly length?: Quantity<"length">;
  /** The calculated load on what it supplies. */
  readonly load?: Quantity<"current">;
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
  /** Facts that no drawing proves. */
  readonly declarations?: Readonly<Record<string, boolean>>;
  readonly published?: Published;
}

/** One service at one premise, read and checked for sense, not yet judged. Plain data but for its quantities. */
export interface Design extends DesignFile {
  /** The same design with a named change, each complete. */
  readonly alternatives?: Readonly<Record<string, DesignFile>>;
}
