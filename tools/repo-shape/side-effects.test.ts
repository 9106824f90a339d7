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

/** What is left of a module when nothing of it is used. */
async function effectsOf(code: string): Promise<string> {
  const bundle = await rolldown({
    input: "entry",
    external: /^(?!@lineside\/)[^./\0]/,
    logLevel: "silent",
    // The packages' own word, `sideEffects: false`, must not count in a proof that it is true.
    treeshake: {
      moduleSideEffects: true,
      manualPureFunctions: pure,
      propertyReadSideEffects: false,
    },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? "\0entry" : sourceEntries.get(id)),
        load: (id) => (id === "\0entry" ? code : undefined),
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
    expect(await effectsOf(`import ${JSON.stringify(name)};`)).toBe("");
  });
});
