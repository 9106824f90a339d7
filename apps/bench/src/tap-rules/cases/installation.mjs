import { likely, one, ratingNear } from "./choice.mjs";

/**
 * A case in plain numbers and words, each quantity by its unit: `{ A: 255 }`. Every library makes its own of it.
 *
 * @typedef {Record<string, any>} Plain
 * @typedef {import("./choice.mjs").Random} Random
 */

export const TEN_FEET = { ft: 10, m: 3 };
export const TWENTY_FIVE_FEET = { ft: 25, m: 7.5 };

/** Voltages of primary and secondary, between lines. */
export const SYSTEMS = /** @type {const} */ ([
  [480, 208],
  [480, 208],
  [480, 240],
  [600, 208],
  [240, 120],
]);

const EDITIONS = /** @type {const} */ ([
  "2002",
  "2005",
  "2008",
  "2011",
  "2014",
  "2017",
  "2017",
  "2020",
  "2020",
  "2023",
  "2023",
]);

/**
 * What every case says, mostly as it should be.
 *
 * @param {Random} random
 */
export function conditions(random) {
  const edition = one(EDITIONS, random);
  return {
    edition,
    beyondEquipment: likely(false, random),
    install: {
      field: likely(true, random),
      leavesEnclosure: likely(true, random),
      raceway: likely(true, random),
      protectedFromDamage: likely(true, random),
      outdoors: false,
    },
    site: { industrial: false },
    // on a feeder of an edition that knows of them
    sources:
      Number(edition) >= 2017 && random() < 0.12 ? [{ output: { A: 40 }, device: { A: 50 } }] : [],
    heldUpBy: likely(true, random) ? [] : ["S1"],
  };
}

/**
 * An overcurrent device at the end of a conductor.
 *
 * @param {number} ampacity
 * @param {Random} random
 * @returns {Plain}
 */
export const device = (ampacity, random) => ({
  kind: "ocpd",
  rating: { A: ratingNear(ampacity * one([0.8, 0.9, 1], random), random) },
});

/**
 * A main-lug panel there.
 *
 * @param {number} ampacity
 * @param {Random} random
 * @returns {Plain}
 */
export const panel = (ampacity, random) => ({
  kind: "equipment-with-ocpds",
  rating: { A: ratingNear(ampacity, random) },
});

/**
 * A conductor outdoors, which may be as long as it likes; the nearest place indoors has its own name in each provision.
 *
 * @template {{ readonly install: object }} Own
 * @param {{ readonly a: number; readonly own: Own }} conductor
 * @param {string} indoors
 * @param {Random} random
 */
export function ofAnyLength({ a, own }, indoors, random) {
  return {
    ...own,
    length: { ft: 20 + Math.floor(random() * 100) },
    ends: [device(a, random)],
    install: { ...own.install, outdoors: true },
    disconnect: {
      place: one(["outside", "outside", indoors, "elsewhere"], random),
      accessible: likely(true, random),
      withDevice: likely(true, random),
    },
  };
}
