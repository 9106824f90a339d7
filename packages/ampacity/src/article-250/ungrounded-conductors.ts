import type { Step } from "@lineside/findings";
import { type ConductorSize, circularMils, cmil, one, type Quantity } from "@lineside/units";
import { checkMaterial, checkParallel, checkSize } from "../field-check.ts";
import type { Material } from "../material.ts";
import { checkAboveZero } from "../positive-quantity.ts";

/**
 * The largest ungrounded conductor, or a set of equal ones in parallel; or the area that conductors of several sizes are
 * equivalent to.
 */
export type UngroundedConductors =
  | {
      readonly size: ConductorSize;
      readonly material: Material;
      /** How many are in parallel for each phase; 1 where it is left out. */
      readonly sets?: number | undefined;
    }
  | { readonly area: Quantity<"conductorArea">; readonly material: Material };

/** Throws where something is given that no conductors have. */
export function checkUngrounded(given: UngroundedConductors, path: string): void {
  checkMaterial(given.material, `${path}/material`);
  if ("area" in given) {
    checkAboveZero(given.area, "conductorArea", `${path}/area`);
  } else {
    checkSize(given.size, `${path}/size`);
    checkParallel(given.sets, `${path}/sets`);
  }
}

/** The area of all conductors in parallel, in circular mils. */
export function ungroundedArea(given: UngroundedConductors): Quantity<"conductorArea"> {
  return "area" in given ? given.area.to(cmil) : circularMils(given.size).scale(given.sets ?? 1);
}

/** The area as a step of a derivation; none where it was given. */
export function areaSteps(given: UngroundedConductors): readonly Step[] {
  if ("area" in given) return [];
  const { size, sets = 1 } = given;
  return [
    {
      label: `area of ${sets} × ${size}`,
      formula: "n · a",
      inputs: [
        { name: "n", value: one(sets) },
        { name: "a", value: circularMils(size) },
      ],
      value: ungroundedArea(given),
    },
  ];
}
