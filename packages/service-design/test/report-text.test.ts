import { checkDesign, type Design, renderText } from "@lineside/service-design";
import { describe, expect, test } from "vitest";
import { designOf, exampleText } from "./example-file.ts";

const transformer = checkDesign(designOf(exampleText("transformer-taps")));
const feeder = checkDesign(designOf(exampleText("feeder-taps")));

describe("the text of a report", () => {
  test("starts with what it is, by which edition, and what it comes to", () => {
    expect(renderText(transformer).split("\n").slice(0, 2)).toEqual([
      "Transformer secondary taps, 150 kVA, judged by NEC 2002",
      "✓ PASS  F1, S1, S2 pass",
    ]);
    expect(renderText(feeder).split("\n")[1]).toBe("✗ FAIL  T25 fails; F1, F2, T10 pass");
  });

  test("shows exact figures beside published ones", () => {
    const text = renderText(transformer);
    for (const line of [
      "primary current: ≈ 180.42 A  (published: 180 A)",
      "secondary current: ≈ 416.36 A  (published: 416 A)",
      "one third of the primary device: 75 A  (published: 75 A)",
      "ampacity referred to the primary: 164.67 A (494/3 A)  (published: 163 A)",
    ]) {
      expect(text).toContain(line);
    }
  });

  test("shows a clause as every other printer does, and the sizes in amperes", () => {
    const text = renderText(transformer, { width: 200 });
    for (const line of [
      "✓ goes on beyond the equipment that it supplies: no [240.21(C)(2)(2)]",
      "✓ not over 25 ft, lug to lug: 22 ft found, at most 25 ft required, 3 ft to spare [240.21(C)(6)]",
    ]) {
      expect(text).toContain(line);
    }
    const inKiloamperes = exampleText("feeder-taps").replaceAll(
      "rating: 225 A",
      "rating: 0.225 kA",
    );
    expect(renderText(checkDesign(designOf(inKiloamperes)), { width: 200 })).toContain(
      "at least 225 A: 4/0 AWG passes (230 A), 3/0 AWG fails (200 A)",
    );
  });

  test("puts what fails first, with what would help", () => {
    const text = renderText(feeder);
    const [t25, f1] = [text.indexOf("✗ FAIL  T25"), text.indexOf("✓ PASS  F1")];
    expect(t25).toBeGreaterThan(0);
    expect(t25).toBeLessThan(f1);
    expect(text).toContain("would pass by 240.21(B)(2): /conductors/T25/size = 300 kcmil");
  });

  test("shows of an alternative only what it changes", () => {
    const text = renderText(feeder);
    const larger = text.slice(
      text.indexOf("Alternative: larger"),
      text.indexOf("Alternative: ratio-only"),
    );
    expect(larger).toContain("✓ PASS  T25  300 kcmil");
    expect(larger).not.toContain("T10  250 kcmil");
  });

  test.for([60, 100, 200])("keeps to %i columns, and figures on one line", (width) => {
    for (const explain of [false, true]) {
      const lines = renderText(transformer, { width, explain }).split("\n");
      expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(width);
      expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    }
    expect(renderText(feeder, { width })).toContain("250 kcmil fails");
    expect(renderText(feeder, { width })).toContain("300 kcmil passes");
  });

  test("says the same with and without colour", () => {
    const painted = renderText(feeder, { color: (style, text) => `<${style}>${text}</${style}>` });
    expect(painted).toContain("<fail>✗ FAIL  T25");
    expect(painted.replace(/<\/?[a-z-]+>/g, "")).toBe(renderText(feeder));
  });

  test("explains every clause where asked", () => {
    const text = renderText(transformer, { explain: true });
    expect(text).toContain("one suffices:");
    expect(text).toContain("worked out");
    expect(text.length).toBeGreaterThan(renderText(transformer).length);
  });

  test("shows no control characters of a name", () => {
    const design: Design = { lineside: 1, project: { name: "\u001B[31mred\u202E" } };
    const [title] = renderText(checkDesign(design)).split("\n");
    expect(title).toBe("\uFFFD[31mred\uFFFD");
  });

  test("lists questions with where the answer belongs", () => {
    expect(renderText(checkDesign({ lineside: 1 }))).toContain("[/codes/nec]");
  });
});
