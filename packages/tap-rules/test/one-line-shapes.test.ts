import {
  classify,
  evaluateOneLine,
  type OneLine,
  oneLineFaults,
  TapRulesError,
} from "@lineside/tap-rules";
import { A, ft, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, breaker, panel, wire } from "./one-line-plant.ts";

/** One that no compiler saw. */
const untyped = (oneLine: unknown): OneLine => oneLine as OneLine;

const piece = (fields: Readonly<Record<string, unknown>>) => ({ equipment: { P: fields } });
const conductor = (fields: Readonly<Record<string, unknown>>) => ({ conductors: { F: fields } });
const site = (fields: unknown) => ({ site: fields });

type Row = readonly [string, string, string, unknown];

const WRONG: readonly Row[] = [
  ["WRONG_KIND", "", "", null],
  ["WRONG_KIND", "", "", []],
  ["WRONG_KIND", "", "", "plant"],
  ["WRONG_KIND", "", "/equipment", { equipment: [] }],
  ["WRONG_KIND", "", "/equipment", { equipment: null }],
  ["WRONG_KIND", "", "/conductors", { conductors: "F1" }],
  ["WRONG_KIND", "P", "/equipment/P", { equipment: { P: null } }],
  ["WRONG_KIND", "P", "/equipment/P", { equipment: { P: A(100) } }],
  ["WRONG_KIND", "F", "/conductors/F", { conductors: { F: ["P", "Q"] } }],
  ["WRONG_KIND", "", "/equipment/", { equipment: { "": { is: "wireway" } } }],
  ["WRONG_KIND", "P", "/equipment/P/is", piece({})],
  ["WRONG_KIND", "P", "/equipment/P/is", piece({ is: "panel" })],
  ["WRONG_KIND", "P", "/equipment/P/is", piece({ is: "constructor" })],
  ["WRONG_KIND", "P", "/equipment/P/is", piece({ is: ["wireway"] })],
  ["WRONG_KIND", "P", "/equipment/P/rating", piece({ is: "breaker", rating: 100 })],
  ["WRONG_KIND", "P", "/equipment/P/rating", piece({ is: "breaker", rating: "100 A" })],
  ["WRONG_KIND", "P", "/equipment/P/rating", piece({ is: "breaker", rating: V(100) })],
  ["WRONG_KIND", "P", "/equipment/P/rating", piece({ is: "breaker", rating: A(0) })],
  ["WRONG_KIND", "P", "/equipment/P/rating", piece({ is: "breaker", rating: A(-1) })],
  ["WRONG_KIND", "P", "/equipment/P/rating", piece({ is: "breaker", rating: null })],
  ["WRONG_KIND", "P", "/equipment/P/fedBy", piece({ is: "breaker", fedBy: 7 })],
  ["WRONG_KIND", "P", "/equipment/P/fedBy", piece({ is: "breaker", fedBy: "" })],
  ["WRONG_KIND", "P", "/equipment/P/main", piece({ is: "panelboard", main: "lugs" })],
  ["WRONG_KIND", "P", "/equipment/P/main", piece({ is: "panelboard", main: { is: "switch" } })],
  [
    "WRONG_KIND",
    "P",
    "/equipment/P/main",
    piece({ is: "panelboard", main: { is: "fuse", rating: 3 } }),
  ],
  ["WRONG_KIND", "P", "/equipment/P/primary", piece({ is: "transformer", primary: V(480) })],
  [
    "WRONG_KIND",
    "P",
    "/equipment/P/secondary",
    piece({ is: "transformer", secondary: { lineToLine: V(0) } }),
  ],
  [
    "WRONG_KIND",
    "P",
    "/equipment/P/voltage",
    piece({ is: "panelboard", voltage: { lineToLine: V(1), system: "12" } }),
  ],
  ["WRONG_KIND", "P", "/equipment/P/system", piece({ is: "service-point", system: "480" })],
  [
    "WRONG_KIND",
    "P",
    "/equipment/P/connection",
    piece({ is: "transformer", connection: "zigzag" }),
  ],
  [
    "WRONG_KIND",
    "P",
    "/equipment/P/protectionComplies",
    piece({ is: "transformer", protectionComplies: "yes" }),
  ],
  ["WRONG_KIND", "P", "/equipment/P/serves", piece({ is: "load", serves: "lights" })],
  ["WRONG_KIND", "P", "/equipment/P/output", piece({ is: "power-source", output: A(-48) })],
  ["WRONG_KIND", "F", "/conductors/F/from", conductor({ from: 3 })],
  ["WRONG_KIND", "F", "/conductors/F/to", conductor({ to: "x".repeat(201) })],
  ["WRONG_KIND", "F", "/conductors/F/ampacity", conductor({ ampacity: 100 })],
  ["WRONG_KIND", "F", "/conductors/F/ampacity", conductor({ ampacity: A(0) })],
  ["WRONG_KIND", "F", "/conductors/F/ordinaryLimit", conductor({ ordinaryLimit: ft(1) })],
  ["WRONG_KIND", "F", "/conductors/F/length", conductor({ length: ft(-1) })],
  ["WRONG_KIND", "F", "/conductors/F/length", conductor({ length: A(1) })],
  ["WRONG_KIND", "F", "/conductors/F/load", conductor({ load: A(-1) })],
  ["WRONG_KIND", "F", "/conductors/F/size", conductor({ size: "3 gauge" })],
  ["WRONG_KIND", "F", "/conductors/F/sets", conductor({ sets: 0 })],
  ["WRONG_KIND", "F", "/conductors/F/sets", conductor({ sets: 1.5 })],
  ["WRONG_KIND", "F", "/conductors/F/sets", conductor({ sets: Number.NaN })],
  ["WRONG_KIND", "F", "/conductors/F/motorAmpacity", conductor({ motorAmpacity: "80 A" })],
  ["WRONG_KIND", "F", "/conductors/F/endsGrouped", conductor({ endsGrouped: 1 })],
  ["WRONG_KIND", "F", "/conductors/F/runs", conductor({ runs: true })],
  ["WRONG_KIND", "F", "/conductors/F/runs/raceway", conductor({ runs: { raceway: "yes" } })],
  ["WRONG_KIND", "F", "/conductors/F/runs/tapHeight", conductor({ runs: { tapHeight: 30 } })],
  ["WRONG_KIND", "", "/site", site([])],
  ["WRONG_KIND", "", "/site/industrial", site({ industrial: "yes" })],
  ["WRONG_KIND", "", "/site/wallHeight", site({ wallHeight: 35 })],
  ["CONTRADICTION", "", "/site/supervised", site({ industrial: false, supervised: true })],
  ["CONTRADICTION", "", "/site/manufacturing", site({ industrial: false, manufacturing: true })],
];

