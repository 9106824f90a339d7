import type { Provision, Standing } from "../provision.ts";
import type { ConductorClass } from "../tap-case.ts";
import { COOKING_TAP, OUTLET_TAP } from "./branch-circuit-taps.ts";
import { BUSWAY_REDUCTION, BUSWAY_TAP } from "./busways.ts";
import { FEEDER_TAP_10FT } from "./feeder-tap-10ft.ts";
import { FEEDER_TAP_25FT } from "./feeder-tap-25ft.ts";
import { FEEDER_TAP_HIGH_BAY } from "./feeder-tap-high-bay.ts";
import { FEEDER_TAP_TRANSFORMER } from "./feeder-tap-transformer.ts";
import { SETS_OF_SECONDARIES, TAP_ORIGIN } from "./general.ts";
import {
  MOTOR_TAP_10FT,
  MOTOR_TAP_25FT,
  MOTOR_TAP_FULL,
  MOTOR_TAP_HIGH_BAY,
} from "./motor-feeder-taps.ts";
import {
  GROUP_TAP_FULL,
  GROUP_TAP_TENTH,
  GROUP_TAP_THIRD,
  GROUP_TAP_THIRD_ENCLOSED,
} from "./motor-group-taps.ts";
import { FEEDER_TAP_OUTSIDE, SECONDARY_OUTSIDE } from "./outside-taps.ts";
import { BATTERY_CONDUCTORS, GENERATOR_CONDUCTORS } from "./power-sources.ts";
import { SECONDARY_10FT } from "./secondary-10ft.ts";
import { SECONDARY_25FT } from "./secondary-25ft.ts";
import { SECONDARY_INDUSTRIAL } from "./secondary-industrial.ts";
import { SECONDARY_OF_TAPPED_TRANSFORMER } from "./secondary-of-tapped-transformer.ts";
import { SECONDARY_PRIMARY_PROTECTED } from "./secondary-primary-protected.ts";
import {
  NINETY_FIVE_PERCENT,
  SUPERVISED_SECONDARY,
  SUPERVISED_SECONDARY_BY_PRIMARY,
  SUPERVISED_TAP_25FT,
  SUPERVISED_TAP_HIGH_BAY,
  SUPERVISED_TAP_OUTSIDE,
  SUPERVISED_TAP_TRANSFORMER,
} from "./supervised-industrial.ts";

const NONE: readonly Provision[] = /* @__PURE__ */ Object.freeze([]);

/** The provisions that may let a class of conductor stand, in the order in which they are tried: the first that passes governs. */
export const PROVISIONS_FOR: Readonly<Record<ConductorClass, readonly Provision[]>> = {
  service: NONE,
  feeder: NONE,
  "branch-circuit": NONE,
  "motor-circuit": NONE,
  "feeder-tap": [
    FEEDER_TAP_10FT,
    FEEDER_TAP_25FT,
    FEEDER_TAP_TRANSFORMER,
    FEEDER_TAP_HIGH_BAY,
    FEEDER_TAP_OUTSIDE,
    NINETY_FIVE_PERCENT,
    SUPERVISED_TAP_25FT,
    SUPERVISED_TAP_TRANSFORMER,
    SUPERVISED_TAP_HIGH_BAY,
    SUPERVISED_TAP_OUTSIDE,
  ],
  "transformer-secondary": [
    SECONDARY_PRIMARY_PROTECTED,
    SECONDARY_10FT,
    SECONDARY_INDUSTRIAL,
    SECONDARY_OUTSIDE,
    SECONDARY_OF_TAPPED_TRANSFORMER,
    SECONDARY_25FT,
    SUPERVISED_SECONDARY,
    SUPERVISED_SECONDARY_BY_PRIMARY,
  ],
  "branch-circuit-tap": [COOKING_TAP, OUTLET_TAP],
  "motor-feeder-tap": [
    MOTOR_TAP_10FT,
    MOTOR_TAP_25FT,
    MOTOR_TAP_FULL,
    MOTOR_TAP_HIGH_BAY,
    FEEDER_TAP_10FT,
    FEEDER_TAP_25FT,
    FEEDER_TAP_HIGH_BAY,
    FEEDER_TAP_OUTSIDE,
  ],
  "motor-group-tap": [GROUP_TAP_FULL, GROUP_TAP_THIRD, GROUP_TAP_TENTH, GROUP_TAP_THIRD_ENCLOSED],
  "busway-reduction": [BUSWAY_REDUCTION],
  "busway-tap": [BUSWAY_TAP],
  generator: [GENERATOR_CONDUCTORS],
  battery: [BATTERY_CONDUCTORS],
};

/* @__NO_SIDE_EFFECTS__ */
function everyProvision(): readonly Provision[] {
  return Object.freeze([...new Set(Object.values(PROVISIONS_FOR).flat())]);
}

/** Every provision once, in the order of the classes. */
export const PROVISIONS: readonly Provision[] = /* @__PURE__ */ everyProvision();

/** What a class of conductor is called. */
export const CLASS_TITLES: Readonly<Record<ConductorClass, string>> = {
  service: "service conductor",
  feeder: "feeder",
  "branch-circuit": "branch circuit",
  "motor-circuit": "motor circuit conductor",
  "feeder-tap": "feeder tap",
  "transformer-secondary": "transformer secondary conductor",
  "branch-circuit-tap": "branch-circuit tap",
  "motor-feeder-tap": "motor feeder tap",
  "motor-group-tap": "tap of a motor group",
  "busway-reduction": "reduced busway",
  "busway-tap": "tap of a busway",
  generator: "conductor from a generator",
  battery: "conductor from a battery",
};

/** The section that a class of conductor stands under. */
export const CLASS_SECTIONS: Readonly<Record<ConductorClass, string>> = {
  service: "240.21(D)",
  feeder: "240.21",
  "branch-circuit": "240.21",
  "motor-circuit": "240.21(F)",
  "feeder-tap": "240.21(B)",
  "transformer-secondary": "240.21(C)",
  "branch-circuit-tap": "240.21(A)",
  "motor-feeder-tap": "240.21(F)",
  "motor-group-tap": "240.21(F)",
  "busway-reduction": "240.21(E)",
  "busway-tap": "240.21(E)",
  generator: "240.21(G)",
  battery: "240.21(H)",
};

/** What changed around the provisions of a class, run of editions by run. */
export const CLASS_REMARKS: Readonly<Partial<Record<ConductorClass, readonly Standing[]>>> = {
  "feeder-tap": TAP_ORIGIN,
  "motor-feeder-tap": TAP_ORIGIN,
  "transformer-secondary": SETS_OF_SECONDARIES,
};
