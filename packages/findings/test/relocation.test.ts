import { ft } from "@lineside/units";
import { expect, test } from "vitest";
import { type Citation, finding, relocate, walk } from "../src/index.ts";

const cite: readonly Citation[] = [
  { document: "NEC", edition: "2002", section: "240.21", status: "stated" },
];
const place = (path: string) => `/conductors/S1${path}`;

const passing = finding({ rule: "after", subject: "", verdict: "pass", cite });
const clause = finding({
  rule: "clause",
  subject: "/tap",
  cite,
  required: { op: "<=", value: ft(10) },
  actual: ft(22),
  remedies: [{ path: "/length", value: ft(10), finding: passing }],
});
const route = finding({
  rule: "route",
  missing: [{ path: "/load", expects: "current", ask: "How much?" }],
});
const tree = finding({ rule: "tree", parts: [clause], tried: [route] });

test("walk goes through clauses and routes, outermost first, and not into remedies", () => {
  expect([...walk(tree)].map(({ rule }) => rule)).toEqual(["tree", "clause", "route"]);
});

test("every path is rewritten, everywhere, and nothing else", () => {
  const moved = relocate(tree, place);
  expect(moved.parts?.[0]?.subject).toBe("/conductors/S1/tap");
  expect(moved.parts?.[0]?.remedies[0]?.path).toBe("/conductors/S1/length");
  expect(moved.parts?.[0]?.remedies[0]?.finding.subject).toBe("/conductors/S1");
  expect(moved.tried?.[0]?.missing).toEqual([
    { path: "/conductors/S1/load", expects: "current", ask: "How much?" },
  ]);
  expect(relocate(tree, (path) => path)).toEqual(tree);
  expect(tree.parts?.[0]?.subject).toBe("/tap");
});
