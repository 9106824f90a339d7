import type { EditionId } from "../editions.ts";

/** What is connected to service conductors ahead of the service disconnect. */
export type SupplySideKind =
  | "current-limiter"
  | "meter"
  | "meter-socket"
  | "meter-disconnect-switch"
  | "instrument-transformer"
  | "shunt"
  | "monitoring-tap"
  | "load-management-device"
  | "surge-arrester"
  | "type-1-spd"
  | "tap"
  | "power-production-source"
  | "control-circuit"
  | "ground-fault-protection"
  | "type-2-spd"
  | "utility-communications"
  | "splice"
  | "other";

/** All that may be said to be connected; the last two are on no list. */
export const SUPPLY_SIDE_KINDS: readonly SupplySideKind[] = /* @__PURE__ */ Object.freeze<
  SupplySideKind[]
>([
  "current-limiter",
  "meter",
  "meter-socket",
  "meter-disconnect-switch",
  "instrument-transformer",
  "shunt",
  "monitoring-tap",
  "load-management-device",
  "surge-arrester",
  "type-1-spd",
  "tap",
  "power-production-source",
  "control-circuit",
  "ground-fault-protection",
  "type-2-spd",
  "utility-communications",
  "splice",
  "other",
]);

/** What a tap of the service conductors supplies. */
export type SupplySideTapPurpose =
  | "load-management"
  | "standby-power"
  | "fire-pump"
  | "fire-alarm"
  | "sprinkler-alarm"
  | "other";

/** The purposes, as a list. */
export const SUPPLY_SIDE_TAP_PURPOSES: readonly SupplySideTapPurpose[] =
  /* @__PURE__ */ Object.freeze<SupplySideTapPurpose[]>([
    "load-management",
    "standby-power",
    "fire-pump",
    "fire-alarm",
    "sprinkler-alarm",
    "other",
  ]);

/**
 * One connection to the service conductors ahead of the service disconnect. All but the edition may be left out: the
 * answer then asks for what its row of 230.82 needs. A field of `undefined` counts as left out.
 */
export interface SupplySideConnection {
  readonly edition: EditionId;
  /**
   * What it is. A current or voltage transformer is an `instrument-transformer`; the leads of a power-quality meter are a
   * `monitoring-tap`; a joint of the service conductors themselves is a `splice`.
   */
  readonly connects?: SupplySideKind | undefined;
  /** Of a `tap`. */
  readonly purpose?: SupplySideTapPurpose | undefined;
  /** Of a `control-circuit`: whether it is for a disconnect that can be operated by power. */
  readonly forPowerOperableDisconnect?: boolean | undefined;
  /** Of `ground-fault-protection` and a `type-2-spd`: whether it is part of listed equipment. */
  readonly inListedEquipment?: boolean | undefined;
  /** Of `utility-communications`: whether the equipment is listed. */
  readonly listed?: boolean | undefined;
  /** Of `utility-communications`: whether the equipment is the utility's. */
  readonly ofUtility?: boolean | undefined;
  /** What the connection is in the caller's design, as a JSON pointer. */
  readonly subject?: string | undefined;
}
