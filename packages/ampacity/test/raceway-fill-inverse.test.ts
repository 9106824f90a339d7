import { type ConductorSize, TRADE_SIZES, type TradeSize } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EDITIONS,
  type FillConductors,
  fill,
  type MaxConductors,
  maxConductors,
  RACEWAY_TYPES,
  type RacewayType,
  type SmallestRaceway,
  smallestRaceway,
} from "../src/index.ts";
import { caught } from "./caught.ts";
import { caseRows } from "./collected-table.ts";

const ROWS = caseRows("ch9-table4-raceways.csv");
const AREAS = caseRows("ch9-table5-conductor-areas.csv");
const EMT = { type: "EMT", nipple: false } as const;
const THHN = { size: "12 AWG", insulation: "THHN" } as const;
const RHW = { size: "12 AWG", insulation: "RHW" } as const;

const smallest = ({ verdict, size, check, nextSmaller }: SmallestRaceway): string =>
  [
    verdict,
    size ?? "none",
    `${check.size} ${check.finding.verdict}`,
    nextSmaller && `${nextSmaller.size} ${nextSmaller.finding.verdict}`,
  ]
    .filter(Boolean)
    .join(", ");

describe("the smallest raceway", () => {
  test.each([
    [[{ ...THHN, count: 9 }], EMT, "pass, 1/2, 1/2 pass"],
    [[{ ...THHN, count: 10 }], EMT, "pass, 3/4, 3/4 pass, 1/2 fail"],
    [[{ ...THHN, count: 20 }], EMT, "pass, 1, 1 pass, 3/4 fail"],
    [[{ ...THHN, count: 10 }], { type: "EMT", nipple: true }, "pass, 1/2, 1/2 pass"],
    // whether 1/2 is a nipple is not known, and 3/4 is enough in any case
    [[{ ...THHN, count: 10 }], { type: "EMT" }, "pass, 3/4, 3/4 pass, 1/2 needs-input"],
    [[{ ...THHN, count: 2 }], { type: "FMC", nipple: false }, "pass, 3/8, 3/8 pass"],
    [[{ ...THHN, count: 1000 }], EMT, "fail, none, 4 fail"],
    [
      [
        { ...THHN, count: 1 },
        { size: "6 AWG", insulation: "bare", count: 1 },
      ],
      EMT,
      "consult, none, 1/2 consult",
    ],
    [[{ ...RHW, count: 4 }], EMT, "pass, 3/4, 3/4 pass, 1/2 needs-input"],
  ] as const)("%j in %j: %s", (conductors, raceway, want) => {
    expect(smallest(smallestRaceway(conductors, raceway, "2017"))).toBe(want);
  });

  test("says by how much the next smaller one fails", () => {
    const { nextSmaller } = smallestRaceway([{ ...THHN, count: 10 }], EMT, "2017");
    // 0.122 in² hold 9.17
    expect(String(nextSmaller?.finding.margin)).toBe("-1 1");
    const mixed = [
      { ...THHN, count: 9 },
      { size: "14 AWG", insulation: "THHN", count: 1 },
    ] as const;
    expect(String(smallestRaceway(mixed, EMT, "2017").nextSmaller?.finding.margin)).toBe(
      "-0.0074 in²",
    );
  });

  test("every size of a kind has more room than the one before", () => {
    for (const type of RACEWAY_TYPES) {
      for (const column of ["53_one", "31_two", "40_over2", "60_nipple"]) {
        const areas = ROWS.filter((row) => row["raceway"] === type).map((row) =>
          Number(row[`area_${column}_in2`]),
        );
        expect(areas).toEqual(areas.toSorted((a, b) => a - b));
      }
    }
  });

  test("a kind or conductors that there are not", () => {
    const kind = () => smallestRaceway([{ ...THHN, count: 1 }], { type: "PIPE" as "EMT" }, "2017");
    expect(caught(kind)).toMatchObject({ code: "UNKNOWN_WORD", path: "/raceway/type" });
    const none = () => smallestRaceway([], EMT, "2017");
    expect(caught(none)).toMatchObject({ code: "OUT_OF_RANGE", path: "/conductors" });
  });

  test("no smaller size passes, whatever is in it", () => {
    const entries = fc.array(
      fc.record({
        size: fc.constantFrom("14 AWG", "10 AWG", "6 AWG", "1/0 AWG", "500 kcmil"),
        insulation: fc.constantFrom("THHN", "XHHW", "TW"),
        count: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(entries, fc.constantFrom(...RACEWAY_TYPES), (some, type) => {
        const conductors = some as readonly FillConductors[];
        const { size } = smallestRaceway(conductors, { type, nipple: false }, "2017");
        const sizes = ROWS.filter((row) => row["raceway"] === type).map(
          (row) => row["trade_size"]?.replace(" ", "-") as TradeSize,
        );
        const passing = sizes.filter(
          (one) =>
            fill(conductors, { type, size: one, nipple: false }, "2017").finding.verdict === "pass",
        );
        const smallestOf = TRADE_SIZES.find((one) => passing.includes(one));
        expect(size).toBe(smallestOf);
      }),
      { seed: 9_05, numRuns: 100 },
    );
  });
});

const most = ({ verdict, count, between, check, more }: MaxConductors): string =>
  [
    verdict,
    count ?? between?.join(" to ") ?? "none",
    `${check.count} ${check.finding.verdict}`,
    more && `${more.count} ${more.finding.verdict}`,
  ]
    .filter(Boolean)
    .join(", ");

describe("the most conductors", () => {
  test.each([
    [THHN, { ...EMT, size: "1/2" }, "pass, 9, 9 pass, 10 fail"],
    // 24.89 are 25
    [{ size: "14 AWG", insulation: "TW" }, { ...EMT, size: "1" }, "pass, 25, 25 pass, 26 fail"],
    // 0.122 in² hold 2.40, 0.094 in² hold 1.85, which are 2
    [{ size: "6 AWG", insulation: "THHN" }, { ...EMT, size: "1/2" }, "pass, 2, 2 pass, 3 fail"],
    [{ size: "4 AWG", insulation: "THHN" }, { ...EMT, size: "1/2" }, "pass, 1, 1 pass, 2 fail"],
    [{ size: "1 AWG", insulation: "TW" }, { ...EMT, size: "1/2" }, "consult, none, 1 consult"],
    [{ size: "1/0 AWG", insulation: "TW" }, { ...EMT, size: "1/2" }, "fail, none, 1 fail"],
    [THHN, { type: "EMT", size: "1/2", nipple: true }, "pass, 13, 13 pass, 14 fail"],
    [
      { size: "1 AWG", insulation: "TW" },
      { type: "EMT", size: "1/2", nipple: true },
      "consult, none, 1 consult",
    ],
    [THHN, { type: "EMT", size: "1/2" }, "needs-input, 9 to 13, 1 pass"],
    [RHW, { ...EMT, size: "1/2" }, "needs-input, 3 to 4, 1 pass"],
    [{ ...RHW, covered: true }, { ...EMT, size: "1/2" }, "pass, 3, 3 pass, 4 fail"],
    [{ size: "6 AWG", insulation: "bare" }, { ...EMT, size: "1/2" }, "consult, none, 1 consult"],
    [
      { size: "6 AWG", insulation: "RHW", compact: true },
      { ...EMT, size: "1/2" },
      "needs-input, none, 1 needs-input",
    ],
    [
      { size: "6 AWG", insulation: "RHW", compact: true, covered: false },
      { ...EMT, size: "1/2" },
      "pass, 1, 1 pass, 2 fail",
    ],
    [{ size: "4/0 AWG", insulation: "RHW" }, { ...EMT, size: "1/2" }, "fail, none, 1 fail"],
  ] as const)("%j in %j: %s", (conductor, raceway, want) => {
    expect(most(maxConductors(conductor, raceway, "2017"))).toBe(want);
  });

  test.each([
    [THHN, { type: "EMT", size: "1/2" }, ["/raceway/nipple"]],
    [RHW, { ...EMT, size: "1/2" }, ["/conductors/0/covered"]],
    [RHW, { type: "EMT", size: "1/2" }, ["/conductors/0/covered", "/raceway/nipple"]],
    [
      { size: "6 AWG", insulation: "RHW", compact: true },
      { ...EMT, size: "1/2" },
      ["/conductors/0/covered"],
    ],
    [{ size: "4/0 AWG", insulation: "RHW" }, { type: "EMT", size: "1/2" }, []],
    [THHN, { ...EMT, size: "1/2" }, []],
  ] as const)("%j in %j asks for %j", (conductor, raceway, paths) => {
    const { missing } = maxConductors(conductor, raceway, "2017");
    expect(missing.map(({ path }) => path)).toEqual(paths);
  });

  test("an edition whose tables were not obtained has none for certain", () => {
    const held = EDITIONS["2017"];
    const lost = { standing: "consult", status: "lost" } as const;
    for (const own of [
      { ...held, id: "a", raceways: { ...held.raceways, ...lost } },
      { ...held, id: "b", insulatedAreas: { ...held.insulatedAreas, ...lost } },
    ]) {
      expect(most(maxConductors(THHN, { ...EMT, size: "1/2" }, own))).toBe(
        "consult, none, 1 consult",
      );
    }
  });

  test("for every raceway and size is the largest whole number within the share, rounded from 0.8, and all fewer pass", () => {
    const areas = AREAS.filter((row) => row["types"] === "THHN, THWN, THWN-2");
    for (const row of ROWS) {
      const raceway = {
        type: row["raceway"] as RacewayType,
        size: row["trade_size"]?.replace(" ", "-") as TradeSize,
        nipple: false,
      };
      for (const of of areas.filter((_, at) => at % 4 === 0)) {
        const size = of["label"] as ConductorSize;
        const area = Math.round(Number(of["area_in2"]) * 1e4);
        // a search from above, in ten-thousandths of a square inch and tenths of a conductor
        const room = (count: number): number =>
          Math.round(
            Number(
              row[`area_${count === 1 ? "53_one" : count === 2 ? "31_two" : "40_over2"}_in2`],
            ) * 1e4,
          );
        let want = 1500;
        while (want > 1 && (10 * want - 2) * area > 10 * room(want)) want -= 1;
        if (want === 1 && area > room(1)) want = 0;
        const { count, check, more } = maxConductors({ size, insulation: "THWN" }, raceway, "2017");
        expect([row["raceway"], row["trade_size"], size, count ?? 0]).toEqual([
          row["raceway"],
          row["trade_size"],
          size,
          want,
        ]);
        if (count === undefined) continue;
        expect([check.finding.verdict, check.count, more?.count]).toEqual([
          "pass",
          count,
          count + 1,
        ]);
        expect(more?.finding.verdict).not.toBe("pass");
        for (const fewer of [1, 2, 3].filter((one) => one < count)) {
          const judged = fill([{ size, insulation: "THWN", count: fewer }], raceway, "2017");
          expect(judged.finding.verdict).toBe("pass");
        }
      }
    }
  });

  test("bad input", () => {
    const size = () =>
      maxConductors({ ...THHN, size: "5 AWG" as "4 AWG" }, { ...EMT, size: "1/2" }, "2017");
    expect(caught(size)).toMatchObject({ code: "UNKNOWN_SIZE", path: "/conductors/0/size" });
    const raceway = () => maxConductors(THHN, { ...EMT, size: "5" }, "2017");
    expect(caught(raceway)).toMatchObject({ code: "UNKNOWN_WORD", path: "/raceway/size" });
  });
});
