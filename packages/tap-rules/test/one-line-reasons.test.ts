import { type ConductorClass, classify, type OneLine } from "@lineside/tap-rules";
import { A } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, breaker, onFeeder, panel, wire } from "./one-line-plant.ts";

const motor = (amperes: number) => ({ is: "motor", ampacity: A(amperes) }) as const;
const busway = (amperes: number) => ({ is: "busway", rating: A(amperes) }) as const;

/** A one-line with a conductor X, its class, its first reason, and the sections that are cited. */
type Row = readonly [ConductorClass, OneLine, string, readonly string[]];

const ROWS: readonly Row[] = [
  [
    "service",
    {
      equipment: { SP: { is: "service-point" }, P: panel(200, 200) },
      conductors: { X: wire("SP", "P", 200) },
    },
    "it starts at SP with no overcurrent device between: service conductors are never taps, nor is what is tapped from them",
    ["240.21(D)", "230.91"],
  ],
  [
    "feeder",
    { equipment: { B: breaker(100), P: panel(100) }, conductors: { X: wire("B", "P", 100) } },
    "B, 100 A, upstream is not larger than the 100 A that it may have",
    ["240.2", "240.4"],
  ],
  [
    "branch-circuit",
    { equipment: { B: breaker(20), L: { is: "load" } }, conductors: { X: wire("B", "L", 20) } },
    "B, 20 A, upstream is not larger than the 20 A that it may have",
    ["240.2", "240.4"],
  ],
  [
    "motor-circuit",
    { equipment: { B: breaker(150), M: motor(80) }, conductors: { X: wire("B", "M", 85) } },
    "nothing but motors hangs on B: it is a motor circuit, whose device Article 430 lets be larger than its ampacity, and no tap",
    ["240.21(F)"],
  ],
  [
    "feeder-tap",
    onFeeder({ P: panel(225, 225) }, { X: wire("W", "P", 285) }),
    "FB, 800 A, upstream is larger than the 285 A that 240.4 allows for it",
    ["240.2", "240.21(B)"],
  ],
  [
    "transformer-secondary",
    {
      equipment: { T: { is: "transformer" }, P: panel(225, 225) },
      conductors: { X: wire("T", "P", 230) },
    },
    "it starts at T: at transformer terminals, where no device protects it",
    ["240.21(C)", "240.4(F)"],
  ],
  [
    "branch-circuit-tap",
    {
      equipment: {
        B: breaker(20),
        J: box,
        L: { is: "load", serves: "luminaire" },
        M: { is: "load" },
      },
      conductors: { C: wire("B", "J", 20), D: wire("J", "M", 20), X: wire("J", "L", 15) },
    },
    "B, 20 A, upstream is larger than the 15 A that 240.4 allows for it",
    ["240.2", "240.21(A)"],
  ],
  [
    "motor-feeder-tap",
    onFeeder(
      { MB: breaker(150), M: motor(80) },
      { X: wire("W", "MB", 270), C: wire("MB", "M", 80) },
    ),
    "FB, 800 A, upstream is larger than the 270 A that 240.4 allows for it",
    ["240.2", "430.28"],
  ],
  [
    "motor-group-tap",
    {
      equipment: {
        MB: breaker(150),
        J: box,
        C: { is: "overload-device" },
        M: motor(20),
        N: motor(15),
      },
      conductors: {
        F: wire("MB", "J", 100),
        X: wire("J", "C", 35),
        G: wire("C", "M", 35),
        H: wire("J", "N", 35),
      },
    },
    "MB, 150 A, upstream is larger than the 35 A that 240.4 allows for it",
    ["240.2", "430.53(D)"],
  ],
  [
    "busway-reduction",
    {
      equipment: { B: breaker(800), BW: busway(800), BX: busway(400) },
      conductors: { F: wire("B", "BW", 800), X: { from: "BW", to: "BX", ordinaryLimit: A(400) } },
    },
    "B, 800 A, upstream is larger than the 400 A that 240.4 allows for it",
    ["240.2", "368.17(B)"],
  ],
  [
    "busway-tap",
    {
      equipment: { B: breaker(800), BW: busway(800), P: panel(225, 225) },
      conductors: { F: wire("B", "BW", 800), X: wire("BW", "P", 230) },
    },
    "B, 800 A, upstream is larger than the 230 A that 240.4 allows for it",
    ["240.2", "368.17(C)"],
  ],
  [
    "generator",
    {
      equipment: { G: { is: "generator", main: "none" }, P: panel(400, 400) },
      conductors: { X: wire("G", "P", 400) },
    },
    "it starts at G: at the terminals of a generator, where no device protects it",
    ["240.21(G)", "445.13"],
  ],
  [
    "battery",
    {
      equipment: { Y: { is: "battery" }, D: { is: "fused-disconnect", rating: A(100) } },
      conductors: { X: wire("Y", "D", 100) },
    },
    "it starts at Y: at a battery, where no device protects it",
    ["240.21(H)"],
  ],
];

describe("the reason why a conductor is what it is, and the sections that say so", () => {
  test.for(ROWS)("%s", ([is, oneLine, because, sections]) => {
    const found = classify(oneLine, "2017").get("X");
    expect(found?.is).toBe(is);
    expect(found?.because).toBe(because);
    expect(found?.cite.map(({ section }) => section)).toEqual(sections);
    expect(found?.reasons).toEqual([{ text: because, cite: found?.cite }]);
    expect(found?.missing).toEqual([]);
  });

  const ordinary: readonly ConductorClass[] = [
    "service",
    "feeder",
    "branch-circuit",
    "motor-circuit",
  ];

  test.for(ROWS)("whether the tap rules are for it: %s", ([is, oneLine]) => {
    const expected = ordinary.includes(is) ? "not-applicable" : "apply";
    expect(classify(oneLine, "2017").get("X")?.tapRules).toBe(expected);
  });

  test("from 2023 a tap is defined in Article 100", () => {
    const oneLine = onFeeder({ P: panel(225, 225) }, { X: wire("W", "P", 285) });
    const [cite] = classify(oneLine, "2023").get("X")?.cite ?? [];
    expect(cite?.section).toBe("Article 100");
  });
});

