import { acrossEditions, type ByEdition } from "../../editions/share.ts";
import type { ConductorPropertyShare } from "./conductor-property-rows.ts";
import { CHAPTER_9_TABLE_8 } from "./rows.ts";

/** Circular mils and direct-current resistance, by edition. */
export const CONDUCTOR_PROPERTIES: ByEdition<ConductorPropertyShare> =
  /* @__PURE__ */ acrossEditions(
    { rows: CHAPTER_9_TABLE_8 },
    { section: "chapter 9", table: "Table 8" },
  );
