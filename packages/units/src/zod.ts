import * as z from "zod/mini";
import type { Kind, Kinds } from "./exact/kind.ts";
import { type AnyQuantity, isQuantity, type Quantity, type Unit } from "./exact/quantity.ts";
import { CONDUCTOR_SIZES, type ConductorSize } from "./labels/conductor-size.ts";
import { SYSTEM_NAMES, type System } from "./labels/system.ts";
import { TRADE_SIZES, type TradeSize } from "./labels/trade-size.ts";
import {
  MAX_VALUE,
  type QuantityJson,
  quantityInUnits,
  quantityToJson,
  safeAnyQuantityFromJson,
  safeQuantityFromJson,
  unitsOf,
} from "./quantity-json.ts";
import { type Safe, safely } from "./safe-result.ts";
import type { Counted } from "./text/counted-text.ts";
import { safeParseQuantity } from "./text/quantity-text.ts";
import { MAX_TEXT } from "./text/text-limit.ts";
import { UNIT_ALIASES } from "./text/unit-aliases.ts";

const text = () => z.string().check(z.maxLength(MAX_TEXT));
const value = () => z.string().check(z.maxLength(MAX_VALUE), z.regex(/^-?\d+(?:\.\d+|\/\d+)?$/));

/** The shape of a quantity's JSON, as JSON Schema can say it; the rest is checked on decoding. */
function jsonOf<K extends Kind>(kind: K) {
  return z.strictObject({
    kind: z.exactOptional(z.literal(kind)),
    value: value(),
    unit: symbolOf(unitsOf(kind)),
    text: z.exactOptional(text()),
  });
}

function symbolOf<K extends Kind>(units: readonly Unit<K>[]) {
  const symbols = units.map((unit) => unit.symbol) as readonly string[] as readonly Kinds[K][];
  return z.enum(symbols as readonly [Kinds[K] & string]);
}

/** Hands on what was read, or reports why not, with the error's code in `params`. */
function settle<T>(read: Safe<T>, payload: z.core.ParsePayload): T {
  if (read.ok) return read.value;
  const { code, path, got, expected, message } = read.error;
  payload.issues.push({
    code: "custom",
    message,
    input: payload.value,
    path: path.split("/").slice(1),
    params: { code, got, expected },
  });
  return z.NEVER;
}

/**
 * A codec between the strict JSON of one kind and its quantity: reads as `quantityFromJson`, writes as `quantityToJson`.
 * Issues carry the `UnitsErrorCode` in `params`. Fits into schemas of `zod` and of `zod/mini`.
 *
 * @example
 * ```ts
 * import { ft } from "@lineside/units";
 * import { quantityCodec } from "@lineside/units/zod";
 * import * as z from "zod/mini";
 * const length = quantityCodec("length");
 * z.encode(length, ft("10.5")); // => { value: "10.5", unit: "ft" }
 * String(z.decode(length, { value: "10.5", unit: "ft" })); // => "10.5 ft"
 * length.safeParse({ value: 10.5, unit: "ft" }).success; // => false
 * ```
 */
export function quantityCodec<K extends Kind>(
  kind: K,
): z.ZodMiniType<Quantity<K>, QuantityJson<K>> {
  const json = jsonOf(kind);
  return z.codec(json, quantityOf(kind), {
    decode: (input, payload) => settle(safeQuantityFromJson(kind, input), payload),
    encode: (quantity) => quantityToJson(quantity) as z.output<typeof json>,
  }) as unknown as z.ZodMiniType<Quantity<K>, QuantityJson<K>>;
}

function quantityOf<K extends Kind>(kind: K) {
  return z.custom<Quantity<K>>((candidate) => isQuantity(candidate, kind), `expected a ${kind}`);
}

/**
 * {@link quantityCodec} that also reads what people write, `10'-6"` or `150 kVA`, as `parseQuantity` does; for
 * configuration. It writes the JSON object.
 *
 * @example
 * ```ts
 * import { quantityText } from "@lineside/units/zod";
 * const { data } = quantityText("length").safeParse(`10'-6"`);
 * String(data); // => "10.5 ft"
 * quantityText("length").safeParse("10-6").error?.issues[0]?.message;
 * // => '"10-6" may be 10 ft 6 in, or 10 to 6; pass { bare: "ft-in" } for feet and inches'
 * ```
 */
export function quantityText<K extends Kind>(
  kind: K,
): z.ZodMiniType<Quantity<K>, QuantityJson<K> | string> {
  const json = z.union([text(), jsonOf(kind)]);
  return z.codec(json, quantityOf(kind), {
    decode: (input, payload) =>
      settle(
        typeof input === "string"
          ? safeParseQuantity(kind, input)
          : safeQuantityFromJson(kind, input),
        payload,
      ),
    encode: (quantity) => quantityToJson(quantity) as z.output<typeof json>,
  }) as unknown as z.ZodMiniType<Quantity<K>, QuantityJson<K> | string>;
}

