import { A, CONDUCTOR_SIZES, degC } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ampacity, smallestConductor } from "../src/index.ts";
import { caseRows } from "./collected-table.ts";

/** The collected rows, looked up by text: nothing of the package's own tables. */
const CELLS = new Map(
  caseRows("table-310-16.csv").map((row) => [
    [row["edition_set"], row["material"], row["temp_rating_c"], row["label"]].join(),
    Number(row["ampacity_a"]),
  ]),
);
const AIR = new Map(
  caseRows("table-310-17-free-air.csv").map((row) => [
    [row["material"], row["temp_rating_c"], row["label"]].join(),
    Number(row["ampacity_a"]),
  ]),
);
const BANDS = caseRows("ambient-correction-30C.csv").map((row) => ({
  rating: row["temp_rating_c"],
  from: row["amb_lo_c"] === "" ? Number.NEGATIVE_INFINITY : Number(row["amb_lo_c"]) - 1,
  to: Number(row["amb_hi_c"]),
  hundredths: Math.round(Number(row["factor"]) * 100),
}));
const COUNTS = caseRows("adjustment-factors.csv").map((row) => ({
  from: Number(row["n_min"]),
  to: row["n_max"] === "" ? Number.POSITIVE_INFINITY : Number(row["n_max"]),
  percent: Number(row["percent"]),
}));

/** Insulation types of one column wherever they run. */
const TYPES = { 60: "TW", 75: "THWN", 90: "THWN-2" } as const;
const EDITIONS = ["2014", "2017", "2020", "2023"] as const;

const cases = fc.record({
  id: fc.constantFrom(...EDITIONS),
  material: fc.constantFrom("copper", "aluminum", "copper-clad aluminum" as const),
  size: fc.constantFrom(...CONDUCTOR_SIZES),
  column: fc.constantFrom(60, 75, 90 as const),
  end: fc.constantFrom(60, 75, 90 as const),
  tenths: fc.integer({ min: -200, max: 999 }),
  count: fc.integer({ min: 1, max: 60 }),
  sets: fc.integer({ min: 1, max: 6 }),
  freeAir: fc.boolean(),
});

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

/** Amperes of one conductor in ten-thousandths; or why there are none. */
function expected({ material, size, column, end, tenths, count, freeAir }: Case): number | string {
  const metal = material === "copper" ? "Cu" : "Al";
  const of = (at: number) => CELLS.get(["2014-2023", metal, at, size].join());
  const own = freeAir ? AIR.get([metal, column, size].join()) : of(column);
  if (own === undefined) return "off the rows";
  if (tenths >= column * 10) return "too hot";
  const band = BANDS.find(
    ({ rating, from, to }) => rating === String(column) && tenths > from * 10 && tenths <= to * 10,
  );
  if (band === undefined) return "off the bands";
  const percent = COUNTS.find(({ from, to }) => count >= from && count <= to)?.percent ?? 0;
  const derated = own * band.hundredths * percent;
  const cap = of(end);
  const capped = freeAir || end < column || band.hundredths > 100;
  if (!capped) return derated;
  return cap === undefined ? "off the rows" : Math.min(derated, cap * 10_000);
}

function asked({ id, material, size, column, end, tenths, count, sets, freeAir }: Case) {
  return ampacity(
    { size, material, insulation: TYPES[column], sets },
    {
      method: freeAir ? "free-air-single" : "raceway-cable-earth",
      ambient: degC(`${tenths}/10`),
      currentCarrying: count,
      terminations: [{ kind: "separate-connector", listedFor: end }],
    },
    id,
  );
}

describe("the ampacity under conditions of use", () => {
  test("it is what integers make of the collected rows", () => {
    const seen = { value: 0, none: 0 };
    fc.assert(
      fc.property(cases, (one) => {
        const want = expected(one);
        const { perSet, total, finding } = asked(one);
        const small =
          one.sets > 1 && CONDUCTOR_SIZES.indexOf(one.size) < CONDUCTOR_SIZES.indexOf("1/0 AWG");
        if (typeof want === "string") {
          seen.none++;
          expect(perSet).toBeUndefined();
          expect(finding.verdict).toBe(small || want === "too hot" ? "fail" : "consult");
          return;
        }
        seen.value++;
        expect(perSet?.eq(A(`${want}/10000`))).toBe(true);
        expect(total?.eq(A(`${want * one.sets}/10000`))).toBe(true);
        expect(finding.verdict).toBe(small ? "fail" : "pass");
        // the last step is the answer
        const last = finding.steps.at(-1)?.value;
        expect(String(last)).toBe(String(total));
      }),
      { seed: 310_15, numRuns: 500 },
    );
    expect(seen.value).toBeGreaterThan(200);
    expect(seen.none).toBeGreaterThan(30);
  });

  test("a hotter ambient or more conductors never carry more", () => {
    fc.assert(
      fc.property(
        cases,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 20 }),
        (one, hotter, more) => {
          const [a, b] = [
            asked(one),
            asked({ ...one, tenths: one.tenths + hotter, count: one.count + more }),
          ];
          if (a.perSet && b.perSet) expect(b.perSet.lte(a.perSet)).toBe(true);
        },
      ),
      { seed: 110_14, numRuns: 300 },
    );
  });

  test("the smallest conductor is the first whose integers suffice", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 9000 }), (one, amperes) => {
        const { id, material, column, end, tenths, count, sets } = one;
        const found = smallestConductor(
          {
            required: A(`${amperes}/10`),
            material,
            insulation: TYPES[column],
            installation: {
              ambient: degC(`${tenths}/10`),
              currentCarrying: count,
              terminations: [{ kind: "separate-connector", listedFor: end }],
            },
            sets,
          },
          id,
        );
        const want = CONDUCTOR_SIZES.find((size) => {
          if (sets > 1 && CONDUCTOR_SIZES.indexOf(size) < CONDUCTOR_SIZES.indexOf("1/0 AWG"))
            return false;
          const carries = expected({ ...one, size, freeAir: false });
          return typeof carries === "number" && carries * sets >= amperes * 1000;
        });
        expect(found.size).toBe(want);
        expect(found.finding.verdict === "pass").toBe(want !== undefined);
        expect(found.nextSmaller?.finding.verdict).not.toBe("pass");
      }),
      { seed: 240_4, numRuns: 300 },
    );
  });
});
