/**
 * Exact fractions in BigInt, written for the tests: never reduced, never in doubles, and without a line of `src`.
 */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** Reads `10.5`, `-3`, `1/3`. */
export function fraction(text: string): Fraction {
  const [over = "", under = "1"] = text.split("/");
  const [whole = "", part = ""] = over.split(".");
  return { n: BigInt(whole + part), d: 10n ** BigInt(part.length) * BigInt(under) };
}

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  n: a.n * b.d + b.n * a.d,
  d: a.d * b.d,
});
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d });
export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
export const over = (a: Fraction, b: Fraction): Fraction =>
  b.n < 0n ? { n: -a.n * b.d, d: -a.d * b.n } : { n: a.n * b.d, d: a.d * b.n };

export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** In lowest terms, as `n/d`. */
export function shown({ n, d }: Fraction): string {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return `${n / a}/${d / a}`;
}

/** A fraction of ours, to compare by {@link shown}. */
export function asFraction({ n, d }: { n: number | bigint; d: number | bigint }): Fraction {
  return { n: BigInt(n), d: BigInt(d) };
}
