import { series } from "../operand-series.mjs";

/** Sizes of the table, with what copper carries in the 75 °C column: about there a demand is met or not. */
const SIZES = /** @type {const} */ ([
  ["12 AWG", 25],
  ["10 AWG", 35],
  ["8 AWG", 50],
  ["6 AWG", 65],
  ["4 AWG", 85],
  ["3 AWG", 100],
  ["2 AWG", 115],
  ["1 AWG", 130],
  ["1/0 AWG", 150],
  ["2/0 AWG", 175],
  ["3/0 AWG", 200],
  ["4/0 AWG", 230],
  ["250 kcmil", 255],
  ["300 kcmil", 285],
  ["350 kcmil", 310],
  ["400 kcmil", 335],
  ["500 kcmil", 380],
  ["600 kcmil", 420],
  ["750 kcmil", 475],
  ["1000 kcmil", 545],
]);
/** Each with a place where it may be. */
const INSULATIONS = /** @type {const} */ ([
  ["TW", "wet"],
  ["THW", "wet"],
  ["THWN", "wet"],
  ["THHN", "dry"],
  ["THWN-2", "wet"],
  ["RHW-2", "damp"],
  ["XHHW-2", "dry"],
]);
const MATERIALS = /** @type {const} */ (["copper", "copper", "aluminum"]);
const COLUMNS = /** @type {const} */ ([60, 75, 75, 90]);
const COUNTS = /** @type {const} */ ([1, 2, 3, 3, 3, 3, 4, 6, 8, 9, 12, 20, 24, 30, 40]);
const CORRECTIONS = /** @type {const} */ (["table", "table", "table", "equation"]);
const EDITIONS = /** @type {const} */ (["2014", "2017", "2020", "2023"]);

/**
 * @template T
 * @param {readonly T[]} words
 * @param {() => number} random
 * @returns {T}
 */
const one = (words, random) => /** @type {T} */ (words[Math.floor(random() * words.length)]);

/** Conductors, their installations, and what they have to carry: plain numbers and words, for each library to take as it does. */
export const cases = series(1, (random) => {
  const [size, printed] = one(SIZES, random);
  const [insulation, location] = one(INSULATIONS, random);
  const sets = printed >= 150 && random() < 0.25 ? 2 : 1;
  return {
    size,
    insulation,
    location,
    sets,
    material: one(MATERIALS, random),
    edition: one(EDITIONS, random),
    ambient: 10 + Math.floor(random() * 41),
    currentCarrying: one(COUNTS, random),
    correction: one(CORRECTIONS, random),
    listedFor: [one(COLUMNS, random), one(COLUMNS, random)],
    circuitRating: printed * sets,
    required: Math.ceil(printed * sets * (0.2 + random())),
  };
});

/** What the decimal operations of one evaluation need: a table's value, the factors of ambient and count, the demand. */
export const products = series(2, (random) => ({
  printed: one(SIZES, random)[1],
  ambient: one([1.08, 1.04, 1, 0.96, 0.91, 0.87, 0.82, 0.76, 0.71, 0.58], random),
  count: one([1, 0.8, 0.7, 0.5, 0.45, 0.4, 0.35], random),
  required: 10 + Math.floor(random() * 500),
}));
