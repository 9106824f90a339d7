import type { FillRows } from "./fill-rows.ts";

/** NEC 2017 chapter 9 Table 1, and Note 4 on nipples: how much of a raceway conductors may fill, in percent. */
export const CHAPTER_9_TABLE_1: FillRows = [
  ["one", 53, "N17", "AUD23 SDCS"],
  ["two", 31, "N17", "AUD23 SDCS"],
  ["more than two", 40, "N17", "AUD23 SDCS"],
  ["nipple", 60, "N17", "AUD23"],
];
