import { in2, ratioOf, type TradeSize } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EDITION_IDS,
  EDITIONS,
  type FillConductors,
  fill,
  RACEWAY_TYPES,
  type Raceway,
  type RacewayFill,
  type RacewayType,
} from "../src/index.ts";
import { caught } from "./caught.ts";
import { caseRows } from "./collected-table.ts";

const ROWS = caseRows("ch9-table4-raceways.csv");
const AREAS = caseRows("ch9-table5-conductor-areas.csv");

const sizeOf = (text: string | undefined): TradeSize => (text ?? "").replace(" ", "-") as TradeSize;
const typeOf = (text: string | undefined): RacewayType => (text ?? "") as RacewayType;

const EMT = { type: "EMT", size: "1/2", nipple: false } as const;
const THHN = { size: "12 AWG", insulation: "THHN" } as const;
const RHW = { size: "12 AWG", insulation: "RHW" } as const;
const of = (count: number, conductor: object = THHN): FillConductors =>
  ({ ...conductor, count }) as FillConductors;

const said = ({ finding, area, allowed }: RacewayFill): string =>
  `${finding.verdict}: ${area ?? "open"} of ${allowed}`;
const texts = ({ finding }: RacewayFill): readonly string[] =>
  finding.notes.map(({ text }) => text);

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

describe("conductors of one area, by Note 7", () => {
  // 0.0243 in² each: 0.122 in² hold 5.02 of them; in 3/4, 0.213 in² hold 8.77, in 1/2 ENT 0.114 in² hold 4.69
  const TW = { size: "10 AWG", insulation: "TW" } as const;
  test("a rest of 0.8 or more counts as one more", () => {
    // 0.346 in² of 1 EMT hold 14.24; of 1-1/4, 0.598 in² hold 24.61
    // 12 AWG TW, 0.0181 in²: 0.122 hold 6.74, 0.213 hold 11.77, 0.598 hold 33.04, 0.346 hold 19.12
    // 14 AWG TW, 0.0139 in²: 0.122 hold 8.78, 0.213 hold 15.32, 0.346 hold 24.89
    const fourteen = { size: "14 AWG", insulation: "TW" } as const;
    const result = fill([of(25, fourteen)], { ...EMT, size: "1" }, "2017");
    const { finding } = result;
    expect(said(result)).toBe("pass: 0.3475 in² of 0.346 in²");
    expect([String(finding.required?.value), String(finding.actual), finding.required?.op]).toEqual(
      ["25 1", "25 1", "<="],
    );
    expect(finding.steps.at(-1)).toMatchObject({
      label: "conductors of this area that fit",
      formula: "⌊allowed / a + 0.2⌋",
      cite: { table: "Table 1 Note 7", status: "stated" },
    });
    expect(finding.steps.at(-1)?.inputs.map(({ name, value }) => `${name} ${value}`)).toEqual([
      "allowed 0.346 in²",
      "a 0.0139 in²",
    ]);
    expect(String(finding.steps.at(-1)?.value)).toBe("25 1");
    expect(texts(result)).toEqual([
      "conductors of one area: a rest of 0.8 or more counts as one more",
    ]);
    expect(finding.notes[0]?.cite?.table).toBe("Table 1 Note 7");
    const more = fill([of(26, fourteen)], { ...EMT, size: "1" }, "2017").finding;
    expect([more.verdict, String(more.required?.value), String(more.margin)]).toEqual([
      "fail",
      "25 1",
      "-1 1",
    ]);
    expect(more.notes).toEqual([]);
    // in two entries they are no others
    expect(
      fill([of(20, fourteen), of(5, fourteen)], { ...EMT, size: "1" }, "2017").finding.verdict,
    ).toBe("pass");
    // one that is larger, and the areas decide
    const mixed = fill([of(24, fourteen), of(1, TW)], { ...EMT, size: "1" }, "2017").finding;
    expect([mixed.verdict, String(mixed.required?.value)]).toEqual(["fail", "0.346 in²"]);
  });

  test.each([
    // 8 AWG THHN, 0.0366 in²
    ["0.17568", "pass"],
    ["0.17567", "fail"],
    ["0.183", "pass"],
  ])("five in an area of %s: %s", (area, want) => {
    // 4.8 · 0.0366 is 0.17568
    const held = EDITIONS["2017"];
    const [row] = held.raceways.rows.EMT;
    if (row === undefined) throw new Error("no row");
    const changed = row.with(6, Number(area)) as unknown as typeof row;
    const raceways = { ...held.raceways, rows: { ...held.raceways.rows, EMT: [changed] } };
    const own = { ...held, id: "own", raceways };
    expect(fill([of(5, { size: "8 AWG", insulation: "THHN" })], EMT, own).finding.verdict).toBe(
      want,
    );
  });

  test.each([
    // 0.161 in² for one: 0.8 of 1 AWG TW (0.1901) is 0.15208; of 1/0 (0.2223) 0.17784
    ["2 AWG", "pass"],
    ["1 AWG", "consult"],
    ["1/0 AWG", "fail"],
  ])("a single %s is not rounded up to: %s", (size, want) => {
    const result = fill([of(1, { size, insulation: "TW" })], EMT, "2017");
    expect(result.finding.verdict).toBe(want);
    const text = "whether the rounding of Note 7 allows a single conductor is not verified";
    expect(texts(result)).toEqual(want === "consult" ? [text] : []);
    if (want === "consult") {
      expect(result.finding.notes[0]?.cite?.table).toBe("Table 1 Note 7");
      expect(said(result)).toBe("consult: 0.1901 in² of 0.161 in²");
    }
  });
});

