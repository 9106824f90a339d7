import { evaluateOneLine, type OneLineConductor, readOneLine } from "@lineside/tap-rules";
import { A, ft, kA, m } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, breaker, onFeeder, panel, wire } from "./one-line-plant.ts";

/** Two conductors that meet in the box W1, with nothing else there. */
function meeting(first: Partial<OneLineConductor>, second: Partial<OneLineConductor>) {
  const reading = readOneLine({
    equipment: { B: breaker(100), W1: box, P: panel(100, 100) },
    conductors: { X: { from: "B", to: "W1", ...first }, Y: { from: "W1", to: "P", ...second } },
  });
  return reading.runs.map(({ members }) => members.map(({ id }) => id).join("+")).join(" ");
}

const COPPER = { size: "3 AWG", material: "copper", insulation: "THWN-2" } as const;
const AMPACITY = { ampacity: A(100) };

describe("conductors in line are one conductor", () => {
  test.for<readonly [string, Partial<OneLineConductor>, Partial<OneLineConductor>, string]>([
    ["equal in ampacity, no size told", AMPACITY, AMPACITY, "X+Y"],
    ["the ampacity written in another unit", AMPACITY, { ampacity: kA("0.1") }, "X+Y"],
    ["a smaller one", AMPACITY, { ampacity: A(99) }, "X Y"],
    ["a larger one", AMPACITY, { ampacity: A(101) }, "X Y"],
    ["nothing told of either", {}, {}, "X Y"],
    ["one ampacity not told", AMPACITY, {}, "X Y"],
    ["equal in size, material and insulation", COPPER, COPPER, "X+Y"],
    ["of another size", COPPER, { ...COPPER, size: "2 AWG" }, "X Y"],
    ["of another material", COPPER, { ...COPPER, material: "aluminum" }, "X Y"],
    ["of another insulation", COPPER, { ...COPPER, insulation: "THHN" }, "X Y"],
    ["a size told of one only", COPPER, AMPACITY, "X Y"],
    [
      "equal in size, but not in ampacity",
      { ...COPPER, ...AMPACITY },
      { ...COPPER, ampacity: A(90) },
      "X Y",
    ],
    ["one set and none told", { ...COPPER, sets: 1 }, COPPER, "X+Y"],
    ["of two sets and of one", { ...COPPER, sets: 2 }, COPPER, "X Y"],
    ["without insulation told", { size: "3 AWG" }, { size: "3 AWG" }, "X Y"],
  ])("%s", ([, first, second, runs]) => {
    expect(meeting(first, second)).toBe(runs);
  });

  test("the first names them; lengths add, in the unit of the first; the load is that which is told", () => {
    const [run] = readOneLine({
      equipment: { B: breaker(100), W1: box, W2: box, P: panel(100, 100) },
      conductors: {
        Z: wire("B", "W1", 100, { length: ft(10) }),
        Y: wire("W1", "W2", 100, { length: m("3.048") }),
        X: wire("W2", "P", 100, { length: ft(5), load: A(80) }),
      },
    }).runs;
    expect(run?.id).toBe("Z");
    expect(run?.members.map(({ id }) => id)).toEqual(["Z", "Y", "X"]);
    expect(String(run?.length)).toBe("25 ft");
    expect(String(run?.load)).toBe("80 A");
  });

  test("without one of the lengths there is none", () => {
    const [run] = readOneLine({
      equipment: { B: breaker(100), W1: box, P: panel(100, 100) },
      conductors: { X: wire("B", "W1", 100, { length: ft(10) }), Y: wire("W1", "P", 100) },
    }).runs;
    expect(run?.length).toBeUndefined();
  });

  test("they are spliced and leave the box; other facts hold where they hold of each", () => {
    const facts = (first: OneLineConductor["runs"], second: OneLineConductor["runs"]) =>
      readOneLine({
        equipment: { B: breaker(100), W1: box, P: panel(100, 100) },
        conductors: {
          X: wire("B", "W1", 100, { runs: first }),
          Y: wire("W1", "P", 100, { runs: second }),
        },
      }).runs[0]?.runs;
    expect(facts({ spliced: false }, { spliced: false })).toMatchObject({
      spliced: true,
      leavesEnclosure: true,
    });
    expect(
      facts({ raceway: true, outdoors: true }, { raceway: true, outdoors: false }),
    ).toMatchObject({
      raceway: true,
      outdoors: false,
    });
    expect(facts({ raceway: true }, {})?.raceway).toBeUndefined();
    expect(facts({ protectedFromDamage: false }, {})?.protectedFromDamage).toBe(false);
    expect(facts({ penetrates: true }, {})?.penetrates).toBe(true);
    expect(facts({ penetrates: false }, {})?.penetrates).toBeUndefined();
    expect(facts({ fieldInstalled: false }, { fieldInstalled: true })?.fieldInstalled).toBe(true);
    expect(facts({ beyondEquipment: true }, { beyondEquipment: false })?.beyondEquipment).toBe(
      false,
    );
    expect(facts({ tapHeight: ft(30) }, { tapHeight: ft(5) })?.tapHeight?.eq(ft(30))).toBe(true);
    expect(String(facts({ horizontal: ft(10) }, { horizontal: ft(12) })?.horizontal)).toBe("22 ft");
  });
});

