import * as units from "@lineside/units";
import { formatQuantity, type Kind, parseQuantity, safeParseQuantity } from "@lineside/units";
import { describe, expect, test } from "vitest";
import * as catalog from "../src/exact/unit-catalog.ts";
import { UNIT_ALIASES } from "../src/text/unit-aliases.ts";

const rows = Object.entries(UNIT_ALIASES).flatMap(([kind, table]) =>
  table.map(({ unit, as }) => ({ kind: kind as Kind, unit, words: as.split("|") })),
);

/** The text of what is read, or the code of the error. */
function read(kind: Kind, text: string): string {
  const result = safeParseQuantity<Kind>(kind, text);
  return result.ok ? String(result.value) : result.error.code;
}

function errorOf(kind: Kind, text: string): units.UnitsError {
  const result = safeParseQuantity<Kind>(kind, text);
  if (result.ok) throw new Error(`${text} was read as ${result.value}`);
  return result.error;
}

describe("the table of spellings", () => {
  test("has every unit of the catalog once, under its own kind", () => {
    const listed = rows.map(({ unit }) => unit as unknown);
    expect(new Set(listed)).toEqual(new Set(Object.values(catalog)));
    expect(listed).toHaveLength(Object.values(catalog).length);
    expect(rows.filter(({ kind, unit }) => unit.kind !== kind)).toEqual([]);
  });

  test("starts each row with the symbol that is printed", () => {
    expect(rows.filter(({ unit, words }) => words[0] !== unit.symbol)).toEqual([]);
  });

  test("gives no word two meanings within a kind", () => {
    for (const table of Object.values(UNIT_ALIASES)) {
      const words = table.flatMap(({ as }) => as.split("|"));
      expect(words).toEqual([...new Set(words)]);
    }
  });

  test("each word reads as its unit, behind a space or none", () => {
    for (const { kind, unit, words } of rows) {
      for (const word of words) {
        const expected = `0.5 ${unit.symbol}`;
        expect([word, read(kind, `0.5 ${word}`)]).toEqual([word, expected]);
        if (/^\D/.test(word)) expect([word, read(kind, `0.5${word}`)]).toEqual([word, expected]);
      }
    }
  });

  test("no word is read in another case than its own, unless that is listed", () => {
    for (const { kind, words } of rows) {
      const all = rows.filter((row) => row.kind === kind).flatMap((row) => row.words);
      for (const word of words) {
        for (const other of [word.toLowerCase(), word.toUpperCase()]) {
          if (all.includes(other)) continue;
          expect([other, read(kind, `5 ${other}`)]).not.toEqual([
            other,
            expect.stringMatching(/^5 /),
          ]);
        }
      }
    }
  });
});

