import { type Safe, safely } from "../safe-result.ts";
import { notRead, trimmedText } from "../text/text-limit.ts";
import { UnitsError } from "../units-error.ts";
import { type ConductorSize, compareSize } from "./conductor-size.ts";
import {
  type ConductorText,
  parseConductor,
  parseSize,
  type SizeTextOptions,
} from "./conductor-text.ts";

/** Conductors in parallel: how many per phase, and what each is. */
export interface ConductorSet extends ConductorText {
  readonly count: number;
}

/** From the smaller size to the larger, both included. */
export interface SizeRange {
  readonly smallest: ConductorSize;
  readonly largest: ConductorSize;
}

const SET = "a count and a size, such as 2 x 3/0 AWG or (2) 500 kcmil";

/**
 * Reads conductors in parallel: `2 x 3/0 AWG`, `(2) 500 kcmil`. A size alone is one conductor.
 *
 * @throws {@link UnitsError} as {@link parseConductor} does; `OUT_OF_RANGE` for a count of zero or above 99
 * @example
 * ```ts
 * import { parseConductorSet } from "@lineside/units";
 * parseConductorSet("2 x 3/0 AWG"); // => { count: 2, size: "3/0 AWG" }
 * parseConductorSet("(4) 500 kcmil Al"); // => { count: 4, size: "500 kcmil", material: "Al" }
 * parseConductorSet("#6"); // => { count: 1, size: "6 AWG" }
 * ```
 */
export function parseConductorSet(text: string, options?: SizeTextOptions): ConductorSet {
  const trimmed = trimmedText(text, SET);
  const { times, bracketed, rest } =
    /^(?:(?<times>\d+) ?[x×X] ?|\((?<bracketed>\d+)\) ?)(?<rest>.+)$/.exec(trimmed)?.groups ?? {};
  const written = times ?? bracketed;
  if (written === undefined || rest === undefined) {
    return { count: 1, ...parseConductor(trimmed, options) };
  }
  const count = Number(written);
  if (!(count >= 1 && count <= 99)) {
    throw new UnitsError(
      "OUT_OF_RANGE",
      `${JSON.stringify(trimmed)} counts ${written} conductors`,
      {
        got: written,
        expected: "a count from 1 to 99",
        input: trimmed,
      },
    );
  }
  return { count, ...parseConductor(rest, options) };
}

/**
 * {@link parseConductorSet} that returns its error.
 *
 * @example
 * ```ts
 * import { safeParseConductorSet } from "@lineside/units";
 * safeParseConductorSet("(2) 500 kcmil"); // => { ok: true, value: { count: 2, size: "500 kcmil" } }
 * safeParseConductorSet("0 x 500 kcmil").ok; // => false
 * ```
 */
export function safeParseConductorSet(text: string, options?: SizeTextOptions): Safe<ConductorSet> {
  return safely(() => parseConductorSet(text, options));
}

const RANGE = "two sizes, the smaller first, such as #6 through 250 kcmil";

/**
 * Reads a range of sizes, smaller first: `#6 through 250 kcmil`, `1/0 to 4/0`.
 *
 * @throws {@link UnitsError} as {@link parseSize} does; `OUT_OF_RANGE` where the first is the larger
 * @example
 * ```ts
 * import { parseSizeRange } from "@lineside/units";
 * parseSizeRange("#6 through 250 kcmil"); // => { smallest: "6 AWG", largest: "250 kcmil" }
 * ```
 */
export function parseSizeRange(text: string, options?: SizeTextOptions): SizeRange {
  const trimmed = trimmedText(text, RANGE);
  const [first, second, more] = trimmed.split(/ +(?:through|thru|to) +| *– */);
  if (first === undefined || second === undefined || more !== undefined)
    throw notRead(trimmed, RANGE);
  const smallest = parseSize(first, options);
  const largest = parseSize(second, options);
  if (compareSize(smallest, largest) <= 0) return { smallest, largest };
  throw new UnitsError("OUT_OF_RANGE", `${smallest} is larger than ${largest}`, {
    got: trimmed,
    expected: "the smaller size first",
    input: trimmed,
    suggestion: `${largest} to ${smallest}`,
  });
}

/**
 * {@link parseSizeRange} that returns its error.
 *
 * @example
 * ```ts
 * import { safeParseSizeRange } from "@lineside/units";
 * safeParseSizeRange("1/0 to 4/0"); // => { ok: true, value: { smallest: "1/0 AWG", largest: "4/0 AWG" } }
 * safeParseSizeRange("4/0 to 1/0").ok; // => false
 * ```
 */
export function safeParseSizeRange(text: string, options?: SizeTextOptions): Safe<SizeRange> {
  return safely(() => parseSizeRange(text, options));
}
