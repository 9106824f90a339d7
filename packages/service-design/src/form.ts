import { type DesignErrorCode, type Issue, shown } from "./design-error.ts";
import { memberOf } from "./json-pointer.ts";
import { nearestWord } from "./nearest-word.ts";
import { isForbiddenKey, isPlainMap } from "./plain-data.ts";
import { LIMITS } from "./text-limits.ts";

/** A JSON Schema, as far as a design needs it: plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** Where reading stands, and where mistakes go. */
export interface Place {
  readonly path: string;
  readonly issues: Issue[];
}

/**
 * What one field looks like: how it is read from plain data, and how a JSON Schema says it. One source for the reader, the
 * JSON Schema and the zod schema, so that the three cannot disagree.
 */
export interface Form<T> {
  /** In a message, with its article: `a current such as 225 A`. */
  readonly what: string;
  /** The value, or `undefined` after an issue was noted. */
  read(raw: unknown, at: Place): T | undefined;
  schema(): JsonSchema;
}

/** A form as a field of something, with what the field means. */
export interface Field<T> {
  readonly form: Form<T>;
  readonly doc: string;
  readonly required?: boolean;
}

/** The fields of T. */
export type Fields<T> = { readonly [K in keyof T]-?: Field<Exclude<T[K], undefined>> };

/** What an issue says beside its place. */
export interface Objection {
  readonly code: DesignErrorCode;
  readonly message: string;
  readonly got: unknown;
  readonly expected: string;
  readonly suggestion?: string | undefined;
  readonly atKey?: boolean;
}

/** Notes an issue at a place, or at a member of it. Beyond a limit further issues are dropped. */
export function object(at: Place, objection: Objection, key?: string): undefined {
  if (at.issues.length >= LIMITS.errors) return undefined;
  const { code, message, got, expected, suggestion, atKey } = objection;
  at.issues.push({
    code,
    path: key === undefined ? at.path : memberOf(at.path, key),
    message,
    got: shown(got),
    expected,
    ...(suggestion !== undefined && { suggestion }),
    ...(atKey && { atKey }),
  });
  return undefined;
}

function wrongType(at: Place, raw: unknown, expected: string): undefined {
  return object(at, {
    code: "WRONG_TYPE",
    message: `expected ${expected}, got ${shown(raw)}`,
    got: raw,
    expected,
  });
}

/** The field of a form. `required` fields have no answer to ask for: without them there is nothing to judge. */
/* @__NO_SIDE_EFFECTS__ */
export function field<T>(form: Form<T>, doc: string, required = false): Field<T> {
  return required ? { form, doc, required } : { form, doc };
}

/** Words in a row, as a person lists them. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** A short text, such as a name. */
/* @__NO_SIDE_EFFECTS__ */
export function text(what: string, longest = 500): Form<string> {
  return {
    what,
    read(raw, at) {
      if (typeof raw !== "string") return wrongType(at, raw, what);
      if (raw.length <= longest) return raw;
      return object(at, {
        code: "OUT_OF_RANGE",
        message: `a text of ${raw.length} characters`,
        got: raw,
        expected: `at most ${longest} characters`,
      });
    },
    schema: () => ({ type: "string", maxLength: longest }),
  };
}

/** Yes or no. */
/* @__NO_SIDE_EFFECTS__ */
export function yesOrNo(): Form<boolean> {
  const what = "true or false";
  return {
    what,
    read(raw, at) {
      if (typeof raw === "boolean") return raw;
      const word = typeof raw === "string" ? raw.toLowerCase() : "";
      const meant =
        ["yes", "y", "on"].includes(word) ||
        (["no", "n", "off"].includes(word) ? false : undefined);
      if (meant === undefined) return wrongType(at, raw, what);
      return object(at, {
        code: "WRONG_TYPE",
        message: `write ${meant} for ${shown(raw)}`,
        got: raw,
        expected: what,
        suggestion: String(meant),
      });
    },
    schema: () => ({ type: "boolean" }),
  };
}

/** A whole number between two. */
/* @__NO_SIDE_EFFECTS__ */
export function count(what: string, least: number, most: number): Form<number> {
  return {
    what,
    read(raw, at) {
      if (typeof raw !== "number") return wrongType(at, raw, what);
      if (Number.isSafeInteger(raw) && raw >= least && raw <= most) return raw;
      return object(at, {
        code: raw < 0 ? "NEGATIVE" : "OUT_OF_RANGE",
        message: `${shown(raw)} is not ${what}`,
        got: raw,
        expected: `a whole number from ${least} to ${most}`,
      });
    },
    schema: () => ({ type: "integer", minimum: least, maximum: most }),
  };
}

/** One of some words. `meant` lists what people write instead. */
/* @__NO_SIDE_EFFECTS__ */
export function choice<T extends string>(
  what: string,
  words: readonly T[],
  meant: Readonly<Record<string, T>> = {},
): Form<T> {
  return {
    what,
    read(raw, at) {
      const found = words.find((word) => word === raw);
      if (found !== undefined) return found;
      if (typeof raw !== "string") return wrongType(at, raw, what);
      const key = raw.trim().toLowerCase();
      const suggestion = Object.hasOwn(meant, key) ? meant[key] : nearestWord(raw.trim(), words);
      const hint =
        suggestion === undefined ? `; write ${listed(words)}` : `; did you mean ${suggestion}?`;
      return object(at, {
        code: "UNKNOWN_CHOICE",
        message: `${shown(raw)} is not ${what}${hint}`,
        got: raw,
        expected: listed(words),
        suggestion,
      });
    },
    schema: () => ({ enum: [...words] }),
  };
}

