import type { Id } from "./piece.ts";

/** The JSON pointer of a member: `/conductors` and `S1` make `/conductors/S1`. */
export function memberOf(path: string, key: string | number): string {
  const text = String(key);
  return /[~/]/.test(text)
    ? `${path}/${text.replaceAll("~", "~0").replaceAll("/", "~1")}`
    : `${path}/${text}`;
}

/** The JSON pointer of a piece of equipment, or of a field of it. */
export function equipmentPath(id: Id, ...keys: readonly string[]): string {
  return keys.reduce(memberOf, memberOf("/equipment", id));
}

/** The JSON pointer of a conductor, or of a field of it. */
export function conductorPath(id: Id, ...keys: readonly string[]): string {
  return keys.reduce(memberOf, memberOf("/conductors", id));
}
