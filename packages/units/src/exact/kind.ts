/**
 * The kinds of quantity, each with the symbols of its units. A kind is finer than a dimension: torque is not energy,
 * a prospective short-circuit current is not a load current, and VA, W and var are three kinds.
 *
 * Open to declaration merging for a kind of your own, with {@link defineUnit}.
 */
export interface Kinds {
  length: "m" | "mm" | "cm" | "km" | "in" | "ft" | "kft";
  area: "m²" | "mm²" | "in²" | "ft²";
  conductorArea: "cmil" | "kcmil";
  current: "mA" | "A" | "kA";
  /** Available fault current, RMS symmetrical; never compared with a load current. */
  shortCircuitCurrent: "A" | "kA";
  currentDensity: "A/in²" | "A/mm²";
  voltage: "mV" | "V" | "kV";
  resistance: "µΩ" | "mΩ" | "Ω" | "kΩ";
  /** R, X or the magnitude of Z of a run. */
  impedancePerLength: "Ω/kft" | "Ω/km";
  apparentPower: "VA" | "kVA" | "MVA";
  realPower: "W" | "kW" | "MW";
  reactivePower: "var" | "kvar" | "Mvar";
  powerFactor: "pf";
  energy: "J" | "Wh" | "kWh" | "MWh";
  reactiveEnergy: "varh" | "kvarh";
  apparentEnergy: "VAh" | "kVAh";
  /** A month is not a time: no road from here to power. */
  monthlyEnergy: "kWh/month";
  /** A nameplate label: no road to W. */
  mechanicalPower: "hp";
  /** A nameplate label: no road to W. */
  coolingCapacity: "Btu/h";
  /** A point on a scale; its differences are `temperatureDelta`. */
  temperature: "°C" | "°F" | "K";
  temperatureDelta: "Δ°C" | "Δ°F";
  force: "N" | "lbf";
  torque: "N·m" | "lbf·ft" | "lbf·in";
  pressure: "Pa" | "psf";
  mass: "kg" | "lb";
  massPerLength: "kg/km" | "lb/kft" | "lb/ft";
  forcePerLength: "N/m" | "lbf/ft";
  frequency: "Hz";
  time: "ms" | "s" | "min" | "h" | "cycle";
  eventRate: "1/h";
  angle: "°";
  ratio: "1" | "%";
  illuminance: "lx" | "fc";
  /** Compared only: decibels do not add. */
  soundLevel: "dB";
}

/** The name of a kind of quantity. */
export type Kind = keyof Kinds;

/** Which two kinds multiply into a third. Both orders stand here; every kind times `ratio` stays itself. */
export interface Products {
  length: {
    length: "area";
    impedancePerLength: "resistance";
    massPerLength: "mass";
    forcePerLength: "force";
  };
  area: { currentDensity: "current"; pressure: "force" };
  currentDensity: { area: "current" };
  pressure: { area: "force" };
  voltage: { current: "apparentPower" };
  current: { voltage: "apparentPower"; resistance: "voltage" };
  resistance: { current: "voltage" };
  impedancePerLength: { length: "resistance" };
  massPerLength: { length: "mass" };
  forcePerLength: { length: "force" };
  apparentPower: { powerFactor: "realPower"; time: "apparentEnergy" };
  powerFactor: { apparentPower: "realPower" };
  realPower: { time: "energy" };
  reactivePower: { time: "reactiveEnergy" };
  time: { apparentPower: "apparentEnergy"; realPower: "energy"; reactivePower: "reactiveEnergy" };
}

/** The inverse of {@link Products}: what a kind becomes when divided by another. */
export interface Quotients {
  area: { length: "length" };
  resistance: { length: "impedancePerLength"; impedancePerLength: "length" };
  mass: { length: "massPerLength"; massPerLength: "length" };
  force: { length: "forcePerLength"; forcePerLength: "length"; area: "pressure"; pressure: "area" };
  current: { area: "currentDensity"; currentDensity: "area" };
  apparentPower: { voltage: "current"; current: "voltage" };
  voltage: { current: "resistance"; resistance: "current" };
  realPower: { apparentPower: "powerFactor"; powerFactor: "apparentPower" };
  apparentEnergy: { apparentPower: "time"; time: "apparentPower" };
  energy: { realPower: "time"; time: "realPower" };
  reactiveEnergy: { reactivePower: "time"; time: "reactivePower" };
}

/** The kinds that do not scale: a point on a scale, a level, a factor. */
export type Unscalable = "temperature" | "soundLevel" | "powerFactor";

/** The kinds that may stand at the other side of K in the table T. */
export type Other<T, K extends Kind> =
  | (K extends keyof T ? keyof T[K] & Kind : never)
  | (K extends Unscalable ? never : "ratio");

/** What K and B make by the table T. */
export type Result<T, K extends Kind, B extends Kind> = B extends "ratio"
  ? K
  : K extends keyof T
    ? B extends keyof T[K]
      ? T[K][B] & Kind
      : never
    : never;

/** What may be added to K: a difference to a temperature, nothing to a level or a factor, else the same kind. */
export type Addend<K extends Kind> = K extends "temperature"
  ? "temperatureDelta"
  : K extends "soundLevel" | "powerFactor"
    ? never
    : K;

/** What the difference of two K is. */
export type Difference<K extends Kind> = K extends "temperature"
  ? "temperatureDelta"
  : K extends "soundLevel" | "powerFactor"
    ? never
    : K;
