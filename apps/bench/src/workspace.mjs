import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The workspace's folder, where the peers are installed. */
export const folder = fileURLToPath(new URL("..", import.meta.url));

/** The repository's root. */
export const root = dirname(dirname(folder.replace(/\/$/, "")));

/**
 * The version that is installed.
 *
 * @param {string} name of a package among our dependencies
 * @returns {string}
 */
export function versionOf(name) {
  const path = join(folder, "node_modules", ...name.split("/"), "package.json");
  if (!existsSync(path)) {
    throw new Error(`${name} is not installed; run the benchmarks by \`npm run bench\``);
  }
  return JSON.parse(readFileSync(path, "utf8")).version;
}
