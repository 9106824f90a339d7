import { A, approximate, approximateRoot, kVA, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  ampacity,
  EDITION_IDS,
  type EditionId,
  type InsulationType,
  largestStandardRatingUpTo,
  nextStandardRating,
  smallestConductor,
  tableAmpacity,
  transformerCurrents,
} from "../src/index.ts";

/** Published examples, by their number in the collection, as far as these tables decide them. */
const at = (listedFor: 60 | 75 | 90) =>
  ({ location: "dry", terminations: [{ listedFor }] }) as const;

const smallest = (
  amperes: string,
  edition: EditionId,
  insulation: InsulationType,
  listedFor: 60 | 75 = 75,
) =>
  smallestConductor(
    { required: A(amperes), material: "copper", insulation, installation: at(listedFor) },
    edition,
  );

describe("transformers", () => {
  test("E01: 150 kVA, 480 V to 208 V: exact beside the published figures", () => {
    const { primary, secondary, steps } = transformerCurrents({
      kva: kVA(150),
      primary: V(480),
      secondary: V(208),
      phases: 3,
      printed: { primary: "180 A", secondary: "416 A" },
    });
    expect([approximateRoot(primary, 2), approximateRoot(secondary, 2)]).toEqual([
      "180.42 A",
      "416.36 A",
    ]);
    expect(steps.map(({ printed }) => printed)).toEqual(["180 A", "416 A"]);
  });

  test("E02: the largest rating up to 225.53 A is 225 A, the next one 250 A", () => {
    expect(String(largestStandardRatingUpTo(A("225.53"), "2002", "cb").rating)).toBe("225 A");
    expect(String(nextStandardRating(A("225.53"), "2002", "cb").rating)).toBe("250 A");
  });

  test("E32: 150 kVA, one phase, 240 V", () => {
    const { secondary } = transformerCurrents({
      kva: kVA(150),
      primary: V(480),
      secondary: V(240),
      phases: 1,
    });
    expect(String(secondary)).toBe("625 A");
  });
});

describe("sizes", () => {
  test.each<[string, string, readonly EditionId[], InsulationType, string, string]>([
    ["E03: 75 A at 208 V from 480 V", "2250/13", ["2002"], "THW", "2/0 AWG", "175 A"],
    ["E05: a 100 A disconnect", "100", ["2002"], "THW", "3 AWG", "100 A"],
    ["E09: a third of 800 A", "800/3", ["2020", "2023"], "THWN-2", "300 kcmil", "285 A"],
    ["E19: a third of 400 A", "400/3", EDITION_IDS, "THWN", "1/0 AWG", "150 A"],
    ["E22: a third of 200 A", "200/3", ["2005"], "THWN", "4 AWG", "85 A"],
    ["E24: a third of 260 A", "260/3", ["2023"], "THWN", "3 AWG", "100 A"],
    ["E31: 83 % of 100 A", "83", ["2014"], "THWN", "4 AWG", "85 A"],
    ["E35: a 150 A breaker, THHN", "150", EDITION_IDS, "THHN", "1/0 AWG", "150 A"],
    ["E44: a 100 A device", "100", ["2023"], "THWN", "3 AWG", "100 A"],
    ["E45: a 150 A load", "150", EDITION_IDS, "THWN", "1/0 AWG", "150 A"],
  ])("%s", (_, amperes, editions, insulation, size, carries) => {
    for (const edition of editions) {
      const found = smallest(amperes, edition, insulation);
      expect([found.size, String(found.ampacity)]).toEqual([size, carries]);
      expect(found.nextSmaller?.finding.verdict).toBe("fail");
    }
  });

  test("E09: 250 kcmil is 255 A and fails by 35/3 A", () => {
    const { nextSmaller } = smallest("800/3", "2023", "THWN-2");
    expect(nextSmaller?.size).toBe("250 kcmil");
    expect(String(nextSmaller?.ampacity)).toBe("255 A");
    expect(String(nextSmaller?.finding.margin)).toBe("-35/3 A");
    expect(approximate(A("800/3"), 2)).toBe("266.67 A");
  });

  test("E22: 6 AWG is 65 A, short of a third of 200 A", () => {
    const { nextSmaller } = smallest("200/3", "2005", "THWN");
    expect([nextSmaller?.size, String(nextSmaller?.ampacity)]).toEqual(["6 AWG", "65 A"]);
  });

  test("E39: 19 A at 60 °C is 14 AWG in 2008 and 12 AWG in 2011", () => {
    expect(smallest("19", "2008", "THHN", 60).size).toBe("14 AWG");
    expect(smallest("19", "2011", "THHN", 60).size).toBe("12 AWG");
  });
});

describe("ampacities at 75 °C", () => {
  test.each<[string, Parameters<typeof ampacity>[0], readonly EditionId[], string]>([
    ["E04: 500 kcmil THW", { size: "500 kcmil", insulation: "THW" }, ["2002"], "380 A"],
    ["E25: 600 kcmil", { size: "600 kcmil", insulation: "THWN" }, EDITION_IDS, "420 A"],
    ["E25: two 3/0 AWG", { size: "3/0 AWG", insulation: "THWN", sets: 2 }, EDITION_IDS, "400 A"],
    ["E40: 2 AWG", { size: "2 AWG", insulation: "THWN" }, ["2008"], "115 A"],
    ["E42: 4 AWG", { size: "4 AWG", insulation: "THWN" }, EDITION_IDS, "85 A"],
    ["E51: 3/0 AWG", { size: "3/0 AWG", insulation: "THWN" }, ["2023"], "200 A"],
  ])("%s", (_, conductor, editions, want) => {
    for (const edition of editions) {
      const { total, finding } = ampacity({ material: "copper", ...conductor }, at(75), edition);
      expect([String(total), finding.verdict]).toEqual([want, "pass"]);
    }
  });

  test("E42: the next standard rating from 85 A on is 90 A", () => {
    for (const edition of EDITION_IDS) {
      expect(String(nextStandardRating(A(85), edition, "cb").rating)).toBe("90 A");
    }
  });

  test("E49: 1/0 AWG carries 100 A in copper and in aluminum", () => {
    for (const material of ["copper", "aluminum"] as const) {
      const { finding } = ampacity(
        { size: "1/0 AWG", material, insulation: "THWN" },
        at(75),
        "2017",
        { required: A(100) },
      );
      expect(finding.verdict).toBe("pass");
    }
  });
});

describe("table values from which the factors of other conditions start", () => {
  test.each([
    ["E12", "12 AWG", 90, "2008", "30 A"],
    ["E13", "10 AWG", 90, "2020", "40 A"],
    ["E14", "12 AWG", 75, "2023", "25 A"],
    ["E37", "12 AWG", 90, "2014", "30 A"],
  ] as const)("%s: %s copper at %i °C, %s", (_, size, column, edition, want) => {
    expect(String(tableAmpacity({ size, material: "copper", column }, edition).ampacity)).toBe(
      want,
    );
  });
});
