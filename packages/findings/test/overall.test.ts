import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allOf,
  anyOf,
  type Citation,
  distinctInputs,
  type Finding,
  finding,
  overall,
  questions,
  type Verdict,
} from "../src/index.ts";

const cite: readonly Citation[] = [
  { document: "NEC", edition: "2002", section: "240.21", status: "stated" },
];
const at = (path: string) => ({ path, expects: "length" }) as const;
const asks = (rule: string, ...paths: string[]) => finding({ rule, missing: paths.map(at) });
const is = (verdict: Verdict, rule: string = verdict) => finding({ rule, verdict, cite });

describe("overall", () => {
  test("counts the listed findings, not their clauses and routes", () => {
    const tree = finding({ rule: "tree", tried: [is("pass"), is("fail")], parts: [is("pass")] });
    expect(overall([tree, is("consult"), is("consult", "again")])).toEqual({
      verdict: "consult",
      counts: { fail: 0, "needs-input": 0, consult: 2, pass: 1, "not-applicable": 0 },
      decisive: ["consult", "again"],
      questions: [],
    });
  });

  test("of nothing is not applicable", () => {
    expect(overall([])).toEqual({
      verdict: "not-applicable",
      counts: { fail: 0, "needs-input": 0, consult: 0, pass: 0, "not-applicable": 0 },
      decisive: [],
      questions: [],
    });
  });

  test("names a decisive rule once", () => {
    expect(overall([is("fail"), is("fail"), is("pass")]).decisive).toEqual(["fail"]);
  });
});

test("inputs once for each path, the first of each, in their order", () => {
  const [a, b, again] = [at("/a"), at("/b"), { ...at("/a"), ask: "again" }];
  expect(distinctInputs([b, a, again, b])).toEqual([b, a]);
  expect(distinctInputs([])).toEqual([]);
});

describe("questions", () => {
  test("are merged by path, with all that they decide", () => {
    const merged = questions([
      finding({
        rule: "a",
        missing: [{ path: "/x", expects: "choice", choices: ["dry", "damp"] }],
      }),
      finding({
        rule: "b",
        missing: [{ path: "/x", expects: "choice", choices: ["damp", "wet"], ask: "Where?" }],
      }),
    ]);
    expect(merged).toEqual([
      {
        path: "/x",
        expects: "choice",
        choices: ["dry", "damp", "wet"],
        ask: "Where?",
        decides: ["a", "b"],
        settles: ["a", "b"],
      },
    ]);
  });

  test("what alone gives an answer stands first, however few rules ask it", () => {
    const list = [
      asks("a", "/p", "/q"),
      asks("b", "/p", "/q"),
      asks("c", "/p", "/q"),
      asks("d", "/z"),
    ];
    expect(questions(list).map(({ path, settles }) => [path, settles])).toEqual([
      ["/z", ["d"]],
      ["/p", []],
      ["/q", []],
    ]);
  });

  test("what surely gives an answer stands before what may, and that before what never does alone", () => {
    const may = finding({ rule: "r", tried: [asks("a", "/a"), asks("b", "/b")] });
    const never = [asks("c", "/0", "/1"), asks("d", "/0", "/1")];
    const ordered = questions([...never, may, asks("e", "/z")]).map(({ path }) => path);
    expect(ordered).toEqual(["/z", "/a", "/b", "/0", "/1"]);
  });

  test("of a provision that already passes by another route are idle", () => {
    expect(questions([finding({ rule: "r", tried: [is("pass"), asks("a", "/p")] })])).toEqual([]);
  });

  test("of clauses beside one that fails, and of routes beside one that passes, are not asked", () => {
    const failing = finding({ rule: "r", parts: [is("fail"), asks("a", "/a")] });
    expect(questions([failing, asks("b", "/b")]).map(({ path }) => path)).toEqual(["/b"]);
    const routes = finding({ rule: "s", tried: [failing, asks("c", "/c")] });
    expect(questions([routes]).map(({ path }) => path)).toEqual(["/c"]);
    const passing = finding({ rule: "t", tried: [is("pass"), asks("d", "/d")] });
    const clauses = finding({ rule: "u", parts: [passing, asks("e", "/e")] });
    expect(questions([clauses]).map(({ path }) => path)).toEqual(["/e"]);
    expect(overall([failing, passing]).questions).toEqual([]);
  });

  test("of one that passes or is worse than what it lacks would make it are not asked", () => {
    for (const verdict of ["pass", "fail", "not-applicable"] as const) {
      const stands = finding({ rule: verdict, verdict, cite, missing: [at("/a")] });
      expect([verdict, questions([stands])]).toEqual([verdict, []]);
    }
    const consult = finding({ rule: "c", verdict: "consult", missing: [at("/a")] });
    expect(questions([consult]).map(({ path }) => path)).toEqual(["/a"]);
  });

  test("of other findings are asked though one fails", () => {
    expect(overall([is("fail"), asks("b", "/b")]).questions.map(({ path }) => path)).toEqual([
      "/b",
    ]);
  });

  test("a route's own answer settles a choice of routes only if no other is open", () => {
    const two = finding({ rule: "r", tried: [asks("a", "/a"), asks("b", "/b")] });
    expect(questions([two]).map(({ settles }) => settles)).toEqual([[], []]);
    const one = finding({ rule: "r", tried: [asks("a", "/a"), is("fail")] });
    expect(questions([one]).map(({ settles }) => settles)).toEqual([["r"]]);
  });
});

