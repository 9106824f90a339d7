import { SIZE, series } from "../operand-series.mjs";
import { one } from "./cases/choice.mjs";
import { feederTap } from "./cases/feeder-tap.mjs";
import { OTHER_CONDUCTORS } from "./cases/other-conductor.mjs";
import { transformerSecondary } from "./cases/transformer-secondary.mjs";

/**
 * @typedef {import("./cases/installation.mjs").Plain} Plain
 * @typedef {import("./cases/choice.mjs").Random} Random
 */

/** Of a hundred conductors; those that no tap rule is for are few, as they are answered at once. */
const SHARES = /** @type {const} */ ([
  ["feeder-tap", 44],
  ["transformer-secondary", 34],
  ["branch-circuit-tap", 5],
  ["motor-feeder-tap", 5],
  ["motor-group-tap", 3],
  ["busway-reduction", 1.5],
  ["busway-tap", 1.5],
  ["generator", 1.5],
  ["battery", 1],
  ["feeder", 1.5],
  ["branch-circuit", 1],
  ["motor-circuit", 0.5],
  ["service", 0.5],
]);

/** Every class of conductor. */
export const CLASSES = SHARES.map(([conductor]) => conductor);

/** What may be left out, where it is there. */
const LEFT_OUT = /** @type {const} */ ([
  "ampacity",
  "upstream",
  "length",
  "load",
  "ends",
  "install",
  "site",
  "sources",
  "heldUpBy",
  "beyondEquipment",
]);

/**
 * @param {Random} random
 * @returns {Plain}
 */
function complete(random) {
  let left = random() * 100;
  for (const [conductor, share] of SHARES) {
    left -= share;
    if (left >= 0) continue;
    if (conductor === "feeder-tap") return feederTap(random);
    if (conductor === "transformer-secondary") return transformerSecondary(random);
    return /** @type {(random: Random) => Plain} */ (OTHER_CONDUCTORS[conductor])(random);
  }
  return feederTap(random);
}

/** Conductors of all classes in all editions, about their limits; one in six lacks an input. */
export const cases = series(1, (random) => {
  const made = complete(random);
  if (random() >= 1 / 6) return made;
  const { [one(LEFT_OUT, random)]: _, ...incomplete } = made;
  return incomplete;
});

/**
 * As many operands as a measure goes round, of some.
 *
 * @template T
 * @param {readonly T[]} some
 * @returns {readonly T[]}
 */
export function round(some) {
  if (some.length === 0) throw new RangeError("no operands");
  return Array.from({ length: SIZE }, (_, i) => /** @type {T} */ (some[i % some.length]));
}
