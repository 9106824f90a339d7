import type { MissingInput } from "@lineside/findings";
import {
  CONDUCTOR_SIZES,
  type ConductorSize,
  degC,
  formatRational,
  type Quantity,
} from "@lineside/units";
import { AmpacityError, shown } from "../ampacity-error.ts";
import { checkTermination, type Termination } from "../article-110/termination.ts";
import { checkList, checkMaterial, checkSize, checkWhole, checkWord } from "../field-check.ts";
import { MATERIALS, type Material } from "../material.ts";
import { checkAboveZero, checkCurrent, checkKind } from "../positive-quantity.ts";
import type { InsulationType, Location } from "../tables/insulation-types/insulation-rows.ts";
import { CORRECTION_METHODS, type CorrectionMethod } from "./correction.ts";
import { type Circuit, checkCircuits, MOST_CONDUCTORS } from "./counting.ts";
import { checkInsulation, checkLocation } from "./insulation.ts";

/** A conductor, or a set of equal ones in parallel. What is left out is asked for. */
export interface Conductor {
  readonly size?: ConductorSize | undefined;
  readonly material?: Material | undefined;
  readonly insulation?: InsulationType | undefined;
  /** How many conductors are in parallel for each phase; 1 where it is left out. */
  readonly sets?: number | undefined;
}

/** How conductors run: in a raceway, a cable or earth (Table 310.16), or each by itself in free air (Table 310.17). */
export type InstallationMethod = "raceway-cable-earth" | "free-air-single";

/** The ways to run, the usual one first. */
export const INSTALLATION_METHODS: readonly InstallationMethod[] = /* @__PURE__ */ Object.freeze([
  "raceway-cable-earth",
  "free-air-single",
] as const);

/**
 * The current-carrying conductors that are together: how many in all; how many of each set, all sets being in one raceway; or
 * the circuits, to be counted by `countCurrentCarrying`.
 */
export type CurrentCarrying = number | { readonly perSet: number } | readonly Circuit[];

/** How a conductor is installed. What is left out is tried every way, and asked for where it decides. */
export interface Installation {
  /** In a raceway, a cable or earth where it is left out. */
  readonly method?: InstallationMethod | undefined;
  readonly location?: Location | undefined;
  /** Of the air or earth around; where it is left out the 30 °C of the table. */
  readonly ambient?: Quantity<"temperature"> | undefined;
  /** How the ambient is corrected for: by the table where it is left out. */
  readonly correction?: CorrectionMethod | undefined;
  /** Of a raceway or cable on a roof in the sun: how high it runs above the roof. */
  readonly heightAboveRoof?: Quantity<"length"> | undefined;
  /** Not more than three where it is left out. */
  readonly currentCarrying?: CurrentCarrying | undefined;
  /** How long the conductors are together in a raceway or a bundle. */
  readonly bundleLength?: Quantity<"length"> | undefined;
  /** Both ends, or all that are known; where there is none, an end at equipment of which nothing is known. */
  readonly terminations?: readonly Termination[] | undefined;
  /** The rating of the circuit, for ends that do not say their own. */
  readonly circuitRating?: Quantity<"current"> | undefined;
}

/** Where conductor and installation stand in the caller's data, as JSON pointers. */
export interface InputPaths {
  readonly conductor: string;
  readonly installation: string;
}

/** The paths in a bare call. */
export const BARE_PATHS: InputPaths = { conductor: "/conductor", installation: "/installation" };

/** Throws where a number is no count of conductors in parallel; left out it is one. */
export function checkSets(sets: unknown, path: string): void {
  if (sets !== undefined) checkWhole(sets, 1, MOST_CONDUCTORS, path);
}

/** Throws where a value is no temperature above absolute zero. */
export function checkTemperature(
  value: unknown,
  path: string,
): asserts value is Quantity<"temperature"> {
  checkKind(value, "temperature", path);
  if (value.gt(degC("-273.15"))) return;
  throw new AmpacityError("OUT_OF_RANGE", `${path}: ${value} is below absolute zero`, {
    path,
    got: String(value),
    expected: "more than -273.15 °C",
  });
}

