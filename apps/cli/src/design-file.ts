import { formatDesignError, type ParsedDesign, parseDesign } from "@lineside/service-design";
import { FileError, type Io } from "./io.ts";

/** Errors beyond these are counted, not printed. */
const MOST_PRINTED = 20;

/** One reason why a file is no design; one that concerns a place in the text names it. Plain data, for `--json`. */
export interface FileMistake {
  readonly code: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly got?: string;
  readonly expected: string;
  readonly suggestion?: string;
}

/** What a file came to. */
export type FileRead =
  | ParsedDesign
  | { readonly ok: false; readonly errors: readonly FileMistake[] };

/** Reads a design file and prints what is wrong with it: file, line, column, path, the mistake, what was expected. */
export async function readDesignFile(path: string, io: Io): Promise<FileRead> {
  const filename = path === "-" ? "standard input" : path;
  let text: string;
  try {
    text = await io.read(path);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { code, message, expected } = error;
    io.err(`${message} (${code})\n    expected ${expected}\n`);
    return { ok: false, errors: [{ code, message, expected }] };
  }
  const read = parseDesign(text, { filename });
  if (read.ok) return read;
  for (const error of read.errors.slice(0, MOST_PRINTED)) {
    io.err(`${formatDesignError(error)} (${error.code})\n    expected ${error.expected}\n`);
  }
  const more = read.errors.length - MOST_PRINTED;
  if (more > 0) io.err(`and ${more} more mistake${more === 1 ? "" : "s"} in ${filename}\n`);
  const errors = read.errors.map(
    ({ code, path: at, line, column, message, got, expected, suggestion }): FileMistake => {
      return {
        code,
        path: at,
        line,
        column,
        message,
        got,
        expected,
        ...(suggestion !== undefined && { suggestion }),
      };
    },
  );
  return { ok: false, errors };
}
