import type { Change } from "./conditions/outcome.ts";
import type { TapCase } from "./tap-case.ts";

/** A copy of plain data in which the value at a path is another one. */
function changed(data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    const index = Number(key);
    return data.map((one, i) => (i === index ? changed(one, rest, value) : one));
  }
  const record = (data ?? {}) as Readonly<Record<string, unknown>>;
  return { ...record, [key]: changed(record[key], rest, value) };
}

/** The case with one input changed; the path is one of the case's own. */
export function withChange(c: TapCase, { path, value }: Change): TapCase {
  return changed(c, path.slice(1).split("/"), value) as TapCase;
}
