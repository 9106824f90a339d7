import {
  isSystem,
  type OtherSystem,
  parseSystem,
  parseVoltagePair,
  SYSTEM_NAMES,
  type System,
  type SystemHint,
  safeParseSystem,
  safeParseVoltagePair,
  systemTopology,
} from "@lineside/units";
import { describe, expect, test } from "vitest";

describe("parseSystem", () => {
  test.each<[string, System]>([
    ["120/240", "120/240"],
    ["120/240 volts", "120/240"],
    ["120/240V", "120/240"],
    ["120/240, 1-phase, 3-wire", "120/240"],
    ["208Y/120", "208Y/120"],
    ["208Y/120V", "208Y/120"],
    ["208Y/120 V, 3-phase, 4-wire", "208Y/120"],
    ["120/208Y", "208Y/120"],
    ["120/208 V three-phase", "208Y/120"],
    ["120/208 4-wire wye", "208Y/120"],
    ["120/208 (network)", "120/208"],
    ["120/208V network", "120/208"],
    ["120/208 V single phase", "120/208"],
    ["480Y/277V", "480Y/277"],
    ["480/277V", "480Y/277"],
    ["277/480 V, 3-phase", "480Y/277"],
    ["277/480 1-phase", "277/480"],
    ["240, 4-Wire", "240-high-leg"],
    ["4-wire delta, 240 volts", "240-high-leg"],
    ["240-high-leg", "240-high-leg"],
  ])("%j is %s", (text, system) => {
    expect(parseSystem(text)).toBe(system);
    expect(safeParseSystem(text)).toEqual({ ok: true, value: system });
  });

  test.each<[string, SystemHint, System]>([
    ["120/208", { phases: 1 }, "120/208"],
    ["120/208", { phases: 3 }, "208Y/120"],
    ["120/208", { wires: 3 }, "120/208"],
    ["120/208", { wires: 4 }, "208Y/120"],
    ["277/480", { phases: 1, wires: 3 }, "277/480"],
    ["277/480", { phases: 3, wires: 4 }, "480Y/277"],
    ["240", { wires: 4 }, "240-high-leg"],
    ["240", { phases: 3, wires: 4 }, "240-high-leg"],
  ])("%j with %j is %s", (text, hint, system) => {
    expect(parseSystem(text, hint)).toBe(system);
  });

  test.each([
    ["120/208", ["120/208", "208Y/120"]],
    ["277/480V", ["277/480", "480Y/277"]],
  ])("%j is ambiguous, with both readings", (text, readings) => {
    const read = safeParseSystem(text);
    expect(read.ok ? read.value : [read.error.code, read.error.expected]).toEqual([
      "AMBIGUOUS",
      readings,
    ]);
    for (const reading of readings) expect(isSystem(reading)).toBe(true);
  });

  test.each<[string, SystemHint | undefined]>([
    ["480 delta", undefined],
    ["4160Y", undefined],
    ["12/25 kv", undefined],
    ["240", undefined],
    ["240", { phases: 3 }],
    ["240, 3-phase", undefined],
    ["240, 4-wire wye", undefined],
    ["120/240", { phases: 3 }],
    ["120/240, 3-phase, 4-wire", undefined],
    ["208Y/120", { phases: 1 }],
    ["208Y/120 delta", undefined],
    ["120/208", { phases: 1, wires: 4 }],
    ["240/120", undefined],
    ["2-phase", undefined],
    ["__proto__", undefined],
    ["constructor", undefined],
    ["", undefined],
  ])("%j with %j is no system", (text, hint) => {
    const read = safeParseSystem(text, hint);
    expect(read.ok ? read.value : read.error.code).toBe("UNKNOWN_SYSTEM");
  });

  test("texts of no bearable length, and no texts", () => {
    expect(() => parseSystem("1".repeat(201))).toThrow(
      expect.objectContaining({ code: "TOO_LONG" }),
    );
    expect(() => parseSystem(120 as never)).toThrow(expect.objectContaining({ code: "PARSE" }));
  });
});

describe("systemTopology", () => {
  const row = (system: System) => {
    const { phases, wires, connection, lineToLine, lineToNeutral, highLeg } =
      systemTopology(system);
    const high = highLeg && ` ${highLeg.leg} ${highLeg.toGround}`;
    return `${phases}/${wires} ${connection} ${lineToLine} ${lineToNeutral}${high ?? ""}`;
  };
  test("nominal voltages are those by name, not by √3", () => {
    expect(SYSTEM_NAMES.map((system) => `${system}: ${row(system)}`)).toEqual([
      "120/240: 1/3 centre-tapped 240 V 120 V",
      "120/208: 1/3 two legs of a wye 208 V 120 V",
      "277/480: 1/3 two legs of a wye 480 V 277 V",
      "208Y/120: 3/4 wye 208 V 120 V",
      "480Y/277: 3/4 wye 480 V 277 V",
      "240-high-leg: 3/4 delta 240 V 120 V B 208 V",
    ]);
  });
  test("other services are records of their own, and no system", () => {
    const other: OtherSystem = { label: "480 delta", phases: 3, wires: 3, connection: "delta" };
    expect(isSystem(other.label)).toBe(false);
  });
});

describe("parseVoltagePair", () => {
  test.each([
    ["12/25 kv", ["12 kV", "25 kV"]],
    ["12/25 kV", ["12 kV", "25 kV"]],
    ["2.4/4.16 kV", ["2.4 kV", "4.16 kV"]],
    ["120/240 volts", ["120 V", "240 V"]],
  ])("%j", (text, pair) => {
    expect(parseVoltagePair(text).map(String)).toEqual(pair);
  });
  test.each([["12/25"], ["12 kV"], ["12/25/34 kV"], ["12/25 mV"], ["12/25 kVA"], [""]])(
    "%j is none",
    (text) => {
      const read = safeParseVoltagePair(text);
      expect(read.ok ? read.value : read.error.code).toBe("PARSE");
    },
  );
});
