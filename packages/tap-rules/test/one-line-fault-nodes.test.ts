import { classify, type OneLine, oneLineFaults, type Piece } from "@lineside/tap-rules";
import { A, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, breaker, panel, wire } from "./one-line-plant.ts";

/** Each fault as its code, its place and the node that it names. */
function faultsOf(oneLine: OneLine, partial = true): readonly string[] {
  return oneLineFaults(oneLine, { partial }).map(({ code, path, node, message }) => {
    expect(message, "a fault names its node").toContain(node);
    return `${code} ${path} ${node}`;
  });
}

const at = (volts: number): Piece => ({
  is: "panelboard",
  main: "none",
  voltage: { lineToLine: V(volts) },
});

describe("how a one-line hangs together", () => {
  test("a name of nothing, at each place, with the nearest name", () => {
    const oneLine: OneLine = {
      equipment: { MDP: panel(100), P1: { ...panel(100), fedBy: "MPD" } },
      conductors: { F1: { from: "MDP ", to: "P9" }, F2: { from: "F1" } },
    };
    const faults = oneLineFaults(oneLine, { partial: true });
    expect(faults.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      "/conductors/F1/from: there is no equipment MDP ; did you mean MDP?",
      "/conductors/F1/to: there is no equipment P9; did you mean P1?",
      "/conductors/F2/from: there is no equipment F1; that is a conductor",
      "/equipment/P1/fedBy: there is no equipment MPD; did you mean MDP?",
    ]);
    expect(faults.map(({ suggestion }) => suggestion)).toEqual(["MDP", "P1", "P1", "MDP"]);
  });

  test("two feeders: two conductors, or a conductor beside fedBy", () => {
    const equipment = { A: breaker(100), B: breaker(100), P: panel(100), Q: panel(100) };
    const wired = {
      equipment,
      conductors: { C1: wire("A", "P", 100), C2: wire("B", "P", 100), C3: wire("B", "Q", 100) },
    };
    expect(faultsOf(wired)).toEqual(["TWO_FEEDERS /conductors/C2/to P"]);
    const sits: OneLine = {
      equipment: { ...equipment, P: { ...panel(100), fedBy: "Q" } },
      conductors: { C1: wire("A", "P", 100), C3: wire("B", "Q", 100) },
    };
    expect(faultsOf(sits)).toEqual(["TWO_FEEDERS /conductors/C1/to P"]);
  });

  test("generators, batteries and inverters join what the utility feeds; two ways from one of them do not", () => {
    const plant = (more: OneLine["conductors"]): OneLine => ({
      equipment: {
        SP: { is: "service-point" },
        G1: { is: "generator", main: "none" },
        G2: { is: "generator", main: "none" },
        INV: { is: "power-source" },
        M: panel(400, 400),
        P: panel(400),
      },
      conductors: { SE: wire("SP", "M", 400), GC: wire("G1", "M", 400), ...more },
    });
    expect(faultsOf(plant({ HC: wire("G2", "M", 400), IC: wire("INV", "M", 60) }))).toEqual([]);
    expect(faultsOf(plant({ X: wire("G2", "P", 400), Y: wire("G2", "P", 400) }))).toEqual([
      "TWO_FEEDERS /conductors/Y/to P",
    ]);
  });

  test("a loop of conductors, of pieces, of one piece, each named once; and what hangs on a loop is none", () => {
    const oneLine: OneLine = {
      equipment: {
        A: box,
        B: box,
        C: box,
        D: { ...box, fedBy: "E" },
        E: { ...box, fedBy: "D" },
        S: box,
        T: { ...box, fedBy: "T" },
      },
      conductors: {
        AB: { from: "A", to: "B" },
        BA: { from: "B", to: "A" },
        BC: { from: "B", to: "C" },
        SS: { from: "S", to: "S" },
      },
    };
    expect(faultsOf(oneLine)).toEqual([
      "SAME_ENDS /conductors/SS/to SS",
      "LOOP /conductors/BA/from A",
      "LOOP /equipment/D/fedBy D",
      "LOOP /equipment/T/fedBy T",
    ]);
    expect(oneLineFaults(oneLine)[1]?.message).toBe("A feeds itself: A → B → A");
    expect(() => classify(oneLine, "2023")).toThrow(
      expect.objectContaining({ code: "INVALID_ONE_LINE", path: "/conductors/SS/to" }),
    );
  });

  test("a loop of 20,000 pieces is found and printed short", () => {
    const size = 20_000;
    const equipment = Object.fromEntries(
      Array.from({ length: size }, (_, i) => [`W${i}`, { ...box, fedBy: `W${(i + 1) % size}` }]),
    );
    const [fault, ...others] = oneLineFaults({ equipment });
    expect([fault?.code, others]).toEqual(["LOOP", []]);
    expect(fault?.message.length).toBeLessThan(300);
  });

  test("a breaker that feeds nothing, and what is fed by what feeds nothing", () => {
    const oneLine: OneLine = {
      equipment: {
        M: panel(100),
        B: breaker(20, "M"),
        MO: { is: "motor" },
        X: { ...box, fedBy: "MO" },
      },
      conductors: { C: { from: "MO", to: "M" } },
    };
    expect(faultsOf(oneLine)).toEqual([
      "NOT_A_SUPPLY /conductors/C/from C",
      "NOT_A_SUPPLY /equipment/X/fedBy X",
      "FEEDS_NOTHING /equipment/B B",
    ]);
  });

  test("what no source reaches, only where one is named and the drawing is not partial", () => {
    const drawn = (equipment: OneLine["equipment"]): OneLine => ({
      equipment: { ...equipment, P: panel(100), Q: { ...panel(50), fedBy: "P" } },
      conductors: { C: { to: "Q2" } },
    });
    const oneLine = drawn({ SP: { is: "service-point" }, Q2: panel(20) });
    expect(faultsOf(oneLine, false)).toEqual([
      "NO_SOURCE /equipment/P P",
      "NO_SOURCE /conductors/C/from C",
    ]);
    expect(faultsOf(oneLine)).toEqual([]);
    expect(faultsOf(drawn({ Q2: panel(20) }), false)).toEqual([]);
  });
});

