import { A, compareSize } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  ampacity,
  type ChoiceDemand,
  conductorChoices,
  conductorForDevice,
  type DeviceDemand,
  largestOrdinaryDevice,
} from "../src/index.ts";
import { at75 } from "./as-installed.ts";
import { caught } from "./caught.ts";

const demand = (amperes: number, more: Partial<ChoiceDemand> = {}): ChoiceDemand => ({
  required: A(amperes),
  material: "copper",
  insulation: "THWN-2",
  installation: at75,
  maxSets: 4,
  ...more,
});

describe("conductors, singly and in parallel", () => {
  test("each further choice has more sets of a smaller size, and the next smaller one fails", () => {
    const { choices, none } = conductorChoices(demand(800), "2023");
    expect(choices.map(({ sets, size, ampacity: total }) => `${sets} × ${size}: ${total}`)).toEqual(
      ["2 × 600 kcmil: 840 A", "3 × 300 kcmil: 855 A", "4 × 3/0 AWG: 800 A"],
    );
    expect(none.map(({ sets, closest, finding }) => [sets, closest, finding.verdict])).toEqual([
      [1, "2000 kcmil", "fail"],
    ]);
    for (const { nextSmaller, finding } of choices) {
      expect(finding.verdict).toBe("pass");
      expect(nextSmaller?.finding.verdict).toBe("fail");
    }
    choices.slice(1).forEach(({ size }, at) => {
      expect(compareSize(size, choices[at]?.size ?? "18 AWG")).toBe(-1);
    });
  });

  test("more sets of the same size are no choice", () => {
    // one 1/0 AWG suffices for 150 A, and conductors in parallel are not smaller
    const { choices } = conductorChoices(demand(150), "2023");
    expect(choices.map(({ sets, size }) => [sets, size])).toEqual([[1, "1/0 AWG"]]);
  });

  test("all sets in one raceway: four are not more than three", () => {
    const inOne = { ...at75, currentCarrying: { perSet: 3 } };
    const { choices } = conductorChoices(demand(470, { installation: inOne }), "2023");
    const sizes = choices.map(({ sets, size }) => `${sets} × ${size}`);
    // 225 A × 0.7 × 3 = 472.5 A, 225 A × 0.5 × 4 = 450 A
    expect(sizes).toContain("3 × 3/0 AWG");
    expect(sizes.some((one) => one.startsWith("4"))).toBe(false);
    const four = { size: "3/0 AWG", material: "copper", insulation: "THWN-2", sets: 4 } as const;
    expect(ampacity(four, inOne, "2023", { required: A(470) }).finding.verdict).toBe("fail");
  });

  test.each([0, 21, 1.5, Number.NaN, "2"])("%s is no most number of sets", (maxSets) => {
    expect(
      caught(() => conductorChoices(demand(1, { maxSets: maxSets as number }), "2023")),
    ).toMatchObject({
      code: "OUT_OF_RANGE",
      path: "/maxSets",
    });
  });

  test("twenty sets are tried", () => {
    const { choices, none } = conductorChoices(demand(6000, { maxSets: 20 }), "2023");
    expect(choices.length + none.length).toBeGreaterThan(10);
    expect(choices.at(-1)?.sets).toBeLessThanOrEqual(20);
  });
});

