import {
  type AnyQuantity,
  defineUnit,
  isQuantity,
  type Kind,
  type Quantity,
  UnitsError,
} from "@lineside/units";
import { describe, expect, test } from "vitest";
import * as catalog from "../src/exact/unit-catalog.ts";
import {
  asFraction,
  type Fraction,
  fraction,
  minus,
  over,
  plus,
  shown,
  times,
} from "./fraction-oracle.ts";
import { PRODUCTS } from "./product-table.ts";
import { EQUATIONS, FACTORS, ZEROS } from "./unit-definitions.ts";

type AnyUnit = (value: string) => Operand;
interface Operand {
  readonly kind: string;
  readonly value: { n: number | bigint; d: number | bigint };
  readonly unit: { readonly symbol: string };
  times(other: Operand): Operand;
  over(other: Operand): Operand;
  to(unit: unknown): Operand;
}
const UNITS = Object.values(catalog) as unknown as readonly (AnyUnit & {
  kind: string;
  symbol: string;
})[];

const factorOf = (unit: { kind: string; symbol: string }): Fraction => {
  const factor = FACTORS[unit.kind]?.[unit.symbol];
  if (factor === undefined) throw new Error(`no definition of ${unit.symbol} (${unit.kind})`);
  return factor;
};
const inSi = (quantity: Operand): Fraction =>
  times(
    asFraction(quantity.value),
    factorOf({ kind: quantity.kind, symbol: quantity.unit.symbol }),
  );
const unitsOf = (kind: string) => UNITS.filter((unit) => unit.kind === kind);

test("the catalog and the definitions name the same units", () => {
  const defined = Object.entries(FACTORS).flatMap(([kind, row]) =>
    Object.keys(row).map((symbol) => `${kind} ${symbol}`),
  );
  expect(UNITS.map(({ kind, symbol }) => `${kind} ${symbol}`).sort()).toEqual(defined.sort());
});

describe("each unit converts to each other of its kind by the definitions", () => {
  test.each(Object.keys(FACTORS).filter((kind) => kind !== "temperature"))("%s", (kind) => {
    for (const from of unitsOf(kind)) {
      for (const to of unitsOf(kind)) {
        const value = kind === "powerFactor" ? "0.85" : "1234.567";
        const expected = over(times(fraction(value), factorOf(from)), factorOf(to));
        expect(shown(asFraction(from(value).to(to).value)), `${from.symbol} to ${to.symbol}`).toBe(
          shown(expected),
        );
      }
    }
  });

  test("temperature, with its zero points", () => {
    const zeroOf = ({ symbol }: { symbol: string }) => ZEROS[symbol] ?? fraction("0");
    for (const from of unitsOf("temperature")) {
      for (const to of unitsOf("temperature")) {
        const kelvin = plus(times(fraction("98.6"), factorOf(from)), zeroOf(from));
        const expected = over(minus(kelvin, zeroOf(to)), factorOf(to));
        expect(shown(asFraction(from("98.6").to(to).value)), `${from.symbol} to ${to.symbol}`).toBe(
          shown(expected),
        );
      }
    }
  });
});

/** All that may be multiplied, and what it makes; both orders. */
const MADE = new Map(
  EQUATIONS.flatMap(([c, a, b]) => [
    [`${a} ${b}`, c],
    [`${b} ${a}`, c],
  ]),
);
/** All that may be divided. */
const LEFT = new Map(
  EQUATIONS.flatMap(([c, a, b]) => [
    [`${c} ${a}`, b],
    [`${c} ${b}`, a],
  ]),
);
const KINDS = Object.keys(FACTORS);
const valueFor = (kind: string) =>
  kind === "powerFactor" ? "0.9" : kind === "temperature" ? "300" : "7.25";

function unless<T>(run: () => T): T | string {
  try {
    return run();
  } catch (error) {
    if (error instanceof UnitsError) return error.code;
    throw error;
  }
}

describe("every pair of kinds", () => {
  test("the type Products says what the equations say", () => {
    const said = Object.entries(PRODUCTS).flatMap(([a, row]) =>
      Object.entries(row).map(([b, c]) => [`${a} ${b}`, c]),
    );
    expect(new Map(said as [string, string][])).toEqual(MADE);
  });

  test.each(KINDS)("%s multiplies by those it may, in every unit, and by no other", (kind) => {
    for (const other of KINDS) {
      const made =
        other === "ratio" && !UNSCALABLE.includes(kind) ? kind : MADE.get(`${kind} ${other}`);
      for (const a of unitsOf(kind)) {
        for (const b of unitsOf(other)) {
          const [x, y] = [a(valueFor(kind)), b(valueFor(other))];
          const result = unless(() => x.times(y));
          if (made === undefined) {
            expect(result, `${a.symbol} × ${b.symbol}`).toBe("UNIT_MISMATCH");
          } else {
            expect(isQuantity(result, made as Kind), `${kind} × ${other}`).toBe(true);
            expect(shown(inSi(result as Operand))).toBe(shown(times(inSi(x), inSi(y))));
          }
        }
      }
    }
  });

  test.each(KINDS)("%s divides by those it may, in every unit, and by no other", (kind) => {
    for (const other of KINDS) {
      const left =
        other === "ratio" && !UNSCALABLE.includes(kind) ? kind : LEFT.get(`${kind} ${other}`);
      for (const a of unitsOf(kind)) {
        for (const b of unitsOf(other)) {
          // a power factor must stay within 1
          const [x, y] = [a("0.5"), b(other === "powerFactor" ? "0.9" : "4000000")];
          const result = unless(() => x.over(y));
          if (left === undefined) {
            expect(result, `${a.symbol} / ${b.symbol}`).toBe("UNIT_MISMATCH");
          } else {
            expect(isQuantity(result, left as Kind), `${kind} / ${other}`).toBe(true);
            expect(shown(inSi(result as Operand))).toBe(shown(over(inSi(x), inSi(y))));
          }
        }
      }
    }
  });
});
const UNSCALABLE = ["temperature", "soundLevel", "powerFactor"];

test("a unit is frozen, and names its kind and symbol", () => {
  for (const unit of UNITS) {
    expect(Object.isFrozen(unit)).toBe(true);
    const quantity = unit("0") as unknown as AnyQuantity;
    expect([quantity.kind, quantity.unit.symbol]).toEqual([unit.kind, unit.symbol]);
  }
});

test("results stand in the unit without prefix, and in feet from feet", () => {
  const { A, ft, inch, kA, kV, m, V, kVA, mm } = catalog;
  expect(String(kV(2).times(A(3)))).toBe("6000 VA");
  expect(String(kA(2).times(V(3)))).toBe("6000 VA");
  expect(String(kVA(150).over(V(480)))).toBe("312.5 A");
  expect(String(ft(2).times(inch(6)))).toBe("1 ft²");
  expect(String(inch(2).times(ft(1)))).toBe("24 in²");
  expect(String(mm(500).times(m(2)))).toBe("1 m²");
  const back: Quantity<"length"> = ft(2).times(ft(3)).over(ft(3));
  expect(String(back)).toBe("2 ft");
});

test("a unit of one's own joins in by its factor", () => {
  const rod = defineUnit("length", "rod" as "ft", "5.0292");
  expect(String(rod(2).to(catalog.ft))).toBe("33 ft");
  expect(String(catalog.ft("16.5").to(rod))).toBe("1 rod");
  expect(rod(1).eq(catalog.ft("16.5"))).toBe(true);
});
