import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";
import { packages, root } from "../workspace.ts";
import { packageChunks } from "./chunks.mjs";

const published = await Promise.all(
  packages.map(async ({ folder, manifest }) => {
    const files = await packageChunks(join(root, folder));
    return { folder, manifest, files, chunks: files.filter((file) => file.type === "chunk") };
  }),
);
const each = published.map((one) => [one.folder, one] as const);

test.for(each)("%s is one file for each entry, and one that they share", ([, one]) => {
  const entries = Object.values(one.manifest.exports ?? {}).flatMap((target) =>
    typeof target === "string" ? [] : (target["default"]?.replace("./dist/", "") ?? ""),
  );
  const shared = entries.length > 1 ? ["shared.js"] : [];
  expect(one.chunks.map(({ fileName }) => fileName).sort()).toEqual([...entries, ...shared].sort());
});

test.for(each)("%s has maps that lead to the sources beside it", ([folder, { files }]) => {
  const maps = files.filter((file) => file.type === "asset");
  const sources = maps.flatMap(({ fileName, source }) =>
    JSON.parse(String(source)).sources.map((path: string) =>
      posix.join("dist", posix.dirname(fileName), path),
    ),
  );
  expect(sources).not.toEqual([]);
  expect(sources.filter((path) => !/^src\/.*\.ts$/.test(path))).toEqual([]);
  expect(sources.filter((path) => !existsSync(join(root, folder, path)))).toEqual([]);
});

/** What a bundler keeps of a file that is imported and not used, if it knows nothing but what stands in the file. */
async function leftOf(files: ReadonlyMap<string, string>, entry: string): Promise<string> {
  const bundle = await rolldown({
    input: "entry",
    external: /^[^./\0]/,
    logLevel: "silent",
    plugins: [
      {
        name: "published",
        resolveId: (id, importer) => {
          if (id === "entry") return "\0entry";
          if (!id.startsWith(".")) return null;
          return `\0${posix.join(posix.dirname(importer?.slice(1) ?? ""), id)}`;
        },
        load: (id) => ({
          code: id === "\0entry" ? `import "./${entry}";` : (files.get(id.slice(1)) ?? ""),
          moduleSideEffects: true,
        }),
      },
    ],
  });
  const { output } = await bundle.generate({ format: "es" });
  await bundle.close();
  return output[0].code.replace(/^import "[^"]+";$|^\/\/.*$/gm, "").trim();
}

test.for(each)("of %s, whose every statement can be dropped, nothing is left", async ([, one]) => {
  const files = new Map(one.chunks.map(({ fileName, code }) => [fileName, code]));
  for (const { fileName, isEntry } of one.chunks) {
    if (isEntry) expect(await leftOf(files, fileName), fileName).toBe("");
  }
});
