import { acrossEditions, type ByEdition } from "../../editions/share.ts";
import type { InsulatedAreaShare } from "../insulated-area-rows.ts";
import { CHAPTER_9_TABLE_5 } from "./rows.ts";

/** Areas of insulated conductors, by edition. */
export const INSULATED_AREAS: ByEdition<InsulatedAreaShare> = /* @__PURE__ */ acrossEditions(
  { rows: CHAPTER_9_TABLE_5 },
  { section: "chapter 9", table: "Table 5" },
);
