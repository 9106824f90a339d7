import { addMonths, evaluatePhysicalTap, type PhysicalTap } from "@lineside/tap-rules";
import { degC, degF } from "@lineside/units";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkOf, SOUND_TAP } from "./sound-tap.ts";

describe("months of the calendar", () => {
  test.for([
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2096-02-29", 48, "2100-02-28"],
    ["1996-02-29", 48, "2000-02-29"],
    ["2024-08-31", 6, "2025-02-28"],
    ["2023-08-31", 6, "2024-02-29"],
    ["2024-12-31", 1, "2025-01-31"],
    ["2024-11-30", 1, "2024-12-30"],
    ["2024-01-15", 0, "2024-01-15"],
    ["2024-03-31", 13, "2025-04-30"],
  ] as const)("%s and %i months is %s", ([day, months, to]) => {
    expect(addMonths(day, months)).toBe(to);
  });

  test("a day lands in the month that is so many later, on its day or on its last", () => {
    const days = fc
      .date({ min: new Date("1900-01-01"), max: new Date("2400-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 600 }), (day, months) => {
        const to = addMonths(day, months);
        const [y = 0, m = 0, d = 0] = day.split("-").map(Number);
        // day 0 of the month after is the last day of the month
        const last = new Date(Date.UTC(y, m + months, 0));
        last.setUTCDate(Math.min(d, last.getUTCDate()));
        expect(to).toBe(last.toISOString().slice(0, 10));
      }),
    );
  });

  test.for([
    ["2023-02-29", "OUT_OF_RANGE"],
    ["2100-02-29", "OUT_OF_RANGE"],
    ["2024-04-31", "OUT_OF_RANGE"],
    ["2024-13-01", "OUT_OF_RANGE"],
    ["2024-00-10", "OUT_OF_RANGE"],
    ["2024-01-00", "OUT_OF_RANGE"],
    ["1899-12-31", "OUT_OF_RANGE"],
    ["2024-2-29", "WRONG_KIND"],
    ["2024-02-29T00:00:00Z", "WRONG_KIND"],
    ["29.02.2024", "WRONG_KIND"],
    ["", "WRONG_KIND"],
  ] as const)("%j is no day", ([day, code]) => {
    expect(() => addMonths(day, 1)).toThrow(expect.objectContaining({ code }));
  });

  test.for([-1, 0.5, Number.NaN, 12_001])("%s is no number of months", (months) => {
    expect(() => addMonths("2024-01-01", months)).toThrow(
      expect.objectContaining({ code: "OUT_OF_RANGE", path: "/months" }),
    );
  });

  test("the calendar ends with the year 9999", () => {
    expect(addMonths("9999-11-30", 1)).toBe("9999-12-30");
    expect(() => addMonths("9999-12-01", 1)).toThrow(
      expect.objectContaining({ code: "OUT_OF_RANGE" }),
    );
  });
});

describe("arc-flash study", () => {
  test.for([
    ["2019-05-20", "2024-05-19", "pass"],
    ["2019-05-20", "2024-05-20", "pass"],
    ["2019-05-20", "2024-05-21", "fail"],
    ["2020-02-29", "2025-02-28", "pass"],
    ["2020-02-29", "2025-03-01", "fail"],
    ["2024-06-01", "2024-06-01", "pass"],
  ] as const)("of %s, judged on %s: %s", ([arcFlashStudy, judgedOn, verdict]) => {
    const finding = checkOf("arc-flash-study", { arcFlashStudy, judgedOn });
    expect(finding.verdict).toBe(verdict);
    expect(finding.steps[0]?.value).toBe(addMonths(arcFlashStudy, 60));
  });
});

const due = (tap: PhysicalTap) =>
  evaluatePhysicalTap(tap).due.map(({ task, last, due, because, overdue }) => [
    task,
    last,
    due,
    because,
    overdue,
  ]);

describe("due dates", () => {
  test("follow from the last days, and are late only after their day", () => {
    const inspections = { thermalScan: "2024-01-31", torque: "2024-02-29" };
    expect(due({ inspections, arcFlashStudy: "2020-02-29" })).toEqual([
      ["thermal-scan", "2024-01-31", "2024-07-31", "interval", undefined],
      ["torque-inspection", "2024-02-29", "2026-02-28", "interval", undefined],
      ["arc-flash-study", "2020-02-29", "2025-02-28", "interval", undefined],
    ]);
    const late = (judgedOn: string) => due({ inspections, judgedOn }).map((one) => one[4]);
    expect(late("2024-07-31")).toEqual([false, false]);
    expect(late("2024-08-01")).toEqual([true, false]);
    expect(late("2026-03-01")).toEqual([true, true]);
  });

  test.for([
    ["2024-02-28", "2026-02-28", "interval"],
    ["2024-02-29", "2024-02-29", "short-circuit"],
    ["2024-03-01", "2024-03-01", "short-circuit"],
  ] as const)(
    "a short circuit on %s, inspected on 2024-02-29: due %s",
    ([shortCircuit, day, why]) => {
      const inspections = { torque: "2024-02-29", shortCircuit };
      expect(due({ inspections })).toEqual([
        ["torque-inspection", "2024-02-29", day, why, undefined],
      ]);
    },
  );

  test("a short circuit alone makes an inspection due", () => {
    expect(due({ inspections: { shortCircuit: "2024-03-01" } })).toEqual([
      ["torque-inspection", undefined, "2024-03-01", "short-circuit", undefined],
    ]);
  });

  test("late upkeep is no verdict", () => {
    const tap = { ...SOUND_TAP, inspections: { thermalScan: "2001-01-01", torque: "2001-01-01" } };
    expect(evaluatePhysicalTap(tap).verdict).toBe("pass");
    expect(due(tap).map((one) => one[4])).toEqual([true, true, false]);
  });
});

describe("notes", () => {
  const notes = (tap: PhysicalTap) =>
    evaluatePhysicalTap({ ...SOUND_TAP, ...tap }).finding.notes.map(
      ({ kind, text }) => `${kind}: ${text}`,
    );
  const hot = (tap: PhysicalTap) => notes(tap).filter((note) => note.startsWith("advice: hot"));

  test("name the intervals", () => {
    expect(notes({}).slice(1, 3)).toEqual([
      "advice: thermal scan every 6 months: under peak load",
      "advice: mechanical inspection with torque every 24 months, and after a short circuit",
    ]);
  });

  test("a spot is hot above 70 °C, not at it", () => {
    expect(hot({ inspections: { hottest: degC(70) } })).toEqual([]);
    expect(hot({ inspections: { hottest: degF(158) } })).toEqual([]);
    expect(hot({ inspections: { hottest: degC("70.1") } })[0]).toContain("70.1 °C, above 70 °C");
    const tap = { ...SOUND_TAP, inspections: { hottest: degC(90) } };
    expect(evaluatePhysicalTap(tap).verdict).toBe("pass");
  });

  test("current transformers on the utility's side need its authorization", () => {
    const about = (currentTransformers: PhysicalTap["currentTransformers"]) =>
      notes({ currentTransformers }).filter((note) => note.includes("written authorization"));
    expect(about({ side: "customer" })).toEqual([]);
    expect(about({ side: "utility", writtenAuthorization: true })).toEqual([]);
    expect(about({ side: "utility" })[0]).toMatch(/^obligation/);
    expect(about({ side: "utility", writtenAuthorization: false })[0]).toMatch(/^obligation/);
    expect(about(undefined)[0]).toMatch(/^advice/);
  });
});
