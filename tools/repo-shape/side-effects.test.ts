import { rolldown } from "rolldown";
import { describe, expect, test } from "vitest";
import { sourceEntries } from "../workspace.ts";

/**
 * Calls whose only effect is what they return, though a bundler cannot see it. A package's own builders are marked where
 * they are declared: a function that is called while a module loads with `@__NO_SIDE_EFFECTS__`, any other call that
 * happens then with `@__PURE__`.
 */
const pure = [
  "z",
  "Decimal",
  "Object.freeze",
  "Object.keys",
  "Object.entries",
  "Object.fromEntries",
];

/** What is left of an entry when nothing of it is used; `added` to its source, to see whether an effect is seen. */
async function effectsOf(name: string, added = ""): Promise<string> {
  const bundle = await rolldown({
    input: "entry",
    external: /^(?!@lineside\/)[^./\0]/,
    logLevel: "silent",
    treeshake: { manualPureFunctions: pure, propertyReadSideEffects: false },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? "\0entry" : sourceEntries.get(id)),
        load: (id) => (id === "\0entry" ? `import ${JSON.stringify(name)};` : undefined),
        transform: (source, id) => ({
          code: id === sourceEntries.get(name) ? `${source}\n${added}` : source,
          // The package's own word, `sideEffects: false`, must not count in a proof that it is true.
          moduleSideEffects: true,
        }),
      },
    ],
  });
  const { output } = await bundle.generate({ format: "es" });
  await bundle.close();
  return output[0].code
    .replace(/^import "[^"]+";$/gm, "")
    .replace(/^\/\/.*$/gm, "")
    .trim();
}

describe("importing and using nothing leaves nothing of", () => {
  test.for([...sourceEntries.keys()])("%s", async (name) => {
    expect(await effectsOf(name)).toBe("");
    expect(await effectsOf(name, "globalThis.seen = true;")).toBe("globalThis.seen = true;");
  });
});
