import { acrossEditions, type ByEdition } from "../../editions/share.ts";
import type { RacewayShare } from "./raceway-rows.ts";
import { CHAPTER_9_TABLE_4 } from "./rows.ts";

/** Raceways, by edition. */
export const RACEWAYS: ByEdition<RacewayShare> = /* @__PURE__ */ acrossEditions(
  { rows: CHAPTER_9_TABLE_4 },
  { section: "chapter 9", table: "Table 4" },
);
