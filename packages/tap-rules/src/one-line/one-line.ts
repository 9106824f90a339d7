import type { ConductorSize } from "@lineside/units";
import type { TapMaterial } from "../case-words.ts";
import type {
  Current,
  Engineered,
  Installed,
  Length,
  OutsideDisconnect,
  ShortCircuit,
  Site,
} from "../tap-case.ts";
import type { Id, Piece } from "./piece.ts";

/** How a conductor runs; what is left out is asked for where it decides. */
export interface ConductorFacts extends Omit<Installed, "field"> {
  /** Installed in the field, not at the factory. */
  readonly fieldInstalled?: boolean | undefined;
  /** Goes on beyond the equipment that it supplies, such as by feed-through lugs. */
  readonly beyondEquipment?: boolean | undefined;
}

/** A conductor of one phase, with its parallel sets. */
export interface OneLineConductor {
  readonly from?: Id | undefined;
  readonly to?: Id | undefined;
  /** As installed: corrected, adjusted, limited by terminations, all sets together. */
  readonly ampacity?: Current | undefined;
  /** The largest device that 240.4 allows for it as ordinary wiring. */
  readonly ordinaryLimit?: Current | undefined;
  /** Of one conductor of a set. */
  readonly size?: ConductorSize | undefined;
  readonly material?: TapMaterial | undefined;
  /** Its marking; tells which conductors are alike. */
  readonly insulation?: string | undefined;
  /** Conductors in parallel for each phase; 1 where it is left out. */
  readonly sets?: number | undefined;
  /** Lug to lug along the wire. */
  readonly length?: Length | undefined;
  /** The calculated load on what it supplies. */
  readonly load?: Current | undefined;
  readonly runs?: ConductorFacts | undefined;
  /** Of an outside tap: its disconnecting means. */
  readonly disconnect?: OutsideDisconnect | undefined;
  readonly shortCircuit?: ShortCircuit | undefined;
  readonly engineered?: Engineered | undefined;
  /** Of a branch-circuit tap: no longer than it needs to be to service the appliance. */
  readonly noLongerThanNeeded?: boolean | undefined;
  /** The overcurrent devices at its end are grouped; those that are fed by the board or box at its end are then its own. */
  readonly endsGrouped?: boolean | undefined;
  /** The ampacity that Part II of Article 430 asks of it, where it supplies several motors. */
  readonly motorAmpacity?: Current | undefined;
}

/**
 * A one-line diagram as data: what there is, and which conductors lead from where to where. Plain data but for its
 * quantities. Everything may be left out: what decides and is not told is asked for.
 *
 * A generator, a battery or a power source beside another supply is no second feeder of what it joins. A power source may be
 * drawn from the board out or from itself in; it is read from the board out.
 */
export interface OneLine {
  readonly equipment?: Readonly<Record<Id, Piece>> | undefined;
  readonly conductors?: Readonly<Record<Id, OneLineConductor>> | undefined;
  readonly site?: Site | undefined;
}
