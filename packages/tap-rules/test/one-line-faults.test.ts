import { type OneLine, type OneLineFault, oneLineFaults } from "@lineside/tap-rules";
import { A, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, breaker, onFeeder, panel, wire } from "./one-line-plant.ts";

const SP = { is: "service-point" } as const;
const load = { is: "load" } as const;

const brief = ({ code, node, path }: OneLineFault) => `${code} ${node} ${path}`;
const faultsOf = (oneLine: OneLine) => oneLineFaults(oneLine).map(brief);

describe("a name of nothing", () => {
  test.for<readonly [string, OneLine, string, string]>([
    [
      "where a conductor starts",
      { equipment: { MDP: panel(100) }, conductors: { F1: { from: "MPD" } } },
      "UNKNOWN_ID F1 /conductors/F1/from",
      "there is no equipment MPD; did you mean MDP?",
    ],
    [
      "where it ends, in another case",
      { equipment: { "Panel 2": panel(100) }, conductors: { F1: { to: "panel-2" } } },
      "UNKNOWN_ID F1 /conductors/F1/to",
      "there is no equipment panel-2; did you mean Panel 2?",
    ],
    [
      "what feeds a piece",
      {
        equipment: { P: panel(100), B: breaker(20, "Q7XX"), L: load },
        conductors: { C: wire("B", "L", 20) },
      },
      "UNKNOWN_ID B /equipment/B/fedBy",
      "there is no equipment Q7XX",
    ],
    [
      "a conductor taken for a piece",
      {
        equipment: { P: panel(100), Q: panel(100) },
        conductors: { F1: { to: "P" }, F2: { from: "F1", to: "Q" } },
      },
      "UNKNOWN_ID F2 /conductors/F2/from",
      "there is no equipment F1; that is a conductor",
    ],
    [
      "a name with signs of a pointer",
      { equipment: { P: panel(100) }, conductors: { "a/b~c": { from: "none" } } },
      "UNKNOWN_ID a/b~c /conductors/a~1b~0c/from",
      "there is no equipment none",
    ],
  ])("%s", ([, oneLine, fault, message]) => {
    const [found, ...others] = oneLineFaults(oneLine);
    expect(others).toEqual([]);
    expect(found && brief(found)).toBe(fault);
    expect(found?.message).toBe(message);
  });

  test.for([
    ["MPD", "MDP"],
    ["MDPP", "MDP"],
    ["MD", "MDP"],
    ["mdp", "MDP"],
    ["M D P", "MDP"],
    ["MXQ", undefined],
    ["Y", undefined],
  ] as const)("%s: %s may be meant", ([id, suggestion]) => {
    const oneLine = { equipment: { MDP: panel(100) }, conductors: { F1: { from: id } } };
    expect(oneLineFaults(oneLine)[0]?.suggestion).toBe(suggestion);
  });

  test("names the equipment that there is, and the nearest as a suggestion", () => {
    const [found] = oneLineFaults({
      equipment: { TX1: panel(100), TX2: panel(100) },
      conductors: { F1: { to: "TX3" } },
    });
    expect([found?.got, found?.expected, found?.suggestion]).toEqual(["TX3", "TX1, TX2", "TX1"]);
    const [empty] = oneLineFaults({ conductors: { F1: { to: "TX3" } } });
    expect([empty?.expected, empty?.suggestion]).toEqual([
      "the name of a piece of equipment",
      undefined,
    ]);
  });

  test.for(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "%s is the name of nothing",
    (id) => {
      expect(faultsOf({ equipment: { P: panel(100) }, conductors: { F1: { from: id } } })).toEqual([
        "UNKNOWN_ID F1 /conductors/F1/from",
      ]);
      expect(faultsOf({ equipment: { P: { is: "panelboard", fedBy: id } } })).toEqual([
        "UNKNOWN_ID P /equipment/P/fedBy",
      ]);
    },
  );

  test.for(["__proto__", "constructor", "toString"])("a piece may be called %s", (id) => {
    const oneLine = JSON.parse(
      `{"equipment":{"${id}":{"is":"panelboard","main":"none"},"P":{"is":"panelboard"}},
        "conductors":{"${id}":{"from":"${id}","to":"P"}}}`,
    ) as OneLine;
    expect(faultsOf(oneLine)).toEqual([]);
  });
});

