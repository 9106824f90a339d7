/**
 * What conversions should give, in BigInt and with nothing of the libraries under test.
 *
 * @typedef {{ readonly n: bigint; readonly d: bigint }} Fraction d > 0
 */

/** @type {Record<string, (x: bigint, y: bigint) => Fraction>} Of operands in thousandths. */
export const expected = {
  ftToM: (x) => ({ n: x * 381n, d: 1_250_000n }),
  mToFt: (x) => ({ n: x * 1250n, d: 381_000n }),
  sum: (x, y) => ({ n: x + y, d: 1000n }),
  fToC: (x) => ({ n: (x - 32_000n) * 5n, d: 9000n }),
};

/**
 * Whether a result is right: a fraction must be equal; a decimal or a double, which cannot be, must be the nearest
 * that its format has, so that peers are judged by what their numbers can hold.
 *
 * @param {unknown} result a double, `{ n, d }` (and a sign `s`), or a decimal of so many `digits`
 * @param {Fraction} truth
 * @returns {boolean}
 */
export function isRight(result, truth) {
  if (typeof result === "number") return result === nearestDouble(truth);
  if (typeof result !== "object" || result === null) return false;
  if ("n" in result && "d" in result) {
    const sign = "s" in result && Number(result.s) < 0 ? -1n : 1n;
    return sign * toBigInt(result.n) * truth.d === truth.n * toBigInt(result.d);
  }
  const { text, digits } = /** @type {{ text: string; digits: number }} */ (result);
  return isNearestDecimal(parseDecimal(text), digits, truth);
}

/** @param {unknown} value */
const toBigInt = (value) => BigInt(/** @type {number | bigint} */ (value));

/**
 * @param {string} text
 * @returns {Fraction}
 */
export function parseDecimal(text) {
  const [whole = "", part = ""] = text.split(".");
  return { n: BigInt(whole + part), d: 10n ** BigInt(part.length) };
}

/**
 * The double nearest to a fraction: 64 bits and more of the quotient, the rest as one sticky bit, and the engine's own
 * rounding of a BigInt.
 *
 * @param {Fraction} fraction
 * @returns {number}
 */
export function nearestDouble({ n, d }) {
  const size = n < 0n ? -n : n;
  const shift = BigInt(Math.max(0, 66 + d.toString(2).length - size.toString(2).length));
  const quotient = (size << shift) / d;
  const sticky = (size << shift) % d === 0n ? 0n : 1n;
  const value = Number((quotient << 1n) | sticky) / 2 ** (Number(shift) + 1);
  return n < 0n ? -value : value;
}

/**
 * @param {Fraction} value
 * @param {number} digits
 * @param {Fraction} truth
 */
function isNearestDecimal(value, digits, truth) {
  // 2·|value − truth| ≤ one unit of the last place, all over the common denominator
  const common = value.d * truth.d;
  const apart = absolute(value.n * truth.d - truth.n * value.d) * 2n;
  if (apart === 0n) return true;
  const [n, d] = [absolute(truth.n), truth.d];
  let exponent = n.toString().length - d.toString().length;
  const reaches =
    exponent < 0 ? n * 10n ** BigInt(-exponent) >= d : n >= d * 10n ** BigInt(exponent);
  if (!reaches) exponent -= 1;
  const place = exponent - digits + 1;
  return place < 0
    ? apart * 10n ** BigInt(-place) <= common
    : apart <= common * 10n ** BigInt(place);
}

/** @param {bigint} x */
const absolute = (x) => (x < 0n ? -x : x);
