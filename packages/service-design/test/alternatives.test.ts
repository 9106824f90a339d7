import { describe, expect, test } from "vitest";
import { designOf, errorsOf } from "./example-file.ts";
import { first } from "./first-mistake.ts";

describe("alternatives", () => {
  const base =
    "lineside: 1\nequipment: { A: { is: wireway }, B: { is: wireway } }\nconductors: { X: { from: A, to: B, length: 3 ft } }\n";

  test("are the whole design with a change", () => {
    const { alternatives } = designOf(
      `${base}alternatives: { long: { conductors: { X: { length: 9 ft } } } }`,
    );
    expect(String(alternatives?.["long"]?.conductors?.["X"]?.length)).toBe("9 ft");
    expect(alternatives?.["long"]?.conductors?.["X"]?.from).toBe("A");
  });

  test("null takes a thing away", () => {
    const { alternatives } = designOf(
      `${base}alternatives: { none: { conductors: { X: { length: null } } } }`,
    );
    expect(alternatives?.["none"]?.conductors?.["X"]).toEqual({ from: "A", to: "B" });
  });

  test.for([
    [
      "{ a: { conductors: { X: { length: 9 } } } }",
      "NO_UNIT",
      "/alternatives/a/conductors/X/length",
    ],
    ["{ a: { equipment: { B: null } } }", "UNKNOWN_ID", "/alternatives/a/conductors/X/to"],
    ["{ a: { lineside: 1 } }", "UNKNOWN_KEY", "/alternatives/a/lineside"],
    ["{ a: longer }", "WRONG_TYPE", "/alternatives/a"],
    ["[a]", "WRONG_TYPE", "/alternatives"],
    [
      `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: {}`).join(", ")} }`,
      "TOO_MANY",
      "/alternatives",
    ],
  ] as const)("%s", ([patches, code, path]) => {
    expect(first(`${base}alternatives: ${patches}`).slice(0, 3)).toEqual([code, path, 4]);
  });

  test("of a design that is wrong are not looked at, in its fields or in how it hangs together", () => {
    const alternatives = "alternatives: { a: { project: { name: B } }, b: { colour: red } }";
    for (const [wrong, path] of [
      ["conductors: { X: { from: A } }", "/conductors/X/from"],
      ["conductors: { X: { length: 9 } }", "/conductors/X/length"],
    ] as const) {
      const errors = errorsOf(`lineside: 1\n${wrong}\n${alternatives}`);
      expect(errors.map((one) => one.path)).toEqual([path]);
    }
  });

  test("say which alternative is wrong", () => {
    const [error] = errorsOf(`${base}alternatives: { a: { equipment: { B: null } } }`);
    expect(error?.message).toBe("in the alternative a: there is no equipment B");
  });
});
