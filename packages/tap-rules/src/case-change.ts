import type { Change } from "./conditions/outcome.ts";
import type { TapCase } from "./tap-case.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A copy of a list or a record with another value for one key. */
function withField(data: unknown, key: string, value: unknown): unknown {
  if (Array.isArray(data)) return data.with(Number(key), value);
  // assigned, as a computed key in the literal takes twice as long
  const copy: Record<string, unknown> = { ...(data as Fields | undefined) };
  copy[key] = value;
  return copy;
}

/** A copy of plain data in which the value at a path, `a/0/b`, is another one. */
function changed(data: unknown, path: string, value: unknown): unknown {
  const slash = path.indexOf("/");
  if (slash < 0) return withField(data, path, value);
  const key = path.slice(0, slash);
  const inner = (data as Fields | undefined)?.[key];
  return withField(data, key, changed(inner, path.slice(slash + 1), value));
}

/** The case with one input changed; the path is one of the case's own. */
export function withChange(c: TapCase, { path, value }: Change): TapCase {
  return changed(c, path.slice(1), value) as TapCase;
}
