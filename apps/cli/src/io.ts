import { open, stat } from "node:fs/promises";

/** What a command may touch of the outside, so that tests can hand in their own. */
export interface Io {
  /** Data: the only thing that goes to standard output. */
  out(text: string): void;
  /** Diagnostics. */
  err(text: string): void;
  /** The text of a file, or of standard input for `-`. */
  read(path: string): Promise<string>;
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
  readonly path: string;

  constructor(code: FileError["code"], path: string, message: string) {
    super(message);
    this.code = code;
    this.path = path;
  }
}

function tooLarge(path: string, bytes: number): FileError {
  const size = bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MiB` : `${bytes} bytes`;
  return new FileError("TOO_LARGE", path, `${path} has ${size}; a design file has at most 1 MiB`);
}

async function readFileBounded(path: string): Promise<string> {
  let size: number;
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new FileError("IS_DIRECTORY", path, `${path} is a directory, not a design file`);
    size = found.size;
  } catch (error) {
    if (error instanceof FileError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") throw new FileError("NOT_FOUND", path, `there is no file ${path}`);
    throw new FileError("NOT_READABLE", path, `${path} cannot be read (${code})`);
  }
  if (size > MAX_FILE_BYTES) throw tooLarge(path, size);
  const file = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    throw new FileError("NOT_READABLE", path, `${path} cannot be read (${error.code})`);
  });
  try {
    return await collect(path, file.createReadStream({ autoClose: false }));
  } finally {
    await file.close();
  }
}

/** Reads at most the allowed size, whatever `stat` said of a pipe or a growing file. */
async function collect(path: string, chunks: AsyncIterable<Buffer | string>): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > MAX_FILE_BYTES) throw tooLarge(path, bytes);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** The process this program runs in. */
export function processIo(): Io {
  const { stdout, stderr, stdin, env } = process;
  const wanted = env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0";
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    read: (path) => (path === "-" ? collect("standard input", stdin) : readFileBounded(path)),
    color: wanted || (stdout.isTTY === true && env["NO_COLOR"] === undefined && env["TERM"] !== "dumb"),
    width: Math.min(Math.max(stdout.columns ?? 100, 60), 120),
  };
}
