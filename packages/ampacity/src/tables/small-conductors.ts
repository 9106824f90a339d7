import type { ConductorSize } from "@lineside/units";
import type { Material } from "../material.ts";

/**
 * The largest overcurrent device of one small conductor: amperes, the editions in which a source states the row, that
 * source's code and the codes of what confirms it, by spaces; `DATA_SOURCES` says what the codes mean.
 */
export type SmallConductorRow = readonly [
  size: ConductorSize,
  amperes: number,
  statedIn: readonly string[],
  source: string,
  confirmedBy: string,
  /** What else the row asks, in our words. */
  condition?: string,
];

/** The small conductors of a span of editions, smallest first. */
export type SmallConductorRows = Readonly<Record<Material, readonly SmallConductorRow[]>>;

/**
 * NEC 240.4(D). The 10 A of 14 AWG copper-clad aluminum, reported for 2023 by one source, is not here: the material is
 * not held.
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
};
