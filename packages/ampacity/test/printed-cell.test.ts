import { CONDUCTOR_SIZES } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { EDITION_IDS, freeAirAmpacity, TEMPERATURE_COLUMNS, tableAmpacity } from "../src/index.ts";
import { CONDUCTORS, FREE_AIR, printedCell } from "../src/tables/index.ts";

const METALS = ["copper", "aluminum"] as const;

describe("one table alone", () => {
  test("has the same cells as the lookup with quantities, in every edition", () => {
    for (const id of EDITION_IDS) {
      for (const material of METALS) {
        for (const size of CONDUCTOR_SIZES) {
          for (const column of TEMPERATURE_COLUMNS) {
            const cell = printedCell(CONDUCTORS[id], material, size, column);
            const rich = tableAmpacity({ material, size, column }, id);
            if (rich.kind === "miss") expect(cell).toBeUndefined();
            else if (rich.kind === "disputed") {
              expect([cell?.amperes, cell?.other].toSorted()).toEqual(
                rich.alternatives.map(({ value }) => value.n).toSorted(),
              );
            } else {
              expect(cell?.amperes).toBe(rich.ampacity?.value.n);
              expect(cell && "other" in cell).toBe(false);
              expect(cell?.source).toBe(rich.kind === "value" ? rich.source : undefined);
            }
          }
        }
      }
    }
  });

  test("free air in the edition that was read", () => {
    for (const material of METALS) {
      for (const size of CONDUCTOR_SIZES) {
        for (const column of TEMPERATURE_COLUMNS) {
          const rich = freeAirAmpacity({ material, size, column }, "2017");
          expect(printedCell(FREE_AIR["2017"], material, size, column)?.amperes).toBe(
            rich.ampacity?.value.n,
          );
        }
      }
    }
  });

  test("the source and what confirms it", () => {
    expect(printedCell(CONDUCTORS["2008"], "copper", "1/0 AWG", 75)).toEqual({
      amperes: 150,
      source: "S99",
      confirmedBy: "DEMI MACH SYSENG",
    });
  });
});
