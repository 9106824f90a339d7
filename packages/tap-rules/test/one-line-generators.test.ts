import { evaluateOneLine, type OneLine, type Piece } from "@lineside/tap-rules";
import { A, ft } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, breaker, panel, wire } from "./one-line-plant.ts";

type Generator = Extract<Piece, { is: "generator" }>;

const generator = (more: Partial<Generator> = {}): Piece => ({
  is: "generator",
  nameplate: A(200),
  main: "none",
  ...more,
});
const judged = (oneLine: OneLine) => evaluateOneLine(oneLine, "2017");

describe("a generator without a device of its own (240.21(G))", () => {
  const answerOf = (amperes: number, more: Partial<Generator> = {}) =>
    judged({
      equipment: { G: generator(more), P: panel(400, 200) },
      conductors: { C: wire("G", "P", amperes) },
    }).get("C");

  test.for<readonly [number, boolean | undefined, string]>([
    [229, false, "fail"],
    [230, false, "pass"],
    [231, undefined, "pass"],
    [199, true, "fail"],
    [200, true, "pass"],
    [229, undefined, "needs-input"],
  ])("%i A of 200 A, overload prevented %s: %s", ([amperes, overloadPrevented, verdict]) => {
    const { finding, classification } = answerOf(amperes, { overloadPrevented }) ?? {};
    expect([classification?.is, finding?.verdict]).toEqual(["generator", verdict]);
  });

  test("asks of the generator what is not told of it", () => {
    const askedOf = (one: ReturnType<typeof answerOf>) =>
      one?.finding.tried?.flatMap(({ parts = [] }) =>
        parts.flatMap(({ missing }) => missing.map(({ path }) => path)),
      );
    expect(askedOf(answerOf(229))).toEqual(["/equipment/G/overloadPrevented"]);
    expect(askedOf(answerOf(229, { nameplate: undefined }))).toContain("/equipment/G/nameplate");
  });

  test("what goes on from a box is from the generator too, and held up by nothing but by the way", () => {
    const answers = judged({
      equipment: { G: generator(), W: box, P: panel(200, 200), Q: panel(100, 100) },
      conductors: { C: wire("G", "W", 230), D: wire("W", "P", 230), E: wire("W", "Q", 100) },
    });
    expect(
      [...answers].map(([id, { classification }]) => [
        id,
        classification.is,
        classification.heldUpBy,
      ]),
    ).toEqual([
      ["C", "generator", []],
      ["D", "generator", ["C"]],
      ["E", "generator", ["C"]],
    ]);
  });
});

describe("a generator with a device of its own (445.13(B))", () => {
  const withMain = (rating: number): Piece =>
    generator({ main: { is: "breaker", rating: A(rating) } });
  const RUNS = { protectedFromDamage: true, outdoors: false } as const;

  test.for([
    [250, "feeder", "nec/240.4"],
    [251, "feeder-tap", "nec/240.21"],
  ] as const)("of %i A: a conductor of 250 A is a %s", ([rating, is, rule]) => {
    const { classification, finding } =
      judged({
        equipment: { G: withMain(rating), P: panel(400, 200) },
        conductors: { C: wire("G", "P", 250) },
      }).get("C") ?? {};
    expect([classification?.is, finding?.rule]).toEqual([is, rule]);
  });

  test("taps from its load side are feeder taps, judged by (B)", () => {
    const answers = judged({
      equipment: { G: withMain(300), W: box, P: panel(300, 300), Q: panel(100, 100) },
      conductors: {
        C: wire("G", "W", 300),
        D: wire("W", "P", 300),
        E: wire("W", "Q", 100, { length: ft(25), load: A(80), runs: RUNS }),
      },
      site: { industrial: false },
    });
    expect(
      [...answers].map(([id, { classification, answer }]) => [
        id,
        classification.is,
        answer?.governing,
      ]),
    ).toEqual([
      ["C", "feeder", undefined],
      ["D", "feeder", undefined],
      ["E", "feeder-tap", "240.21(B)(2)"],
    ]);
    expect(answers.get("E")?.classification.because).toContain("G, 300 A, upstream is larger");
    expect(answers.get("E")?.classification.heldUpBy).toEqual([]);
  });

  test("a breaker that stands on it is a device too", () => {
    const answers = judged({
      equipment: { G: generator(), GB: breaker(200, "G"), P: panel(200, 200) },
      conductors: { C: wire("GB", "P", 200) },
    });
    expect(answers.get("C")?.classification.is).toBe("feeder");
  });

  test("its device without a rating is asked for where it stands", () => {
    const { classification } =
      judged({
        equipment: { G: generator({ main: { is: "breaker" } }), P: panel(200) },
        conductors: { C: wire("G", "P", 200) },
      }).get("C") ?? {};
    expect(classification?.missing.map(({ path }) => path)).toEqual(["/equipment/G/main/rating"]);
  });
});

describe("a generator beside the utility", () => {
  const oneLine: OneLine = {
    equipment: {
      SP: { is: "service-point" },
      M: panel(400, 400),
      B: breaker(200, "M"),
      S: { is: "disconnect" },
      G: generator(),
      P: panel(200, 200),
    },
    conductors: {
      SE: wire("SP", "M", 400),
      F: wire("B", "S", 200),
      C: wire("G", "S", 230),
      D: wire("S", "P", 200),
    },
  };

  test("keeps its conductors; what is behind the switch is judged from the utility", () => {
    const answers = judged(oneLine);
    expect([...answers].map(([id, { classification }]) => [id, classification.is])).toEqual([
      ["C", "generator"],
      ["D", "feeder"],
      ["F", "feeder"],
      ["SE", "service"],
    ]);
    expect(answers.get("D")?.classification.because).toContain("B, 200 A, upstream");
  });

  test("whichever name comes first", () => {
    const { equipment = {}, conductors = {} } = oneLine;
    const { C, ...others } = conductors;
    const renamed: OneLine = { equipment, conductors: { ...others, Z: C ?? {} } };
    const answers = judged(renamed);
    expect([answers.get("D")?.classification.is, answers.get("Z")?.classification.is]).toEqual([
      "feeder",
      "generator",
    ]);
    expect(answers.get("D")?.classification.because).toContain("B, 200 A, upstream");
  });
});

describe("a battery (240.21(H))", () => {
  type Battery = Extract<Piece, { is: "battery" }>;
  const answerOf = (more: Partial<Battery>) =>
    judged({
      equipment: { Y: { is: "battery", ...more }, D: { is: "fused-disconnect", rating: A(100) } },
      conductors: { C: wire("Y", "D", 100) },
    }).get("C");

  test.for<readonly [boolean | undefined, boolean | undefined, string]>([
    [true, true, "pass"],
    [false, true, "fail"],
    [true, false, "fail"],
    [undefined, true, "needs-input"],
    [true, undefined, "needs-input"],
  ])(
    "near %s, unclassified %s: %s",
    ([deviceAsCloseAsPracticable, unclassifiedLocation, verdict]) => {
      expect(answerOf({ deviceAsCloseAsPracticable, unclassifiedLocation })?.finding.verdict).toBe(
        verdict,
      );
    },
  );

  test("asks of the battery", () => {
    const asked = answerOf({})?.finding.tried?.flatMap(({ parts = [] }) =>
      parts.flatMap(({ missing }) => missing.map(({ path }) => path)),
    );
    expect(asked).toEqual([
      "/equipment/Y/deviceAsCloseAsPracticable",
      "/equipment/Y/unclassifiedLocation",
    ]);
  });
});
