/**
 * Makes `dist` of the sources, those of the packages too: one file per command instead of some 300, as loading files is most
 * of a cold start (docs/decisions/0051-bundled.md). What is bundled keeps its licenses, in `THIRD-PARTY-NOTICES.txt`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { defineConfig } from "rolldown";

/**
 * The folder of the package that a module belongs to.
 *
 * @param {string} module
 * @returns {string}
 */
function packageOf(module) {
  let folder = dirname(module);
  while (!existsSync(join(folder, "package.json")) || !manifestOf(folder).name) {
    folder = dirname(folder);
  }
  return folder;
}

/**
 * @param {string} folder
 * @returns {{ name?: string, version?: string, license?: string }}
 */
function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/**
 * Name, version and license text of each package that others wrote.
 *
 * @param {readonly string[]} modules
 * @returns {string[]}
 */
function notices(modules) {
  const foreign = modules.filter((module) => /[\\/]node_modules[\\/]/.test(module));
  const folders = [...new Set(foreign.map(packageOf))].sort();
  return folders.map((folder) => {
    const { name, version, license } = manifestOf(folder);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} ${version} comes without its license's text`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  });
}

export default defineConfig({
  input: ["src/main.ts", "src/demo.ts"],
  platform: "node",
  resolve: { conditionNames: ["@lineside/source"] },
  output: { dir: "dist", format: "esm", cleanDir: true },
  plugins: [
    {
      name: "third-party-notices",
      generateBundle(_, bundle) {
        const modules = Object.values(bundle).flatMap((chunk) =>
          "moduleIds" in chunk ? chunk.moduleIds : [],
        );
        const source = notices(modules).join(`\n${"-".repeat(80)}\n\n`);
        this.emitFile({ type: "asset", fileName: "THIRD-PARTY-NOTICES.txt", source });
      },
    },
  ],
});