describe("what is left out", () => {
  const nipple = {
    path: "/raceway/nipple",
    expects: "boolean",
    ask: "Is the raceway a nipple of at most 24 in?",
  };
  const covered = (at: number) => ({
    path: `/conductors/${at}/covered`,
    expects: "boolean",
    ask: "Does the RHW conductor have a covering over its insulation?",
  });
  const open = { type: "EMT", size: "1/2" } as const;

  test.each([
    [9, "pass: 0.1197 in² of 0.122 in²", []],
    [10, "needs-input: open of 0.122 in²", [nipple]],
    [13, "needs-input: open of 0.122 in²", [nipple]],
    [14, "fail: 0.1862 in² of 0.182 in²", []],
  ])("a nipple is asked for where it decides: %i, %s", (count, want, missing) => {
    const result = fill([of(count)], open, "2017");
    expect(said(result)).toBe(want);
    expect(result.finding.missing).toEqual(missing);
    expect(result.finding.actual === undefined).toBe(missing.length > 0);
  });

  test("a nipple needs no adjustment, and says so", () => {
    const result = fill([of(13)], { ...open, nipple: true }, "2017");
    expect(said(result)).toBe("pass: 0.1729 in² of 0.182 in²");
    expect(result.finding.notes).toEqual([
      {
        kind: "advice",
        text: "in a nipple of at most 24 in the adjustment for more than three current-carrying conductors does not apply",
        cite: expect.objectContaining({ section: "chapter 9", table: "Table 1 Note 4" }),
      },
    ]);
    expect(String(result.finding.steps[2]?.inputs[1]?.value)).toBe("60 %");
  });

  test.each([
    // 0.026 or 0.0353 in² each
    [3, "pass: 0.1059 in² of 0.122 in²", []],
    [4, "needs-input: open of 0.122 in²", [covered(0)]],
    [5, "fail: 0.13 in² of 0.122 in²", []],
  ])("a covering is asked for where it decides: %i, %s", (count, want, missing) => {
    const result = fill([of(count, RHW)], EMT, "2017");
    expect(said(result)).toBe(want);
    expect(result.finding.missing).toEqual(missing);
  });

  test("both are asked for where both decide", () => {
    const result = fill([of(1), of(4, RHW)], open, "2017");
    expect(said(result)).toBe("needs-input: open of 0.122 in²");
    // 0.1173 or 0.1545 in², of 0.122 or 0.182
    expect(result.finding.missing).toEqual([covered(1), nipple]);
    // 0.0665 + 0.104 or 0.1412, of 0.122 or 0.182: only as a nipple the covering decides
    expect(fill([of(5), of(4, RHW)], open, "2017").finding.missing).toEqual([covered(1), nipple]);
    expect(fill([of(5), of(4, { ...RHW, covered: false })], open, "2017").finding.missing).toEqual([
      nipple,
    ]);
  });
});

