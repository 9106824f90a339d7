import type { SmallConductorRows } from "./small-conductor-rows.ts";

/**
 * NEC 240.4(D). The 10 A of 14 AWG copper-clad aluminum are of 2023, and a forum's thread says that 310.3(A) of that edition
 * still begins at 12 AWG.
 */
export const SMALL_CONDUCTORS: SmallConductorRows = {
  copper: [
    [
      "18 AWG",
      7,
      ["2017"],
      "N17",
      "EEAI23",
      "a continuous load of at most 5.6 A, and a device listed for the size",
    ],
    [
      "16 AWG",
      10,
      ["2017"],
      "N17",
      "EEAI23",
      "a continuous load of at most 8 A, and a device listed for the size",
    ],
    ["14 AWG", 15, ["2017", "2023"], "N17", "EEAI23 AUD23"],
    ["12 AWG", 20, ["2017", "2023"], "N17", "EEAI23 AUD23"],
    ["10 AWG", 30, ["2017", "2023"], "N17", "EEAI23 AUD23"],
  ],
  aluminum: [
    ["12 AWG", 15, ["2017"], "N17", "EEAI23"],
    ["10 AWG", 25, ["2017"], "N17", "EEAI23"],
  ],
  "copper-clad aluminum": [
    [
      "14 AWG",
      10,
      ["2023"],
      "EXPCE23",
      "",
      "that 310.3(A) permits the size, which a second source denies for 2023",
    ],
    ["12 AWG", 15, ["2017"], "N17", "EEAI23"],
    ["10 AWG", 25, ["2017"], "N17", "EEAI23"],
  ],
};
