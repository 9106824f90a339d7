import { A, ft, percent, pf, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { type DropRun, voltageDrop } from "../src/index.ts";
import { caught } from "./caught.ts";
import { dropOf, ONE_PHASE } from "./voltage-drop-case.ts";

describe("bad input", () => {
  test.each<[object, string, string]>([
    [{ phases: 2 }, "OUT_OF_RANGE", "/phases"],
    [{ current: V(3) }, "WRONG_KIND", "/current"],
    [{ current: A(0) }, "OUT_OF_RANGE", "/current"],
    [{ length: ft(-1) }, "OUT_OF_RANGE", "/length"],
    [{ length: 100 }, "WRONG_KIND", "/length"],
    [{ conductor: { size: "5 AWG", material: "copper" } }, "UNKNOWN_SIZE", "/conductor/size"],
    [{ conductor: { size: "4 AWG", material: "tin" } }, "UNKNOWN_MATERIAL", "/conductor/material"],
    [{ conductor: { ...ONE_PHASE.conductor, sets: 0 } }, "OUT_OF_RANGE", "/conductor/sets"],
    [{ conductor: { ...ONE_PHASE.conductor, sets: 101 } }, "OUT_OF_RANGE", "/conductor/sets"],
    [{ conductor: { ...ONE_PHASE.conductor, sets: 1.5 } }, "OUT_OF_RANGE", "/conductor/sets"],
    [{ conductor: { ...ONE_PHASE.conductor, coated: 1 } }, "WRONG_KIND", "/conductor/coated"],
    [
      { conductor: { ...ONE_PHASE.conductor, stranding: "fine" } },
      "UNKNOWN_WORD",
      "/conductor/stranding",
    ],
    [{ conduit: "EMT" }, "UNKNOWN_WORD", "/conduit"],
    [{ powerFactor: pf(0) }, "OUT_OF_RANGE", "/powerFactor"],
    [{ powerFactor: pf("-0.5") }, "OUT_OF_RANGE", "/powerFactor"],
    [{ powerFactor: 0.9 }, "WRONG_KIND", "/powerFactor"],
    [{ leading: "no" }, "WRONG_KIND", "/leading"],
    [{ nominal: V(0) }, "OUT_OF_RANGE", "/nominal"],
    [{ limit: percent(0) }, "OUT_OF_RANGE", "/limit"],
    [{ limit: V(0) }, "OUT_OF_RANGE", "/limit"],
    [{ limit: A(3) }, "WRONG_KIND", "/limit"],
    [{ limit: 3 }, "WRONG_KIND", "/limit"],
    [{ limit: { limit: V(3) } }, "WRONG_KIND", "/limit"],
    [{ recommended: [{ limit: V(3) }] }, "WRONG_KIND", "/recommended/0/limit"],
  ])("%j: %s at %s", (change, code, path) => {
    expect(caught(() => voltageDrop({ ...ONE_PHASE, ...change } as DropRun, "2017"))).toMatchObject(
      {
        code,
        path,
      },
    );
  });

  test("says what was got and what is expected", () => {
    const phases = caught(() => voltageDrop({ ...ONE_PHASE, phases: 2 as 3 }, "2017"));
    expect([phases.message, phases.expected]).toEqual([
      "/phases: 2 is not 1, 3, dc",
      ["1", "3", "dc"],
    ]);
    const sets = { ...ONE_PHASE.conductor, sets: 0 };
    const error = caught(() => voltageDrop({ ...ONE_PHASE, conductor: sets }, "2017"));
    expect(error.message).toBe("/conductor/sets: 0 is not a whole number from 1 to 100");
    expect(error.got).toBe("0");
    const many = { ...ONE_PHASE.conductor, sets: 100 };
    expect(dropOf({ ...ONE_PHASE, conductor: many })).toBe("0.064 V");
  });

  test("an edition that is not held", () => {
    expect(caught(() => voltageDrop(ONE_PHASE, "2026" as "2023")).code).toBe("UNVERIFIED_EDITION");
  });
});
