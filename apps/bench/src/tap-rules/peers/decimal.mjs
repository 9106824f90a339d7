import { Decimal } from "decimal.js";
import { comparisons } from "../comparisons.mjs";

/** The same products and comparisons, in decimals. */
const all = comparisons.map((some) =>
  some.map(({ larger, smaller }) => ({
    larger: larger.map((value) => new Decimal(value)),
    smaller: smaller.map((value) => new Decimal(value)),
  })),
);

const product = (factors) => factors.reduce((all, factor) => all.times(factor));

function holding(some) {
  let count = 0;
  for (const { larger, smaller } of some) {
    if (product(larger).gte(product(smaller))) count += 1;
  }
  return count;
}

export const speed = { comparisons: (i) => holding(all[i]) };
