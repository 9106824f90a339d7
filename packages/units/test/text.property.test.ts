/** Printing and reading back, against an oracle in BigInt; and texts of any kind, which throw nothing but our error. */
import * as units from "@lineside/units";
import {
  compareAny,
  formatFeetInches,
  inch,
  type Kind,
  parseLength,
  parseQuantity,
  readLength,
  UnitsError,
} from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as catalog from "../src/exact/unit-catalog.ts";
import { asFraction, fraction, shown } from "./fraction-oracle.ts";

const DENOMINATORS = [2, 4, 8, 16, 32, 64] as const;
const SEED = { seed: 20261122, numRuns: 500 };

/** What a drawing shows for so many parts of an inch, by long division in BigInt. */
function drawn(count: bigint, denominator: bigint): string {
  const size = count < 0n ? -count : count;
  let [top, bottom] = [size % denominator, denominator];
  while (top !== 0n && top % 2n === 0n) [top, bottom] = [top / 2n, bottom / 2n];
  const whole = size / denominator;
  const part = top === 0n ? "" : ` ${top}/${bottom}`;
  return `${count < 0n ? "-" : ""}${whole / 12n}'-${whole % 12n}${part}"`;
}

describe("formatFeetInches", () => {
  for (const denominator of DENOMINATORS) {
    test(`to 1/${denominator}: prints as the oracle does, and parses back`, () => {
      fc.assert(
        fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (count) => {
          const length = inch({ n: count, d: denominator });
          const text = formatFeetInches(length, { denominator });
          expect(text).toBe(drawn(count, BigInt(denominator)));
          expect(parseLength(text).eq(length)).toBe(true);
          expect(readLength(text).assumed).toEqual([]);
        }),
        SEED,
      );
    });

    test(`to 1/${denominator}: rounds by less than one part, the way asked`, () => {
      fc.assert(
        fc.property(
          fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
          fc.bigInt({ min: 1n, max: 10n ** 6n }),
          (n, d) => {
            const scaled = n * BigInt(denominator);
            const floor = scaled / d - (scaled % d < 0n ? 1n : 0n);
            const ceiling = scaled % d === 0n ? floor : floor + 1n;
            const print = (rounding: "up" | "down") =>
              formatFeetInches(inch({ n, d }), { denominator, rounding });
            expect(print("down")).toBe(drawn(floor, BigInt(denominator)));
            expect(print("up")).toBe(drawn(ceiling, BigInt(denominator)));
          },
        ),
        SEED,
      );
    });
  }
});

describe("parseLength", () => {
  const whole = fc.integer({ min: 0, max: 99_999 });
  const below12 = fc.integer({ min: 0, max: 11 });
  const part = fc
    .tuple(fc.constantFrom(2, 4, 8, 16, 32, 64), fc.integer({ min: 1, max: 63 }))
    .filter(([under, top]) => top < under)
    .map(([under, top]) => `${top}/${under}`);
  const footMark = fc.constantFrom("'", "’", "′", " ft", " ft.", " foot", " feet", "ft");
  const inchMark = fc.constantFrom('"', "”", "″", "''", " in", " in.", " inch", " inches", "");
  const joint = fc.constantFrom("", " ", "-", "- ", " - ", "-\u00a0");

  test("feet, inches and a fraction, in any marks and spaces", () => {
    fc.assert(
      fc.property(
        fc.tuple(
          fc.constantFrom("", "-", "−"),
          whole,
          footMark,
          joint,
          below12,
          fc.option(part),
          inchMark,
        ),
        ([sign, feet, mark, dash, inches, fine, end]) => {
          // "ft6" would be one word
          const text = `${sign}${feet}${mark}${dash}${inches}${fine === null ? "" : ` ${fine}`}${end}`;
          const [top = "0", under = "1"] = (fine ?? "0/1").split("/");
          const n = (BigInt(feet) * 12n + BigInt(inches)) * BigInt(under) + BigInt(top);
          const expected = { n: sign === "" ? n : -n, d: BigInt(under) };
          expect(shown(asFraction(parseLength(text).to(inch).value))).toBe(shown(expected));
        },
      ),
      SEED,
    );
  });

  test("one number and its unit, whatever the length of the number", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 40n }),
        fc.option(fc.bigInt({ min: 0n, max: 10n ** 20n })),
        (n, decimals) => {
          const text = decimals === null ? String(n) : `${n}.${decimals}`;
          const value = parseLength(`${text} in`).value;
          expect(shown(asFraction(value))).toBe(shown(fraction(text)));
        },
      ),
      SEED,
    );
  });
});

