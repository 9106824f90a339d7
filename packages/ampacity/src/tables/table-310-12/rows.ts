import type { DwellingRows } from "./dwelling-rows.ts";

/** NEC Table 310.12 as printed in 2020 and 2023: the conductor of a dwelling service or feeder by its rating in amperes. */
export const TABLE_310_12: DwellingRows = [
  [100, "4 AWG", "2 AWG", "ELLIOTT20", "LEARN12 AUD23"],
  [110, "3 AWG", "1 AWG", "ELLIOTT20", "LEARN12"],
  [125, "2 AWG", "1/0 AWG", "ELLIOTT20", "LEARN12"],
  [150, "1 AWG", "2/0 AWG", "ELLIOTT20", "LEARN12"],
  [175, "1/0 AWG", "3/0 AWG", "ELLIOTT20", "LEARN12"],
  [200, "2/0 AWG", "4/0 AWG", "ELLIOTT20", "LEARN12 AUD23"],
  [225, "3/0 AWG", "250 kcmil", "ELLIOTT20", "LEARN12"],
  [250, "4/0 AWG", "300 kcmil", "ELLIOTT20", "LEARN12"],
  [300, "250 kcmil", "350 kcmil", "ELLIOTT20", "LEARN12"],
  [350, "350 kcmil", "500 kcmil", "ELLIOTT20", "LEARN12"],
  [400, "400 kcmil", "600 kcmil", "ELLIOTT20", "LEARN12"],
];
