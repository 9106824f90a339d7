import {
  type Addend,
  type Difference,
  type Kind,
  type Kinds,
  type Other,
  PRODUCTS,
  type Products,
  type Quotients,
  type Result,
} from "./kind.ts";
import {
  add,
  compareRational,
  type DecimalLike,
  divide,
  formatRational,
  fromSafe,
  multiply,
  negate,
  type Rational,
  type RationalLike,
  type Rounding,
  rational,
  reduce,
  roundRational,
} from "./rational.ts";
import { UnitsError } from "./units-error.ts";

/** Only in types: makes a quantity of one kind no quantity of another, in either direction. */
export declare const KIND: unique symbol;

/**
 * An exact amount of one kind, in the unit in which it was entered. Immutable.
 *
 * Arithmetic keeps the left unit; a product or a quotient stands in the unit without prefix (kV × A is VA).
 * Nothing is rounded, prefixed or simplified by itself.
 */
export interface Quantity<K extends Kind> {
  readonly [KIND]: (k: K) => K;
  readonly kind: K;
  readonly unit: Unit<K>;
  /** As written, where a parser read it. */
  readonly text?: string | undefined;
  /** The exact value in `unit`. */
  readonly value: Rational;
  /** The same amount in another unit of its kind. */
  to(unit: Unit<K>): Quantity<K>;
  /** The amount times a plain number. */
  scale(by: RationalLike): Quantity<K>;
  /** −1, 0 or 1 as this is less than, equal to or greater than the other; exact. */
  compare(other: Quantity<K>): -1 | 0 | 1;
  eq(other: Quantity<K>): boolean;
  lt(other: Quantity<K>): boolean;
  lte(other: Quantity<K>): boolean;
  gt(other: Quantity<K>): boolean;
  gte(other: Quantity<K>): boolean;
  plus(other: Quantity<Addend<K>>): Quantity<K>;
  /** The difference; of two temperatures a `temperatureDelta`. */
  minus(other: Quantity<K>): Quantity<Difference<K>>;
  times<B extends Other<Products, K>>(other: Quantity<B>): Quantity<Result<Products, K, B>>;
  over<B extends Other<Quotients, K>>(other: Quantity<B>): Quantity<Result<Quotients, K, B>>;
  /** Exact, with its unit: `10.5 ft`, `1/3 ft`. */
  toString(): string;
  /** Strict JSON without the kind: `{ value: "10.5", unit: "ft" }`, and `text` where there is one. */
  toJSON(): { value: string; unit: string; text?: string };
}

/** A quantity of any one kind. `Quantity<Kind>` would accept none, as the kind is invariant. */
export type AnyQuantity = { [K in Kind]: Quantity<K> }[Kind];

/**
 * A unit: called with a number it makes a quantity. Frozen.
 *
 * @example
 * ```ts
 * import { ft, inch } from "@lineside/units";
 * String(ft("1/3").to(inch)); // => "4 in"
 * ```
 */
export interface Unit<K extends Kind> {
  (value: string | bigint | number | DecimalLike | Rational, text?: string): Quantity<K>;
  readonly kind: K;
  readonly symbol: Kinds[K];
}

/** How one unit turns into another: (value + offset) · n/d, the offset in the unit that it leaves. */
interface Road extends Rational {
  readonly to: UnitRecord;
  readonly offset: Rational | undefined;
}

/** What a unit is, behind its callable face. */
interface UnitRecord {
  readonly kind: Kind;
  readonly symbol: string;
  /** In the coherent unit of the kind. */
  readonly factor: Rational;
  /** Of its zero from the coherent unit's zero, in coherent units; only for points. */
  readonly zero: Rational | undefined;
  readonly least: Rational | undefined;
  readonly most: Rational | undefined;
  readonly extras: UnitExtras;
  readonly call: Unit<Kind>;
  readonly roads: Map<UnitRecord, Road>;
  readonly products: Map<UnitRecord, Road>;
  readonly quotients: Map<UnitRecord, Road>;
}