describe("voltages", () => {
  const through = (primary: number, secondary: number, below: Piece): OneLine => ({
    equipment: {
      SP: { is: "service-point", system: "480Y/277" },
      T1: {
        is: "transformer",
        primary: { lineToLine: V(primary) },
        secondary: { lineToLine: V(secondary) },
      },
      W: box,
      P: below,
    },
    conductors: {
      A: { from: "SP", to: "T1" },
      B: { from: "T1", to: "W" },
      C: { from: "W", to: "P" },
    },
  });

  test.for([
    [480, 208, 208, []],
    [480, 208, 120, []],
    [480, 208, 240, ["VOLTAGES_DISAGREE /equipment/P/voltage P"]],
    [480, 208, 480, ["VOLTAGES_DISAGREE /equipment/P/voltage P"]],
    [600, 208, 208, ["VOLTAGES_DISAGREE /equipment/T1/primary T1"]],
  ] as const)("%i to %i V, then %i V", ([primary, secondary, below, faults]) => {
    expect(faultsOf(through(primary, secondary, at(below)))).toEqual(faults);
  });

  test("both pieces are named", () => {
    const [fault] = oneLineFaults(through(480, 208, at(480)));
    expect(fault?.message).toBe("P has 480 V, but 208 V arrives there from T1");
  });

  test("277 V stands on 480 V, 208 V on a high leg, and neither on 240 V alone in a system that has none", () => {
    const load = (system: "480Y/277" | "240-high-leg" | "120/240", volts: number) =>
      faultsOf({
        equipment: {
          SP: { is: "service-point", system },
          L: { is: "load", fedBy: "SP", voltage: { lineToLine: V(volts) } },
        },
      }).length;
    expect([load("480Y/277", 277), load("240-high-leg", 208), load("120/240", 208)]).toEqual([
      0, 0, 1,
    ]);
  });

  test("two boards on one feeder that states none, and a generator that joins at another voltage", () => {
    expect(
      faultsOf({
        equipment: { B: breaker(100), W: box, P: at(480), Q: at(208) },
        conductors: {
          F: { from: "B", to: "W" },
          C: { from: "W", to: "P" },
          D: { from: "W", to: "Q" },
        },
      }),
    ).toEqual(["VOLTAGES_DISAGREE /equipment/Q/voltage Q"]);
    expect(
      faultsOf({
        equipment: {
          SP: { is: "service-point", system: "208Y/120" },
          G: { is: "generator", main: "none", voltage: { lineToLine: V(480) } },
          M: panel(400, 400),
        },
        conductors: { S: { from: "SP", to: "M" }, C: { from: "G", to: "M" } },
      }),
    ).toEqual(["VOLTAGES_DISAGREE /equipment/G/voltage G"]);
  });
});

