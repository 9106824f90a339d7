import type { Kind, Kinds } from "./exact/kind.ts";
import type { AnyQuantity, Quantity, Unit } from "./exact/quantity.ts";
import { formatRational, type Rational, rational } from "./exact/rational.ts";
import { type Safe, safely } from "./safe-result.ts";
import { safeParseQuantity } from "./text/quantity-text.ts";
import { MAX_TEXT } from "./text/text-limit.ts";
import { UNIT_ALIASES } from "./text/unit-aliases.ts";
import { UnitsError, type UnitsErrorCode } from "./units-error.ts";

/** A quantity as strict JSON: `{"value":"10.5","unit":"ft","text":"10'-6\""}`. */
export interface QuantityJson<K extends Kind = Kind> {
  /** Only where the place does not say it. */
  readonly kind?: K;
  /** The exact value in lowest terms: a decimal where one exists, else `n/d`. */
  readonly value: string;
  /** The unit's symbol. */
  readonly unit: Kinds[K];
  /** As written; reads as the same amount. */
  readonly text?: string;
}

/** How {@link quantityToJson} writes. */
export interface ToJsonOptions {
  /** Writes the kind too, for places that do not say it. */
  readonly kind?: boolean;
}

/** How {@link quantityFromJson} reads. */
export interface FromJsonOptions {
  /** Takes JSON numbers, and values that are not in lowest terms. */
  readonly lenient?: boolean;
  /** Units of the reader's own, beside those of this package. */
  readonly units?: readonly { [K in Kind]: Unit<K> }[Kind][];
  /** Where the value stands in the caller's data, as a JSON pointer; errors go on from there. */
  readonly path?: string;
}

/** No quantity that {@link quantityToJson} wrote is longer. */
export const MAX_VALUE = 400;

/**
 * The strict JSON of a quantity, with its keys always in the same order.
 *
 * @throws {@link UnitsError} `TOO_LONG` for a fraction of more digits than the reader takes
 * @example
 * ```ts
 * import { A, quantityToJson } from "@lineside/units";
 * quantityToJson(A("2250/13")); // => { value: "2250/13", unit: "A" }
 * quantityToJson(A(225), { kind: true }); // => { kind: "current", value: "225", unit: "A" }
 * ```
 */
export function quantityToJson<K extends Kind>(
  quantity: Quantity<K>,
  options: ToJsonOptions & { readonly kind: true },
): QuantityJson<K> & { readonly kind: K };
export function quantityToJson<K extends Kind>(
  quantity: Quantity<K>,
  options?: ToJsonOptions,
): QuantityJson<K>;
export function quantityToJson<K extends Kind>(
  { kind, unit, value, text }: Quantity<K>,
  options: ToJsonOptions = {},
): QuantityJson<K> {
  const written = formatRational(value);
  if (written.length > MAX_VALUE || (text !== undefined && text.length > MAX_TEXT)) {
    throw tooLong(written.length > MAX_VALUE ? written : (text ?? ""), "");
  }
  return {
    ...(options.kind ? { kind } : {}),
    value: written,
    unit: unit.symbol,
    ...(text === undefined ? {} : { text }),
  };
}

const KEYS = ["kind", "value", "unit", "text"];

/**
 * Reads the strict JSON of a quantity of one kind; throws on anything else, down to a key too many.
 *
 * @throws {@link UnitsError} with the `path` of the bad field: `PARSE`, `NOT_A_NUMBER`, `UNKNOWN_UNIT`, `UNIT_MISMATCH`,
 * `TEXT_MISMATCH`, `OUT_OF_RANGE`, `DIVIDE_BY_ZERO`, `TOO_LONG`
 * @example
 * ```ts
 * import { inch, quantityFromJson } from "@lineside/units";
 * const clearance = quantityFromJson("length", JSON.parse('{"value":"10.5","unit":"ft"}'));
 * String(clearance.to(inch)); // => "126 in"
 * quantityFromJson("length", { value: 10.5, unit: "ft" }); // throws NOT_A_NUMBER
 * ```
 */