describe("what the tables do not settle", () => {
  const bare = { size: "12 AWG", insulation: "bare" } as const;

  test("a bare conductor is consult, unless the others are too much already", () => {
    const result = fill([of(3), of(1, bare)], EMT, "2017");
    expect(said(result)).toBe("consult: open of 0.122 in²");
    expect(result.percent).toBeUndefined();
    expect(result.finding.actual).toBeUndefined();
    expect(texts(result)[0]).toMatch(/^chapter 9 Table 5 as held has no area of bare/);
    expect(result.finding.steps[0]?.label).toBe("area of 3 × 12 AWG THHN");
    expect(result.finding.steps[1]?.label).toBe("area of the conductors");
    const over = fill([of(10), of(1, bare)], EMT, "2017");
    expect(over.finding.verdict).toBe("fail");
    expect(String(over.finding.actual)).toBe("0.133 in²");
    expect(over.area).toBeUndefined();
    // it counts: with it there are three
    expect(fill([of(2), of(1, bare)], EMT, "2017").count).toBe(3);
  });

  test("beside a nipple that is open too, it stays consult with its question", () => {
    const result = fill([of(10), of(1, bare)], { type: "EMT", size: "1/2" }, "2017");
    expect(result.finding.verdict).toBe("consult");
    expect(result.finding.missing.map(({ path }) => path)).toEqual(["/raceway/nipple"]);
  });

  test("a compact RHW has no area with a covering", () => {
    const compact = { size: "6 AWG", insulation: "RHW", compact: true } as const;
    const one = fill([of(1, compact)], EMT, "2017");
    expect([one.finding.verdict, one.finding.missing.map(({ path }) => path)]).toEqual([
      "needs-input",
      ["/conductors/0/covered"],
    ]);
    expect(fill([of(2, compact)], EMT, "2017").finding.verdict).toBe("fail");
    const pass = fill([of(1, { ...compact, covered: false })], EMT, "2017").finding;
    expect([pass.verdict, pass.cite.at(-1)?.table]).toEqual(["pass", "Table 5A"]);
    expect(fill([of(1, { ...compact, covered: true })], EMT, "2017").finding.verdict).toBe(
      "consult",
    );
  });

  test.each(["raceways", "fill", "insulatedAreas"] as const)(
    "an edition whose %s were not obtained: consult",
    (field) => {
      const held = EDITIONS["2017"];
      const own = {
        ...held,
        id: "next",
        [field]: { ...held[field], standing: "consult", status: "lost" },
      };
      for (const count of [9, 10]) {
        const result = fill([of(count)], EMT, own as typeof held);
        expect(result.finding.verdict).toBe("consult");
        expect(String(result.allowed)).toBe("0.122 in²");
        expect(
          texts(result).some((text) => text.endsWith("in this edition were not obtained")),
        ).toBe(true);
      }
    },
  );
});

describe("bad input", () => {
  test.each<[object, string, string]>([
    [{ size: "5 AWG" }, "UNKNOWN_SIZE", "/conductors/0/size"],
    [{ insulation: "PLASTIC" }, "UNKNOWN_INSULATION", "/conductors/0/insulation"],
    [{ compact: 1 }, "WRONG_KIND", "/conductors/0/compact"],
    [{ covered: 1 }, "WRONG_KIND", "/conductors/0/covered"],
    [{ count: 0 }, "OUT_OF_RANGE", "/conductors/0/count"],
    [{ count: 1.5 }, "OUT_OF_RANGE", "/conductors/0/count"],
    [{ count: 10_001 }, "OUT_OF_RANGE", "/conductors/0/count"],
    [{ count: undefined }, "OUT_OF_RANGE", "/conductors/0/count"],
  ])("%j: %s at %s", (change, code, path) => {
    const conductors = [{ ...of(1), ...change } as FillConductors];
    expect(caught(() => fill(conductors, EMT, "2017"))).toMatchObject({ code, path });
  });

  test.each<[object, string, string]>([
    [{ type: "PIPE" }, "UNKNOWN_WORD", "/raceway/type"],
    [{ size: "3/8" }, "UNKNOWN_WORD", "/raceway/size"],
    [{ size: "7" }, "UNKNOWN_WORD", "/raceway/size"],
    [{ nipple: "yes" }, "WRONG_KIND", "/raceway/nipple"],
  ])("%j: %s at %s", (change, code, path) => {
    const raceway = { ...EMT, ...change } as Raceway;
    expect(caught(() => fill([of(1)], raceway, "2017"))).toMatchObject({ code, path });
  });

  test("a trade size that the type does not come in lists those that it does", () => {
    const error = caught(() => fill([of(1)], { ...EMT, size: "5" }, "2017"));
    expect(error.message).toBe(
      '"5" is not a trade size of EMT: 1/2, 3/4, 1, 1-1/4, 1-1/2, 2, 2-1/2, 3, 3-1/2, 4',
    );
    const kind = caught(() => fill([of(1)], { ...EMT, type: "PIPE" as "EMT" }, "2017"));
    expect(kind.message).toMatch(/^"PIPE" is not a kind of raceway: /);
  });

  test.each([0, 201])("%i entries", (length) => {
    const error = caught(() => fill(Array(length).fill(of(1)), EMT, "2017"));
    expect(error).toMatchObject({
      code: "OUT_OF_RANGE",
      path: "/conductors",
      got: `${length} entries`,
    });
    expect(error.message).toBe(`/conductors: ${length} entries; expected from 1 to 200 entries`);
  });

  test("200 entries and 10,000 conductors are taken", () => {
    expect(fill(Array(200).fill(of(1)), EMT, "2017").count).toBe(200);
    expect(fill([of(10_000)], EMT, "2017").finding.verdict).toBe("fail");
  });

  test("an edition that is not held", () => {
    expect(caught(() => fill([of(1)], EMT, "1999" as "2002")).code).toBe("UNVERIFIED_EDITION");
  });
});
