import {
  evaluateOneLine,
  type OneLine,
  type OneLineConductor,
  type Piece,
} from "@lineside/tap-rules";
import { A, ft } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, breaker, onFeeder, panel, wire } from "./one-line-plant.ts";

/** A tap T of some ampacity, 25 ft to a panel of 225 A, beside what is added to the feeder. */
function tapped(
  amperes: number,
  equipment: Readonly<Record<string, Piece>>,
  conductors: Readonly<Record<string, OneLineConductor>>,
): OneLine {
  const T = wire("W", "P", amperes, {
    length: ft(25),
    load: A(180),
    runs: { protectedFromDamage: true, outdoors: false },
  });
  return onFeeder(
    { P: panel(225, 225), ...equipment },
    { T, ...conductors },
    { site: { industrial: false } },
  );
}

const inverter = (amperes: number, device?: number): Piece => ({
  is: "power-source",
  output: A(amperes),
  ...(device !== undefined && { device: A(device) }),
});

/** The other sources of the case that is made of the tap T: output and device. */
function sourcesOf(oneLine: OneLine, edition: "2017" | "2023" = "2017") {
  const { case: asked } = evaluateOneLine(oneLine, edition).get("T") ?? {};
  return asked?.sources?.map(({ output, device }) => `${output} ${device}`);
}

const ON_PANEL: OneLine = tapped(
  287,
  { IB: breaker(60, "DP"), INV: inverter(48) },
  { C: wire("IB", "INV", 60) },
);

describe("a power source on the load side of the device counts for the taps", () => {
  test("none: there are none, which is said", () => {
    expect(sourcesOf(tapped(285, {}, {}))).toEqual([]);
  });

  test("an inverter on the panel at the end of the feeder, with the breaker of its own", () => {
    expect(sourcesOf(ON_PANEL)).toEqual(["48 A 60 A"]);
  });

  test("the device that it states counts before the breaker", () => {
    const oneLine = tapped(
      287,
      { IB: breaker(60, "DP"), INV: inverter(48, 50) },
      { C: wire("IB", "INV", 60) },
    );
    expect(sourcesOf(oneLine)).toEqual(["48 A 50 A"]);
  });

  test("one that is drawn from itself in", () => {
    const oneLine = tapped(
      287,
      { IB: breaker(60, "DP"), INV: inverter(48) },
      { C: wire("INV", "IB", 60) },
    );
    expect(sourcesOf(oneLine)).toEqual(["48 A 60 A"]);
  });

  test("one on the box in which the tap is made, behind fuses", () => {
    const oneLine = tapped(
      287,
      { D: { is: "fused-disconnect", rating: A(60) }, INV: inverter(48) },
      { C: wire("W", "D", 60), E: wire("D", "INV", 60) },
    );
    expect(sourcesOf(oneLine)).toEqual(["48 A 60 A"]);
  });

  test("two behind one breaker of their own are two", () => {
    const oneLine = tapped(
      400,
      { IB: breaker(150, "DP"), J: box, I1: inverter(48), I2: inverter(40) },
      { C: wire("IB", "J", 150), D: wire("J", "I1", 60), E: wire("J", "I2", 60) },
    );
    expect(sourcesOf(oneLine)).toEqual(["48 A 150 A", "40 A 150 A"]);
  });

  test("through a combiner panel with a main, all of which is sources", () => {
    const oneLine = tapped(
      400,
      { CP: panel(125, 100), C1: breaker(60, "CP"), I1: inverter(48) },
      { C: wire("DP", "CP", 100), D: wire("C1", "I1", 60) },
    );
    expect(sourcesOf(oneLine)).toEqual(["48 A 60 A"]);
  });
});

describe("a power source elsewhere does not", () => {
  test.for<readonly [string, OneLine]>([
    [
      "on another feeder",
      tapped(
        285,
        { FX: breaker(100), Q: panel(100), IB: breaker(60, "Q"), INV: inverter(48) },
        { X: wire("FX", "Q", 100), C: wire("IB", "INV", 60) },
      ),
    ],
    [
      "on a panel behind a main, which is another feeder",
      tapped(
        285,
        {
          Q: panel(100, 100),
          IB: breaker(60, "Q"),
          LB: breaker(20, "Q"),
          L: { is: "load" },
          INV: inverter(48),
        },
        { X: wire("DP", "Q", 100), C: wire("IB", "INV", 60), D: wire("LB", "L", 20) },
      ),
    ],
    [
      "a generator behind a transfer switch",
      tapped(
        285,
        {
          S: { is: "disconnect" },
          G: { is: "generator", main: "none" },
          B: breaker(100, "DP"),
          Q: panel(100, 100),
        },
        { X: wire("B", "S", 100), Y: wire("G", "S", 100), Z: wire("S", "Q", 100) },
      ),
    ],
    [
      "a battery by itself",
      tapped(285, { Y: { is: "battery" }, Q: panel(100, 100) }, { X: wire("Y", "Q", 100) }),
    ],
  ])("%s", ([, oneLine]) => {
    expect(sourcesOf(oneLine)).toEqual([]);
  });
});

describe("what a source asks of a tap follows (705.12)", () => {
  const verdict = (amperes: string, edition: "2017" | "2020" | "2023") => {
    const { equipment, conductors, site } = ON_PANEL;
    const { T = {} } = conductors ?? {};
    const changed = { ...conductors, T: { ...T, ampacity: A(amperes), ordinaryLimit: A(amperes) } };
    const { answer } =
      evaluateOneLine({ equipment, conductors: changed, site }, edition).get("T") ?? {};
    const route = answer?.routes.find(({ provision }) => provision === "240.21(B)(2)");
    return route?.finding.verdict;
  };

  // a third of 800 A + 1.25 × 48 A = 860 A; in 2023 of 800 A + 60 A, which happens to be the same
  test.for([
    ["286.66", "fail"],
    ["286.67", "pass"],
  ] as const)("%s A: %s", ([amperes, expected]) => {
    expect(verdict(amperes, "2017")).toBe(expected);
    expect(verdict(amperes, "2020")).toBe(expected);
    expect(verdict(amperes, "2023")).toBe(expected);
  });

  test("an output that is not told is asked for where it stands", () => {
    const oneLine = tapped(
      287,
      { IB: breaker(60, "DP"), INV: { is: "power-source" } },
      { C: wire("IB", "INV", 60) },
    );
    const { finding } = evaluateOneLine(oneLine, "2017").get("T") ?? {};
    const asked = finding?.tried?.flatMap(({ parts = [] }) =>
      parts.flatMap(({ missing }) => missing.map(({ path }) => path)),
    );
    expect(asked).toContain("/equipment/INV/output");
    expect(asked?.filter((path) => path.startsWith("/sources"))).toEqual([]);
  });
});
