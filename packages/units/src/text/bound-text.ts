import type { Kind } from "../exact/kind.ts";
import type { Quantity } from "../exact/quantity.ts";
import { type Safe, safely } from "../safe-result.ts";
import { parseQuantity, type QuantityTextOptions } from "./quantity-text.ts";
import { notRead, trimmedText } from "./text-limit.ts";

/** Whether a value may not be less, or may not be more. */
export type Limit = "min" | "max";

/** A least or a greatest value; the value itself is within it. */
export interface Bound<K extends Kind> {
  readonly limit: Limit;
  readonly value: Quantity<K>;
}

/** The words of a limit, before or after the value. Source: the figure labels and prose of the utility manuals. */
const WORDS: Readonly<Record<Limit, string>> = {
  min: "min|min.|minimum|Min.|MIN|MIN.|Minimum|or more|or greater|at least|not less than|no less than|≥|>=",
  max: "max|max.|maximum|Max.|MAX|MAX.|Maximum|or less|at most|not more than|no more than|not to exceed|≤|<=",
};

const EXPECTED = `a value with its limit, such as 3'-0" min.`;

/** Parts a limit from the value that it stands before or behind; brackets around it do not matter. */
export function splitLimit(text: string): { readonly limit?: Limit; readonly rest: string } {
  for (const limit of ["min", "max"] as const) {
    for (const word of WORDS[limit].split("|")) {
      for (const shown of [`(${word})`, word]) {
        const behind = text.slice(0, text.length - shown.length);
        if (text.endsWith(shown) && /[^\p{L}\d]$/u.test(behind))
          return { limit, rest: behind.replace(/,?\s*$/, "") };
        const before = text.slice(shown.length);
        if (text.startsWith(shown) && /^[^\p{L}.)]/u.test(before))
          return { limit, rest: before.trim() };
      }
    }
  }
  return { rest: text };
}

/**
 * Reads a value that is marked as a least or a greatest one: `3'-0" min.`, `6'-6" max.`, `minimum 24 in`,
 * `at least 5 ft`.
 *
 * @throws {@link UnitsError} `PARSE` where there is no limit; else as {@link parseQuantity} does
 * @example
 * ```ts
 * import { parseBound } from "@lineside/units";
 * const height = parseBound("length", `3'-0" min.`);
 * height.limit; // => "min"
 * String(height.value); // => "3 ft"
 * parseBound("length", `3'-0"`); // throws PARSE
 * ```
 */
export function parseBound<K extends Kind>(
  kind: K,
  text: string,
  options?: QuantityTextOptions<K>,
): Bound<K> {
  const trimmed = trimmedText(text, EXPECTED);
  const { limit, rest } = splitLimit(trimmed);
  if (limit === undefined) throw notRead(trimmed, EXPECTED, trimmed.length);
  return { limit, value: parseQuantity(kind, rest, options) };
}

/**
 * {@link parseBound} that returns its error.
 *
 * @example
 * ```ts
 * import { safeParseBound } from "@lineside/units";
 * safeParseBound("soundLevel", "85 db").ok; // => false
 * safeParseBound("soundLevel", "85 db max.").ok; // => true
 * ```
 */
export function safeParseBound<K extends Kind>(
  kind: K,
  text: string,
  options?: QuantityTextOptions<K>,
): Safe<Bound<K>> {
  return safely(() => parseBound(kind, text, options));
}