/** What some units need beyond a factor. */
export interface UnitExtras {
  /** Where the unit's zero lies from the coherent unit's, in coherent units. */
  readonly zero?: RationalLike;
  /** The unit of differences of a point scale. */
  readonly delta?: Unit<"temperatureDelta">;
  /** Inclusive limits of the value, in this unit. */
  readonly least?: RationalLike;
  readonly most?: RationalLike;
  /** The unit in which a product or quotient of that kind stands, given its left unit. */
  readonly resultUnit?: (kind: string, left: Unit<Kind>) => Unit<Kind> | undefined;
}

const RECORD = Symbol("unit record");
type Called = Unit<Kind> & { readonly [RECORD]: UnitRecord };

function wrongKind(op: string, a: Exact, b: unknown): UnitsError {
  const name = (q: unknown) => (q instanceof Exact ? `${q} (${q.kind})` : String(q).slice(0, 60));
  const joint = op === "multiply" || op === "divide" ? "by" : "and";
  const affine = op === "add" && a.u.extras.delta !== undefined && b instanceof Exact && b.kind === a.kind;
  return new UnitsError(affine ? "AFFINE" : "UNIT_MISMATCH", `cannot ${op} ${name(a)} ${joint} ${name(b)}`, {
    op,
    got: b instanceof Exact ? b.kind : typeof b,
    expected: affine ? "temperatureDelta" : a.kind,
    kinds: b instanceof Exact ? [a.kind, b.kind] : [a.kind],
  });
}

/** From one unit to another of its kind, or from a difference to the scale it belongs to. */
function road(from: UnitRecord, to: UnitRecord): Road {
  let found = from.roads.get(to);
  if (found === undefined) {
    const { n, d } = reduce(divide(from.factor, to.factor));
    const shift =
      from.zero && to.zero ? divide(add(from.zero, negate(to.zero)), from.factor) : undefined;
    found = { to, n, d, offset: shift && compareRational(shift, { n: 0, d: 1 }) !== 0 ? reduce(shift) : undefined };
    from.roads.set(to, found);
  }
  return found;
}

function outOfRange(u: UnitRecord, value: Rational): UnitsError {
  const { least, most } = u.extras;
  const expected = [least !== undefined && `at least ${least}`, most !== undefined && `at most ${most}`].filter(Boolean).join(", ");
  const got = `${formatRational(value)} ${u.symbol}`;
  return new UnitsError("OUT_OF_RANGE", `${got} (${u.kind}) must be ${expected}`, { got, expected });
}

/** Levels and factors neither add nor scale; points on a scale have differences that do. */
const isLevel = (kind: Kind): boolean => kind === "soundLevel" || kind === "powerFactor";
const isUnscalable = (kind: Kind): boolean => kind === "temperature" || isLevel(kind);

/** The one implementation of {@link Quantity}: a class, so that a quantity is four words and its methods are shared. */
class Exact {
  readonly u: UnitRecord;
  readonly n: number | bigint;
  readonly d: number | bigint;
  readonly text: string | undefined;

  constructor(u: UnitRecord, n: number | bigint, d: number | bigint, text?: string) {
    this.u = u;
    this.n = n;
    this.d = d;
    this.text = text;
    if (u.least !== undefined && compareRational(this, u.least) < 0) throw outOfRange(u, this);
    if (u.most !== undefined && compareRational(this, u.most) > 0) throw outOfRange(u, this);
  }

  get kind(): Kind {
    return this.u.kind;
  }
  get unit(): Unit<Kind> {
    return this.u.call;
  }
  get value(): Rational {
    return { n: this.n, d: this.d };
  }

  to(unit: Unit<Kind>): Exact {
    const to = (unit as Called)[RECORD];
    if (to === this.u) return this;
    if (to === undefined || to.kind !== this.u.kind) {
      throw wrongKind("convert", this, to === undefined ? unit : new Exact(to, 1, 1));
    }
    return this.along(road(this.u, to));
  }

  /** This value by a road, whose kinds the caller has checked. */
  private along(by: Road): Exact {
    if (by.offset !== undefined) {
      const moved = multiply(add(this, by.offset), by);
      return new Exact(by.to, moved.n, moved.d);
    }
    return this.by(by.to, this, by);
  }

