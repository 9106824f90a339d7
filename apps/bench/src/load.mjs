/**
 * The time from a started process to a loaded library, without the process's own start, in milliseconds.
 *
 *     node src/load.mjs <what an import says>
 */
import { performance } from "node:perf_hooks";

const start = performance.now();
await import(process.argv[2] ?? "");
process.stdout.write(String(performance.now() - start));
