import {
  evaluateOneLine,
  type OneLine,
  type OneLineConductor,
  type Piece,
} from "@lineside/tap-rules";
import { A, ft, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, breaker, onFeeder, panel, wire } from "./one-line-plant.ts";

/** How a conductor runs that has nothing against it. */
const SOUND: Partial<OneLineConductor> = {
  length: ft(5),
  load: A(20),
  runs: {
    raceway: true,
    leavesEnclosure: true,
    fieldInstalled: true,
    protectedFromDamage: true,
    beyondEquipment: false,
    outdoors: false,
  },
};

const tap = (from: string, to: string, amperes: number) => wire(from, to, amperes, SOUND);

function answersOf(
  equipment: Readonly<Record<string, Piece>>,
  conductors: Readonly<Record<string, OneLineConductor>>,
) {
  return evaluateOneLine(onFeeder(equipment, conductors, { site: { industrial: false } }), "2017");
}

/** What holds each conductor up, and its verdict. */
function held(answers: ReturnType<typeof evaluateOneLine>, ...ids: readonly string[]) {
  return ids.map((id) => {
    const one = answers.get(id);
    return [one?.classification.heldUpBy, one?.finding.verdict];
  });
}

describe("a tap of a tap", () => {
  test("one level deep names the tap that it comes from", () => {
    const answers = answersOf(
      { W1: box, P: panel(100, 100), Q: panel(60, 60) },
      { T1: tap("W", "W1", 300), T2: tap("W1", "P", 100), T3: tap("W1", "Q", 80) },
    );
    expect(held(answers, "T1", "T2", "T3")).toEqual([
      [[], "fail"],
      [["T1"], "fail"],
      [["T1"], "fail"],
    ]);
    const { classification, answer } = answers.get("T2") ?? {};
    expect(classification?.because).toBe(
      "it starts from T1, which stands by 240.21 itself, with no device between that protects it",
    );
    expect(classification?.reasons.map(({ text }) => text)).toEqual([
      classification?.because,
      "it comes from FB by T1 and what is ahead of it, with no device between",
    ]);
    expect(classification?.reasons[0]?.cite.map(({ section }) => section)).toEqual(["240.21"]);
    const failing = answer?.routes[0]?.finding.parts?.filter(({ verdict }) => verdict === "fail");
    expect(failing?.map(({ rule }) => rule)).toEqual(["nec/240.21/no-tap-of-a-tap"]);
    expect(JSON.stringify(failing?.[0]?.notes)).toContain("/conductors/T2 is supplied by T1");
  });

  test("two and three levels deep names all of them, the nearest first", () => {
    const answers = answersOf(
      { W1: box, P1: panel(200), P2: panel(200), Q: panel(60, 60), X: panel(60, 60) },
      {
        T1: tap("W", "W1", 300),
        T2: tap("W1", "P1", 200),
        T3: tap("P1", "P2", 150),
        T4: tap("P2", "Q", 80),
        T5: tap("W1", "X", 80),
      },
    );
    expect(held(answers, "T2", "T3", "T4", "T5")).toEqual([
      [["T1"], "fail"],
      [["T2", "T1"], "fail"],
      [["T3", "T2", "T1"], "fail"],
      [["T1"], "fail"],
    ]);
    expect(answers.get("T4")?.classification.because).toBe(
      "it starts from T3 and T2 and T1, which stand by 240.21 themselves, with no device between that protects it",
    );
    expect(answers.get("T4")?.case?.heldUpBy).toEqual(["T3", "T2", "T1"]);
  });

  test("a protected conductor of full size on the way is no tap, and not named", () => {
    const answers = answersOf(
      { W1: box, Q: panel(100, 100), R: panel(800) },
      { F3: tap("W", "W1", 800), T: tap("W1", "Q", 270), F4: tap("W1", "R", 800) },
    );
    expect(held(answers, "F3", "T", "F4")).toEqual([
      [[], "pass"],
      [[], "pass"],
      [[], "pass"],
    ]);
  });

  test("by feed-through lugs: what goes on from the lugs of a panel that a tap supplies", () => {
    const onward = (start: string, more: Readonly<Record<string, Piece>>) =>
      held(
        answersOf(
          { P: panel(200), Q: panel(100, 100), ...more },
          { T1: tap("W", "P", 200), T2: tap(start, "Q", 100) },
        ),
        "T1",
        "T2",
      );
    expect(onward("P", {})).toEqual([
      [[], "pass"],
      [["T1"], "fail"],
    ]);
    // the same conductor from a breaker in that panel
    expect(onward("B", { B: breaker(100, "P") })).toEqual([
      [[], "pass"],
      [[], "pass"],
    ]);
  });

  test("feed-through lugs hand on the full size too: not one conductor, as the panel hangs between", () => {
    const answers = answersOf(
      { P: panel(200), Q: panel(200, 200) },
      { T1: tap("W", "P", 200), T2: tap("P", "Q", 200) },
    );
    expect(held(answers, "T1", "T2")).toEqual([
      [[], "pass"],
      [["T1"], "fail"],
    ]);
    expect(answers.get("T1")?.members).toEqual(["T1"]);
  });

  test("secondary conductors into a wireway from which two start (E07)", () => {
    const answers = evaluateOneLine(
      {
        equipment: {
          B: breaker(225),
          T: {
            is: "transformer",
            connection: "delta-wye",
            primary: { lineToLine: V(480) },
            secondary: { lineToLine: V(208) },
          },
          W1: box,
          P: panel(225, 225),
          Q: panel(100, 100),
        },
        conductors: {
          F: wire("B", "T", 225),
          S: tap("T", "W1", 400),
          S1: tap("W1", "P", 230),
          S2: tap("W1", "Q", 100),
        },
        site: { industrial: false },
      },
      "2017",
    );
    expect(held(answers, "S", "S1", "S2")).toEqual([
      [[], "fail"],
      [["S"], "fail"],
      [["S"], "fail"],
    ]);
    expect([...answers.values()].map(({ classification }) => classification.is)).toEqual([
      "feeder",
      "transformer-secondary",
      "transformer-secondary",
      "transformer-secondary",
    ]);
  });

  test("each set of secondary conductors starts at the transformer: none holds another one up", () => {
    const answers = evaluateOneLine(
      {
        equipment: {
          B: breaker(225),
          T: { is: "transformer" },
          P: panel(225, 225),
          Q: panel(100, 100),
        },
        conductors: { F: wire("B", "T", 225), S1: tap("T", "P", 230), S2: tap("T", "Q", 100) },
      },
      "2017",
    );
    expect(held(answers, "S1", "S2").map(([by]) => by)).toEqual([[], []]);
  });
});

