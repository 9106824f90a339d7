import type { MissingInput } from "@lineside/findings";
import { CONDUCTOR_SIZES, type ConductorSize, type Quantity } from "@lineside/units";
import { AmpacityError, shown } from "./ampacity-error.ts";
import { checkInsulation, checkLocation } from "./insulation.ts";
import { MATERIALS, type Material } from "./material.ts";
import { checkCurrent } from "./positive-quantity.ts";
import { checkMaterial, checkSize } from "./table-ampacity.ts";
import type { InsulationType, Location } from "./tables/insulation-types.ts";
import { checkTermination, type Termination } from "./termination.ts";

/** A conductor, or a set of equal ones in parallel. What is left out is asked for. */
export interface Conductor {
  readonly size?: ConductorSize | undefined;
  readonly material?: Material | undefined;
  readonly insulation?: InsulationType | undefined;
  /** How many conductors are in parallel for each phase; 1 where it is left out. */
  readonly sets?: number | undefined;
}

/** How a conductor is installed. What is left out is tried every way, and asked for where it decides. */
export interface Installation {
  readonly location?: Location | undefined;
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

/** Throws where a number is no count of conductors in parallel. */
export function checkSets(sets: unknown, path: string): void {
  if (sets === undefined || (Number.isSafeInteger(sets) && (sets as number) >= 1)) return;
  throw new AmpacityError("OUT_OF_RANGE", `${path}: ${shown(sets)} is no number of sets`, {
    path,
    got: shown(sets),
    expected: "a whole number of at least 1",
  });
}

/** Throws where a field is of the wrong form; a field that is left out is none. */
export function checkInputs(c: Conductor, i: Installation, paths: InputPaths): void {
  if (c.size !== undefined) checkSize(c.size, `${paths.conductor}/size`);
  if (c.material !== undefined) checkMaterial(c.material, `${paths.conductor}/material`);
  if (c.insulation !== undefined) checkInsulation(c.insulation, `${paths.conductor}/insulation`);
  checkSets(c.sets, `${paths.conductor}/sets`);
  if (i.location !== undefined) checkLocation(i.location, `${paths.installation}/location`);
  if (i.circuitRating !== undefined) {
    checkCurrent(i.circuitRating, `${paths.installation}/circuitRating`);
  }
  i.terminations?.forEach((end, at) => {
    checkTermination(end, `${paths.installation}/terminations/${at}`);
  });
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
