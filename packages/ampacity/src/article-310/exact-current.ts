import {
  A,
  compareRational,
  type Inexact,
  multiply,
  type Quantity,
  type Rational,
  reduce,
  timesRoot,
} from "@lineside/units";

/** A current in amperes: a fraction, times the square root of another where there is one. Never negative. */
export interface ExactCurrent {
  readonly value: Rational;
  readonly root: Rational | undefined;
}

/** What an ampacity is multiplied by: a fraction, or the square root of one. */
export type Factor =
  | { readonly value: Rational; readonly root: undefined }
  | { readonly value: undefined; readonly root: Rational };

/** The whole root of a whole number that is a square. */
function wholeRoot(n: number | bigint): number | undefined {
  const root = Math.sqrt(Number(n));
  return Number.isSafeInteger(n) && Number.isInteger(root) ? root : undefined;
}

/** The square root of a fraction, as a fraction where it is one. */
export function rootFactor(radicand: Rational): Factor {
  const { n, d } = reduce(radicand);
  const [over, under] = [wholeRoot(n), wholeRoot(d)];
  return over === undefined || under === undefined
    ? { value: undefined, root: { n, d } }
    : { value: { n: over, d: under }, root: undefined };
}

/** A current without a root. */
export function plainCurrent(value: Rational): ExactCurrent {
  return { value, root: undefined };
}

/** A current times a factor; of two factors at most one is a root. */
export function multiplied({ value, root }: ExactCurrent, by: Factor): ExactCurrent {
  return by.value === undefined
    ? { value, root: by.root }
    : { value: multiply(value, by.value), root };
}

/** A current times a whole number. */
export function times({ value, root }: ExactCurrent, count: number): ExactCurrent {
  return count === 1 ? { value, root } : { value: multiply(value, { n: count, d: 1 }), root };
}

function square({ value, root }: ExactCurrent): Rational {
  const plain = multiply(value, value);
  return root === undefined ? plain : multiply(plain, root);
}

/** −1, 0 or 1 as `a` is less than, equal to or more than `b`; exact, with roots by squares. */
export function compareCurrents(a: ExactCurrent, b: ExactCurrent): -1 | 0 | 1 {
  return a.root === undefined && b.root === undefined
    ? compareRational(a.value, b.value)
    : compareRational(square(a), square(b));
}

/** The lesser of two currents, the first where they are equal. */
export function lesserCurrent(a: ExactCurrent, b: ExactCurrent): ExactCurrent {
  return compareCurrents(b, a) < 0 ? b : a;
}

/** A current for people and for findings: a quantity, or two bounds where it has a root. */
export function currentValue({
  value,
  root,
}: ExactCurrent): Quantity<"current"> | Inexact<"current"> {
  return root === undefined ? A(value) : timesRoot(A(value), root);
}

/** The quantity at or next below (`low`) or above (`high`) a current. */
export function enclosing(current: ExactCurrent, side: "low" | "high"): Quantity<"current"> {
  const value = currentValue(current);
  return "low" in value ? A(value[side]) : value;
}
