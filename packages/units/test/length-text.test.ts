import {
  formatFeetInches,
  inch,
  m,
  parseLength,
  readLength,
  safeParseLength,
  type UnitsError,
} from "@lineside/units";
import { describe, expect, test } from "vitest";
import { asFraction, fraction, shown } from "./fraction-oracle.ts";

/** The exact value in inches, as `n/d`. */
const inches = (text: string, options?: Parameters<typeof parseLength>[1]): string =>
  shown(asFraction(parseLength(text, options).to(inch).value));

function errorOf(text: unknown, options?: Parameters<typeof parseLength>[1]): UnitsError {
  const read = safeParseLength(text as string, options);
  if (read.ok) throw new Error(`${String(text)} was read as ${read.value}`);
  return read.error;
}

/** The forms that any reader of feet and inches should take, with their inches. */
const ACCEPTED: readonly (readonly [string, string])[] = [
  [`5'-6"`, "66"],
  [`5'6"`, "66"],
  [`5' 6"`, "66"],
  [`6'-0"`, "72"],
  [`10'-6 1/2"`, "126.5"],
  [`5'- 0"`, "60"],
  ["10 ft 6 in", "126"],
  ["10 ft. 6 in.", "126"],
  ["12 feet 6 inches", "150"],
  ["2 1/2 in", "2.5"],
  [`2-1/2"`, "2.5"],
  ["1-1/2 inch", "1.5"],
  ["2-1/2 feet", "30"],
  ["5-1/2 feet", "66"],
  [`3/4"`, "0.75"],
  [`18"`, "18"],
  ["18 inches", "18"],
  ["6 feet", "72"],
  [`0'-6"`, "6"],
  [`-5'-6"`, "-66"],
  ["5’-6”", "66"],
  ["5′ 6″", "66"],
  ["2½ in", "2.5"],
  [`5-6"`, "66"],
];
const ACCEPTED_BARE: readonly (readonly [string, string])[] = [
  ["5-6", "66"],
  ["10-6", "126"],
];
const REJECTED: readonly (readonly [string, string, number | undefined])[] = [
  ["1/0", "DIVIDE_BY_ZERO", 2],
  [`5'-14"x`, "PARSE", 6],
  ["abc", "PARSE", 0],
  ["", "PARSE", 0],
  ["..", "PARSE", 0],
  ["5 kg", "UNKNOWN_UNIT", 2],
  [`1/0"`, "DIVIDE_BY_ZERO", 2],
  [`6'-0" max`, "PARSE", 6],
];

describe("the 26 forms", () => {
  test.for(ACCEPTED)("%s is %s in", ([text, value]) => {
    expect(inches(text)).toBe(shown(fraction(value)));
  });
  test.for(ACCEPTED_BARE)("%s by { bare } is %s in", ([text, value]) => {
    expect(inches(text, { bare: "ft-in" })).toBe(shown(fraction(value)));
    expect(errorOf(text).code).toBe("AMBIGUOUS");
  });
  test.for(REJECTED)("%s is refused with %s", ([text, code, index]) => {
    for (const options of [undefined, { bare: "ft-in" } as const]) {
      expect(errorOf(text, options)).toMatchObject({ code, index, path: "" });
    }
  });
});

describe("marks, spaces and numbers", () => {
  test.for([
    ["5''", "5"],
    ["5'6''", "66"],
    ["5′6′′", "66"],
    ['18 1/ 2 "', "18.5"],
    ['.75"', "0.75"],
    ["5' 3/4\"", "60.75"],
    ["5'-6", "66"],
    ["5' - 6 \"", "66"],
    ["5'–6\"", "66"],
    ['5‑6"', "66"],
    ["5\u00a0ft\u20096\u202fin", "66"],
    ["\t 5 ft \t", "60"],
    ["5,280 ft", "63360"],
    ["1,234,567.5 in", "1234567.5"],
    ["10'-6½\"", "126.5"],
    ['⅛"', "0.125"],
    ["⅒ in", "0.1"],
    ['2-⅝"', "2.625"],
    ["1⁄2 in", "0.5"],
    ['5-6-1/2"', "66.5"],
    ["5-6 1/2 inches", "66.5"],
    ["3/8-inch", "0.375"],
    ["3/8 -inch", "0.375"],
    ["24-foot", "288"],
    ["6 FEET", "72"],
    ["six inches", "6"],
    ["Ten Feet", "120"],
    ["1 foot 0 in", "12"],
    ["1/3 ft", "4"],
    ['−6"', "-6"],
    ["- 6 ft", "-72"],
    ["25.4 mm", "1"],
    ["2.54 cm", "1"],
    ["1 kft", "12000"],
    ["12345678901234567890 in", "12345678901234567890"],
    ["10000000000000001/20000000000000002 in", "0.5"],
  ] as const)("%s", ([text, value]) => {
    expect(inches(text)).toBe(shown(fraction(value)));
  });

  test("the unit is feet where the text has feet, else as written", () => {
    expect(String(parseLength(`10'-6"`))).toBe("10.5 ft");
    expect(String(parseLength(`126"`))).toBe("126 in");
    expect(String(parseLength("3.2 m"))).toBe("3.2 m");
  });

  test("the text is kept, trimmed", () => {
    expect(parseLength(` 5'- 0" `).text).toBe(`5'- 0"`);
    expect(parseLength("3-6", { bare: "ft-in" }).text).toBe("3-6");
  });
});

