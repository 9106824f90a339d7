import type { Quantity } from "@lineside/units";
import { areaOf, commonArea, type Extent, type FillLoad } from "./fill-load.ts";
import { type Allowance, mayRoundToOne, type RacewayPlace, wholeConductors } from "./raceway.ts";

/** One way in which what is open may turn out. */
export interface FillCase {
  readonly extent: Extent;
  readonly allowance: Allowance;
  readonly area: Quantity<"area">;
  readonly verdict: "pass" | "fail" | "consult";
  /** How many conductors fit by Note 7, where that is what decides. */
  readonly rounded?: number;
}

/** Judges the conductors at one end of their areas against one allowance. */
export function judgeCase(
  load: FillLoad,
  extent: Extent,
  allowance: Allowance,
  { fill: share }: RacewayPlace,
): FillCase {
  const area = areaOf(load, extent);
  const known = { extent, allowance, area };
  const complete = load.entries.every((entry) => entry[extent] !== undefined);
  const each = commonArea(load, extent);
  if (area.lte(allowance.area)) return { ...known, verdict: complete ? "pass" : "consult" };
  if (each === undefined) return { ...known, verdict: "fail" };
  if (load.count === 1) {
    return { ...known, verdict: mayRoundToOne(allowance.area, each, share) ? "consult" : "fail" };
  }
  const rounded = wholeConductors(allowance.area, each, share);
  return { ...known, verdict: rounded >= load.count ? "pass" : "fail", rounded };
}