describe("what comes between a tap above and a tap below", () => {
  /** A tap T1 of 200 A ends at `end`; T2 of 60 A starts at `start`. */
  const between = (
    equipment: Readonly<Record<string, Piece>>,
    end: string,
    start: string,
    more: Readonly<Record<string, OneLineConductor>> = {},
  ) =>
    held(
      answersOf(
        { Q: panel(60, 60), R: panel(200), ...equipment },
        { T1: tap("W", end, 200), T2: tap(start, "Q", 60), ...more },
      ),
      "T1",
      "T2",
    ).map(([by]) => by);

  test("a bus behind a main", () => {
    expect(between({ P: panel(200, 200) }, "P", "P")).toEqual([[], []]);
  });

  test("a bus behind fuses, and breakers in it", () => {
    const main = { is: "fuse", rating: A(200) } as const;
    const P: Piece = { is: "switchboard", rating: A(200), main };
    expect(between({ P, B: breaker(150, "P") }, "P", "B")).toEqual([[], []]);
  });

  test.for(["breaker", "fuse", "fused-disconnect"] as const)(
    "the load terminals of a %s alone do not",
    (is) => {
      expect(between({ D: { is, rating: A(200) } }, "D", "D")).toEqual([[], ["T1"]]);
    },
  );

  test("another conductor from the same device, which that protects, does", () => {
    const D: Piece = { is: "fused-disconnect", rating: A(200) };
    const trunk = { F3: tap("D", "R", 200) };
    expect(between({ D }, "D", "D", trunk)).toEqual([[], []]);
    // one that it does not protect either does not
    expect(between({ D }, "D", "D", { F3: tap("D", "R", 199) })).toEqual([[], ["T1"]]);
  });

  test("a box on the load side, in which a protected conductor ends, does", () => {
    const D: Piece = { is: "fused-disconnect", rating: A(200) };
    const ways = { F3: tap("D", "W1", 200), F4: tap("W1", "R", 200) };
    expect(between({ D, W1: box }, "D", "W1", ways)).toEqual([[], []]);
  });

  test("a device in the lugs of the panel that the tap supplies does not, where it protects nothing", () => {
    expect(between({ P: panel(200), B: breaker(100, "P") }, "P", "B")).toEqual([[], ["T1"]]);
    expect(between({ P: panel(200), B: breaker(60, "P") }, "P", "B")).toEqual([[], []]);
  });
});

describe("what is not settled above", () => {
  test("asks for what would settle the conductor above, not whether it is a tap", () => {
    const oneLine: OneLine = onFeeder(
      { W1: box, P: panel(60, 60), Q: panel(60, 60) },
      {
        T1: { from: "W", to: "W1", ampacity: A(300) },
        T2: tap("W1", "P", 60),
        T3: tap("W1", "Q", 60),
      },
    );
    const { classification, finding } = evaluateOneLine(oneLine, "2017").get("T2") ?? {};
    expect([classification?.is, classification?.heldUpBy]).toEqual(["feeder-tap", []]);
    const [route] = finding?.tried ?? [];
    const open = route?.parts?.find(({ rule }) => rule === "nec/240.21/no-tap-of-a-tap");
    expect(open?.verdict).toBe("needs-input");
    expect(open?.missing.map(({ path }) => path)).toEqual(["/conductors/T1/ordinaryLimit"]);
  });

  test("a tap above one that is not settled is named all the same, and fails it", () => {
    const answers = answersOf(
      { W1: box, W2: box, P: panel(60, 60), Q: panel(60, 60), R: panel(60, 60) },
      {
        T1: tap("W", "W1", 300),
        T2: { from: "W1", to: "W2", ampacity: A(200), ordinaryLimit: A(200), ...SOUND },
        T3: tap("W2", "P", 60),
        T4: tap("W2", "Q", 60),
        T5: tap("W1", "R", 60),
      },
    );
    expect(held(answers, "T3")).toEqual([[["T2", "T1"], "fail"]]);
  });
});
