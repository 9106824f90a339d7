import { A, CONDUCTOR_SIZES, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  type EditionId,
  type EquipmentGroundingDemand,
  equipmentGrounding,
  largestDeviceForEquipmentGrounding,
} from "../src/index.ts";
import { caught } from "./caught.ts";
import { ask } from "./equipment-grounding-case.ts";

describe("bad input", () => {
  const good = { device: A(100), material: "copper" } as const;
  const tap = { size: "1/0 AWG", material: "copper" } as const;

  test.each<[string, object, string, string]>([
    ["volts as device", { device: V(100) }, "WRONG_KIND", "/device"],
    ["no device", { device: A(0) }, "OUT_OF_RANGE", "/device"],
    ["tin", { material: "tin" }, "UNKNOWN_MATERIAL", "/material"],
    ["no sets", { sets: 0 }, "OUT_OF_RANGE", "/sets"],
    ["half a set", { sets: 1.5 }, "OUT_OF_RANGE", "/sets"],
    ["101 sets", { sets: 101 }, "OUT_OF_RANGE", "/sets"],
    ["-1 raceways", { raceways: -1 }, "OUT_OF_RANGE", "/raceways"],
    ["an unknown tap", { tap: { ...tap, size: "5 AWG" } }, "UNKNOWN_SIZE", "/tap/size"],
    ["a tap of tin", { tap: { ...tap, material: "tin" } }, "UNKNOWN_MATERIAL", "/tap/material"],
    ["a tap of no sets", { tap: { ...tap, sets: 0 } }, "OUT_OF_RANGE", "/tap/sets"],
    ["a tap's device", { tap: { ...tap, device: A(-1) } }, "OUT_OF_RANGE", "/tap/device"],
    ["an unknown size", { installed: "5 AWG" }, "UNKNOWN_SIZE", "/installed"],
  ])("%s", (_, change, code, path) => {
    const demand = { ...good, ...change } as EquipmentGroundingDemand;
    expect(caught(() => equipmentGrounding(demand, "2017"))).toMatchObject({ code, path });
  });

  test("1 and 100 sets are sets", () => {
    for (const sets of [1, 100]) expect(ask(100, "copper", "2017", { sets }).size).toBe("8 AWG");
  });

  test("what was got and what was expected", () => {
    expect(caught(() => ask(100, "copper", "2017", { sets: 101 }))).toMatchObject({
      message: "/sets: 101 is not a whole number from 1 to 100",
      got: "101",
      expected: "a whole number from 1 to 100",
    });
    const installed = "5 AWG" as "4 AWG";
    const { expected, message } = caught(() => ask(100, "copper", "2017", { installed }));
    expect(expected).toEqual([...CONDUCTOR_SIZES, "1200 kcmil"]);
    expect(message).toContain("is not a size of a grounding conductor");
  });

  test("of the inverse, and editions", () => {
    const inverse = (size: string, material: string, edition = "2017") =>
      caught(() =>
        largestDeviceForEquipmentGrounding(
          size as "4 AWG",
          material as "copper",
          edition as EditionId,
        ),
      );
    expect(inverse("5 AWG", "copper")).toMatchObject({ code: "UNKNOWN_SIZE", path: "/size" });
    expect(inverse("4 AWG", "tin")).toMatchObject({ code: "UNKNOWN_MATERIAL", path: "/material" });
    expect(inverse("4 AWG", "copper", "2026")).toMatchObject({ code: "UNVERIFIED_EDITION" });
    expect(caught(() => ask(1, "copper", "1998" as EditionId))).toMatchObject({
      code: "UNKNOWN_EDITION",
      path: "/edition",
    });
  });
});
