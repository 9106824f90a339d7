import { Decimal } from "decimal.js";
import type { Kind } from "./exact/kind.ts";
import type { Quantity, Unit } from "./exact/quantity.ts";
import { formatRational, type Rational, reduce } from "./exact/rational.ts";
import type { Inexact } from "./exact/root.ts";
import { UnitsError } from "./units-error.ts";

/** Our own and frozen, as the settings of `decimal.js` are global and any other module may change them. */
const D: typeof Decimal = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Decimal.clone({ precision: 40, defaults: true }),
);

/** Integers below this, and decimals of so many places, take no more than a double and two words. */
const SHORT = 1e15;
const PLACES = 14;
/** A Decimal keeps its digits in words of seven. */
const WORD = 1e7;

/**
 * The value in a unit as a `decimal.js` Decimal: exact where a finite decimal exists and no `digits` are asked for,
 * otherwise rounded once, halves away from zero, to `digits` significant digits (40 where not said).
 *
 * The Decimal belongs to a private, frozen constructor: it adds, multiplies, divides and rounds, but its
 * transcendental methods (`ln`, `exp`, `pow` of a fraction) throw. For those, pass it through a Decimal of your own.
 *
 * @throws `UnitsError` `UNIT_MISMATCH`; `OUT_OF_RANGE` for digits that are no integer from 1 to 40
 * @example
 * ```ts
 * import { ft, m } from "@lineside/units";
 * import { toDecimal } from "@lineside/units/decimal";
 * toDecimal(ft("10.5"), m).toString(); // => "3.2004"
 * toDecimal(m(1), ft, 6).toString(); // => "3.28084"
 * ```
 */
export function toDecimal<K extends Kind>(
  quantity: Quantity<K>,
  unit: Unit<K>,
  digits?: number,
): Decimal {
  return decimalOf(quantity.to(unit).value, digits);
}

/**
 * A root or a multiple of π in a unit as a Decimal, rounded to `digits` significant digits (30 where not said).
 *
 * @throws `UnitsError` `NOT_EXACT` where the bounds do not settle the last digit; otherwise as {@link toDecimal}
 * @example
 * ```ts
 * import { A, V, kVA, timesRoot } from "@lineside/units";
 * import { inexactToDecimal } from "@lineside/units/decimal";
 * inexactToDecimal(timesRoot(kVA(150).over(V(480)), "1/3"), A, 8).toString(); // => "180.42196"
 * ```
 */
export function inexactToDecimal<K extends Kind>(
  value: Inexact<K>,
  unit: Unit<K>,
  digits: number = 30,
): Decimal {
  const low = toDecimal(value.unit(value.low), unit, digits);
  if (low.eq(toDecimal(value.unit(value.high), unit, digits))) return low;
  throw new UnitsError(
    "NOT_EXACT",
    `${digits} digits lie within the bounds of ${low} ${unit.symbol}`,
    {
      got: `${digits} digits`,
      expected: "fewer digits",
    },
  );
}

function decimalOf(value: Rational, digits: number | undefined): Decimal {
  if (digits !== undefined && !(Number.isInteger(digits) && digits >= 1 && digits <= 40)) {
    const got = String(digits);
    throw new UnitsError("OUT_OF_RANGE", `cannot read out ${got} digits`, {
      got,
      expected: "an integer from 1 to 40",
    });
  }
  const finite = shortDecimal(value) ?? finiteDecimal(value);
  if (finite === undefined) {
    // one division rounds but once; to fewer digits than the constructor's it would be twice
    return digits === undefined ? integer(value.n).div(integer(value.d)) : endless(value, digits);
  }
  return digits === undefined ? finite : finite.toSignificantDigits(digits, D.ROUND_HALF_UP);
}

/** The common case, in doubles: a denominator that divides a small power of ten, and few digits. */
function shortDecimal({ n, d }: Rational): Decimal | undefined {
  if (typeof n !== "number" || typeof d !== "number") return undefined;
  let places = 0;
  let ten = 1;
  for (; ten % d !== 0; ten *= 10) if (++places > PLACES) return undefined;
  const scaled = n * (ten / d);
  return scaled < SHORT && scaled > -SHORT ? fromDigits(scaled, places, ten) : undefined;
}

/**
 * The Decimal of n/10^places in the form that its documentation gives: sign, exponent of the first digit, and words of
 * seven digits counted from the point. The constructor copies it, at a quarter of the cost of reading digits.
 */
function fromDigits(n: number, places: number, ten: number): Decimal {
  const size = n < 0 ? -n : n;
  const whole = Math.floor(size / ten);
  const part = (size - whole * ten) * 10 ** ((14 - places) % 7);
  const d = [Math.floor(whole / 1e14), Math.floor(whole / WORD) % WORD, whole % WORD];
  if (places > 7) d.push(Math.floor(part / WORD), part % WORD);
  else d.push(part);
  let first = 0;
  while (d[first] === 0) first++;
  if (first === d.length) return new D(0);
  let end = d.length;
  while (d[end - 1] === 0) end--;
  const lead = d[first] as number;
  let digits = 1;
  for (let power = 10; lead >= power; power *= 10) digits++;
  const e = 7 * (2 - first) + digits - 1;
  const form = { s: n < 0 ? -1 : 1, e, d: d.slice(first, end), toStringTag: "[object Decimal]" };
  return new D(form as unknown as Decimal);
}

function integer(n: number | bigint): Decimal {
  return shortDecimal({ n, d: 1 }) ?? new D(String(n));
}

function finiteDecimal(value: Rational): Decimal | undefined {
  if (typeof value.n === "number" && typeof value.d === "number") {
    let odd = value.d;
    while (odd % 2 === 0) odd /= 2;
    while (odd % 5 === 0) odd /= 5;
    if (value.n % odd !== 0) return undefined;
  }
  const text = formatRational(value);
  return text.includes("/") ? undefined : new D(text);
}

/**
 * n/d with digits without end: cut late and rounded once. What is cut off never matters, as it lies above the cut and
 * halves go away from zero.
 */
function endless(value: Rational, digits: number): Decimal {
  const { n, d } = reduce(value);
  const [over, under] = [BigInt(n < 0 ? -n : n), BigInt(d)];
  const shift = digits + 2 + String(under).length - String(over).length;
  const cut =
    shift < 0 ? over / (under * 10n ** BigInt(-shift)) : (over * 10n ** BigInt(shift)) / under;
  const text = `${n < 0 ? "-" : ""}${cut}e${-shift}`;
  return new D(text).toSignificantDigits(digits, D.ROUND_HALF_UP);
}
