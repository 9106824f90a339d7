import { posix } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { examplesIn } from "../doc-examples/extract.ts";
import { namesIn, packages, root, sourceEntries, textOf, workspacesIn } from "../workspace.ts";

const shape = [
  "README.md",
  "package.json",
  "src",
  "test",
  "tsconfig.json",
  "typedoc.json",
  "vitest.config.ts",
];

/** In this order; those without a mark are in every package. */
const fields = [
  "name",
  "version",
  "description",
  "license",
  "type",
  "sideEffects",
  "engines",
  "repository",
  "exports",
  "files",
  "publishConfig",
  "scripts",
  "dependencies?",
  "peerDependencies?",
  "peerDependenciesMeta?",
  "devDependencies",
];

const dependencyFields = ["dependencies", "peerDependencies", "devDependencies"] as const;

/** A file that is JSON, or JSON with comments as TypeScript reads it. */
function json(file: string) {
  const { config, error } = ts.parseConfigFileTextToJson(file, textOf(file));
  if (error)
    throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(error.messageText, "\n")}`);
  return config;
}

/** The folders that a `tsconfig.json` refers to, from the root. */
function references(folder: string): readonly string[] {
  const { references = [] } = json(posix.join(folder, "tsconfig.json"));
  return references.map(({ path }: { path: string }) => posix.join(folder, path)).sort();
}

describe.for(packages.map((one) => [one.folder, one] as const))("%s", ([folder, { manifest }]) => {
  const name = folder.replace("packages/", "");

  test("has the shape that every package has", () => {
    expect(
      namesIn(folder)
        .filter((one) => one !== "CHANGELOG.md")
        .sort(),
    ).toEqual(shape);
  });

  test("has the fields of every package, in their order", () => {
    const all = fields.map((field) => field.replace("?", ""));
    const present = Object.keys(manifest);
    expect(present.filter((field) => !all.includes(field))).toEqual([]);
    expect(present).toEqual(
      all.filter((field) => present.includes(field) || fields.includes(field)),
    );
    expect(manifest).toMatchObject({
      name: `@lineside/${name}`,
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      license: "MIT",
      type: "module",
      sideEffects: false,
      engines: { node: ">=20.19" },
      repository: { type: "git", directory: folder },
      files: ["dist", "src", "!dist/.tsbuildinfo"],
      publishConfig: { access: "public" },
      scripts: { build: "tsc -b && node ../../tools/package-bundle/run.mjs ." },
    });
  });

  test("exports each entry as source, types and default", () => {
    const { "./package.json": self, ...entries } = manifest.exports ?? {};
    expect(self).toBe("./package.json");
    expect(Object.keys(entries)).toContain(".");
    for (const [subpath, target] of Object.entries(entries)) {
      const source = Object.values(target)[0] ?? "";
      const built = source.replace("./src/", "./dist/").replace(/\.ts$/, "");
      expect(Object.entries(target), subpath).toEqual([
        ["@lineside/source", source],
        ["types", `${built}.d.ts`],
        ["default", `${built}.js`],
      ]);
    }
  });

  test("documents each entry", () => {
    const sources = [...sourceEntries.values()]
      .map((path) => posix.relative(posix.join(root, folder), path))
      .filter((path) => !path.startsWith(".."));
    expect(json(`${folder}/typedoc.json`).entryPoints).toEqual(sources);
  });

  test("takes siblings from the workspace and everything else from the catalog", () => {
    const ranges = dependencyFields.flatMap((field) => Object.entries(manifest[field] ?? {}));
    const expected = ranges.map(([to]) => [
      to,
      to.startsWith("@lineside/") ? "workspace:^" : "catalog:",
    ]);
    expect(ranges).toEqual(expected);
  });

  test("has at least three examples that run in its README", () => {
    expect(examplesIn(`${folder}/README.md`).length).toBeGreaterThanOrEqual(3);
  });
});

describe("the solution", () => {
  const built = [...packages, ...workspacesIn("apps")].filter(({ folder }) =>
    namesIn(folder).includes("tsconfig.json"),
  );

  test("builds every workspace", () => {
    const folders = built.map(({ folder }) => folder);
    expect(references(".")).toEqual([...folders, "tsconfig.test.json"].sort());
  });

  test.for(built.map((one) => [one.folder, one] as const))(
    "%s refers to what it depends on",
    ([folder, { manifest }]) => {
      // a bundled app has its packages among the dependencies of its build
      const { dependencies, devDependencies } = manifest;
      const needed = { ...devDependencies, ...dependencies };
      const wanted = packages.filter(({ manifest: { name } }) => needed[name]);
      expect(references(folder)).toEqual(wanted.map((one) => one.folder).sort());
    },
  );
});
