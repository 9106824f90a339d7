import { acrossEditions, type ByEdition } from "../../editions/share.ts";
import type { ConductorShare } from "../conductor-rows.ts";
import { TABLE_310_17_2017 } from "./rows-2017.ts";

/** Ampacities of single conductors in free air, by edition. */
export const FREE_AIR: ByEdition<ConductorShare> = /* @__PURE__ */ acrossEditions(
  { rows: TABLE_310_17_2017 },
  {
    table: ["Table 310.17", "Table 310.15(B)(17)", "Table 310.17"],
    unsettled: ["2002", "2005", "2008"],
    why: "the table before 2011 was not obtained",
  },
) as ByEdition<ConductorShare>;