/** A map of named fields. A field without a value is one that is left out. */
/* @__NO_SIDE_EFFECTS__ */
export function record<T>(what: string, fields: Fields<T>): Form<T> {
  const all: Readonly<Record<string, Field<unknown>>> = fields;
  const names = Object.keys(all);
  return {
    what,
    read(raw, at) {
      if (!isPlainMap(raw)) return wrongType(at, raw, `${what}: a map`);
      const read = new Map<string, unknown>();
      for (const [key, value] of Object.entries(raw)) {
        const known = Object.hasOwn(all, key) ? all[key] : undefined;
        if (known === undefined) unknownKey(at, key, what, names);
        else if (value !== null && value !== undefined) {
          const got = known.form.read(value, { ...at, path: memberOf(at.path, key) });
          if (got !== undefined) read.set(key, got);
        }
      }
      for (const name of names) {
        if (!all[name]?.required || (Object.hasOwn(raw, name) && raw[name] !== null)) continue;
        object(
          at,
          {
            code: "MISSING_KEY",
            message: `${what} needs ${name}: ${all[name].form.what}`,
            got: "nothing",
            expected: all[name].form.what,
          },
          name,
        );
      }
      // each value was read by the form that T's own field has
      return Object.fromEntries(read) as T;
    },
    schema: () => ({
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(
        names.map((name) => [name, { description: all[name]?.doc, ...all[name]?.form.schema() }]),
      ),
      ...(names.some((name) => all[name]?.required) && {
        required: names.filter((name) => all[name]?.required),
      }),
    }),
  };
}

export function unknownKey(at: Place, key: string, what: string, known: readonly string[]): void {
  if (isForbiddenKey(key)) {
    object(
      at,
      {
        code: "PROTO_KEY",
        message: `${key} cannot be the name of anything in a design`,
        got: key,
        expected: "another name",
        atKey: true,
      },
      key,
    );
    return;
  }
  const suggestion = nearestWord(key, known);
  const hint =
    suggestion === undefined ? `; it has ${listed(known)}` : `; did you mean ${suggestion}?`;
  object(
    at,
    {
      code: "UNKNOWN_KEY",
      message: `${shown(key)} is not a field of ${what}${hint}`,
      got: key,
      expected: listed(known),
      suggestion,
      atKey: true,
    },
    key,
  );
}

/** How a thing in a design may be called. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}_. -]{0,63}$/u;
const ID_EXPECTED = "a name of letters, digits, - _ . and spaces, at most 64 of them";

/** A name by which something in the design is referred to. */
/* @__NO_SIDE_EFFECTS__ */
export function id(what: string): Form<string> {
  return {
    what,
    read(raw, at) {
      const name = typeof raw === "number" ? String(raw) : raw;
      if (typeof name !== "string") return wrongType(at, raw, what);
      return ID.test(name) && !isForbiddenKey(name) ? name : badId(at, name);
    },
    schema: () => ({ type: "string", pattern: "^[^/~]{1,64}$" }),
  };
}

function badId(at: Place, name: string, key?: string): undefined {
  return object(
    at,
    {
      code: isForbiddenKey(name) ? "PROTO_KEY" : "BAD_ID",
      message: `${shown(name) || "an empty text"} cannot be a name`,
      got: name,
      expected: ID_EXPECTED,
      atKey: key !== undefined,
    },
    key,
  );
}

/** A map from names to things of one form. */
/* @__NO_SIDE_EFFECTS__ */
export function mapOf<T>(what: string, form: Form<T>): Form<Readonly<Record<string, T>>> {
  return {
    what,
    read(raw, at) {
      if (!isPlainMap(raw)) return wrongType(at, raw, `${what}: a map by name`);
      const read = new Map<string, T>();
      for (const [key, value] of Object.entries(raw)) {
        if (!ID.test(key) || isForbiddenKey(key)) badId(at, key, key);
        else if (value !== null && value !== undefined) {
          const got = form.read(value, { ...at, path: memberOf(at.path, key) });
          if (got !== undefined) read.set(key, got);
        }
      }
      return Object.fromEntries(read);
    },
    schema: () => ({ type: "object", additionalProperties: form.schema() }),
  };
}

/** One of several records, told apart by the word in one field. */
/* @__NO_SIDE_EFFECTS__ */
export function variants<T>(
  what: string,
  tag: string,
  forms: Readonly<Record<string, Form<T>>>,
  tagForm: Form<string>,
): Form<T> {
  return {
    what,
    read(raw, at) {
      if (!isPlainMap(raw)) return wrongType(at, raw, `${what}: a map`);
      const value = Object.hasOwn(raw, tag) ? raw[tag] : undefined;
      if (value === undefined || value === null) {
        return object(
          at,
          {
            code: "MISSING_KEY",
            message: `say what it is, such as ${tag}: ${Object.keys(forms)[0]}`,
            got: "nothing",
            expected: listed(Object.keys(forms)),
          },
          tag,
        );
      }
      const word = tagForm.read(value, { ...at, path: memberOf(at.path, tag) });
      return word === undefined ? undefined : forms[word]?.read(raw, at);
    },
    schema: () => ({ anyOf: Object.values(forms).map((form) => form.schema()) }),
  };
}
