import {
  add,
  compareRational,
  divide,
  type Inexact,
  type Kind,
  multiply,
  negate,
  one,
  type Quantity,
  type Rational,
  timesRoot,
  type Unit,
} from "@lineside/units";

/** A fraction times the square root of a fraction that is not below zero. */
export interface RootTerm {
  readonly by: Rational;
  readonly root: Rational;
}

/** A fraction and at most two multiples of roots, added; no root is a fraction, nor a fraction's multiple of the other. */
export interface RootSum {
  readonly plain: Rational;
  readonly roots: readonly RootTerm[];
}

const ZERO: Rational = { n: 0, d: 1 };
const ONE: Rational = { n: 1, d: 1 };

/** The square root, where it is a fraction. */
export function exactRoot(of: Rational): Rational | undefined {
  const { low, high } = timesRoot(one(1), of);
  return compareRational(low, high) === 0 ? low : undefined;
}

/** Adds terms up: roots that are fractions become fractions, and roots that are multiples of each other become one. */
export function rootSum(terms: readonly RootTerm[]): RootSum {
  let plain = ZERO;
  const roots: RootTerm[] = [];
  for (const { by, root } of terms) {
    const whole = exactRoot(root);
    if (whole !== undefined) {
      plain = add(plain, multiply(by, whole));
      continue;
    }
    const alike = roots.findIndex((term) => exactRoot(divide(root, term.root)) !== undefined);
    const first = roots[alike] ?? { by: ZERO, root };
    const times = exactRoot(divide(root, first.root)) as Rational;
    roots[alike < 0 ? roots.length : alike] = {
      by: add(first.by, multiply(by, times)),
      root: first.root,
    };
  }
  return { plain, roots: roots.filter(({ by }) => signOf(by) !== 0) };
}

/** A sum times a fraction. */
export function scaleSum({ plain, roots }: RootSum, by: Rational): RootSum {
  return rootSum([
    { by: multiply(plain, by), root: ONE },
    ...roots.map((term) => ({ by: multiply(term.by, by), root: term.root })),
  ]);
}

/** The sign of a − b, exact. The two may have at most two roots between them. */
export function compareSums(a: RootSum, b: RootSum): -1 | 0 | 1 {
  return signOfSum(
    rootSum([
      { by: add(a.plain, negate(b.plain)), root: ONE },
      ...a.roots,
      ...b.roots.map(({ by, root }) => ({ by: negate(by), root })),
    ]),
  );
}

function signOf({ n }: Rational): -1 | 0 | 1 {
  return n > 0 ? 1 : n < 0 ? -1 : 0;
}

/** The sign of x + y, given their signs and which of them is larger without its sign. */
function heavier(x: -1 | 0 | 1, y: -1 | 0 | 1, larger: () => -1 | 0 | 1): -1 | 0 | 1 {
  if (x === 0 || x === y) return y;
  if (y === 0) return x;
  const by = larger();
  return by > 0 ? x : by < 0 ? y : 0;
}

const square = (x: Rational): Rational => multiply(x, x);

/** What a term is, squared. */
const squared = ({ by, root }: RootTerm): Rational => multiply(square(by), root);

/** The sign of the sum of two terms of which no root is zero, by their squares. */
function signOfTwo(a: RootTerm, b: RootTerm): -1 | 0 | 1 {
  return heavier(signOf(a.by), signOf(b.by), () => compareRational(squared(a), squared(b)));
}

/**
 * The sign of a fraction and at most two multiples of roots, exact.
 *
 * Of two terms it is the sign of that whose square is larger. Of three, the two roots together, squared, are a²p + b²q +
 * 2ab·√(pq), and that less the square of the fraction is two terms again.
 */
export function signOfSum({ plain, roots }: RootSum): -1 | 0 | 1 {
  const [first, second] = roots;
  if (first === undefined) return signOf(plain);
  if (second === undefined) return signOfTwo({ by: plain, root: ONE }, first);
  const both = signOfTwo(first, second);
  return heavier(both, signOf(plain), () => {
    const rest = add(add(squared(first), squared(second)), negate(square(plain)));
    const cross = multiply({ n: 2, d: 1 }, multiply(first.by, second.by));
    return signOfTwo(
      { by: rest, root: ONE },
      { by: cross, root: multiply(first.root, second.root) },
    );
  });
}

/** A sum as an amount: exact where it has no root, else between two bounds. */
export function sumIn<K extends Kind>(
  { plain, roots }: RootSum,
  unit: Unit<K>,
): Quantity<K> | Inexact<K> {
  if (roots.length === 0) return unit(plain);
  const parts = roots.map(({ by, root }) => timesRoot(unit(by), root));
  const total = (end: "low" | "high"): Rational =>
    parts.reduce((sum, part) => add(sum, part[end]), plain);
  return { kind: unit.kind, unit, low: total("low"), high: total("high") };
}
