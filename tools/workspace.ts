import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder, without a closing slash. */
export const root: string = fileURLToPath(new URL("..", import.meta.url)).slice(0, -1);

/** The fields of a `package.json` that the tools read. */
export interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A workspace folder, such as `packages/units`. */
export interface Workspace {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** What a tool leaves in a folder, and what git ignores. */
const leftovers = new Set([
  ".git",
  ".stryker-tmp",
  ".turbo",
  "coverage",
  "dist",
  "node_modules",
  "reports",
]);

/** Names in a folder of the repository, without what tools leave there. */
export function namesIn(folder: string): readonly string[] {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path).filter((name) => !leftovers.has(name)) : [];
}

/** All files below a folder, as paths from the root with forward slashes. */
export function filesIn(folder: string, matches: RegExp = /./): readonly string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !leftovers.has(entry.name))
    .map((entry) => ({ entry, path: fromRoot(join(path, entry.name)) }))
    .flatMap(({ entry, path }) => (entry.isDirectory() ? filesIn(path, matches) : [path]))
    .filter((file) => matches.test(file) && !file.startsWith("docs/api/"));
}

/** A path as it is written in messages: from the root, with forward slashes. */
export function fromRoot(path: string): string {
  return relative(root, path).split(sep).join("/");
}

/** The text of a file of the repository. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** The workspaces in one of the top folders. */
export function workspacesIn(top: "packages" | "apps"): readonly Workspace[] {
  return namesIn(top)
    .map((name) => `${top}/${name}`)
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .map((folder) => ({ folder, manifest: JSON.parse(textOf(`${folder}/package.json`)) }));
}

/** The public packages. */
export const packages: readonly Workspace[] = workspacesIn("packages");

/** Entry points by the name that an import says: `@lineside/units/zod` → `/…/packages/units/src/zod.ts`. */
export const sourceEntries: ReadonlyMap<string, string> = new Map(
  packages.flatMap(({ folder, manifest }) =>
    Object.entries(manifest.exports ?? {}).flatMap(([subpath, target]) => {
      const source = typeof target === "string" ? undefined : target["@lineside/source"];
      return source === undefined
        ? []
        : [[manifest.name + subpath.slice(1), join(root, folder, source)] as const];
    }),
  ),
);
