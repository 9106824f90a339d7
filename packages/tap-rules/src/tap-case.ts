import type { Citation } from "@lineside/findings";
import type { ConductorSize, Quantity } from "@lineside/units";
import type {
  DisconnectPlace,
  EndKind,
  InsulationKind,
  OutletKind,
  Supplied,
  TapMaterial,
} from "./case-words.ts";
import type { Connection } from "./connection.ts";
import type { EditionId } from "./editions.ts";

/** A current in any of its units. */
export type Current = Quantity<"current">;
/** A length in any of its units; the unit that it is written in picks the printed limit. */
export type Length = Quantity<"length">;
/** A voltage in any of its units. */
export type Voltage = Quantity<"voltage">;

/** What a conductor is, by where it starts and what protects it; see {@link classifyConductor}. */
export type ConductorClass =
  | "service"
  | "feeder"
  | "branch-circuit"
  | "motor-circuit"
  | "feeder-tap"
  | "transformer-secondary"
  | "branch-circuit-tap"
  | "motor-feeder-tap"
  | "motor-group-tap"
  | "busway-reduction"
  | "busway-tap"
  | "generator"
  | "battery";

/** The classes, as a list. */
export const CONDUCTOR_CLASSES: readonly ConductorClass[] = /* @__PURE__ */ Object.freeze<
  ConductorClass[]
>([
  "service",
  "feeder",
  "branch-circuit",
  "motor-circuit",
  "feeder-tap",
  "transformer-secondary",
  "branch-circuit-tap",
  "motor-feeder-tap",
  "motor-group-tap",
  "busway-reduction",
  "busway-tap",
  "generator",
  "battery",
]);

/** One place where the conductor ends. */
export interface TapEnd {
  readonly kind: EndKind;
  /**
   * Of an `ocpd`: T, its rating or setting. Of `equipment-with-ocpds`: E, the rating of the equipment, such as the bus of
   * a main-lug panel. Of an `spd`: its rating, where it has one.
   */
  readonly rating?: Current | undefined;
  /** Of an `ocpd` that is the main of equipment: E, the rating of that equipment; either may satisfy the 10-ft rules. */
  readonly equipment?: Current | undefined;
  /** Of an `spd`: whether the conductor is as large as its listed instructions ask. */
  readonly listedInstructionsMet?: boolean | undefined;
}

/** Another power source that is connected to the feeder, such as an inverter. */
export interface OtherSource {
  /** Its rated output current. */
  readonly output?: Current | undefined;
  /** The rating of the device that protects its connection. */
  readonly device?: Current | undefined;
}

/** What a short circuit does to the conductor, for Table 240.92(B). */
export interface ShortCircuit {
  /** The largest current that flows in the conductor, RMS symmetrical. */
  readonly current?: Quantity<"shortCircuitCurrent"> | undefined;
  /** How long it flows until the device upstream clears it. */
  readonly clearingTime?: Quantity<"time"> | undefined;
  /** T1: the temperature of the conductor before. */
  readonly initialTemperature?: Quantity<"temperature"> | undefined;
  readonly insulation?: InsulationKind | undefined;
}

/** The primary conductors of a transformer that is supplied by a feeder tap. */
export interface PrimarySide {
  readonly ampacity?: Current | undefined;
  /** Lug to lug, all of it. */
  readonly length?: Length | undefined;
  /** Of the length: what is protected at its ampacity. */
  readonly protectedLength?: Length | undefined;
  readonly protectedFromDamage?: boolean | undefined;
  readonly size?: ConductorSize | undefined;
  readonly material?: TapMaterial | undefined;
  readonly shortCircuit?: ShortCircuit | undefined;
}

/** One set of secondary conductors of a transformer that a feeder tap supplies. */
export interface SecondarySide {
  readonly ampacity?: Current | undefined;
  readonly length?: Length | undefined;
  readonly protectedFromDamage?: boolean | undefined;
  readonly ends?: readonly TapEnd[] | undefined;
  readonly size?: ConductorSize | undefined;
  readonly material?: TapMaterial | undefined;
  readonly shortCircuit?: ShortCircuit | undefined;
}

