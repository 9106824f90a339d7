import { A, approximateRoot, compareRoot, isQuantity, kV, kVA, V, VA } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { type TransformerRating, transformerCurrents } from "../src/index.ts";
import { caught } from "./caught.ts";

const three = { kva: kVA(150), primary: V(480), secondary: V(208), phases: 3 } as const;

describe("three phases", () => {
  test.each([
    [150, 480, 208, "180.42 A", "416.36 A"],
    ["112.5", 480, 208, "135.32 A", "312.27 A"],
    [75, 480, 208, "90.21 A", "208.18 A"],
    [45, 480, 208, "54.13 A", "124.91 A"],
  ])("%s kVA, %s V to %s V: %s and %s", (kva, primary, secondary, first, second) => {
    const currents = transformerCurrents({
      kva: kVA(kva),
      primary: V(primary),
      secondary: V(secondary),
      phases: 3,
    });
    expect(approximateRoot(currents.primary, 2)).toBe(first);
    expect(approximateRoot(currents.secondary, 2)).toBe(second);
  });

  test("the root lies within its bounds: its square is (S/V)²/3", () => {
    const { primary } = transformerCurrents(three);
    const S = kVA(150).over(V(480));
    expect(compareRoot(S, 3, A(primary.low))).toBe(1);
    expect(compareRoot(S, 3, A(primary.high))).toBe(-1);
  });

  test("steps name what they are made of, and what a document prints", () => {
    const { steps } = transformerCurrents({ ...three, printed: { primary: "180 A" } });
    expect(steps.map(({ label, formula, printed }) => [label, formula, printed])).toEqual([
      ["primary current", "S / (√3 · V)", "180 A"],
      ["secondary current", "S / (√3 · V)", undefined],
    ]);
    expect(steps[1]?.inputs.map(({ name, value }) => `${name} = ${value}`)).toEqual([
      "S = 150 kVA",
      "V = 208 V",
    ]);
  });
});

describe("one phase", () => {
  test("150 kVA at 240 V is 625 A, exactly", () => {
    const { primary, secondary, steps } = transformerCurrents({
      kva: kVA(150),
      primary: V(480),
      secondary: V(240),
      phases: 1,
    });
    expect([String(primary), String(secondary)]).toEqual(["312.5 A", "625 A"]);
    expect(steps.map(({ formula }) => formula)).toEqual(["S / V", "S / V"]);
    expect(isQuantity(steps[0]?.value, "current")).toBe(true);
  });

  test("units do not matter", () => {
    const { primary } = transformerCurrents({
      kva: VA(150_000),
      primary: kV("0.48"),
      secondary: V(240),
      phases: 1,
    });
    expect(primary.eq(A("312.5"))).toBe(true);
  });
});

describe("bad input", () => {
  test.each<[string, object, string, string]>([
    ["two phases", { phases: 2 }, "OUT_OF_RANGE", "/phases"],
    ["amperes as rating", { kva: A(150) }, "WRONG_KIND", "/kva"],
    ["a number as voltage", { primary: 480 }, "WRONG_KIND", "/primary"],
    ["no voltage", { secondary: V(0) }, "OUT_OF_RANGE", "/secondary"],
    ["a negative rating", { kva: kVA(-1) }, "OUT_OF_RANGE", "/kva"],
  ])("%s", (_, change, code, path) => {
    const rating = { ...three, ...change } as TransformerRating;
    expect(caught(() => transformerCurrents(rating))).toMatchObject({ code, path });
  });
});