  /** a·b in the unit `u`; in line for safe integers, as this is what most programs spend their time in. */
  private by(u: UnitRecord, a: Rational, b: Rational): Exact {
    if (typeof a.n === "number" && typeof b.n === "number") {
      const safe = fromSafe(a.n * b.n, (a.d as number) * (b.d as number));
      if (safe !== undefined) return new Exact(u, safe.n, safe.d);
    }
    const { n, d } = multiply(a, b);
    return new Exact(u, n, d);
  }

  scale(by: RationalLike): Exact {
    if (isUnscalable(this.u.kind)) throw wrongKind("scale", this, "a number");
    return this.by(this.u, this, rational(by));
  }

  /** The other value in this one's unit, whatever it was entered in. */
  private same(op: string, other: Exact, kind: Kind = this.u.kind): Rational {
    if (!(other instanceof Exact) || other.u.kind !== kind) throw wrongKind(op, this, other);
    return other.u === this.u ? other : other.along(road(other.u, this.u));
  }

  compare(other: Exact): -1 | 0 | 1 {
    return compareRational(this, this.same("compare", other));
  }
  eq(other: Exact): boolean {
    return this.compare(other) === 0;
  }
  lt(other: Exact): boolean {
    return this.compare(other) < 0;
  }
  lte(other: Exact): boolean {
    return this.compare(other) <= 0;
  }
  gt(other: Exact): boolean {
    return this.compare(other) > 0;
  }
  gte(other: Exact): boolean {
    return this.compare(other) >= 0;
  }

  plus(other: Exact): Exact {
    const { delta } = this.u.extras;
    if (isLevel(this.u.kind)) throw wrongKind("add", this, other);
    const { n, d } = add(this, this.same("add", other, delta?.kind));
    return new Exact(this.u, n, d);
  }

  minus(other: Exact): Exact {
    if (isLevel(this.u.kind)) throw wrongKind("subtract", this, other);
    const { delta } = this.u.extras;
    const { n, d } = add(this, negate(this.same("subtract", other)));
    return new Exact(delta === undefined ? this.u : (delta as unknown as Called)[RECORD], n, d);
  }

  times(other: Exact): Exact {
    const by = (other instanceof Exact && this.u.products.get(other.u)) || this.combine("multiply", other);
    if (typeof this.n === "number" && typeof other.n === "number" && typeof by.n === "number") {
      const safe = fromSafe(this.n * other.n * by.n, (this.d as number) * (other.d as number) * (by.d as number));
      if (safe !== undefined) return new Exact(by.to, safe.n, safe.d);
    }
    const { n, d } = multiply(multiply(this, other), by);
    return new Exact(by.to, n, d);
  }

  over(other: Exact): Exact {
    const by = (other instanceof Exact && this.u.quotients.get(other.u)) || this.combine("divide", other);
    const { n, d } = multiply(divide(this, other), by);
    return new Exact(by.to, n, d);
  }

  /** The road to the product or quotient with another unit, found once per pair of units. */
  private combine(op: "multiply" | "divide", other: Exact): Road {
    if (!(other instanceof Exact)) throw wrongKind(op, this, other);
    const [a, b] = [this.u, other.u];
    const table: Readonly<Record<string, Readonly<Record<string, string>>>> = PRODUCTS;
    let result: UnitRecord | undefined;
    let factor = op === "multiply" ? multiply(a.factor, b.factor) : divide(a.factor, b.factor);
    if (b.kind === "ratio" && !isUnscalable(a.kind)) {
      result = a;
    } else {
      const row = table[op === "multiply" ? a.kind : b.kind] ?? {};
      const kind = op === "multiply" ? row[b.kind] : Object.keys(row).find((k) => row[k] === a.kind);
      const unit = kind && (a.extras.resultUnit ?? b.extras.resultUnit)?.(kind, a.call);
      result = unit ? (unit as Called)[RECORD] : undefined;
    }
    if (result === undefined) throw wrongKind(op, this, other);
    factor = reduce(divide(factor, result.factor));
    const found: Road = { to: result, n: factor.n, d: factor.d, offset: undefined };
    (op === "multiply" ? a.products : a.quotients).set(b, found);
    return found;
  }

