import { FindingsError } from "./findings-error.ts";
import { MAX_ITEMS, MAX_STRING } from "./json-limit.ts";

/** A value of unknown form and the JSON pointer at which it stands. */
export interface Spot {
  readonly json: unknown;
  readonly path: string;
}

function shown(json: unknown): string {
  if (typeof json === "string") return JSON.stringify(json.slice(0, 60));
  if (json === null || typeof json === "number") return String(json);
  return Array.isArray(json) ? "an array" : json === undefined ? "nothing" : typeof json;
}

export function badField({ json, path }: Spot, expected: string): FindingsError {
  return new FindingsError("BAD_FIELD", { path, got: shown(json), expected });
}

/**
 * The fields of an object that has none but the named keys; whatever else it has (`__proto__` too) is an error.
 * Only own keys are read, so that nothing comes in by a prototype.
 */
export function recordOf(spot: Spot, keys: readonly string[]): (key: string) => Spot {
  const { json, path } = spot;
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw badField(spot, "an object");
  for (const key of Object.keys(json)) {
    if (keys.includes(key)) continue;
    const pointer = key.slice(0, 60).replaceAll("~", "~0").replaceAll("/", "~1");
    throw badField({ json: key, path: `${path}/${pointer}` }, `one of the keys ${keys.join(", ")}`);
  }
  const fields = json as Readonly<Record<string, unknown>>;
  return (key) => ({
    json: Object.hasOwn(fields, key) ? fields[key] : undefined,
    path: `${path}/${key}`,
  });
}

export function stringOf(spot: Spot): string {
  const { json, path } = spot;
  if (typeof json !== "string") throw badField(spot, "a string");
  if (json.length <= MAX_STRING) return json;
  throw new FindingsError("TOO_LARGE", {
    path,
    got: `${json.length} characters`,
    expected: `at most ${MAX_STRING}`,
  });
}

/** One of the words of a closed set. */
export function wordOf<W extends string>(spot: Spot, words: readonly W[]): W {
  const word = words.find((one) => one === spot.json);
  if (word === undefined) throw badField(spot, `one of ${words.join(", ")}`);
  return word;
}

export function listOf<T>({ json, path }: Spot, read: (item: Spot) => T): T[] {
  if (!Array.isArray(json)) throw badField({ json, path }, "an array");
  if (json.length > MAX_ITEMS) {
    throw new FindingsError("TOO_LARGE", {
      path,
      got: `${json.length} items`,
      expected: `at most ${MAX_ITEMS}`,
    });
  }
  return json.map((item: unknown, i) => read({ json: item, path: `${path}/${i}` }));
}

/** What is read, or `undefined` where there is nothing. */
export function optional<T>(spot: Spot, read: (spot: Spot) => T): T | undefined {
  return spot.json === undefined ? undefined : read(spot);
}

/** T, in which what may be undefined is optional instead. */
export type Present<T> = {
  [F in keyof T as undefined extends T[F] ? never : F]: T[F];
} & { [F in keyof T as undefined extends T[F] ? F : never]?: Exclude<T[F], undefined> };

/** An object without the keys that hold nothing. */
export function present<T extends object>(fields: T): Present<T> {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Present<T>;
}
