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
 * @typedef {import("./choice.mjs").Random} Random
 * @typedef {import("./installation.mjs").Plain} Plain
 */

/** @type {readonly (readonly [share: number, make: (random: Random) => Plain])[]} */
const SECONDARIES = [
  [0.12, primaryProtected],
  [0.27, tenFeet],
  [0.33, twentyFiveFeet],
  [0.1, ofTappedTransformer],
  [0.08, outdoors],
  [0.1, industrial],
];

/**
 * Secondary conductors by the provision that they are about to stand by.
 *
 * @param {Random} random
 * @returns {Plain}
 */
export function transformerSecondary(random) {
  return oneByShare(SECONDARIES, random)(random);
}

/**
 * @param {Random} random
 * @param {number} share of the primary device, at the secondary voltage
 * @param {string} [connection]
 */
function secondary(random, share, connection = "delta-wye") {
  const a = one(AMPACITIES, random);
  const [vp, vs] = one(SYSTEMS, random);
  return {
    a,
    vs,
    own: {
      ...conditions(random),
      conductor: "transformer-secondary",
      ampacity: { A: a },
      upstream: { rating: { A: ratingNear((a * share * vs) / vp, random) } },
      load: currentNear(a * 0.8, random),
      transformer: {
        connection,
        vp: { V: vp },
        vs: { V: vs },
        protectionOk: likely(true, random),
        suppliedByTap: false,
      },
    },
  };
}

/** @param {Random} random */
function primaryProtected(random) {
  const { a, own } = secondary(random, 1, "delta-delta-3-wire");
  return { ...own, length: { ft: 40 }, ends: [panel(a, random)] };
}

/** @param {Random} random */
function tenFeet(random) {
  const { a, own } = secondary(random, 10);
  const ends = random() < 0.4 ? [panel(a, random)] : [device(a, random)];
  if (random() < 0.2) ends.push(device(a / 2, random));
  return { ...own, length: lengthNear(TEN_FEET, random), ends };
}

/** @param {Random} random */
function twentyFiveFeet(random) {
  const { a, own } = secondary(random, 3);
  return { ...own, length: lengthNear(TWENTY_FIVE_FEET, random), ends: [device(a, random)] };
}

/** @param {Random} random */
function ofTappedTransformer(random) {
  const { a, own } = secondary(random, 3);
  const primary = { ft: 5 + Math.floor(random() * 8) };
  return {
    ...own,
    length: lengthNear({ ft: 14, m: 4.3 }, random),
    ends: [device(a, random)],
    transformer: {
      ...own.transformer,
      suppliedByTap: true,
      primary: {
        ampacity: currentNear(own.upstream.rating.A / 3 + 1, random),
        length: primary,
        protectedLength: { ft: 0 },
        protectedFromDamage: likely(true, random),
      },
    },
  };
}

/** @param {Random} random */
function outdoors(random) {
  return ofAnyLength(secondary(random, 6), "as-230.6-nearest-entrance", random);
}

/** @param {Random} random */
function industrial(random) {
  const { a, vs, own } = secondary(random, 1.25);
  return {
    ...own,
    length: lengthNear(TWENTY_FIVE_FEET, random),
    supplies: "switchboard",
    ends: [device(a / 2, random), device(a / 2, random)],
    endsGrouped: likely(true, random),
    transformer: { ...own.transformer, kva: { kVA: Math.round((a * vs * 1.732) / 1000) } },
    site: {
      industrial: true,
      supervised: random() < 0.5,
      manufacturing: false,
      qualifiedOnly: likely(true, random),
    },
    engineered: { differentialRelay: likely(true, random), overloadRelay: likely(true, random) },
  };
}
