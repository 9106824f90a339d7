import { A } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dwellingConductor,
  EDITIONS,
  type EditionId,
  largestDwellingRating,
  standardRatings,
} from "../src/index.ts";
import { paths, route, SERVICE } from "./dwelling-conductor-case.ts";

describe("the largest rating", () => {
  test.each([
    ["83", "2017", "100 A", "fail"],
    ["91.29", "2017", "100 A", "fail"],
    ["91.3", "2017", "110 A", "fail"],
    ["332", "2017", "400 A", undefined],
    ["1000", "2023", "400 A", undefined],
    ["175", "2005", "175 A", "consult"],
  ] as const)("%s A, %s: %s", (ampacity, edition, want, next) => {
    const found = largestDwellingRating({ ...SERVICE, ampacity: A(ampacity) }, edition);
    expect([found.verdict, String(found.rating), found.nextLarger?.verdict]).toEqual([
      "pass",
      want,
      next,
    ]);
    expect(found.finding.verdict).toBe("pass");
  });

  test("by the table's size too", () => {
    const size = {
      ...SERVICE,
      size: "2/0 AWG",
      material: "copper",
      ampacity: A(140),
      conditionsOfUse: false,
    } as const;
    expect(String(largestDwellingRating(size, "2023").rating)).toBe("200 A");
    expect(String(largestDwellingRating(size, "2017").rating)).toBe("150 A");
  });

  test("none", () => {
    const low = largestDwellingRating({ ...SERVICE, ampacity: A(82) }, "2017");
    expect([low.verdict, low.rating, low.nextLarger]).toEqual(["fail", undefined, undefined]);
    expect(String(route(low.finding, "/percent").required?.value)).toBe("83 A");
    const asked = largestDwellingRating({ ...SERVICE }, "2017");
    expect([asked.verdict, paths(asked.finding)]).toEqual(["needs-input", ["/ampacity"]]);
    expect(String(route(asked.finding, "/percent").required?.value)).toBe("332 A");
    expect(largestDwellingRating({ ...SERVICE, ampacity: A(50) }, "2008").verdict).toBe("consult");
    expect(largestDwellingRating({ role: "service", system: "208Y/120" }, "2017").verdict).toBe(
      "not-applicable",
    );
  });

  test("of all standard ratings it is the largest that 83 % allow", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 800, max: 4000 }),
        fc.constantFrom<EditionId>("2014", "2017", "2020", "2023"),
        (tenths, edition) => {
          const found = largestDwellingRating(
            {
              ...SERVICE,
              ampacity: A(tenths).scale("0.1"),
              conditionsOfUse: true,
              beforeFactors: A(tenths).scale("0.1"),
            },
            edition,
          );
          // in tenths of an ampere: ampacity · 100 ≥ 83 · rating
          const { ratings } = standardRatings(edition, "fuse");
          const want = ratings
            .map((one) => Number(one.value.n))
            .filter((one) => one >= 100 && one <= 400 && tenths * 10 >= 83 * one);
          expect(String(found.rating)).toBe(want.length === 0 ? "undefined" : `${want.at(-1)} A`);
        },
      ),
      { seed: 310_12, numRuns: 200 },
    );
  });

  test("under an edition of one's own", () => {
    const base = EDITIONS["2017"];
    const own = {
      ...base,
      id: "City 2018",
      dwelling: { ...base.dwelling, percent: 90, most: 200 },
    };
    const { required } = dwellingConductor({ ...SERVICE, rating: A(100) }, own);
    expect(String(required)).toBe("90 A");
    expect(String(largestDwellingRating({ ...SERVICE, ampacity: A(900) }, own).rating)).toBe(
      "200 A",
    );
  });
});
