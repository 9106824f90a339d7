import type { ServiceConductorRows } from "../service-conductor-rows.ts";

/** NEC 2017 Table 250.66: grounding electrode conductor by the largest ungrounded service conductor, in circular mils. */
export const TABLE_250_66: ServiceConductorRows = [
  [
    66360,
    105600,
    "2 or smaller",
    "1/0 or smaller",
    "8 AWG",
    "6 AWG",
    "N17",
    "NOM12(Cu) XFMRPY(Cu,Al)",
  ],
  [105600, 167800, "1 or 1/0", "2/0 or 3/0", "6 AWG", "4 AWG", "N17", "NOM12(Cu) XFMRPY(Cu,Al)"],
  [167800, 250000, "2/0 or 3/0", "4/0 or 250", "4 AWG", "2 AWG", "N17", "NOM12(Cu) XFMRPY(Cu,Al)"],
  [
    350000,
    500000,
    "over 3/0 thru 350",
    "over 250 thru 500",
    "2 AWG",
    "1/0 AWG",
    "N17",
    "NOM12(Cu) XFMRPY(Cu,Al)",
  ],
  [
    600000,
    900000,
    "over 350 thru 600",
    "over 500 thru 900",
    "1/0 AWG",
    "3/0 AWG",
    "N17",
    "NOM12(Cu) XFMRPY(Cu,Al)",
  ],
  [
    1100000,
    1750000,
    "over 600 thru 1100",
    "over 900 thru 1750",
    "2/0 AWG",
    "4/0 AWG",
    "N17",
    "NOM12(Cu) XFMRPY(Cu,Al)",
  ],
  [null, null, "over 1100", "over 1750", "3/0 AWG", "250 kcmil", "N17", "NOM12(Cu) XFMRPY(Cu,Al)"],
];
