import { add, all, compare, create, multiply, unit } from "mathjs";
import { numbers, others } from "../operands.mjs";

const feet = numbers.map((x) => unit(x, "ft"));
const otherFeet = others.map((x) => unit(x, "ft"));
const inches = others.map((x) => unit(x, "inch"));
const meters = others.map((x) => unit(x, "m"));
const volts = numbers.map((x) => unit(x, "V"));
const amperes = others.map((x) => unit(x, "A"));

export const speed = {
  construct: (i) => unit(numbers[i], "ft"),
  convert: (i) => unit(numbers[i], "ft").to("m"),
  add: (i) => add(feet[i], inches[i]),
  compare: (i) => compare(feet[i], otherFeet[i]),
  compareMixed: (i) => compare(feet[i], meters[i]),
  multiply: (i) => multiply(volts[i], amperes[i]),
  readString: (i) => unit(numbers[i], "ft").to("m").toString(),
};

export const hold = (x) => unit(x, "ft");

const big = create(all, { number: "BigNumber" });
const fractions = create(all, { number: "Fraction" });

/** The same sums by an instance of the library, from its own numbers. */
const sums = (label, math, number, read) => ({
  label,
  ftToM: (x) => read(math.unit(number(x), "ft").toNumeric("m")),
  mToFt: (x) => read(math.unit(number(x), "m").toNumeric("ft")),
  sum: (x, y) =>
    read(math.add(math.unit(number(x), "m"), math.unit(number(y), "m")).toNumeric("m")),
  fToC: (x) => read(math.unit(number(x), "degF").toNumeric("degC")),
  third: () => read(math.unit(math.divide(number(1), number(3)), "ft").toNumeric("ft")),
  ampsPlusVolts: () => math.add(math.unit(number(1), "A"), math.unit(number(1), "V")),
  celsiusPlusCelsius: () => math.add(math.unit(number(20), "degC"), math.unit(number(10), "degC")),
});

export const exactness = [
  sums("mathjs", create(all), Number, (x) => x),
  sums(
    "mathjs BigNumber",
    big,
    (x) => big.bignumber(String(x)),
    (x) => ({
      text: x.toFixed(),
      digits: 64,
    }),
  ),
  sums(
    "mathjs Fraction",
    fractions,
    (x) => fractions.fraction(String(x)),
    (x) => x,
  ),
];
