import { UnitsError, type UnitsErrorCode } from "../units-error.ts";

/**
 * An exact fraction n/d with d > 0: two safe integers, or two bigints where a safe integer does not suffice.
 * It need not be in lowest terms; compare with {@link compareRational}, never by `===`.
 */
export interface Rational {
  readonly n: number | bigint;
  readonly d: number | bigint;
}

/** A number as `decimal.js`, `big.js` or `bignumber.js` hold it. */
export interface DecimalLike {
  /** The exponent of its first digit; `null` where it is no number. */
  readonly e: number | null;
  /** All its digits, without an exponent. */
  toFixed(): string;
}

/** Whatever reads as one exact number: `10.5`, `"10.5"`, `"1/3"`, `12n`, a decimal object, or a fraction. */
export type RationalLike = number | bigint | string | DecimalLike | Rational;

const MAX = Number.MAX_SAFE_INTEGER;
/** Whether an integer sum or product is what the doubles say: rounding is monotone, so a larger one stays larger. */
const isExact = (x: number): boolean => x <= MAX && x >= -MAX;
/** A denominator beyond this is reduced, so that chains of sums stay in safe integers. */
const REDUCE_ABOVE = 1e9;
/** No quantity of this trade needs more; "1e999999999" must not allocate. */
const MAX_DIGITS = 400;

/** Greatest common divisor of two non-negative safe integers. */
function gcd(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

function gcdBig(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** The fraction of two bigints in lowest terms, as safe integers where they fit. */
export function fromBig(n: bigint, d: bigint): Rational {
  if (d === 0n) throw divideByZero(`${n}/0`);
  const g = gcdBig(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n);
  n /= g;
  d /= g;
  return n <= MAX && n >= -MAX && d <= MAX ? { n: Number(n), d: Number(d) } : { n, d };
}

/** The fraction n/d of two integers held as doubles, or `undefined` where a double was too small to hold them. */
export function fromSafe(n: number, d: number): Rational | undefined {
  if (!isExact(n) || !isExact(d)) return undefined;
  return d > REDUCE_ABOVE ? reduceSafe(n, d) : { n, d };
}

function reduceSafe(n: number, d: number): Rational {
  const g = gcd(n < 0 ? -n : n, d);
  return { n: n / g, d: d / g };
}

/** The same fraction in lowest terms. */
export function reduce(r: Rational): Rational {
  return typeof r.n === "number" && typeof r.d === "number"
    ? reduceSafe(r.n, r.d)
    : fromBig(BigInt(r.n), BigInt(r.d));
}

function refused(
  code: UnitsErrorCode,
  got: unknown,
  problem: string,
  expected: string,
): UnitsError {
  // no object is asked for its text, as it need not have one
  const shown = String(typeof got === "object" && got ? "an object" : got).slice(0, 60);
  return new UnitsError(code, `${JSON.stringify(shown)} ${problem}`, { got: shown, expected });
}

const divideByZero = (got: string): UnitsError =>
  refused("DIVIDE_BY_ZERO", got, "divides by zero", "a divisor other than zero");

const notANumber = (got: unknown): UnitsError =>
  refused("NOT_A_NUMBER", got, "is not a number", 'a finite number: 10.5, "10.5" or "1/3"');

const tooLong = (got: string): UnitsError =>
  refused("TOO_LONG", got, "is too long", `at most ${MAX_DIGITS} digits`);

/**
 * Reads an exact fraction. A number enters by its shortest decimal form, so `0.1` is 1/10.
 *
 * @throws {@link UnitsError} `NOT_A_NUMBER`, `DIVIDE_BY_ZERO` or `TOO_LONG`
 * @example
 * ```ts
 * import { formatRational, rational } from "@lineside/units";
 * formatRational(rational(0.1)); // => "0.1"
 * formatRational(rational("2/6")); // => "1/3"
 * ```
 */
export function rational(value: RationalLike): Rational {
  if (typeof value === "number") return fromNumber(value);
  if (typeof value === "string") return fromDecimalText(value);
  if (typeof value === "bigint") return fromBig(value, 1n);
  // a quantity has parts too, but it is no plain number
  if (typeof value === "object" && value !== null && !("unit" in value)) {
    if ("n" in value && "d" in value) return fromParts(value);
    if (typeof value.toFixed === "function") {
      // an exponent of 9e15 would be written out as so many zeros
      if (Math.abs(value.e ?? 0) > MAX_DIGITS) throw tooLong(`1e${value.e}`);
      return fromDecimalText(value.toFixed());
    }
  }
  throw notANumber(value);
}

/** A fraction given by its parts, which may come from JavaScript that no compiler saw. */
function fromParts(value: Rational): Rational {
  const { n, d } = value;
  const whole = (x: unknown) => typeof x === "bigint" || Number.isSafeInteger(x);
  if (!whole(n) || !whole(d)) throw notANumber(`${n}/${d}`);
  if (typeof n === "number" && typeof d === "number" && d > 0) return value;
  return fromBig(BigInt(n), BigInt(d));
}

/** A double, by its shortest decimal form: up to 15 digits that is the one that divides back to it. */
export function fromNumber(value: number): Rational {
  if (Number.isSafeInteger(value)) return { n: value + 0, d: 1 };
  for (let d = 10; d <= 1e6; d *= 10) {
    const n = Math.round(value * d);
    if (n > 1e15 || n < -1e15) break;
    if (n / d === value) return { n, d };
  }
  if (!Number.isFinite(value)) throw notANumber(value);
  return fromDecimalText(String(value));
}

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*)(?!.*\/))?(?:[eE]([+-]?\d+)|\/(\d+))?$/;

