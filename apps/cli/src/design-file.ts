import { formatDesignError, type ParsedDesign, parseDesign } from "@lineside/service-design";
import type { Io } from "./io.ts";

/** Errors beyond these are counted, not printed. */
const MOST_PRINTED = 20;

/**
 * Reads a design file and prints what is wrong with it, each mistake with file, line, column and what was expected.
 *
 * @returns `undefined` where it is no design
 * @throws {@link FileError} where the file cannot be read
 */
export async function readDesignFile(path: string, io: Io): Promise<ParsedDesign | undefined> {
  const filename = path === "-" ? "standard input" : path;
  const read = parseDesign(await io.read(path), { filename });
  if (read.ok) return read;
  for (const error of read.errors.slice(0, MOST_PRINTED)) {
    io.err(`${formatDesignError(error)} (${error.code})\n    expected ${error.expected}\n`);
  }
  const more = read.errors.length - MOST_PRINTED;
  if (more > 0) io.err(`and ${more} more\n`);
  return undefined;
}
