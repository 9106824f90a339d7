/**
 * Every unit, one line each: kind, symbol, exact size in the first unit of its kind.
 * Sizes by definition: foot 0.3048 m and pound 0.45359237 kg (international yard and pound agreement, 1959), standard
 * gravity 9.80665 m/s² (3rd CGPM, 1901), Fahrenheit and kelvin zero points (SI); a foot-candle is one lumen per square foot.
 */
import type { Kind, Kinds } from "./kind.ts";
import { defineUnit, type Unit, type UnitExtras } from "./quantity.ts";
import type { RationalLike } from "./rational.ts";

/** The unit in which a product or a quotient of that kind stands: without prefix, and feet from feet. */
function resultUnit(kind: string, left: Unit<Kind>): Unit<Kind> | undefined {
  const american = left.symbol === "ft" || left.symbol === "ft²";
  const inches = left.symbol === "in" || left.symbol === "in²";
  const units: Readonly<Record<string, unknown>> = {
    length: american ? ft : inches ? inch : m,
    area: american ? ft2 : inches ? in2 : m2,
    current: A,
    currentDensity: A_per_mm2,
    voltage: V,
    resistance: ohm,
    impedancePerLength: ohm_per_km,
    apparentPower: VA,
    realPower: W,
    reactivePower: VAR,
    powerFactor: pf,
    energy: Wh,
    reactiveEnergy: varh,
    apparentEnergy: VAh,
    force: N,
    pressure: Pa,
    mass: kg,
    massPerLength: kg_per_km,
    forcePerLength: N_per_m,
    time: h,
  };
  return units[kind] as Unit<Kind> | undefined;
}

function unit<K extends Kind>(kind: K, symbol: Kinds[K], factor: RationalLike, extras?: UnitExtras): Unit<K> {
  return defineUnit(kind, symbol, factor, { resultUnit, ...extras });
}

// length
export const m: Unit<"length"> = /* @__PURE__ */ unit("length", "m", 1);
export const mm: Unit<"length"> = /* @__PURE__ */ unit("length", "mm", "1/1000");
export const cm: Unit<"length"> = /* @__PURE__ */ unit("length", "cm", "1/100");
export const km: Unit<"length"> = /* @__PURE__ */ unit("length", "km", 1000);
export const inch: Unit<"length"> = /* @__PURE__ */ unit("length", "in", "127/5000");
export const ft: Unit<"length"> = /* @__PURE__ */ unit("length", "ft", "381/1250");
export const kft: Unit<"length"> = /* @__PURE__ */ unit("length", "kft", "1524/5");

// area
export const m2: Unit<"area"> = /* @__PURE__ */ unit("area", "m²", 1);
export const mm2: Unit<"area"> = /* @__PURE__ */ unit("area", "mm²", "1/1000000");
export const in2: Unit<"area"> = /* @__PURE__ */ unit("area", "in²", "16129/25000000");
export const ft2: Unit<"area"> = /* @__PURE__ */ unit("area", "ft²", "145161/1562500");

// conductor area: a circular mil is the area of a circle 0.001 in across; to mm² by squareMillimetres()
export const cmil: Unit<"conductorArea"> = /* @__PURE__ */ unit("conductorArea", "cmil", 1);
export const kcmil: Unit<"conductorArea"> = /* @__PURE__ */ unit("conductorArea", "kcmil", 1000);

// current
export const A: Unit<"current"> = /* @__PURE__ */ unit("current", "A", 1);
export const mA: Unit<"current"> = /* @__PURE__ */ unit("current", "mA", "1/1000");
export const kA: Unit<"current"> = /* @__PURE__ */ unit("current", "kA", 1000);

// prospective short-circuit current, RMS symmetrical
export const faultA: Unit<"shortCircuitCurrent"> = /* @__PURE__ */ unit("shortCircuitCurrent", "A", 1);
export const faultKA: Unit<"shortCircuitCurrent"> = /* @__PURE__ */ unit("shortCircuitCurrent", "kA", 1000);

