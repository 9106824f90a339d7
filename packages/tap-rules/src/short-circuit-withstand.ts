import {
  type ConductorSize,
  circularMils,
  degC,
  isConductorSize,
  type Quantity,
} from "@lineside/units";
import { Decimal } from "decimal.js";
import { INSULATION_KINDS, type InsulationKind } from "./case-words.ts";
import { checkPoint, checkWord, fault, fieldsOf } from "./field-check.ts";
import type { SourceCode } from "./sources.ts";

/** A row of Table 240.92(B): (I/A)²·t = C · log₁₀((T2 + K) / (T1 + K)), A in circular mils, t in seconds. */
interface MaterialRow {
  /** In ten-thousandths. */
  readonly c: number;
  /** °C. */
  readonly k: number;
  readonly source: SourceCode;
}

const MATERIALS: Readonly<Record<"copper" | "aluminum", MaterialRow>> = {
  copper: { c: 297, k: 234, source: "N17" },
  aluminum: { c: 125, k: 228, source: "N17" },
};

/** T2: what the insulation bears, °C. Source: N17; stated. */
const LARGEST_TEMPERATURES: Readonly<Record<InsulationKind, number>> = {
  thermoplastic: 150,
  "rubber-paper-or-varnished-cloth": 200,
  "xlp-or-epr": 250,
};

/** One conductor, before a short circuit. */
export interface HeatedConductor {
  readonly size: ConductorSize;
  readonly material: "copper" | "aluminum";
  readonly insulation: InsulationKind;
  /** T1. */
  readonly initialTemperature: Quantity<"temperature">;
}

/** What a conductor bears: I²·t in A²·s, between two fractions. */
export interface Withstand {
  readonly size: ConductorSize;
  readonly initialTemperature: Quantity<"temperature">;
  /** T2. */
  readonly finalTemperature: Quantity<"temperature">;
  readonly low: { readonly n: bigint; readonly d: bigint };
  readonly high: { readonly n: bigint; readonly d: bigint };
}

/** Our own: the settings of `decimal.js` are global, and any other module may change them. */
const D: typeof Decimal = /* @__PURE__ */ Decimal.clone({ precision: 40, defaults: true });

/** The logarithm is held between two numbers of so many decimal places. */
const PLACES = 15;
const SCALE: bigint = 10n ** 15n;

type Between = readonly [low: bigint, high: bigint];

/** Between what the logarithm of a fraction above 1 lies, in units of 10⁻¹⁵. */
function logarithm(n: bigint, d: bigint): Between {
  const value = D.log10(new D(n.toString()).div(d.toString()));
  const low = BigInt(value.times(new D(10).pow(PLACES)).floor().toFixed(0));
  return [low, low + 1n];
}

/** Logarithms by their fraction: an installation has few temperatures, and each logarithm takes longer than an evaluation. */
const KNOWN: Map<string, Between> = /* @__PURE__ */ new Map();
const MOST_KNOWN = 100;

function knownLogarithm(n: bigint, d: bigint): Between {
  const fraction = `${n}/${d}`;
  let found = KNOWN.get(fraction);
  if (found === undefined) {
    found = logarithm(n, d);
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
    KNOWN.set(fraction, found);
  }
  return found;
}

const FIELDS: readonly (keyof HeatedConductor)[] = /* @__PURE__ */ Object.freeze([
  "size",
  "material",
  "insulation",
  "initialTemperature",
] as const);

function checkHeated(conductor: HeatedConductor): void {
  const given = fieldsOf(conductor, FIELDS, "");
  for (const field of FIELDS) {
    if (given[field] === undefined)
      throw fault("MISSING_FIELD", `/${field}`, undefined, "a value, as none is assumed");
  }
  if (!isConductorSize(given["size"]))
    throw fault("UNKNOWN_WORD", "/size", given["size"], "a conductor size, such as 250 kcmil");
  checkWord(given["material"], Object.keys(MATERIALS), "/material");
  checkWord(given["insulation"], INSULATION_KINDS, "/insulation");
  checkPoint(given["initialTemperature"], "temperature", "/initialTemperature");
}

/**
 * What one conductor bears of a short circuit, by Table 240.92(B): the largest I²·t in A²·s that heats it from T1 to what its
 * insulation bears. The logarithm is no fraction; the two bounds are less than 10⁻¹² of it apart.
 * A conductor that is as hot before bears nothing.
 *
 * @throws {@link TapRulesError} `WRONG_KIND`, `UNKNOWN_FIELD`, `UNKNOWN_WORD`, or `MISSING_FIELD` for what is left out
 * @example
 * ```ts
 * import { shortCircuitWithstand } from "@lineside/tap-rules";
 * import { degC } from "@lineside/units";
 * const { low } = shortCircuitWithstand({
 *   size: "10 AWG",
 *   material: "copper",
 *   insulation: "thermoplastic",
 *   initialTemperature: degC(75),
 * });
 * low.n / low.d; // => 301993n
 * ```
 */
export function shortCircuitWithstand(conductor: HeatedConductor): Withstand {
  checkHeated(conductor);
  const { size, material, insulation, initialTemperature } = conductor;
  const { c, k } = MATERIALS[material];
  const final = LARGEST_TEMPERATURES[insulation];
  const { n, d } = initialTemperature.to(degC).value;
  const [n1, d1] = [BigInt(n), BigInt(d)];
  // (T2 + K) / (T1 + K)
  const above = BigInt(final + k) * d1;
  const below = n1 + BigInt(k) * d1;
  const [low, high] = above <= below || below <= 0n ? [0n, 0n] : knownLogarithm(above, below);
  const { n: mils, d: parts } = circularMils(size).value;
  const area = BigInt(mils) * BigInt(mils);
  const perUnit = BigInt(parts) * BigInt(parts) * 10_000n * SCALE;
  const bears = (log: bigint) => ({ n: BigInt(c) * log * area, d: perUnit });
  return {
    size,
    initialTemperature,
    finalTemperature: degC(final),
    low: bears(low),
    high: bears(high),
  };
}
