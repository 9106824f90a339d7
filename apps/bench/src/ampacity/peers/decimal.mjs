import { Decimal } from "decimal.js";
import { products } from "../operands.mjs";

/** By hand: the arithmetic of one evaluation and nothing else, neither a lookup nor a reason. */
const printed = products.map((one) => new Decimal(one.printed));
const ambient = products.map((one) => new Decimal(one.ambient));
const count = products.map((one) => new Decimal(one.count));
const required = products.map((one) => new Decimal(one.required));

export const speed = {
  arithmetic: (i) => printed[i].times(ambient[i]).times(count[i]).cmp(required[i]),
};
