import { A, ft, isQuantity, reduce, timesRoot } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Citation,
  type Finding,
  FindingsError,
  finding,
  findingJsonSchema,
  fromJson,
  isInexact,
  safeFromJson,
  toJson,
} from "../src/index.ts";
import { anyFinding } from "./finding-arbitrary.ts";
import { violations } from "./schema-check.ts";

const cite: readonly Citation[] = [
  { document: "NEC", edition: "2002", section: "240.21", status: "stated" },
];

/** What a finding means, with every quantity as its kind, reduced fraction, unit and text; keeps no order of keys. */
function meaning(value: unknown): unknown {
  if (isQuantity(value)) return [value.kind, reduce(value.value), value.unit.symbol, value.text];
  if (isInexact(value))
    return [value.kind, reduce(value.low), reduce(value.high), value.unit.symbol];
  if (Array.isArray(value)) return value.map(meaning);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, meaning(held)]));
}

const through = (f: Finding): Finding => fromJson(JSON.parse(JSON.stringify(toJson(f))));

describe("there and back", () => {
  test("is the same finding, and the same bytes", () => {
    fc.assert(
      fc.property(anyFinding, (f) => {
        const back = through(f);
        expect(meaning(back)).toStrictEqual(meaning(f));
        expect(JSON.stringify(toJson(back))).toBe(JSON.stringify(toJson(f)));
      }),
      { seed: 24, numRuns: 300 },
    );
  });

  test("the generator makes every verdict, clauses, routes, remedies, roots and lost values", () => {
    const samples = fc
      .sample(anyFinding, { seed: 25, numRuns: 400 })
      .map((f) => JSON.stringify(toJson(f)));
    for (const sign of [
      '"verdict":"pass"',
      '"verdict":"fail"',
      '"verdict":"consult"',
      '"verdict":"needs-input"',
      '"verdict":"not-applicable"',
      '"parts":[{',
      '"tried":[{',
      '"governs":"',
      '"remedies":[{',
      '"low":"',
      '"sizes":-',
      '"status":"lost"',
      '"text":"',
    ]) {
      expect(samples.filter((text) => text.includes(sign)).length, sign).toBeGreaterThan(2);
    }
  });

  test("does not hang on the order of keys in the finding", () => {
    fc.assert(
      fc.property(anyFinding, (f) => {
        const turned = Object.fromEntries(Object.entries(f).reverse()) as unknown as Finding;
        expect(JSON.stringify(toJson(turned))).toBe(JSON.stringify(toJson(f)));
      }),
      { seed: 26, numRuns: 50 },
    );
  });

  test("is of the published schema", () => {
    const schema = findingJsonSchema();
    fc.assert(
      fc.property(anyFinding, (f) => {
        expect(violations(schema, JSON.parse(JSON.stringify(toJson(f))))).toEqual([]);
      }),
      { seed: 27, numRuns: 150 },
    );
  });
});

test("the form, key by key", () => {
  const f = finding({
    notes: [{ text: "measured along the wire", kind: "advice" }],
    steps: [{ value: timesRoot(A(3), 4), label: "twice", inputs: [{ value: true, name: "x" }] }],
    actual: ft("10.5", "10'-6\""),
    required: { value: ft("31/3"), op: "<=" },
    cite: [
      {
        status: "derived",
        section: "240.21(C)(2)",
        edition: "2005",
        document: "NEC",
        from: "p. 2",
      },
    ],
    subject: "/conductors/S1",
    title: "Length",
    rule: "nec/240.21(C)(2)",
  });
  expect(JSON.stringify(toJson(f))).toBe(
    '{"rule":"nec/240.21(C)(2)","title":"Length","subject":"/conductors/S1","verdict":"fail",' +
      '"cite":[{"document":"NEC","edition":"2005","section":"240.21(C)(2)","status":"derived","from":"p. 2"}],' +
      '"required":{"op":"<=","value":{"kind":"length","value":"31/3","unit":"ft"}},' +
      '"actual":{"kind":"length","value":"10.5","unit":"ft","text":"10\'-6\\""},' +
      '"margin":{"kind":"length","value":"-1/6","unit":"ft"},' +
      '"steps":[{"label":"twice","inputs":[{"name":"x","value":true}],' +
      '"value":{"kind":"current","low":"6","high":"6","unit":"A"}}],' +
      '"missing":[],"remedies":[],"notes":[{"kind":"advice","text":"measured along the wire"}]}',
  );
});

