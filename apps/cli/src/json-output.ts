import type { Verdict } from "@lineside/findings";
import type { Io } from "./io.ts";
import { versionOf } from "./version.ts";

/**
 * Prints what `--json` asks for: every answer of every command starts with the version and the verdict, which is `null`
 * where there is none because a file is no design. Keys stand in the order in which they are given.
 */
export function printJson(io: Io, verdict: Verdict | null, rest: object): void {
  io.out(`${JSON.stringify({ lineside: versionOf(), verdict, ...rest }, null, 2)}\n`);
}
