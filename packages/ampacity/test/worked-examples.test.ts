import {
  A,
  approximate,
  approximateRoot,
  type ConductorSize,
  degC,
  degF,
  kVA,
  V,
} from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  ampacity,
  type Conductor,
  EDITION_IDS,
  type EditionId,
  edition,
  type InsulationType,
  largestOrdinaryDevice,
  largestStandardRatingUpTo,
  nextStandardRating,
  smallestConductor,
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

describe("conditions of use", () => {
  const thhn = (size: ConductorSize): Conductor => ({
    size,
    material: "copper",
    insulation: "THHN",
  });
  /** Ends that do not govern: the examples ask for the ampacity of the conductor. */
  const free = {
    location: "dry",
    terminations: [{ kind: "separate-connector", listedFor: 90 }],
  } as const;
  const breaker = (amperes: string, size: ConductorSize, edition: EditionId) =>
    String(
      largestOrdinaryDevice(A(amperes), { size, material: "copper" }, edition, { device: "cb" })
        .rating,
    );

  test("E12: 12 AWG THHN, nine current-carrying conductors, 30 °C: 30 A × 0.7 = 21 A, a 20 A device", () => {
    const { total, factors } = ampacity(
      thhn("12 AWG"),
      { ...free, ambient: degC(30), currentCarrying: 9 },
      "2008",
    );
    expect(String(total)).toBe("21 A");
    expect(String(factors?.adjustment)).toBe("0.7 1");
    expect(breaker("21", "12 AWG", "2008")).toBe("20 A");
  });

  test("E13: 10 AWG THHN in 120 °F: 40 A × 0.82 = 32.8 A, a 30 A device; with its four conductors 26.24 A", () => {
    const hot = { ...free, ambient: degF(120) };
    const { total, factors } = ampacity(thhn("10 AWG"), { ...hot, currentCarrying: 3 }, "2020");
    expect(String(total)).toBe("32.8 A");
    expect(String(factors?.correction)).toBe("0.82 1");
    expect(breaker("32.8", "10 AWG", "2020")).toBe("30 A");
    expect(String(ampacity(thhn("10 AWG"), { ...hot, currentCarrying: 4 }, "2020").total)).toBe(
      "26.24 A",
    );
  });

  test.each([4, 5, 6])("E14: 12 AWG THWN, 86 °F, %i current-carrying conductors: 20 A", (count) => {
    const { total } = ampacity(
      { size: "12 AWG", material: "copper", insulation: "THWN" },
      { ...free, ambient: degF(86), currentCarrying: count },
      "2023",
    );
    expect(String(total)).toBe("20 A");
  });

  test("E37: 12 AWG THHN in 55 °C takes the factor of the 30 °C base, 0.76, not 0.84 of the 40 °C base", () => {
    const { total, factors } = ampacity(
      thhn("12 AWG"),
      { ...free, ambient: degC(55), currentCarrying: 3 },
      "2014",
    );
    expect(String(total)).toBe("22.8 A");
    expect(String(factors?.correction)).toBe("0.76 1");
    const other = edition("2014").ambient40.factors;
    const at55 = other.rows.find(([, to]) => to === 55)?.[2][other.columns.indexOf(90)];
    expect(at55).toBe(0.84);
  });
});
