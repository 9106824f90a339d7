import unit from "unitmath";
import { numbers, others } from "../operands.mjs";

const feet = numbers.map((x) => unit(x, "ft"));
const otherFeet = others.map((x) => unit(x, "ft"));
const inches = others.map((x) => unit(x, "in"));
const meters = others.map((x) => unit(x, "m"));
const volts = numbers.map((x) => unit(x, "V"));
const amperes = others.map((x) => unit(x, "A"));

export const speed = {
  construct: (i) => unit(numbers[i], "ft"),
  convert: (i) => unit(numbers[i], "ft").to("m"),
  add: (i) => feet[i].add(inches[i]),
  compare: (i) => feet[i].compare(otherFeet[i]),
  compareMixed: (i) => feet[i].compare(meters[i]),
  multiply: (i) => volts[i].mul(amperes[i]),
  readString: (i) => unit(numbers[i], "ft").to("m").toString(),
};

export const hold = (x) => unit(x, "ft");

export const exactness = [
  {
    label: "unitmath",
    ftToM: (x) => unit(x, "ft").to("m").getValue(),
    mToFt: (x) => unit(x, "m").to("ft").getValue(),
    sum: (x, y) => unit(x, "m").add(unit(y, "m")).getValue(),
    fToC: (x) => unit(x, "degF").to("degC").getValue(),
    third: () => unit(1 / 3, "ft").getValue(),
    ampsPlusVolts: () => unit(1, "A").add(unit(1, "V")),
    celsiusPlusCelsius: () => unit(20, "degC").add(unit(10, "degC")),
  },
];
