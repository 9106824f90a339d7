import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allOf, anyOf, isVerdict, VERDICTS, type Verdict } from "../src/index.ts";

/** The tables as the definition states them, written out: row and column in the order of WORDS. */
const WORDS = ["fail", "needs-input", "consult", "pass", "not-applicable"] as const;
const ALL_TABLE = [
  ["fail", "fail", "fail", "fail", "fail"],
  ["fail", "needs-input", "needs-input", "needs-input", "needs-input"],
  ["fail", "needs-input", "consult", "consult", "consult"],
  ["fail", "needs-input", "consult", "pass", "pass"],
  ["fail", "needs-input", "consult", "pass", "not-applicable"],
];
const ANY_TABLE = [
  ["fail", "needs-input", "consult", "pass", "fail"],
  ["needs-input", "needs-input", "needs-input", "pass", "needs-input"],
  ["consult", "needs-input", "consult", "pass", "consult"],
  ["pass", "pass", "pass", "pass", "pass"],
  ["fail", "needs-input", "consult", "pass", "not-applicable"],
];
const operators = [
  { name: "allOf", of: allOf, table: ALL_TABLE },
  { name: "anyOf", of: anyOf, table: ANY_TABLE },
];
const pairs = WORDS.flatMap((a) => WORDS.map((b): [Verdict, Verdict] => [a, b]));
const triples = pairs.flatMap(([a, b]) => WORDS.map((c): [Verdict, Verdict, Verdict] => [a, b, c]));

test("the five verdicts, what asks for action first", () => {
  expect(VERDICTS).toEqual(WORDS);
  expect(VERDICTS.every(isVerdict)).toBe(true);
  expect(["Pass", "", "toString", "__proto__", undefined, 1].some(isVerdict)).toBe(false);
});

describe.each(operators)("$name", ({ of, table }) => {
  test("all 25 pairs are as defined", () => {
    expect(WORDS.map((a) => WORDS.map((b) => of([a, b])))).toEqual(table);
    expect(pairs).toHaveLength(25);
  });

  test("is commutative on all 25 pairs", () => {
    for (const [a, b] of pairs) expect(of([a, b])).toBe(of([b, a]));
  });

  test("is associative on all 125 triples, nested or flat", () => {
    expect(triples).toHaveLength(125);
    for (const [a, b, c] of triples) {
      const flat = of([a, b, c]);
      expect([of([of([a, b]), c]), of([a, of([b, c])])]).toEqual([flat, flat]);
    }
  });

  test("is idempotent; not-applicable is its identity and the value of nothing", () => {
    expect(of([])).toBe("not-applicable");
    for (const a of WORDS) {
      expect([of([a]), of([a, a]), of([a, "not-applicable"])]).toEqual([a, a, a]);
    }
  });

  test("takes any iterable", () => {
    expect(of(new Set(["not-applicable", "consult"] as const))).toBe("consult");
  });

  test("never makes a pass of consult or needs-input alone", () => {
    for (const a of ["consult", "needs-input", "not-applicable", "fail"] as const) {
      for (const b of ["consult", "needs-input", "not-applicable", "fail"] as const) {
        expect(of([a, b])).not.toBe("pass");
      }
    }
  });
});

describe("refinement", () => {
  const verdict = fc.constantFrom<Verdict>(...WORDS);
  const answers = fc.array(fc.constantFrom<Verdict>("pass", "fail", "consult", "not-applicable"), {
    minLength: 12,
    maxLength: 12,
  });
  const answered = (verdicts: readonly Verdict[], by: readonly Verdict[]) =>
    verdicts.map((one, i) => (one === "needs-input" ? (by[i] ?? "pass") : one));

  test("answering questions never changes an allOf that fails or an anyOf that passes", () => {
    fc.assert(
      fc.property(fc.array(verdict, { maxLength: 12 }), answers, (verdicts, by) => {
        if (allOf(verdicts) === "fail") expect(allOf(answered(verdicts, by))).toBe("fail");
        if (anyOf(verdicts) === "pass") expect(anyOf(answered(verdicts, by))).toBe("pass");
      }),
      { seed: 20, numRuns: 2000 },
    );
  });

  test("what is no needs-input stays as it is, whatever is answered", () => {
    fc.assert(
      fc.property(fc.array(verdict, { maxLength: 12 }), answers, (verdicts, by) => {
        for (const of of [allOf, anyOf]) {
          const before = of(verdicts);
          if (before !== "needs-input") expect(of(answered(verdicts, by))).toBe(before);
        }
      }),
      { seed: 21, numRuns: 2000 },
    );
  });
});
