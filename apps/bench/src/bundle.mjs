import { gzipSync } from "node:zlib";
import { folder } from "./workspace.mjs";

/**
 * The size of a program's bundle as it would be sent: minified, then gzip at its best.
 *
 * @param {string} program
 * @param {readonly string[]} [external] packages that are left out
 * @returns {Promise<number>} bytes
 */
export async function bundleSize(program, external = []) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    external: [...external],
    write: false,
    logLevel: "error",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}
