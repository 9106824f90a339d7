import { in2, ratioOf, type TradeSize } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EDITION_IDS, fill, RACEWAY_TYPES, type RacewayType } from "../src/index.ts";
import { caseRows } from "./collected-table.ts";
import { EMT, of, RHW, said, texts } from "./raceway-fill-case.ts";

const ROWS = caseRows("ch9-table4-raceways.csv");
const AREAS = caseRows("ch9-table5-conductor-areas.csv");

const sizeOf = (text: string | undefined): TradeSize => (text ?? "").replace(" ", "-") as TradeSize;
const typeOf = (text: string | undefined): RacewayType => (text ?? "") as RacewayType;

describe("the raceways that were collected", () => {
  test("121 rows, in every edition: each column for its number of conductors", () => {
    expect(ROWS).toHaveLength(121);
    expect([...new Set(ROWS.map((row) => row["raceway"]))].toSorted()).toEqual(
      [...RACEWAY_TYPES].toSorted(),
    );
    for (const edition of EDITION_IDS) {
      for (const row of ROWS) {
        const raceway = { type: typeOf(row["raceway"]), size: sizeOf(row["trade_size"]) };
        const allowed = (count: number, nipple: boolean) =>
          fill([of(count)], { ...raceway, nipple }, edition).allowed;
        const printed = (column: string) => `${Number(row[column])} in²`;
        expect(
          [
            allowed(1, false),
            allowed(2, false),
            allowed(3, false),
            allowed(9, false),
            allowed(1, true),
            allowed(2, true),
            allowed(3, true),
          ].map(String),
        ).toEqual([
          printed("area_53_one_in2"),
          printed("area_31_two_in2"),
          printed("area_40_over2_in2"),
          printed("area_40_over2_in2"),
          ...Array(3).fill(printed("area_60_nipple_in2")),
        ]);
        const { percent, area } = fill([of(1)], { ...raceway, nipple: false }, edition);
        expect(area && percent && ratioOf(area, in2(row["area_100_in2"] ?? "")).n).toBeDefined();
      }
    }
  });

  test("are cited by row: seven of LFNC-C have a single source", () => {
    const single = ROWS.filter((row) => {
      const raceway = { type: typeOf(row["raceway"]), size: sizeOf(row["trade_size"]) };
      const { cite } = fill([of(1)], { ...raceway, nipple: false }, "2017").finding;
      return cite.find(({ table }) => table === "Table 4")?.status === "single-source";
    });
    expect(single.map((row) => row["raceway"])).toEqual(Array(7).fill("LFNC-C"));
  });
});

