import { type Colour, type TextStyle, wrap } from "@lineside/findings";

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

/** What belongs together on a line beside numbers and their units: a size and what is said of it, an arrow and its ends. */
const JOINED = /(?<=AWG|kcmil) (?=(?:passes|fails)\b)|(?<=≈) | (?=→)|(?<=→) /g;

/** Paragraphs as lines of at most `width` columns, coloured after they are broken. */
export function paragraphs(
  block: readonly Paragraph[],
  { width, colour }: { readonly width: number; readonly colour: Colour },
): string {
  return block
    .flatMap(({ text, style, indent = 0, hang = 0, verbatim }) => {
      const first = " ".repeat(indent);
      if (verbatim) return text.split("\n").map((line) => `${first}${line}`.trimEnd());
      const joined = text.replace(JOINED, "\u00A0");
      const span = style === undefined ? { text: joined } : { text: joined, style };
      return wrap([span], { width, colour, first, next: " ".repeat(indent + hang) });
    })
    .join("\n");
}
