import { acrossEditions, type ByEdition } from "../../editions/share.ts";
import type { ServiceConductorShare } from "../service-conductor-rows.ts";
import { TABLE_250_102_C_1 } from "./rows.ts";

/** Bonding jumpers on the supply side, by edition. */
export const SUPPLY_SIDE_BONDING: ByEdition<ServiceConductorShare> = /* @__PURE__ */ acrossEditions(
  { rows: TABLE_250_102_C_1, percentOfArea: 12.5 },
  {
    section: "250.102(C)",
    table: "Table 250.102(C)(1)",
    unsettled: ["2002", "2005", "2008", "2011"],
    why: "the rule before 2014 was not obtained",
  },
);
