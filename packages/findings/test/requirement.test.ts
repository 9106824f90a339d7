import {
  A,
  CONDUCTOR_SIZES,
  dB,
  degC,
  ft,
  inch,
  isQuantity,
  pf,
  timesRoot,
  UnitsError,
  V,
} from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judge, type Margin, type Requirement } from "../src/index.ts";

const text = (margin: Margin | undefined) => (isQuantity(margin) ? String(margin) : margin);
const seeded = { seed: 22, numRuns: 2000 };

describe("a quantity against a bound", () => {
  const OPS = ["<", "<=", ">", ">=", "="] as const;

  test.each([
    // just under, exactly at, just over
    ["<", ["pass", "fail", "fail"], ["0.001 ft", "0 ft", "-0.001 ft"]],
    ["<=", ["pass", "pass", "fail"], ["0.001 ft", "0 ft", "-0.001 ft"]],
    [">", ["fail", "fail", "pass"], ["-0.001 ft", "0 ft", "0.001 ft"]],
    [">=", ["fail", "pass", "pass"], ["-0.001 ft", "0 ft", "0.001 ft"]],
    ["=", ["fail", "pass", "fail"], ["-0.001 ft", "0 ft", "-0.001 ft"]],
  ] as const)("%s at its boundary", (op, verdicts, margins) => {
    const judged = ["24.999", "25", "25.001"].map((value) =>
      judge({ op, value: ft(25) }, ft(value)),
    );
    expect(judged.map(({ verdict }) => verdict)).toEqual(verdicts);
    expect(judged.map(({ margin }) => text(margin))).toEqual(margins);
  });

  test("is exact across units: 300 in is 25 ft, and the margin stands in the unit found", () => {
    expect(judge({ op: "<=", value: ft(25) }, inch(300)).verdict).toBe("pass");
    expect(judge({ op: "<", value: ft(25) }, inch(300)).verdict).toBe("fail");
    expect(text(judge({ op: "<=", value: ft(25) }, inch(301)).margin)).toBe("-1 in");
  });

  test("agrees with cross-multiplied integers, in feet and inches", () => {
    const number = fc.record({
      n: fc.bigInt(-(10n ** 9n), 10n ** 9n),
      d: fc.bigInt(1n, 10n ** 6n),
      feet: fc.boolean(),
    });
    // near misses too: the same number, moved by a little or not at all
    const pair = fc.tuple(number, number, fc.constantFrom("other", "same", "nudged"));
    fc.assert(
      fc.property(pair, fc.constantFrom(...OPS), ([a, b, relation], op) => {
        const c =
          relation === "other"
            ? b
            : { ...a, n: a.n * 1000n + (relation === "nudged" ? 1n : 0n), d: a.d * 1000n };
        const made = (x: typeof a) => (x.feet ? ft : inch)(`${x.n}/${x.d}`);
        const { verdict, margin } = judge({ op, value: made(c) }, made(a));
        // oracle: in inches, over the common denominator
        const inches = (x: typeof a) => x.n * (x.feet ? 12n : 1n);
        const difference = inches(a) * c.d - inches(c) * a.d;
        const met = {
          "<": difference < 0n,
          "<=": difference <= 0n,
          ">": difference > 0n,
          ">=": difference >= 0n,
          "=": difference === 0n,
        }[op];
        expect(verdict).toBe(met ? "pass" : "fail");
        const magnitude = difference < 0n ? -difference : difference;
        const oriented = op === "=" ? -magnitude : op.startsWith("<") ? -difference : difference;
        if (!isQuantity(margin, "length")) throw new Error("a length has a margin");
        expect(margin.unit.symbol).toBe(a.feet ? "ft" : "in");
        const { n, d } = margin.to(inch).value;
        expect(BigInt(n) * a.d * c.d).toBe(oriented * BigInt(d));
      }),
      seeded,
    );
  });

  test("a non-negative margin passes <= and >=, a positive one < and >", () => {
    const amps = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(amps, amps, fc.constantFrom("<", "<=", ">", ">="), (a, b, op) => {
        const { verdict, margin } = judge({ op, value: A(b) }, A(a));
        const least = op.endsWith("=") ? 0 : 1;
        expect(verdict === "pass").toBe(isQuantity(margin, "current") && margin.gte(A(least)));
      }),
      seeded,
    );
  });

  test("a temperature has a difference for a margin, a level and a factor none", () => {
    const { margin } = judge({ op: "<=", value: degC(75) }, degC(60));
    expect(isQuantity(margin, "temperatureDelta")).toBe(true);
    expect(text(margin)).toBe("15 Δ°C");
    expect(judge({ op: "<=", value: dB(65) }, dB(65))).toEqual({ verdict: "pass" });
    expect(judge({ op: ">=", value: pf("0.85") }, pf("0.8"))).toEqual({ verdict: "fail" });
  });

  test("another kind is an error of units", () => {
    expect(() => judge({ op: "<=", value: A(1) }, V(1))).toThrow(UnitsError);
  });
});

describe("sizes", () => {
  test("every pair is judged by its place in the list", () => {
    CONDUCTOR_SIZES.forEach((a, i) => {
      CONDUCTOR_SIZES.forEach((b, j) => {
        expect(judge({ op: "size>=", value: b }, a)).toEqual({
          verdict: i >= j ? "pass" : "fail",
          margin: { sizes: i - j },
        });
        expect(judge({ op: "size<=", value: b }, a)).toEqual({
          verdict: i <= j ? "pass" : "fail",
          margin: { sizes: j - i },
        });
      });
    });
  });
});

describe("words and yes or no", () => {
  test.each<[Requirement, string | boolean, "pass" | "fail"]>([
    [{ op: "one-of", value: ["dry", "damp"] }, "damp", "pass"],
    [{ op: "one-of", value: ["dry", "damp"] }, "wet", "fail"],
    [{ op: "one-of", value: [] }, "wet", "fail"],
    [{ op: "none-of", value: ["dry", "damp"] }, "damp", "fail"],
    [{ op: "none-of", value: ["dry", "damp"] }, "wet", "pass"],
    [{ op: "none-of", value: [] }, "wet", "pass"],
    [{ op: "is", value: true }, true, "pass"],
    [{ op: "is", value: true }, false, "fail"],
    [{ op: "is", value: false }, false, "pass"],
  ])("%o and %o", (requirement, actual, verdict) => {
    expect(judge(requirement, actual)).toEqual({ verdict });
  });
});

test.each<[Requirement, Parameters<typeof judge>[1], string]>([
  [{ op: "<=", value: A(1) }, "1 A", "a current that is exact"],
  [{ op: "<=", value: A(1) }, timesRoot(A(1), 2), "a current that is exact"],
  [{ op: "size>=", value: "3 AWG" }, "3", "a conductor size"],
  [{ op: "size>=", value: "3 AWG" }, A(1), "a conductor size"],
  [{ op: "one-of", value: ["a"] }, true, "a word"],
  [{ op: "is", value: true }, "yes", "yes or no"],
])("what is not of the requirement's form is no verdict: %o", (requirement, actual, expected) => {
  expect(() => judge(requirement, actual)).toThrow(
    expect.objectContaining({ code: "NOT_COMPARABLE", path: "/actual", expected }),
  );
});