describe("values that are none", () => {
  const bad = (oneLine: unknown) =>
    oneLineFaults(oneLine as OneLine).map(({ code, path }) => `${code} ${path}`);

  test.for([
    [null, "WRONG_KIND "],
    [{ equipment: [] }, "WRONG_KIND /equipment"],
    [{ equipment: { P: null } }, "WRONG_KIND /equipment/P"],
    [{ equipment: { P: {} } }, "WRONG_KIND /equipment/P/is"],
    [{ equipment: { P: { is: "thing" } } }, "WRONG_KIND /equipment/P/is"],
    [{ equipment: { P: { is: "breaker", rating: 100 } } }, "WRONG_KIND /equipment/P/rating"],
    [{ equipment: { P: { is: "breaker", rating: A(0) } } }, "WRONG_KIND /equipment/P/rating"],
    [{ equipment: { P: { is: "panelboard", main: {} } } }, undefined],
    [{ conductors: { C: { from: 5 } } }, "WRONG_KIND /conductors/C/from"],
    [{ conductors: { C: { length: V(5) } } }, "WRONG_KIND /conductors/C/length"],
    [{ conductors: { C: { sets: 0.5 } } }, "WRONG_KIND /conductors/C/sets"],
    [{ conductors: { C: { runs: { raceway: "yes" } } } }, "WRONG_KIND /conductors/C/runs/raceway"],
    [{ conductors: { "": {} } }, "WRONG_KIND /conductors/"],
    [{ site: { industrial: false, supervised: true } }, "CONTRADICTION /site/supervised"],
  ] as const)("%o: %s", ([oneLine, fault]) => {
    expect(bad(oneLine)).toEqual(fault === undefined ? [] : [fault]);
  });

  test.for([
    [20_000, []],
    [20_001, ["TOO_MANY /equipment"]],
  ] as const)("%i pieces: %o", ([count, faults]) => {
    const ids = Array.from({ length: count }, (_, i) => `W${i}`);
    expect(bad({ equipment: Object.fromEntries(ids.map((id) => [id, box])) })).toEqual(faults);
  });

  test("at most a hundred are told", () => {
    const ids = Array.from({ length: 150 }, (_, i) => `C${i}`);
    const conductors = Object.fromEntries(ids.map((id) => [id, { from: "nowhere" }]));
    expect(oneLineFaults({ conductors }).length).toBe(100);
  });

  test("names that every object has are names like others", () => {
    const oneLine = JSON.parse(
      `{"equipment":{"__proto__":{"is":"service-point"},"constructor":{"is":"switchboard","main":"none"}},
        "conductors":{"toString":{"from":"__proto__","to":"constructor"},"hasOwnProperty":{"from":"valueOf"}}}`,
    ) as OneLine;
    expect(bad(oneLine)).toEqual(["UNKNOWN_ID /conductors/hasOwnProperty/from"]);
    const { hasOwnProperty: _, ...conductors } = oneLine.conductors ?? {};
    expect(classify({ ...oneLine, conductors }, "2023").get("toString")?.is).toBe("service");
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("is");
  });
});
