import { Lexer } from "yaml";
import type { DesignErrorCode } from "./design-error.ts";

interface Limits {
  readonly characters: number;
  readonly tokens: number;
  readonly depth: number;
  readonly indentation: number;
  readonly items: number;
  readonly aliases: number;
  readonly errors: number;
}

/** What a design file may hold at most. Far above any real one; far below what would stop a program. */
export const LIMITS: Limits = {
  /** UTF-16 code units of text: 1 MiB of plain English. */
  characters: 1024 * 1024,
  /** Marks, words and spaces of YAML; refused before a tree is built. */
  tokens: 200_000,
  /** Maps and lists inside each other. */
  depth: 32,
  /** Columns of indentation. */
  indentation: 200,
  /** Values, each alias counted as what it stands for. */
  items: 20_000,
  /** References to an anchor. */
  aliases: 100,
  /** Mistakes reported at once. */
  errors: 100,
};

/** A mistake in a text, by its place in the text. */
export interface TextFault {
  readonly code: DesignErrorCode;
  readonly offset: number;
  readonly message: string;
  readonly got: string;
  readonly expected: string;
}

/** Where a text first holds what no text does: a control character, or the mark that stands for undecodable bytes. */
function notTextAt(text: string): number {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const space = code === 9 || code === 10 || code === 13;
    if ((code < 32 && !space) || code === 127 || code === 0xfffd) return i;
  }
  return -1;
}

function tooDeep(offset: number): TextFault {
  return {
    code: "TOO_DEEP",
    offset,
    message: `more than ${LIMITS.depth} maps and lists inside each other`,
    got: "deeper nesting",
    expected: `at most ${LIMITS.depth} levels`,
  };
}

/**
 * The first reason not to read a text at all. Looks at its length before it looks at the text, and at its marks before
 * anything is built from them: a reader of YAML may otherwise run out of memory on a text of brackets.
 */
export function textFault(text: string): TextFault | undefined {
  if (text.length > LIMITS.characters) {
    return {
      code: "TOO_LARGE",
      offset: 0,
      message: `the text has ${text.length} characters; a design file has at most ${LIMITS.characters}`,
      got: `${text.length} characters`,
      expected: `at most ${LIMITS.characters} characters`,
    };
  }
  const at = notTextAt(text);
  if (at >= 0) {
    const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
    return {
      code: "NOT_TEXT",
      offset: at,
      message: `this is not a text file: it holds the character U+${code}`,
      got: `U+${code}`,
      expected: "a design file: YAML or JSON in UTF-8",
    };
  }
  return markFault(text);
}

/** Counts the marks of YAML without building anything. */
function markFault(text: string): TextFault | undefined {
  let offset = 0;
  let tokens = 0;
  let flow = 0;
  let onLine = 0;
  let lineStart = true;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    const mark = token[0] ?? "";
    // these three stand for no character of the text
    if (token.length === 1 && (mark === "\u0002" || mark === "\u0018" || mark === "\u001F"))
      continue;
    if (mark === "[" || mark === "{") flow += 1;
    else if ((mark === "]" || mark === "}") && flow > 0) flow -= 1;
    else if (mark === "\n" || mark === "\r") onLine = 0;
    else if (token.length === 1 && flow === 0 && "-?:!&".includes(mark)) onLine += 1;
    const indents = lineStart && mark === " " && token.length > LIMITS.indentation;
    if (flow > LIMITS.depth || onLine > LIMITS.depth || indents) return tooDeep(offset);
    if (tokens > LIMITS.tokens) {
      return {
        code: "TOO_MANY",
        offset,
        message: "the file holds far more than a design",
        got: `more than ${LIMITS.tokens} marks and words`,
        expected: `at most ${LIMITS.tokens}`,
      };
    }
    lineStart = mark === "\n" || mark === "\r";
    offset += token.length;
  }
  return undefined;
}
