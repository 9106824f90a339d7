import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  explain,
  explainAll,
  type Finding,
  finding,
  fromJson,
  type ReportOptions,
  summaryLine,
  type TextStyle,
  VERDICTS,
} from "../src/index.ts";
import { anyFinding } from "./finding-arbitrary.ts";

const folder = join(import.meta.dirname, "cases");
const WORDS = ["FAIL", "NEEDS INPUT", "CONSULT", "PASS", "NOT APPLICABLE"];
const MARKS = ["✗", "?", "!", "✓", "–"];

/** What a case file holds: a finding or a list of them, and how to print. */
interface Case {
  readonly options?: Omit<ReportOptions, "color"> & { readonly color?: "tags" };
  readonly finding?: unknown;
  readonly findings?: readonly unknown[];
}

const tagged = (style: TextStyle, text: string) => `<${style}>${text}</>`;

function printed({
  options: { color, ...options } = {},
  finding: one,
  findings = [],
}: Case): string {
  const all: ReportOptions = { ...options, ...(color === "tags" && { color: tagged }) };
  return one === undefined ? explainAll(findings.map(fromJson), all) : explain(fromJson(one), all);
}

/** `REGEN=1` rewrites what is expected, for review. */
describe("cases", () => {
  const names = readdirSync(folder).flatMap((file) =>
    file.endsWith(".in.json") ? [file.slice(0, -8)] : [],
  );

  test("are there", () => expect(names.length).toBeGreaterThan(9));

  test.each(names)("%s", (name) => {
    const read: Case = JSON.parse(readFileSync(join(folder, `${name}.in.json`), "utf8"));
    const text = `${printed(read)}\n`;
    const out = join(folder, `${name}.out.txt`);
    if (process.env["REGEN"] === "1") writeFileSync(out, text);
    expect(text).toBe(readFileSync(out, "utf8"));
  });
});

describe("whatever is printed", () => {
  const columns = (line: string) => [...line].length;
  const seeded = { seed: 30, numRuns: 50 };

  test("stays within the width, ends no line in blanks and holds nothing that a terminal obeys", () => {
    // a tree of four levels leaves 40 columns no room for a label and a word
    fc.assert(
      fc.property(anyFinding, fc.integer({ min: 72, max: 120 }), (f, width) => {
        for (const text of [explain(f, { width }), explainAll([f, f], { width, full: true })]) {
          for (const line of text.split("\n")) {
            expect(columns(line)).toBeLessThanOrEqual(width);
            expect(line).toBe(line.trimEnd());
            expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
          }
        }
        expect(summaryLine(f)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
      seeded,
    );
  });

  test("begins with the verdict's mark and word, so that colour is never needed", () => {
    fc.assert(
      fc.property(anyFinding, (f) => {
        const i = VERDICTS.indexOf(f.verdict);
        for (const text of [explain(f), summaryLine(f), explainAll([f])]) {
          expect(text.startsWith(`${MARKS[i]} ${WORDS[i]}`)).toBe(true);
        }
      }),
      seeded,
    );
  });

  test("is the same text with colour, apart from the colour", () => {
    fc.assert(
      fc.property(anyFinding, (f) => {
        const wrapped = (_: TextStyle, text: string) => `\u{F0000}${text}\u{F0001}`;
        const plain = (text: string) => text.replace(/[\u{F0000}\u{F0001}]/gu, "");
        for (const print of [
          (options: ReportOptions) => explain(f, options),
          (options: ReportOptions) => explainAll([f], options),
        ]) {
          const lines = (text: string) => text.split("\n").map((line) => line.trimEnd());
          expect(lines(plain(print({ color: wrapped })))).toEqual(lines(print({})));
        }
      }),
      seeded,
    );
  });

  test("is the same on every run", () => {
    fc.assert(
      fc.property(anyFinding, (f) => {
        expect(explain(f)).toBe(explain(f));
      }),
      { seed: 31, numRuns: 20 },
    );
  });
});

test("of two routes of one id the one that decided is marked", () => {
  const cite = [{ document: "D", edition: "1", section: "1", status: "stated" }] as const;
  const tried = [
    finding({ rule: "end", title: "first end", verdict: "consult" }),
    finding({ rule: "end", title: "second end", verdict: "pass", cite }),
  ];
  const text = explain(finding({ rule: "r", tried }));
  expect(text).toContain("second end (governs)");
  expect(text).not.toContain("first end (governs)");
});

test("says what each of a few routes fails on, and of many their number", () => {
  const cite = [{ document: "D", edition: "1", section: "1", status: "stated" }] as const;
  const fails = (rule: string) => finding({ rule, verdict: "fail", cite });
  const routes = ["a", "b", "c", "d"].map((rule) =>
    finding({ rule, parts: [fails(`${rule}1`), fails(`${rule}2`)] }),
  );
  const line = (n: number) => summaryLine(finding({ rule: "r", tried: routes.slice(0, n) }));
  expect(line(1)).toBe("✗ FAIL  r: a: a1");
  expect(line(2)).toBe("✗ FAIL  r: neither alternative holds: a (a1); b (b1)");
  expect(line(3)).toBe("✗ FAIL  r: none of the 3 alternatives holds: a (a1); b (b1); c (c1)");
  expect(line(4)).toBe("✗ FAIL  r: none of the 4 alternatives holds");
});

describe("a list", () => {
  const is = (verdict: Finding["verdict"], rule: string) =>
    finding({
      rule,
      verdict,
      cite: [{ document: "D", edition: "1", section: "1", status: "stated" }],
      missing: verdict === "needs-input" ? [{ path: "/x", expects: "count" }] : [],
    });

  test("has what fails first, and otherwise keeps its order", () => {
    const rules = ["a", "b", "c", "d", "e", "f"];
    const verdicts = ["not-applicable", "pass", "consult", "needs-input", "fail", "pass"] as const;
    const text = explainAll(rules.map((rule, i) => is(verdicts[i] ?? "pass", rule)));
    const listed = text
      .split("\n")
      .slice(2, 8)
      .map((line) => /(?:FAIL|INPUT|CONSULT|PASS|APPLICABLE) {2}(\w)/.exec(line)?.[1]);
    expect(listed).toEqual(["e", "d", "c", "b", "f", "a"]);
  });

  test("of nothing says so", () => {
    expect(explainAll([])).toBe("– NOT APPLICABLE  nothing was judged");
  });

  test("can leave out what passes", () => {
    const text = explainAll([is("pass", "held"), is("fail", "broken")], { passing: false });
    expect(text).toBe("✗ FAIL  1 fail, 1 pass\n\n✗ FAIL  broken");
  });
});
