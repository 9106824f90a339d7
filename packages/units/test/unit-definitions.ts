import { type Fraction, fraction, over, plus, times } from "./fraction-oracle.ts";

/**
 * Every unit in SI, built up from the definitions: the international yard and pound (1959), standard gravity (1901),
 * the kelvin and its scales, the SI prefixes. Circular mils, horsepower, Btu/h, kWh/month and decibels have no SI here.
 */
const of = fraction;
const product = (...factors: readonly Fraction[]): Fraction => factors.reduce(times);

const yard = of("0.9144");
const foot = over(yard, of("3"));
const inch = over(yard, of("36"));
const pound = of("0.45359237");
const poundForce = product(pound, of("9.80665"));
const hour = product(of("60"), of("60"));
const kilo = of("1000");
const mega = product(kilo, kilo);
const milli = over(of("1"), kilo);
const micro = over(of("1"), mega);
const thousandFeet = product(kilo, foot);
const kilometre = product(kilo, of("1"));

export const FACTORS: Readonly<Record<string, Readonly<Record<string, Fraction>>>> = {
  length: {
    m: of("1"),
    mm: milli,
    cm: of("0.01"),
    km: kilometre,
    in: inch,
    ft: foot,
    kft: thousandFeet,
  },
  area: {
    "m²": of("1"),
    "mm²": times(milli, milli),
    "in²": times(inch, inch),
    "ft²": times(foot, foot),
  },
  conductorArea: { cmil: of("1"), kcmil: kilo },
  current: { A: of("1"), mA: milli, kA: kilo },
  shortCircuitCurrent: { A: of("1"), kA: kilo },
  currentDensity: {
    "A/in²": over(of("1"), times(inch, inch)),
    "A/mm²": over(of("1"), times(milli, milli)),
  },
  voltage: { V: of("1"), mV: milli, kV: kilo },
  resistance: { Ω: of("1"), µΩ: micro, mΩ: milli, kΩ: kilo },
  impedancePerLength: { "Ω/kft": over(of("1"), thousandFeet), "Ω/km": over(of("1"), kilometre) },
  apparentPower: { VA: of("1"), kVA: kilo, MVA: mega },
  realPower: { W: of("1"), kW: kilo, MW: mega },
  reactivePower: { var: of("1"), kvar: kilo, Mvar: mega },
  powerFactor: { pf: of("1") },
  energy: {
    J: of("1"),
    Wh: hour,
    kWh: product(kilo, hour),
    MWh: product(mega, hour),
  },
  reactiveEnergy: { varh: hour, kvarh: product(kilo, hour) },
  apparentEnergy: { VAh: hour, kVAh: product(kilo, hour) },
  monthlyEnergy: { "kWh/month": of("1") },
  mechanicalPower: { hp: of("1") },
  coolingCapacity: { "Btu/h": of("1") },
  temperature: { K: of("1"), "°C": of("1"), "°F": of("5/9") },
  temperatureDelta: { "Δ°C": of("1"), "Δ°F": of("5/9") },
  force: { N: of("1"), lbf: poundForce },
  torque: {
    N·m: of("1"),
    lbf·ft: times(poundForce, foot),
    lbf·in: times(poundForce, inch),
  },
  pressure: { Pa: of("1"), psf: over(poundForce, times(foot, foot)) },
  mass: { kg: of("1"), lb: pound },
  massPerLength: {
    "kg/km": over(of("1"), kilometre),
    "lb/kft": over(pound, thousandFeet),
    "lb/ft": over(pound, foot),
  },
  forcePerLength: { "N/m": of("1"), "lbf/ft": over(poundForce, foot) },
  frequency: { Hz: of("1") },
  time: { s: of("1"), ms: milli, min: of("60"), h: hour, cycle: over(of("1"), of("60")) },
  eventRate: { "1/h": of("1") },
  angle: { "°": of("1") },
  ratio: { "1": of("1"), "%": of("0.01") },
  illuminance: { lx: of("1"), fc: over(of("1"), times(foot, foot)) },
  soundLevel: { dB: of("1") },
};

/** Kelvin at the zero of a scale: 0 °C is 273.15 K, and 32 °F is 0 °C. */
export const ZEROS: Readonly<Record<string, Fraction>> = {
  K: of("0"),
  "°C": of("273.15"),
  "°F": plus(of("273.15"), times(of("-32"), of("5/9"))),
};

/** What two kinds make, in the words of physics; every pair once, the greater kind apart. */
export const EQUATIONS: readonly (readonly [product: string, a: string, b: string])[] = [
  ["area", "length", "length"],
  ["apparentPower", "voltage", "current"],
  ["voltage", "current", "resistance"],
  ["resistance", "impedancePerLength", "length"],
  ["realPower", "apparentPower", "powerFactor"],
  ["apparentEnergy", "apparentPower", "time"],
  ["energy", "realPower", "time"],
  ["reactiveEnergy", "reactivePower", "time"],
  ["current", "currentDensity", "area"],
  ["force", "pressure", "area"],
  ["force", "forcePerLength", "length"],
  ["mass", "massPerLength", "length"],
];
