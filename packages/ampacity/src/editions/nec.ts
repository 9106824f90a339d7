import { ADJUSTMENT } from "../tables/adjustment-factors/editions.ts";
import { AMBIENT_30, AMBIENT_40 } from "../tables/ambient-correction/editions.ts";
import { FILL } from "../tables/chapter-9-table-1/editions.ts";
import { RACEWAYS } from "../tables/chapter-9-table-4/editions.ts";
import { INSULATED_AREAS } from "../tables/chapter-9-table-5/editions.ts";
import { COMPACT_AREAS } from "../tables/chapter-9-table-5a/editions.ts";
import { CONDUCTOR_PROPERTIES } from "../tables/chapter-9-table-8/editions.ts";
import { IMPEDANCE } from "../tables/chapter-9-table-9/editions.ts";
import { DIFFERING_AMPACITIES } from "../tables/differing-ampacities/editions.ts";
import { INSULATION } from "../tables/insulation-types/editions.ts";
import { ORDINARY_DEVICE } from "../tables/ordinary-device/editions.ts";
import { PARALLEL } from "../tables/parallel/editions.ts";
import { ROOFTOP } from "../tables/rooftop-adder/editions.ts";
import { SMALL } from "../tables/small-conductors/editions.ts";
import { RATINGS } from "../tables/standard-ratings/editions.ts";
import { GROUNDING_ELECTRODE } from "../tables/table-250-66/editions.ts";
import { SUPPLY_SIDE_BONDING } from "../tables/table-250-102/editions.ts";
import { EQUIPMENT_GROUNDING } from "../tables/table-250-122/editions.ts";
import { DWELLING } from "../tables/table-310-12/editions.ts";
import { CONDUCTORS } from "../tables/table-310-16/editions.ts";
import { FREE_AIR } from "../tables/table-310-17/editions.ts";
import { TRANSFORMER_PROTECTION } from "../tables/table-450-3-b/editions.ts";
import { TERMINATIONS } from "../tables/terminations/editions.ts";
import type { Edition, EditionShares } from "./edition.ts";
import type { EditionId } from "./edition-id.ts";
import type { ByEdition } from "./share.ts";

/** Every table and rule, by the field of an edition's record. */
export const SHARES: { readonly [K in keyof EditionShares]: ByEdition<EditionShares[K]> } = {
  terminations: TERMINATIONS,
  ordinaryDevice: ORDINARY_DEVICE,
  smallConductors: SMALL,
  ratings: RATINGS,
  groundingElectrode: GROUNDING_ELECTRODE,
  supplySideBonding: SUPPLY_SIDE_BONDING,
  equipmentGrounding: EQUIPMENT_GROUNDING,
  insulation: INSULATION,
  parallel: PARALLEL,
  dwelling: DWELLING,
  ambient30: AMBIENT_30,
  ambient40: AMBIENT_40,
  adjustment: ADJUSTMENT,
  differingAmpacities: DIFFERING_AMPACITIES,
  rooftop: ROOFTOP,
  conductors: CONDUCTORS,
  freeAir: FREE_AIR,
  transformerProtection: TRANSFORMER_PROTECTION,
  fill: FILL,
  raceways: RACEWAYS,
  insulatedAreas: INSULATED_AREAS,
  compactAreas: COMPACT_AREAS,
  conductorProperties: CONDUCTOR_PROPERTIES,
  impedance: IMPEDANCE,
};

function recordOf(id: EditionId): Edition {
  const shares = Object.entries(SHARES).map(([field, byEdition]) => [field, byEdition[id]]);
  return { id, document: "NEC", ...Object.fromEntries(shares) };
}

function records(): Readonly<Record<EditionId, Edition>> {
  return {
    "2002": recordOf("2002"),
    "2005": recordOf("2005"),
    "2008": recordOf("2008"),
    "2011": recordOf("2011"),
    "2014": recordOf("2014"),
    "2017": recordOf("2017"),
    "2020": recordOf("2020"),
    "2023": recordOf("2023"),
  };
}

/** The editions of the NEC that are held, as data. */
export const EDITIONS: Readonly<Record<EditionId, Edition>> = /* @__PURE__ */ records();
