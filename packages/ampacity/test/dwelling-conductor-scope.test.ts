import { A, SYSTEM_NAMES, type System } from "@lineside/units";
import { describe, expect, test } from "vitest";
import type { DwellingCase, EditionId } from "../src/index.ts";
import { FEEDER, judge, paths, SERVICE, texts } from "./dwelling-conductor-case.ts";

describe("what the rule is for", () => {
  const verdict = (given: Partial<DwellingCase>, edition: EditionId = "2023") =>
    judge({ ampacity: A(400), ...given }, edition).finding;

  test.each([
    ["99.999", "not-applicable"],
    ["100", "pass"],
    ["400", "pass"],
    ["400.001", "not-applicable"],
  ] as const)("a rating of %s A: %s", (rating, want) => {
    const made = verdict({ ...SERVICE, rating: A(rating) });
    expect(made.verdict).toBe(want);
    if (want === "not-applicable") {
      expect(texts(made)).toEqual(["advice: the rule is for ratings from 100 A to 400 A"]);
      expect(judge({ ...SERVICE, rating: A(rating) }).required).toBeUndefined();
    }
  });

  test.each(SYSTEM_NAMES)("%s", (system: System) => {
    const service = verdict({ role: "service", system });
    const feeder = verdict({ ...FEEDER, system });
    expect(service.verdict).toBe(system === "120/240" ? "pass" : "not-applicable");
    expect(feeder.verdict).toBe(
      system === "120/240" || system === "120/208" ? "pass" : "not-applicable",
    );
    expect(texts(service)[0]).toBe(
      system === "120/240"
        ? undefined
        : system === "120/208"
          ? "advice: of a 208Y/120 V supply the rule is for feeders only"
          : "advice: the rule is for single-phase dwelling supplies of 120/240 V, and for some of 208Y/120 V",
    );
  });

  test("208Y/120 V feeders from 2017 on", () => {
    const feeder = { ...FEEDER, system: "120/208" } as const;
    const made = verdict(feeder, "2014");
    expect(made.verdict).toBe("not-applicable");
    expect(texts(made)).toEqual([
      "advice: in this edition the rule is for supplies of 120/240 V only",
      "recovered-value: 310.15(B)(7) is taken as in NEC 2017: no change is known",
    ]);
    for (const edition of ["2017", "2020", "2023"] as const) {
      expect(verdict(feeder, edition).verdict).toBe("pass");
    }
  });

  test("what decides and is not said is asked", () => {
    const ask = (given: Partial<DwellingCase>) => paths(verdict(given));
    expect(ask({})).toEqual(["/role", "/system", "/entireLoad"]);
    expect(verdict({}).missing.map(({ expects }) => expects)).toEqual([
      "choice",
      "system",
      "boolean",
    ]);
    expect(verdict({}).verdict).toBe("needs-input");
    expect(ask({ role: "service" })).toEqual(["/system"]);
    expect(ask({ role: "feeder", system: "120/208" })).toEqual(["/entireLoad"]);
    expect(ask({ role: "feeder", system: "120/240", entireLoad: true })).toEqual([]);
    expect(ask({ system: "120/240", entireLoad: true })).toEqual(["/role"]);
    expect(ask({ system: "240-high-leg" })).toEqual([]);
    expect(verdict({ system: "480Y/277" }).verdict).toBe("not-applicable");
    for (const one of verdict({}).missing) expect(one.ask).toMatch(/\?$/);
  });
});
