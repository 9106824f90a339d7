import type { AmbientTable } from "./ambient-rows.ts";

/** NEC 2017 Table 310.15(B)(2)(b): correction factors for the ambient of tables made for 40 °C, such as Table 310.20, whose ampacities are not held. */
export const AMBIENT_40C: AmbientTable = {
  base: 40,
  columns: [60, 75, 90, 150, 200, 250],
  rows: [
    [null, 10, [1.58, 1.36, 1.26, 1.13, 1.09, 1.07], "N17", "OMNI"],
    [11, 15, [1.5, 1.31, 1.22, 1.11, 1.08, 1.06], "N17", "OMNI"],
    [16, 20, [1.41, 1.25, 1.18, 1.09, 1.06, 1.05], "N17", "OMNI"],
    [21, 25, [1.32, 1.2, 1.14, 1.07, 1.05, 1.04], "N17", "OMNI"],
    [26, 30, [1.22, 1.13, 1.1, 1.04, 1.03, 1.02], "N17", "OMNI"],
    [31, 35, [1.12, 1.07, 1.05, 1.02, 1.02, 1.01], "N17", "OMNI"],
    [36, 40, [1, 1, 1, 1, 1, 1], "N17", "OMNI"],
    [41, 45, [0.87, 0.93, 0.95, 0.98, 0.98, 0.99], "N17", "OMNI"],
    [46, 50, [0.71, 0.85, 0.89, 0.95, 0.97, 0.98], "N17", "OMNI"],
    [51, 55, [0.5, 0.76, 0.84, 0.93, 0.95, 0.96], "N17", "OMNI"],
    [56, 60, [null, 0.65, 0.77, 0.9, 0.94, 0.95], "N17", "OMNI"],
    [61, 65, [null, 0.53, 0.71, 0.88, 0.92, 0.94], "N17", "OMNI"],
    [66, 70, [null, 0.38, 0.63, 0.85, 0.9, 0.93], "N17", "OMNI"],
    [71, 75, [null, null, 0.55, 0.83, 0.88, 0.91], "N17", "OMNI"],
    [76, 80, [null, null, 0.45, 0.8, 0.87, 0.9], "N17", "OMNI"],
    [81, 90, [null, null, null, 0.74, 0.83, 0.87], "N17", "OMNI"],
    [91, 100, [null, null, null, 0.67, 0.79, 0.85], "N17", "OMNI"],
    [101, 110, [null, null, null, 0.6, 0.75, 0.82], "N17", "OMNI"],
    [111, 120, [null, null, null, 0.52, 0.71, 0.79], "N17", "OMNI"],
    [121, 130, [null, null, null, 0.43, 0.66, 0.76], "N17", "OMNI"],
    [131, 140, [null, null, null, 0.3, 0.61, 0.72], "N17", "OMNI"],
    [141, 160, [null, null, null, null, 0.5, 0.65], "N17", "OMNI"],
    [161, 180, [null, null, null, null, 0.35, 0.58], "N17", "OMNI"],
    [181, 200, [null, null, null, null, null, 0.49], "N17", "OMNI"],
    [201, 225, [null, null, null, null, null, 0.35], "N17", "OMNI"],
  ],
};
