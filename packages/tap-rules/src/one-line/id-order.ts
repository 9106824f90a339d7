import type { Id } from "./piece.ts";

interface SortKey {
  readonly id: Id;
  readonly pieces: readonly string[];
}

function compare({ pieces: x }: SortKey, { pieces: y }: SortKey): number {
  for (let i = 0; i < Math.min(x.length, y.length); i += 1) {
    const [p = "", q = ""] = [x[i], y[i]];
    if (p === q) continue;
    const bothNumbers = isDigit(p) && isDigit(q);
    if (bothNumbers && p.length !== q.length) return p.length - q.length;
    return p < q ? -1 : 1;
  }
  return x.length - y.length;
}

function isDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/**
 * The names of a map, in an order that does not hang on how it was written: digits by their value, else by code point.
 *
 * @example
 * ```ts
 * import { idsOf } from "@lineside/tap-rules";
 * idsOf({ T10: 1, F1: 1, T9: 1 }); // => ["F1", "T9", "T10"]
 * ```
 */
export function idsOf(map: Readonly<Record<Id, unknown>> | undefined): readonly Id[] {
  return Object.keys(map ?? {})
    .map((id): SortKey => ({ id, pieces: id.match(/\d+|\D+/g) ?? [] }))
    .sort(compare)
    .map(({ id }) => id);
}
