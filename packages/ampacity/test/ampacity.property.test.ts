import { A, CONDUCTOR_SIZES, type ConductorSize, compareSize } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ampacity,
  EDITION_IDS,
  type EditionId,
  INSULATIONS,
  MATERIALS,
  type Material,
  smallestConductor,
  TEMPERATURE_COLUMNS,
  type TemperatureColumn,
  tableAmpacity,
} from "../src/index.ts";
import { COLLECTED, collected, PRINTING } from "./collected-table.ts";

const SEED = { seed: 310_16, numRuns: 300 };

const edition = fc.constantFrom(...EDITION_IDS);
const material = fc.constantFrom(...MATERIALS);
const column = fc.constantFrom(...TEMPERATURE_COLUMNS);
const size = fc.constantFrom(...CONDUCTOR_SIZES);

/** The materials with columns of their own. */
const TABLE_MATERIALS = ["copper", "aluminum"] as const;

/** Types with one column wherever they run, so that an oracle needs no table of types. */
const PLAIN = { 60: "TW", 75: "THWN", 90: "THWN-2" } as const;

/** The printed amperes, of a cell that is not open in 2011. */
function printed(
  id: EditionId,
  of: Material,
  at: ConductorSize,
  in_: TemperatureColumn,
): number | undefined {
  const own = collected(id, of, at, in_);
  if (own === undefined || id !== "2011") return own?.amperes;
  const other = COLLECTED.find(
    (one) =>
      one.printing !== PRINTING[id] && one.material === of && one.size === at && one.column === in_,
  );
  const settled = of === "copper" && in_ === 60 && (at === "14 AWG" || at === "12 AWG");
  return settled || other?.amperes === own.amperes ? own.amperes : undefined;
}

/** Every value that a cell of an edition may have. */
function values(
  id: EditionId,
  of: Material,
  at: ConductorSize,
  in_: TemperatureColumn,
): readonly number[] {
  const { ampacity: one, alternatives } = tableAmpacity(
    { material: of, size: at, column: in_ },
    id,
  );
  return [...(one === undefined ? [] : [one]), ...(alternatives ?? [])].map(({ value }) =>
    Number(value.n),
  );
}

describe("the table", () => {
  test("ampacity rises strictly with size, whichever value an open cell has", () => {
    for (const id of EDITION_IDS) {
      for (const of of MATERIALS) {
        for (const in_ of TEMPERATURE_COLUMNS) {
          const rows = CONDUCTOR_SIZES.map((at) => values(id, of, at, in_)).filter(
            (row) => row.length > 0,
          );
          rows.slice(1).forEach((row, at) => {
            expect(Math.min(...row)).toBeGreaterThan(Math.max(...(rows[at] ?? [])));
          });
          expect(rows.length).toBeGreaterThan(26);
        }
      }
    }
  });

  test("ampacity never falls with the column, and 60 and 75 °C are equal in three old cells only", () => {
    const equal = new Set<string>();
    for (const id of EDITION_IDS) {
      for (const of of TABLE_MATERIALS) {
        for (const at of CONDUCTOR_SIZES) {
          const [low, middle, high] = TEMPERATURE_COLUMNS.map((in_) => values(id, of, at, in_));
          if (!low?.length || !middle?.length || !high?.length) continue;
          expect(Math.max(...low)).toBeLessThanOrEqual(Math.min(...middle));
          expect(Math.max(...middle)).toBeLessThan(Math.min(...high));
          if (Math.max(...low) === Math.min(...middle)) equal.add(`${PRINTING[id]} ${of} ${at}`);
        }
      }
    }
    // aluminum 12 AWG of 2011 is open between the two printings, 15 and 20 A
    equal.delete("2014-2023 aluminum 12 AWG");
    expect([...equal].toSorted()).toEqual([
      "<=2008 aluminum 12 AWG",
      "<=2008 copper 12 AWG",
      "<=2008 copper 14 AWG",
    ]);
  });

  test("all editions agree at 75 °C", () => {
    for (const of of MATERIALS) {
      for (const at of CONDUCTOR_SIZES) {
        const found = EDITION_IDS.map((id) => values(id, of, at, 75).join());
        expect(new Set(found).size).toBe(1);
      }
    }
  });
});