test("what a quantity prints as, parseQuantity reads back, for every unit", () => {
  for (const unit of Object.values(catalog) as unknown as units.Unit<"length">[]) {
    fc.assert(
      fc.property(
        fc.integer({ min: unit.symbol === ("K" as string) ? 0 : -10_000, max: 10_000 }),
        (thousandths) => {
          const q = unit({
            n: thousandths,
            d: unit.kind === ("powerFactor" as Kind) ? 10_000 : 1000,
          });
          const back = parseQuantity(unit.kind, String(q));
          expect(compareAny(back, q)).toBe(0);
          expect(back.unit).toBe(unit);
        },
      ),
      { seed: SEED.seed, numRuns: 20 },
    );
  }
});

describe("any text at all", () => {
  const words = [
    "5",
    "1/2",
    "-",
    "'",
    '"',
    " ",
    "ft",
    "in",
    "x",
    "to",
    "W",
    ":",
    "½",
    "A",
    "kVA",
    "min.",
    ",",
    ".",
    "0",
    "°C",
    "by",
  ];
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join("")),
    fc.string({ unit: fc.constantFrom(...words), maxLength: 12 }),
  );
  const kinds = Object.values(catalog).map(({ kind }) => kind);
  const hints = fc.constantFrom(undefined, { bare: "ft-in" } as const, { unit: inch }, {
    bare: "ft-in",
    unit: inch,
  } as const);
  const readers: Readonly<
    Record<string, (text: string, kind: Kind, hint?: units.LengthOptions) => unknown>
  > = {
    parseLength: (text, _, hint) => units.parseLength(text, hint),
    readLength: (text, _, hint) => units.readLength(text, hint),
    parseDimensions: (text, _, hint) => units.parseDimensions(text, hint),
    parseSlope: (text) => units.parseSlope(text),
    parseCounted: (text) => units.parseCounted(text),
    parseQuantity: (text, kind) => units.parseQuantity(kind, text),
    parseBound: (text, kind) => units.parseBound(kind, text),
    parseRange: (text, kind) => units.parseRange(kind, text),
  };

  for (const [name, read] of Object.entries(readers)) {
    test(`${name} returns or throws a UnitsError that says what was got and expected`, () => {
      fc.assert(
        fc.property(texts, fc.constantFrom(...kinds), hints, (text, kind, hint) => {
          let error: unknown;
          try {
            expect(read(text, kind, hint)).toBeTypeOf("object");
            return;
          } catch (caught) {
            error = caught;
          }
          if (!(error instanceof UnitsError)) throw error;
          expect(error.path).toBe("");
          expect(error.got).toBeTypeOf("string");
          expect(error.expected.length).toBeGreaterThan(0);
        }),
        { ...SEED, numRuns: 1500 },
      );
    });

    test(`${name} refuses long texts at once`, () => {
      for (const long of [
        "1".repeat(100_000),
        "-".repeat(100_000),
        "1 x ".repeat(25_000),
        " ".repeat(100_000),
      ]) {
        const started = performance.now();
        expect(() => read(long, "current")).toThrow(expect.objectContaining({ code: "TOO_LONG" }));
        expect(performance.now() - started).toBeLessThan(50);
      }
    });

    test(`${name} is quick on the longest texts it reads`, () => {
      for (const piece of [
        "1",
        "-",
        " ",
        "1-",
        "1/",
        "1,",
        "x",
        "1 x ",
        "a",
        "to ",
        ".",
        "(",
        "1 W ",
        "½",
        "1/2-",
      ]) {
        const text = `1${piece.repeat(200)}`.slice(0, 200);
        const started = performance.now();
        try {
          read(text, "current", { bare: "ft-in", unit: inch });
        } catch (error) {
          expect(error).toBeInstanceOf(UnitsError);
        }
        expect(performance.now() - started).toBeLessThan(100);
      }
    });
  }
});
