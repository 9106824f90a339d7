import type { RooftopRows } from "./rooftop-rows.ts";

/** NEC 310.15(B)(3)(c) as printed in 2014: what a raceway on a roof in the sun adds to the ambient, by its height above the roof in inches. */
export const ROOFTOP_2014: RooftopRows = [
  [0, 0.5, 33, 60, "EEC14", "NOM12 MECHKIT"],
  [0.5, 3.5, 22, 40, "EEC14", "NOM12 MECHKIT"],
  [3.5, 12, 17, 30, "EEC14", "NOM12 MECHKIT"],
  [12, 36, 14, 25, "EEC14", "NOM12 MECHKIT"],
];

/** The same in 2017: only below 7/8 in. */
export const ROOFTOP_2017: RooftopRows = [[0, 0.875, 33, 60, "N17", ""]];