describe("the conductor that a device needs", () => {
  const device = (rating: number, more: Partial<DeviceDemand> = {}): DeviceDemand => ({
    rating: A(rating),
    device: "cb",
    severalReceptacles: false,
    material: "copper",
    insulation: "THWN-2",
    installation: at75,
    ...more,
  });
  const found = (d: DeviceDemand) => {
    const { smallest, nextSmaller, finding } = conductorForDevice(d, "2017");
    return `${finding.verdict} ${smallest?.size}: ${smallest?.ampacity.total}; ${nextSmaller?.size} ${nextSmaller?.finding.verdict}`;
  };

  test.each<[string, DeviceDemand, string]>([
    ["the next standard rating above 85 A is 90 A", device(90), "pass 4 AWG: 85 A; 6 AWG fail"],
    [
      "not for several receptacles",
      device(90, { severalReceptacles: true }),
      "pass 3 AWG: 100 A; 4 AWG fail",
    ],
    ["up to 800 A", device(700), "pass 1500 kcmil: 625 A; 1250 kcmil fail"],
    ["the largest is not enough", device(800), "fail undefined: undefined; undefined undefined"],
    ["small conductors have their own limits", device(20), "pass 12 AWG: 25 A; 14 AWG fail"],
    ["15 A", device(15), "pass 14 AWG: 20 A; 16 AWG consult"],
    ["in parallel", device(400, { sets: 2 }), "pass 3/0 AWG: 400 A; 2/0 AWG fail"],
    ["too large for one conductor", device(1000), "fail undefined: undefined; undefined undefined"],
    [
      "above 800 A the ampacity has to suffice",
      device(1000, { sets: 3 }),
      "pass 400 kcmil: 1005 A; 350 kcmil fail",
    ],
  ])("%s", (_, d, want) => {
    expect(found(d)).toBe(want);
  });

  test("the finding holds the rating against the limit, and has the ampacity's steps", () => {
    const { smallest, nextSmaller } = conductorForDevice(device(90), "2017");
    expect(smallest?.finding).toMatchObject({
      rule: "nec/conductor-for-device",
      verdict: "pass",
    });
    expect(smallest?.finding.cite.map(({ section, table }) => section || table)).toEqual([
      "240.4(B)",
      "Table 310.15(B)(16)",
      "310.104(A)",
      "110.14(C)",
    ]);
    expect(String(smallest?.finding.required?.value)).toBe("90 A");
    expect(String(smallest?.finding.actual)).toBe("90 A");
    expect(smallest?.finding.steps.length).toBeGreaterThan(1);
    expect(String(nextSmaller?.finding.margin)).toBe("-20 A");
    expect(String(nextSmaller?.protection?.limit)).toBe("70 A");
  });

  test("what decides is asked for, and a size that is undecided is not passed over", () => {
    const thhn = device(90, { insulation: "THHN" });
    const { smallest, finding } = conductorForDevice(thhn, "2017");
    expect(smallest).toBeUndefined();
    expect(finding.verdict).toBe("needs-input");
    expect(finding.missing.map(({ path }) => path)).toEqual(["/installation/location"]);
  });

  test("the device's rating is the circuit's, for ends that do not say their own", () => {
    const { smallest } = conductorForDevice(device(90, { installation: {} }), "2017");
    // 60 °C up to 100 A
    expect(smallest?.size).toBe("3 AWG");
    const other = conductorForDevice(
      device(90, { installation: { circuitRating: A(110) } }),
      "2017",
    );
    expect(other.smallest?.size).toBe("4 AWG");
  });

  test("the device may protect what is found, by 240.4 itself", () => {
    for (const rating of [15, 20, 30, 45, 60, 100, 125, 225, 400, 600]) {
      const { smallest, nextSmaller } = conductorForDevice(device(rating), "2023");
      const limit = (size: typeof smallest) =>
        size &&
        largestOrdinaryDevice(
          size.ampacity.total ?? A(1),
          { size: size.size, material: "copper" },
          "2023",
          {
            device: "cb",
          },
        ).limit;
      expect(limit(smallest)?.gte(A(rating))).toBe(true);
      if (nextSmaller?.ampacity.total) expect(limit(nextSmaller)?.lt(A(rating))).toBe(true);
    }
  });

  test("bad input", () => {
    expect(caught(() => conductorForDevice(device(0), "2017")).path).toBe("/rating");
    expect(
      caught(() => conductorForDevice(device(1, { material: "tin" as never }), "2017")).path,
    ).toBe("/conductor/material");
    expect(caught(() => conductorForDevice(device(1, { sets: 0 }), "2017")).path).toBe(
      "/conductor/sets",
    );
  });
});