/**
 * A codec for quantities in one of a few units of a kind, without the text as written: it carries no other unit and no
 * reader of texts, which is most of the weight of {@link quantityCodec}. A text is dropped on encoding.
 *
 * @example
 * ```ts
 * import { ft, inch, m } from "@lineside/units";
 * import { unitCodec } from "@lineside/units/zod";
 * const length = unitCodec(ft, inch);
 * String(length.parse({ value: "10.5", unit: "ft" })); // => "10.5 ft"
 * length.safeParse({ value: "3.2", unit: "m" }).success; // => false
 * ```
 */
export function unitCodec<K extends Kind>(
  ...units: readonly [Unit<K>, ...Unit<K>[]]
): z.ZodMiniType<Quantity<K>, QuantityJson<K>> {
  const { kind } = units[0];
  const json = z.strictObject({ value: value(), unit: symbolOf(units) });
  return z.codec(json, quantityOf(kind), {
    decode: (input, payload) =>
      settle(
        safely(() => quantityInUnits(units, input)),
        payload,
      ),
    encode: (quantity) => {
      const { value, unit } = quantityToJson(quantity);
      return { value, unit } as z.output<typeof json>;
    },
  }) as unknown as z.ZodMiniType<Quantity<K>, QuantityJson<K>>;
}

/** The JSON of a quantity that names its kind. */
export type AnyQuantityJson = { [K in Kind]: QuantityJson<K> & { readonly kind: K } }[Kind];

/**
 * A codec for places that do not say the kind: the JSON does.
 *
 * @example
 * ```ts
 * import { faultKA } from "@lineside/units";
 * import { anyQuantityCodec } from "@lineside/units/zod";
 * import * as z from "zod/mini";
 * z.encode(anyQuantityCodec(), faultKA(22)); // => { kind: "shortCircuitCurrent", value: "22", unit: "kA" }
 * ```
 */
export function anyQuantityCodec(): z.ZodMiniType<AnyQuantity, AnyQuantityJson> {
  const json = z.strictObject({
    kind: z.enum(Object.keys(UNIT_ALIASES) as Kind[]),
    value: value(),
    unit: z.string().check(z.maxLength(MAX_TEXT)),
    text: z.exactOptional(text()),
  });
  const quantity = z.custom<AnyQuantity>(
    (candidate) => isQuantity(candidate),
    "expected a quantity",
  );
  return z.codec(json, quantity, {
    decode: (input, payload) => settle(safeAnyQuantityFromJson(input), payload),
    encode: (output) => quantityToJson(output as Quantity<Kind>, { kind: true }),
  }) as unknown as z.ZodMiniType<AnyQuantity, AnyQuantityJson>;
}

/** The JSON of several alike: `{"count":3,"each":{"value":"167","unit":"kVA"}}`. */
export interface CountedJson<K extends Kind> {
  readonly count: number;
  readonly each: QuantityJson<K>;
}

/**
 * A codec for several quantities alike, such as the transformers of a bank.
 *
 * @example
 * ```ts
 * import { parseCounted } from "@lineside/units";
 * import { countedCodec } from "@lineside/units/zod";
 * import * as z from "zod/mini";
 * const bank = countedCodec("apparentPower");
 * z.encode(bank, parseCounted("3-167 kVA", "apparentPower"));
 * // => { count: 3, each: { value: "167", unit: "kVA", text: "167 kVA" } }
 * ```
 */
export function countedCodec<K extends Kind>(
  kind: K,
): z.ZodMiniType<Counted<Quantity<K>>, CountedJson<K>> {
  const count = z.int().check(z.gte(1), z.lte(999));
  return z.strictObject({ count, each: quantityCodec(kind) });
}

/** A conductor size by its canonical name, `"3/0 AWG"`. */
export const conductorSize: z.ZodMiniType<ConductorSize, ConductorSize> = /* @__PURE__ */ z.enum(
  CONDUCTOR_SIZES as [ConductorSize, ...ConductorSize[]],
);

/** A conduit trade size by its name, `"1-1/4"`. */
export const tradeSize: z.ZodMiniType<TradeSize, TradeSize> = /* @__PURE__ */ z.enum(
  TRADE_SIZES as [TradeSize, ...TradeSize[]],
);

/** A service system by its name, `"208Y/120"`. */
export const system: z.ZodMiniType<System, System> = /* @__PURE__ */ z.enum(
  SYSTEM_NAMES as [System, ...System[]],
);