  toString(): string {
    return `${formatRational(this)} ${this.u.symbol}`;
  }
  toJSON(): { value: string; unit: string; text?: string } {
    const json = { value: formatRational(this), unit: this.u.symbol };
    return this.text === undefined ? json : { ...json, text: this.text };
  }
  /** `a < b` would compare texts; a template literal gets the text it asks for. */
  [Symbol.toPrimitive](hint: string): string {
    if (hint === "string") return this.toString();
    throw wrongKind("compare with < or do sums with", this, "an operator; use compare(), plus() or value");
  }
  /** What a console shows. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `${this} (${this.u.kind})`;
  }
}

const optional = (value?: RationalLike): Rational | undefined =>
  value === undefined ? undefined : rational(value);

/**
 * Makes a unit: `factor` is its exact size in the coherent unit of its kind.
 *
 * @throws {@link UnitsError} as {@link rational} does
 * @example
 * ```ts
 * import { defineUnit, ft } from "@lineside/units";
 * const rod = defineUnit("length", "rod" as "ft", "5.0292");
 * String(rod(2).to(ft)); // => "33 ft"
 * ```
 */
export function defineUnit<K extends Kind>(
  kind: K,
  symbol: Kinds[K],
  factor: RationalLike,
  extras: UnitExtras = {},
): Unit<K> {
  const call = ((value: RationalLike, text?: string) => {
    const { n, d } = rational(value);
    return new Exact(record, n, d, text);
  }) as unknown as Called;
  const record: UnitRecord = {
    kind,
    symbol,
    factor: reduce(rational(factor)),
    zero: optional(extras.zero),
    least: optional(extras.least),
    most: optional(extras.most),
    extras,
    call,
    roads: new Map(),
    products: new Map(),
    quotients: new Map(),
  };
  Object.defineProperty(call, RECORD, { value: record });
  Object.assign(call, { kind, symbol });
  return Object.freeze(call) as unknown as Unit<K>;
}

/** Whether a value is a quantity, and of that kind where one is named. */
export function isQuantity<K extends Kind = Kind>(
  value: unknown,
  kind?: K,
): value is Kind extends K ? AnyQuantity : Quantity<K> {
  return value instanceof Exact && (kind === undefined || value.u.kind === kind);
}

/**
 * Compares two quantities whose kinds only the program's data know.
 *
 * @throws {@link UnitsError} `UNIT_MISMATCH` where the kinds differ
 */
export function compareAny(a: AnyQuantity, b: AnyQuantity): -1 | 0 | 1 {
  return (a as unknown as Exact).compare(b as unknown as Exact);
}

/** a − b of two quantities whose kinds only the program's data know; throws where they differ. */
export function differenceAny(a: AnyQuantity, b: AnyQuantity): AnyQuantity {
  return (a as unknown as Exact).minus(b as unknown as Exact) as unknown as AnyQuantity;
}

/**
 * How many times `b` goes into `a`, as an exact fraction.
 *
 * @throws {@link UnitsError} `UNIT_MISMATCH`, `DIVIDE_BY_ZERO`
 * @example
 * ```ts
 * import { V, formatRational, ratioOf } from "@lineside/units";
 * formatRational(ratioOf(V(208), V(480))); // => "13/30"
 * ```
 */
export function ratioOf<K extends Kind>(a: Quantity<K>, b: Quantity<NoInfer<K>>): Rational {
  const [x, y] = [a as unknown as Exact, b as unknown as Exact];
  if (!(y instanceof Exact) || x.kind !== y.kind) throw wrongKind("divide", x, y);
  return reduce(divide(x.value, y.to(x.unit).value));
}

/**
 * The value in a unit, rounded once to a number of decimal places, with the unit's symbol.
 * For people to read: rules compare the exact value.
 *
 * @example
 * ```ts
 * import { A, approximate } from "@lineside/units";
 * approximate(A("2250/13"), 2); // => "173.08 A"
 * ```
 */
export function approximate(quantity: AnyQuantity, places: number, rounding?: Rounding): string {
  return `${roundRational(quantity.value, places, rounding)} ${quantity.unit.symbol}`;
}
