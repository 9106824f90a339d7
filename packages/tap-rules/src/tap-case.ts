import type { Citation } from "@lineside/findings";
import type { Quantity } from "@lineside/units";
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
  | "feeder-tap"
  | "transformer-secondary";

/** The classes, as a list. */
export const CONDUCTOR_CLASSES: readonly ConductorClass[] = /* @__PURE__ */ Object.freeze<
  ConductorClass[]
>(["service", "feeder", "branch-circuit", "feeder-tap", "transformer-secondary"]);

/** What a conductor lands on: a breaker or set of fuses, the lugs of equipment that contains them, a surge device. */
export type EndKind = "ocpd" | "equipment-with-ocpds" | "spd";

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

/**
 * One conductor, and what the tap rules ask about it. All but the edition and the class may be left out: the answer then
 * names what it needs. A field of `undefined` counts as left out.
 *
 * Symbols: A `ampacity`, I `upstream.rating`, T and E the ratings of `ends`, D `load`, L `length`, Vp and Vs the voltages.
 */
export interface TapCase {
  readonly edition: EditionId;
  readonly conductor: ConductorClass;
  /** A: corrected, adjusted, limited by terminations (110.14(C)), parallel sets summed. */
  readonly ampacity?: Current | undefined;
  /** The largest device that 240.4 would allow for the conductor as ordinary wiring. */
  readonly ordinaryLimit?: Current | undefined;
  /** The device that protects the feeder, or the primary of the transformer. */
  readonly upstream?:
    | {
        /** I: its rating or setting. */
        readonly rating?: Current | undefined;
        readonly kind?: "cb" | "fuse" | undefined;
      }
    | undefined;
  /** L: lug to lug along the wire. */
  readonly length?: Length | undefined;
  /** D: the combined calculated load on what the conductor supplies. */
  readonly load?: Current | undefined;
  /** Whether the conductor goes on beyond the equipment that it supplies, such as by feed-through lugs. */
  readonly beyondEquipment?: boolean | undefined;
  /** Each place where the conductor ends. An empty list says: at no device and no equipment. */
  readonly ends?: readonly TapEnd[] | undefined;
  readonly transformer?:
    | {
        readonly phases?: 1 | 3 | undefined;
        readonly connection?: Connection | undefined;
        readonly kva?: Quantity<"apparentPower"> | undefined;
        /** Line-to-line. */
        readonly vp?: Voltage | undefined;
        /** Line-to-line; of a 2-wire secondary between its wires. */
        readonly vs?: Voltage | undefined;
        /** Whether the transformer's own protection complies with 450.3. */
        readonly protectionOk?: boolean | undefined;
      }
    | undefined;
  readonly install?:
    | {
        /** Installed in the field, not at the factory. */
        readonly field?: boolean | undefined;
        /** Leaves the enclosure or vault in which the tap or the connection to the supply is made. */
        readonly leavesEnclosure?: boolean | undefined;
        /** In a raceway all the way from the tap or the transformer to the enclosure that it supplies. */
        readonly raceway?: boolean | undefined;
        /** Protected from physical damage, by an approved raceway or other approved means. */
        readonly protectedFromDamage?: boolean | undefined;
      }
    | undefined;
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
