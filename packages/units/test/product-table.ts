import type { Products } from "@lineside/units";

type ProductTable = {
  readonly [A in keyof Products]: { readonly [B in keyof Products[A]]: Products[A][B] };
};

/** `Products` as a value; the compiler holds the two together. */
export const PRODUCTS: ProductTable = {
  length: {
    length: "area",
    impedancePerLength: "resistance",
    massPerLength: "mass",
    forcePerLength: "force",
  },
  area: { currentDensity: "current", pressure: "force" },
  currentDensity: { area: "current" },
  pressure: { area: "force" },
  voltage: { current: "apparentPower" },
  current: { voltage: "apparentPower", resistance: "voltage" },
  resistance: { current: "voltage" },
  impedancePerLength: { length: "resistance" },
  massPerLength: { length: "mass" },
  forcePerLength: { length: "force" },
  apparentPower: { powerFactor: "realPower", time: "apparentEnergy" },
  powerFactor: { apparentPower: "realPower" },
  realPower: { time: "energy" },
  reactivePower: { time: "reactiveEnergy" },
  time: { apparentPower: "apparentEnergy", realPower: "energy", reactivePower: "reactiveEnergy" },
};
