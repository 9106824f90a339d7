import { type ConductorSize, compareSize } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  EDITION_IDS,
  EDITIONS,
  INSULATIONS,
  type InsulationType,
  insulatedArea,
} from "../src/index.ts";
import { caught } from "./caught.ts";
import { caseRows } from "./collected-table.ts";

const TABLE_5 = caseRows("ch9-table5-conductor-areas.csv");
const TABLE_5A = caseRows("ch9-table5A-compact-areas.csv");

/** The types of a printed group, read from its words. */
function typesOf(group: string): readonly InsulationType[] {
  return group
    .replace(/\(.*?\)|\*/g, "")
    .split(/[,/]/)
    .map((one) => one.trim() as InsulationType);
}

describe("the areas that were collected", () => {
  test.each([
    ["insulated-area.csv", TABLE_5, false, 136],
    ["insulated-area-compact.csv", TABLE_5A, true, 75],
  ] as const)("%s, in every edition, for each type of a group", (_, rows, compact, count) => {
    expect(rows).toHaveLength(count);
    for (const edition of EDITION_IDS) {
      for (const row of rows) {
        const group = row["types"] ?? "";
        const covered = group.includes("(outer covering)");
        for (const insulation of typesOf(group)) {
          const size = row["label"] as ConductorSize;
          const answer = insulatedArea({ size, insulation, compact, covered }, edition);
          expect([answer.verdict, String(answer.area)]).toEqual([
            "pass",
            `${Number(row["area_in2"])} in²`,
          ]);
          expect(answer.readings.map((one) => one.group)).toEqual([group]);
          expect(answer.missing).toEqual([]);
          expect(answer.cite).toMatchObject({
            edition,
            section: "chapter 9",
            table: compact ? "Table 5A" : "Table 5",
          });
        }
      }
    }
  });

  test("areas grow with size, and a compact conductor is smaller but for 8 AWG THW and THHW", () => {
    for (const [rows, compact] of [
      [TABLE_5, false],
      [TABLE_5A, true],
    ] as const) {
      for (const group of new Set(rows.map((row) => row["types"]))) {
        const sorted = rows
          .filter((row) => row["types"] === group)
          .toSorted((a, b) => compareSize(a["label"] as "4 AWG", b["label"] as "4 AWG"));
        sorted.slice(1).forEach((row, at) => {
          expect(Number(row["area_in2"])).toBeGreaterThan(Number(sorted[at]?.["area_in2"]));
        });
        if (!compact) continue;
        for (const insulation of typesOf(group ?? "").filter((one) => one !== "USE")) {
          for (const row of sorted) {
            const size = row["label"] as ConductorSize;
            const ordinary = insulatedArea({ size, insulation, covered: false }, "2017").area;
            const small = insulatedArea({ size, insulation, covered: false, compact }, "2017").area;
            const odd = size === "8 AWG" && group === "THW/THHW";
            expect(ordinary !== undefined && small?.lt(ordinary)).toBe(!odd);
          }
        }
      }
    }
  });

  test.each([
    [{ size: "3/0 AWG", insulation: "THWN-2" }, "2017", "stated"],
    [{ size: "3/0 AWG", insulation: "THWN-2" }, "2020", "assumed-unchanged"],
    [{ size: "3/0 AWG", insulation: "RHW", covered: false }, "2017", "stated"],
    [{ size: "3/0 AWG", insulation: "RHW", covered: true }, "2017", "single-source"],
    [{ size: "3/0 AWG", insulation: "RHW", covered: true }, "2014", "assumed-unchanged"],
  ] as const)("%j, %s: %s", (conductor, edition, status) => {
    const { cite, readings, notes } = insulatedArea(conductor, edition);
    expect(cite.status).toBe(status);
    expect(readings[0]?.cite).toEqual(cite);
    expect(notes.map(({ kind }) => kind)).toEqual(
      status === "assumed-unchanged" ? ["recovered-value"] : [],
    );
  });

  test("a row of another edition says so", () => {
    const { cite, notes, area } = insulatedArea(
      { size: "1000 kcmil", insulation: "THHN", compact: true },
      "2017",
    );
    expect(String(area)).toBe("1.237 in²");
    expect(notes).toEqual([
      {
        kind: "recovered-value",
        text: "the area of 1000 kcmil is of edition 2014; the row of 2017 could not be read",
        cite,
      },
    ]);
    expect(cite.status).toBe("single-source");
  });
});

