import { acrossEditions, type ByEdition } from "../../editions/share.ts";
import type { FillShare } from "./fill-rows.ts";
import { CHAPTER_9_TABLE_1 } from "./rows.ts";

/** Percent of fill, by edition. */
export const FILL: ByEdition<FillShare> = /* @__PURE__ */ acrossEditions(
  { rows: CHAPTER_9_TABLE_1, nippleLength: 24, roundsUpFromTenths: 8 },
  { section: "chapter 9", table: "Table 1" },
);
