/** How many different operands a measure goes round. */
export const SIZE = 1000;

/**
 * The same numbers in every run and for every library (Lehmer's generator).
 *
 * @param {number} seed
 * @returns {() => number} between 0 and 1
 */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/**
 * @template T
 * @param {number} seed
 * @param {(random: () => number) => T} make
 * @returns {readonly T[]}
 */
export function series(seed, make) {
  const random = generator(seed);
  return Array.from({ length: SIZE }, () => make(random));
}