/** The device upstream, and what it protects. */
export interface Upstream {
  /** I: its rating or setting. */
  readonly rating?: Current | undefined;
  readonly kind?: "cb" | "fuse" | undefined;
  /** AF: the ampacity of the feeder or branch-circuit conductors that are tapped; 430.28 and 430.53(D) ask. */
  readonly conductorAmpacity?: Current | undefined;
}

/** A transformer, on either side of the conductor. */
export interface TapTransformer {
  readonly phases?: 1 | 3 | undefined;
  readonly connection?: Connection | undefined;
  readonly kva?: Quantity<"apparentPower"> | undefined;
  /** Line-to-line. */
  readonly vp?: Voltage | undefined;
  /** Line-to-line; of a 2-wire secondary between its wires. */
  readonly vs?: Voltage | undefined;
  /** Whether the transformer's own protection complies with 450.3. */
  readonly protectionOk?: boolean | undefined;
  /** Of a secondary conductor: whether the primary conductors are a feeder tap. */
  readonly suppliedByTap?: boolean | undefined;
  /** Of a secondary conductor, where they are: those conductors. */
  readonly primary?: PrimarySide | undefined;
  /** Of a feeder tap that supplies the transformer: each set of its secondary conductors. */
  readonly secondaries?: readonly SecondarySide[] | undefined;
}

/** How the conductor is installed. */
export interface Installed {
  /** Installed in the field, not at the factory. */
  readonly field?: boolean | undefined;
  /** Leaves the enclosure or vault in which the tap or the connection to the supply is made. */
  readonly leavesEnclosure?: boolean | undefined;
  /** In a raceway (a motor tap: or an enclosed controller) all the way to the enclosure that it supplies. */
  readonly raceway?: boolean | undefined;
  /** Protected from physical damage, by an approved raceway or other approved means. */
  readonly protectedFromDamage?: boolean | undefined;
  /** Outdoors of a building or structure, except at the point of load termination. */
  readonly outdoors?: boolean | undefined;
  /** Spliced anywhere between its ends. */
  readonly spliced?: boolean | undefined;
  /** Goes through a wall, a floor or a ceiling. */
  readonly penetrates?: boolean | undefined;
  /** Of the length: the horizontal part. */
  readonly horizontal?: Length | undefined;
  /** How high above the floor the tap is made. */
  readonly tapHeight?: Length | undefined;
  /** Of a busway: touches combustible material. */
  readonly touchesCombustible?: boolean | undefined;
  /** Of a tap of a busway: the plug-in or the device that taps it contains the overcurrent device. */
  readonly deviceAtTap?: boolean | undefined;
}

/** Where it is installed. */
export interface Site {
  /** An industrial installation. One that is not is neither supervised nor a manufacturing building. */
  readonly industrial?: boolean | undefined;
  /** The part of a supervised industrial installation that serves manufacturing or process control only (240.90). */
  readonly supervised?: boolean | undefined;
  /** Maintenance and supervision ensure that only qualified persons service it. */
  readonly qualifiedOnly?: boolean | undefined;
  /** A manufacturing building. */
  readonly manufacturing?: boolean | undefined;
  /** The height of the building at its walls. */
  readonly wallHeight?: Length | undefined;
}

/** The disconnecting means of an outside tap. */
export interface OutsideDisconnect {
  readonly place?: DisconnectPlace | undefined;
  readonly accessible?: boolean | undefined;
  /** Whether the overcurrent device is a part of it or right beside it. */
  readonly withDevice?: boolean | undefined;
}

/** What a branch-circuit tap serves. */
export interface TapOutlet {
  readonly serves?: OutletKind | undefined;
  /** No longer than it needs to be to service the appliance. */
  readonly noLongerThanNeeded?: boolean | undefined;
}

/** The generator or the battery that a conductor starts at. */
export interface PowerSource {
  /** Of a generator: its nameplate current. */
  readonly nameplate?: Current | undefined;
  /** Of a generator: its design or an overload device keeps it from being overloaded. */
  readonly overloadPrevented?: boolean | undefined;
  /** Of a battery: the overcurrent device is as close to the terminals as practicable. */
  readonly deviceAsCloseAsPracticable?: boolean | undefined;
  /** Of a battery: the device is in an unclassified location. */
  readonly unclassifiedLocation?: boolean | undefined;
}

