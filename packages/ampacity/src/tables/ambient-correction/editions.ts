import { acrossEditions, amended, type ByEdition } from "../../editions/share.ts";
import type { AmbientShare } from "./ambient-rows.ts";
import { AMBIENT_30C } from "./rows-30c.ts";
import { AMBIENT_40C } from "./rows-40c.ts";

const SECTION = ["310.15", "310.15(B)(2)", "310.15(B)(1)"] as const;
/** Before 2011 only these ambients are taken as known. */
const SPAN = { span: [21, 60] } as const;

/** Correction for the ambient of tables made for 30 °C, by edition. */
export const AMBIENT_30: ByEdition<AmbientShare> = /* @__PURE__ */ amended<AmbientShare>(
  /* @__PURE__ */ acrossEditions({ factors: AMBIENT_30C }, { section: SECTION }),
  { "2002": SPAN, "2005": SPAN, "2008": SPAN },
);

/** Correction for the ambient of tables made for 40 °C, by edition. */
export const AMBIENT_40: ByEdition<AmbientShare> = /* @__PURE__ */ acrossEditions(
  { factors: AMBIENT_40C },
  {
    section: SECTION,
    unsettled: ["2002", "2005", "2008"],
    why: "the factors before 2011 were not obtained",
  },
);