describe("what is not a length", () => {
  test.for([
    [`5'-12"`, "PARSE", 3],
    [`5'-11 64/64"`, "PARSE", 6],
    [`5.5' 6"`, "PARSE", 5],
    ["5'-", "PARSE", 2],
    ["5'6'", "PARSE", 3],
    [`5-6"  5' min`, "PARSE", 6],
    ["--5'", "PARSE", 1],
    ["+5'", "PARSE", 0],
    ["5,00 ft", "PARSE", 1],
    ["5,0000 ft", "PARSE", 1],
    ["1234,567 ft", "PARSE", 4],
    ["0,500 ft", "PARSE", 1],
    ["5. ft", "PARSE", 1],
    [`1/2/3"`, "PARSE", 3],
    [`5 – 6"`, "PARSE", 2],
    ["5-6'", "PARSE", 1],
    ["18", "PARSE", 2],
    ["six", "PARSE", 3],
    ["5 ft 6 m", "PARSE", 7],
    ["10 foots", "UNKNOWN_UNIT", 3],
    ["5 Ft.x", "PARSE", 5],
    ["5 M", "UNKNOWN_UNIT", 2],
    ["5 MM", "UNKNOWN_UNIT", 2],
    ["3 to 6", "UNKNOWN_UNIT", 2],
    ["six feet six inches", "PARSE", 9],
    ["1e3 ft", "UNKNOWN_UNIT", 1],
    ["3/0 in", "DIVIDE_BY_ZERO", 2],
    ["3/00000000000000000000 in", "DIVIDE_BY_ZERO", 2],
    ["5'-1/0\"", "DIVIDE_BY_ZERO", 5],
  ] as const)("%s: %s at %i", ([text, code, index]) => {
    expect(errorOf(text)).toMatchObject({ code, index, input: text.trim() });
  });

  test("inches beside feet end just under 12", () => {
    expect(inches(`5'-11 63/64"`)).toBe(shown(fraction("4607/64")));
    expect(inches(`5'-11.999"`)).toBe(shown(fraction("71.999")));
    expect(errorOf(`5'-12"`).expected).toBe("feet and less than 12 inches");
    expect(errorOf(`5'-12.001"`).code).toBe("PARSE");
    expect(inches(`5-11"`)).toBe(shown(fraction("71")));
    expect(errorOf(`5-12"`).code).toBe("AMBIGUOUS");
  });

  test("an unknown unit is named, and what is wanted", () => {
    const error = errorOf("5 kg");
    expect(error.got).toBe("kg");
    expect(error.expected).toContain(`10'-6 1/2"`);
  });

  test("no text, and too much of it", () => {
    expect(errorOf(undefined)).toMatchObject({ code: "PARSE", got: "undefined" });
    expect(errorOf(5)).toMatchObject({ code: "PARSE", got: "number" });
    expect(errorOf(null)).toMatchObject({ code: "PARSE", got: "null" });
    expect(inches(`${" ".repeat(196)}5 ft`)).toBe(shown(fraction("60")));
    expect(errorOf(`${" ".repeat(197)}5 ft`).code).toBe("TOO_LONG");
    const started = performance.now();
    expect(errorOf("1".repeat(100_000)).code).toBe("TOO_LONG");
    expect(performance.now() - started).toBeLessThan(50);
  });

  test("errors that are not ours pass through the safe twin", () => {
    const hostile = {
      bare: undefined,
      get unit(): undefined {
        throw new RangeError("theirs");
      },
    };
    expect(() => safeParseLength("5", hostile)).toThrow(RangeError);
  });
});

