import type {
  ThermalOverloadRow,
  TransformerProtectionRow,
} from "./transformer-protection-rows.ts";

const N17 = { source: "N17", confirmedBy: "LORNMAC XFMRPY" } as const;

/** NEC 2017 Table 450.3(B): the largest overcurrent device of a transformer of up to 1000 V, in percent of the rated current. */
export const TABLE_450_3_B: readonly TransformerProtectionRow[] = [
  {
    method: "primary-only",
    side: "primary",
    from: 9,
    below: null,
    percent: 125,
    nextHigher: true,
    ...N17,
  },
  {
    method: "primary-only",
    side: "primary",
    from: 2,
    below: 9,
    percent: 167,
    nextHigher: false,
    ...N17,
  },
  {
    method: "primary-only",
    side: "primary",
    from: 0,
    below: 2,
    percent: 300,
    nextHigher: false,
    ...N17,
  },
  {
    method: "primary-only",
    side: "secondary",
    from: 0,
    below: null,
    percent: null,
    nextHigher: false,
    source: "N17",
    confirmedBy: "LORNMAC",
  },
  {
    method: "primary-and-secondary",
    side: "primary",
    from: 0,
    below: null,
    percent: 250,
    nextHigher: false,
    ...N17,
  },
  {
    method: "primary-and-secondary",
    side: "secondary",
    from: 9,
    below: null,
    percent: 125,
    nextHigher: true,
    ...N17,
  },
  {
    method: "primary-and-secondary",
    side: "secondary",
    from: 0,
    below: 9,
    percent: 167,
    nextHigher: false,
    source: "N17",
    confirmedBy: "LORNMAC",
  },
];

/** Its Note 3: the primary device where the maker has fitted coordinated thermal overload protection. */
export const THERMAL_OVERLOAD: readonly ThermalOverloadRow[] = [
  { above: 0, upTo: 6, percent: 600, ...N17 },
  { above: 6, upTo: 10, percent: 400, ...N17 },
];
