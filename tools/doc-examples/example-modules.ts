import { join } from "node:path";
import { transformSync } from "rolldown/utils";
import type { Plugin } from "vitest/config";
import { fromRoot, root, sourceEntries } from "../workspace.ts";
import { toModule } from "./assertions.ts";
import { type Example, examplesIn } from "./extract.ts";

const QUERY = "?example=";

/** The name under which an example is imported. */
export function moduleOf({ file, line }: Example): string {
  return `${join(root, file)}${QUERY}${line}`;
}

/**
 * Serves each documented example as a module of its own, in the folder of its file, so that it finds what that package
 * finds; the workspace's packages are found from everywhere.
 */
export function exampleModules(): Plugin {
  return {
    name: "lineside:example-modules",
    enforce: "pre",
    resolveId: (id) => (id.includes(QUERY) ? id : sourceEntries.get(id)),
    load(id) {
      const [path = "", line] = id.split(QUERY);
      if (line === undefined) return;
      const file = fromRoot(path);
      const example = examplesIn(file).find((one) => one.line === Number(line));
      if (example === undefined) throw new Error(`${file}:${line}: no example`);
      const result = transformSync(path, toModule(example), {
        lang: "ts",
        sourcemap: true,
        typescript: { onlyRemoveTypeImports: true },
      });
      if (result.errors[0]) throw new Error(`${file}:${line}: ${result.errors[0].message}`);
      return { code: result.code, map: { mappings: "", ...result.map, sources: [path] } };
    },
  };
}
