import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkDesign, parseDesign, type Report, renderText } from "@lineside/service-design";
import { describe, expect, test } from "vitest";
import { differences, type Expectation } from "../src/example-expectations.ts";
import { root } from "./invocation.ts";

const folder = join(root, "docs/examples");
const examples = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

function reportOf(name: string): Report {
  const read = parseDesign(readFileSync(join(folder, name), "utf8"));
  if (!read.ok) throw new Error(`${name} is no design`);
  return checkDesign(read.design);
}

function expectedOf(name: string): Expectation {
  const text = readFileSync(join(folder, name.replace(/yaml$/, "expected.json")), "utf8");
  return JSON.parse(text) as Expectation;
}

test("there are examples, one that passes, one that fails, one that asks", () => {
  expect(new Set(examples.map((name) => expectedOf(name).verdict))).toEqual(
    new Set(["pass", "fail", "needs-input"]),
  );
});

test.for(examples)("%s is as expected", (name) => {
  const report = reportOf(name);
  expect(differences(report, renderText(report), expectedOf(name))).toEqual([]);
});

describe("a difference is told", () => {
  const report = reportOf("feeder-taps.yaml");
  const expected = expectedOf("feeder-taps.yaml");
  const { conductors, alternatives = {} } = expected;
  const {
    T10 = { verdict: "" },
    T25 = { verdict: "" },
    F1 = { verdict: "" },
    ...others
  } = conductors;
  const { larger = expected, ...otherAlternatives } = alternatives;

  test.for<readonly [string, Partial<Expectation>, readonly string[]]>([
    ["of the verdict", { verdict: "pass" }, ["verdict: expected pass, got fail"]],
    [
      "of a conductor's verdict",
      { conductors: { ...conductors, T25: { ...T25, verdict: "pass" } } },
      ["T25: expected pass, got fail"],
    ],
    [
      "of a conductor that is not there",
      { conductors: { ...conductors, T26: { verdict: "pass" } } },
      ["T26: not in the report"],
    ],
    [
      "of a conductor that nobody expected",
      { conductors: { ...others, T10, T25 } },
      ["F1: a conductor of which nothing is expected"],
    ],
    [
      "of the provision that governs",
      { conductors: { ...conductors, T10: { ...T10, governing: "240.21(B)(2)" } } },
      ["T10 governed by: expected 240.21(B)(2), got 240.21(B)(1)"],
    ],
    [
      "of a provision where none was expected",
      { conductors: { ...conductors, T10: { verdict: "pass" } } },
      ["T10 governed by: expected none, got 240.21(B)(1)"],
    ],
    [
      "of what fails",
      { conductors: { ...conductors, T25: { ...T25, failing: ["nec/240.21(B)(2)(2)"] } } },
      ["T25: nec/240.21(B)(2)(2) does not fail"],
    ],
    [
      "of a remedy",
      {
        conductors: {
          ...conductors,
          T25: { ...T25, remedies: { "/conductors/T25/size": "350 kcmil" } },
        },
      },
      ["/conductors/T25/size that would pass: expected 350 kcmil, got 300 kcmil"],
    ],
    [
      "of a remedy that is not offered",
      {
        conductors: { ...conductors, F1: { ...F1, remedies: { "/conductors/F1/size": "2 AWG" } } },
      },
      ["/conductors/F1/size that would pass: expected 2 AWG, got none"],
    ],
    [
      "of an exact figure",
      { derived: { "T25/ampacity": { exact: "256 A", published: "255 A" } } },
      ["T25/ampacity: expected 256 A, got 255 A"],
    ],
    [
      "of a published figure",
      { derived: { "T25/ampacity": { exact: "255 A", published: "260 A" } } },
      ["T25/ampacity as published: expected 260 A, got 255 A"],
    ],
    [
      "of a figure that is not worked out",
      { derived: { "T25/voltage-drop": { exact: "1 V" } } },
      ["T25/voltage-drop: not worked out"],
    ],
    [
      "of the smallest size",
      { smallest: { "T25 provision": { size: "250 kcmil", nextSmaller: "4/0 AWG" } } },
      ["smallest T25 provision: expected 250 kcmil above 4/0 AWG, got 300 kcmil"],
    ],
    [
      "of the questions",
      { questions: ["/conductors/T25/length"] },
      ["questions: expected /conductors/T25/length, got none"],
    ],
    [
      "of an alternative",
      { alternatives: { ...alternatives, larger: { ...larger, verdict: "fail" } } },
      ["larger: verdict: expected fail, got pass"],
    ],
    [
      "of an alternative that is not there",
      { alternatives: { ...alternatives, smaller: larger } },
      ["smaller: no such alternative"],
    ],
    [
      "of an alternative that nobody expected",
      { alternatives: otherAlternatives },
      ["larger: an alternative of which nothing is expected"],
    ],
    [
      "of the text",
      { text: ["80 A", "350 kcmil passes"] },
      ['the report does not say "350 kcmil passes"'],
    ],
  ])("%s", ([, change, told]) => {
    expect(differences(report, renderText(report), { ...expected, ...change })).toEqual(told);
  });
});