// current density
export const A_per_mm2: Unit<"currentDensity"> = /* @__PURE__ */ unit("currentDensity", "A/mm²", 1000000);
export const A_per_in2: Unit<"currentDensity"> = /* @__PURE__ */ unit("currentDensity", "A/in²", "25000000/16129");

// voltage
export const V: Unit<"voltage"> = /* @__PURE__ */ unit("voltage", "V", 1);
export const mV: Unit<"voltage"> = /* @__PURE__ */ unit("voltage", "mV", "1/1000");
export const kV: Unit<"voltage"> = /* @__PURE__ */ unit("voltage", "kV", 1000);

// resistance
export const ohm: Unit<"resistance"> = /* @__PURE__ */ unit("resistance", "Ω", 1);
export const microohm: Unit<"resistance"> = /* @__PURE__ */ unit("resistance", "µΩ", "1/1000000");
export const mohm: Unit<"resistance"> = /* @__PURE__ */ unit("resistance", "mΩ", "1/1000");
export const kohm: Unit<"resistance"> = /* @__PURE__ */ unit("resistance", "kΩ", 1000);

// resistance, reactance or impedance per length of run
export const ohm_per_km: Unit<"impedancePerLength"> = /* @__PURE__ */ unit("impedancePerLength", "Ω/km", "1/1000");
export const ohm_per_kft: Unit<"impedancePerLength"> = /* @__PURE__ */ unit("impedancePerLength", "Ω/kft", "5/1524");

// power: apparent, real, reactive, and the only road from one to the other
export const VA: Unit<"apparentPower"> = /* @__PURE__ */ unit("apparentPower", "VA", 1);
export const kVA: Unit<"apparentPower"> = /* @__PURE__ */ unit("apparentPower", "kVA", 1000);
export const MVA: Unit<"apparentPower"> = /* @__PURE__ */ unit("apparentPower", "MVA", 1000000);
export const W: Unit<"realPower"> = /* @__PURE__ */ unit("realPower", "W", 1);
export const kW: Unit<"realPower"> = /* @__PURE__ */ unit("realPower", "kW", 1000);
export const MW: Unit<"realPower"> = /* @__PURE__ */ unit("realPower", "MW", 1000000);
export const VAR: Unit<"reactivePower"> = /* @__PURE__ */ unit("reactivePower", "var", 1);
export const kvar: Unit<"reactivePower"> = /* @__PURE__ */ unit("reactivePower", "kvar", 1000);
export const Mvar: Unit<"reactivePower"> = /* @__PURE__ */ unit("reactivePower", "Mvar", 1000000);
export const pf: Unit<"powerFactor"> = /* @__PURE__ */ unit("powerFactor", "pf", 1, { least: -1, most: 1 });

// energy
export const J: Unit<"energy"> = /* @__PURE__ */ unit("energy", "J", 1);
export const Wh: Unit<"energy"> = /* @__PURE__ */ unit("energy", "Wh", 3600);
export const kWh: Unit<"energy"> = /* @__PURE__ */ unit("energy", "kWh", 3600000);
export const MWh: Unit<"energy"> = /* @__PURE__ */ unit("energy", "MWh", 3600000000);
export const varh: Unit<"reactiveEnergy"> = /* @__PURE__ */ unit("reactiveEnergy", "varh", 3600);
export const kvarh: Unit<"reactiveEnergy"> = /* @__PURE__ */ unit("reactiveEnergy", "kvarh", 3600000);
export const VAh: Unit<"apparentEnergy"> = /* @__PURE__ */ unit("apparentEnergy", "VAh", 3600);
export const kVAh: Unit<"apparentEnergy"> = /* @__PURE__ */ unit("apparentEnergy", "kVAh", 3600000);
export const kWh_per_month: Unit<"monthlyEnergy"> = /* @__PURE__ */ unit("monthlyEnergy", "kWh/month", 1);

// nameplate labels
export const hp: Unit<"mechanicalPower"> = /* @__PURE__ */ unit("mechanicalPower", "hp", 1);
export const Btu_per_h: Unit<"coolingCapacity"> = /* @__PURE__ */ unit("coolingCapacity", "Btu/h", 1);

