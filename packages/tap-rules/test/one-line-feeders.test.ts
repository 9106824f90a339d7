import { type OneLine, oneLineFaults } from "@lineside/tap-rules";
import { describe, expect, test } from "vitest";
import { breaker, onFeeder, panel, wire } from "./one-line-plant.ts";

const SP = { is: "service-point" } as const;

const faultsOf = (oneLine: OneLine) =>
  oneLineFaults(oneLine).map(({ code, node, path }) => `${code} ${node} ${path}`);

describe("two feeders of one piece", () => {
  test.for<readonly [string, OneLine, string]>([
    [
      "by two conductors",
      {
        equipment: { B: breaker(100), C: breaker(100), P: panel(100) },
        conductors: { F1: wire("B", "P", 100), F2: wire("C", "P", 100) },
      },
      "TWO_FEEDERS P /conductors/F2/to",
    ],
    [
      "by two conductors from one device, which would be sets",
      {
        equipment: { B: breaker(100), P: panel(100) },
        conductors: { F1: wire("B", "P", 50), F2: wire("B", "P", 50) },
      },
      "TWO_FEEDERS P /conductors/F2/to",
    ],
    [
      "by a board and a conductor",
      {
        equipment: { P: panel(100), Q: { ...panel(100), fedBy: "P" }, B: breaker(100) },
        conductors: { F1: wire("B", "Q", 100) },
      },
      "TWO_FEEDERS Q /conductors/F1/to",
    ],
    [
      "two services",
      {
        equipment: { SP, S2: SP, P: panel(100) },
        conductors: { F1: wire("SP", "P", 100), F2: wire("S2", "P", 100) },
      },
      "TWO_FEEDERS P /conductors/F2/to",
    ],
    [
      "one generator by two conductors, the utility beside it",
      {
        equipment: {
          SP,
          B: breaker(100),
          G: { is: "generator", main: "none" },
          D: breaker(100, "G"),
          E: breaker(100, "G"),
          P: panel(100),
        },
        conductors: {
          S: wire("SP", "B", 100),
          F1: wire("B", "P", 100),
          F2: wire("D", "P", 100),
          F3: wire("E", "P", 100),
        },
      },
      "",
    ],
    [
      "one generator by two conductors, and nothing else",
      {
        equipment: {
          G: { is: "generator", main: "none" },
          D: breaker(100, "G"),
          E: breaker(100, "G"),
          P: panel(100),
        },
        conductors: { F2: wire("D", "P", 100), F3: wire("E", "P", 100) },
      },
      "TWO_FEEDERS P /conductors/F3/to",
    ],
  ])("%s", ([, oneLine, fault]) => {
    expect(faultsOf(oneLine)).toEqual(fault === "" ? [] : [fault]);
  });

  test("names both, and says what parallel conductors are", () => {
    const [found] = oneLineFaults({
      equipment: { B: breaker(100), P: panel(100) },
      conductors: { F1: wire("B", "P", 50), F2: wire("B", "P", 50) },
    });
    expect(found?.got).toBe("F1 and F2");
    expect(found?.message).toBe(
      "P is fed by F1 already; parallel conductors are one conductor with sets",
    );
  });

  test.for<readonly [string, OneLine]>([
    [
      "a generator at a transfer switch",
      {
        equipment: {
          SP,
          B: breaker(100),
          G: { is: "generator", main: "none" },
          S: { is: "disconnect" },
          P: panel(100),
        },
        conductors: {
          A: wire("SP", "B", 100),
          F: wire("B", "S", 100),
          C: wire("G", "S", 100),
          D: wire("S", "P", 100),
        },
      },
    ],
    [
      "two generators in parallel",
      {
        equipment: {
          G: { is: "generator", main: "none" },
          H: { is: "generator", main: "none" },
          P: panel(100),
        },
        conductors: { C: wire("G", "P", 100), D: wire("H", "P", 100) },
      },
    ],
    [
      "a generator behind a panel of its own",
      {
        equipment: {
          SP,
          B: breaker(100),
          G: { is: "generator", main: "none" },
          GP: panel(100, 100),
          GB: breaker(60, "GP"),
          S: { is: "disconnect" },
          P: panel(100),
        },
        conductors: {
          A: wire("SP", "B", 100),
          F: wire("B", "S", 100),
          C: wire("G", "GP", 100),
          E: wire("GB", "S", 60),
          D: wire("S", "P", 100),
        },
      },
    ],
    [
      "an inverter that is drawn from itself in",
      onFeeder(
        { IB: breaker(60, "DP"), INV: { is: "power-source" } },
        { C: wire("INV", "IB", 60) },
      ),
    ],
    [
      "an inverter between a battery and a panel",
      onFeeder(
        { SP, IB: breaker(60, "DP"), INV: { is: "power-source" }, Y: { is: "battery" } },
        { SE: wire("SP", "FB", 800), C: wire("IB", "INV", 60), D: wire("Y", "INV", 60) },
      ),
    ],
    [
      "a battery that is charged",
      {
        equipment: { SP, B: breaker(20), Y: { is: "battery" } },
        conductors: { SE: wire("SP", "B", 20), C: wire("B", "Y", 20) },
      },
    ],
  ])("another source is no second feeder: %s", ([, oneLine]) => {
    expect(faultsOf(oneLine)).toEqual([]);
  });
});
