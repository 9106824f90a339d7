import { acrossEditions, type ByEdition } from "../../editions/share.ts";
import { TABLE_450_3_B, THERMAL_OVERLOAD } from "./rows.ts";
import type { TransformerProtectionShare } from "./transformer-protection-rows.ts";

/** Protection of transformers of up to 1000 V, by edition. */
export const TRANSFORMER_PROTECTION: ByEdition<TransformerProtectionShare> =
  /* @__PURE__ */ acrossEditions(
    { rows: TABLE_450_3_B, thermalOverload: THERMAL_OVERLOAD, mostVolts: 1000 },
    { section: "450.3(B)", table: "Table 450.3(B)" },
  );
