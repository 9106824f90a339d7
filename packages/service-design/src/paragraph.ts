import type { Colour, TextStyle } from "@lineside/findings";

/** A paragraph of a report. */
export interface Paragraph {
  readonly text: string;
  readonly style?: TextStyle | undefined;
  /** Columns before every line. */
  readonly indent?: number;
  /** Columns before every line but the first, beside the indent. */
  readonly hang?: number;
  /** Is broken into lines already. */
  readonly verbatim?: boolean;
}

/** What a terminal would obey rather than show; names in a design are anyone's. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** What belongs together on a line: a number and its unit, a size and what is said of it, an arrow and its ends. */
const JOINED =
  /(?<=\d) (?=(?:A|kA|V|kV|kVA|VA|ft|in|m|mm|°C|AWG|kcmil)(?![A-Za-z]))|(?<=AWG|kcmil) (?=(?:passes|fails)\b)|(?<=≈) | (?=→)|(?<=→) /g;

/** Paragraphs as lines of at most `width` columns, coloured after they are broken. */
export function paragraphs(
  block: readonly Paragraph[],
  { width, colour }: { readonly width: number; readonly colour: Colour },
): string {
  return block
    .flatMap(({ text, style, indent = 0, hang = 0, verbatim }) => {
      const margin = " ".repeat(indent);
      if (verbatim) return text.split("\n").map((line) => `${margin}${line}`.trimEnd());
      const shown = text.replace(UNPRINTABLE, "\uFFFD").replace(JOINED, "\u00A0");
      return broken(shown, Math.max(20, width - indent - hang)).map((joined, i) => {
        const line = joined.replaceAll("\u00A0", " ");
        const before = i === 0 ? margin : `${margin}${" ".repeat(hang)}`;
        return `${before}${style === undefined ? line : colour(style, line)}`;
      });
    })
    .join("\n");
}

/** Words on lines of at most so many columns; a longer word is cut. */
function broken(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(/ *[^ ]+/g)) {
    let rest = line === "" ? piece.trimStart() : piece;
    if (line !== "" && [...line, ...rest].length > columns) {
      lines.push(line);
      line = "";
      rest = rest.trimStart();
    }
    while ([...rest].length > columns) {
      const points = [...rest];
      lines.push(points.slice(0, columns).join(""));
      rest = points.slice(columns).join("");
    }
    line += rest;
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}
