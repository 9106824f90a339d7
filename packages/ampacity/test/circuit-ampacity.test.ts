import { A, degC, ft, inch } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  type CircuitOptions,
  type CircuitSegment,
  circuitAmpacity,
  EDITION_IDS,
} from "../src/index.ts";
import { at75, copper } from "./as-installed.ts";
import { caught } from "./caught.ts";

/** 3/0 AWG copper THWN-2 at 30 °C, 200 A at its ends; in 60 °C 225 A × 0.71 = 159.75 A. */
const conductor = copper("3/0 AWG", "THWN-2");
const cool = (feet: number | string): CircuitSegment => ({
  conductor,
  installation: { ambient: degC(30), currentCarrying: 3, ...at75 },
  length: ft(feet),
});
const hot = (feet: number | string): CircuitSegment => ({
  conductor,
  installation: { ambient: degC(60), currentCarrying: 3, ...at75 },
  length: ft(feet),
});

function said(segments: readonly CircuitSegment[], options?: CircuitOptions): string {
  const { finding, total, between } = circuitAmpacity(segments, "2017", options);
  return `${finding.verdict} ${total ?? between?.join(" to ")}`;
}

describe("several ampacities along a circuit", () => {
  test.each<[string, readonly CircuitSegment[], string]>([
    ["one part", [hot(50)], "pass 159.75 A"],
    ["a short part does not count", [cool(100), hot(10)], "pass 200 A"],
    ["over 10 ft it does", [cool(1000), hot("10.01")], "pass 159.75 A"],
    ["over a tenth it does", [cool(50), hot(6)], "pass 159.75 A"],
    ["exactly a tenth of the higher part", [cool(50), hot(5)], "pass 200 A"],
    [
      "a tenth of the whole and not of the higher part: open",
      [cool(45), hot(5)],
      "consult 159.75 A to 200 A",
    ],
    ["just over a tenth of the whole", [cool(45), hot("5.001")], "pass 159.75 A"],
    ["two short parts count together", [cool(100), hot(5), cool(100), hot("5.1")], "pass 159.75 A"],
    ["two short parts of 10 ft together", [cool(100), hot(5), cool(100), hot(5)], "pass 200 A"],
    ["the order does not matter", [hot(10), cool(100)], "pass 200 A"],
  ])("%s", (_, segments, want) => {
    expect(said(segments)).toBe(want);
  });

  test("the steps name each part, and the rule is cited", () => {
    const { finding, segments } = circuitAmpacity([cool(45), hot(5)], "2017", { subject: "/f1" });
    expect(finding.rule).toBe("nec/circuit-ampacity");
    expect(finding.subject).toBe("/f1");
    expect(finding.cite).toEqual([
      { document: "NEC", edition: "2017", section: "310.15(A)(2)", status: "stated" },
    ]);
    expect(finding.steps.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      "ampacity of segment 1: 200 A",
      "ampacity of segment 2: 159.75 A",
      "ampacity of the circuit: 159.75 A or 200 A",
    ]);
    expect(finding.steps[0]?.inputs.map(({ name, value }) => `${name} = ${value}`)).toEqual([
      "length = 45 ft",
    ]);
    expect(finding.steps[2]?.formula).toBe(
      "the lowest, without parts of at most 10 ft and 10 % of the circuit",
    );
    expect(finding.notes[0]?.text).toBe(
      "whether the percentage is of the whole circuit or of its parts of higher ampacity is not verified: both are tried",
    );
    expect(segments.map(({ total }) => String(total))).toEqual(["200 A", "159.75 A"]);
    const settled = circuitAmpacity([cool(100), hot(5)], "2017");
    expect(settled.finding.notes.some(({ text }) => text.includes("percentage"))).toBe(false);
  });

  test("what is required", () => {
    expect(said([cool(45), hot(5)], { required: A(159) })).toMatch(/^pass/);
    expect(said([cool(45), hot(5)], { required: A("159.75") })).toMatch(/^pass/);
    expect(said([cool(45), hot(5)], { required: A(160) })).toMatch(/^consult/);
    expect(said([cool(45), hot(5)], { required: A(200) })).toMatch(/^consult/);
    expect(said([cool(45), hot(5)], { required: A(201) })).toMatch(/^fail/);
    const { finding } = circuitAmpacity([cool(100), hot(5)], "2017", { required: A(210) });
    expect(String(finding.margin)).toBe("-10 A");
  });

  test("a part of which something is missing is asked for, unless it does not matter", () => {
    const open: CircuitSegment = {
      conductor: copper("3 AWG", "THW"),
      installation: { ambient: degC(30), currentCarrying: 3 },
      length: inch(1200),
    };
    const { finding, between } = circuitAmpacity([open], "2017");
    expect(finding.verdict).toBe("needs-input");
    expect(finding.missing.map(({ path }) => path)).toEqual([
      "/segments/0/installation/circuitRating",
    ]);
    expect(between?.map(String)).toEqual(["85 A", "100 A"]);
    expect(said([open], { required: A(80) })).toMatch(/^pass/);
    expect(said([open], { required: A(101) })).toMatch(/^fail/);
  });

  test("a part without an ampacity leaves the circuit without one", () => {
    const wet: CircuitSegment = {
      conductor: copper("3 AWG", "THHN"),
      installation: { location: "wet", ambient: degC(30), currentCarrying: 3, ...at75 },
      length: ft(10),
    };
    const { finding, total, between, segments } = circuitAmpacity([cool(100), wet], "2017");
    expect(finding.verdict).toBe("fail");
    expect(finding.parts).toHaveLength(1);
    expect([total, between]).toEqual([undefined, undefined]);
    expect(segments).toHaveLength(2);
  });

  test("a part by the equation counts with its lower bound", () => {
    const exact: CircuitSegment = {
      conductor,
      installation: { ambient: degC(60), correction: "equation", currentCarrying: 3, ...at75 },
      length: ft(50),
    };
    const { total } = circuitAmpacity([exact], "2017");
    expect(total?.lt(A("159.0990258"))).toBe(true);
    expect(total?.gt(A("159.0990257"))).toBe(true);
  });

  test("in each edition, with its section", () => {
    const sections = EDITION_IDS.map(
      (id) => circuitAmpacity([cool(100), hot(10)], id).finding.cite[0]?.section,
    );
    expect(new Set(sections)).toEqual(new Set(["310.15(A)(2)", "310"]));
    for (const id of EDITION_IDS) {
      expect(String(circuitAmpacity([cool(100), hot(10)], id).total)).toBe("200 A");
    }
  });

  test.each<[string, unknown, string]>([
    ["no part", [], "/segments"],
    ["too many", Array(101).fill(cool(1)), "/segments"],
    ["no list", "x", "/segments"],
    ["no length", [{ ...cool(1), length: ft(0) }], "/segments/0/length"],
    [
      "a bad part",
      [cool(1), { ...cool(1), conductor: { size: "5 AWG" } }],
      "/segments/1/conductor/size",
    ],
  ])("%s", (_, segments, path) => {
    expect(caught(() => circuitAmpacity(segments as never, "2017")).path).toBe(path);
  });

  test("a hundred parts are still judged", () => {
    expect(said(Array(100).fill(cool(1)))).toBe("pass 200 A");
  });
});
