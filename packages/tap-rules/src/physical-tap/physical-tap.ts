import type { ConductorSize, Quantity } from "@lineside/units";
import type { TapMaterial } from "../case-words.ts";
import type { Current, Voltage } from "../tap-case.ts";
import type { CalendarDay } from "./calendar-day.ts";

/** What carries the current where its density is judged. */
export type CurrentPathKind = "busbar" | "contact-face" | "wire";

/** The kinds of current path, as a list. */
export const CURRENT_PATH_KINDS: readonly CurrentPathKind[] = /* @__PURE__ */ Object.freeze<
  CurrentPathKind[]
>(["busbar", "contact-face", "wire"]);

/** One cross section that carries the current of the tap. */
export interface CurrentPath {
  readonly kind?: CurrentPathKind | undefined;
  readonly material?: TapMaterial | undefined;
  /** Across the current; of a contact face the area that touches. */
  readonly area?: Quantity<"area"> | undefined;
  readonly current?: Current | undefined;
}

/** What a joint is made on. */
export type JointPlace = "busbar" | "cable";

/** The joint places, as a list. */
export const JOINT_PLACES: readonly JointPlace[] = /* @__PURE__ */ Object.freeze<JointPlace[]>([
  "busbar",
  "cable",
]);

/** The grade of a steel bolt as SAE J429 names it. A metric property class such as 8.8 is another scale. */
export type BoltGrade = "1" | "2" | "4" | "5" | "5.1" | "5.2" | "7" | "8" | "8.1" | "8.2";

/** The grades, weakest first. */
export const BOLT_GRADES: readonly BoltGrade[] = /* @__PURE__ */ Object.freeze<BoltGrade[]>([
  "1",
  "2",
  "4",
  "5",
  "5.1",
  "5.2",
  "7",
  "8",
  "8.1",
  "8.2",
]);

/** How tight a joint was made. Neither the maker's value nor its tolerance has a default. */
export interface JointTorque {
  /** As the wrench read it. */
  readonly applied?: Quantity<"torque"> | undefined;
  /** The value of the maker of the connector. */
  readonly specified?: Quantity<"torque"> | undefined;
  /** How far off the maker allows it to be, either way: a torque, or a share of the value such as 5 %. */
  readonly tolerance?: Quantity<"torque"> | Quantity<"ratio"> | undefined;
  /** The day on which it was torqued. */
  readonly date?: CalendarDay | undefined;
  /** The phase or the conductor: `A`, `neutral`. */
  readonly phase?: string | undefined;
  /** The mark of the wrench: `TQ-9921`. */
  readonly toolId?: string | undefined;
  /** Whether the wrench was in calibration. */
  readonly toolCalibrated?: boolean | undefined;
}

/** One joint of the tap. */
export interface TapJoint {
  readonly on?: JointPlace | undefined;
  /** Of the conductor or busbar that is joined. */
  readonly material?: TapMaterial | undefined;
  /** As measured across this joint. */
  readonly contactResistance?: Quantity<"resistance"> | undefined;
  readonly torque?: JointTorque | undefined;
  /** Whether the oxide was brushed or ground off the contact surface. */
  readonly oxideRemoved?: boolean | undefined;
  /** Whether an oxide inhibitor was put on at once. */
  readonly inhibitorApplied?: boolean | undefined;
  /** Of the bolts into a busbar. */
  readonly boltGrade?: BoltGrade | undefined;
}

/** What kind of connector it is. A mechanical lug, whose bolt or screw presses on the conductor, is a pressure-bolt lug. */
export type ConnectorKind =
  | "pressure-bolt-lug"
  | "insulation-piercing"
  | "compression-lug"
  | "split-bolt"
  | "other";

/** The kinds of connector, as a list. */
export const CONNECTOR_KINDS: readonly ConnectorKind[] = /* @__PURE__ */ Object.freeze<
  ConnectorKind[]
>(["pressure-bolt-lug", "insulation-piercing", "compression-lug", "split-bolt", "other"]);

/** A connector, and the conductor in it. */
export interface TapConnector {
  readonly kind?: ConnectorKind | undefined;
  readonly listed?: boolean | undefined;
  /** The smallest size that the connector takes. */
  readonly smallest?: ConductorSize | undefined;
  /** The largest size that the connector takes. */
  readonly largest?: ConductorSize | undefined;
  /** The size in it. */
  readonly conductor?: ConductorSize | undefined;
}

/** The enclosure of the tap. */
export interface TapEnclosure {
  /** Its NEMA type, without the word: `3R`, `4`, `12`. */
  readonly type?: string | undefined;
  /** Its short-circuit current rating, RMS symmetrical. */
  readonly sccr?: Quantity<"shortCircuitCurrent"> | undefined;
}

/** When the tap was last looked at. */
export interface TapInspections {
  /** The last thermal scan, under peak load. */
  readonly thermalScan?: CalendarDay | undefined;
  /** The hottest spot of that scan. */
  readonly hottest?: Quantity<"temperature"> | undefined;
  /** The last mechanical inspection, with the torque verified. */
  readonly torque?: CalendarDay | undefined;
  /** The last short circuit that went through the tap. */
  readonly shortCircuit?: CalendarDay | undefined;
}

/**
 * A tap at the service entrance as it is built: joints, connectors, enclosure, records. Anything may be left out, and the
 * answer then asks for it; a field of `undefined` counts as left out. Paths in the answer start at this object; `relocate`
 * of `@lineside/findings` moves them into a larger file.
 */
export interface PhysicalTap {
  /** The day for which it is judged. There is no default: the answer never depends on a clock. */
  readonly judgedOn?: CalendarDay | undefined;
  /** Between phases; of a single-phase service between the outer wires. */
  readonly nominalVoltage?: Voltage | undefined;
  /** The busbars and contact faces that carry the current. An empty list says that there are none. */
  readonly paths?: readonly CurrentPath[] | undefined;
  /** Every joint of the tap, at least one. */
  readonly joints?: readonly TapJoint[] | undefined;
  /** Every connector. An empty list says: none, such as busbar bolted to busbar. */
  readonly connectors?: readonly TapConnector[] | undefined;
  readonly enclosure?: TapEnclosure | undefined;
  /** The fault current that the supply can deliver at the enclosure, RMS symmetrical. */
  readonly availableFault?: Quantity<"shortCircuitCurrent"> | undefined;
  /** The day of the arc-flash study. */
  readonly arcFlashStudy?: CalendarDay | undefined;
  /** Whether the insulation of the conductors was tested before the tap was made. */
  readonly insulationTested?: boolean | undefined;
  readonly inspections?: TapInspections | undefined;
  readonly currentTransformers?:
    | {
        /** On which side of the service point they are. */
        readonly side?: "utility" | "customer" | undefined;
        /** Whether the utility has authorized them in writing. */
        readonly writtenAuthorization?: boolean | undefined;
      }
    | undefined;
}
