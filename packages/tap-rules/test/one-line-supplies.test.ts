import { type Finding, walk } from "@lineside/findings";
import {
  evaluateOneLine,
  type OneLine,
  type OneLineConductor,
  type Piece,
} from "@lineside/tap-rules";
import { A, ft, kVA, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, breaker, onFeeder, panel, wire } from "./one-line-plant.ts";

/** Everything that a finding asks for, in its routes and conditions too. */
const asked = (found: Finding | undefined) =>
  found === undefined
    ? []
    : [...walk(found)].flatMap(({ missing }) => missing.map(({ path }) => path));

const caseOf = (oneLine: OneLine, id: string) => evaluateOneLine(oneLine, "2023").get(id)?.case;

const transformer: Piece = {
  is: "transformer",
  kva: kVA(75),
  connection: "delta-wye",
  primary: { lineToLine: V(480) },
  secondary: { lineToLine: V(208) },
  protectionComplies: true,
};

describe("a transformer between conductors", () => {
  const tapped = onFeeder(
    { T1: transformer, L: panel(225, 225), K: panel(100, 100) },
    {
      T: wire("W", "T1", 285, { length: ft(10), runs: { protectedFromDamage: true } }),
      S: wire("T1", "L", 380, { length: ft(12), runs: { protectedFromDamage: true } }),
      R: wire("T1", "K", 310, { length: ft(15) }),
    },
  );

  test("its secondary conductors know that a tap supplies it, and which", () => {
    const { suppliedByTap, primary } = caseOf(tapped, "S")?.transformer ?? {};
    expect(suppliedByTap).toBe(true);
    expect(primary).toMatchObject({ protectedFromDamage: true });
    expect([primary?.ampacity, primary?.length, primary?.protectedLength].map(String)).toEqual([
      "285 A",
      "10 ft",
      "0 ft",
    ]);
    expect(caseOf(tapped, "S")?.heldUpBy).toEqual([]);
    expect(String(caseOf(tapped, "S")?.upstream?.rating)).toBe("800 A");
  });

  test("the tap knows each set of secondary conductors, with their ends", () => {
    const found = caseOf(tapped, "T");
    expect(found?.supplies).toBe("transformer");
    const sides = found?.transformer?.secondaries ?? [];
    expect(sides.map(({ length, ends }) => `${length} ${ends?.[0]?.rating}`)).toEqual([
      "15 ft 100 A",
      "12 ft 225 A",
    ]);
  });

  test("behind a feeder that its device protects it is supplied by none", () => {
    const oneLine: OneLine = {
      equipment: { B: breaker(125), T1: transformer, L: panel(225, 225) },
      conductors: { F: wire("B", "T1", 130), S: wire("T1", "L", 380) },
    };
    const { suppliedByTap, primary } = caseOf(oneLine, "S")?.transformer ?? {};
    expect([suppliedByTap, primary]).toEqual([false, undefined]);
  });

  test("with primary conductors of which it is not settled it asks what would settle it", () => {
    const oneLine: OneLine = {
      equipment: { B: breaker(125), T1: transformer, L: panel(225, 225) },
      conductors: { F: { from: "B", to: "T1" }, S: wire("T1", "L", 30, { length: ft(20) }) },
    };
    const answer = evaluateOneLine(oneLine, "2023").get("S");
    expect(answer?.case?.transformer?.suppliedByTap).toBeUndefined();
    expect(asked(answer?.finding)).toContain("/conductors/F/ampacity");
  });
});

