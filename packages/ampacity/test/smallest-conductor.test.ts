import { A, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { type ConductorDemand, type EditionId, smallestConductor } from "../src/index.ts";
import { caught } from "./caught.ts";

const demand = (amperes: string, more: Partial<ConductorDemand> = {}): ConductorDemand => ({
  required: A(amperes),
  material: "copper",
  insulation: "THW",
  installation: { terminations: [{ listedFor: 75 }] },
  ...more,
});

/** The size, its ampacity, and the next smaller one with its verdict. */
function found(d: ConductorDemand, edition: EditionId = "2017"): string {
  const { size, ampacity, nextSmaller } = smallestConductor(d, edition);
  return `${size} ${ampacity}, ${nextSmaller?.size} ${nextSmaller?.finding.verdict}`;
}

describe("the smallest conductor", () => {
  test.each([
    ["just under a row", "254.999", "250 kcmil 255 A, 4/0 AWG fail"],
    ["exactly a row", "255", "250 kcmil 255 A, 4/0 AWG fail"],
    ["just over a row", "255.001", "300 kcmil 285 A, 250 kcmil fail"],
    ["a third of 800 A", "800/3", "300 kcmil 285 A, 250 kcmil fail"],
    ["the largest row", "665", "2000 kcmil 665 A, 1750 kcmil fail"],
  ])("%s: %s A", (_, amperes, want) => {
    expect(found(demand(amperes))).toBe(want);
  });

  test("the smallest row has no smaller one but those of other columns", () => {
    expect(found(demand("1"))).toBe("14 AWG 20 A, 16 AWG consult");
    const aluminum = smallestConductor(demand("1", { material: "aluminum" }), "2017");
    expect([aluminum.size, aluminum.nextSmaller]).toEqual(["12 AWG", undefined]);
    const at90 = {
      location: "dry",
      terminations: [{ kind: "separate-connector", listedFor: 90 }],
    } as const;
    expect(found(demand("14", { insulation: "THHN", installation: at90 }))).toBe(
      "18 AWG 14 A, undefined undefined",
    );
  });

  test("the answer is a finding that passes, with its steps and margin", () => {
    const { finding, nextSmaller } = smallestConductor(demand("175"), "2002");
    expect(finding.verdict).toBe("pass");
    expect(String(finding.margin)).toBe("0 A");
    expect(finding.steps).toHaveLength(1);
    expect(String(nextSmaller?.finding.margin)).toBe("-25 A");
  });

  test("above the table: no size, and by how much the largest falls short", () => {
    const none = smallestConductor(demand("665.001"), "2017");
    expect(none.size).toBeUndefined();
    expect(none.size === undefined && none.closest).toBe("2000 kcmil");
    expect(none.finding.verdict).toBe("fail");
    expect(String(none.finding.margin)).toBe("-0.001 A");
  });

  test("parallel sets begin at 1/0 AWG", () => {
    expect(found(demand("380", { sets: 2 }))).toBe("3/0 AWG 400 A, 2/0 AWG fail");
    const small = smallestConductor(demand("100", { sets: 2 }), "2023");
    expect([small.size, String(small.ampacity), small.nextSmaller?.size]).toEqual([
      "1/0 AWG",
      "300 A",
      "1 AWG",
    ]);
    expect(small.nextSmaller?.finding.parts?.[0]?.cite[0]?.section).toBe("310.10(G)");
  });

  test("where no input is missing for it, a larger size is offered, and the smaller one asks", () => {
    const d = demand("90", { installation: {} });
    const { size, nextSmaller } = smallestConductor(d, "2017");
    expect([size, nextSmaller?.size, nextSmaller?.finding.verdict]).toEqual([
      "2 AWG",
      "3 AWG",
      "needs-input",
    ]);
    expect(nextSmaller?.finding.missing.map(({ path }) => path)).toEqual([
      "/installation/circuitRating",
    ]);
  });

  test("where the place decides for every size, the first that would do asks", () => {
    const none = smallestConductor(demand("100", { insulation: "THHN" }), "2017");
    expect(none.size === undefined && none.closest).toBe("3 AWG");
    expect(none.finding.missing.map(({ path }) => path)).toEqual(["/installation/location"]);
  });

  test("where the insulation is not permitted, no size passes", () => {
    const wet = { location: "wet", terminations: [{ listedFor: 75 }] } as const;
    expect(
      smallestConductor(demand("20", { insulation: "THHN", installation: wet }), "2017").finding
        .verdict,
    ).toBe("fail");
    expect(smallestConductor(demand("20", { insulation: "MTW" }), "2017").finding.verdict).toBe(
      "consult",
    );
  });

  test("a cell that 2011 leaves open is not counted on", () => {
    const at90 = {
      location: "dry",
      terminations: [{ listedFor: 90, circuitRating: A(150) }],
    } as const;
    const d = demand("112", { insulation: "THHN", installation: at90 });
    expect(found(d, "2008")).toBe("2 AWG 130 A, 3 AWG fail");
    expect(found(d, "2011")).toBe("2 AWG 130 A, 3 AWG consult");
    expect(found(d, "2014")).toBe("3 AWG 115 A, 4 AWG fail");
  });

  test("bad input", () => {
    expect(caught(() => smallestConductor(demand("0"), "2017"))).toMatchObject({
      code: "OUT_OF_RANGE",
      path: "/required",
    });
    expect(
      caught(() => smallestConductor(demand("1", { required: V(1) as never }), "2017")).code,
    ).toBe("WRONG_KIND");
    expect(
      caught(() => smallestConductor(demand("1", { material: "CCA" as never }), "2017")).code,
    ).toBe("UNKNOWN_MATERIAL");
    expect(caught(() => smallestConductor(demand("1", { sets: -1 }), "2017")).path).toBe(
      "/conductor/sets",
    );
    expect(
      caught(() => smallestConductor(demand("1", { insulation: "X" as never }), "2017")).code,
    ).toBe("UNKNOWN_INSULATION");
    expect(caught(() => smallestConductor(demand("1"), "2026" as never)).code).toBe(
      "UNVERIFIED_EDITION",
    );
  });
});
