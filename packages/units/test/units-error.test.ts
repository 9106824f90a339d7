import {
  A,
  compareAny,
  dB,
  degC,
  deltaC,
  deltaF,
  differenceAny,
  faultA,
  ft,
  isQuantity,
  J,
  kA,
  kVA,
  m,
  N_m,
  parseConductor,
  parseLength,
  parseSize,
  parseSystem,
  parseTradeSize,
  pf,
  quantityFromJson,
  type RationalLike,
  rational,
  ratioOf,
  UnitsError,
  V,
  VA,
  W,
} from "@lineside/units";
import { describe, expect, test } from "vitest";
import { inexactToDecimal } from "../src/decimal.ts";
import { timesRoot } from "../src/exact/root.ts";

/** The error that a step throws; anything but a {@link UnitsError} fails the test. */
function errorOf(step: () => unknown): UnitsError {
  try {
    step();
  } catch (error) {
    if (error instanceof UnitsError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

/** As untyped JavaScript calls it. */
const untyped = (value: unknown): never => value as never;

describe("each code, with its path, what was got and what was expected", () => {
  const cases: readonly [string, () => unknown, Partial<UnitsError>][] = [
    [
      "UNIT_MISMATCH",
      () => compareAny(A(1), V(1)),
      { got: "voltage", expected: "current", op: "compare", kinds: ["current", "voltage"] },
    ],
    [
      "UNIT_MISMATCH",
      () => quantityFromJson("length", { value: "1", unit: "V" }),
      { path: "/unit", got: '"V"' },
    ],
    [
      "UNKNOWN_UNIT",
      () => quantityFromJson("length", { value: "1", unit: "furlong" }),
      { path: "/unit", got: '"furlong"', expected: expect.arrayContaining(["ft", "m"]) },
    ],
    ["PARSE", () => parseSize("six"), { path: "", got: "six", input: "six", index: 0 }],
    ["AMBIGUOUS", () => parseLength("3-6"), { got: "3-6", expected: ["3 ft 6 in", "3 to 6"] }],
    [
      "AMBIGUOUS",
      () => parseSize("6"),
      { got: "6", expected: ["6 AWG", "6 kcmil"], suggestion: "6 AWG" },
    ],
    [
      "AMBIGUOUS",
      () => parseSystem("120/208"),
      { got: "120/208", expected: ["120/208", "208Y/120"] },
    ],
    ["NOT_A_NUMBER", () => A(Number.NaN), { got: "NaN" }],
    [
      "DIVIDE_BY_ZERO",
      () => rational("1/0"),
      { got: "1/0", expected: "a divisor other than zero" },
    ],
    [
      "AFFINE",
      () => degC(20).plus(untyped(degC(10))),
      { expected: "temperatureDelta", got: "temperature" },
    ],
    ["OUT_OF_RANGE", () => pf("1.01"), { got: "1.01 pf" }],
    [
      "NOT_STANDARD_SIZE",
      () => parseSize("336 kcmil"),
      { got: "336 kcmil", suggestion: "350 kcmil" },
    ],
    ["NOT_STANDARD_SIZE", () => parseTradeSize("1-3/4"), { got: "1-3/4", suggestion: "2" }],
    [
      "DESIGNATOR_MISMATCH",
      () => parseTradeSize("1-1/2 inch (35)"),
      { got: "35", expected: "41", suggestion: "1-1/2 (41)" },
    ],
    ["UNKNOWN_SYSTEM", () => parseSystem("480 delta"), { got: "480 delta" }],
    [
      "NOT_EXACT",
      () => inexactToDecimal(timesRoot(V(120), 3), V, 40),
      { got: "40 digits", expected: "fewer digits" },
    ],
    [
      "TEXT_MISMATCH",
      () => quantityFromJson("length", { value: "10.5", unit: "ft", text: `10'-7"` }),
      { path: "/text", got: JSON.stringify(`10'-7"`), expected: "a text that reads as 10.5 ft" },
    ],
    ["TOO_LONG", () => A("1e999999999"), { expected: "at most 400 digits" }],
    ["TOO_LONG", () => parseConductor("#".repeat(201)), { expected: "at most 200 characters" }],
  ];
  test.each(cases)("%s", (code, step, details) => {
    const error = errorOf(step);
    expect(error).toMatchObject({ name: "UnitsError", code, path: "", ...details });
    expect(error.message).not.toBe("");
    expect(error.got).not.toBe("");
    expect(error.expected.length).toBeGreaterThan(0);
  });

  test("every code of the type is thrown somewhere above", () => {
    const all = [
      "UNIT_MISMATCH UNKNOWN_UNIT PARSE AMBIGUOUS NOT_A_NUMBER DIVIDE_BY_ZERO AFFINE OUT_OF_RANGE",
      "NOT_STANDARD_SIZE DESIGNATOR_MISMATCH UNKNOWN_SYSTEM NOT_EXACT TEXT_MISMATCH TOO_LONG",
    ].flatMap((line) => line.split(" "));
    expect([...new Set(cases.map(([code]) => code))].sort()).toEqual(all.sort());
  });
});

describe("kinds are checked at run time too", () => {
  const mismatches: readonly [string, () => unknown, string][] = [
    ["A + V", () => A(1).plus(untyped(V(1))), "cannot add 1 A (current) and 1 V (voltage)"],
    ["V - A", () => V(1).minus(untyped(A(1))), "cannot subtract 1 V (voltage) and 1 A (current)"],
    [
      "load against fault current",
      () => A(1).lt(untyped(faultA(1))),
      "cannot compare 1 A (current) and 1 A (shortCircuitCurrent)",
    ],
    [
      "VA against W",
      () => VA(1).eq(untyped(W(1))),
      "cannot compare 1 VA (apparentPower) and 1 W (realPower)",
    ],
    [
      "torque against energy",
      () => N_m(1).gte(untyped(J(1))),
      "cannot compare 1 N·m (torque) and 1 J (energy)",
    ],
    [
      "A over ft",
      () => ratioOf(A(1), untyped(ft(1))),
      "cannot divide 1 A (current) by 1 ft (length)",
    ],
    ["ft to A", () => ft(1).to(untyped(A)), "cannot convert 1 ft (length) to A (current)"],
    [
      "dB + dB",
      () => dB(85).plus(untyped(dB(85))),
      "cannot add 85 dB (soundLevel) and 85 dB (soundLevel)",
    ],
    [
      "dB - dB",
      () => dB(85).minus(untyped(dB(85))),
      "cannot subtract 85 dB (soundLevel) and 85 dB (soundLevel)",
    ],
    [
      "twice a temperature",
      () => degC(20).scale(2),
      "cannot scale 20 °C (temperature) by a number",
    ],
    [
      "V - A by data",
      () => differenceAny(V(1), A(1)),
      "cannot subtract 1 V (voltage) and 1 A (current)",
    ],
    ["A by A", () => A(2).times(untyped(A(2))), "cannot multiply 2 A (current) by 2 A (current)"],
    ["ft over A", () => ft(2).over(untyped(A(2))), "cannot divide 2 ft (length) by 2 A (current)"],
  ];
  test.each(mismatches)("%s", (_, step, message) => {
    expect(errorOf(step)).toMatchObject({ code: "UNIT_MISMATCH", message });
  });

  test.each([
    [null],
    [undefined],
    [3],
    ["1 A"],
    [Object.create(null)],
    [{ n: 1, d: 1 }],
    [{ kind: "current", value: { n: 1, d: 1 } }],
  ])("%j is no quantity", (value) => {
    expect(isQuantity(value)).toBe(false);
    const operand = untyped(value);
    const steps: readonly (() => unknown)[] = [
      () => A(1).plus(operand),
      () => A(1).minus(operand),
      () => A(1).compare(operand),
      () => A(1).times(operand),
      () => A(1).over(operand),
      () => A(1).to(operand),
      () => ratioOf(A(1), operand),
    ];
    expect(steps.map((step) => errorOf(step).code)).toEqual(steps.map(() => "UNIT_MISMATCH"));
  });

  test("a temperature takes a difference, and differences give one", () => {
    expect(String(degC(20).plus(deltaF(18)))).toBe("30 °C");
    expect(String(degC(30).minus(degC(20)))).toBe("10 Δ°C");
    expect(String(degC(30).minus(degC(20)).plus(deltaC(1)))).toBe("11 Δ°C");
    expect(errorOf(() => degC(-273).plus(deltaC(-1)))).toMatchObject({ code: "OUT_OF_RANGE" });
    expect(String(degC(-273).plus(deltaC("-0.15")))).toBe("-273.15 °C");
  });

  test("operators of the language do not compare or add", () => {
    const [a, b] = [A(1), A(2)] as unknown as [number, number];
    expect(errorOf(() => a < b)).toMatchObject({ code: "UNIT_MISMATCH" });
    expect(errorOf(() => a + b)).toMatchObject({ code: "UNIT_MISMATCH" });
    expect(`${a}`).toBe("1 A");
  });

  test("isQuantity tells kinds apart", () => {
    expect(isQuantity(A(1), "current")).toBe(true);
    expect(isQuantity(A(1), "shortCircuitCurrent")).toBe(false);
  });
});

describe("limits", () => {
  test.each([["-1"], ["-0.999"], ["0"], ["0.999"], ["1"]])("a power factor of %s", (value) => {
    expect(String(pf(value))).toBe(`${value} pf`);
  });
  test.each([["-1.001"], ["1.001"], ["2"]])("no power factor of %s", (value) => {
    expect(errorOf(() => pf(value)).code).toBe("OUT_OF_RANGE");
  });
  test("nor one by division", () => {
    expect(String(W(9).over(VA(10)))).toBe("0.9 pf");
    expect(String(W(10).over(VA(10)))).toBe("1 pf");
    expect(errorOf(() => W(11).over(VA(10))).code).toBe("OUT_OF_RANGE");
  });
  test("division by zero", () => {
    expect(errorOf(() => kVA(1).over(V(0))).code).toBe("DIVIDE_BY_ZERO");
    expect(errorOf(() => ratioOf(kA(1), A(0))).code).toBe("DIVIDE_BY_ZERO");
  });
});

describe("numbers from untrusted places", () => {
  const bad: readonly [string, unknown][] = [
    ["NOT_A_NUMBER", Number.NaN],
    ["NOT_A_NUMBER", Number.POSITIVE_INFINITY],
    ["NOT_A_NUMBER", Number.NEGATIVE_INFINITY],
    ["NOT_A_NUMBER", "NaN"],
    ["NOT_A_NUMBER", "Infinity"],
    ["NOT_A_NUMBER", ""],
    ["NOT_A_NUMBER", "."],
    ["NOT_A_NUMBER", "-"],
    ["NOT_A_NUMBER", "-."],
    ["NOT_A_NUMBER", "1.2.3"],
    ["NOT_A_NUMBER", "0x10"],
    ["NOT_A_NUMBER", "1,000"],
    ["NOT_A_NUMBER", " 1"],
    ["NOT_A_NUMBER", "1e"],
    ["NOT_A_NUMBER", "--1"],
    ["NOT_A_NUMBER", "1/-3"],
    ["NOT_A_NUMBER", "__proto__"],
    ["NOT_A_NUMBER", null],
    ["NOT_A_NUMBER", undefined],
    ["NOT_A_NUMBER", true],
    ["NOT_A_NUMBER", {}],
    ["NOT_A_NUMBER", []],
    ["NOT_A_NUMBER", Symbol("5")],
    ["NOT_A_NUMBER", Object.create(null)],
    ["NOT_A_NUMBER", { n: 0.5, d: 1 }],
    ["NOT_A_NUMBER", { n: "1", d: "2" }],
    ["NOT_A_NUMBER", { n: 2 ** 53, d: 1 }],
    ["DIVIDE_BY_ZERO", { n: 1, d: 0 }],
    ["DIVIDE_BY_ZERO", { n: 1n, d: 0n }],
    ["DIVIDE_BY_ZERO", "0/0"],
    ["TOO_LONG", "1e999999999"],
    ["TOO_LONG", "1e-999999999"],
    ["TOO_LONG", "1e401"],
    ["TOO_LONG", "9".repeat(401)],
    ["TOO_LONG", `1/${"9".repeat(400)}`],
    ["TOO_LONG", { e: 9e15, toFixed: () => "1" }],
  ];
  test.each(bad)("%s", (code, value) => {
    const started = performance.now();
    expect(errorOf(() => rational(value as RationalLike)).code).toBe(code);
    expect(performance.now() - started).toBeLessThan(100);
  });

  const good: readonly [RationalLike, string][] = [
    ["+5", "5 m"],
    ["5.", "5 m"],
    [".5", "0.5 m"],
    ["1e3", "1000 m"],
    ["-1.5E-3", "-0.0015 m"],
    ["2/6", "1/3 m"],
    ["-4/2", "-2 m"],
    ["007", "7 m"],
    [0.1, "0.1 m"],
    [0.1 + 0.2, "0.30000000000000004 m"],
    [1 / 3, "0.3333333333333333 m"],
    [12n, "12 m"],
    [{ n: 3, d: -6 }, "-0.5 m"],
    [{ n: 10n ** 30n, d: 3n * 10n ** 30n }, "1/3 m"],
    ["9".repeat(400), `${"9".repeat(400)} m`],
    ["1e400", `1${"0".repeat(400)} m`],
  ];
  test.each(good)("%s reads as %s", (value, text) => {
    expect(String(m(value))).toBe(text);
  });
});
