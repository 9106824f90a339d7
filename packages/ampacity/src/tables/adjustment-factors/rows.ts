import type { AdjustmentRows } from "./adjustment-rows.ts";

/** NEC 2017 Table 310.15(B)(3)(a): percent of the ampacity by the count of current-carrying conductors. */
export const ADJUSTMENT_FACTORS: AdjustmentRows = [
  [1, 3, 100, "N17", "EEC14 NOM12 AUD23"],
  [4, 6, 80, "N17", "EEC14 NOM12 AUD23"],
  [7, 9, 70, "N17", "EEC14 NOM12 AUD23"],
  [10, 20, 50, "N17", "EEC14 NOM12 AUD23"],
  [21, 30, 45, "N17", "EEC14 NOM12 AUD23"],
  [31, 40, 40, "N17", "EEC14 NOM12 AUD23"],
  [41, null, 35, "N17", "EEC14 NOM12 AUD23"],
];
