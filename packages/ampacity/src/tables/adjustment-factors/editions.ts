import { acrossEditions, type ByEdition } from "../../editions/share.ts";
import type { AdjustmentShare } from "./adjustment-rows.ts";
import { ADJUSTMENT_FACTORS } from "./rows.ts";

/** Adjustment for more than three current-carrying conductors, by edition. */
export const ADJUSTMENT: ByEdition<AdjustmentShare> = /* @__PURE__ */ acrossEditions(
  { rows: ADJUSTMENT_FACTORS, freeLength: 24 },
  { section: ["310.15", "310.15(B)(3)(a)", "310.15(C)(1)"] },
);
