import { describe, expect, test } from "vitest";
import { toModule } from "./assertions.ts";
import { examplesIn } from "./extract.ts";

const fence = "```";

/** The second line on of the module that an example becomes. */
function bodyOf(code: string): string {
  return toModule({ file: "guide.md", line: 1, code }).split("\n").slice(1).join("\n");
}

describe("examplesIn", () => {
  test("takes the fences of a guide, with the line that each starts on", () => {
    const text = `# Guide\n\n${fence}ts\n2 * 3; // => 6\n${fence}\n\n${fence}ts sketch\nno\n${fence}\n`;
    expect(examplesIn("guide.md", text)).toEqual([
      { file: "guide.md", line: 3, code: "2 * 3; // => 6\n" },
    ]);
  });

  test("takes the fences of a comment without its margin", () => {
    const text = `/**\n * ${fence}ts\n * 2\n *  * 3;\n * ${fence}\n */\n`;
    expect(examplesIn("six.ts", text)).toEqual([{ file: "six.ts", line: 2, code: "2\n * 3;\n" }]);
  });
});

describe("toModule", () => {
  test("keeps each line's number", () => {
    const lines = toModule({ file: "guide.md", line: 7, code: "one();\ntwo(\n  2,\n); // => 4\n" });
    expect(lines.split("\n").slice(7, 10)).toEqual(["one();", "__expect(two(", "  2,"]);
  });

  test("asserts an expression, a declared name and a thrown code", () => {
    expect(bodyOf("two(); // => 2")).toBe("__expect(two()).toEqual((2)); // => 2");
    expect(bodyOf("const n = two(); // => 2")).toMatch(
      /^const n = two\(\); __expect\(n\)\.toEqual\(\(2\)\);/,
    );
    expect(bodyOf("two(); // throws TWO")).toContain(".toThrow(__expect.objectContaining");
    expect(bodyOf("await two(); // throws TWO")).toContain(".rejects.toThrow(");
  });

  test("reads a claim from the next line, and over several", () => {
    expect(bodyOf("two();\n// => { a: 1,\n//      b: 2 }\nthree();")).toMatch(
      /^__expect\(two\(\)\)\.toEqual\(\(\{ a: 1, b: 2 \}\)\);/,
    );
  });

  test("leaves other lines and other comments alone", () => {
    const code = "const x = 1;\n\ntwo(); // about => 2\n// throws a fit\n";
    expect(bodyOf(code)).toBe(code);
  });

  test("refuses a claim that it would not check", () => {
    expect(() => bodyOf("if (two()) {\n  two(); // => 2\n}")).toThrow("guide.md:1: a claim stands");
    expect(() => bodyOf("// => 2")).toThrow("guide.md:1: a claim stands");
  });

  test("names the line of a claim that is not an expression", () => {
    expect(() => bodyOf("one();\ntwo(); // => about 2 A")).toThrow("guide.md:3: not an expression");
  });
});