describe("the fill", () => {
  test.each([
    [9, "pass: 0.1197 in² of 0.122 in²"],
    [10, "fail: 0.133 in² of 0.122 in²"],
  ])("of %i × 12 AWG THHN in 1/2 EMT: %s", (count, want) => {
    expect(said(fill([of(count)], EMT, "2017"))).toBe(want);
  });

  test("is compared exactly with the printed area", () => {
    // 0.0211 + 0.0507 · 2 is 0.1225; 0.0097 · 5 + 0.0366 · 2 is 0.1217
    const mix = [
      of(5, { size: "14 AWG", insulation: "THHN" }),
      of(2, { size: "8 AWG", insulation: "THHN" }),
    ];
    const { finding, percent } = fill(mix, EMT, "2017");
    expect([finding.verdict, String(finding.actual), String(finding.margin)]).toEqual([
      "pass",
      "0.1217 in²",
      "0.0003 in²",
    ]);
    expect(finding.required).toMatchObject({ op: "<=" });
    expect(String(finding.required?.value)).toBe("0.122 in²");
    expect(String(percent)).toBe("6085/152 %");
    // 40 % of the printed total is 0.1216
    expect(finding.notes).toEqual([
      {
        kind: "advice",
        text: "the printed 0.122 in² decides; 40% of the printed total would be 0.1216 in²",
        cite: finding.cite[1],
      },
    ]);
    const over = [...mix, of(1, { size: "14 AWG", insulation: "THHN" })];
    expect(fill(over, EMT, "2017").finding.verdict).toBe("fail");
    expect(texts(fill(over, EMT, "2017"))).toEqual([]);
  });

  test("of two conductors may be more once a third, however small, is added", () => {
    const two = [
      of(1, { size: "3 AWG", insulation: "THHN" }),
      of(1, { size: "14 AWG", insulation: "THHN" }),
    ];
    const three = [
      of(1, { size: "3 AWG", insulation: "THHN" }),
      of(2, { size: "14 AWG", insulation: "THHN" }),
    ];
    expect(said(fill(two, EMT, "2017"))).toBe("fail: 0.107 in² of 0.094 in²");
    expect(said(fill(three, EMT, "2017"))).toBe("pass: 0.1167 in² of 0.122 in²");
  });

  test("says how it comes about", () => {
    const { finding, count } = fill(
      [
        of(3, { size: "3/0 AWG", insulation: "THWN-2" }),
        of(1, { size: "6 AWG", insulation: "THWN-2" }),
      ],
      { ...EMT, size: "2" },
      "2017",
    );
    expect(count).toBe(4);
    expect(finding).toMatchObject({
      rule: "nec/raceway-fill",
      title: "raceway fill",
      verdict: "pass",
    });
    expect(
      finding.steps.map(({ label, formula, inputs, value }) => [
        label,
        formula,
        inputs.map((one) => `${one.name} ${one.value}`).join(", "),
        String(value),
      ]),
    ).toEqual([
      ["area of 3 × 3/0 AWG THWN-2", "n · a", "n 3 1, a 0.2679 in²", "0.8037 in²"],
      ["area of 1 × 6 AWG THWN-2", "n · a", "n 1 1, a 0.0507 in²", "0.0507 in²"],
      ["area of the conductors", "Σ n · a", "", "0.8544 in²"],
      [
        "area that may be filled",
        undefined,
        "conductors 4 1, share 40 %, area 3.356 in²",
        "1.342 in²",
      ],
      ["fill", "Σ n · a / area", "area 3.356 in²", "21360/839 %"],
    ]);
    expect(finding.cite.map(({ table }) => table)).toEqual(["Table 1", "Table 4", "Table 5"]);
    expect(finding.steps[0]?.inputs[1]?.cite).toEqual(finding.cite[2]);
    expect(finding.steps[3]?.cite).toEqual(finding.cite[1]);
    expect(finding.steps[3]?.inputs.map(({ cite }) => cite?.table)).toEqual([
      undefined,
      "Table 1",
      "Table 4",
    ]);
    expect(finding.notes).toEqual([]);
  });

  test.each([
    [1, "53 %"],
    [2, "31 %"],
    [3, "40 %"],
  ])("of %i: %s", (count, share) => {
    const { steps } = fill([of(count)], EMT, "2017").finding;
    expect(String(steps[2]?.inputs[1]?.value)).toBe(share);
  });

  test("in other editions says that the tables are taken from 2017", () => {
    for (const edition of EDITION_IDS) {
      const result = fill([of(3)], EMT, edition);
      expect(result.finding.verdict).toBe("pass");
      const carried = result.finding.notes.filter(({ kind }) => kind === "recovered-value");
      expect(new Set(carried.map(({ cite }) => cite?.table))).toEqual(
        new Set(edition === "2017" ? [] : ["Table 1", "Table 4", "Table 5"]),
      );
    }
  });

  test("does not let the areas of uncovered RHW stand for covered ones, as another tool does", () => {
    const covered = (is: boolean) => fill([of(4, { ...RHW, covered: is })], EMT, "2017");
    // 4 · 0.026 and 4 · 0.0353
    expect([said(covered(false)), said(covered(true))]).toEqual([
      "pass: 0.104 in² of 0.122 in²",
      "fail: 0.1412 in² of 0.122 in²",
    ]);
  });

  test("is the sum of the collected areas, in whole ten-thousandths, whatever is in the raceway", () => {
    const thhn = AREAS.filter((row) => row["types"] === "THHN, THWN, THWN-2");
    const entries = fc.array(
      fc.record({ row: fc.constantFrom(...thhn), count: fc.integer({ min: 1, max: 5 }) }),
      { minLength: 2, maxLength: 4 },
    );
    fc.assert(
      fc.property(entries, fc.constantFrom(...ROWS), fc.boolean(), (some, raceway, nipple) => {
        const total = some.reduce(
          (sum, { row, count }) => sum + Math.round(Number(row["area_in2"]) * 1e4) * count,
          0,
        );
        const count = some.reduce((sum, one) => sum + one.count, 0);
        const column = nipple ? "60_nipple" : count === 2 ? "31_two" : "40_over2";
        const allowed = Math.round(Number(raceway[`area_${column}_in2`]) * 1e4);
        const sizes = new Set(some.map(({ row }) => row["label"]));
        const each = total / count;
        // Note 7, in tenths of a conductor
        const rounded = sizes.size === 1 && 10 * total - 2 * each <= 10 * allowed;
        const { finding } = fill(
          some.map(({ row, count: n }) => of(n, { size: row["label"], insulation: "THHN" })),
          { type: typeOf(raceway["raceway"]), size: sizeOf(raceway["trade_size"]), nipple },
          "2017",
        );
        expect(finding.verdict).toBe(total <= allowed || rounded ? "pass" : "fail");
      }),
      { seed: 9_04, numRuns: 300 },
    );
  });
});
