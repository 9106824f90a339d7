import type { Quantity } from "../exact/quantity.ts";
import { type Safe, safely } from "../safe-result.ts";
import { ambiguous } from "./ambiguity.ts";
import { type Limit, splitLimit } from "./bound-text.ts";
import { type LengthOptions, parseLength, safeParseLength } from "./length-text.ts";
import { notRead, trimmedText } from "./text-limit.ts";

/** Which way a dimension goes. */
export type Axis = "width" | "height" | "depth" | "length" | "thickness" | "diameter";

/** One side of a thing, and which, where the text says so. */
export interface Dimension {
  readonly value: Quantity<"length">;
  readonly axis?: Axis;
}

/** The sides of a thing in the order in which they were written, and whether they are its least or its greatest. */
export interface Dimensions {
  readonly sides: readonly Dimension[];
  readonly limit?: Limit;
}

/** The words behind a side. Source: the figures and prose of the utility manuals. */
const AXES: Readonly<Record<Axis, string>> = {
  width: "W|w|wide|width",
  height: "H|h|high|tall|height",
  depth: "D|d|deep|depth",
  length: "L|long|length",
  thickness: "T|thick|thickness",
  diameter: "dia|dia.|diam.|diameter",
};

const EXPECTED = `sides such as 24" W x 30" H, or 4 feet by 7 feet`;
const PARTED = /\s*(?<![A-Za-z])[x×X](?![A-Za-z])\s*|\s+by\s+/;
/** A thing has no more sides. */
const MOST = 4;

/**
 * Reads the sides of a thing: `24" W x 30" H (min.)`, `10 W 12 H 6 D`, `4 feet by 4 feet by 7 feet`, `3-1/2 thick`.
 * Sides without a unit are read only by `{ unit }`: `5/ 8 x 8'` with inches is 5/8 in x 8 ft.
 *
 * @throws {@link UnitsError} `AMBIGUOUS` where some sides have a unit and others none; `PARSE` where none has; else as
 * {@link parseLength} does
 * @example
 * ```ts
 * import { inch, parseDimensions } from "@lineside/units";
 * const { sides, limit } = parseDimensions(`24" W x 30" H (min.)`);
 * sides.map(({ value, axis }) => `${axis} ${value}`); // => ["width 24 in", "height 30 in"]
 * limit; // => "min"
 * parseDimensions("13 x 24", { unit: inch }).sides.map(({ value }) => String(value)); // => ["13 in", "24 in"]
 * parseDimensions("13 x 24"); // throws PARSE
 * ```
 */
export function parseDimensions(text: string, options?: LengthOptions): Dimensions {
  const trimmed = trimmedText(text, EXPECTED);
  const { limit, rest } = splitLimit(trimmed);
  const parts = rest.split(PARTED).flatMap((part) => labelled(trimmed, part));
  if (
    parts.some(({ value }) => value === "") ||
    parts.length > MOST ||
    (parts.length === 1 && parts[0]?.axis === undefined)
  )
    throw notRead(trimmed, EXPECTED);
  const read = parts.map(({ value }) => safeParseLength(value, options));
  const bare = parts.filter(({ value }, i) => !read[i]?.ok && safeParseLength(`${value} in`).ok);
  if (bare.length > 0 && read.some(({ ok }) => ok)) {
    const readings = ["in", "ft"].map((mark) =>
      parts.map((part) => (bare.includes(part) ? `${part.value} ${mark}` : part.value)).join(" x "),
    );
    throw ambiguous(trimmed, readings, "write every unit, or pass { unit }");
  }
  const sides = parts.map(({ value, axis }): Dimension => {
    const length = parseLength(value, options);
    return axis === undefined ? { value: length } : { value: length, axis };
  });
  return limit === undefined ? { sides } : { sides, limit };
}

/**
 * {@link parseDimensions} that returns its error.
 *
 * @example
 * ```ts
 * import { safeParseDimensions } from "@lineside/units";
 * safeParseDimensions("24 for 2 & 30 for 3").ok; // => false
 * ```
 */
export function safeParseDimensions(text: string, options?: LengthOptions): Safe<Dimensions> {
  return safely(() => parseDimensions(text, options));
}

interface Labelled {
  readonly value: string;
  readonly axis?: Axis;
}

const AXIS_NAMES: readonly Axis[] = ["width", "height", "depth", "length", "thickness", "diameter"];

/** The axis of a word. */
function axisOf(word: string): Axis | undefined {
  return AXIS_NAMES.find((axis) => `|${AXES[axis]}|`.includes(`|${word}|`));
}

/** Parts `10 W 12 H 6 D` behind each word that names an axis; without one the text is one side. */
function labelled(text: string, part: string): readonly Labelled[] {
  const sides: Labelled[] = [];
  let from = 0;
  for (const { 0: word, index } of part.matchAll(/[A-Za-z]+\.?/g)) {
    const axis = axisOf(word);
    if (axis === undefined) continue;
    sides.push({ value: part.slice(from, index).trim(), axis });
    from = index + word.length;
  }
  const rest = part.slice(from).replace(/^[\s,]+/, "");
  if (rest !== "" && sides.length > 0) throw notRead(text, EXPECTED, text.indexOf(rest));
  return sides.length > 0 ? sides : [{ value: part.trim() }];
}
