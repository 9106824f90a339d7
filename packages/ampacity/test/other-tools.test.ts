import type { ConductorSize } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  type EditionId,
  type Material,
  type TemperatureColumn,
  tableAmpacity,
} from "../src/index.ts";

/** What a published tool or text gives, what the table gives, and why they differ. */
type Mistake = readonly [
  where: string,
  edition: EditionId,
  material: Material,
  size: ConductorSize,
  column: TemperatureColumn,
  theirs: number,
  ours: number,
];

const MISTAKES: readonly Mistake[] = [
  // a TypeScript table of "2023": 750 kcmil aluminum holds the row of 700 kcmil
  ["the row below", "2023", "aluminum", "750 kcmil", 60, 315, 320],
  ["the row below", "2023", "aluminum", "750 kcmil", 75, 375, 385],
  ["the row below", "2023", "aluminum", "750 kcmil", 90, 425, 435],
  // the same, and a transformer sizer of "2023": values of the printing to 2008
  ["an old value", "2023", "aluminum", "8 AWG", 60, 30, 35],
  ["an old value", "2023", "copper", "600 kcmil", 60, 355, 350],
  ["an old value", "2023", "copper", "3 AWG", 90, 110, 115],
  ["an old value", "2023", "copper", "1 AWG", 90, 150, 145],
  // wire data as JSON: the limits of the overcurrent devices taken for ampacities
  ["a device limit", "2017", "copper", "14 AWG", 75, 15, 20],
  ["a device limit", "2017", "copper", "12 AWG", 75, 20, 25],
  ["a device limit", "2017", "copper", "10 AWG", 75, 30, 35],
  // study notes: the 60 °C value called that of 75 °C (E44)
  ["another column", "2023", "copper", "1 AWG", 75, 110, 130],
  // an exam page: 1/0 AWG at 90 °C for 187.5 A (E45)
  ["a wrong claim", "2023", "copper", "1/0 AWG", 90, 187.5, 170],
];

describe("known mistakes of other tools", () => {
  test.each(MISTAKES)(
    "%s, %s %s %s at %i °C: %d, not here: %i",
    (_, edition, material, size, column, theirs, ours) => {
      const { ampacity } = tableAmpacity({ material, size, column }, edition);
      expect(ampacity?.value).toEqual({ n: ours, d: 1 });
      expect(ours).not.toBe(theirs);
    },
  );

  test("what is called an old value is one, and another column's is that column's", () => {
    for (const [why, , material, size, column, theirs] of MISTAKES) {
      if (why === "an old value") {
        expect(tableAmpacity({ material, size, column }, "2008").ampacity?.value.n).toBe(theirs);
      }
    }
    expect(
      tableAmpacity({ material: "copper", size: "1 AWG", column: 60 }, "2023").ampacity?.value.n,
    ).toBe(110);
    const row = ([60, 75, 90] as const).map(
      (column) =>
        tableAmpacity({ material: "aluminum", size: "700 kcmil", column }, "2023").ampacity?.value
          .n,
    );
    expect(row).toEqual([315, 375, 425]);
  });

  test("seven sizes that a table of another tool lacks are here", () => {
    const sizes = [
      "600 kcmil",
      "700 kcmil",
      "800 kcmil",
      "900 kcmil",
      "1250 kcmil",
      "1750 kcmil",
      "2000 kcmil",
    ] as const;
    for (const size of sizes) {
      expect(tableAmpacity({ material: "copper", size, column: 75 }, "2023").kind).toBe("value");
    }
  });
});
