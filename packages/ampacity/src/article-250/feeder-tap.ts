import type { ConductorSize, Quantity } from "@lineside/units";
import { checkMaterial, checkParallel, checkSize } from "../field-check.ts";
import { type Material, tableMaterial } from "../material.ts";
import { checkCurrent } from "../positive-quantity.ts";
import { type AskedSize, areaOf, eitherSize, type TableSize } from "./asked-size.ts";

/** The conductors of a feeder tap with which an equipment grounding conductor runs. */
export interface GroundedTap {
  readonly size: ConductorSize;
  readonly material: Material;
  /** How many are in parallel for each phase; 1 where it is left out. */
  readonly sets?: number | undefined;
  /** The device in which the tap ends; it decides only where the rule for taps is not verified. */
  readonly device?: Quantity<"current"> | undefined;
}

/** Throws where something is given that no tap has. */
export function checkTap({ size, material, sets, device }: GroundedTap): void {
  checkSize(size, "/tap/size");
  checkMaterial(material, "/tap/material");
  checkParallel(sets, "/tap/sets");
  if (device !== undefined) checkCurrent(device, "/tap/device");
}

/**
 * A size that is not larger than the tap conductors. Between two materials, or beside several conductors in parallel, a limit
 * that bites is not settled: the size of the table is sure to suffice.
 */
export function cappedByTap(
  { least, most }: TableSize,
  tap: GroundedTap,
  material: Material,
): AskedSize {
  const capped = (size: AskedSize["most"]): AskedSize => {
    if (areaOf(size).lte(areaOf(tap.size))) return { least: size, most: size };
    if (tableMaterial(tap.material) !== tableMaterial(material)) {
      return { least: undefined, most: size };
    }
    const parallel = (tap.sets ?? 1) > 1;
    return { least: tap.size, most: parallel ? size : tap.size };
  };
  return eitherSize(capped(least), capped(most));
}
