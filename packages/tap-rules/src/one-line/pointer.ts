import type { Id } from "./piece.ts";

/** The JSON pointer of a member: `/conductors` and `S1` make `/conductors/S1`. */
export function memberOf(path: string, key: string | number): string {
  const text = String(key);
  return /[~/]/.test(text)
    ? `${path}/${text.replaceAll("~", "~0").replaceAll("/", "~1")}`
    : `${path}/${text}`;
}

/**
 * The JSON pointer of a piece of equipment in a one-line, or of a field of it.
 *
 * @example
 * ```ts
 * import { equipmentPath } from "@lineside/tap-rules";
 * equipmentPath("P1", "main", "rating"); // => "/equipment/P1/main/rating"
 * equipmentPath("A/B"); // => "/equipment/A~1B"
 * ```
 */
export function equipmentPath(id: Id, ...keys: readonly string[]): string {
  return keys.reduce(memberOf, memberOf("/equipment", id));
}

/**
 * The JSON pointer of a conductor in a one-line, or of a field of it.
 *
 * @example
 * ```ts
 * import { conductorPath } from "@lineside/tap-rules";
 * conductorPath("S1", "runs", "raceway"); // => "/conductors/S1/runs/raceway"
 * ```
 */
export function conductorPath(id: Id, ...keys: readonly string[]): string {
  return keys.reduce(memberOf, memberOf("/conductors", id));
}
