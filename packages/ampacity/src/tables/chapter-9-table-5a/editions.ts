import { acrossEditions, type ByEdition } from "../../editions/share.ts";
import type { CompactAreaShare } from "../insulated-area-rows.ts";
import { CHAPTER_9_TABLE_5A } from "./rows.ts";

/** Areas of compact conductors, by edition. */
export const COMPACT_AREAS: ByEdition<CompactAreaShare> = /* @__PURE__ */ acrossEditions(
  { rows: CHAPTER_9_TABLE_5A },
  { section: "chapter 9", table: "Table 5A" },
);
