import type { TapCase } from "@lineside/tap-rules";

/** Inputs by their JSON pointer, each with another value; `undefined` leaves one out. */
export type Changes = Readonly<Record<string, unknown>>;

function changed(data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    return data.map((one, i) => (String(i) === key ? changed(one, rest, value) : one));
  }
  const record = (data ?? {}) as Readonly<Record<string, unknown>>;
  return { ...record, [key]: changed(record[key], rest, value) };
}

/** A case with some inputs changed, wherever they stand. */
export function changedCase(c: TapCase, changes: Changes): TapCase {
  return Object.entries(changes).reduce(
    (now, [path, value]) => changed(now, path.slice(1).split("/"), value) as TapCase,
    c,
  );
}
