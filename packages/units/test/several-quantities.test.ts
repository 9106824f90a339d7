/** Texts of more than one value: bounds, ranges, sides, slopes and counts. */
import {
  A,
  formatRational,
  inch,
  isQuantity,
  parseBound,
  parseCounted,
  parseDimensions,
  parseRange,
  parseSlope,
  type Safe,
  safeParseBound,
  safeParseCounted,
  safeParseDimensions,
  safeParseRange,
  safeParseSlope,
  type UnitsError,
} from "@lineside/units";
import { describe, expect, test } from "vitest";

function errorOf(read: Safe<unknown>): UnitsError {
  if (read.ok) throw new Error(`read as ${JSON.stringify(read.value)}`);
  return read.error;
}

describe("parseBound", () => {
  test.for([
    [`3'-0" min.`, "min", "3 ft"],
    [`6'-6" max`, "max", "6.5 ft"],
    [`6"max.`, "max", "6 in"],
    [`30" (min.)`, "min", "30 in"],
    ["30 in, maximum", "max", "30 in"],
    ["minimum 24 in", "min", "24 in"],
    ["Max. 24 in", "max", "24 in"],
    ["at least 5 ft", "min", "5 ft"],
    ["not to exceed 5 ft", "max", "5 ft"],
    ["5 ft or more", "min", "5 ft"],
    ["5 ft or less", "max", "5 ft"],
    ["≥ 3 ft", "min", "3 ft"],
    ["<=3 ft", "max", "3 ft"],
  ] as const)("%s", ([text, limit, value]) => {
    const bound = parseBound("length", text);
    expect([bound.limit, String(bound.value)]).toEqual([limit, value]);
  });

  test("the text of the value is without its limit", () => {
    expect(parseBound("length", `3'- 0" min.`).value.text).toBe(`3'- 0"`);
  });

  test("minutes are no minimum", () => {
    expect(String(parseBound("time", "15 min max").value)).toBe("15 min");
    expect(errorOf(safeParseBound("time", "15 minutes")).code).toBe("PARSE");
    expect(errorOf(safeParseBound("time", "15 min"))).toMatchObject({ code: "PARSE", input: "15" });
  });

  test("a limit is required, and one is enough", () => {
    expect(errorOf(safeParseBound("length", `6'-0"`))).toMatchObject({ code: "PARSE", index: 5 });
    expect(safeParseBound("length", "min 3 ft max").ok).toBe(false);
    expect(errorOf(safeParseBound("length", "3-0 min.")).code).toBe("AMBIGUOUS");
    expect(String(parseBound("length", "3-0 min.", { bare: "ft-in" }).value)).toBe("3 ft");
    expect(errorOf(safeParseBound("length", "min")).code).toBe("PARSE");
    expect(errorOf(safeParseBound("length", "6 ftmax")).code).toBe("PARSE");
    expect(errorOf(safeParseBound("length", "maximal 6 ft")).code).toBe("PARSE");
  });
});

describe("parseRange", () => {
  test.for([
    ["length", `4" to 6"`, "4 in", "6 in"],
    ["length", "4 to 6 inches", "4 in", "6 in"],
    ["length", `4-6"`, "4 in", "6 in"],
    ["length", `5'-6" through 6'-6"`, "5.5 ft", "6.5 ft"],
    ["length", `5'-6"-6'-6"`, "5.5 ft", "6.5 ft"],
    ["length", "2-1/2-3 in", "2.5 in", "3 in"],
    ["length", "10'-12'", "10 ft", "12 ft"],
    ["length", `6" – 1'`, "6 in", "1 ft"],
    ["length", `6" to 6"`, "6 in", "6 in"],
    ["realPower", "0-500 kW", "0 kW", "500 kW"],
    ["voltage", "0–600 V", "0 V", "600 V"],
    ["temperature", "-20 to 40 C", "-20 °C", "40 °C"],
  ] as const)("%s %s", ([kind, text, low, high]) => {
    const range = parseRange<"length" | "realPower" | "voltage" | "temperature">(kind, text);
    expect([String(range.low), String(range.high)]).toEqual([low, high]);
  });

  test.for([
    ["length", `6" to 4"`, "OUT_OF_RANGE"],
    ["length", `10'-6"`, "OUT_OF_RANGE"],
    ["length", "3-6", "PARSE"],
    ["length", `4" to 6`, "PARSE"],
    ["length", `4" to 6" to 8"`, "PARSE"],
    ["length", "2-3-6 in", "PARSE"],
    ["length", "1-2-3-4-5-6-7-8 in", "PARSE"],
    ["current", "5 A", "PARSE"],
    ["current", "5 A to 6 V", "UNIT_MISMATCH"],
    ["current", "5-6 V", "UNIT_MISMATCH"],
    ["current", "1".repeat(201), "TOO_LONG"],
  ] as const)("%s %s is refused with %s", ([kind, text, code]) => {
    expect(errorOf(safeParseRange<"length" | "current">(kind, text)).code).toBe(code);
  });

  test("what is the wrong way round is suggested the right way", () => {
    expect(errorOf(safeParseRange("length", `6" to 4"`)).suggestion).toBe("4 in to 6 in");
  });

  test("two hyphens that could each part the values are ambiguous", () => {
    expect(String(parseRange("mechanicalPower", "1/2-3-1/2 hp").high)).toBe("3.5 hp");
    const hints = { bare: "ft-in", unit: inch } as const;
    expect(errorOf(safeParseRange("length", "1-2-3", hints))).toMatchObject({
      code: "AMBIGUOUS",
      expected: ["1 in to 2.25 ft", "7/6 ft to 3 in"],
    });
  });
});