describe("what is no finding", () => {
  const good = toJson(
    finding({
      rule: "r",
      cite,
      required: { op: "<=", value: ft(25) },
      actual: ft(26),
      steps: [{ label: "root", inputs: [], value: timesRoot(A(1), 2) }],
      parts: [finding({ rule: "p", verdict: "fail", cite })],
    }),
  );
  const json: Readonly<Record<string, unknown>> = JSON.parse(JSON.stringify(good));
  const step = { label: "x", inputs: [], value: "y" };
  const root = { kind: "current", low: "1", high: "2", unit: "A" };

  test.each<[Record<string, unknown>, string, string]>([
    [{ rule: 1 }, "BAD_FIELD", "/rule"],
    [{ rule: undefined }, "BAD_FIELD", "/rule"],
    [{ verdict: "ok" }, "BAD_FIELD", "/verdict"],
    [{ verdict: "toString" }, "BAD_FIELD", "/verdict"],
    [{ verdict: "pass" }, "CONTRADICTION", "/verdict"],
    [{ cite: {} }, "BAD_FIELD", "/cite"],
    [{ cite: undefined }, "BAD_FIELD", "/cite"],
    [{ cite: [{ ...cite[0], status: "sure" }] }, "BAD_FIELD", "/cite/0/status"],
    [{ cite: [{ ...cite[0], "a/b~": 1 }] }, "BAD_FIELD", "/cite/0/a~1b~0"],
    [{ cite: [{ ...cite[0], status: "lost" }] }, "LOST_VALUE", "/verdict"],
    [{ parts: [{ ...good.parts?.[0], cite: [] }] }, "UNCITED", "/parts/0/cite"],
    [{ actual: 26 }, "BAD_FIELD", "/actual"],
    [{ actual: null }, "BAD_FIELD", "/actual"],
    [{ actual: { value: "26", unit: "ft" } }, "BAD_FIELD", "/actual/kind"],
    [{ actual: { kind: "length", value: "26", unit: "A" } }, "BAD_FIELD", "/actual/unit"],
    [{ actual: { kind: "length", value: "26.0", unit: "ft" } }, "BAD_FIELD", "/actual/value"],
    [
      { actual: { kind: "current", value: "26", unit: "A" }, margin: undefined },
      "NOT_COMPARABLE",
      "/actual",
    ],
    [{ required: { op: "~", value: 1 } }, "BAD_FIELD", "/required/op"],
    [{ required: { op: "is", value: "yes" } }, "BAD_FIELD", "/required/value"],
    [{ required: { op: "size>=", value: "5 AWG" } }, "BAD_FIELD", "/required/value"],
    [{ required: { op: "one-of", value: "wet" } }, "BAD_FIELD", "/required/value"],
    [{ required: { op: "one-of", value: ["wet", 1] } }, "BAD_FIELD", "/required/value/1"],
    [{ margin: { sizes: 1.5 } }, "BAD_FIELD", "/margin/sizes"],
    [{ margin: 3 }, "BAD_FIELD", "/margin"],
    [{ steps: [{ ...step, value: { ...root, high: "0" } }] }, "BAD_FIELD", "/steps/0/value/high"],
    [{ steps: [{ ...step, value: { ...root, unit: "ft" } }] }, "BAD_FIELD", "/steps/0/value/unit"],
    [{ steps: [{ ...step, value: { ...root, text: "1" } }] }, "BAD_FIELD", "/steps/0/value/text"],
    [{ steps: [{ ...step, inputs: [{ name: "n" }] }] }, "BAD_FIELD", "/steps/0/inputs/0/value"],
    [{ missing: [{ path: "/a", expects: "__proto__" }] }, "BAD_FIELD", "/missing/0/expects"],
    [{ notes: [{ kind: "hint", text: "" }] }, "BAD_FIELD", "/notes/0/kind"],
    [
      { remedies: [{ path: "/a", value: "b", finding: good }] },
      "NOT_A_REMEDY",
      "/remedies/0/finding/verdict",
    ],
    [{ tried: [{ ...good, verdict: "??" }] }, "BAD_FIELD", "/tried/0/verdict"],
    [{ governs: "r" }, "NOT_TRIED", "/governs"],
    [{ extra: 1 }, "BAD_FIELD", "/extra"],
    [{ title: "x".repeat(10_001) }, "TOO_LARGE", "/title"],
    [{ steps: Array.from({ length: 10_001 }, () => step) }, "TOO_LARGE", "/steps"],
  ])("is an error with its place: %#", (changes, code, path) => {
    const read = safeFromJson({ ...json, ...changes });
    expect(read.ok ? undefined : { code: read.error.code, path: read.error.path }).toEqual({
      code,
      path,
    });
  });

  test("the same without the change is one", () => {
    expect(safeFromJson(json).ok).toBe(true);
  });

  test.each([[null], [undefined], ["text"], [1], [[]], [new Date(0)]])("%o", (value) => {
    expect(() => fromJson(value)).toThrow(expect.objectContaining({ code: "BAD_FIELD" }));
  });

  test("keys that would reach a prototype", () => {
    const text = JSON.stringify(json);
    for (const hostile of [
      '{"__proto__":{"verdict":"pass"},',
      '{"constructor":1,',
      '{"toString":1,',
    ]) {
      const read = safeFromJson(JSON.parse(text.replace("{", hostile)));
      expect(read.ok ? "read" : read.error.code).toBe("BAD_FIELD");
    }
    const inherited: object = Object.create({ ...json });
    expect(safeFromJson(inherited).ok).toBe(false);
    expect(Object.hasOwn(Object.prototype, "verdict")).toBe(false);
  });

  test("trees too deep to read or write", () => {
    const nest = (depth: number): Finding => {
      let f = finding({ rule: "leaf", verdict: "consult" });
      for (let i = 0; i < depth; i += 1) f = finding({ rule: "r", parts: [f] });
      return f;
    };
    expect(through(nest(40)).rule).toBe("r");
    expect(() => toJson(nest(41))).toThrow(expect.objectContaining({ code: "TOO_DEEP" }));
    const deep = JSON.parse(
      `${'{"rule":"r","verdict":"consult","cite":[],"steps":[],"missing":[],"remedies":[],"notes":[],"parts":['.repeat(5000)}${"]}".repeat(5000)}`,
    );
    expect(() => fromJson(deep)).toThrow(expect.objectContaining({ code: "TOO_DEEP" }));
  });

  test("trees too wide", () => {
    const leaf = finding({ rule: "leaf", verdict: "consult" });
    const wide = (n: number) =>
      finding({ rule: "r", parts: Array.from({ length: n }, () => leaf) });
    expect(() => toJson(wide(10_001))).toThrow(
      expect.objectContaining({ code: "TOO_LARGE", path: "/parts" }),
    );
    const wider = finding({ rule: "r", parts: Array.from({ length: 11 }, () => wide(10_000)) });
    expect(() => toJson(wider)).toThrow(expect.objectContaining({ code: "TOO_LARGE" }));
    const part = toJson(wide(10_000));
    const json = { ...part, parts: Array.from({ length: 11 }, () => part) };
    expect(() => fromJson(json)).toThrow(expect.objectContaining({ code: "TOO_LARGE" }));
  });

  test("any JSON at all is read or refused with a typed error", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record({ rule: fc.jsonValue(), verdict: fc.constantFrom("pass", "consult") }),
        ),
        (value) => {
          try {
            expect(through(fromJson(value))).toBeDefined();
          } catch (error) {
            expect(error).toBeInstanceOf(FindingsError);
          }
        },
      ),
      { seed: 28, numRuns: 500 },
    );
  });

  test("a field changed to any JSON is read or refused with a typed error", () => {
    const keys = [
      "cite",
      "required",
      "actual",
      "margin",
      "steps",
      "missing",
      "remedies",
      "notes",
      "parts",
      "tried",
      "governs",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const read = safeFromJson({ ...json, [key]: value });
        if (read.ok) expect(meaning(through(read.value))).toEqual(meaning(read.value));
        else expect(read.error.path).toMatch(/^\//);
      }),
      { seed: 29, numRuns: 1000 },
    );
  });
});