// temperature differences, and points on a scale (in kelvin, none below absolute zero)
export const deltaC: Unit<"temperatureDelta"> = /* @__PURE__ */ unit("temperatureDelta", "Δ°C", 1);
export const deltaF: Unit<"temperatureDelta"> = /* @__PURE__ */ unit("temperatureDelta", "Δ°F", "5/9");
export const K: Unit<"temperature"> = /* @__PURE__ */ unit("temperature", "K", 1, { zero: 0, delta: deltaC, least: 0 });
export const degC: Unit<"temperature"> = /* @__PURE__ */ unit("temperature", "°C", 1, {
  zero: "273.15",
  delta: deltaC,
  least: "-273.15",
});
export const degF: Unit<"temperature"> = /* @__PURE__ */ unit("temperature", "°F", "5/9", {
  zero: "45967/180",
  delta: deltaF,
  least: "-459.67",
});

// force, torque, pressure, mass
export const N: Unit<"force"> = /* @__PURE__ */ unit("force", "N", 1);
export const lbf: Unit<"force"> = /* @__PURE__ */ unit("force", "lbf", "4.4482216152605");
export const N_m: Unit<"torque"> = /* @__PURE__ */ unit("torque", "N·m", 1);
export const lbf_ft: Unit<"torque"> = /* @__PURE__ */ unit("torque", "lbf·ft", "1.3558179483314004");
export const lbf_in: Unit<"torque"> = /* @__PURE__ */ unit("torque", "lbf·in", "0.1129848290276167");
export const Pa: Unit<"pressure"> = /* @__PURE__ */ unit("pressure", "Pa", 1);
export const psf: Unit<"pressure"> = /* @__PURE__ */ unit("pressure", "psf", "8896443230521/185806080000");
export const kg: Unit<"mass"> = /* @__PURE__ */ unit("mass", "kg", 1);
export const lb: Unit<"mass"> = /* @__PURE__ */ unit("mass", "lb", "0.45359237");
export const kg_per_km: Unit<"massPerLength"> = /* @__PURE__ */ unit("massPerLength", "kg/km", "1/1000");
export const lb_per_ft: Unit<"massPerLength"> = /* @__PURE__ */ unit("massPerLength", "lb/ft", "45359237/30480000");
export const lb_per_kft: Unit<"massPerLength"> = /* @__PURE__ */ unit("massPerLength", "lb/kft", "45359237/30480000000");
export const N_per_m: Unit<"forcePerLength"> = /* @__PURE__ */ unit("forcePerLength", "N/m", 1);
export const lbf_per_ft: Unit<"forcePerLength"> = /* @__PURE__ */ unit("forcePerLength", "lbf/ft", "8896443230521/609600000000");

// time and rates
export const s: Unit<"time"> = /* @__PURE__ */ unit("time", "s", 1);
export const ms: Unit<"time"> = /* @__PURE__ */ unit("time", "ms", "1/1000");
export const min: Unit<"time"> = /* @__PURE__ */ unit("time", "min", 60);
export const h: Unit<"time"> = /* @__PURE__ */ unit("time", "h", 3600);
export const cycle60: Unit<"time"> = /* @__PURE__ */ unit("time", "cycle", "1/60");
export const Hz: Unit<"frequency"> = /* @__PURE__ */ unit("frequency", "Hz", 1);
export const per_h: Unit<"eventRate"> = /* @__PURE__ */ unit("eventRate", "1/h", 1);

// angle, ratio, light, sound
export const deg: Unit<"angle"> = /* @__PURE__ */ unit("angle", "°", 1);
export const one: Unit<"ratio"> = /* @__PURE__ */ unit("ratio", "1", 1);
export const percent: Unit<"ratio"> = /* @__PURE__ */ unit("ratio", "%", "1/100");
export const lx: Unit<"illuminance"> = /* @__PURE__ */ unit("illuminance", "lx", 1);
export const fc: Unit<"illuminance"> = /* @__PURE__ */ unit("illuminance", "fc", "1562500/145161");
export const dB: Unit<"soundLevel"> = /* @__PURE__ */ unit("soundLevel", "dB", 1);
