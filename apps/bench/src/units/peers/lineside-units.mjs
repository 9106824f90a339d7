import { A, degC, degF, ft, inch, m, parseLength, V } from "@lineside/units";
import { toDecimal } from "@lineside/units/decimal";
import { marked, numbers, others, texts, worded } from "../operands.mjs";

const feet = numbers.map((x) => ft(x));
const otherFeet = others.map((x) => ft(x));
const inches = others.map((x) => inch(x));
const meters = others.map((x) => m(x));
const volts = numbers.map((x) => V(x));
const amperes = others.map((x) => A(x));

export const speed = {
  construct: (i) => ft(numbers[i]),
  constructText: (i) => ft(texts[i]),
  convert: (i) => ft(numbers[i]).to(m),
  convertText: (i) => ft(texts[i]).to(m),
  add: (i) => feet[i].plus(inches[i]),
  compare: (i) => feet[i].compare(otherFeet[i]),
  compareMixed: (i) => feet[i].compare(meters[i]),
  multiply: (i) => volts[i].times(amperes[i]),
  readString: (i) => ft(numbers[i]).to(m).toString(),
  readDecimal: (i) => toDecimal(ft(numbers[i]), m),
  parseMarks: (i) => parseLength(marked[i]),
  parseWords: (i) => parseLength(worded[i]),
};

export const hold = (x) => ft(x);

export const exactness = [
  {
    label: "@lineside/units",
    ftToM: (x) => ft(x).to(m).value,
    mToFt: (x) => m(x).to(ft).value,
    sum: (x, y) => m(x).plus(m(y)).value,
    fToC: (x) => degF(x).to(degC).value,
    third: () => ft("1/3").value,
    ampsPlusVolts: () => A(1).plus(V(1)),
    celsiusPlusCelsius: () => degC(20).plus(degC(10)),
  },
];

export const feetInches = (text, bare) => {
  const { n, d } = parseLength(text, bare ? { bare: "ft-in" } : {}).to(inch).value;
  return Number(n) / Number(d);
};