describe("other sources", () => {
  const inverter: Piece = { is: "power-source", output: A(48), device: A(60) };
  const sourcesOf = (equipment: OneLine["equipment"], conductors: OneLine["conductors"]) =>
    caseOf(
      onFeeder({ P: panel(225, 225), ...equipment }, { T: wire("W", "P", 285), ...conductors }),
      "T",
    )?.sources?.map(({ output, device }) => `${output} ${device}`);

  test("none where the one-line has none", () => {
    expect(sourcesOf({}, {})).toEqual([]);
  });

  test("on the feeder, drawn either way, with its own device or one that serves it alone", () => {
    const { device: _, ...bare } = inverter as Extract<Piece, { is: "power-source" }>;
    expect(sourcesOf({ I: inverter }, { C: wire("I", "W", 60) })).toEqual(["48 A 60 A"]);
    expect(sourcesOf({ I: inverter }, { C: wire("W", "I", 60) })).toEqual(["48 A 60 A"]);
    expect(sourcesOf({ I: bare, D: breaker(70, "DP") }, { C: wire("I", "D", 70) })).toEqual([
      "48 A 70 A",
    ]);
    expect(sourcesOf({ I: bare, D: breaker(70, "DP") }, { C: wire("D", "I", 70) })).toEqual([
      "48 A 70 A",
    ]);
  });

  test("ahead of the feeder's device, or behind the main of a panel, it is not on the feeder", () => {
    expect(
      sourcesOf(
        { M: panel(2000, 2000), FB: breaker(800, "M"), D: breaker(70, "M"), I: inverter },
        { C: wire("I", "D", 70) },
      ),
    ).toEqual([]);
    expect(
      sourcesOf(
        { D: breaker(70, "P"), E: breaker(20, "P"), L: { is: "load" }, I: inverter },
        { C: wire("I", "D", 70), X: wire("E", "L", 20) },
      ),
    ).toEqual([]);
  });
});

describe("what a motor tap is asked", () => {
  const tap = (more: Partial<OneLineConductor>, motors: OneLine["equipment"]) =>
    onFeeder(
      { D: breaker(150), J: box, ...motors },
      {
        T: wire("W", "D", 300, more),
        C: wire("D", "J", 100),
        ...Object.fromEntries(Object.keys(motors ?? {}).map((id) => [`C${id}`, wire("J", id, 40)])),
      },
    );

  test("the ampacity of the feeder, and what its one motor asks", () => {
    const found = caseOf(tap({}, { M1: { is: "motor", ampacity: A(65) } }), "T");
    expect([found?.conductor, String(found?.motor?.ampacity)]).toEqual([
      "motor-feeder-tap",
      "65 A",
    ]);
    expect(String(found?.upstream?.conductorAmpacity)).toBe("800 A");
  });

  test("of several motors what is stated of the tap, else that is asked", () => {
    const motors: OneLine["equipment"] = {
      M1: { is: "motor", ampacity: A(30) },
      M2: { is: "motor" },
    };
    expect(String(caseOf(tap({ motorAmpacity: A(70) }, motors), "T")?.motor?.ampacity)).toBe(
      "70 A",
    );
    const { finding } = evaluateOneLine(tap({}, motors), "2023").get("T") ?? {};
    expect(asked(finding)).toContain("/conductors/T/motorAmpacity");
  });
});

describe("ends", () => {
  const board: Piece = { is: "switchboard", rating: A(1200), main: "none" };
  const endsOf = (grouped: boolean | undefined) =>
    caseOf(
      {
        equipment: {
          B: breaker(500),
          T1: transformer,
          S: board,
          D1: breaker(400, "S"),
          D2: breaker(300, "S"),
          P: panel(400),
          Q: panel(400),
        },
        conductors: {
          F: wire("B", "T1", 500),
          C: wire("T1", "S", 760, { endsGrouped: grouped }),
          X: wire("D1", "P", 400),
          Y: wire("D2", "Q", 400),
        },
      },
      "C",
    )?.ends?.map(({ kind, rating }) => `${kind} ${rating}`);

  test("on the lugs of a board it ends in the board; where its devices are said to be grouped, in them", () => {
    expect(endsOf(undefined)).toEqual(["equipment-with-ocpds 1200 A"]);
    expect(endsOf(true)).toEqual(["ocpd 400 A", "ocpd 300 A"]);
  });

  test("devices on a box end what comes in; a conductor that goes on from the box does not", () => {
    const boxed = (conductors: OneLine["conductors"], equipment: OneLine["equipment"] = {}) =>
      caseOf(
        onFeeder(
          { J: box, D: { is: "fused-disconnect", rating: A(100), fedBy: "J" }, ...equipment },
          { T: wire("W", "J", 300), ...conductors },
        ),
        "T",
      )?.ends?.map(({ rating }) => `${rating}`);
    expect(boxed({})).toEqual(["100 A"]);
    expect(boxed({ U: wire("J", "P", 100) }, { P: panel(100, 100) })).toEqual([]);
  });
});
