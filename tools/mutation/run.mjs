/**
 * `npm run mutate -- ampacity`: changes the code of a package in one place at a time, and expects that a test of the package
 * fails. What no test notices is listed, and stands in `reports/mutation`. Patterns after the package limit it:
 *
 *     npm run mutate -- ampacity 'packages/ampacity/src/article-240/**'
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const [name = "", ...patterns] = process.argv.slice(2);
if (!/^[a-z-]+$/.test(name) || !existsSync(join(root, "packages", name, "src"))) {
  console.error("usage: npm run mutate -- <package> [<pattern> …]");
  process.exit(64);
}
process.chdir(root);
process.env["LINESIDE_MUTATED"] = name;
const source = `packages/${name}/src`;

await new Stryker({
  mutate: [
    ...(patterns.length > 0 ? patterns : [`${source}/**/*.ts`]),
    // a table is data, and is tested against its source cell by cell
    `!${source}/**/tables/**`,
    `!${source}/index.ts`,
  ],
  testRunner: "vitest-by-file",
  plugins: [fileURLToPath(new URL("by-file-runner.mjs", import.meta.url))],
  vitest: { configFile: "tools/mutation/vitest.config.ts", related: false },
  coverageAnalysis: "perTest",
  ignoreStatic: false,
  concurrency: 2,
  // endless loops are counted out; that a busy machine is slow says nothing of a mutant
  timeoutMS: 30_000,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ["clear-text", "progress", "json"],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${name}.json` },
  tempDirName: ".stryker-tmp",
  logLevel: "warn",
  // the sandbox: the package, and what the configuration of its tests reads
  ignorePatterns: [
    ...["/*", "!/package.json", "!/tsconfig.base.json", "!/vitest.shared.ts"],
    ...["!/packages", "/packages/*", `!/packages/${name}`, "!/packages/*/tsconfig.json"],
    ...["!/tools", "/tools/*", "!/tools/mutation"],
    // pages that are compared with what prints them
    ...["!/docs", "/docs/*", "!/docs/tables"],
    "**/dist",
  ],
}).runMutationTest();
