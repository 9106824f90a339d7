import { acrossEditions, type ByEdition } from "../../editions/share.ts";
import type { InsulationShare } from "./insulation-rows.ts";
import { INSULATION_TYPES } from "./rows.ts";

/** Insulation types, by edition. */
export const INSULATION: ByEdition<InsulationShare> = /* @__PURE__ */ acrossEditions(
  { rows: INSULATION_TYPES },
  { section: ["310.13", "310.104(A)", "310.4(1)"] },
);