describe("a value that is none", () => {
  test.for(WRONG)("%s of %s at %s", ([code, node, path, value]) => {
    const found = oneLineFaults(untyped(value));
    expect(found.map((one) => [one.code, one.node, one.path])).toEqual([[code, node, path]]);
    expect(() => classify(untyped(value), "2023")).toThrow(
      expect.objectContaining({ code: "INVALID_ONE_LINE", path }),
    );
  });

  test("says what it is of, what was got and what is expected", () => {
    const [found] = oneLineFaults(untyped(conductor({ length: "10 ft" })));
    expect([found?.message, found?.got, found?.expected]).toEqual([
      "length of F: expected a length, not below zero, got 10 ft",
      "10 ft",
      "a length, not below zero",
    ]);
  });

  test("where values are wrong, what hangs together is not looked at", () => {
    const found = oneLineFaults(
      untyped({ ...piece({ is: "breaker", rating: 1 }), ...conductor({ from: "Q" }) }),
    );
    expect(found.map(({ path }) => path)).toEqual(["/equipment/P/rating"]);
  });

  test("a field of undefined is one that is left out; what a piece has beside is its owner's", () => {
    const oneLine = {
      equipment: { P: { is: "panelboard", rating: undefined, main: undefined, terminations: 75 } },
      conductors: { F: { from: undefined, to: "P", note: "new" } },
      site: undefined,
    };
    expect(oneLineFaults(untyped(oneLine))).toEqual([]);
  });

  test("a length and a load of zero are values, and so is a metric one", () => {
    expect(oneLineFaults(untyped(conductor({ length: ft(0), load: A(0), sets: 1 })))).toEqual([]);
  });

  test("a field that only the prototype has is none", () => {
    const inherited = Object.create({ rating: "much" }) as Record<string, unknown>;
    inherited["is"] = "breaker";
    const oneLine = {
      equipment: { P: inherited, Q: panel(20) },
      conductors: { F: wire("P", "Q", 20) },
    };
    expect(oneLineFaults(untyped(oneLine))).toEqual([]);
  });
});

