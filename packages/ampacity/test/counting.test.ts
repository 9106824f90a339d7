import { describe, expect, test } from "vitest";
import { type Circuit, countCurrentCarrying, EDITION_IDS } from "../src/index.ts";
import { caught } from "./caught.ts";

const count = (...circuits: readonly Circuit[]) => countCurrentCarrying(circuits, "2017").count;

describe("current-carrying conductors", () => {
  test.each<[string, readonly Circuit[], number]>([
    ["a 2-wire circuit", [{ ungrounded: 1, neutral: "two-phases-of-wye" }], 2],
    ["a three-phase circuit", [{ ungrounded: 3, neutral: "none" }], 3],
    ["a neutral of unbalanced current", [{ ungrounded: 3, neutral: "unbalanced" }], 3],
    ["a neutral of two phases of a wye", [{ ungrounded: 2, neutral: "two-phases-of-wye" }], 3],
    ["a neutral of nonlinear loads", [{ ungrounded: 3, neutral: "nonlinear-wye" }], 4],
    ["each set", [{ ungrounded: 3, neutral: "nonlinear-wye", sets: 3 }], 12],
    ["spares", [{ ungrounded: 3, neutral: "none", spares: 2 }], 5],
    ["spares once, not with each set", [{ ungrounded: 3, neutral: "none", sets: 2, spares: 2 }], 8],
    [
      "never together: the largest",
      [
        { ungrounded: 3, neutral: "none", alternate: "speed" },
        { ungrounded: 6, neutral: "none", alternate: "speed" },
        { ungrounded: 2, neutral: "none", alternate: "speed" },
        { ungrounded: 2, neutral: "none", alternate: "other" },
        { ungrounded: 1, neutral: "none" },
      ],
      9,
    ],
  ])("%s", (_, circuits, want) => {
    expect(count(...circuits)).toBe(want);
  });

  test("each circuit is a step, and the sum", () => {
    const { steps, cite, notes } = countCurrentCarrying(
      [
        { ungrounded: 2, neutral: "two-phases-of-wye", spares: 1, alternate: "a" },
        { ungrounded: 3, neutral: "unbalanced", sets: 2 },
      ],
      "2020",
    );
    expect(steps.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      "circuit 1: 4 1",
      "circuit 2: 6 1",
      "current-carrying conductors: 10 1",
    ]);
    const inputs = steps.map((step) => step.inputs.map(({ name, value }) => `${name} = ${value}`));
    expect(inputs).toEqual([
      [
        "sets = 1 1",
        "ungrounded = 2 1",
        "neutral = two-phases-of-wye",
        "neutral that counts = 1 1",
        "spares = 1 1",
        "never together with = a",
      ],
      [
        "sets = 2 1",
        "ungrounded = 3 1",
        "neutral = unbalanced",
        "neutral that counts = 0 1",
        "spares = 0 1",
      ],
      [],
    ]);
    expect(steps[0]?.formula).toBe("sets · (ungrounded + neutral that counts) + spares");
    expect(steps[2]?.formula).toMatch(/^the sum, of circuits/);
    expect(steps.every((step) => step.cite === cite)).toBe(true);
    expect(cite).toMatchObject({ section: "310.15(C)(1)", status: "assumed-unchanged" });
    expect(notes.map(({ text }) => text)).toEqual([
      "310.15(C)(1) is taken as in NEC 2017: no change is known",
    ]);
  });

  test("in every edition", () => {
    for (const id of EDITION_IDS) {
      expect(countCurrentCarrying([{ ungrounded: 3, neutral: "unbalanced" }], id).count).toBe(3);
    }
  });

  test.each<[string, unknown, string]>([
    ["no circuit", [], "/circuits"],
    ["too many", Array(1001).fill({ ungrounded: 1, neutral: "none" }), "/circuits"],
    ["no list", {}, "/circuits"],
    ["no conductor", [{ ungrounded: 0, neutral: "none" }], "/circuits/0/ungrounded"],
    ["part of one", [{ ungrounded: 1.5, neutral: "none" }], "/circuits/0/ungrounded"],
    ["no neutral said", [{ ungrounded: 1 }], "/circuits/0/neutral"],
    ["no set", [{ ungrounded: 1, neutral: "none", sets: 0 }], "/circuits/0/sets"],
    [
      "fewer than no spares",
      [{ ungrounded: 1, neutral: "none", spares: -1 }],
      "/circuits/0/spares",
    ],
  ])("%s", (_, circuits, path) => {
    const error = caught(() => countCurrentCarrying(circuits as readonly Circuit[], "2017"));
    expect(error.path).toBe(path);
    expect(error.code).toBe(path.endsWith("neutral") ? "UNKNOWN_WORD" : "OUT_OF_RANGE");
  });

  test("a thousand circuits are still counted", () => {
    const many = Array<Circuit>(1000).fill({ ungrounded: 3, neutral: "none", spares: 0 });
    expect(count(...many)).toBe(3000);
  });
});