/** A one-line with a conductor X of which something is not told, and what is asked for first. */
type Open = readonly [string, OneLine, string, string];

const OPEN: readonly Open[] = [
  [
    "where it starts",
    { equipment: { P: panel(100) }, conductors: { X: { to: "P", ampacity: A(100) } } },
    "/conductors/X/from",
    "What does X start at?",
  ],
  [
    "what feeds the board that it starts at",
    { equipment: { P: panel(100), Q: panel(60) }, conductors: { X: wire("P", "Q", 60) } },
    "/equipment/P/fedBy",
    "What feeds P?",
  ],
  [
    "where the conductor ahead of it starts",
    {
      equipment: { W: box, Q: panel(60), R: panel(60) },
      conductors: { F: { to: "W", ampacity: A(60) }, X: wire("W", "Q", 60), Y: wire("W", "R", 60) },
    },
    "/conductors/F/from",
    "What does F start at?",
  ],
  [
    "the main of the board that it starts at",
    {
      equipment: { B: breaker(100), P: { is: "panelboard" }, Q: panel(60) },
      conductors: { F: wire("B", "P", 100), X: wire("P", "Q", 60) },
    },
    "/equipment/P/main",
    "What is the main device of P, and its rating, or do conductors land on its lugs (none)?",
  ],
  [
    "the main of the generator that it starts at",
    { equipment: { G: { is: "generator" }, Q: panel(60) }, conductors: { X: wire("G", "Q", 60) } },
    "/equipment/G/main",
    "What is the main device of G, and its rating, or do conductors land on its lugs (none)?",
  ],
  [
    "the device of an inverter that supplies alone",
    {
      equipment: { I: { is: "power-source" }, Q: panel(60) },
      conductors: { X: wire("I", "Q", 60) },
    },
    "/equipment/I/device",
    "Which overcurrent device stands between I and what it supplies? It is a piece of equipment that I feeds",
  ],
  [
    "the rating of the device",
    { equipment: { B: { is: "fuse" }, Q: panel(60) }, conductors: { X: wire("B", "Q", 60) } },
    "/equipment/B/rating",
    "What is the rating or setting of the device upstream?",
  ],
  [
    "the rating of a main",
    {
      equipment: { P: { is: "panelboard", main: { is: "breaker" } }, Q: panel(60) },
      conductors: { X: wire("P", "Q", 60) },
    },
    "/equipment/P/main/rating",
    "What is the rating or setting of the device upstream?",
  ],
  [
    "its ampacity",
    { equipment: { B: breaker(100), Q: panel(60) }, conductors: { X: { from: "B", to: "Q" } } },
    "/conductors/X/ampacity",
    "X: What is the ampacity of the conductor, all sets together?",
  ],
  [
    "what 240.4 allows for it",
    {
      equipment: { B: breaker(100), Q: panel(60) },
      conductors: { X: { from: "B", to: "Q", ampacity: A(99) } },
    },
    "/conductors/X/ordinaryLimit",
    "X: What is the largest device that 240.4 allows for the conductor as ordinary wiring?",
  ],
];

describe("what is not settled asks", () => {
  test.for(OPEN)("%s", ([, oneLine, path, ask]) => {
    const found = classify(oneLine, "2023").get("X");
    expect(found?.is).toBeUndefined();
    expect(found?.tapRules).toBe("not-settled");
    expect(found?.missing.map((one) => [one.path, one.ask])).toEqual([[path, ask]]);
  });

  test("rating and ampacity both", () => {
    const found = classify(
      {
        equipment: { B: { is: "breaker" }, Q: panel(60) },
        conductors: { X: { from: "B", to: "Q" } },
      },
      "2023",
    ).get("X");
    expect(found?.missing.map(({ path }) => path)).toEqual([
      "/equipment/B/rating",
      "/conductors/X/ampacity",
    ]);
  });

  test("what a protected conductor leads to: feeder or branch circuit", () => {
    const found = classify(
      { equipment: { B: breaker(60), W: box }, conductors: { X: wire("B", "W", 60) } },
      "2023",
    ).get("X");
    expect([found?.is, found?.tapRules]).toEqual([undefined, "not-applicable"]);
    expect(found?.missing).toEqual([
      {
        path: "/conductors/X/to",
        expects: "text",
        ask: "What does X lead to: another overcurrent device, or outlets?",
      },
    ]);
  });

  test("behind a conductor whose source is not told, the question is the one about that source", () => {
    const found = classify(
      {
        equipment: {
          P: panel(400),
          B: breaker(400, "P"),
          T: { is: "transformer" },
          W: box,
          Q: panel(60),
          R: panel(60),
        },
        conductors: {
          F: wire("P", "W", 400),
          X: wire("W", "Q", 60),
          Y: wire("W", "R", 60),
          Z: wire("B", "T", 400),
        },
      },
      "2023",
    );
    expect(found.get("X")?.missing.map(({ path }) => path)).toEqual(["/equipment/P/fedBy"]);
    expect(found.get("Z")?.is).toBe("feeder");
  });
});
