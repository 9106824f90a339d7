import { AMPACITIES, currentNear, lengthNear, likely, one, ratingNear } from "./choice.mjs";
import { conditions, device, TEN_FEET, TWENTY_FIVE_FEET } from "./installation.mjs";

/**
 * @typedef {import("./choice.mjs").Random} Random
 * @typedef {import("./installation.mjs").Plain} Plain
 */

/**
 * One of each class but the two that are most, and those that no tap rule is for.
 *
 * @type {Readonly<Record<string, (random: Random) => Plain>>}
 */
export const OTHER_CONDUCTORS = {
  service,
  feeder: (random) => ordinary("feeder", random),
  "branch-circuit": (random) => ordinary("branch-circuit", random),
  "motor-circuit": (random) => ordinary("motor-circuit", random),
  "branch-circuit-tap": branchCircuitTap,
  "motor-feeder-tap": motorFeederTap,
  "motor-group-tap": motorGroupTap,
  "busway-reduction": buswayReduction,
  "busway-tap": buswayTap,
  generator,
  battery,
};

/** @param {Random} random */
function service(random) {
  return { ...conditions(random), conductor: "service", ampacity: { A: one(AMPACITIES, random) } };
}

/**
 * @param {string} conductor
 * @param {Random} random
 */
function ordinary(conductor, random) {
  const a = one(AMPACITIES, random);
  const rating = ratingNear(a, () => 0.5);
  return {
    ...conditions(random),
    conductor,
    ampacity: { A: a },
    ordinaryLimit: { A: Math.max(a, rating) },
    upstream: { rating: { A: Math.min(rating, a) } },
  };
}

/** @param {Random} random */
function branchCircuitTap(random) {
  const a = one([15, 20, 25, 30], random);
  return {
    ...conditions(random),
    conductor: "branch-circuit-tap",
    ampacity: { A: a },
    upstream: { rating: { A: one([35, 40, 50, 50, 60], random) } },
    length: { ft: one([1, 1.4, 1.5, 1.6], random) },
    load: currentNear(a * 0.9, random),
    outlet: {
      serves: one(
        ["cooking-appliance", "cooking-appliance", "luminaire", "outlet", "receptacle"],
        random,
      ),
      noLongerThanNeeded: likely(true, random),
    },
  };
}

/**
 * @param {string} conductor
 * @param {Random} random
 */
function motor(conductor, random) {
  const a = one(AMPACITIES, random);
  const conductorAmpacity = currentNear(a * one([1, 3, 3], random), random);
  return {
    ...conditions(random),
    conductor,
    ampacity: { A: a },
    upstream: { rating: { A: ratingNear(conductorAmpacity.A * 1.5, random) }, conductorAmpacity },
    length: lengthNear(one([TEN_FEET, TWENTY_FIVE_FEET], random), random),
    load: currentNear(a * 0.8, random),
    motor: { ampacity: currentNear(a * 0.9, random) },
  };
}

/** @param {Random} random */
function motorFeederTap(random) {
  const tap = motor("motor-feeder-tap", random);
  return { ...tap, ends: [device(tap.ampacity.A * 1.2, random)] };
}

/** @param {Random} random */
function motorGroupTap(random) {
  const kind = one(["ocpd", "tap-controller", "overload-device"], random);
  return { ...motor("motor-group-tap", random), ends: [{ kind }] };
}

/** @param {Random} random */
function buswayReduction(random) {
  const a = one([225, 400, 600, 800], random);
  const own = conditions(random);
  return {
    ...own,
    conductor: "busway-reduction",
    ampacity: { A: a },
    upstream: { rating: { A: ratingNear(a * 3, random) } },
    length: lengthNear({ ft: 50, m: 15 }, random),
    install: { ...own.install, touchesCombustible: likely(false, random) },
    site: { industrial: true },
  };
}

/** @param {Random} random */
function buswayTap(random) {
  const a = one(AMPACITIES, random);
  const own = conditions(random);
  return {
    ...own,
    conductor: "busway-tap",
    ampacity: { A: a },
    upstream: { rating: { A: ratingNear(a * 4, random) } },
    install: { ...own.install, deviceAtTap: likely(true, random) },
  };
}

/** @param {Random} random */
function generator(random) {
  const a = one(AMPACITIES, random);
  return {
    ...conditions(random),
    conductor: "generator",
    ampacity: { A: a },
    source: { nameplate: currentNear(a / 1.15, random), overloadPrevented: likely(false, random) },
  };
}

/** @param {Random} random */
function battery(random) {
  return {
    ...conditions(random),
    conductor: "battery",
    ampacity: { A: one(AMPACITIES, random) },
    source: {
      deviceAsCloseAsPracticable: likely(true, random),
      unclassifiedLocation: likely(true, random),
    },
  };
}
