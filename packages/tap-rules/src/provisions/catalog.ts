import type { Provision } from "../provision.ts";
import type { ConductorClass } from "../tap-case.ts";
import { FEEDER_TAP_10FT } from "./feeder-tap-10ft.ts";
import { FEEDER_TAP_25FT } from "./feeder-tap-25ft.ts";
import { SECONDARY_10FT } from "./secondary-10ft.ts";
import { SECONDARY_25FT } from "./secondary-25ft.ts";
import { SECONDARY_PRIMARY_PROTECTED } from "./secondary-primary-protected.ts";

/** Every provision that is built, by section. The first that passes governs, so the least demanding stand first. */
export const PROVISIONS: readonly Provision[] = /* @__PURE__ */ Object.freeze([
  FEEDER_TAP_10FT,
  FEEDER_TAP_25FT,
  SECONDARY_PRIMARY_PROTECTED,
  SECONDARY_10FT,
  SECONDARY_25FT,
]);

const NONE: readonly Provision[] = /* @__PURE__ */ Object.freeze([]);

/** The provisions that may let a class of conductor stand. */
export const PROVISIONS_FOR: Readonly<Record<ConductorClass, readonly Provision[]>> = {
  service: NONE,
  feeder: NONE,
  "branch-circuit": NONE,
  "motor-circuit": NONE,
  "feeder-tap": [FEEDER_TAP_10FT, FEEDER_TAP_25FT],
  "transformer-secondary": [SECONDARY_PRIMARY_PROTECTED, SECONDARY_10FT, SECONDARY_25FT],
  "branch-circuit-tap": NONE,
  "motor-feeder-tap": NONE,
  "motor-group-tap": NONE,
  "busway-reduction": NONE,
  "busway-tap": NONE,
  generator: NONE,
  battery: NONE,
};

/** Provisions that might let a conductor stand and are not judged here yet; they stand in a note. */
export const NOT_JUDGED_YET: Readonly<Partial<Record<ConductorClass, string>>> = {
  "feeder-tap":
    "not judged here: 240.21(B)(3) (tap that supplies a transformer), (B)(4) (high-bay manufacturing building), (B)(5) (outdoors except at the load end)",
  "transformer-secondary":
    "not judged here: 240.21(C)(3) (industrial, to switchgear or switchboards), (C)(4) (outdoors except at the load end), (C)(5) (transformer supplied by a feeder tap)",
};
