import { UnitsError } from "../units-error.ts";
import type {
  Addend,
  Difference,
  Kind,
  Kinds,
  Other,
  Products,
  Quotients,
  Result,
} from "./kind.ts";
import type { Limits } from "./limits.ts";
import {
  add,
  compareRational,
  type DecimalLike,
  divide,
  formatRational,
  multiply,
  negate,
  type Rational,
  type RationalLike,
  rational,
  reduce,
} from "./rational.ts";

/** Only in types: makes a quantity of one kind no quantity of another, in either direction. */
export declare const KIND: unique symbol;

/**
 * An exact amount of one kind, in the unit in which it was entered. Immutable.
 *
 * Arithmetic keeps the left unit; a product or a quotient stands in the unit without prefix (kV × A is VA).
 * Nothing is rounded, prefixed or simplified by itself.
 */
export interface Quantity<K extends Kind> {
  /** Only in types; no quantity has it. */
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
  /** Whether it is the same amount, in whatever units; exact. */
  eq(other: Quantity<K>): boolean;
  /** Whether it is less; exact. */
  lt(other: Quantity<K>): boolean;
  /** Whether it is less or the same; exact. */
  lte(other: Quantity<K>): boolean;
  /** Whether it is more; exact. */
  gt(other: Quantity<K>): boolean;
  /** Whether it is more or the same; exact. */
  gte(other: Quantity<K>): boolean;
  /** The sum; what is added to a temperature is a `temperatureDelta`. */
  plus(other: Quantity<Addend<K>>): Quantity<K>;
  /** The difference; of two temperatures a `temperatureDelta`. */
  minus(other: Quantity<K>): Quantity<Difference<K>>;
  /** The product, of the kind that {@link Products} gives; by a ratio it stays its own kind. */
  times<B extends Other<Products, K>>(other: Quantity<B>): Quantity<Result<Products, K, B>>;
  /** The quotient, of the kind that {@link Quotients} gives. */
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

/**
 * What a unit's kind makes with other kinds, in which unit: `"*current"` when multiplied by one, `"/current"` when
 * divided by one. A product stands with the rarer of its two kinds, a quotient with what is divided.
 */
export type Laws<K extends Kind> = {
  readonly [B in Partner<Products, K> as `*${B}`]?: Unit<Result<Products, K, B>>;
} & {
  readonly [B in Partner<Quotients, K> as `/${B}`]: Unit<Result<Quotients, K, B>>;
};

/** The kinds other than a ratio that may stand at the other side of K in the table T. */
export type Partner<T, K extends Kind> = Exclude<Other<T, K>, "ratio">;

/** What some units need beyond a factor. */
export interface UnitExtras<K extends Kind = Kind> {
  /** Where the unit's zero lies from the coherent unit's, in coherent units. */
  readonly zero?: RationalLike;
  /** The unit of differences of a point scale. */
  readonly delta?: Unit<"temperatureDelta">;
  /** What the value may be, in this unit. */
  readonly limits?: Limits;
  /** Products and quotients of this unit, given the left unit; a function, since units name each other. */
  readonly laws?: (left: Unit<Kind>) => Laws<K>;
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
  readonly limits: Limits | undefined;
  readonly delta: UnitRecord | undefined;
  readonly extras: UnitExtras;
  readonly call: Unit<Kind>;
  readonly roads: Map<UnitRecord, Road>;
  readonly products: Map<UnitRecord, Road>;
  readonly quotients: Map<UnitRecord, Road>;
}

const RECORD = Symbol("unit record");
type Called = Unit<Kind> & { readonly [RECORD]: UnitRecord };

/** What stands behind a unit; `undefined` for anything else. */
const recordOf = (unit: unknown): UnitRecord | undefined => (unit as Called | undefined)?.[RECORD];

const JOINTS: Readonly<Record<string, string>> = {
  add: "and",
  subtract: "and",
  compare: "and",
  convert: "to",
};

function wrongKind(op: string, a: Exact, b: unknown): UnitsError {
  const kind = b instanceof Exact ? b.kind : recordOf(b)?.kind;
  const shown =
    b instanceof Exact
      ? b
      : (recordOf(b)?.symbol ?? String(typeof b === "object" && b ? "an object" : b).slice(0, 60));
  const affine = op === "add" && a.u.delta !== undefined;
  return new UnitsError(
    affine && kind === a.kind ? "AFFINE" : "UNIT_MISMATCH",
    `cannot ${op} ${a} (${a.kind}) ${JOINTS[op] ?? "by"} ${shown}${kind ? ` (${kind})` : ""}`,
    {
      op,
      got: kind ?? typeof b,
      expected: affine ? "temperatureDelta" : a.kind,
      kinds: kind ? [a.kind, kind] : [a.kind],
    },
  );
}

/** From one unit to another of its kind, or from a difference to the scale it belongs to. */
function road(from: UnitRecord, to: UnitRecord): Road {
  let found = from.roads.get(to);
  if (found === undefined) {
    const { n, d } = reduce(divide(from.factor, to.factor));
    const shift =
      from.zero && to.zero && reduce(divide(add(from.zero, negate(to.zero)), from.factor));
    found = { to, n, d, offset: shift && shift.n !== 0 ? shift : undefined };
    from.roads.set(to, found);
  }
  return found;
}

/** A value by a road, whose kinds the caller has checked. */
function along(value: Rational, by: Road): Rational {
  // volts and amperes make volt-amperes with nothing to multiply by
  if (by.offset === undefined) return by.n === 1 && by.d === 1 ? value : multiply(value, by);
  return multiply(add(value, by.offset), by);
}

/** Levels and factors neither add nor scale; points on a scale have differences that do. */
const isLevel = (kind: Kind): boolean => kind === "soundLevel" || kind === "powerFactor";
const isUnscalable = (kind: Kind): boolean => kind === "temperature" || isLevel(kind);

/** The one implementation of {@link Quantity}: a class, so that a quantity is four words and its methods are shared. */
class Exact {
  // declared only: class fields would write each word twice
  declare readonly u: UnitRecord;
  declare readonly n: number | bigint;
  declare readonly d: number | bigint;
  declare readonly text: string | undefined;

