import type { MissingInput } from "@lineside/findings";
import {
  type ConductorSize,
  isQuantity,
  multiply,
  one,
  type Quantity,
  type Rational,
  V,
} from "@lineside/units";
import { AmpacityError, shown } from "../ampacity-error.ts";
import {
  checkFlag,
  checkList,
  checkMaterial,
  checkParallel,
  checkSize,
  checkWord,
} from "../field-check.ts";
import type { Material } from "../material.ts";
import { checkAboveZero } from "../positive-quantity.ts";
import { CONDUITS, type Conduit, STRANDINGS, type Stranding } from "./impedance-readings.ts";
import type { RecommendedDrop } from "./recommended-drop.ts";

/** The conductor of a run, of each phase or pole. */
export interface DropConductor {
  readonly size: ConductorSize;
  readonly material: Material;
  /** How many are in parallel; 1 where it is left out. */
  readonly sets?: number | undefined;
  /** For direct current: whether each wire of copper is coated. */
  readonly coated?: boolean | undefined;
  /** For direct current, up to 8 AWG. */
  readonly stranding?: Stranding | undefined;
}

/** What a drop may be held to: a share of the nominal voltage, a voltage, or a recommendation. */
export type DropLimit = Quantity<"ratio"> | Quantity<"voltage"> | RecommendedDrop;

/** A run of conductors, as far as it is known. */
export interface DropRun {
  /** `1`: two wires that carry the current there and back; `3`: three wires of a balanced load; `dc`: direct current. */
  readonly phases: 1 | 3 | "dc";
  /** Of each phase or pole, all conductors in parallel together. */
  readonly current?: Quantity<"current"> | undefined;
  /** One way. */
  readonly length?: Quantity<"length"> | undefined;
  readonly conductor: DropConductor;
  /** Not read for direct current. Where it is left out, all three are tried. */
  readonly conduit?: Conduit | undefined;
  /** Of the load, above 0; not read for direct current. */
  readonly powerFactor?: Quantity<"powerFactor"> | undefined;
  /** Whether the current leads the voltage; it lags where this is left out. */
  readonly leading?: boolean | undefined;
  /** The voltage between the conductors of the circuit: line to line for three phases. */
  readonly nominal?: Quantity<"voltage"> | undefined;
  readonly limit?: DropLimit | undefined;
  /** Recommendations to tell of in the notes; they never change the verdict. */
  readonly recommended?: readonly RecommendedDrop[] | undefined;
}

/** More recommendations than there are. */
const MOST_RECOMMENDED = 100;

/** Throws where something is given that no run has. */
export function checkRun(run: DropRun): void {
  const { phases, current, length, conductor, conduit, powerFactor, leading, nominal } = run;
  if (phases !== 1 && phases !== 3 && phases !== "dc") {
    throw new AmpacityError("OUT_OF_RANGE", `/phases: ${shown(phases)} is not 1, 3, dc`, {
      path: "/phases",
      got: shown(phases),
      expected: ["1", "3", "dc"],
    });
  }
  if (current !== undefined) checkAboveZero(current, "current", "/current");
  if (length !== undefined) checkAboveZero(length, "length", "/length");
  checkConductor(conductor);
  if (conduit !== undefined) checkWord(conduit, CONDUITS, "a material of conduits", "/conduit");
  if (powerFactor !== undefined) checkAboveZero(powerFactor, "powerFactor", "/powerFactor");
  if (leading !== undefined) checkFlag(leading, "/leading");
  if (nominal !== undefined) checkAboveZero(nominal, "voltage", "/nominal");
  if (run.limit !== undefined) checkLimit(run.limit);
  if (run.recommended !== undefined) {
    checkList(run.recommended, 0, MOST_RECOMMENDED, "recommendations", "/recommended");
    run.recommended.forEach(({ limit }, at) => {
      checkAboveZero(limit, "ratio", `/recommended/${at}/limit`);
    });
  }
}

function checkConductor({ size, material, sets, coated, stranding }: DropConductor): void {
  checkSize(size, "/conductor/size");
  checkMaterial(material, "/conductor/material");
  checkParallel(sets, "/conductor/sets");
  if (coated !== undefined) checkFlag(coated, "/conductor/coated");
  if (stranding !== undefined) {
    checkWord(stranding, STRANDINGS, "a make of conductors", "/conductor/stranding");
  }
}

/** Throws where a limit is none. */
export function checkLimit(limit: DropLimit): void {
  if (isQuantity(limit)) {
    checkAboveZero(limit, limit.kind === "voltage" ? "voltage" : "ratio", "/limit");
  } else {
    checkAboveZero((limit as RecommendedDrop | undefined)?.limit, "ratio", "/limit");
  }
}

/** A run that is held to a limit. */
export type LimitedRun = DropRun & { readonly limit: DropLimit };

/** The amount of a limit, whoever set it. */
export function limitOf(limit: DropLimit): Quantity<"ratio"> | Quantity<"voltage"> {
  return isQuantity(limit) ? limit : limit.limit;
}

/** A limit in volts. */
export function limitVolts(limit: DropLimit, nominal: Quantity<"voltage"> | undefined): Rational {
  const most = limitOf(limit);
  if (most.kind === "voltage") return most.to(V).value;
  return multiply(most.to(one).value, nominal?.to(V).value ?? { n: 0, d: 1 });
}

/** What a run lacks for its drop to be worked out and compared. */
export function lackingOf(run: DropRun): readonly MissingInput[] {
  const { phases, current, length, powerFactor, nominal, limit } = run;
  const asked: MissingInput[] = [];
  if (current === undefined) {
    asked.push({ path: "/current", expects: "current", ask: "What current does the run carry?" });
  }
  if (length === undefined) {
    asked.push({ path: "/length", expects: "length", ask: "How long is the run, one way?" });
  }
  if (phases !== "dc" && powerFactor === undefined) {
    const ask = "What is the power factor of the load?";
    asked.push({ path: "/powerFactor", expects: "powerFactor", ask });
  }
  if (nominal === undefined && limit !== undefined && limitOf(limit).kind === "ratio") {
    const ask = "What is the nominal voltage between the conductors?";
    asked.push({ path: "/nominal", expects: "voltage", ask });
  }
  return asked;
}
