import { A, ft } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  type Citation,
  clauseText,
  type FindingInput,
  finding,
  formatVerdict,
  VERDICTS,
  verdictMark,
  wrap,
} from "../src/index.ts";

const cite: readonly Citation[] = [
  { document: "NEC", edition: "2017", section: "240.21(B)(1)", status: "stated" },
];
const text = (input: Omit<FindingInput, "rule">): string =>
  clauseText(finding({ rule: "r", cite, ...input }));

describe("a clause in a few words", () => {
  test("says what was found before what is required", () => {
    const required = { op: "<=", value: ft(10) } as const;
    expect(text({ title: "length", required, actual: ft(10) })).toBe(
      "length: 10 ft found, at most 10 ft required, at the limit [240.21(B)(1)]",
    );
    expect(text({ required, actual: ft(11) })).toBe(
      "r: 11 ft found, at most 10 ft required, over by 1 ft [240.21(B)(1)]",
    );
  });

  test("shows a figure of the document beside the exact one", () => {
    const value = A("2250/13");
    const steps = [{ label: "least", inputs: [], value, printed: "174 A" }];
    expect(text({ required: { op: ">=", value }, actual: A(175), steps })).toBe(
      "r: 175 A found, at least 173.08 A (2250/13 A; printed 174 A) required, 1.92 A (25/13 A) to spare [240.21(B)(1)]",
    );
  });

  test("of a yes or no gives the answer, whichever is wanted, and why it fails", () => {
    const is = (value: boolean, actual: boolean, note?: string) =>
      text({
        title: "goes on beyond",
        required: { op: "is", value },
        actual,
        notes: note === undefined ? [] : [{ kind: "advice", text: note }],
      });
    expect(is(false, false)).toBe("goes on beyond: no [240.21(B)(1)]");
    expect(is(true, true, "a note")).toBe("goes on beyond: yes [240.21(B)(1)]");
    expect(is(false, true)).toBe("goes on beyond: yes, but must be no [240.21(B)(1)]");
    expect(is(false, true, "to a roof")).toBe(
      "goes on beyond: yes, but must be no: to a roof [240.21(B)(1)]",
    );
  });

  test("asks what is missing, and stands alone where there is nothing to say", () => {
    const missing = [{ path: "/length", expects: "length", ask: "How long is it?" }] as const;
    expect(text({ title: "length", missing })).toBe("length: How long is it? [240.21(B)(1)]");
    expect(clauseText(finding({ rule: "r", title: "t", verdict: "not-applicable" }))).toBe("t");
  });

  test("holds nothing that a terminal obeys", () => {
    expect(clauseText(finding({ rule: "r", title: "\u001B[31m", verdict: "consult" }))).toBe(
      "\uFFFD[31m",
    );
  });
});

test("a verdict is its mark and its word", () => {
  expect(VERDICTS.map(formatVerdict)).toEqual([
    "✗ FAIL",
    "? NEEDS INPUT",
    "! CONSULT",
    "✓ PASS",
    "– NOT APPLICABLE",
  ]);
  for (const one of VERDICTS)
    expect(formatVerdict(one).startsWith(`${verdictMark(one)} `)).toBe(true);
});

test("a no-break space ties, and stands as a blank in the line", () => {
  const margins = { width: 15, first: "", next: "", colour: (_: string, one: string) => one };
  expect(wrap([{ text: "one two three\u00A0and four" }], margins)).toEqual([
    "one two",
    "three and four",
  ]);
});
