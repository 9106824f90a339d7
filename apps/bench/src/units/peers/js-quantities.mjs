import Qty from "js-quantities";
import { numbers, others } from "../operands.mjs";

const feet = numbers.map((x) => Qty(x, "ft"));
const otherFeet = others.map((x) => Qty(x, "ft"));
const inches = others.map((x) => Qty(x, "in"));
const meters = others.map((x) => Qty(x, "m"));
const volts = numbers.map((x) => Qty(x, "V"));
const amperes = others.map((x) => Qty(x, "A"));

export const speed = {
  construct: (i) => Qty(numbers[i], "ft"),
  convert: (i) => Qty(numbers[i], "ft").to("m"),
  add: (i) => feet[i].add(inches[i]),
  compare: (i) => feet[i].compareTo(otherFeet[i]),
  compareMixed: (i) => feet[i].compareTo(meters[i]),
  multiply: (i) => volts[i].mul(amperes[i]),
  readString: (i) => Qty(numbers[i], "ft").to("m").toString(),
};

export const hold = (x) => Qty(x, "ft");

export const exactness = [
  {
    label: "js-quantities",
    ftToM: (x) => Qty(x, "ft").to("m").scalar,
    mToFt: (x) => Qty(x, "m").to("ft").scalar,
    sum: (x, y) => Qty(x, "m").add(Qty(y, "m")).scalar,
    fToC: (x) => Qty(x, "tempF").to("tempC").scalar,
    third: () => Qty(1 / 3, "ft").scalar,
    ampsPlusVolts: () => Qty(1, "A").add(Qty(1, "V")),
    celsiusPlusCelsius: () => Qty(20, "tempC").add(Qty(10, "tempC")),
  },
];