/** Throws where a value is no length of at least zero. */
function checkHeight(value: unknown, path: string): void {
  checkKind(value, "length", path);
  if (value.value.n >= 0) return;
  throw new AmpacityError(
    "OUT_OF_RANGE",
    `${path}: ${formatRational(value.value)} is below the roof`,
    {
      path,
      got: String(value),
      expected: "at least 0",
    },
  );
}

function checkCurrentCarrying(given: CurrentCarrying, path: string): void {
  if (typeof given === "number") checkWhole(given, 1, MOST_CONDUCTORS, path);
  else if (Array.isArray(given)) checkCircuits(given, path);
  else if (typeof given === "object" && given !== null && "perSet" in given)
    checkWhole(given.perSet, 1, MOST_CONDUCTORS, `${path}/perSet`);
  else {
    throw new AmpacityError("OUT_OF_RANGE", `${path}: ${shown(given)} counts no conductors`, {
      path,
      got: shown(given),
      expected: ["a count", "{ perSet: a count }", "a list of circuits"],
    });
  }
}

/** More ends than a conductor with all its taps and splices has. */
const MOST_ENDS = 100;

/** Throws where a field is of the wrong form; a field that is left out is none. */
export function checkInputs(c: Conductor, i: Installation, paths: InputPaths): void {
  const { conductor, installation } = paths;
  if (c.size !== undefined) checkSize(c.size, `${conductor}/size`);
  if (c.material !== undefined) checkMaterial(c.material, `${conductor}/material`);
  if (c.insulation !== undefined) checkInsulation(c.insulation, `${conductor}/insulation`);
  checkSets(c.sets, `${conductor}/sets`);
  if (i.location !== undefined) checkLocation(i.location, `${installation}/location`);
  if (i.circuitRating !== undefined) checkCurrent(i.circuitRating, `${installation}/circuitRating`);
  if (i.ambient !== undefined) checkTemperature(i.ambient, `${installation}/ambient`);
  if (i.currentCarrying !== undefined)
    checkCurrentCarrying(i.currentCarrying, `${installation}/currentCarrying`);
  if (i.heightAboveRoof !== undefined)
    checkHeight(i.heightAboveRoof, `${installation}/heightAboveRoof`);
  if (i.bundleLength !== undefined)
    checkAboveZero(i.bundleLength, "length", `${installation}/bundleLength`);
  if (i.method !== undefined)
    checkWord(i.method, INSTALLATION_METHODS, "a way to run", `${installation}/method`);
  if (i.correction !== undefined)
    checkWord(i.correction, CORRECTION_METHODS, "a way to correct", `${installation}/correction`);
  if (i.terminations !== undefined) {
    checkList(i.terminations, 0, MOST_ENDS, "ends", `${installation}/terminations`);
    i.terminations.forEach((end, at) => {
      checkTermination(end, `${installation}/terminations/${at}`);
    });
  }
}

/** The questions for what a conductor must have said of it. */
export function missingOf(c: Conductor, { conductor }: InputPaths): readonly MissingInput[] {
  const missing: MissingInput[] = [];
  if (c.size === undefined) {
    const ask = "What size is the conductor?";
    missing.push({ path: `${conductor}/size`, expects: "size", choices: CONDUCTOR_SIZES, ask });
  }
  if (c.material === undefined) {
    const ask = "What is the conductor made of?";
    missing.push({ path: `${conductor}/material`, expects: "choice", choices: MATERIALS, ask });
  }
  if (c.insulation === undefined) {
    const ask = "What insulation type is the conductor marked with?";
    missing.push({ path: `${conductor}/insulation`, expects: "text", ask });
  }
  return missing;
}

/** The question for the ambient, where a roof adds to it. */
export function askAmbient({ installation }: InputPaths): MissingInput {
  const ask = "How hot is the air around the conductor, before the sun on the roof?";
  return { path: `${installation}/ambient`, expects: "temperature", ask };
}
