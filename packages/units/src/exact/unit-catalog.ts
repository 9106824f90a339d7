/**
 * Every unit, one line each: kind, symbol, exact size in the first unit of its kind.
 * Sizes by definition: foot 0.3048 m and pound 0.45359237 kg (international yard and pound agreement, 1959), standard
 * gravity 9.80665 m/s² (3rd CGPM, 1901), Fahrenheit and kelvin zero points (SI); a foot-candle is one lumen per square foot.
 *
 * The `of…` lines say what units of a kind make with others, and in which unit: the one without prefix, and feet from feet.
 * They stand apart so that a program bundles only the units that can arise from those it names.
 */
import { limits } from "./limits.ts";
import { defineUnit, type Unit, type UnitExtras } from "./quantity.ts";

// length
const ofLength: UnitExtras<"length"> = {
  laws: (left) => ({ "*length": left === ft ? ft2 : left === inch ? in2 : m2 }),
};
export const m: Unit<"length"> = /* @__PURE__ */ defineUnit("length", "m", 1, ofLength);
export const mm: Unit<"length"> = /* @__PURE__ */ defineUnit("length", "mm", "1/1000", ofLength);
export const cm: Unit<"length"> = /* @__PURE__ */ defineUnit("length", "cm", "1/100", ofLength);
export const km: Unit<"length"> = /* @__PURE__ */ defineUnit("length", "km", 1000, ofLength);
export const inch: Unit<"length"> = /* @__PURE__ */ defineUnit(
  "length",
  "in",
  "127/5000",
  ofLength,
);
export const ft: Unit<"length"> = /* @__PURE__ */ defineUnit("length", "ft", "381/1250", ofLength);
export const kft: Unit<"length"> = /* @__PURE__ */ defineUnit("length", "kft", "1524/5", ofLength);

// area
const ofArea: UnitExtras<"area"> = {
  laws: (left) => ({ "/length": left === ft2 ? ft : left === in2 ? inch : m }),
};
export const m2: Unit<"area"> = /* @__PURE__ */ defineUnit("area", "m²", 1, ofArea);
export const mm2: Unit<"area"> = /* @__PURE__ */ defineUnit("area", "mm²", "1/1000000", ofArea);
export const in2: Unit<"area"> = /* @__PURE__ */ defineUnit(
  "area",
  "in²",
  "16129/25000000",
  ofArea,
);
export const ft2: Unit<"area"> = /* @__PURE__ */ defineUnit(
  "area",
  "ft²",
  "145161/1562500",
  ofArea,
);

// conductor area: a circular mil is the area of a circle 0.001 in across; to mm² by squareMillimetres()
export const cmil: Unit<"conductorArea"> = /* @__PURE__ */ defineUnit("conductorArea", "cmil", 1);
export const kcmil: Unit<"conductorArea"> = /* @__PURE__ */ defineUnit(
  "conductorArea",
  "kcmil",
  1000,
);

// current
const ofCurrent: UnitExtras<"current"> = {
  laws: () => ({ "/area": A_per_mm2, "/currentDensity": m2 }),
};
export const A: Unit<"current"> = /* @__PURE__ */ defineUnit("current", "A", 1, ofCurrent);
export const mA: Unit<"current"> = /* @__PURE__ */ defineUnit("current", "mA", "1/1000", ofCurrent);
export const kA: Unit<"current"> = /* @__PURE__ */ defineUnit("current", "kA", 1000, ofCurrent);

// prospective short-circuit current, RMS symmetrical
export const faultA: Unit<"shortCircuitCurrent"> = /* @__PURE__ */ defineUnit(
  "shortCircuitCurrent",
  "A",
  1,
);
export const faultKA: Unit<"shortCircuitCurrent"> = /* @__PURE__ */ defineUnit(
  "shortCircuitCurrent",
  "kA",
  1000,
);

// current density
const ofCurrentDensity: UnitExtras<"currentDensity"> = { laws: () => ({ "*area": A }) };
export const A_per_mm2: Unit<"currentDensity"> = /* @__PURE__ */ defineUnit(
  "currentDensity",
  "A/mm²",
  1000000,
  ofCurrentDensity,
);
export const A_per_in2: Unit<"currentDensity"> = /* @__PURE__ */ defineUnit(
  "currentDensity",
  "A/in²",
  "25000000/16129",
  ofCurrentDensity,
);

