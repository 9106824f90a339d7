import { A, ft, timesRoot } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  type Citation,
  type Finding,
  type FindingInput,
  FindingsError,
  finding,
} from "../src/index.ts";

const stated: Citation = {
  document: "NEC",
  edition: "2002",
  section: "240.21(C)(6)",
  status: "stated",
};
const lost: Citation = { ...stated, status: "lost" };
const question = { path: "/length", expects: "length" } as const;
const leaf = (verdict: Finding["verdict"], rule: string = verdict): Finding =>
  finding({ rule, verdict, cite: [stated], missing: verdict === "needs-input" ? [question] : [] });

function errorOf(input: FindingInput): Pick<FindingsError, "code" | "path"> | undefined {
  try {
    finding(input);
    return undefined;
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    return { code: error.code, path: error.path };
  }
}

describe("what is left out", () => {
  test("is filled with nothing", () => {
    expect(finding({ rule: "r", verdict: "consult" })).toStrictEqual({
      rule: "r",
      verdict: "consult",
      cite: [],
      steps: [],
      missing: [],
      remedies: [],
      notes: [],
    });
  });

  test("verdict and margin follow from required and actual", () => {
    const made = finding({
      rule: "r",
      cite: [stated],
      required: { op: "<=", value: ft(25) },
      actual: ft(26),
    });
    expect([made.verdict, String(made.margin)]).toEqual(["fail", "-1 ft"]);
  });

  test("a missing input makes needs-input, and a lost value consult", () => {
    expect(finding({ rule: "r", missing: [question] }).verdict).toBe("needs-input");
    const judged = {
      rule: "r",
      cite: [lost],
      required: { op: "<=", value: ft(25) },
      actual: ft(26),
    } as const;
    expect(finding(judged).verdict).toBe("consult");
  });

  test("parts are joined by allOf, routes by anyOf, both and its own by allOf", () => {
    const [pass, fail, consult] = [leaf("pass"), leaf("fail"), leaf("consult")];
    expect(finding({ rule: "r", parts: [pass, consult] }).verdict).toBe("consult");
    expect(finding({ rule: "r", tried: [pass, fail] }).verdict).toBe("pass");
    expect(finding({ rule: "r", parts: [consult], tried: [pass, fail] }).verdict).toBe("consult");
    expect(finding({ rule: "r", parts: [pass], missing: [question] }).verdict).toBe("needs-input");
    expect(finding({ rule: "r", parts: [] }).verdict).toBe("not-applicable");
  });

  test("the first route that passes governs", () => {
    const tried = [leaf("fail", "a"), leaf("pass", "b"), leaf("pass", "c")];
    expect(finding({ rule: "r", tried }).governs).toBe("b");
    expect(finding({ rule: "r", tried, governs: "c" }).governs).toBe("c");
    expect(finding({ rule: "r", tried: [leaf("fail")] })).not.toHaveProperty("governs");
  });

  test("undefined is as good as left out", () => {
    const made = finding({ rule: "r", verdict: "consult", title: undefined, actual: undefined });
    expect(Object.keys(made)).toEqual([
      "rule",
      "verdict",
      "cite",
      "steps",
      "missing",
      "remedies",
      "notes",
    ]);
  });
});

describe("a verdict that is given", () => {
  test("may be worse than what it follows from, where the rule knows more", () => {
    const judged = {
      rule: "r",
      cite: [stated],
      required: { op: "<=", value: ft(25) },
      actual: ft(7),
    } as const;
    expect(finding({ ...judged, verdict: "consult" }).verdict).toBe("consult");
    expect(
      finding({ rule: "r", verdict: "fail", cite: [stated], parts: [leaf("pass")] }).verdict,
    ).toBe("fail");
    expect(finding({ ...judged, verdict: "fail", parts: [leaf("fail")] }).verdict).toBe("fail");
  });

  test.each<[string, FindingInput]>([
    [
      "pass over a failing clause",
      { rule: "r", verdict: "pass", cite: [stated], parts: [leaf("fail")] },
    ],
    [
      "pass over a clause to consult",
      { rule: "r", verdict: "pass", cite: [stated], parts: [leaf("consult")] },
    ],
    ["consult over a failing clause", { rule: "r", verdict: "consult", parts: [leaf("fail")] }],
    [
      "not-applicable over a clause that holds",
      { rule: "r", verdict: "not-applicable", parts: [leaf("pass")] },
    ],
    [
      "pass where no route passes",
      { rule: "r", verdict: "pass", cite: [stated], tried: [leaf("fail")] },
    ],
    [
      "pass over a measure that fails",
      {
        rule: "r",
        verdict: "pass",
        cite: [stated],
        required: { op: "<", value: A(1) },
        actual: A(1),
      },
    ],
    [
      "not-applicable over a measure that fails",
      { rule: "r", verdict: "not-applicable", required: { op: "<", value: A(1) }, actual: A(1) },
    ],
    [
      "fail over a measure that passes",
      {
        rule: "r",
        verdict: "fail",
        cite: [stated],
        required: { op: "<=", value: A(1) },
        actual: A(1),
      },
    ],
  ])("is never better: %s", (_, input) => {
    expect(errorOf(input)).toEqual({ code: "CONTRADICTION", path: "/verdict" });
  });

  test("decides where a root stands beside a requirement", () => {
    const root = timesRoot(A(100), 3);
    const input: FindingInput = {
      rule: "r",
      cite: [stated],
      required: { op: ">=", value: A(173) },
      actual: root,
    };
    expect(errorOf(input)).toEqual({ code: "NO_VERDICT", path: "/verdict" });
    const margin = A("0.2");
    const made = finding({ ...input, verdict: "pass", margin });
    expect([made.actual, made.margin]).toEqual([root, margin]);
  });

  test("may stand beside a margin of the rule's own", () => {
    const judged = {
      rule: "r",
      cite: [stated],
      required: { op: "<=", value: ft(25) },
      actual: ft(7),
    } as const;
    expect(finding({ ...judged, margin: { sizes: 2 } }).margin).toEqual({ sizes: 2 });
  });
});

