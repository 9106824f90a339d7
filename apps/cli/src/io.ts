import { existsSync } from "node:fs";
import { open, stat } from "node:fs/promises";

/** What a command may touch of the outside, so that tests can hand in their own. */
export interface Io {
  /** Data: the only thing that goes to standard output. */
  out(text: string): void;
  /** Diagnostics. */
  err(text: string): void;
  /** The text of a file, or of standard input for `-`. */
  read(path: string): Promise<string>;
  /** Whether there is such a file. */
  exists(path: string): boolean;
  /** Whether standard output is a terminal that wants colour. */
  readonly color: boolean;
  /** Columns to wrap text at. */
  readonly width: number;
}

/** A file larger than this is no design file; it is refused before it is read. */
export const MAX_FILE_BYTES: number = 1024 * 1024;

/** A file that could not be read, in words for the person who named it. */
export class FileError extends Error {
  override readonly name = "FileError";
  readonly code: "NOT_FOUND" | "IS_DIRECTORY" | "NOT_READABLE" | "TOO_LARGE";
  readonly expected: string;

  constructor(code: FileError["code"], message: string, expected: string) {
    super(message);
    this.code = code;
    this.expected = expected;
  }
}

/** Control characters and marks of direction, which would steer the terminal, as �. */
export function printable(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}

const A_DESIGN = "a design file: YAML or JSON, at most 1 MiB";

function tooLarge(path: string, size: string): FileError {
  return new FileError(
    "TOO_LARGE",
    `${path} has ${size}; a design file has at most 1 MiB`,
    A_DESIGN,
  );
}

function unreadable(path: string, { code }: NodeJS.ErrnoException): FileError {
  if (code === "ENOENT" || code === "ENOTDIR")
    return new FileError(
      "NOT_FOUND",
      `there is no file ${path}`,
      "the path of a file, or - for standard input",
    );
  if (code === "EISDIR") return directory(path);
  return new FileError(
    "NOT_READABLE",
    `${path} cannot be read (${code})`,
    "a file that may be read",
  );
}

function directory(path: string): FileError {
  return new FileError(
    "IS_DIRECTORY",
    `${path} is a directory, not a design file`,
    `a file, such as ${path.replace(/\/$/, "")}/design.yaml`,
  );
}

/** Reads a file of at most {@link MAX_FILE_BYTES}; of a larger one, nothing. */
export async function readBounded(path: string): Promise<string> {
  const found = await stat(path).catch((error) => Promise.reject(unreadable(path, error)));
  if (found.isDirectory()) throw directory(path);
  if (found.size > MAX_FILE_BYTES)
    throw tooLarge(path, `${(found.size / 1024 / 1024).toFixed(1)} MiB`);
  const file = await open(path, "r").catch((error) => Promise.reject(unreadable(path, error)));
  try {
    return await collect(path, file.createReadStream({ autoClose: false }));
  } finally {
    await file.close();
  }
}

/** Reads at most the allowed size, whatever `stat` said of a pipe or a growing file. */
export async function collect(
  path: string,
  chunks: AsyncIterable<Buffer | string>,
): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > MAX_FILE_BYTES) throw tooLarge(path, "more than 1 MiB");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Colour is for terminals; `FORCE_COLOR` asks for it anywhere, `NO_COLOR` declines it (no-color.org). */
export function wantsColor(
  terminal: boolean,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: declined, TERM: kind } = env;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  return terminal && (declined === undefined || declined === "") && kind !== "dumb";
}

/** The columns of the terminal within what reads well; 100 where there is none, so that output to a file is the same anywhere. */
export function widthOf(columns: number | undefined): number {
  return Math.min(Math.max(columns ?? 100, 40), 120);
}

/** The process this program runs in. */
export function processIo(): Io {
  const { stdout, stderr, stdin, env } = process;
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    read: (path) => (path === "-" ? collect("standard input", stdin) : readBounded(path)),
    exists: (path) => existsSync(path),
    color: wantsColor(stdout.isTTY === true, env),
    width: widthOf(stdout.columns),
  };
}
