/** What JSON can say. */
export type Plain = null | boolean | number | string | readonly Plain[] | PlainMap;

/** A map of plain data; read its own keys only. */
export interface PlainMap {
  readonly [key: string]: Plain;
}

/** Keys that a design may not hold, as they would reach into JavaScript's own objects. */
const FORBIDDEN: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "__proto__",
  "constructor",
  "prototype",
]);

export function isForbiddenKey(key: string): boolean {
  return FORBIDDEN.has(key);
}

/** Whether a value is a map: an object that is neither a list nor null. */
export function isPlainMap(value: unknown): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A JSON merge patch: `null` removes, a map is merged, anything else replaces.
 * Source: IETF RFC 7396.
 */
export function mergePatch(target: Plain | undefined, patch: Plain): Plain {
  if (!isPlainMap(patch)) return patch;
  const members = new Map(isPlainMap(target) ? Object.entries(target) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) members.delete(key);
    else members.set(key, mergePatch(members.get(key), value));
  }
  return Object.fromEntries(members);
}
