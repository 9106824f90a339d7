import { type Safe, safely } from "../safe-result.ts";
import { notRead, trimmedText } from "../text/text-limit.ts";
import { UnitsError } from "../units-error.ts";

/**
 * Conduit trade sizes, smallest first, each with its metric designator. Both are names: no trade size is a length
 * (the inside of 1/2 EMT measures 0.622 in), and no designator is a number of millimetres.
 * Source: NEC 2017 Table 300.1(C).
 */
const DESIGNATORS = [
  ["3/8", 12],
  ["1/2", 16],
  ["3/4", 21],
  ["1", 27],
  ["1-1/4", 35],
  ["1-1/2", 41],
  ["2", 53],
  ["2-1/2", 63],
  ["3", 78],
  ["3-1/2", 91],
  ["4", 103],
  ["5", 129],
  ["6", 155],
] as const;

/** A conduit trade size by its name, which is also its JSON: `"1-1/4"`. */
export type TradeSize = (typeof DESIGNATORS)[number][0];

/** The 13 trade sizes, smallest first. */
export const TRADE_SIZES: readonly TradeSize[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ DESIGNATORS.map(([size]) => size),
);

/**
 * Whether a value is the name of a trade size.
 *
 * @example
 * ```ts
 * import { isTradeSize } from "@lineside/units";
 * isTradeSize("1-1/4"); // => true
 * isTradeSize("1 1/4"); // => false
 * ```
 */
export function isTradeSize(value: unknown): value is TradeSize {
  return TRADE_SIZES.some((size) => size === value);
}

/**
 * The metric designator, the other name of the same conduit.
 *
 * @example
 * ```ts
 * import { metricDesignator } from "@lineside/units";
 * metricDesignator("1-1/4"); // => 35
 * ```
 */
export function metricDesignator(size: TradeSize): number {
  return DESIGNATORS[TRADE_SIZES.indexOf(size)]?.[1] as number;
}

/**
 * −1, 0 or 1 as `a` is smaller than, the same as or larger than `b`.
 *
 * @example
 * ```ts
 * import { compareTradeSize } from "@lineside/units";
 * compareTradeSize("1-1/4", "3/4"); // => 1
 * ```
 */
export function compareTradeSize(a: TradeSize, b: TradeSize): -1 | 0 | 1 {
  return Math.sign(TRADE_SIZES.indexOf(a) - TRADE_SIZES.indexOf(b)) as -1 | 0 | 1;
}

/**
 * The next larger trade size, or `undefined` above 6.
 *
 * @example
 * ```ts
 * import { nextLargerTradeSize } from "@lineside/units";
 * nextLargerTradeSize("4"); // => "5"
 * ```
 */
export function nextLargerTradeSize(size: TradeSize): TradeSize | undefined {
  return TRADE_SIZES[TRADE_SIZES.indexOf(size) + 1];
}

const EXPECTED = 'a trade size such as 1-1/4, 2" or 1-1/2 inch (41)';
const TRADE =
  /^(?<whole>\d{1,3})?(?:(?<part>\.\d{1,4})|(?<gap> |-| - )?(?<over>\d{1,2})\/ ?(?<under>\d{1,2})|(?<glyph>[½¼¾⅜]))?(?: ?(?:"|”|″|in\.?|inch|inches))?(?: ?\((?<designator>\d{1,4})\))?$/;
const GLYPHS: Readonly<Record<string, string>> = { "½": "1/2", "¼": "1/4", "¾": "3/4", "⅜": "3/8" };

/**
 * Reads a conduit trade size: `1-1/4`, `2"`, `1-1/2 inch (41)`. The last is read whole: a name beside a designator that
 * is another conduit's is an error.
 *
 * @throws {@link UnitsError} `PARSE`, `TOO_LONG`, `NOT_STANDARD_SIZE` with the nearest trade size, `DESIGNATOR_MISMATCH`
 * @example
 * ```ts
 * import { parseTradeSize } from "@lineside/units";
 * parseTradeSize("1-1/2 inch (41)"); // => "1-1/2"
 * parseTradeSize("1-1/2 inch (35)"); // throws DESIGNATOR_MISMATCH
 * parseTradeSize("1-3/4"); // throws NOT_STANDARD_SIZE
 * ```
 */
export function parseTradeSize(text: string): TradeSize {
  const trimmed = trimmedText(text, EXPECTED);
  const groups = TRADE.exec(trimmed)?.groups;
  if (groups === undefined) throw notRead(trimmed, EXPECTED);
  const { whole, part, gap, over, under, glyph, designator } = groups;
  // 11/4 may be 1 1/4 that lost its space; a dash before a fraction needs a whole number
  const joined = over !== undefined && (whole === undefined) !== (gap === undefined);
  if (
    joined ||
    (whole === undefined && over === undefined && glyph === undefined && part === undefined)
  ) {
    throw notRead(trimmed, EXPECTED);
  }
  const fraction = glyph === undefined ? over && `${over}/${under}` : GLYPHS[glyph];
  const name = `${[whole, fraction].filter(Boolean).join("-")}${part ?? ""}`;
  const size = TRADE_SIZES.find((known) => known === name);
  if (size === undefined) {
    const suggestion = nearest(name);
    throw new UnitsError(
      "NOT_STANDARD_SIZE",
      `${name} is not a trade size; the nearest is ${suggestion}`,
      {
        got: name,
        expected: "one of the 13 trade sizes from 3/8 to 6",
        input: trimmed,
        suggestion,
      },
    );
  }
  const right = metricDesignator(size);
  if (designator === undefined || Number(designator) === right) return size;
  throw new UnitsError(
    "DESIGNATOR_MISMATCH",
    `trade size ${size} is designator ${right}, not ${designator}`,
    {
      got: designator,
      expected: String(right),
      input: trimmed,
      suggestion: `${size} (${right})`,
    },
  );
}

/**
 * {@link parseTradeSize} that returns its error.
 *
 * @example
 * ```ts
 * import { safeParseTradeSize } from "@lineside/units";
 * safeParseTradeSize('3/4"'); // => { ok: true, value: "3/4" }
 * safeParseTradeSize("7").ok; // => false
 * ```
 */
export function safeParseTradeSize(text: string): Safe<TradeSize> {
  return safely(() => parseTradeSize(text));
}

/** By what the names say, the larger where two are as near; only for a suggestion. */
function nearest(name: string): TradeSize {
  const said = (text: string) => {
    const parts = text.split(/[-/]/).map(Number);
    const [under = 1, over = 0, whole = 0] = text.includes("/") ? parts.reverse() : [1, parts[0]];
    return whole + over / (under || 1);
  };
  const off = (size: TradeSize) => Math.abs(said(size) - said(name));
  return TRADE_SIZES.reduce((best, size) => (off(size) <= off(best) ? size : best));
}
