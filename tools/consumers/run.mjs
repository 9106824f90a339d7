/**
 * `npm run check:pack`: the public packages as a consumer gets them. Each is packed, its tarball is judged, and all
 * tarballs are installed together by plain npm in a folder outside the workspace, where every entry point is imported,
 * required and type-checked.
 */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {{ name: string, version: string, private?: boolean, bin?: Record<string, string>, exports?: Record<string, unknown> }} Manifest */

const root = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(import.meta.url);
const tsc = require.resolve("typescript/lib/tsc.js");
const pnpm = join(root, "node_modules/pnpm/bin/pnpm.cjs");
const tool = (/** @type {string} */ name) => join(root, "tools/node_modules/.bin", name);

const scratch = mkdtempSync(join(tmpdir(), "lineside-pack-"));
const tarballs = join(scratch, "tarballs");
const consumer = join(scratch, "consumer");
mkdirSync(tarballs);
cpSync(new URL("consumer", import.meta.url), consumer, { recursive: true });

let passed = 0;
let failed = 0;

const folders = ["packages", "apps"]
  .flatMap((top) => readdirSync(join(root, top)).map((name) => join(root, top, name)))
  .map((folder) => ({ folder, manifest: manifestIn(folder) }))
  .filter(({ manifest }) => manifest.private !== true);

// 1. Each package's tarball. Only `pnpm pack` replaces `workspace:` and `catalog:`.
const packed = folders.map(({ folder, manifest }) => {
  const tarball = join(
    tarballs,
    `${manifest.name.replace("@", "").replace("/", "-")}-${manifest.version}.tgz`,
  );
  check(
    `${manifest.name} packs`,
    process.execPath,
    [pnpm, "pack", "--pack-destination", tarballs],
    folder,
  );
  check(`${manifest.name} is as publint wants it`, tool("publint"), [tarball, "--strict"], scratch);
  // A package that only brings a command has no types to judge.
  if (entriesOf(manifest).length > 0) {
    check(`${manifest.name} resolves`, tool("attw"), [tarball, "--profile", "esm-only"], scratch);
  }
  return tarball;
});

// 2. All of them together, in a project that knows nothing of the workspace.
const entries = folders.flatMap(({ manifest }) => entriesOf(manifest));
writeFileSync(join(consumer, "entries.json"), JSON.stringify(entries));
const types = entries
  .map((entry, index) => `export * as entry${index} from "${entry}";\n`)
  .join("");
writeFileSync(join(consumer, "types.mts"), types);
writeFileSync(join(consumer, "types.cts"), types);
check("npm installs the tarballs together", "npm", [
  "install",
  "--no-audit",
  "--no-fund",
  "--prefer-offline",
  ...packed,
]);
check("every entry is imported by a module", process.execPath, ["import.mjs"]);
check("every entry is required from CommonJS", process.execPath, ["require.cjs"]);
check("the types hold under nodenext", process.execPath, [tsc, "-p", "tsconfig.nodenext.json"]);
check("the types hold under bundler", process.execPath, [tsc, "-p", "tsconfig.bundler.json"]);
for (const { manifest } of folders) {
  for (const command of Object.keys(manifest.bin ?? {})) {
    check(
      `${command} --version`,
      "npx",
      ["--no-install", command, "--version"],
      consumer,
      manifest.version,
    );
  }
}
check(
  "lineside answers",
  "npx",
  [
    ...["--no-install", "lineside", "ampacity", "--size", "500 kcmil", "--material", "copper"],
    ...["--insulation", "THW", "--edition", "2002"],
  ],
  consumer,
  "380 A",
);

rmSync(scratch, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/**
 * Runs one command as one check, and shows what it printed if it fails.
 *
 * @param {string} label
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {string} [printed] what its output must contain
 */
function check(label, command, args, cwd = consumer, printed = "") {
  const run = spawnSync(command, args, { cwd, encoding: "utf8" });
  const ok = run.status === 0 && run.stdout.includes(printed);
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? "✓" : "×"} ${label}`);
  if (!ok) console.log(`${run.stdout ?? ""}${run.stderr ?? ""}${run.error?.message ?? ""}`);
}

/**
 * What a consumer can import: `@lineside/units`, `@lineside/units/zod`.
 *
 * @param {Manifest} manifest
 */
function entriesOf({ name, exports = {} }) {
  return Object.keys(exports)
    .filter((subpath) => subpath !== "./package.json")
    .map((subpath) => name + subpath.slice(1));
}

/**
 * @param {string} folder
 * @returns {Manifest}
 */
function manifestIn(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}
