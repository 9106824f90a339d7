import type { ServiceConductorRows } from "../service-conductor-rows.ts";

/** NEC 2017 Table 250.102(C)(1): grounded conductor, main and supply-side bonding jumpers by the largest ungrounded conductor; above the last area 12.5 % of it. */
export const TABLE_250_102_C_1: ServiceConductorRows = [
  [66360, 105600, "2 or smaller", "1/0 or smaller", "8 AWG", "6 AWG", "N17", ""],
  [105600, 167800, "1 or 1/0", "2/0 or 3/0", "6 AWG", "4 AWG", "N17", ""],
  [167800, 250000, "2/0 or 3/0", "4/0 or 250", "4 AWG", "2 AWG", "N17", ""],
  [
    350000,
    500000,
    "over 3/0 thru 350",
    "over 250 thru 500",
    "2 AWG",
    "1/0 AWG",
    "N17",
    "TBCF-26483",
  ],
  [600000, 900000, "over 350 thru 600", "over 500 thru 900", "1/0 AWG", "3/0 AWG", "N17", ""],
  [
    1100000,
    1750000,
    "over 600 thru 1100",
    "over 900 thru 1750",
    "2/0 AWG",
    "4/0 AWG",
    "N17",
    "TBCF-26483",
  ],
  [null, null, "over 1100", "over 1750", null, null, "N17", "MH-27781(12.5%)"],
];
