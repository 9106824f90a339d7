/** Ampacities of copper in the 75 °C column, from 12 AWG to 1000 kcmil, and of some parallel sets. */
export const AMPACITIES = /** @type {const} */ ([
  25, 35, 50, 65, 85, 100, 115, 130, 150, 175, 200, 230, 255, 285, 310, 335, 380, 420, 475, 545,
  620, 760, 1005,
]);
/** Standard ratings of overcurrent devices (240.6). */
export const RATINGS = /** @type {const} */ ([
  15, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 225, 250, 300, 350,
  400, 450, 500, 600, 700, 800, 1000, 1200, 1600, 2000, 2500, 3000, 4000, 5000, 6000,
]);

/**
 * @typedef {() => number} Random between 0 and 1
 */

/**
 * @template T
 * @param {readonly T[]} words
 * @param {Random} random
 * @returns {T}
 */
export const one = (words, random) => /** @type {T} */ (words[Math.floor(random() * words.length)]);

/**
 * One of several, each in its share of the whole; where the shares leave a rest, the last.
 *
 * @template T
 * @param {readonly (readonly [share: number, what: T])[]} shares
 * @param {Random} random
 * @returns {T}
 */
export function oneByShare(shares, random) {
  let left = random();
  const found = shares.find(([share]) => {
    left -= share;
    return left < 0;
  });
  return /** @type {readonly [number, T]} */ (found ?? shares.at(-1))[1];
}

/**
 * As it should be, nine times of ten or so.
 *
 * @param {boolean} fact
 * @param {Random} random
 */
export const likely = (fact, random) => (random() < 0.94 ? fact : !fact);

/**
 * A rating about the limit: the largest of the list that is not above it, or one of its neighbours.
 *
 * @param {number} limit
 * @param {Random} random
 * @returns {number}
 */
export function ratingNear(limit, random) {
  const at = RATINGS.findLastIndex((rating) => rating <= limit);
  const step = random() < 0.6 ? 0 : random() < 0.5 ? -1 : 1;
  return RATINGS[Math.min(RATINGS.length - 1, Math.max(0, at + step))] ?? 15;
}

/**
 * A current that is the limit, or a little beside it.
 *
 * @param {number} limit
 * @param {Random} random
 */
export const currentNear = (limit, random) => ({
  A: Math.max(1, Math.round(limit * one([0.9, 0.97, 1, 1, 1.03, 1.1], random))),
});

/**
 * A length about the one that is printed, in the one system or the other.
 *
 * @param {{ readonly ft: number; readonly m: number }} printed
 * @param {Random} random
 * @returns {{ readonly ft: number } | { readonly m: number }}
 */
export function lengthNear({ ft, m }, random) {
  const share = one([0.5, 0.8, 0.9, 0.96, 1, 1, 1.04, 1.2], random);
  const tenths = (/** @type {number} */ x) => Math.round(x * share * 10) / 10;
  return random() < 0.8 ? { ft: tenths(ft) } : { m: tenths(m) };
}
