import { parseDesign, readDesign } from "@lineside/service-design";
import { describe, expect, test } from "vitest";

function codeOf(text: string): string | undefined {
  const read = parseDesign(text);
  return read.ok ? undefined : read.errors[0]?.code;
}

const MEGA = 1024 * 1024;
const nested = (levels: number) =>
  `lineside: 1\nproject: { name: ${"[".repeat(levels)}${"]".repeat(levels)} }`;

describe("limits", () => {
  test("100 MB are refused at once", () => {
    const text = "a: 1\n".repeat(20 * MEGA);
    const start = performance.now();
    expect(codeOf(text)).toBe("TOO_LARGE");
    expect(performance.now() - start).toBeLessThan(100);
  });

  test("one character too many is too large, and one fewer is read", () => {
    const text = `lineside: 1\n# ${"x".repeat(MEGA - 14)}`;
    expect(text.length).toBe(MEGA);
    expect(codeOf(text)).toBeUndefined();
    expect(codeOf(`${text}x`)).toBe("TOO_LARGE");
  });

  test.for([
    ["brackets", "[".repeat(MEGA)],
    ["braces", "{a: ".repeat(MEGA / 4)],
    ["dashes", "- ".repeat(MEGA / 2)],
    ["question marks", "? ".repeat(MEGA / 2)],
    ["exclamation marks", "! ".repeat(MEGA / 2)],
    ["stairs", Array.from({ length: 1400 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
  ] as const)("a megabyte of %s is too deep, and stops nothing", ([, text]) => {
    expect(codeOf(text)).toBe("TOO_DEEP");
  });

  test.for([
    ["keys", Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`).join("\n")],
    ["quotes", '"'.repeat(MEGA)],
    ["comments", "# x\n".repeat(MEGA / 4)],
  ] as const)("a megabyte of %s is too many", ([, text]) => {
    expect(codeOf(text)).toBe("TOO_MANY");
  });

  test("thirty-two levels are read as far as their sense goes", () => {
    expect(codeOf(nested(31))).toBe("WRONG_TYPE");
    expect(codeOf(nested(32))).toBe("TOO_DEEP");
  });

  test("aliases do not multiply without end", () => {
    const laughs = Array.from({ length: 9 }, (_, i) => {
      const inside = i === 0 ? '"ha"' : Array.from({ length: 9 }, () => `*a${i - 1}`).join(", ");
      return `a${i}: &a${i} [${inside}]`;
    });
    expect(["ALIAS", "TOO_MANY"]).toContain(codeOf(`lineside: 1\n${laughs.join("\n")}`));
  });

  test("an anchor inside itself ends", () => {
    expect(codeOf("lineside: 1\nproject: &a { name: *a }")).toBe("TOO_DEEP");
  });

  test("twenty thousand values are too many, however few the marks", () => {
    const list = Array.from({ length: 20_001 }, () => "1").join(",");
    expect(codeOf(`lineside: 1\nproject: { name: [${list}] }`)).toBe("TOO_MANY");
  });

  test("no more than a hundred mistakes are reported", () => {
    const wrong = Array.from({ length: 300 }, (_, i) => `  C${i}: { length: 3 }`).join("\n");
    const read = parseDesign(`lineside: 1\nconductors:\n${wrong}`);
    expect(read.ok ? 0 : read.errors.length).toBe(100);
  });

  test("thousands of names that refer to nothing are not each compared with thousands", () => {
    const name = (letter: string, i: number) => `${letter.repeat(50)}${i}`;
    const entries = <T>(of: (i: number) => readonly [string, T]) =>
      Object.fromEntries(Array.from({ length: 3500 }, (_, i) => of(i)));
    const start = performance.now();
    const read = readDesign({
      lineside: 1,
      equipment: entries((i) => [name("E", i), { is: "wireway" }]),
      conductors: entries((i) => [name("C", i), { from: name("X", i), to: name("Y", i) }]),
    });
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(
      Array(100).fill("UNKNOWN_ID"),
    );
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