/** A plain decimal such as `10.5`, or a fraction such as `1/3`; no spaces and no separators. */
export function fromDecimalText(text: string): Rational {
  const short = text.length < 16 ? fromShortText(text) : undefined;
  if (short !== undefined) return short;
  if (text.length > MAX_DIGITS) throw tooLong(text);
  const [, sign, whole = "", part = "", exponent = 0, over = 1] = NUMBER.exec(text) ?? [];
  if (sign === undefined || whole + part === "") throw notANumber(text);
  const shift = Number(exponent) - part.length;
  if (Math.abs(shift) > MAX_DIGITS) throw tooLong(text);
  const scale = 10n ** BigInt(Math.abs(shift));
  const n = BigInt(sign + whole + part);
  return shift < 0 ? fromBig(n, scale) : fromBig(n * scale, BigInt(over));
}

/** The common case, digits with at most one point, read without a regular expression. */
function fromShortText(text: string): Rational | undefined {
  const first = text.charCodeAt(0);
  const start = first === 45 || first === 43 ? 1 : 0;
  let n = 0;
  let d = 0;
  for (let i = start; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) {
      n = n * 10 + digit;
      d *= 10;
    } else if (digit === -2 && d === 0) {
      d = 1;
    } else {
      return undefined;
    }
  }
  // a sign or a point alone has no digit
  if (text.length - start < (d ? 2 : 1)) return undefined;
  return { n: first === 45 ? 0 - n : n, d: d || 1 };
}

/** a·b */
export function multiply(a: Rational, b: Rational): Rational {
  if (typeof a.n === "number" && typeof b.n === "number") {
    const safe = fromSafe(a.n * b.n, (a.d as number) * (b.d as number));
    if (safe !== undefined) return safe;
  }
  return fromBig(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d));
}

/** a/b; throws `DIVIDE_BY_ZERO`. */
export function divide(a: Rational, b: Rational): Rational {
  if (!b.n) throw divideByZero(`${formatRational(a)} over 0`);
  return multiply(a, b.n < 0 ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n });
}