// voltage
const ofVoltage: UnitExtras<"voltage"> = {
  laws: () => ({ "*current": VA, "/current": ohm, "/resistance": A }),
};
export const V: Unit<"voltage"> = /* @__PURE__ */ defineUnit("voltage", "V", 1, ofVoltage);
export const mV: Unit<"voltage"> = /* @__PURE__ */ defineUnit("voltage", "mV", "1/1000", ofVoltage);
export const kV: Unit<"voltage"> = /* @__PURE__ */ defineUnit("voltage", "kV", 1000, ofVoltage);

// resistance
const ofResistance: UnitExtras<"resistance"> = {
  laws: () => ({ "*current": V, "/length": ohm_per_km, "/impedancePerLength": m }),
};
export const ohm: Unit<"resistance"> = /* @__PURE__ */ defineUnit(
  "resistance",
  "Ω",
  1,
  ofResistance,
);
export const microohm: Unit<"resistance"> = /* @__PURE__ */ defineUnit(
  "resistance",
  "µΩ",
  "1/1000000",
  ofResistance,
);
export const mohm: Unit<"resistance"> = /* @__PURE__ */ defineUnit(
  "resistance",
  "mΩ",
  "1/1000",
  ofResistance,
);
export const kohm: Unit<"resistance"> = /* @__PURE__ */ defineUnit(
  "resistance",
  "kΩ",
  1000,
  ofResistance,
);

// resistance, reactance or impedance per length of run
const ofImpedancePerLength: UnitExtras<"impedancePerLength"> = { laws: () => ({ "*length": ohm }) };
export const ohm_per_km: Unit<"impedancePerLength"> = /* @__PURE__ */ defineUnit(
  "impedancePerLength",
  "Ω/km",
  "1/1000",
  ofImpedancePerLength,
);
export const ohm_per_kft: Unit<"impedancePerLength"> = /* @__PURE__ */ defineUnit(
  "impedancePerLength",
  "Ω/kft",
  "5/1524",
  ofImpedancePerLength,
);

// power: apparent, real, reactive, and the only road from one to the other
const ofApparentPower: UnitExtras<"apparentPower"> = {
  laws: () => ({ "*powerFactor": W, "*time": VAh, "/voltage": A, "/current": V }),
};
export const VA: Unit<"apparentPower"> = /* @__PURE__ */ defineUnit(
  "apparentPower",
  "VA",
  1,
  ofApparentPower,
);
export const kVA: Unit<"apparentPower"> = /* @__PURE__ */ defineUnit(
  "apparentPower",
  "kVA",
  1000,
  ofApparentPower,
);
export const MVA: Unit<"apparentPower"> = /* @__PURE__ */ defineUnit(
  "apparentPower",
  "MVA",
  1000000,
  ofApparentPower,
);
const ofRealPower: UnitExtras<"realPower"> = {
  laws: () => ({ "*time": Wh, "/apparentPower": pf, "/powerFactor": VA }),
};
export const W: Unit<"realPower"> = /* @__PURE__ */ defineUnit("realPower", "W", 1, ofRealPower);
export const kW: Unit<"realPower"> = /* @__PURE__ */ defineUnit(
  "realPower",
  "kW",
  1000,
  ofRealPower,
);
export const MW: Unit<"realPower"> = /* @__PURE__ */ defineUnit(
  "realPower",
  "MW",
  1000000,
  ofRealPower,
);
const ofReactivePower: UnitExtras<"reactivePower"> = { laws: () => ({ "*time": varh }) };
export const VAR: Unit<"reactivePower"> = /* @__PURE__ */ defineUnit(
  "reactivePower",
  "var",
  1,
  ofReactivePower,
);
export const kvar: Unit<"reactivePower"> = /* @__PURE__ */ defineUnit(
  "reactivePower",
  "kvar",
  1000,
  ofReactivePower,
);
export const Mvar: Unit<"reactivePower"> = /* @__PURE__ */ defineUnit(
  "reactivePower",
  "Mvar",
  1000000,
  ofReactivePower,
);
export const pf: Unit<"powerFactor"> = /* @__PURE__ */ defineUnit("powerFactor", "pf", 1, {
  limits: /* @__PURE__ */ limits(-1, 1),
});