describe("a covering", () => {
  test.each(["RHH", "RHW", "RHW-2"] as const)(
    "of %s is asked for, as the areas differ",
    (insulation) => {
      const answer = insulatedArea({ size: "12 AWG", insulation }, "2017");
      expect(answer.verdict).toBe("needs-input");
      expect(answer.area).toBeUndefined();
      expect(answer.readings.map(({ area, covered }) => `${area} ${covered}`)).toEqual([
        "0.026 in² false",
        "0.0353 in² true",
      ]);
      expect(answer.missing).toEqual([
        {
          path: "/covered",
          expects: "boolean",
          ask: `Does the ${insulation} conductor have a covering over its insulation?`,
        },
      ]);
    },
  );

  test("never makes a conductor smaller, so that another tool's area of the bare insulation errs", () => {
    const sizes = TABLE_5.filter((row) => row["types"]?.includes("(outer covering)"));
    expect(sizes).toHaveLength(28);
    for (const row of sizes) {
      const size = row["label"] as ConductorSize;
      const [without, with_] = [false, true].map(
        (covered) => insulatedArea({ size, insulation: "RHH", covered }, "2017").area,
      );
      expect(without && with_?.gt(without)).toBe(true);
    }
  });

  test("is not asked for of other types, nor read", () => {
    for (const covered of [undefined, true, false]) {
      const { verdict, area } = insulatedArea(
        { size: "12 AWG", insulation: "THHN", covered },
        "2017",
      );
      expect([verdict, String(area)]).toEqual(["pass", "0.0133 in²"]);
      expect(
        insulatedArea({ size: "6 AWG", insulation: "USE", compact: true, covered }, "2017").verdict,
      ).toBe("pass");
    }
  });

  test("over a compact conductor: no area is held", () => {
    const compact = { size: "6 AWG", insulation: "RHW", compact: true } as const;
    expect(insulatedArea({ ...compact, covered: false }, "2017").verdict).toBe("pass");
    const asked = insulatedArea(compact, "2017");
    expect([asked.verdict, asked.readings.length, asked.area]).toEqual([
      "needs-input",
      1,
      undefined,
    ]);
    const { verdict, readings, notes } = insulatedArea({ ...compact, covered: true }, "2017");
    expect([verdict, readings]).toEqual(["consult", []]);
    expect(notes[0]?.text).toMatch(
      /^chapter 9 Table 5A as held has no area of compact RHW with a covering; it has RHH\/RHW \(no outer covering\)\/USE; THW\/THHW; XHHW; THHN$/,
    );
  });
});

describe("what the tables do not have", () => {
  test("types that no group names, and bare conductors, are consult", () => {
    const named = new Set(TABLE_5.flatMap((row) => typesOf(row["types"] ?? "")));
    for (const insulation of INSULATIONS) {
      const { verdict } = insulatedArea({ size: "6 AWG", insulation, covered: true }, "2017");
      expect([insulation, verdict]).toEqual([
        insulation,
        named.has(insulation) ? "pass" : "consult",
      ]);
    }
    const { verdict, readings, notes, cite, missing } = insulatedArea(
      { size: "6 AWG", insulation: "bare" },
      "2017",
    );
    expect([verdict, readings, missing]).toEqual(["consult", [], []]);
    const groups = [...new Set(TABLE_5.map((row) => row["types"]))].join("; ");
    const text = `chapter 9 Table 5 as held has no area of bare; it has ${groups}`;
    expect(notes).toEqual([{ kind: "advice", text, cite }]);
  });

  test("sizes that a group does not have", () => {
    const { verdict, notes } = insulatedArea({ size: "18 AWG", insulation: "THHN" }, "2023");
    expect(verdict).toBe("consult");
    expect(notes.map(({ text }) => text)).toEqual([
      "chapter 9 Table 5 as held has no area of 18 AWG THHN",
      expect.stringContaining("is taken as in NEC 2017"),
    ]);
    const compact = insulatedArea({ size: "8 AWG", insulation: "THHN", compact: true }, "2017");
    expect([compact.verdict, compact.notes[0]?.text]).toEqual([
      "consult",
      "chapter 9 Table 5A as held has no area of compact 8 AWG THHN",
    ]);
  });

  test("an edition whose own values were not obtained", () => {
    const held = EDITIONS["2017"];
    const lost = { standing: "consult", status: "lost", from: "changes are reported" } as const;
    const own = { ...held, id: "next", insulatedAreas: { ...held.insulatedAreas, ...lost } };
    const { verdict, area, notes } = insulatedArea({ size: "6 AWG", insulation: "THHN" }, own);
    expect([verdict, String(area)]).toEqual(["consult", "0.0507 in²"]);
    expect(notes.map(({ text }) => text)).toEqual([
      "the values of chapter 9 Table 5 in this edition were not obtained: changes are reported",
    ]);
    const open = insulatedArea({ size: "6 AWG", insulation: "RHH" }, own);
    expect([open.verdict, open.missing.length]).toEqual(["consult", 1]);
  });
});

describe("bad input", () => {
  const good = { size: "4 AWG", insulation: "RHW" } as const;
  test.each<[object, string, string]>([
    [{ size: "5 AWG" }, "UNKNOWN_SIZE", "/size"],
    [{ insulation: "PLASTIC" }, "UNKNOWN_INSULATION", "/insulation"],
    [{ compact: 1 }, "WRONG_KIND", "/compact"],
    [{ covered: "no" }, "WRONG_KIND", "/covered"],
  ])("%j: %s at %s", (change, code, path) => {
    expect(caught(() => insulatedArea({ ...good, ...change } as never, "2017"))).toMatchObject({
      code,
      path,
    });
  });
  test("an unknown edition", () => {
    expect(caught(() => insulatedArea(good, "2021" as "2020")).code).toBe("UNKNOWN_EDITION");
  });
});
