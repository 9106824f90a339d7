/**
 * Writes the JavaScript of packages to their `dist`, beside the declarations that the compiler writes there.
 *
 *     node tools/package-bundle/run.mjs packages/units …    those in these folders, else all
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { packageChunks } from "./chunks.mjs";

const packages = fileURLToPath(new URL("../../packages", import.meta.url));
const asked = process.argv.slice(2).map((folder) => resolve(folder));
const folders =
  asked.length > 0 ? asked : readdirSync(packages).map((name) => join(packages, name));

await Promise.all(
  folders.map(async (folder) => {
    const files = await packageChunks(folder);
    const dist = join(folder, "dist");
    mkdirSync(dist, { recursive: true });
    for (const old of readdirSync(dist, { encoding: "utf8", recursive: true })) {
      if (/\.js(?:\.map)?$/.test(old)) rmSync(join(dist, old));
    }
    for (const file of files) {
      const path = join(dist, file.fileName);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.type === "chunk" ? file.code : file.source);
    }
  }),
);
