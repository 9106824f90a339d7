import { acrossEditions, type ByEdition } from "../../editions/share.ts";
import type { ServiceConductorShare } from "../service-conductor-rows.ts";
import { TABLE_250_66 } from "./rows.ts";

/** The grounding electrode conductor, by edition. */
export const GROUNDING_ELECTRODE: ByEdition<ServiceConductorShare> = /* @__PURE__ */ acrossEditions(
  { rows: TABLE_250_66 },
  { section: "250.66", table: "Table 250.66" },
);
