import { UnitsError } from "../units-error.ts";
import type { Kind } from "./kind.ts";
import type { Quantity, Unit } from "./quantity.ts";
import {
  compareRational,
  formatRational,
  multiply,
  type Rational,
  type RationalLike,
  rational,
  roundRational,
} from "./rational.ts";
import { mm2 } from "./unit-catalog.ts";

/**
 * An amount that no fraction is equal to (a root, a multiple of π), held between two fractions less than
 * 10⁻³⁰ of it apart. It has no comparison: decide by squares with {@link compareRoot}.
 */
export interface Inexact<K extends Kind> {
  readonly kind: K;
  readonly unit: Unit<K>;
  readonly low: Rational;
  readonly high: Rational;
}

/** An {@link Inexact} of any one kind. */
export type AnyInexact = { [K in Kind]: Inexact<K> }[Kind];

/**
 * The sign of a − √r·b, decided exactly by squares.
 *
 * Is 225 A at most 125 % of the current of 150 kVA at 480 V three-phase, S/(√3·V)? The same as √3·225 A ≤ 390.625 A.
 *
 * @throws {@link UnitsError} `UNIT_MISMATCH`; `OUT_OF_RANGE` for a negative radicand
 * @example
 * ```ts
 * import { A, V, compareRoot, kVA } from "@lineside/units";
 * const limit = kVA(150).over(V(480)).scale("1.25");
 * compareRoot(limit, 3, A(225)); // => 1
 * ```
 */
export function compareRoot<K extends Kind>(
  a: Quantity<K>,
  r: RationalLike,
  b: Quantity<NoInfer<K>>,
): -1 | 0 | 1 {
  const x = a.value;
  const y = b.to(a.unit as Unit<NoInfer<K>>).value;
  const square = (q: Rational) => multiply(q, q);
  const [sx, sy] = [sign(x), sign(y)];
  const radicand = nonNegative(r);
  if (sign(radicand) === 0) return sx;
  if (sx !== sy) return sx < sy ? -1 : 1;
  const size = compareRational(square(x), multiply(radicand, square(y)));
  return (sx < 0 ? -size || 0 : size) as -1 | 0 | 1;
}

const sign = (r: Rational): -1 | 0 | 1 => (r.n > 0 ? 1 : r.n < 0 ? -1 : 0);

function nonNegative(r: RationalLike): Rational {
  const radicand = rational(r);
  if (radicand.n >= 0) return radicand;
  const got = formatRational(radicand);
  throw new UnitsError("OUT_OF_RANGE", `cannot take the square root of ${got}`, {
    got,
    expected: "at least 0",
  });
}

/** The largest integer whose square is at most n. */
function floorRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

const GUARD = 10n ** 34n;

/**
 * a·√r between two bounds.
 *
 * The full-load current of 150 kVA at 480 V three-phase:
 * @example
 * ```ts
 * import { V, approximateRoot, kVA, timesRoot } from "@lineside/units";
 * approximateRoot(timesRoot(kVA(150).over(V(480)), "1/3"), 2); // => "180.42 A"
 * ```
 */
export function timesRoot<K extends Kind>(a: Quantity<K>, r: RationalLike): Inexact<K> {
  const { n, d } = nonNegative(r);
  // √(n/d) = √(n·d·g²) / (d·g)
  const root = floorRoot(BigInt(n) * BigInt(d) * GUARD * GUARD);
  const scale = BigInt(d) * GUARD;
  const exact = root * root === BigInt(n) * BigInt(d) * GUARD * GUARD;
  return between(a.unit, a.value, { n: root, d: scale }, { n: exact ? root : root + 1n, d: scale });
}

/** A bound, not in lowest terms: with so many digits the common divisor costs more than all the rest. */
function product(by: Rational, bound: Rational): Rational {
  return { n: BigInt(by.n) * BigInt(bound.n), d: BigInt(by.d) * BigInt(bound.d) };
}

function between<K extends Kind>(
  unit: Unit<K>,
  by: Rational,
  low: Rational,
  high: Rational,
): Inexact<K> {
  const times = low.n === high.n ? multiply : product;
  const [a, b] = [times(by, low), times(by, high)];
  return by.n < 0
    ? { kind: unit.kind, unit, low: b, high: a }
    : { kind: unit.kind, unit, low: a, high: b };
}

const PI: readonly [Rational, Rational] = [
  { n: 3141592653589793238462643383279502884197n, d: 10n ** 39n },
  { n: 3141592653589793238462643383279502884198n, d: 10n ** 39n },
];

/**
 * A conductor's area in mm²: a circular mil is π/4 square mils.
 *
 * @example
 * ```ts
 * import { approximateRoot, kcmil, squareMillimetres } from "@lineside/units";
 * approximateRoot(squareMillimetres(kcmil(500)), 1); // => "253.4 mm²"
 * ```
 */
export function squareMillimetres(area: Quantity<"conductorArea">): Inexact<"area"> {
  const cmils = area.unit.symbol === "kcmil" ? multiply(area.value, { n: 1000, d: 1 }) : area.value;
  // a quarter of (0.0254 mm)²
  const by = multiply(cmils, { n: 16129, d: 100000000 });
  return between(mm2, by, PI[0], PI[1]);
}

/**
 * A root or a multiple of π to a number of decimal places, with its unit's symbol; for people to read.
 *
 * @throws {@link UnitsError} `NOT_EXACT` where the bounds do not settle the last place
 * @example
 * ```ts
 * import { approximateRoot, timesRoot, V } from "@lineside/units";
 * approximateRoot(timesRoot(V(120), 3), 2); // => "207.85 V"
 * ```
 */
export function approximateRoot(value: AnyInexact, places: number): string {
  const low = roundRational(value.low, places);
  if (low === roundRational(value.high, places)) return `${low} ${value.unit.symbol}`;
  throw new UnitsError(
    "NOT_EXACT",
    `${places} places lie within the bounds of ${low} ${value.unit.symbol}`,
    {
      got: `${places} places`,
      expected: "fewer places",
    },
  );
}