describe("conductors that go nowhere, and loops", () => {
  test("a conductor that starts and ends at one piece", () => {
    const oneLine = { equipment: { SP, W: box }, conductors: { X: wire("W", "W", 100) } };
    expect(faultsOf(oneLine)).toEqual(["SAME_ENDS X /conductors/X/to"]);
  });

  test("pieces in one another", () => {
    const [found, ...others] = oneLineFaults({
      equipment: {
        P: { ...panel(100), fedBy: "R" },
        Q: { ...panel(100), fedBy: "P" },
        R: { ...panel(100), fedBy: "Q" },
      },
    });
    expect(others).toEqual([]);
    expect(found && brief(found)).toBe("LOOP P /equipment/P/fedBy");
    expect(found?.message).toBe("P feeds itself: P → Q → R → P");
  });

  test("a piece in itself", () => {
    expect(faultsOf({ equipment: { P: { ...panel(100), fedBy: "P" } } })).toEqual([
      "LOOP P /equipment/P/fedBy",
    ]);
  });

  test("conductors in a ring, and what hangs on them is not told again", () => {
    const oneLine: OneLine = {
      equipment: { W1: box, W2: box, P: panel(100) },
      conductors: { X: wire("W1", "W2", 100), Y: wire("W2", "W1", 100), Z: wire("W2", "P", 100) },
    };
    expect(faultsOf(oneLine)).toEqual(["LOOP W2 /conductors/X/from"]);
  });

  test("of a long loop the ends are shown", () => {
    const ids = Array.from({ length: 50 }, (_, i) => `P${i}`);
    const equipment = Object.fromEntries(
      ids.map((id, i) => [id, { ...panel(100), fedBy: `P${(i + 49) % 50}` }]),
    );
    const [found] = oneLineFaults({ equipment });
    expect(found?.got.split(" → ").length).toBe(21);
    expect(found?.got).toContain(" → … → ");
  });
});

describe("what cannot feed, what feeds nothing, and what nothing feeds", () => {
  test.for(["motor", "load", "spd"] as const)("a %s feeds nothing", (is) => {
    const [byWire] = oneLineFaults({
      equipment: { M: { is }, P: panel(100) },
      conductors: { F: wire("M", "P", 100) },
    });
    expect(byWire && brief(byWire)).toBe("NOT_A_SUPPLY F /conductors/F/from");
    expect(byWire?.message).toBe(`F is fed by M, a ${is}, which feeds nothing`);
    expect(faultsOf({ equipment: { M: { is }, P: { ...panel(100), fedBy: "M" } } })).toEqual([
      "NOT_A_SUPPLY P /equipment/P/fedBy",
    ]);
  });

  test.for(["breaker", "fuse"] as const)("a %s in a board, at which nothing starts", (is) => {
    const equipment = { P: panel(100), B: { is, rating: A(20), fedBy: "P" } } as const;
    expect(faultsOf({ equipment })).toEqual(["FEEDS_NOTHING B /equipment/B"]);
    expect(
      faultsOf({ equipment: { ...equipment, L: load }, conductors: { C: wire("B", "L", 20) } }),
    ).toEqual([]);
    // at the end of a conductor it is that conductor's end
    expect(
      faultsOf({
        equipment: { W: box, B: { is, rating: A(20) } },
        conductors: { C: wire("W", "B", 20) },
      }),
    ).toEqual([]);
  });

  test("a switch with fuses that feeds nothing is no fault", () => {
    expect(
      faultsOf({ equipment: { P: panel(100), D: { is: "fused-disconnect", fedBy: "P" } } }),
    ).toEqual([]);
  });

  test("in a one-line that names a source, the first piece that it does not reach", () => {
    const oneLine: OneLine = {
      equipment: { SP, M: panel(100, 100), P: panel(100), B: breaker(20, "P"), L: load },
      conductors: { S: wire("SP", "M", 100), C: wire("B", "L", 20), D: { to: "L" } },
    };
    const found = oneLineFaults(oneLine).filter(({ code }) => code === "NO_SOURCE");
    expect(found.map(brief)).toEqual([
      "NO_SOURCE P /equipment/P",
      "NO_SOURCE D /conductors/D/from",
    ]);
    expect(found[0]?.expected).toBe("a conductor to P, or what it is fedBy");
  });

  test("a generator, a battery or an inverter alone is a source too", () => {
    const alone = (is: "generator" | "battery" | "power-source") =>
      faultsOf({
        equipment: { G: { is }, B: breaker(100, "G"), P: panel(100), Q: panel(60) },
        conductors: { F: wire("B", "P", 100) },
      });
    expect(alone("generator")).toEqual(["NO_SOURCE Q /equipment/Q"]);
    expect(alone("battery")).toEqual(["NO_SOURCE Q /equipment/Q"]);
    expect(alone("power-source")).toEqual(["NO_SOURCE Q /equipment/Q"]);
  });
});