export function quantityFromJson<K extends Kind>(
  kind: K,
  json: unknown,
  options: FromJsonOptions = {},
): Quantity<K> {
  const { path = "" } = options;
  const fields = fieldsOf(json, path);
  const { kind: said = kind } = fields;
  if (said !== kind) throw fault("UNIT_MISMATCH", `${path}/kind`, said, kind);
  const unit = unitNamed(fields["unit"], unitsOf(kind, options), path, kindsOf);
  const quantity = quantityIn(unit, fields, options);
  const { text } = quantity;
  if (text === undefined) return quantity;
  // a text without its unit, or with its marks dropped, was read with these
  const read = safeParseQuantity(kind, text, { unit, bare: "ft-in" });
  if (read.ok && read.value.eq(quantity)) return quantity;
  throw fault("TEXT_MISMATCH", `${path}/text`, text, `a text that reads as ${quantity}`);
}

/** Reads `value`, and keeps `text` unread. */
function quantityIn<K extends Kind>(
  unit: Unit<K>,
  fields: Fields,
  options: FromJsonOptions,
): Quantity<K> {
  const { path = "" } = options;
  const value = rationalOf(fields["value"], options, `${path}/value`);
  const { text } = fields;
  if (text !== undefined && typeof text !== "string")
    throw fault("PARSE", `${path}/text`, text, "a string");
  if (text !== undefined && text.length > MAX_TEXT) throw tooLong(text, `${path}/text`);
  return within(path, () => unit(value, text));
}

/**
 * Reads strict JSON of a quantity in one of some units, without a text: what a program that knows its units needs,
 * at a third of the weight of {@link quantityFromJson}.
 *
 * @throws {@link UnitsError} as {@link quantityFromJson} does
 */
export function quantityInUnits<K extends Kind>(
  units: readonly Unit<K>[],
  json: unknown,
): Quantity<K> {
  const fields = fieldsOf(json, "");
  const { kind = units[0]?.kind, text } = fields;
  if (kind !== units[0]?.kind) throw fault("UNIT_MISMATCH", "/kind", kind, String(units[0]?.kind));
  if (text !== undefined) throw fault("PARSE", "/text", text, "no text");
  return quantityIn(unitNamed(fields["unit"], units, ""), fields, {});
}

/**
 * {@link quantityFromJson} that returns its error.
 *
 * @example
 * ```ts
 * import { safeQuantityFromJson } from "@lineside/units";
 * const read = safeQuantityFromJson("current", { value: "225", unit: "V" });
 * read.ok ? "" : [read.error.code, read.error.path]; // => ["UNIT_MISMATCH", "/unit"]
 * ```
 */
export function safeQuantityFromJson<K extends Kind>(
  kind: K,
  json: unknown,
  options?: FromJsonOptions,
): Safe<Quantity<K>> {
  return safely(() => quantityFromJson(kind, json, options));
}

/**
 * Reads strict JSON that names its kind, as `quantityToJson(q, { kind: true })` writes it.
 *
 * @throws {@link UnitsError} as {@link quantityFromJson} does; `PARSE` at `/kind` where it names none
 * @example
 * ```ts
 * import { anyQuantityFromJson } from "@lineside/units";
 * const fault = anyQuantityFromJson({ kind: "shortCircuitCurrent", value: "22", unit: "kA" });
 * fault.kind; // => "shortCircuitCurrent"
 * ```
 */
export function anyQuantityFromJson(json: unknown, options: FromJsonOptions = {}): AnyQuantity {
  const { path = "" } = options;
  const { kind } = fieldsOf(json, path);
  const known = typeof kind === "string" && unitsOf(kind as Kind, options)[0]?.kind;
  if (!known) throw fault("PARSE", `${path}/kind`, kind, "the kind of a quantity");
  return quantityFromJson(known, json, options) as unknown as AnyQuantity;
}

/**
 * {@link anyQuantityFromJson} that returns its error.
 *
 * @example
 * ```ts
 * import { safeAnyQuantityFromJson } from "@lineside/units";
 * safeAnyQuantityFromJson({ value: "22", unit: "kA" }).ok; // => false
 * ```
 */
