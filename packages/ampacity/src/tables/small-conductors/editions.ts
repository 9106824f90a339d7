import { acrossEditions, amended, type ByEdition } from "../../editions/share.ts";
import { SMALL_CONDUCTORS } from "./rows.ts";
import type { SmallConductorShare } from "./small-conductor-rows.ts";

const TO_2005 = { unverified: ["18 AWG", "16 AWG"] } as const;

/** Small conductors, by edition. */
export const SMALL: ByEdition<SmallConductorShare> = /* @__PURE__ */ amended<SmallConductorShare>(
  /* @__PURE__ */ acrossEditions(
    { rows: SMALL_CONDUCTORS, unverified: [] },
    { section: "240.4(D)" },
  ),
  { "2002": TO_2005, "2005": TO_2005 },
);