describe("parseQuantity", () => {
  test.for([
    ["apparentPower", "5,000 kva", "5000 kVA"],
    ["apparentPower", "37-1/2 kVA", "37.5 kVA"],
    ["apparentPower", "3/4 kVA", "0.75 kVA"],
    ["current", "100-ampere", "100 A"],
    ["current", "-5 A", "-5 A"],
    ["current", "−5 A", "-5 A"],
    ["current", "½ A", "0.5 A"],
    ["current", "six amps", "6 A"],
    ["mechanicalPower", "7-1/2 hp", "7.5 hp"],
    ["mechanicalPower", "22/7 hp", "22/7 hp"],
    ["temperature", "75C", "75 °C"],
    ["temperature", "-40 deg.   F", "-40 °F"],
    ["temperature", "-273.15 °C", "-273.15 °C"],
    ["temperatureDelta", "33 °C", "33 Δ°C"],
    ["impedancePerLength", "0.0766 ohms per 1,000 ft", "0.0766 Ω/kft"],
    ["resistance", "5 \u2126", "5 Ω"],
    ["resistance", "5 \u03bcΩ", "5 µΩ"],
    ["coolingCapacity", "36,000 Btu/h", "36000 Btu/h"],
    ["pressure", "40 psf", "40 psf"],
    ["realPower", "5 MW", "5 MW"],
    ["shortCircuitCurrent", "65 kAIC", "65 kA"],
    ["powerFactor", "0.85", "0.85 pf"],
    ["powerFactor", "-1", "-1 pf"],
    ["ratio", "1.25", "1.25 1"],
    ["ratio", "125%", "125 %"],
    ["ratio", "1:12", "1/12 1"],
    ["length", `10'-6"`, "10.5 ft"],
    ["eventRate", "10 per hour", "10 1/h"],
    ["time", "15 cycles", "15 cycle"],
    ["conductorArea", "336 MCM", "336 kcmil"],
  ] as const)("%s %s", ([kind, text, expected]) => {
    expect(read(kind, text)).toBe(expected);
  });

  test.for([
    ["current", "480 V", "UNIT_MISMATCH", 4],
    ["length", "5 kg", "UNIT_MISMATCH", 2],
    ["apparentPower", "5 kW", "UNIT_MISMATCH", 2],
    ["energy", "5 N·m", "UNIT_MISMATCH", 2],
    ["torque", "5 J", "UNIT_MISMATCH", 2],
    ["force", "5 lb", "UNIT_MISMATCH", 2],
    ["voltage", `5"`, "UNIT_MISMATCH", 1],
    ["realPower", "5 mW", "UNKNOWN_UNIT", 2],
    ["realPower", "5 mw", "UNKNOWN_UNIT", 2],
    ["apparentPower", "1e999999999 kVA", "UNKNOWN_UNIT", 1],
    ["current", "5 constructor", "UNKNOWN_UNIT", 2],
    ["current", "5 |", "UNKNOWN_UNIT", 2],
    ["current", "480", "PARSE", 3],
    ["current", "", "PARSE", 0],
    ["current", "A", "PARSE", 0],
    ["current", "5 A max", "PARSE", 4],
    ["current", "5 __proto__", "PARSE", 2],
    ["current", "NaN A", "PARSE", 0],
    ["current", "∞ A", "PARSE", 0],
    ["current", "5,00 A", "PARSE", 1],
    ["current", "5.A", "PARSE", 1],
    ["mass", "#1800", "PARSE", 0],
    ["powerFactor", "1.0001", "OUT_OF_RANGE", undefined],
    ["powerFactor", "-1.0001", "OUT_OF_RANGE", undefined],
    ["temperature", "-273.16 °C", "OUT_OF_RANGE", undefined],
    ["current", "1/0 A", "DIVIDE_BY_ZERO", 2],
    ["ratio", "1:0", "DIVIDE_BY_ZERO", undefined],
    ["current", "5".repeat(201), "TOO_LONG", undefined],
  ] as const)("%s %s is refused with %s", ([kind, text, code, index]) => {
    const error = errorOf(kind, text);
    expect([error.code, error.index, error.path]).toEqual([code, index, ""]);
  });

  test("a wrong kind is told with both kinds", () => {
    expect(errorOf("current", "480 V")).toMatchObject({
      kinds: ["current", "voltage"],
      got: "voltage",
      expected: "current",
    });
    expect(errorOf("length", "5 kg").kinds).toEqual(["length", "mass"]);
  });

  test("an unknown unit comes with the listed symbols and the nearest word", () => {
    expect(errorOf("apparentPower", "75 kVAA")).toMatchObject({
      got: "kVAA",
      expected: ["VA", "kVA", "MVA"],
      suggestion: "kVA",
    });
    expect(errorOf("apparentPower", "75 kVa").suggestion).toBe("kVA");
    expect(errorOf("length", "10 foots").suggestion).toBe("foot");
    expect(errorOf("voltage", "5 volst").suggestion).toBe("volt");
    expect(errorOf("illuminance", "5 foot-cnadle").suggestion).toBe("foot-candle");
    // milli and mega are not a slip of case apart
    expect(errorOf("realPower", "5 mW").suggestion).toBeUndefined();
    expect(errorOf("current", "5 furlongs").suggestion).toBeUndefined();
    expect(errorOf("current", `5 ${"x".repeat(100)}`).suggestion).toBeUndefined();
  });

  test("a missing unit is never assumed, only given", () => {
    expect(errorOf("current", "480").message).toContain("write 480 A, or pass { unit }");
    expect(String(parseQuantity("current", "480", { unit: units.kA }))).toBe("480 kA");
    expect(String(parseQuantity("current", "480 A", { unit: units.kA }))).toBe("480 A");
    expect(String(parseQuantity("ratio", "40", { unit: units.percent }))).toBe("40 %");
    expect(String(parseQuantity("length", "3-6", { bare: "ft-in" }))).toBe("3.5 ft");
  });

  test("a slash between two ratings is no fraction", () => {
    expect(errorOf("voltage", "12/25 kv")).toMatchObject({
      code: "AMBIGUOUS",
      expected: ["12 kV and 25 kV", "0.48 kV"],
    });
    expect(read("voltage", "1/2 V")).toBe("AMBIGUOUS");
    expect(read("current", "200/5 A")).toBe("AMBIGUOUS");
    expect(read("apparentPower", "500/667 kVA")).toBe("AMBIGUOUS");
    expect(read("apparentPower", "3/4 kVA")).toBe("0.75 kVA");
    expect(read("apparentPower", "4/4 kVA")).toBe("AMBIGUOUS");
    expect(read("current", "63/64 A")).toBe("0.984375 A");
    expect(read("current", "1/65 A")).toBe("AMBIGUOUS");
  });

  test("a dash before a second number is left to the readers of counts and ranges", () => {
    expect(errorOf("apparentPower", "3-100 kVA")).toMatchObject({
      code: "AMBIGUOUS",
      expected: ["3 of 100 kVA", "3 to 100 kVA"],
    });
    expect(read("realPower", "0–500 kW")).toBe("AMBIGUOUS");
  });

  test("a kind that is none is refused", () => {
    for (const kind of ["nope", "__proto__", "toString"]) {
      expect(errorOf(kind as Kind, "5 A").code).toBe("UNIT_MISMATCH");
    }
  });
});

test("formatQuantity prints as written, in a unit, or rounded once", () => {
  const height = parseQuantity("length", ` 5'-6" `);
  expect(formatQuantity(height)).toBe(`5'-6"`);
  expect(formatQuantity(height, {})).toBe(`5'-6"`);
  expect(formatQuantity(units.ft("1/3"))).toBe("1/3 ft");
  expect(formatQuantity(height, { unit: units.inch })).toBe("66 in");
  expect(formatQuantity(height, { unit: units.m, places: 2 })).toBe("1.68 m");
  expect(formatQuantity(height, { unit: units.m, places: 2, rounding: "down" })).toBe("1.67 m");
  expect(formatQuantity(height, { places: 0, rounding: "up" })).toBe("6 ft");
});