describe("what is joined elsewhere, or branches, is not one conductor", () => {
  test.for<readonly [string, Parameters<typeof readOneLine>[0], string]>([
    [
      "a branch in the box",
      {
        equipment: { B: breaker(100), W1: box, P: panel(100), Q: panel(100) },
        conductors: { X: wire("B", "W1", 100), Y: wire("W1", "P", 100), Z: wire("W1", "Q", 100) },
      },
      "X Y Z",
    ],
    [
      "a device that sits on the box",
      {
        equipment: { B: breaker(100), W1: box, D: breaker(60, "W1"), P: panel(100), Q: panel(60) },
        conductors: { X: wire("B", "W1", 100), Y: wire("W1", "P", 100), Z: wire("D", "Q", 60) },
      },
      "X Y Z",
    ],
    [
      "a panel with main lugs between",
      {
        equipment: { B: breaker(100), P: panel(100), Q: panel(100) },
        conductors: { X: wire("B", "P", 100), Y: wire("P", "Q", 100) },
      },
      "X Y",
    ],
    [
      "a switch between",
      {
        equipment: { B: breaker(100), S: { is: "disconnect" }, Q: panel(100) },
        conductors: { X: wire("B", "S", 100), Y: wire("S", "Q", 100) },
      },
      "X Y",
    ],
    [
      "a box on a board",
      {
        equipment: { P: panel(100, 100), W1: { is: "wireway", fedBy: "P" }, Q: panel(100) },
        conductors: { Y: wire("W1", "Q", 100) },
      },
      "Y",
    ],
    [
      "a ring of boxes, each for itself",
      {
        equipment: { W1: box, W2: box },
        conductors: { X: wire("W1", "W2", 100), Y: wire("W2", "W1", 100) },
      },
      "X Y",
    ],
  ])("%s", ([, oneLine, runs]) => {
    const found = readOneLine(oneLine).runs;
    expect(found.map(({ members }) => members.map(({ id }) => id).join("+")).join(" ")).toBe(runs);
  });
});

describe("a tap in two pieces", () => {
  const PIECE: Partial<OneLineConductor> = {
    load: A(180),
    runs: {
      raceway: true,
      leavesEnclosure: false,
      fieldInstalled: true,
      protectedFromDamage: true,
      beyondEquipment: false,
      outdoors: false,
    },
  };
  const judged = (second: number) =>
    evaluateOneLine(
      onFeeder(
        { J: box, P: panel(225, 225) },
        {
          T1: wire("W", "J", 285, { ...PIECE, length: ft(15) }),
          T2: wire("J", "P", 285, { ...PIECE, length: ft({ n: second, d: 1000 }) }),
        },
        { site: { industrial: false } },
      ),
      "2023",
    );

  test.for([
    [9999, "pass"],
    [10_000, "pass"],
    [10_001, "fail"],
  ] as const)("of 15 ft and %i thousandths of a foot: %s by 25 ft", ([second, verdict]) => {
    const answers = judged(second);
    expect(answers.get("T1")?.finding.verdict).toBe(verdict);
    // one answer for both, and neither is a tap of the other
    expect(answers.get("T2")).toBe(answers.get("T1"));
    expect(answers.get("T1")?.members).toEqual(["T1", "T2"]);
    expect(answers.get("T1")?.classification.heldUpBy).toEqual([]);
  });

  test("is spliced, which the high bay of (B)(4) does not allow", () => {
    const answer = judged(10_000).get("T2");
    expect(answer?.case?.install).toMatchObject({ spliced: true, leavesEnclosure: true });
    expect(answer?.case?.subject).toBe("/conductors/T1");
  });

  test("with a smaller second piece that is a tap of a tap", () => {
    const answers = evaluateOneLine(
      onFeeder(
        { J: box, P: panel(225, 225) },
        { T1: wire("W", "J", 285, PIECE), T2: wire("J", "P", 284, PIECE) },
      ),
      "2023",
    );
    expect(answers.get("T2")?.classification.heldUpBy).toEqual(["T1"]);
    expect(answers.get("T2")?.finding.verdict).toBe("fail");
  });
});