/** What an engineer has provided or shown, for supervised industrial installations. */
export interface Engineered {
  /** Differential relays trip the device upstream. */
  readonly differentialRelay?: boolean | undefined;
  /** Calculations show that the conductors are protected within the short-circuit limits. */
  readonly shortCircuitStudy?: boolean | undefined;
  /** Overcurrent relays limit the load to the ampacity. */
  readonly overloadRelay?: boolean | undefined;
  /** Calculations show that the system keeps the load within the ampacity. */
  readonly overloadStudy?: boolean | undefined;
  /** The time-current curve of the primary device, multiplied by Vp/Vs, protects the secondary conductors. */
  readonly primaryCurve?: boolean | undefined;
  /** The conductors are within the short-circuit limits of 240.91(B). */
  readonly shortCircuitLimits?: boolean | undefined;
  /** All terminations and equipment are listed and marked for it. */
  readonly listedTerminations?: boolean | undefined;
}

/**
 * One conductor, and what the tap rules ask about it. All but the edition and the class may be left out: the answer then
 * names what it needs. A field of `undefined` counts as left out.
 *
 * Symbols: A `ampacity`, I `upstream.rating`, AF `upstream.conductorAmpacity`, T and E the ratings of `ends`, D `load`,
 * L `length`, Vp and Vs the voltages, S `transformer.kva`.
 */
export interface TapCase {
  readonly edition: EditionId;
  readonly conductor: ConductorClass;
  /** A: corrected, adjusted, limited by terminations (110.14(C)), parallel sets summed. */
  readonly ampacity?: Current | undefined;
  /** The largest device that 240.4 would allow for the conductor as ordinary wiring. */
  readonly ordinaryLimit?: Current | undefined;
  /** Of one conductor of a set. */
  readonly size?: ConductorSize | undefined;
  readonly material?: TapMaterial | undefined;
  /** The device that protects the feeder, the branch circuit, or the primary of the transformer. */
  readonly upstream?: Upstream | undefined;
  /** Other power sources on the feeder that is tapped (705.12). Where there are none, say so with an empty list. */
  readonly sources?: readonly OtherSource[] | undefined;
  /** L: lug to lug along the wire; of a luminaire tap beyond the luminaire. */
  readonly length?: Length | undefined;
  /** Of the length of a tap that supplies a transformer: what is protected at its ampacity; nothing where left out. */
  readonly protectedLength?: Length | undefined;
  /** D: the combined calculated load on what the conductor supplies. */
  readonly load?: Current | undefined;
  readonly supplies?: Supplied | undefined;
  /** Whether the conductor goes on beyond the equipment that it supplies, such as by feed-through lugs. */
  readonly beyondEquipment?: boolean | undefined;
  /** Each place where the conductor ends. An empty list says: at no device and no equipment. */
  readonly ends?: readonly TapEnd[] | undefined;
  /** Whether the overcurrent devices at its ends are grouped. */
  readonly endsGrouped?: boolean | undefined;
  readonly transformer?: TapTransformer | undefined;
  readonly install?: Installed | undefined;
  readonly site?: Site | undefined;
  readonly disconnect?: OutsideDisconnect | undefined;
  readonly outlet?: TapOutlet | undefined;
  readonly motor?:
    | {
        /** The ampacity that Part II of Article 430 asks of the conductor. */
        readonly ampacity?: Current | undefined;
      }
    | undefined;
  readonly source?: PowerSource | undefined;
  readonly shortCircuit?: ShortCircuit | undefined;
  readonly engineered?: Engineered | undefined;
  /**
   * The ids of conductors upstream that themselves stand by 240.21(A) to (H), with no device between that protects this
   * conductor by 240.4. Where there are none, say so with an empty list.
   */
  readonly heldUpBy?: readonly string[] | undefined;
  /** What the conductor is in the caller's design, as a JSON pointer; it stands in the findings as their subject. */
  readonly subject?: string | undefined;
  /** Where inputs come from, by their JSON pointer: `{ "/ampacity": … }`. */
  readonly cites?: Readonly<Record<string, Citation>> | undefined;
  /** Figures as a document prints them, by {@link StepId}, to stand beside the exact ones. */
  readonly printed?: Readonly<Record<string, string>> | undefined;
}
