import type { Change } from "./conditions/outcome.ts";
import type { TapCase } from "./tap-case.ts";

/** A copy of plain data in which the value at a path, from one of its keys on, is another one. */
function changed(data: unknown, keys: readonly string[], at: number, value: unknown): unknown {
  const key = keys[at];
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    const index = Number(key);
    return data.map((one, i) => (i === index ? changed(one, keys, at + 1, value) : one));
  }
  const record = (data ?? {}) as Readonly<Record<string, unknown>>;
  return { ...record, [key]: changed(record[key], keys, at + 1, value) };
}

/** The case with one input changed; the path is one of the case's own. */
export function withChange(c: TapCase, { path, value }: Change): TapCase {
  return changed(c, path.split("/"), 1, value) as TapCase;
}
