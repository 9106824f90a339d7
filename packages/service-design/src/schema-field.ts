import * as z from "zod/mini";
import { shown } from "./design-error.ts";
import { objectTo, type Reject, wrongType } from "./objection.ts";
import { isForbiddenKey } from "./plain-data.ts";

/** A value of a design file as a schema of `zod` and of `zod/mini`: reads what is written, gives what it means. */
export type Schema<T> = z.ZodMiniType<T>;

/** The schemas of the fields of T. */
export type Fields<T> = {
  [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? z.ZodMiniExactOptional<Schema<Exclude<T[K], undefined>>>
    : Schema<T[K]>;
};

/** The schema of a map with named fields; its `shape` holds theirs. */
export type MapSchema<T> = z.ZodMiniObject<Fields<T>, z.core.$strict>;

/** Adds to what the JSON Schema says. */
/* @__NO_SIDE_EFFECTS__ */
export function described<S extends z.ZodMiniType>(schema: S, json: z.core.GlobalMeta): S {
  z.globalRegistry.add(schema, json);
  return schema;
}

/** A field that may be left out, with what it means. */
/* @__NO_SIDE_EFFECTS__ */
export function field<T>(
  description: string,
  schema: Schema<T>,
): z.ZodMiniExactOptional<Schema<T>> {
  // a field without a value is one that is left out: `map` takes it away, so that it is optional exactly
  const optional = z.optional(schema) as z.ZodMiniType as z.ZodMiniExactOptional<Schema<T>>;
  return described(optional, { description });
}

const withoutGaps = <T>(map: T): T =>
  Object.fromEntries(Object.entries(map as object).filter(([, value]) => value !== undefined)) as T;

/** A map of named fields, and of no others. The title, with its article, is what messages call it. */
/* @__NO_SIDE_EFFECTS__ */
export function map<T>(title: string, fields: Fields<T>): MapSchema<T> {
  const schema = z.strictObject(fields).check(z.overwrite(withoutGaps));
  return described(schema, { title }) as z.ZodMiniType as MapSchema<T>;
}

/** A map from names to things alike. */
/* @__NO_SIDE_EFFECTS__ */
export function mapOf<T>(
  one: Schema<T>,
  key: z.ZodMiniType<string, string> = idKey(),
): Schema<Readonly<Record<string, T>>> {
  const schema = z.record(key, z.optional(one)).check(z.overwrite(withoutGaps));
  return schema as z.ZodMiniType as Schema<Readonly<Record<string, T>>>;
}

/**
 * A value that is read from what a person writes. It takes whatever stands there, so that it can say of a number which
 * unit is missing; `json` says what an editor is to ask for.
 */
/* @__NO_SIDE_EFFECTS__ */
export function written<T>(
  json: z.core.GlobalMeta,
  read: (raw: unknown, reject: Reject) => T | undefined,
): Schema<T> {
  const reading = z.transform((raw: unknown, payload): T => {
    return read(raw, (objection) => objectTo(payload, objection)) ?? z.NEVER;
  }) as Schema<T>;
  return z.pipe(described(z.unknown(), json), reading as z.ZodMiniType<T, unknown>);
}

const ID = /^[\p{L}\p{N}][\p{L}\p{N}_. -]{0,63}$/u;
const ID_JSON = { type: "string", pattern: "^[^/~]{1,64}$" } as const;

function idOf(name: string, reject: Reject): string | undefined {
  if (ID.test(name) && !isForbiddenKey(name)) return name;
  return reject({
    code: isForbiddenKey(name) ? "PROTO_KEY" : "BAD_ID",
    message: `${shown(name) || "an empty text"} cannot be a name`,
    got: name,
    expected: "a name of letters, digits, - _ . and spaces, at most 64 of them",
  });
}

/** The name of something in the design, as a key. */
/* @__NO_SIDE_EFFECTS__ */
function idKey(): z.ZodMiniType<string, string> {
  const key = z.string().check((payload) => {
    idOf(payload.value, (objection) => objectTo(payload, objection));
  });
  return described(key, ID_JSON);
}

/** A name by which something in the design is referred to. */
/* @__NO_SIDE_EFFECTS__ */
export function id(what: string): Schema<string> {
  return written(ID_JSON, (raw, reject) => {
    const name = typeof raw === "number" ? String(raw) : raw;
    return typeof name === "string" ? idOf(name, reject) : reject(wrongType(raw, what));
  });
}