// energy
const ofEnergy: UnitExtras<"energy"> = { laws: () => ({ "/realPower": h, "/time": W }) };
export const J: Unit<"energy"> = /* @__PURE__ */ defineUnit("energy", "J", 1, ofEnergy);
export const Wh: Unit<"energy"> = /* @__PURE__ */ defineUnit("energy", "Wh", 3600, ofEnergy);
export const kWh: Unit<"energy"> = /* @__PURE__ */ defineUnit("energy", "kWh", 3600000, ofEnergy);
export const MWh: Unit<"energy"> = /* @__PURE__ */ defineUnit(
  "energy",
  "MWh",
  3600000000,
  ofEnergy,
);
const ofReactiveEnergy: UnitExtras<"reactiveEnergy"> = {
  laws: () => ({ "/reactivePower": h, "/time": VAR }),
};
export const varh: Unit<"reactiveEnergy"> = /* @__PURE__ */ defineUnit(
  "reactiveEnergy",
  "varh",
  3600,
  ofReactiveEnergy,
);
export const kvarh: Unit<"reactiveEnergy"> = /* @__PURE__ */ defineUnit(
  "reactiveEnergy",
  "kvarh",
  3600000,
  ofReactiveEnergy,
);
const ofApparentEnergy: UnitExtras<"apparentEnergy"> = {
  laws: () => ({ "/apparentPower": h, "/time": VA }),
};
export const VAh: Unit<"apparentEnergy"> = /* @__PURE__ */ defineUnit(
  "apparentEnergy",
  "VAh",
  3600,
  ofApparentEnergy,
);
export const kVAh: Unit<"apparentEnergy"> = /* @__PURE__ */ defineUnit(
  "apparentEnergy",
  "kVAh",
  3600000,
  ofApparentEnergy,
);
export const kWh_per_month: Unit<"monthlyEnergy"> = /* @__PURE__ */ defineUnit(
  "monthlyEnergy",
  "kWh/month",
  1,
);

// nameplate labels
export const hp: Unit<"mechanicalPower"> = /* @__PURE__ */ defineUnit("mechanicalPower", "hp", 1);
export const Btu_per_h: Unit<"coolingCapacity"> = /* @__PURE__ */ defineUnit(
  "coolingCapacity",
  "Btu/h",
  1,
);

// temperature differences, and points on a scale (in kelvin, none below absolute zero)
export const deltaC: Unit<"temperatureDelta"> = /* @__PURE__ */ defineUnit(
  "temperatureDelta",
  "Δ°C",
  1,
);
export const deltaF: Unit<"temperatureDelta"> = /* @__PURE__ */ defineUnit(
  "temperatureDelta",
  "Δ°F",
  "5/9",
);
export const K: Unit<"temperature"> = /* @__PURE__ */ defineUnit("temperature", "K", 1, {
  zero: 0,
  delta: deltaC,
  limits: /* @__PURE__ */ limits(0),
});
export const degC: Unit<"temperature"> = /* @__PURE__ */ defineUnit("temperature", "°C", 1, {
  zero: "273.15",
  delta: deltaC,
  limits: /* @__PURE__ */ limits("-273.15"),
});
export const degF: Unit<"temperature"> = /* @__PURE__ */ defineUnit("temperature", "°F", "5/9", {
  zero: "45967/180",
  delta: deltaF,
  limits: /* @__PURE__ */ limits("-459.67"),
});

