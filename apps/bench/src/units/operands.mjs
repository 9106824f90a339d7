import { series } from "../operand-series.mjs";

/** Thousandths, as integers: what the oracle of exactness counts in. */
export const thousandths = series(1, (random) => Math.floor(random() * 1_000_000));
export const otherThousandths = series(2, (random) => Math.floor(random() * 1_000_000));

/** The same with three decimals, from 0 to 1000. */
export const numbers = thousandths.map((n) => n / 1000);
export const others = otherThousandths.map((n) => n / 1000);
export const texts = numbers.map(String);

const feetInches = series(3, (random) => [Math.floor(random() * 100), Math.floor(random() * 12)]);

/** What the texts below mean, in inches. */
export const inchesMeant = feetInches.map(([feet = 0, inches = 0]) => feet * 12 + inches);

/** `10'-6"` */
export const marked = feetInches.map(([feet, inches]) => `${feet}'-${inches}"`);
/** `10 ft 6 in` */
export const worded = feetInches.map(([feet, inches]) => `${feet} ft ${inches} in`);
