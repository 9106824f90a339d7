import { acrossEditions, type ByEdition } from "../../editions/share.ts";
import type { ImpedanceShare } from "./impedance-rows.ts";
import { CHAPTER_9_TABLE_9 } from "./rows.ts";

/** Alternating-current resistance and reactance, by edition. */
export const IMPEDANCE: ByEdition<ImpedanceShare> = /* @__PURE__ */ acrossEditions(
  { rows: CHAPTER_9_TABLE_9 },
  { section: "chapter 9", table: "Table 9" },
);
