/** How many different operands a measure goes through, and how many operations a sample has. */
export const SIZE = 1000;

/**
 * The same numbers in every run and for every library (Lehmer's generator).
 *
 * @param {number} seed
 * @returns {() => number} between 0 and 1
 */
function generator(seed) {
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
function operands(seed, make) {
  const random = generator(seed);
  return Array.from({ length: SIZE }, () => make(random));
}

/** Thousandths, as integers: what the oracle of exactness counts in. */
export const thousandths = operands(1, (random) => Math.floor(random() * 1_000_000));
export const otherThousandths = operands(2, (random) => Math.floor(random() * 1_000_000));

/** The same with three decimals, from 0 to 1000. */
export const numbers = thousandths.map((n) => n / 1000);
export const others = otherThousandths.map((n) => n / 1000);
export const texts = numbers.map(String);

const feetInches = operands(3, (random) => [Math.floor(random() * 100), Math.floor(random() * 12)]);

/** What the texts below mean, in inches. */
export const inchesMeant = feetInches.map(([feet = 0, inches = 0]) => feet * 12 + inches);

/** `10'-6"` */
export const marked = feetInches.map(([feet, inches]) => `${feet}'-${inches}"`);
/** `10 ft 6 in` */
export const worded = feetInches.map(([feet, inches]) => `${feet} ft ${inches} in`);
