import { acrossEditions, amended, type ByEdition } from "../../editions/share.ts";
import type { EquipmentGroundingShare } from "./equipment-grounding-rows.ts";
import { TABLE_250_122 } from "./rows.ts";

/** Changed in 2011 or 2014: up to 2008 the older copy has it, in 2011 either. */
const RIVALS = [
  {
    device: 4000,
    material: "aluminum",
    size: "800 kcmil",
    from: "an older copy (S99) and NEC 2017 differ, and which of them this edition has was not obtained",
  },
] as const;

/** The equipment grounding conductor, by edition. */
export const EQUIPMENT_GROUNDING: ByEdition<EquipmentGroundingShare> =
  /* @__PURE__ */ amended<EquipmentGroundingShare>(
    /* @__PURE__ */ acrossEditions(
      { rows: TABLE_250_122, rivals: [], tapByFeederDevice: true },
      { section: "250.122", table: "Table 250.122" },
    ),
    {
      "2002": { rivals: RIVALS, tapByFeederDevice: false },
      "2005": { rivals: RIVALS },
      "2008": { rivals: RIVALS },
      "2011": { rivals: RIVALS },
    },
  );
