import { readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { rolldown } from "rolldown";
import { withPureMarks } from "./pure-marks.mjs";

/**
 * A package as it is published: one file for each entry, and one for what its entries share. Read from the sources, as
 * the tests read them; what other packages wrote, siblings too, stays outside.
 *
 * @param {string} folder of the package
 * @returns {Promise<import("rolldown").RolldownOutput["output"]>}
 */
export async function packageChunks(folder) {
  /** @type {{ exports: Record<string, string | Record<string, string>> }} */
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const entries = Object.values(exports).flatMap((target) => {
    if (typeof target === "string") return [];
    const { "@lineside/source": source = "", default: built = "" } = target;
    return [[built.replace(/^\.\/dist\/|\.js$/g, ""), join(folder, source)]];
  });
  const bundle = await rolldown({
    cwd: folder,
    input: Object.fromEntries(entries),
    external: (name) => !name.startsWith(".") && !isAbsolute(name),
    platform: "neutral",
    plugins: [{ name: "pure-marks", renderChunk: withPureMarks }],
  });
  const { output } = await bundle.generate({
    dir: join(folder, "dist"),
    format: "es",
    // what is documented is in the declarations
    comments: { annotation: true, legal: true, jsdoc: false },
    codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] },
    chunkFileNames: "[name].js",
    sourcemap: true,
    // the sources are published beside it
    sourcemapExcludeSources: true,
  });
  await bundle.close();
  return output;
}
