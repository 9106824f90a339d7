import { type OneLine, oneLineFaults, type Piece } from "@lineside/tap-rules";
import { A, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, breaker, panel, wire } from "./one-line-plant.ts";

const volts = (n: number) => ({ lineToLine: V(n) });
const SP = { is: "service-point", system: "480Y/277" } as const;

const transformer = (primary: number, secondary: number): Piece => ({
  is: "transformer",
  primary: volts(primary),
  secondary: volts(secondary),
});

/** A service of 480Y/277, a board, and what is fed by it through B. */
function behindBoard(end: Piece, more: OneLine = {}): OneLine {
  return {
    equipment: { SP, MDP: panel(400, 400), B: breaker(100, "MDP"), END: end, ...more.equipment },
    conductors: { SE: wire("SP", "MDP", 400), F: wire("B", "END", 100), ...more.conductors },
  };
}

const told = (oneLine: OneLine) =>
  oneLineFaults(oneLine).map(({ code, node, path, message }) => [code, node, path, message]);

describe("a voltage has to be the one that arrives", () => {
  test("at a piece, from the service", () => {
    expect(told(behindBoard({ is: "panelboard", main: "none", voltage: volts(208) }))).toEqual([
      [
        "VOLTAGES_DISAGREE",
        "END",
        "/equipment/END/voltage",
        "END has 208 V, but 480Y/277 arrives there from SP",
      ],
    ]);
  });

  test("at the primary of a transformer", () => {
    expect(told(behindBoard(transformer(208, 480)))).toEqual([
      [
        "VOLTAGES_DISAGREE",
        "END",
        "/equipment/END/primary",
        "END has a primary of 208 V, but 480Y/277 arrives there from SP",
      ],
    ]);
  });

  test("behind its secondary", () => {
    const oneLine = behindBoard(transformer(480, 208), {
      equipment: { LP: { is: "panelboard", main: "none", voltage: volts(480) } },
      conductors: { S: wire("END", "LP", 100) },
    });
    expect(told(oneLine)).toEqual([
      [
        "VOLTAGES_DISAGREE",
        "LP",
        "/equipment/LP/voltage",
        "LP has 480 V, but 208 V arrives there from END",
      ],
    ]);
  });

  test("a transformer that is drawn the wrong way round", () => {
    const oneLine = behindBoard(transformer(480, 208), {
      equipment: { W: box, T2: transformer(480, 208) },
      conductors: { S: wire("END", "W", 100), S2: wire("W", "T2", 100) },
    });
    expect(told(oneLine).map(([, node, path]) => [node, path])).toEqual([
      ["T2", "/equipment/T2/primary"],
    ]);
  });

  test("where a generator joins", () => {
    const oneLine = behindBoard(
      { is: "disconnect" },
      {
        equipment: {
          G: { is: "generator", main: "none", voltage: volts(208) },
          Q: panel(100, 100),
        },
        conductors: { C: wire("G", "END", 100), D: wire("END", "Q", 100) },
      },
    );
    expect(told(oneLine)).toEqual([
      [
        "VOLTAGES_DISAGREE",
        "G",
        "/equipment/G/voltage",
        "G has 208 V, but 480Y/277 arrives there from SP",
      ],
    ]);
  });

  test("between two pieces of which no source is drawn", () => {
    const oneLine: OneLine = {
      equipment: {
        P: { is: "panelboard", main: "none", voltage: volts(480) },
        B: breaker(100, "P"),
        Q: { is: "panelboard", voltage: volts(240) },
      },
      conductors: { F: wire("B", "Q", 100) },
    };
    expect(told(oneLine).map(([, node]) => node)).toEqual(["Q"]);
  });
});

describe("what agrees", () => {
  test.for<readonly [string, Piece]>([
    ["the same voltage", { is: "panelboard", main: "none", voltage: volts(480) }],
    [
      "the system by name",
      { is: "panelboard", main: "none", voltage: { lineToLine: V(480), system: "480Y/277" } },
    ],
    ["from line to neutral: 277 V of 480Y/277", { is: "load", voltage: volts(277) }],
    ["a voltage that is not told", { is: "panelboard", main: "none" }],
    ["a primary of 480 V", transformer(480, 208)],
  ])("%s", ([, end]) => {
    expect(told(behindBoard(end))).toEqual([]);
  });

  test("120 V is not of 480Y/277", () => {
    expect(told(behindBoard({ is: "load", voltage: volts(120) })).map(([code]) => code)).toEqual([
      "VOLTAGES_DISAGREE",
    ]);
  });

  test("an inverter on a battery has a voltage of its own", () => {
    const oneLine = behindBoard(
      { is: "power-source", output: A(48) },
      {
        equipment: { Y: { is: "battery", voltage: volts(48) } },
        conductors: { C: wire("Y", "END", 100) },
      },
    );
    expect(told(oneLine)).toEqual([]);
  });

  test("behind a transformer of which the secondary is not told anything goes", () => {
    const oneLine = behindBoard(
      { is: "transformer", primary: volts(480) },
      {
        equipment: { LP: { is: "panelboard", main: "none", voltage: volts(120) } },
        conductors: { S: wire("END", "LP", 100) },
      },
    );
    expect(told(oneLine)).toEqual([]);
  });
});
