import { A, SYSTEM_NAMES, type System, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  type DwellingCase,
  dwellingConductor,
  largestDwellingRating,
  MATERIALS,
  type Material,
} from "../src/index.ts";
import { caught } from "./caught.ts";
import { judge, SERVICE } from "./dwelling-conductor-case.ts";

test("each question says what it expects", () => {
  const asked = [
    judge({}).finding,
    judge({ ...SERVICE, ampacity: A(70), conditionsOfUse: true }, "2017").finding,
    judge({ ...SERVICE, ampacity: A(70), size: "4 AWG", material: "copper" }).finding,
  ].flatMap((made) => [made, ...(made.tried ?? [])].flatMap(({ missing }) => missing));
  const expected = new Map(asked.map(({ path, expects }) => [path, expects]));
  expect(Object.fromEntries(expected)).toEqual({
    "/role": "choice",
    "/system": "system",
    "/entireLoad": "boolean",
    "/ampacity": "current",
    "/size": "size",
    "/material": "choice",
    "/serviceAmpacity": "current",
    "/beforeFactors": "current",
    "/conditionsOfUse": "boolean",
  });
  for (const { ask } of asked) expect(ask).toMatch(/^[A-Z].+\?$/);
  const choices = new Map(asked.map((one) => [one.path, one.choices]));
  expect(choices.get("/role")).toEqual(["service", "feeder"]);
  expect(choices.get("/material")).toEqual(MATERIALS);
});

describe("bad input", () => {
  test.each<[object, string, string]>([
    [{ rating: V(100) }, "WRONG_KIND", "/rating"],
    [{ rating: A(0) }, "OUT_OF_RANGE", "/rating"],
    [{ role: "tap" }, "UNKNOWN_WORD", "/role"],
    [{ system: "12/25 kV" }, "UNKNOWN_WORD", "/system"],
    [{ size: "5 AWG" }, "UNKNOWN_SIZE", "/size"],
    [{ material: "tin" }, "UNKNOWN_MATERIAL", "/material"],
    [{ entireLoad: 1 }, "WRONG_KIND", "/entireLoad"],
    [{ conditionsOfUse: "no" }, "WRONG_KIND", "/conditionsOfUse"],
    [{ ampacity: A(-1) }, "OUT_OF_RANGE", "/ampacity"],
    [{ beforeFactors: 5 }, "WRONG_KIND", "/beforeFactors"],
    [{ serviceAmpacity: A(0) }, "OUT_OF_RANGE", "/serviceAmpacity"],
  ])("%j: %s at %s", (change, code, path) => {
    expect(caught(() => judge(change as Partial<DwellingCase>))).toMatchObject({ code, path });
  });

  test("words are told with those that are known", () => {
    expect(caught(() => judge({ role: "tap" as "feeder" }))).toMatchObject({
      expected: ["service", "feeder"],
      message: expect.stringContaining("a role of a conductor"),
    });
    expect(caught(() => judge({ system: "x" as System }))).toMatchObject({
      expected: SYSTEM_NAMES,
      message: expect.stringContaining("a service system"),
    });
    expect(caught(() => dwellingConductor({ rating: A(100) }, "2026" as "2023")).code).toBe(
      "UNVERIFIED_EDITION",
    );
    const material: Material = "copper";
    expect(caught(() => largestDwellingRating({ material, ampacity: A(0) }, "2017")).path).toBe(
      "/ampacity",
    );
  });
});