describe("no fault is", () => {
  test.for<readonly [string, OneLine]>([
    ["nothing", {}],
    ["no equipment and no conductors", { equipment: {}, conductors: {} }],
    ["a board that nothing feeds, where no source is named", { equipment: { P: panel(100) } }],
    [
      "a conductor of which only the end is told",
      { equipment: { P: panel(100) }, conductors: { F: { to: "P" } } },
    ],
    ["a conductor of which nothing is told", { conductors: { F: {} } }],
    [
      "a box in which nothing goes on",
      { equipment: { B: breaker(100), W: box }, conductors: { F: wire("B", "W", 100) } },
    ],
    [
      "a transformer without secondary conductors",
      {
        equipment: { B: breaker(100), T: { is: "transformer" } },
        conductors: { F: wire("B", "T", 100) },
      },
    ],
    ["a service alone", { equipment: { SP } }],
  ])("%s", ([, oneLine]) => {
    expect(faultsOf(oneLine)).toEqual([]);
  });

  test("in one that is still being drawn: what no source reaches yet", () => {
    const oneLine: OneLine = { equipment: { SP, P: panel(100) }, conductors: { F: {} } };
    expect(faultsOf(oneLine)).toEqual([
      "NO_SOURCE P /equipment/P",
      "NO_SOURCE F /conductors/F/from",
    ]);
    expect(oneLineFaults(oneLine, { partial: true })).toEqual([]);
    // what is wrong stays wrong
    const wrong: OneLine = { equipment: { SP, P: { ...panel(100), fedBy: "X" } } };
    expect(oneLineFaults(wrong, { partial: true }).map(brief)).toEqual([
      "UNKNOWN_ID P /equipment/P/fedBy",
    ]);
  });
});

test("the first hundred faults are told", () => {
  const conductors = Object.fromEntries(
    Array.from({ length: 150 }, (_, i) => [`F${i}`, { from: "X" }]),
  );
  const found = oneLineFaults({ conductors });
  expect([found.length, found[0]?.node, found[99]?.node]).toEqual([100, "F0", "F99"]);
});

test("a source drawn in is told of by the field that is wrong", () => {
  const oneLine: OneLine = onFeeder(
    { IB: breaker(60, "DP"), INV: { is: "power-source", voltage: { lineToLine: V(208) } } },
    { C: wire("INV", "IBB", 60), D: wire("IB", "INV", 60) },
  );
  expect(faultsOf(oneLine)).toEqual(["UNKNOWN_ID C /conductors/C/to"]);
});