describe("bounds", () => {
  const many = (n: number) =>
    Object.fromEntries(Array.from({ length: n }, (_, i) => [`W${i}`, box]));

  test("20,000 pieces and no more", () => {
    expect(oneLineFaults({ equipment: many(20_000) })).toEqual([]);
    const [found, ...others] = oneLineFaults({ equipment: many(20_001) });
    expect(others).toEqual([]);
    expect([found?.code, found?.path, found?.got, found?.expected]).toEqual([
      "TOO_MANY",
      "/equipment",
      "20001",
      "at most 20000",
    ]);
  });

  test("20,000 conductors and no more", () => {
    const conductors = (n: number) =>
      Object.fromEntries(Array.from({ length: n }, (_, i) => [`F${i}`, {}]));
    expect(oneLineFaults({ conductors: conductors(20_000) })).toEqual([]);
    expect(oneLineFaults({ conductors: conductors(20_001) }).map(({ path }) => path)).toEqual([
      "/conductors",
    ]);
  });

  test("a name of 200 characters and no more", () => {
    const named = (n: number) =>
      oneLineFaults({ equipment: { ["x".repeat(n)]: box } }).map(({ code }) => code);
    expect([named(200), named(201)]).toEqual([[], ["WRONG_KIND"]]);
  });

  test("a long value is cut where it is shown", () => {
    const [found] = oneLineFaults(untyped(piece({ is: "x".repeat(5000) })));
    expect(found?.got.length).toBe(60);
  });
});

describe("errors", () => {
  const wrong: OneLine = {
    equipment: { B: breaker(100), P: panel(100) },
    conductors: { F: wire("B", "PP", 100) },
  };

  test.for([
    ["classify", classify],
    ["evaluateOneLine", evaluateOneLine],
  ] as const)("%s throws the first fault as INVALID_ONE_LINE", ([, judge]) => {
    let caught: unknown;
    try {
      judge(wrong, "2023");
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(TapRulesError);
    const { code, path, got, expected } = caught as TapRulesError;
    expect([code, path, got, expected]).toEqual([
      "INVALID_ONE_LINE",
      "/conductors/F/to",
      "there is no equipment PP; did you mean P?",
      "B, P",
    ]);
  });

  test.for([
    ["2018", "UNKNOWN_EDITION"],
    ["1999", "UNVERIFIED_EDITION"],
    ["2026", "UNVERIFIED_EDITION"],
  ] as const)("an edition %s: %s, ahead of the one-line", ([edition, code]) => {
    const error = expect.objectContaining({ code, path: "/edition" });
    expect(() => classify(wrong, edition as "2023")).toThrow(error);
    expect(() => evaluateOneLine(wrong, edition as "2023")).toThrow(error);
  });

  test("a one-line that is still being drawn is judged, not refused", () => {
    const drawn: OneLine = {
      equipment: { SP: { is: "service-point" }, P: panel(100), Q: panel(60) },
      conductors: { F: wire("P", "Q", 60) },
    };
    expect(
      classify(drawn, "2023")
        .get("F")
        ?.missing.map(({ path }) => path),
    ).toEqual(["/equipment/P/fedBy"]);
  });

  test("without conductors there is nothing to answer", () => {
    expect([classify({}, "2023").size, evaluateOneLine({}, "2023").size]).toEqual([0, 0]);
  });
});