// force, torque, pressure, mass
const ofForce: UnitExtras<"force"> = {
  laws: () => ({ "/length": N_per_m, "/forcePerLength": m, "/area": Pa, "/pressure": m2 }),
};
export const N: Unit<"force"> = /* @__PURE__ */ defineUnit("force", "N", 1, ofForce);
export const lbf: Unit<"force"> = /* @__PURE__ */ defineUnit(
  "force",
  "lbf",
  "4.4482216152605",
  ofForce,
);
export const N_m: Unit<"torque"> = /* @__PURE__ */ defineUnit("torque", "N·m", 1);
export const lbf_ft: Unit<"torque"> = /* @__PURE__ */ defineUnit(
  "torque",
  "lbf·ft",
  "1.3558179483314004",
);
export const lbf_in: Unit<"torque"> = /* @__PURE__ */ defineUnit(
  "torque",
  "lbf·in",
  "0.1129848290276167",
);
const ofPressure: UnitExtras<"pressure"> = { laws: () => ({ "*area": N }) };
export const Pa: Unit<"pressure"> = /* @__PURE__ */ defineUnit("pressure", "Pa", 1, ofPressure);
export const psf: Unit<"pressure"> = /* @__PURE__ */ defineUnit(
  "pressure",
  "psf",
  "8896443230521/185806080000",
  ofPressure,
);
const ofMass: UnitExtras<"mass"> = { laws: () => ({ "/length": kg_per_km, "/massPerLength": m }) };
export const kg: Unit<"mass"> = /* @__PURE__ */ defineUnit("mass", "kg", 1, ofMass);
export const lb: Unit<"mass"> = /* @__PURE__ */ defineUnit("mass", "lb", "0.45359237", ofMass);
const ofMassPerLength: UnitExtras<"massPerLength"> = { laws: () => ({ "*length": kg }) };
export const kg_per_km: Unit<"massPerLength"> = /* @__PURE__ */ defineUnit(
  "massPerLength",
  "kg/km",
  "1/1000",
  ofMassPerLength,
);
export const lb_per_ft: Unit<"massPerLength"> = /* @__PURE__ */ defineUnit(
  "massPerLength",
  "lb/ft",
  "45359237/30480000",
  ofMassPerLength,
);
export const lb_per_kft: Unit<"massPerLength"> = /* @__PURE__ */ defineUnit(
  "massPerLength",
  "lb/kft",
  "45359237/30480000000",
  ofMassPerLength,
);
const ofForcePerLength: UnitExtras<"forcePerLength"> = { laws: () => ({ "*length": N }) };
export const N_per_m: Unit<"forcePerLength"> = /* @__PURE__ */ defineUnit(
  "forcePerLength",
  "N/m",
  1,
  ofForcePerLength,
);
export const lbf_per_ft: Unit<"forcePerLength"> = /* @__PURE__ */ defineUnit(
  "forcePerLength",
  "lbf/ft",
  "8896443230521/609600000000",
  ofForcePerLength,
);

// time and rates
export const s: Unit<"time"> = /* @__PURE__ */ defineUnit("time", "s", 1);
export const ms: Unit<"time"> = /* @__PURE__ */ defineUnit("time", "ms", "1/1000");
export const min: Unit<"time"> = /* @__PURE__ */ defineUnit("time", "min", 60);
export const h: Unit<"time"> = /* @__PURE__ */ defineUnit("time", "h", 3600);
export const cycle60: Unit<"time"> = /* @__PURE__ */ defineUnit("time", "cycle", "1/60");
export const Hz: Unit<"frequency"> = /* @__PURE__ */ defineUnit("frequency", "Hz", 1);
export const per_h: Unit<"eventRate"> = /* @__PURE__ */ defineUnit("eventRate", "1/h", 1);

// angle, ratio, light, sound
export const deg: Unit<"angle"> = /* @__PURE__ */ defineUnit("angle", "°", 1);
export const one: Unit<"ratio"> = /* @__PURE__ */ defineUnit("ratio", "1", 1);
export const percent: Unit<"ratio"> = /* @__PURE__ */ defineUnit("ratio", "%", "1/100");
export const lx: Unit<"illuminance"> = /* @__PURE__ */ defineUnit("illuminance", "lx", 1);
export const fc: Unit<"illuminance"> = /* @__PURE__ */ defineUnit(
  "illuminance",
  "fc",
  "1562500/145161",
);
export const dB: Unit<"soundLevel"> = /* @__PURE__ */ defineUnit("soundLevel", "dB", 1);