export function safeAnyQuantityFromJson(
  json: unknown,
  options?: FromJsonOptions,
): Safe<AnyQuantity> {
  return safely(() => anyQuantityFromJson(json, options));
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a plain object that has none but those of a quantity. */
function fieldsOf(json: unknown, path: string): Fields {
  const expected = 'an object such as {"value":"10.5","unit":"ft"}';
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw fault("PARSE", path, json, expected);
  }
  const fields: Record<string, unknown> = {};
  for (const key of Object.keys(json)) {
    if (!KEYS.includes(key)) {
      const pointer = key.slice(0, 60).replaceAll("~", "~0").replaceAll("/", "~1");
      throw fault(
        "PARSE",
        `${path}/${pointer}`,
        key.slice(0, 60),
        `one of the keys ${KEYS.join(", ")}`,
      );
    }
    fields[key] = (json as Readonly<Record<string, unknown>>)[key];
  }
  return fields;
}

/** The units in which JSON may give a kind: none where the kind is unknown. */
export function unitsOf<K extends Kind>(
  kind: K,
  options: FromJsonOptions = {},
): readonly Unit<K>[] {
  const listed = Object.hasOwn(UNIT_ALIASES, kind) ? UNIT_ALIASES[kind] : [];
  const own = (options.units ?? []) as readonly unknown[] as readonly Unit<K>[];
  return [...listed.map(({ unit }) => unit), ...own.filter((unit) => unit.kind === kind)];
}

/** The kinds that have a unit of this symbol. */
function kindsOf(symbol: unknown): readonly Kind[] {
  const kinds = Object.keys(UNIT_ALIASES) as Kind[];
  return kinds.filter((kind) => unitsOf(kind).some((unit) => unit.symbol === symbol));
}

function unitNamed<K extends Kind>(
  symbol: unknown,
  units: readonly Unit<K>[],
  path: string,
  others: (symbol: unknown) => readonly Kind[] = () => [],
): Unit<K> {
  const unit = units.find((candidate) => candidate.symbol === symbol);
  if (unit !== undefined) return unit;
  const code = others(symbol).length > 0 ? "UNIT_MISMATCH" : "UNKNOWN_UNIT";
  throw fault(
    code,
    `${path}/unit`,
    symbol,
    units.map((candidate) => candidate.symbol),
  );
}

function rationalOf(value: unknown, { lenient = false }: FromJsonOptions, path: string): Rational {
  if (typeof value !== "string" && !(lenient && typeof value === "number")) {
    throw fault("NOT_A_NUMBER", path, value, 'a string such as "10.5" or "1/3"');
  }
  const read = within(path, () => rational(value));
  const reduced = formatRational(read);
  if (!lenient && reduced !== value) throw fault("PARSE", path, value, JSON.stringify(reduced));
  return read;
}

/** Runs a reader of part of the JSON, so that its errors say where. */
function within<T>(path: string, read: () => T): T {
  const result = safely(read);
  if (result.ok) return result.value;
  const { code, message, ...details } = result.error;
  throw new UnitsError(code, message, { ...details, path });
}

function tooLong(got: string, path: string): UnitsError {
  return new UnitsError(
    "TOO_LONG",
    `${got.length} characters at ${path || "/"}: ${got.slice(0, 20)}…`,
    {
      path,
      got: `${got.slice(0, 60)}…`,
      expected: `at most ${MAX_VALUE} characters of value and ${MAX_TEXT} of text`,
    },
  );
}

function fault(
  code: UnitsErrorCode,
  path: string,
  got: unknown,
  expected: string | readonly string[],
): UnitsError {
  const shown =
    typeof got === "string"
      ? JSON.stringify(got.slice(0, 60))
      : got === null
        ? "null"
        : typeof got === "number"
          ? String(got)
          : Array.isArray(got)
            ? "an array"
            : typeof got;
  const wanted = typeof expected === "string" ? expected : `one of ${expected.join(" ")}`;
  return new UnitsError(code, `${path === "" ? "" : `${path}: `}expected ${wanted}, got ${shown}`, {
    path,
    got: shown,
    expected,
  });
}