describe("the ampacity as installed", () => {
  test("it is the lower of the two printed values, times the sets", () => {
    fc.assert(
      fc.property(
        edition,
        material,
        size,
        column,
        column,
        fc.integer({ min: 1, max: 12 }),
        (id, of, at, own, end, sets) => {
          const [least = own] = [own, end].toSorted((a, b) => a - b);
          const low = printed(id, of, at, least);
          fc.pre(low !== undefined && printed(id, of, at, own) !== undefined);
          const {
            total,
            perSet,
            finding,
            column: read,
          } = ampacity(
            { size: at, material: of, insulation: PLAIN[own], sets },
            { terminations: [{ kind: "separate-connector", listedFor: end }] },
            id,
          );
          expect(total?.eq(A(low * sets))).toBe(true);
          expect(perSet?.eq(A(low))).toBe(true);
          expect(read === undefined || read <= own).toBe(true);
          const small =
            sets > 1 && CONDUCTOR_SIZES.indexOf(at) < CONDUCTOR_SIZES.indexOf("1/0 AWG");
          expect(finding.verdict).toBe(small ? "fail" : "pass");
        },
      ),
      SEED,
    );
  });

  test("it is never more than the value in the column of any termination", () => {
    fc.assert(
      fc.property(
        edition,
        material,
        size,
        fc.constantFrom(...INSULATIONS),
        fc.array(column, { minLength: 1, maxLength: 4 }),
        (id, of, at, insulation, ends) => {
          const { perSet, between } = ampacity(
            { size: at, material: of, insulation },
            { terminations: ends.map((listedFor) => ({ kind: "separate-connector", listedFor })) },
            id,
          );
          const most = perSet ?? between?.[1];
          if (most === undefined) return;
          for (const end of ends) {
            const limit = values(id, of, at, end);
            expect(limit.length === 0 || most.lte(A(Math.max(...limit)))).toBe(true);
          }
        },
      ),
      SEED,
    );
  });

  test("an answer asked for is one that another input could have changed: giving it never contradicts a pass or a fail", () => {
    fc.assert(
      fc.property(
        edition,
        material,
        size,
        fc.constantFrom(...INSULATIONS),
        fc.integer({ min: 1, max: 800 }),
        fc.constantFrom("dry", "damp", "wet" as const),
        fc.constantFrom(A(20), A(100), A(101), A(800)),
        fc.constantFrom(undefined, 60, 75, 90 as const),
        (id, of, at, insulation, amperes, location, circuitRating, listedFor) => {
          const conductor = { size: at, material: of, insulation };
          const terminations = [{ listedFor }];
          const required = A(amperes);
          const open = ampacity(conductor, { terminations }, id, {
            required,
            steps: false,
          }).finding;
          const known = ampacity(conductor, { terminations, location, circuitRating }, id, {
            required,
            steps: false,
          }).finding;
          if (open.verdict === "fail") expect(known.verdict).toBe("fail");
          if (open.verdict === "pass") expect(known.verdict).not.toBe("fail");
          // but for the tier that a conductor larger than 1 AWG is taken to show, a pass stays a pass
          const ofOneTier = compareSize(at, "1 AWG") <= 0 || circuitRating.gt(A(100));
          if (open.verdict === "pass" && ofOneTier) expect(known.verdict).toBe("pass");
          expect(known.verdict).not.toBe("needs-input");
          expect(open.verdict === "needs-input").toBe(open.missing.length > 0);
        },
      ),
      SEED,
    );
  });
});

describe("the smallest conductor", () => {
  test("it passes, the next smaller one does not, and a search through the printed column finds the same", () => {
    fc.assert(
      fc.property(
        edition,
        material,
        column,
        fc.integer({ min: 1, max: 8000 }),
        fc.integer({ min: 1, max: 12 }),
        (id, of, at, tenths, sets) => {
          const required = A(`${tenths}/10`);
          const {
            size: found,
            finding,
            nextSmaller,
            ampacity: carries,
          } = smallestConductor(
            {
              required,
              material: of,
              insulation: PLAIN[at],
              installation: { terminations: [{ kind: "separate-connector", listedFor: at }] },
              sets,
            },
            id,
          );
          const want = CONDUCTOR_SIZES.find((one) => {
            const all = values(id, of, one, at);
            const large =
              sets === 1 || CONDUCTOR_SIZES.indexOf(one) >= CONDUCTOR_SIZES.indexOf("1/0 AWG");
            return large && all.length > 0 && Math.min(...all) * sets * 10 >= tenths;
          });
          expect(found).toBe(want);
          if (found === undefined) {
            expect(finding.verdict).not.toBe("pass");
            return;
          }
          expect(finding.verdict).toBe("pass");
          expect(carries === undefined || carries.gte(required)).toBe(true);
          if (nextSmaller !== undefined) expect(nextSmaller.finding.verdict).not.toBe("pass");
          const again = ampacity(
            { size: found, material: of, insulation: PLAIN[at], sets },
            { terminations: [{ kind: "separate-connector", listedFor: at }] },
            id,
            { required },
          );
          expect(again.finding).toEqual(finding);
        },
      ),
      SEED,
    );
  });
});
