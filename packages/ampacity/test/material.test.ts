import { describe, expect, test } from "vitest";
import {
  isMaterial,
  type Material,
  parseMaterial,
  safeParseMaterial,
  tableAmpacity,
} from "../src/index.ts";
import { caught } from "./caught.ts";

describe("materials", () => {
  test.each([
    ["copper", "copper"],
    ["Cu", "copper"],
    [" CU ", "copper"],
    ["Al", "aluminum"],
    ["aluminum", "aluminum"],
    ["aluminium", "aluminum"],
    ["CCA", "copper-clad aluminum"],
    ["copper-clad aluminum", "copper-clad aluminum"],
    ["Copper-Clad Aluminium", "copper-clad aluminum"],
  ])("%j is %s", (text, want) => {
    expect(parseMaterial(text)).toBe(want);
    expect(safeParseMaterial(text)).toEqual({ ok: true, value: want });
  });

  test("copper-clad aluminum has the column of aluminum", () => {
    for (const size of ["12 AWG", "3/0 AWG", "2000 kcmil"] as const) {
      const cell = (material: Material) => tableAmpacity({ size, material, column: 75 }, "2023");
      expect(cell("copper-clad aluminum")).toBe(cell("aluminum"));
      expect(cell("copper-clad aluminum")).not.toBe(cell("copper"));
    }
  });

  test.each(["", "tin", "__proto__", "constructor", "cu."])("%j is no material", (text) => {
    expect(caught(() => parseMaterial(text))).toMatchObject({
      code: "UNKNOWN_MATERIAL",
      expected: ["copper", "aluminum", "copper-clad aluminum"],
    });
    expect(isMaterial(text)).toBe(false);
  });

  test.each<[string, object, string, string]>([
    ["a material by its symbol", { material: "Cu" }, "UNKNOWN_MATERIAL", "/material"],
    ["the prototype", { material: "__proto__", size: "toString" }, "UNKNOWN_MATERIAL", "/material"],
    ["a size between the rows", { size: "450 kcmil" }, "UNKNOWN_SIZE", "/size"],
    ["a size of the prototype", { size: "constructor" }, "UNKNOWN_SIZE", "/size"],
    ["a column between the columns", { column: 80 }, "UNKNOWN_COLUMN", "/column"],
    ["a column as text", { column: "75 °C" }, "UNKNOWN_COLUMN", "/column"],
  ])("a lookup refuses %s", (_, change, code, path) => {
    const place = { size: "4 AWG", material: "copper", column: 75, ...change } as never;
    expect(caught(() => tableAmpacity(place, "2017"))).toMatchObject({ code, path });
  });
});