  constructor(u: UnitRecord, { n, d }: Rational, text?: string) {
    this.u = u;
    this.n = n;
    this.d = d;
    this.text = text;
    if (u.limits !== undefined) u.limits(this, u.call);
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
    const to = recordOf(unit);
    if (to === this.u) return this;
    if (to?.kind !== this.u.kind) throw wrongKind("convert", this, unit);
    return new Exact(to, along(this, road(this.u, to)));
  }

  scale(by: RationalLike): Exact {
    if (isUnscalable(this.u.kind)) throw wrongKind("scale", this, "a number");
    return new Exact(this.u, multiply(this, rational(by)));
  }

  /** The other value in this one's unit, whatever it was entered in. */
  private same(op: string, other: Exact, kind: Kind = this.u.kind): Rational {
    if (!(other instanceof Exact) || other.u.kind !== kind) throw wrongKind(op, this, other);
    return other.u === this.u ? other : along(other, road(other.u, this.u));
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
    if (isLevel(this.u.kind)) throw wrongKind("add", this, other);
    return new Exact(this.u, add(this, this.same("add", other, this.u.delta?.kind)));
  }

  minus(other: Exact): Exact {
    if (isLevel(this.u.kind)) throw wrongKind("subtract", this, other);
    return new Exact(this.u.delta ?? this.u, add(this, negate(this.same("subtract", other))));
  }

  times(other: Exact): Exact {
    const by = (other instanceof Exact && this.u.products.get(other.u)) || this.combine("*", other);
    return new Exact(by.to, along(multiply(this, other), by));
  }

  over(other: Exact): Exact {
    const by =
      (other instanceof Exact && this.u.quotients.get(other.u)) || this.combine("/", other);
    return new Exact(by.to, along(divide(this, other), by));
  }

  /** The road to the product or quotient with another unit, found once per pair of units. */
  private combine(op: "*" | "/", other: Exact): Road {
    const [word, roads, factor] =
      op === "*"
        ? (["multiply", this.u.products, multiply] as const)
        : (["divide", this.u.quotients, divide] as const);
    if (!(other instanceof Exact)) throw wrongKind(word, this, other);
    const [a, b] = [this.u, other.u];
    const law = (of: UnitRecord, kind: Kind) =>
      recordOf((of.extras.laws?.(a.call) as Record<string, unknown>)?.[op + kind]);
    const to =
      b.kind === "ratio" && !isUnscalable(a.kind)
        ? a
        : (law(a, b.kind) ?? (op === "*" ? law(b, a.kind) : undefined));
    if (to === undefined) throw wrongKind(word, this, other);
    const { n, d } = reduce(divide(factor(a.factor, b.factor), to.factor));
    const found: Road = { to, n, d, offset: undefined };
    roads.set(b, found);
    return found;
  }

  toString(): string {
    return `${formatRational(this)} ${this.u.symbol}`;
  }
  toJSON(): { value: string; unit: string; text?: string } {
    const { text } = this;
    return {
      value: formatRational(this),
      unit: this.u.symbol,
      ...(text !== undefined && { text }),
    };
  }
  /** `a < b` would compare texts; a template literal gets the text it asks for. */
  [Symbol.toPrimitive](hint: string): string {
    if (hint === "string") return this.toString();
    throw wrongKind("operate on", this, "an operator: use compare(), plus() or value");
  }
  /** What a console shows. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `${this} (${this.u.kind})`;
  }
}

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
  extras: UnitExtras<K> = {},
): Unit<K> {
  const call = ((value: RationalLike, text?: string) =>
    new Exact(record, rational(value), text)) as unknown as Called;
  const record: UnitRecord = {
    kind,
    symbol,
    factor: reduce(rational(factor)),
    zero: extras.zero === undefined ? undefined : rational(extras.zero),
    limits: extras.limits,
    delta: recordOf(extras.delta),
    extras: extras as unknown as UnitExtras,
    call,
    roads: new Map(),
    products: new Map(),
    quotients: new Map(),
  };
  Object.defineProperty(call, RECORD, { value: record });
  return Object.freeze(Object.assign(call, { kind, symbol })) as unknown as Unit<K>;
}

/**
 * Whether a value is a quantity, and of that kind where one is named.
 *
 * @example
 * ```ts
 * import { A, isQuantity } from "@lineside/units";
 * isQuantity(A(1)); // => true
 * isQuantity(A(1), "shortCircuitCurrent"); // => false
 * ```
 */
export function isQuantity<K extends Kind = Kind>(
  value: unknown,
  kind?: K,
): value is Kind extends K ? AnyQuantity : Quantity<K> {
  return value instanceof Exact && (kind === undefined || value.u.kind === kind);
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