describe("settles, against trying every answer", () => {
  type Shape =
    | { readonly asks: readonly string[] }
    | { readonly is: Verdict }
    | { readonly op: "parts" | "tried"; readonly of: readonly Shape[] };
  const shape = fc.letrec<{ shape: Shape }>((tie) => ({
    shape: fc.oneof(
      { maxDepth: 3 },
      fc.record({ asks: fc.subarray(["/a", "/b"], { minLength: 1 }) }),
      fc.record({ is: fc.constantFrom<Verdict>("pass", "fail", "consult", "not-applicable") }),
      fc.record({
        op: fc.constantFrom("parts" as const, "tried" as const),
        of: fc.array(tie("shape"), { maxLength: 3 }),
      }),
    ),
  })).shape;
  const build = (s: Shape): Finding =>
    "asks" in s
      ? asks("leaf", ...s.asks)
      : "is" in s
        ? is(s.is)
        : finding({ rule: "tree", [s.op]: s.of.map(build) });

  /** Every verdict that the shape may come to when each leaf that lacks only `path` passes or fails. */
  function outcomes(s: Shape, path: string): Set<Verdict> {
    if ("is" in s) return new Set([s.is]);
    if ("asks" in s)
      return new Set(s.asks.every((one) => one === path) ? ["pass", "fail"] : ["needs-input"]);
    let lists: Verdict[][] = [[]];
    for (const one of s.of) {
      lists = lists.flatMap((list) =>
        [...outcomes(one, path)].map((verdict) => [...list, verdict]),
      );
    }
    return new Set(lists.map(s.op === "parts" ? allOf : anyOf));
  }

  test("a question settles a finding exactly if no answer leaves it open", () => {
    fc.assert(
      fc.property(shape, (s) => {
        const top = finding({ rule: "top", parts: [build(s)] });
        for (const { path, settles } of questions([top])) {
          const open = top.verdict === "needs-input";
          expect(settles).toEqual(open && !outcomes(s, path).has("needs-input") ? ["top"] : []);
        }
      }),
      { seed: 23, numRuns: 1500 },
    );
  });

  /** The shape with the leaves, counted from the left, answered in turn. */
  function answered(s: Shape, next: () => Verdict): Verdict {
    if ("asks" in s) return next();
    if ("is" in s) return s.is;
    const verdicts = s.of.map((one) => answered(one, next));
    return s.op === "parts" ? allOf(verdicts) : anyOf(verdicts);
  }
  const leaves = (s: Shape): readonly (readonly string[])[] =>
    "asks" in s ? [s.asks] : "is" in s ? [] : s.of.flatMap(leaves);

  test("what is not asked changes no verdict, however all the rest is answered", () => {
    let idle = 0;
    fc.assert(
      fc.property(
        shape,
        fc.infiniteStream(fc.constantFrom<Verdict>("pass", "fail")),
        (s, answers) => {
          const asked = new Set(questions([build(s)]).map(({ path }) => path));
          const all = leaves(s);
          const given = all.map(() => answers.next().value as Verdict);
          all.forEach((paths, at) => {
            if (paths.some((path) => asked.has(path))) return;
            idle += 1;
            const [pass, fail] = (["pass", "fail"] as const).map((other) => {
              let leaf = -1;
              return answered(s, () => {
                leaf += 1;
                return leaf === at ? other : (given[leaf] ?? other);
              });
            });
            expect(fail).toBe(pass);
          });
        },
      ),
      { seed: 29, numRuns: 3000 },
    );
    expect(idle).toBeGreaterThan(100);
  });

  test("what has failed stays failed, and asks nothing", () => {
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 4 }), fc.boolean(), (of, passes) => {
        const s: Shape = { op: "parts", of: [{ is: "fail" }, ...of] };
        expect(questions([build(s)])).toEqual([]);
        expect(answered(s, () => (passes ? "pass" : "fail"))).toBe("fail");
      }),
      { seed: 31, numRuns: 300 },
    );
  });
});
