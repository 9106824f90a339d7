import type { AmbientTable } from "./ambient-rows.ts";

/** NEC 2017 Table 310.15(B)(2)(a): correction factors for the ambient of tables made for 30 °C, such as 310.16 and 310.17. */
export const AMBIENT_30C: AmbientTable = {
  base: 30,
  columns: [60, 75, 90],
  rows: [
    [null, 10, [1.29, 1.2, 1.15], "N17", "EEC14 NOM12"],
    [11, 15, [1.22, 1.15, 1.12], "N17", "EEC14 NOM12"],
    [16, 20, [1.15, 1.11, 1.08], "N17", "EEC14 NOM12"],
    [21, 25, [1.08, 1.05, 1.04], "N17", "EEC14 NOM12"],
    [26, 30, [1, 1, 1], "N17", "EEC14 NOM12 AUD23"],
    [31, 35, [0.91, 0.94, 0.96], "N17", "EEC14 NOM12 AUD23"],
    [36, 40, [0.82, 0.88, 0.91], "N17", "EEC14 NOM12 AUD23"],
    [41, 45, [0.71, 0.82, 0.87], "N17", "EEC14 NOM12 AUD23"],
    [46, 50, [0.58, 0.75, 0.82], "N17", "EEC14 NOM12"],
    [51, 55, [0.41, 0.67, 0.76], "N17", "EEC14 NOM12"],
    [56, 60, [null, 0.58, 0.71], "N17", "EEC14 NOM12"],
    [61, 65, [null, 0.47, 0.65], "N17", "EEC14 NOM12"],
    [66, 70, [null, 0.33, 0.58], "N17", "EEC14 NOM12"],
    [71, 75, [null, null, 0.5], "N17", "EEC14 NOM12"],
    [76, 80, [null, null, 0.41], "N17", "EEC14 NOM12"],
    [81, 85, [null, null, 0.29], "N17", "EEC14 NOM12"],
  ],
};
