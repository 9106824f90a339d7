import { amperes } from "@buge/ts-units/electric/current/index.js";
import { volts } from "@buge/ts-units/electric/voltage/index.js";
import { feet, inches, withValueType as lengthsOf, meters } from "@buge/ts-units/length/index.js";
import {
  celsius,
  fahrenheit,
  withValueType as temperaturesOf,
} from "@buge/ts-units/temperature/index.js";
import { Decimal } from "decimal.js";
import { numbers, others } from "../operands.mjs";

const lengths = numbers.map((x) => feet(x));
const otherLengths = others.map((x) => feet(x));
const shorter = others.map((x) => inches(x));
const metric = others.map((x) => meters(x));
const voltages = numbers.map((x) => volts(x));
const currents = others.map((x) => amperes(x));

export const speed = {
  construct: (i) => feet(numbers[i]),
  convert: (i) => feet(numbers[i]).in(meters),
  add: (i) => lengths[i].plus(shorter[i]),
  compare: (i) => lengths[i] < otherLengths[i],
  compareMixed: (i) => lengths[i] < metric[i],
  multiply: (i) => voltages[i].times(currents[i]),
  readString: (i) => feet(numbers[i]).in(meters).toString(),
};

export const hold = (x) => feet(x);

const sums = (label, length, temperature, read) => ({
  label,
  ftToM: (x) => read(length.feet(x).in(length.meters).amount),
  mToFt: (x) => read(length.meters(x).in(length.feet).amount),
  sum: (x, y) => read(length.meters(x).plus(length.meters(y)).amount),
  fToC: (x) => read(temperature.fahrenheit(x).in(temperature.celsius).amount),
  third: () => read(length.feet(1 / 3).amount),
  celsiusPlusCelsius: () => temperature.celsius(20).plus(temperature.celsius(10)),
});

/** As its documentation writes it. */
const arithmetic = {
  fromNative: (value) => new Decimal(value),
  toNative: (value) => value.toNumber(),
  add: (left, right) => left.add(right),
  sub: (left, right) => left.sub(right),
  mul: (left, right) => left.mul(right),
  div: (left, right) => left.div(right),
  pow: (base, exponent) => base.pow(exponent),
  abs: (value) => value.abs(),
  compare: (left, right) => left.comparedTo(right),
};

export const exactness = [
  {
    ...sums("@buge/ts-units", { feet, meters }, { celsius, fahrenheit }, (x) => x),
    ampsPlusVolts: () => amperes(1).plus(volts(1)),
  },
  sums("@buge/ts-units + decimal.js", lengthsOf(arithmetic), temperaturesOf(arithmetic), (x) => ({
    text: x.toFixed(),
    digits: Decimal.precision,
  })),
];
