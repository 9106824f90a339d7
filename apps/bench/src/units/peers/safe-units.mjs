import { amperes, feet, inches, kelvin, Measure, meters, volts } from "safe-units";
import { numbers, others } from "../operands.mjs";

const lengths = numbers.map((x) => Measure.of(x, feet));
const otherLengths = others.map((x) => Measure.of(x, feet));
const shorter = others.map((x) => Measure.of(x, inches));
const metric = others.map((x) => Measure.of(x, meters));
const voltages = numbers.map((x) => Measure.of(x, volts));
const currents = others.map((x) => Measure.of(x, amperes));

export const speed = {
  construct: (i) => Measure.of(numbers[i], feet),
  convert: (i) => Measure.of(numbers[i], feet).valueIn(meters),
  add: (i) => lengths[i].plus(shorter[i]),
  compare: (i) => lengths[i].compare(otherLengths[i]),
  compareMixed: (i) => lengths[i].compare(metric[i]),
  multiply: (i) => voltages[i].times(currents[i]),
  readString: (i) => Measure.of(numbers[i], feet).in(meters),
};

export const hold = (x) => Measure.of(x, feet);

export const exactness = [
  {
    label: "safe-units",
    ftToM: (x) => Measure.of(x, feet).valueIn(meters),
    mToFt: (x) => Measure.of(x, meters).valueIn(feet),
    sum: (x, y) => Measure.of(x, meters).plus(Measure.of(y, meters)).valueIn(meters),
    third: () => Measure.of(1 / 3, feet).valueIn(feet),
    ampsPlusVolts: () => Measure.of(1, amperes).plus(Measure.of(1, volts)),
    // it has no Celsius, only kelvins
    celsiusPlusCelsius: () => Measure.of(293.15, kelvin).plus(Measure.of(283.15, kelvin)),
  },
];