describe("parseDimensions", () => {
  const plain = (text: string, options?: Parameters<typeof parseDimensions>[1]) => {
    const { sides, limit } = parseDimensions(text, options);
    return [...sides.map(({ value, axis }) => `${axis ?? ""} ${value}`.trim()), limit].filter(
      Boolean,
    );
  };

  test("sides by x, by words and by labels", () => {
    expect(plain(`24"x30"`)).toEqual(["24 in", "30 in"]);
    expect(plain(`24" × 30" X 6"`)).toEqual(["24 in", "30 in", "6 in"]);
    expect(plain("six inches by 4 inches")).toEqual(["6 in", "4 in"]);
    expect(plain(`10" W 12" H 6" D max.`)).toEqual([
      "width 10 in",
      "height 12 in",
      "depth 6 in",
      "max",
    ]);
    expect(plain(`10 ft long x 5/8" dia.`)).toEqual(["length 10 ft", "diameter 0.625 in"]);
    expect(plain("10-0 wide", { bare: "ft-in" })).toEqual(["width 10 ft"]);
    expect(plain("3-1/2 inches thick")).toEqual(["thickness 3.5 in"]);
  });

  test("sides without a unit need one; beside others that have one they are ambiguous", () => {
    expect(errorOf(safeParseDimensions("13 x 24")).code).toBe("PARSE");
    expect(errorOf(safeParseDimensions("5/8 x 8'"))).toMatchObject({
      code: "AMBIGUOUS",
      expected: ["5/8 in x 8'", "5/8 ft x 8'"],
    });
    expect(plain("5/8 x 8'", { unit: inch })).toEqual(["0.625 in", "8 ft"]);
  });

  test.for([
    `24"`,
    "",
    "x",
    `24" x`,
    `x 24"`,
    `24" W 6"`,
    "1 x 2 x 3 x 4 x 5",
    "5 kg x 3 ft",
    "W",
    "24 for 2",
  ])("%s is refused", (text) => {
    expect(errorOf(safeParseDimensions(text, { unit: inch })).code).toMatch(
      /^(PARSE|UNKNOWN_UNIT)$/,
    );
  });
});

describe("parseSlope", () => {
  test.for([
    ["1/4 rise to 1-0 run", "1/48"],
    ["1-0 rise per 2-0 run", "0.5"],
    ["1 to 1", "1"],
    ["1:12", "1/12"],
    ["1-1/2 : 1", "1.5"],
    [`1/4" per foot`, "1/48"],
    ["1/4 in to 1 ft", "1/48"],
    ["0:1", "0"],
  ] as const)("%s is %s", ([text, value]) => {
    const slope = parseSlope(text);
    expect(formatRational(slope.value)).toBe(value);
    expect(slope.text).toBe(text);
  });

  test("a grade keeps its percent", () => {
    expect(String(parseSlope("2 %"))).toBe("2 %");
  });

  test.for([
    [`1/4" to 1`, "PARSE"],
    ["1 to 1 ft", "PARSE"],
    ["1:0", "DIVIDE_BY_ZERO"],
    ["1-0 to 0-0", "DIVIDE_BY_ZERO"],
    ["2", "PARSE"],
    ["%", "PARSE"],
    ["1:2:3", "PARSE"],
    ["a:b", "PARSE"],
    ["1 kg to 1 ft", "UNKNOWN_UNIT"],
  ] as const)("%s is refused with %s", ([text, code]) => {
    expect(errorOf(safeParseSlope(text)).code).toBe(code);
  });
});

describe("parseCounted", () => {
  test.for([
    ["3-100 kVA", 3, "100 kVA"],
    ["3 x 100 kVA", 3, "100 kVA"],
    ["3×100 kVA", 3, "100 kVA"],
    ["(3) 100 kVA", 3, "100 kVA"],
    ["3-37-1/2 kVA", 3, "37.5 kVA"],
    ["3-167 kva", 3, "167 kVA"],
    ["999-1 kVA", 999, "1 kVA"],
  ] as const)("%s", ([text, count, each]) => {
    const counted = parseCounted(text);
    expect([counted.count, String(counted.each)]).toEqual([count, each]);
    expect(isQuantity(counted.each, "apparentPower")).toBe(true);
  });

  test("a unit of two kinds needs the kind", () => {
    expect(errorOf(safeParseCounted("2-100 A"))).toMatchObject({
      code: "AMBIGUOUS",
      expected: ["current", "shortCircuitCurrent"],
    });
    expect(parseCounted("2-100 A", "current").each.eq(A(100))).toBe(true);
    expect(errorOf(safeParseCounted("2-100 A", "voltage")).code).toBe("UNIT_MISMATCH");
  });

  test.for([
    ["1-1/2 kVA", "AMBIGUOUS"],
    ["100 kVA", "PARSE"],
    ["3-", "PARSE"],
    ["3-x", "PARSE"],
    ["3-100", "PARSE"],
    ["3-100 foo", "UNKNOWN_UNIT"],
    ["3-100 kVA x", "PARSE"],
    ["0-100 kVA", "OUT_OF_RANGE"],
    ["1000-100 kVA", "OUT_OF_RANGE"],
    ["999999999999999999999999999999-1 kVA", "OUT_OF_RANGE"],
  ] as const)("%s is refused with %s", ([text, code]) => {
    expect(errorOf(safeParseCounted(text)).code).toBe(code);
  });

  test("both meanings of 1-1/2 kVA are told", () => {
    expect(errorOf(safeParseCounted("1-1/2 kVA")).expected).toEqual(["1 of 1/2 kVA", "1 1/2 kVA"]);
  });
});
