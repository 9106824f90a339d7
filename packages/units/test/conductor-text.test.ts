import {
  CONDUCTOR_SIZES,
  type ConductorSize,
  circularMils,
  cmil,
  compareGauge,
  compareSize,
  isConductorSize,
  kcmil,
  nextLarger,
  nextSmaller,
  parseConductor,
  parseConductorSet,
  parseGauge,
  parseSize,
  parseSizeRange,
  type Safe,
  safeParseConductor,
  safeParseConductorSet,
  safeParseGauge,
  safeParseSize,
  safeParseSizeRange,
  standardSize,
  stepSize,
} from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

/** The code of a refusal, with its suggestion where there is one. */
function refusal<T>(read: Safe<T>): string {
  if (read.ok) throw new Error(`read as ${JSON.stringify(read.value)}`);
  const { code, suggestion } = read.error;
  return suggestion === undefined ? code : `${code}: ${suggestion}`;
}

describe("parseSize", () => {
  test.each<[string, ConductorSize]>([
    ["#3/0", "3/0 AWG"],
    ["3/0 AWG", "3/0 AWG"],
    ["3/0 awg", "3/0 AWG"],
    ["4/0", "4/0 AWG"],
    ["6 AWG", "6 AWG"],
    ["#6 AWG", "6 AWG"],
    ["6-AWG", "6 AWG"],
    ["6AWG", "6 AWG"],
    ["#14", "14 AWG"],
    ["No. 3", "3 AWG"],
    ["No. 1/0", "1/0 AWG"],
    ["500-kcmil", "500 kcmil"],
    ["500 kcmil", "500 kcmil"],
    ["500 KCMIL", "500 kcmil"],
    ["#350 MCM", "350 kcmil"],
    ["350 MCM", "350 kcmil"],
    ["350 KCML", "350 kcmil"],
    ["350.0 kcmil", "350 kcmil"],
    ["1,000 kcmil", "1000 kcmil"],
    ["  2 AWG ", "2 AWG"],
  ])("%j is %s", (text, size) => {
    expect(parseSize(text)).toBe(size);
    expect(safeParseSize(text)).toEqual({ ok: true, value: size });
  });

  test.each([
    ["", "PARSE"],
    ["six", "PARSE"],
    ["#", "PARSE"],
    ["6 inches", "PARSE"],
    ["6 AWG x", "PARSE"],
    ["6 AWGs", "PARSE"],
    ["#14x", "PARSE"],
    ["1800#", "PARSE"],
    ["3/0 kcmil", "PARSE"],
    ["1/2", "PARSE"],
    ["0/0", "PARSE"],
    ["1/0/0", "PARSE"],
    ["1,00 kcmil", "PARSE"],
    ["1e3 kcmil", "PARSE"],
    ["-6 AWG", "PARSE"],
    ["6 mcM", "PARSE"],
    ["__proto__", "PARSE"],
    ["6", "AMBIGUOUS: 6 AWG"],
    ["500", "AMBIGUOUS: 500 kcmil"],
    ["7", "AMBIGUOUS"],
    ["#5", "NOT_STANDARD_SIZE: 4 AWG"],
    ["20 AWG", "NOT_STANDARD_SIZE: 18 AWG"],
    ["5/0", "NOT_STANDARD_SIZE: 4/0 AWG"],
    ["#0", "NOT_STANDARD_SIZE: 1/0 AWG"],
    ["#000", "NOT_STANDARD_SIZE: 3/0 AWG"],
    ["#350", "NOT_STANDARD_SIZE: 350 kcmil"],
    ["336 kcmil", "NOT_STANDARD_SIZE: 350 kcmil"],
    ["310 kcmil", "NOT_STANDARD_SIZE: 300 kcmil"],
    ["325 kcmil", "NOT_STANDARD_SIZE: 350 kcmil"],
    ["9999 kcmil", "NOT_STANDARD_SIZE: 2000 kcmil"],
    ["0 kcmil", "NOT_STANDARD_SIZE: 18 AWG"],
    [`${"9".repeat(150)} kcmil`, "NOT_STANDARD_SIZE: 2000 kcmil"],
    ["#".repeat(201), "TOO_LONG"],
  ])("%j is refused: %s", (text, expected) => {
    expect(refusal(safeParseSize(text))).toBe(expected);
    expect(() => parseSize(text)).toThrow(
      expect.objectContaining({ code: expected.split(":")[0] }),
    );
  });

  test("a bare number by option, which no standard size shares", () => {
    expect(parseSize("6", { bare: true })).toBe("6 AWG");
    expect(parseSize("500", { bare: true })).toBe("500 kcmil");
    expect(refusal(safeParseSize("5", { bare: true }))).toBe("NOT_STANDARD_SIZE: 4 AWG");
    const numbers = CONDUCTOR_SIZES.filter((size) => !size.includes("/")).map(
      (size) => size.split(" ")[0],
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test("reads every standard size back from its own name, and from its other names", () => {
    for (const size of CONDUCTOR_SIZES) {
      const [number, unit] = size.split(" ");
      expect(parseSize(size)).toBe(size);
      for (const text of unit === "AWG"
        ? [`#${number}`, `No. ${number}`]
        : [`${number} MCM`, `#${number}-KCML`]) {
        expect(parseSize(text)).toBe(size);
      }
    }
  });

  test.each([[undefined], [null], [6], [{}]])("%j is not even a text", (value) => {
    expect(refusal(safeParseSize(value as unknown as string))).toBe("PARSE");
  });
});

describe("parseConductor", () => {
  test.each([
    ["#2 AL", { size: "2 AWG", material: "Al" }],
    ["#2 AWG Al", { size: "2 AWG", material: "Al" }],
    ["#3/0 Quad", { size: "3/0 AWG", construction: "quadruplex" }],
    ["#2 Triplex Al", { size: "2 AWG", construction: "triplex", material: "Al" }],
    ["6 AWG copper", { size: "6 AWG", material: "Cu" }],
    ["4/0 aluminium", { size: "4/0 AWG", material: "Al" }],
    ["500 kcmil, Cu", { size: "500 kcmil", material: "Cu" }],
    ["#6 duplex", { size: "6 AWG", construction: "duplex" }],
    ["350 MCM", { size: "350 kcmil" }],
  ])("%j", (text, conductor) => {
    expect(parseConductor(text)).toEqual(conductor);
    expect(safeParseConductor(text)).toEqual({ ok: true, value: conductor });
  });
  test.each([
    ["#2 gold", "PARSE"],
    ["#2AL", "PARSE"],
    ["#2 AL Cu", "PARSE"],
    ["#2 Quad Tri", "PARSE"],
    ["#2 constructor", "PARSE"],
    ["AL", "PARSE"],
    ["#5 AL", "NOT_STANDARD_SIZE: 4 AWG"],
  ])("%j is refused: %s", (text, expected) => {
    expect(refusal(safeParseConductor(text))).toBe(expected);
  });
  test("says where it stopped", () => {
    expect(() => parseConductor("#2 AL gold")).toThrow(expect.objectContaining({ index: 6 }));
  });
  test("takes a bare number with its metal by option", () => {
    expect(parseConductor("2 AL", { bare: true })).toEqual({ size: "2 AWG", material: "Al" });
    expect(refusal(safeParseConductor("2 AL"))).toBe("PARSE");
  });
});

describe("parseConductorSet", () => {
  test.each([
    ["2 x 3/0 AWG", { count: 2, size: "3/0 AWG" }],
    ["2x500 kcmil", { count: 2, size: "500 kcmil" }],
    ["3 × 4/0", { count: 3, size: "4/0 AWG" }],
    ["(2) 500 kcmil", { count: 2, size: "500 kcmil" }],
    ["(2)#2 AL", { count: 2, size: "2 AWG", material: "Al" }],
    ["500 kcmil", { count: 1, size: "500 kcmil" }],
    ["99 x 1/0", { count: 99, size: "1/0 AWG" }],
  ])("%j", (text, set) => {
    expect(parseConductorSet(text)).toEqual(set);
    expect(safeParseConductorSet(text)).toEqual({ ok: true, value: set });
  });
  test.each([
    ["0 x 1/0", "OUT_OF_RANGE"],
    ["100 x 1/0", "OUT_OF_RANGE"],
    ["-1 x 1/0", "PARSE"],
    ["2.5 x 1/0", "PARSE"],
    ["2 x", "PARSE"],
    ["() 1/0", "PARSE"],
    ["2 x 2 x 1/0", "PARSE"],
    ["2 x 6", "AMBIGUOUS: 6 AWG"],
  ])("%j is refused: %s", (text, expected) => {
    expect(refusal(safeParseConductorSet(text))).toBe(expected);
  });
});

describe("parseSizeRange", () => {
  test.each([
    ["#6 through 250 kcmil", { smallest: "6 AWG", largest: "250 kcmil" }],
    ["#14 thru #10", { smallest: "14 AWG", largest: "10 AWG" }],
    ["1/0 to 4/0", { smallest: "1/0 AWG", largest: "4/0 AWG" }],
    ["6 AWG – 4 AWG", { smallest: "6 AWG", largest: "4 AWG" }],
    ["#2 to #2", { smallest: "2 AWG", largest: "2 AWG" }],
  ])("%j", (text, range) => {
    expect(parseSizeRange(text)).toEqual(range);
    expect(safeParseSizeRange(text)).toEqual({ ok: true, value: range });
  });
  test.each([
    ["4/0 to 1/0", "OUT_OF_RANGE: 1/0 AWG to 4/0 AWG"],
    ["#6", "PARSE"],
    ["#6 to #4 to #2", "PARSE"],
    ["#6 through", "PARSE"],
    ["6 to 4 AWG", "AMBIGUOUS: 6 AWG"],
  ])("%j is refused: %s", (text, expected) => {
    expect(refusal(safeParseSizeRange(text))).toBe(expected);
  });
});

describe("sheet-metal gauges", () => {
  test.each([
    ["16-gauge", { gauge: 16 }],
    ["16 gauge", { gauge: 16 }],
    ["16 ga.", { gauge: 16 }],
    ["16ga", { gauge: 16 }],
    ["16-gauge minimum", { gauge: 16, thickness: "min" }],
    ["14 gauge max.", { gauge: 14, thickness: "max" }],
  ])("%j", (text, gauge) => {
    expect(parseGauge(text)).toEqual(gauge);
    expect(safeParseGauge(text)).toEqual({ ok: true, value: gauge });
  });
  test.each([
    ["16"],
    ["16 AWG"],
    ["#16"],
    ["0 gauge"],
    ["100 gauge"],
    ["gauge"],
    ["16 gauges"],
    ["16-gauge 20"],
  ])("%j is none", (text) => {
    expect(refusal(safeParseGauge(text))).toBe("PARSE");
  });
  test("the lower number is the thicker sheet", () => {
    expect(compareGauge(parseGauge("14 ga"), parseGauge("16 ga"))).toBe(1);
    expect(compareGauge(parseGauge("16 ga"), parseGauge("14 ga"))).toBe(-1);
    expect(compareGauge(parseGauge("16 ga"), parseGauge("16-gauge"))).toBe(0);
  });
});

describe("the set of sizes", () => {
  const size = fc.constantFrom(...CONDUCTOR_SIZES);
  test("30 sizes, in the order of their areas", () => {
    expect(CONDUCTOR_SIZES).toHaveLength(30);
    expect(CONDUCTOR_SIZES.join(" ").replaceAll(/ (?:AWG|kcmil)/g, "")).toBe(
      "18 16 14 12 10 8 6 4 3 2 1 1/0 2/0 3/0 4/0 250 300 350 400 500 600 700 750 800 900 1000 1250 1500 1750 2000",
    );
    CONDUCTOR_SIZES.forEach((a, i) => {
      CONDUCTOR_SIZES.forEach((b, j) => {
        expect(compareSize(a, b)).toBe(Math.sign(i - j));
        expect(circularMils(a).compare(circularMils(b))).toBe(Math.sign(i - j));
      });
    });
  });
  test("areas are those of the gauge formula to the print's four figures", () => {
    for (const name of CONDUCTOR_SIZES.filter((s) => s.endsWith("AWG"))) {
      const text = name.split(" ")[0] ?? "";
      const gauge = text.includes("/") ? 1 - Number.parseInt(text, 10) : Number(text);
      const mils = 5 * 92 ** ((36 - gauge) / 39);
      const printed = Number(circularMils(name).value.n);
      expect(Math.abs(printed / mils ** 2 - 1), name).toBeLessThan(0.004);
    }
  });
  test("neighbours, and none beyond the ends", () => {
    fc.assert(
      fc.property(size, (s) => {
        const up = nextLarger(s);
        expect(up === undefined ? s : nextSmaller(up)).toBe(s);
        expect(stepSize(s, 0)).toBe(s);
      }),
    );
    expect([nextLarger("2000 kcmil"), nextSmaller("18 AWG"), stepSize("1 AWG", 1)]).toEqual([
      undefined,
      undefined,
      "1/0 AWG",
    ]);
  });
  test("standardSize takes the exact area and nothing beside it", () => {
    for (const s of CONDUCTOR_SIZES) {
      const area = circularMils(s);
      expect(standardSize(area)).toBe(s);
      for (const off of ["0.001", "-0.001"]) {
        expect(() => standardSize(area.plus(cmil(off)))).toThrow(
          expect.objectContaining({ code: "NOT_STANDARD_SIZE", suggestion: s }),
        );
      }
    }
    expect(standardSize(kcmil("211.6"))).toBe("4/0 AWG");
  });
  test.each([["3/0"], ["3/0 awg"], ["toString"], ["__proto__"], [3], [null]])(
    "%j names none",
    (value) => {
      expect(isConductorSize(value)).toBe(false);
    },
  );
});