/** a + b */
export function add(a: Rational, b: Rational): Rational {
  if (typeof a.n === "number" && typeof b.n === "number") {
    const x = a.n * (b.d as number);
    const y = b.n * (a.d as number);
    // both terms too: their sum may come back into range after they were rounded
    if (isExact(x) && isExact(y)) {
      const safe =
        a.d === b.d
          ? fromSafe(a.n + b.n, a.d as number)
          : fromSafe(x + y, (a.d as number) * (b.d as number));
      if (safe !== undefined) return safe;
    }
  }
  const ad = BigInt(a.d);
  const bd = BigInt(b.d);
  return fromBig(BigInt(a.n) * bd + BigInt(b.n) * ad, ad * bd);
}

/** −a */
export function negate(a: Rational): Rational {
  return { n: typeof a.n === "number" ? 0 - a.n : -a.n, d: a.d };
}

/** The sign of a − b, by cross-multiplication. */
export function compareRational(a: Rational, b: Rational): -1 | 0 | 1 {
  if (typeof a.n === "number" && typeof b.n === "number") {
    const x = a.n * (b.d as number);
    const y = b.n * (a.d as number);
    if (isExact(x) && isExact(y)) return x < y ? -1 : x > y ? 1 : 0;
  }
  const x = BigInt(a.n) * BigInt(b.d);
  const y = BigInt(b.n) * BigInt(a.d);
  return x < y ? -1 : x > y ? 1 : 0;
}

/**
 * The double whose shortest decimal form is n/d itself, where there is one.
 *
 * A decimal of up to 15 digits is the shortest form of the double nearest to it, and n/d rounds to that double. So it
 * suffices that n/d ends (d is made of twos and fives) within 15 digits; a power of ten less leaves room for rounding.
 */
export function shortestDouble({ n, d }: Rational): number | undefined {
  if (typeof n !== "number" || typeof d !== "number") return undefined;
  const value = n / d;
  const size = Math.abs(value);
  if (d === 1 || n === 0) return value;
  // smaller ones are written with an exponent
  if (size < 1e-6) return undefined;
  let rest = d;
  let digits = size;
  for (const factor of [10, 5, 2]) for (; rest % factor === 0; rest /= factor) digits *= 10;
  return rest === 1 && digits < 1e14 ? value : undefined;
}

/** Puts the point `places` from the right of the digits of an integer. */
function point(scaled: bigint, places: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
  const at = digits.length - places;
  return `${scaled < 0n ? "-" : ""}${digits.slice(0, at)}${places ? `.${digits.slice(at)}` : ""}`;
}

/** The exact value in its shortest form: a decimal where one exists, else `n/d` in lowest terms. */
export function formatRational(r: Rational): string {
  const lowest = shortestDouble(r) === undefined ? reduce(r) : r;
  const double = shortestDouble(lowest);
  if (double !== undefined) return String(double);
  const d = BigInt(lowest.d);
  let rest = d;
  let places = 0;
  for (const factor of [10n, 5n, 2n]) for (; rest % factor === 0n; rest /= factor) places++;
  if (rest !== 1n) return `${lowest.n}/${d}`;
  return point((BigInt(lowest.n) * 10n ** BigInt(places)) / d, places);
}

/** Which way a rounded figure may lie from the exact one; `nearest` takes halves away from zero. */
export type Rounding = "nearest" | "up" | "down";

/**
 * The value to a number of decimal places, rounded once from the exact fraction.
 *
 * @example
 * ```ts
 * import { rational, roundRational } from "@lineside/units";
 * roundRational(rational("2250/13"), 2); // => "173.08"
 * ```
 */
export function roundRational(r: Rational, places: number, rounding: Rounding = "nearest"): string {
  const d = BigInt(r.d);
  const scaled = BigInt(r.n) * 10n ** BigInt(places);
  const floor = scaled / d - (scaled % d < 0n ? 1n : 0n);
  const rest = scaled - floor * d;
  const up =
    rounding === "up"
      ? rest > 0n
      : rounding === "nearest" && (r.n < 0 ? 2n * rest > d : 2n * rest >= d);
  return point(floor + (up ? 1n : 0n), places);
}