describe("several meanings", () => {
  test.for([
    ["3-6", ["3 ft 6 in", "3 to 6"]],
    ["1-1/4", ["1 1/4", "1 ft 1/4 in"]],
    [`5-14"`, ["5 ft 14 in", "5 in to 14 in"]],
    [`5 - 6"`, ["5 ft 6 in", "5 in to 6 in"]],
    [`5-6.5"`, ["5 ft 6.5 in", "5 in to 6.5 in"]],
    ["2-1/2-3 in", ["2-1/2 ft 3 in", "2-1/2 in to 3 in"]],
  ] as const)("%s", ([text, readings]) => {
    expect(errorOf(text)).toMatchObject({ code: "AMBIGUOUS", expected: readings, got: text });
  });

  test("each hint settles only its own question", () => {
    expect(errorOf("3-6", { unit: inch }).code).toBe("AMBIGUOUS");
    expect(errorOf("1-1/4", { bare: "ft-in" }).code).toBe("AMBIGUOUS");
    expect(errorOf("5-14", { bare: "ft-in" }).code).toBe("AMBIGUOUS");
    expect(errorOf("18", { bare: "ft-in" }).code).toBe("PARSE");
    expect(String(parseLength("18", { unit: m }))).toBe("18 m");
    expect(String(parseLength("1-1/4", { unit: m, bare: "ft-in" }))).toBe("1.25 m");
    expect(String(parseLength("18 in", { unit: m }))).toBe("18 in");
  });

  test("what was assumed is told", () => {
    expect(readLength(`5'-6"`).assumed).toEqual([]);
    expect(readLength(`2-1/2"`).assumed).toEqual([]);
    expect(readLength(`5-6"`).assumed).toEqual(["foot-mark"]);
    expect(readLength("5-6", { bare: "ft-in" }).assumed).toEqual(["feet-inches"]);
    expect(readLength("5", { unit: inch }).assumed).toEqual(["unit"]);
    expect(readLength("5 ft", { unit: inch, bare: "ft-in" }).assumed).toEqual([]);
  });
});

describe("formatFeetInches", () => {
  test("prints the fraction in lowest terms, at most as fine as asked", () => {
    expect(formatFeetInches(inch("126.5"), { denominator: 16 })).toBe(`10'-6 1/2"`);
    expect(formatFeetInches(inch("0.015625"), { denominator: 64 })).toBe(`0'-0 1/64"`);
    expect(formatFeetInches(inch(6), { denominator: 2 })).toBe(`0'-6"`);
    expect(formatFeetInches(inch(0), { denominator: 2 })).toBe(`0'-0"`);
    expect(formatFeetInches(inch("-66.75"), { denominator: 4 })).toBe(`-5'-6 3/4"`);
    expect(formatFeetInches(m("0.3048"), { denominator: 2 })).toBe(`1'-0"`);
  });

  test("refuses what it cannot print exactly", () => {
    const run = () => formatFeetInches(inch("0.125"), { denominator: 4 });
    expect(run).toThrow(expect.objectContaining({ code: "NOT_EXACT", got: "0.125 in" }));
    expect(() => formatFeetInches(inch(1), { denominator: 3 as 2 })).toThrow(
      expect.objectContaining({ code: "OUT_OF_RANGE", got: "3" }),
    );
  });

  test("rounds up or down along the scale, below zero too, and only if asked", () => {
    const print = (value: string, rounding: "up" | "down") =>
      formatFeetInches(inch(value), { denominator: 8, rounding });
    expect([print("11.99", "up"), print("11.99", "down")]).toEqual([`1'-0"`, `0'-11 7/8"`]);
    expect([print("-11.99", "up"), print("-11.99", "down")]).toEqual([`-0'-11 7/8"`, `-1'-0"`]);
    expect([print("-0.01", "up"), print("-0.01", "down")]).toEqual([`0'-0"`, `-0'-0 1/8"`]);
    expect([print("12", "up"), print("12", "down")]).toEqual([`1'-0"`, `1'-0"`]);
  });
});
