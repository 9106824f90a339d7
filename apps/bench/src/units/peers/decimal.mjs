import { Decimal } from "decimal.js";
import { numbers, others, texts } from "../operands.mjs";

/** By hand and without units: what a program would write that has only decimals. */
const METRES = new Decimal("0.3048");
const TWELVE = new Decimal(12);
const first = numbers.map((x) => new Decimal(x));
const second = others.map((x) => new Decimal(x));

export const speed = {
  construct: (i) => new Decimal(numbers[i]),
  constructText: (i) => new Decimal(texts[i]),
  convert: (i) => new Decimal(numbers[i]).times(METRES),
  convertText: (i) => new Decimal(texts[i]).times(METRES),
  // the cheapest way: to inches, as a division by 12 is no decimal and three times as slow
  add: (i) => first[i].times(TWELVE).plus(second[i]),
  compare: (i) => first[i].cmp(second[i]),
  compareMixed: (i) => first[i].times(METRES).cmp(second[i]),
  multiply: (i) => first[i].times(second[i]),
  readString: (i) => new Decimal(numbers[i]).times(METRES).toString(),
  readDecimal: (i) => new Decimal(numbers[i]).times(METRES),
};

export const hold = (x) => new Decimal(x);

const read = (value) => ({ text: value.toFixed(), digits: Decimal.precision });

export const exactness = [
  {
    label: "decimal.js by hand",
    ftToM: (x) => read(new Decimal(x).times(METRES)),
    mToFt: (x) => read(new Decimal(x).div(METRES)),
    sum: (x, y) => read(new Decimal(x).plus(y)),
    fToC: (x) => read(new Decimal(x).minus(32).times(5).div(9)),
    third: () => read(new Decimal(1).div(3)),
  },
];
