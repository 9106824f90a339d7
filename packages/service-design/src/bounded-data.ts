import { forbiddenKey, type Reject } from "./objection.ts";
import { isForbiddenKey, isPlainMap, type Plain } from "./plain-data.ts";
import { LIMITS } from "./text-limits.ts";

/** A copy of what JSON can say, within the limits; `undefined` after an objection. */
export function boundedPlain(data: unknown, reject: Reject): Plain | undefined {
  let items = 0;
  const visit = (value: unknown, path: readonly string[]): Plain | undefined => {
    items += 1;
    if (path.length > LIMITS.depth) {
      const message = "too many maps and lists inside each other";
      const expected = `at most ${LIMITS.depth} levels`;
      return reject({ code: "TOO_DEEP", message, got: value, expected, path });
    }
    if (items > LIMITS.items) {
      const message = "far more than a design holds";
      const expected = `at most ${LIMITS.items} values`;
      return reject({ code: "TOO_MANY", message, got: value, expected, path });
    }
    if (value === null || typeof value === "boolean" || typeof value === "string") return value;
    if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
    if (Array.isArray(value)) {
      const list: Plain[] = [];
      for (const [i, item] of value.entries()) {
        const read = visit(item, [...path, String(i)]);
        if (read === undefined) return undefined;
        list.push(read);
      }
      return list;
    }
    if (!isPlainMap(value)) {
      const message = `a ${typeof value} is no plain data`;
      const expected = "what JSON can say";
      return reject({ code: "WRONG_TYPE", message, got: typeof value, expected, path });
    }
    const members: [string, Plain][] = [];
    for (const [key, item] of Object.entries(value) as [string, unknown][]) {
      const inside = [...path, key];
      if (isForbiddenKey(key)) return reject({ ...forbiddenKey(key), path: inside });
      if (item === undefined) continue;
      const read = visit(item, inside);
      if (read === undefined) return undefined;
      members.push([key, read]);
    }
    return Object.fromEntries(members);
  };
  return visit(data, []);
}