test.each<[FindingInput, string, string]>([
  [{ rule: "" }, "BAD_FIELD", "/rule"],
  [{ rule: "r" }, "NO_VERDICT", "/verdict"],
  [{ rule: "r", required: { op: "is", value: true } }, "NO_VERDICT", "/verdict"],
  [{ rule: "r", verdict: "consult", subject: "conductors/S1" }, "BAD_FIELD", "/subject"],
  [{ rule: "r", verdict: "needs-input" }, "UNNAMED_INPUT", "/missing"],
  [{ rule: "r", verdict: "needs-input", parts: [leaf("pass")] }, "UNNAMED_INPUT", "/missing"],
  [{ rule: "r", verdict: "pass" }, "UNCITED", "/cite"],
  [{ rule: "r", verdict: "fail" }, "UNCITED", "/cite"],
  [{ rule: "r", verdict: "pass", cite: [stated, lost] }, "LOST_VALUE", "/verdict"],
  [{ rule: "r", verdict: "fail", cite: [lost] }, "LOST_VALUE", "/verdict"],
  [{ rule: "r", tried: [leaf("pass", "a")], governs: "b" }, "NOT_TRIED", "/governs"],
  [{ rule: "r", verdict: "consult", governs: "b" }, "NOT_TRIED", "/governs"],
  [
    { rule: "r", tried: [leaf("pass", "a"), leaf("fail", "b")], governs: "b" },
    "CONTRADICTION",
    "/governs",
  ],
  [
    {
      rule: "r",
      verdict: "fail",
      cite: [stated],
      remedies: [{ path: "/size", value: "3 AWG", finding: leaf("consult") }],
    },
    "NOT_A_REMEDY",
    "/remedies/0/finding/verdict",
  ],
])("an input that does not hold together is refused: %#", (input, code, path) => {
  expect(errorOf(input)).toEqual({ code, path });
});

test("of two routes of one id the one that decided governs", () => {
  expect(finding({ rule: "r", tried: [leaf("consult", "a"), leaf("pass", "a")] }).governs).toBe(
    "a",
  );
});

test("a needs-input whose clause names the input need not name it again", () => {
  expect(finding({ rule: "r", parts: [leaf("needs-input")] }).missing).toEqual([]);
});

test("a recovered value may fail", () => {
  expect(
    finding({ rule: "r", verdict: "fail", cite: [{ ...stated, status: "recovered" }] }).verdict,
  ).toBe("fail");
});

test("a verdict of another word is refused", () => {
  const word: string = "ok";
  expect(errorOf({ rule: "r", verdict: word as Finding["verdict"] })).toEqual({
    code: "BAD_FIELD",
    path: "/verdict",
  });
});

test("arrays are taken over, not copied", () => {
  const cite = [stated];
  expect(finding({ rule: "r", verdict: "pass", cite }).cite).toBe(cite);
});

test("an error says rule, place, got and expected, and can be placed in a larger thing", () => {
  const error = new FindingsError(
    "BAD_FIELD",
    { path: "/rule", got: "1", expected: "a string" },
    "finding x",
  );
  expect(error.message).toBe("finding x /rule: got 1, expected a string");
  expect(error.under("/parts/2")).toMatchObject({
    code: "BAD_FIELD",
    path: "/parts/2/rule",
    message: "finding x /parts/2/rule: got 1, expected a string",
  });
});
