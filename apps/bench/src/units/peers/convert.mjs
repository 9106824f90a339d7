import convert from "convert";
import { numbers } from "../operands.mjs";

/** Converts numbers; it has no quantity to add or to compare. */
export const speed = {
  convert: (i) => convert(numbers[i], "feet").to("meters"),
  readString: (i) => String(convert(numbers[i], "feet").to("meters")),
};

export const exactness = [
  {
    label: "convert",
    ftToM: (x) => convert(x, "feet").to("meters"),
    mToFt: (x) => convert(x, "meters").to("feet"),
    fToC: (x) => convert(x, "fahrenheit").to("celsius"),
    third: () => convert(1 / 3, "feet").to("feet"),
  },
];
