import { comparisons } from "../comparisons.mjs";

/** Nothing but exact comparisons: integers multiplied crosswise, as the least that an evaluation can do. */
const fraction = (value) => {
  const hundredths = Math.round(value * 100);
  return hundredths % 100 === 0 ? [BigInt(hundredths / 100), 1n] : [BigInt(hundredths), 100n];
};

const all = comparisons.map((some) =>
  some.map(({ larger, smaller }) => ({
    larger: larger.map((value) => fraction(value)[0]),
    smaller: smaller.map((value) => fraction(value)[0]),
    // what is left of the denominators, multiplied crosswise
    under: [smaller, larger].map((side) => side.reduce((d, value) => d * fraction(value)[1], 1n)),
  })),
);

function holding(some) {
  let count = 0;
  for (const { larger, smaller, under } of some) {
    let [left, right] = under;
    for (const n of larger) left *= n;
    for (const n of smaller) right *= n;
    if (left >= right) count += 1;
  }
  return count;
}

export const speed = { comparisons: (i) => holding(all[i]) };
