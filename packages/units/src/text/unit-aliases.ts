/**
 * How each unit is written, one row a unit: first its symbol as this package prints it, then what manuals, drawings and
 * nameplates write. Matched as listed, never by lower-casing, so that MW stays apart from mW; a lower-case `kva`, `kv`
 * or `db` is listed because manuals print it. A run of spaces counts as one.
 * Source: the notations of the utility manuals in docs/sources.md; SI symbols and United States trade use.
 */
import type { Kind } from "../exact/kind.ts";
import type { Unit } from "../exact/quantity.ts";
import * as u from "../exact/unit-catalog.ts";

/** A unit, and what it is written as: words parted by `|`. */
export interface UnitAliases<K extends Kind> {
  readonly unit: Unit<K>;
  readonly as: string;
}

/** Apart from the rest, so that a program that reads only lengths carries only these. */
export const LENGTH_ALIASES: readonly UnitAliases<"length">[] = [
  { unit: u.ft, as: "ft|foot|feet|'|FT|Ft|Foot|Feet|FEET" },
  { unit: u.inch, as: 'in|inch|inches|"|IN|In|Inch|Inches|INCH|INCHES' },
  { unit: u.m, as: "m|meter|meters|metre|metres" },
  { unit: u.mm, as: "mm|millimeter|millimeters|millimetre|millimetres" },
  { unit: u.cm, as: "cm|centimeter|centimeters|centimetre|centimetres" },
  { unit: u.km, as: "km|kilometer|kilometers|kilometre|kilometres" },
  { unit: u.kft, as: "kft|kilofeet" },
];

