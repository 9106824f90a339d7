import {
  AMPACITIES,
  currentNear,
  lengthNear,
  likely,
  one,
  oneByShare,
  ratingNear,
} from "./choice.mjs";
import {
  conditions,
  device,
  ofAnyLength,
  panel,
  SYSTEMS,
  TEN_FEET,
  TWENTY_FIVE_FEET,
} from "./installation.mjs";

/**
 * Feeder taps by the provision that they are about to stand by.
 *
 * @typedef {import("./choice.mjs").Random} Random
 * @typedef {import("./installation.mjs").Plain} Plain
 */

/** @type {readonly (readonly [share: number, make: (random: Random) => Plain])[]} */
const FEEDER_TAPS = [
  [0.3, tenFeet],
  [0.32, twentyFiveFeet],
  [0.14, toTransformer],
  [0.08, inHighBay],
  [0.1, outdoors],
  [0.06, supervised],
];

/**
 * @param {Random} random
 * @returns {Plain}
 */
export function feederTap(random) {
  return oneByShare(FEEDER_TAPS, random)(random);
}

/**
 * @param {Random} random
 * @param {number} share of the device upstream that the tap carries
 */
function tapped(random, share) {
  const a = one(AMPACITIES, random);
  return {
    a,
    own: {
      ...conditions(random),
      conductor: "feeder-tap",
      ampacity: { A: a },
      upstream: { rating: { A: ratingNear(a * share, random) } },
    },
  };
}

/** @param {Random} random */
function tenFeet(random) {
  const { a, own } = tapped(random, 10);
  const ends = random() < 0.4 ? [panel(a, random)] : [device(a, random)];
  if (random() < 0.15) ends.push(device(a / 2, random));
  return { ...own, length: lengthNear(TEN_FEET, random), load: currentNear(a * 0.9, random), ends };
}

/** @param {Random} random */
function twentyFiveFeet(random) {
  const { a, own } = tapped(random, 3);
  const ends = random() < 0.1 ? [panel(a, random)] : [device(a, random)];
  return {
    ...own,
    length: lengthNear(TWENTY_FIVE_FEET, random),
    load: currentNear(a * 0.8, random),
    ends,
  };
}

/** @param {Random} random */
function toTransformer(random) {
  const { a, own } = tapped(random, 3);
  const [vp, vs] = one(SYSTEMS, random);
  const secondary = Math.ceil((a * vp) / vs);
  return {
    ...own,
    length: lengthNear({ ft: 10, m: 3 }, random),
    load: currentNear(a * 0.8, random),
    supplies: "transformer",
    ends: [],
    transformer: {
      connection: "delta-wye",
      vp: { V: vp },
      vs: { V: vs },
      protectionOk: likely(true, random),
      secondaries: [
        {
          ampacity: currentNear(secondary, random),
          length: lengthNear({ ft: 14, m: 4.3 }, random),
          protectedFromDamage: likely(true, random),
          ends: [device(secondary, random)],
        },
      ],
    },
  };
}

/** @param {Random} random */
function inHighBay(random) {
  const { a, own } = tapped(random, 3);
  return {
    ...own,
    length: lengthNear({ ft: 80, m: 24 }, random),
    ends: [device(a, random)],
    size: "3/0 AWG",
    material: "copper",
    install: {
      ...own.install,
      spliced: likely(false, random),
      penetrates: likely(false, random),
      horizontal: lengthNear(TWENTY_FIVE_FEET, random),
      tapHeight: { ft: one([29, 30, 31, 35], random) },
    },
    site: {
      industrial: true,
      supervised: false,
      manufacturing: true,
      qualifiedOnly: likely(true, random),
      wallHeight: { ft: 40 },
    },
  };
}

/** @param {Random} random */
function outdoors(random) {
  return ofAnyLength(tapped(random, 6), "inside-nearest-entrance", random);
}

/** @param {Random} random */
function supervised(random) {
  const { a, own } = tapped(random, one([1, 4], random));
  return {
    ...own,
    length: lengthNear(TWENTY_FIVE_FEET, random),
    ends: [device(a, random)],
    size: "250 kcmil",
    material: "copper",
    site: { industrial: true, supervised: true, manufacturing: false, qualifiedOnly: true },
    shortCircuit: {
      current: { faultKA: one([5, 10, 20, 35], random) },
      clearingTime: { s: one([0.05, 0.1, 0.5], random) },
      initialTemperature: { degC: 75 },
      insulation: "thermoplastic",
    },
    engineered: {
      shortCircuitLimits: likely(true, random),
      listedTerminations: likely(true, random),
    },
  };
}
