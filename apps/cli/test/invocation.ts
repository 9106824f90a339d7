import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Io, readBounded } from "../src/io.ts";
import { run } from "../src/run.ts";

/** The folder in which the documented commands are typed. */
export const root: string = fileURLToPath(new URL("../../..", import.meta.url));

/** What a command finds around it. */
export interface Surroundings {
  /** Texts by file name; other files are those of the repository. `-` is standard input. */
  readonly files?: Readonly<Record<string, string>>;
  readonly color?: boolean;
  readonly width?: number;
}

/** What came of a command line. */
export interface Invocation {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** Both, in the order in which they were written, as on a terminal. */
  readonly terminal: string;
}

/** Runs a command line in this process. */
export async function lineside(
  argv: readonly string[],
  { files = {}, color = false, width = 100 }: Surroundings = {},
): Promise<Invocation> {
  const written: { readonly to: "out" | "err"; readonly text: string }[] = [];
  const real = (path: string) => (isAbsolute(path) ? path : join(root, path));
  const io: Io = {
    out: (text) => written.push({ to: "out", text }),
    err: (text) => written.push({ to: "err", text }),
    read: async (path) => {
      if (Object.hasOwn(files, path)) return files[path] ?? "";
      if (path === "-") throw new Error("no standard input was given");
      return readBounded(real(path));
    },
    exists: (path) => Object.hasOwn(files, path) || existsSync(real(path)),
    color,
    width,
  };
  const status = await run(argv, io);
  const textOf = (to?: "out" | "err") =>
    written
      .filter((one) => to === undefined || one.to === to)
      .map(({ text }) => text)
      .join("");
  return { status, out: textOf("out"), err: textOf("err"), terminal: textOf() };
}

/** The words of a command line as a shell would split them: quotes, and a backslash before a line's end. */
export function wordsOf(command: string): string[] {
  const words = command.replace(/\\\n\s*/g, "").match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, (_, a, b) => a ?? b ?? ""));
}

/** The JSON that a command printed. */
export function jsonOf<T>({ out }: Invocation): T {
  return JSON.parse(out) as T;
}