/** Every unit of every kind. An empty word is a number that needs none. */
export const UNIT_ALIASES: { readonly [K in Kind]: readonly UnitAliases<K>[] } = {
  length: LENGTH_ALIASES,
  area: [
    { unit: u.m2, as: "m²|m2|sq m|square meters|square metres" },
    { unit: u.mm2, as: "mm²|mm2|sq mm|square millimeters|square millimetres" },
    { unit: u.in2, as: "in²|in2|sq in|sq. in.|sq in.|square inch|square inches" },
    { unit: u.ft2, as: "ft²|ft2|sq ft|sq. ft.|sq ft.|square foot|square feet|SF" },
  ],
  conductorArea: [
    { unit: u.cmil, as: "cmil|cmils|circular mil|circular mils|CMIL" },
    { unit: u.kcmil, as: "kcmil|kcmils|KCMIL|MCM|mcm|KCML|kcml" },
  ],
  current: [
    { unit: u.A, as: "A|a|amp|amps|ampere|amperes|Amp|Amps|Ampere|Amperes|AMP|AMPS|AMPERES" },
    { unit: u.mA, as: "mA|milliamp|milliamps|milliampere|milliamperes" },
    { unit: u.kA, as: "kA|KA|ka|kiloamp|kiloamps|kiloampere|kiloamperes" },
  ],
  shortCircuitCurrent: [
    { unit: u.faultA, as: "A|a|amp|amps|ampere|amperes|Amps|Amperes|AMPS|AIC" },
    { unit: u.faultKA, as: "kA|KA|ka|kAIC|KAIC|kiloamperes" },
  ],
  currentDensity: [
    {
      unit: u.A_per_in2,
      as: "A/in²|A/in2|A/sq in|A/sq in.|amperes per square inch|amps per square inch",
    },
    { unit: u.A_per_mm2, as: "A/mm²|A/mm2|A/sq mm|amperes per square millimeter" },
  ],
  voltage: [
    { unit: u.V, as: "V|v|volt|volts|Volt|Volts|VOLTS" },
    { unit: u.mV, as: "mV|millivolt|millivolts" },
    { unit: u.kV, as: "kV|kv|KV|kilovolt|kilovolts" },
  ],
  resistance: [
    { unit: u.microohm, as: "µΩ|μΩ|uohm|microhm|microhms|microohm|microohms" },
    { unit: u.mohm, as: "mΩ|mohm|milliohm|milliohms" },
    { unit: u.ohm, as: "Ω|ohm|ohms|Ohm|Ohms" },
    { unit: u.kohm, as: "kΩ|kohm|kilohm|kilohms" },
  ],
  impedancePerLength: [
    {
      unit: u.ohm_per_kft,
      as: "Ω/kft|ohm/kft|ohms/kft|Ω/1000 ft|ohm/1000 ft|ohms/1000 ft|ohms per 1000 ft|ohms per 1000 feet|ohms per 1,000 ft|ohms per 1,000 feet",
    },
    { unit: u.ohm_per_km, as: "Ω/km|ohm/km|ohms/km|ohms per kilometer|ohms per km" },
  ],
  apparentPower: [
    { unit: u.VA, as: "VA|va|volt-ampere|volt-amperes|volt-amps" },
    { unit: u.kVA, as: "kVA|kva|KVA|kilovolt-ampere|kilovolt-amperes" },
    { unit: u.MVA, as: "MVA|megavolt-ampere|megavolt-amperes" },
  ],
  realPower: [
    { unit: u.W, as: "W|w|watt|watts|Watt|Watts|WATTS" },
    { unit: u.kW, as: "kW|kw|KW|kilowatt|kilowatts|Kilowatts" },
    { unit: u.MW, as: "MW|megawatt|megawatts" },
  ],
  reactivePower: [
    { unit: u.VAR, as: "var|VAR|VAr|vars|VARs" },
    { unit: u.kvar, as: "kvar|kVAR|kVAr|KVAR|kvars|kVARs" },
    { unit: u.Mvar, as: "Mvar|MVAR|MVAr|Mvars" },
  ],
  powerFactor: [{ unit: u.pf, as: "pf||PF|power factor" }],
  energy: [
    { unit: u.J, as: "J|joule|joules" },
    { unit: u.Wh, as: "Wh|watthour|watthours|watt-hour|watt-hours" },
    {
      unit: u.kWh,
      as: "kWh|kwh|KWH|KWh|kWhr|kilowatthour|kilowatthours|kilowatt-hour|kilowatt-hours",
    },
    { unit: u.MWh, as: "MWh|MWH|megawatthour|megawatthours|megawatt-hour|megawatt-hours" },
  ],
  reactiveEnergy: [
    { unit: u.varh, as: "varh|VARh|VARH|var-hours" },
    { unit: u.kvarh, as: "kvarh|kVARh|KVARH|kvar-hours" },
  ],
  apparentEnergy: [
    { unit: u.VAh, as: "VAh|VAH|volt-ampere-hours" },
    { unit: u.kVAh, as: "kVAh|KVAH|kvah|kilovolt-ampere-hours" },
  ],
  monthlyEnergy: [
    {
      unit: u.kWh_per_month,
      as: "kWh/month|kwh/month|KWH/month|kWh/mo|kWh per month|kwh per month|KWH per month|kilowatthours per month|kilowatt-hours per month",
    },
  ],
  mechanicalPower: [{ unit: u.hp, as: "hp|HP|Hp|h.p.|H.P.|horsepower" }],
  coolingCapacity: [
    {
      unit: u.Btu_per_h,
      as: "Btu/h|BTU/h|BTU/H|Btu/hr|BTU/hr|BTU/HR|Btuh|BTUh|BTUH|Btu per hour|BTU per hour",
    },
  ],
  temperature: [
    { unit: u.degC, as: "°C|C|degC|deg C|deg. C|° C|℃|degrees C|degrees Celsius|Celsius" },
    { unit: u.degF, as: "°F|F|degF|deg F|deg. F|° F|℉|degrees F|degrees Fahrenheit|Fahrenheit" },
    { unit: u.K, as: "K|kelvin|kelvins" },
  ],
  // a rise is printed with the sign of a point; the kind asked for says which is meant
  temperatureDelta: [
    {
      unit: u.deltaC,
      as: "Δ°C|∆°C|deltaC|delta C|°C|C|degC|deg C|° C|℃|degrees C|degrees Celsius",
    },
    {
      unit: u.deltaF,
      as: "Δ°F|∆°F|deltaF|delta F|°F|F|degF|deg F|° F|℉|degrees F|degrees Fahrenheit",
    },
  ],
  force: [
    { unit: u.N, as: "N|newton|newtons" },
    { unit: u.lbf, as: "lbf|pound-force|pounds-force|pounds force" },
  ],
  torque: [
    { unit: u.N_m, as: "N·m|N⋅m|N-m|N*m|N m|Nm|newton-meter|newton-meters|newton-metres" },
    {
      unit: u.lbf_ft,
      as: "lbf·ft|lbf⋅ft|lbf-ft|lbf ft|ft·lbf|ft-lbf|lb·ft|lb-ft|lb ft|lbs-ft|ft·lb|ft-lb|ft-lbs|ft lb|ft lbs|ft.-lb.|pound-foot|pound-feet|foot-pound|foot-pounds",
    },
    {
      unit: u.lbf_in,
      as: "lbf·in|lbf⋅in|lbf-in|lbf in|in·lbf|in-lbf|lb·in|lb-in|lb in|lbs-in|in·lb|in-lb|in-lbs|in lb|in lbs|in.-lb.|pound-inch|pound-inches|inch-pound|inch-pounds",
    },
  ],
  pressure: [
    { unit: u.Pa, as: "Pa|pascal|pascals" },
    {
      unit: u.psf,
      as: "psf|PSF|lbf/ft²|lbf/ft2|lb/ft²|lb/ft2|lb/sq ft|lbs/sq ft|pounds per square foot",
    },
  ],
  mass: [
    { unit: u.kg, as: "kg|kilogram|kilograms" },
    { unit: u.lb, as: "lb|lb.|lbs|lbs.|#|LB|LBS|pound|pounds" },
  ],
  massPerLength: [
    { unit: u.kg_per_km, as: "kg/km|kilograms per kilometer" },
    {
      unit: u.lb_per_kft,
      as: "lb/kft|lbs/kft|lb/1000 ft|lbs/1000 ft|lb per 1000 ft|pounds per 1000 feet",
    },
    { unit: u.lb_per_ft, as: "lb/ft|lbs/ft|lb per ft|lbs per foot|pounds per foot" },
  ],
  forcePerLength: [
    { unit: u.N_per_m, as: "N/m|newtons per meter|newtons per metre" },
    { unit: u.lbf_per_ft, as: "lbf/ft|lbf per ft|pounds-force per foot" },
  ],
  frequency: [{ unit: u.Hz, as: "Hz|hz|HZ|hertz|Hertz" }],
  time: [
    { unit: u.ms, as: "ms|msec|millisecond|milliseconds" },
    { unit: u.s, as: "s|sec|sec.|secs|second|seconds" },
    { unit: u.min, as: "min|min.|mins|minute|minutes" },
    { unit: u.h, as: "h|hr|hr.|hrs|hour|hours" },
    { unit: u.cycle60, as: "cycle|cycles" },
  ],
  eventRate: [
    { unit: u.per_h, as: "1/h|/h|/hr|per h|per hr|per hour|an hour|times per hour|times an hour" },
  ],
  angle: [{ unit: u.deg, as: "°|deg|deg.|degree|degrees" }],
  ratio: [
    { unit: u.one, as: "1|" },
    { unit: u.percent, as: "%|percent|pct" },
  ],
  illuminance: [
    { unit: u.lx, as: "lx|lux" },
    {
      unit: u.fc,
      as: "fc|ft-c|foot-candle|foot-candles|foot candle|foot candles|footcandle|footcandles",
    },
  ],
  soundLevel: [{ unit: u.dB, as: "dB|db|DB|decibel|decibels" }],
};
