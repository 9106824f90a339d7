import type { Verdict } from "./verdict.ts";

/** What a piece of text is, for a terminal that colours; meaning never hangs on it. */
export type TextStyle = Verdict | "heading" | "dim" | "question";

/** Colours a piece of text; it must not change the number of columns. */
export type Colour = (style: TextStyle, text: string) => string;

/** A piece of a paragraph in one style. */
export interface Span {
  readonly text: string;
  /** None: as the terminal has it. */
  readonly style?: TextStyle;
}

/**
 * What a terminal would obey rather than show: control characters, direction marks, line separators. A design file's own
 * names are printed, and they are anyone's.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text on one line, with nothing in it that a terminal obeys. */
export function printable(text: string): string {
  return text.replace(/[\n\t]/g, " ").replace(UNPRINTABLE, "\uFFFD");
}

/** How many columns a text takes; each code point is taken for one. */
export function columns(text: string): number {
  let n = 0;
  for (const _ of text) n += 1;
  return n;
}

/** What stands together without a blank, in one style or several. */
interface Chunk {
  readonly pieces: Span[];
  width: number;
  /** The blanks before it, within a line. */
  readonly gap: number;
}

/** Not broken: a number from its unit, a name from what it equals, a point from what follows. The blank stands as U+00A0 until the line is done. */
const TIED = /(?<=\d) (?=[^\s]{1,7}(?:[\s,;)]|$))|(?<=\S) (?=[=≈] \S)|(?<= [=≈·]) (?=\S)/g;

function chunksOf(spans: readonly Span[], room: number): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | undefined;
  let gap = 0;
  const put = (text: string, style: TextStyle | undefined) => {
    open ??= { pieces: [], width: 0, gap };
    gap = 0;
    open.pieces.push(style === undefined ? { text } : { text, style });
    open.width += columns(text);
  };
  const close = () => {
    if (open !== undefined) chunks.push(open);
    open = undefined;
  };
  for (const { text, style } of spans) {
    const words = printable(text).replace(TIED, "\u00A0").split(" ");
    words.forEach((word, i) => {
      if (i > 0) {
        close();
        gap += 1;
      }
      const points = [...word];
      // a word longer than a line is cut
      while (points.length > room) {
        close();
        put(points.splice(0, room).join(""), style);
        close();
      }
      if (points.length > 0) put(points.join(""), style);
    });
  }
  close();
  return chunks;
}

/** The chunks of one line as text, each run of one style coloured once. */
function rendered(chunks: readonly Chunk[], colour: Colour): string {
  const runs: { text: string; style: TextStyle | undefined }[] = [];
  chunks.forEach(({ pieces, gap }, i) => {
    pieces.forEach(({ text, style }, j) => {
      const blank = i > 0 && j === 0 ? " ".repeat(gap) : "";
      const last = runs.at(-1);
      if (last?.style === style && last !== undefined) last.text += blank + text;
      else {
        // the blank between two styles belongs to neither
        if (last !== undefined) runs.push({ text: blank, style: undefined });
        runs.push({ text, style });
      }
    });
  });
  return runs
    .map(({ text, style }) => (style === undefined || text === "" ? text : colour(style, text)))
    .join("");
}

/** What {@link wrap} puts around a paragraph. */
export interface Margins {
  /** Columns of a line. */
  readonly width: number;
  /** What stands before the first line. */
  readonly first: string;
  /** What stands before the others. */
  readonly next: string;
  /** Colours a piece once the lines are broken. */
  readonly colour: Colour;
}

/**
 * Wraps a paragraph into lines. A number stays with its unit, and so does what a no-break space (U+00A0) ties; words longer
 * than a line are cut; what a terminal would obey is shown as U+FFFD.
 *
 * @example
 * ```ts
 * import { wrap } from "@lineside/findings";
 * wrap([{ text: "at most 25 ft, found 22 ft" }], { width: 22, first: "✓ ", next: "  ", colour: (_, text) => text });
 * // => ["✓ at most 25 ft, found", "  22 ft"]
 * ```
 */
export function wrap(spans: readonly Span[], { width, first, next, colour }: Margins): string[] {
  const room = Math.max(8, width - Math.max(columns(first), columns(next)));
  const lines: Chunk[][] = [[]];
  let used = 0;
  for (const chunk of chunksOf(spans, room)) {
    const line = lines.at(-1) ?? [];
    const free = Math.max(8, width - columns(lines.length === 1 ? first : next)) - used;
    if (line.length > 0 && chunk.gap + chunk.width > free) {
      lines.push([chunk]);
      used = chunk.width;
    } else {
      used += chunk.width + (line.length > 0 ? chunk.gap : 0);
      line.push(chunk);
    }
  }
  return lines.map((line, i) =>
    `${i === 0 ? first : next}${rendered(line, colour)}`.replaceAll("\u00A0", " ").trimEnd(),
  );
}
