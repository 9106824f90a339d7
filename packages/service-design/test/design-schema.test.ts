import { designJsonSchema, parseDesign, readDesign } from "@lineside/service-design";
import { designSchema } from "@lineside/service-design/zod";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { EXAMPLES, exampleText } from "./example-file.ts";

/** The JSON Schema as an editor uses it: by a reader of JSON Schema that knows nothing of ours. */
const editor = z.fromJSONSchema(designJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);

describe("the JSON Schema", () => {
  test.for([...EXAMPLES])("accepts %s", (name) => {
    expect(editor.safeParse(parse(exampleText(name))).error?.issues).toBeUndefined();
  });

  test.for([
    ["no version", {}],
    ["a version of tomorrow", { lineside: 2 }],
    ["an unknown key", { lineside: 1, conductor: {} }],
    ["an unknown key deeper", { lineside: 1, conductors: { A: { lenght: "3 ft" } } }],
    ["a number without a unit", { lineside: 1, conductors: { A: { length: 3 } } }],
    ["a number in a text", { lineside: 1, conductors: { A: { length: "3" } } }],
    ["a word that is none", { lineside: 1, conductors: { A: { material: "Cu" } } }],
    ["a class that is none", { lineside: 1, equipment: { A: { is: "thing" } } }],
    [
      "a field of another class",
      { lineside: 1, equipment: { A: { is: "wireway", kva: "3 kVA" } } },
    ],
    ["a year that is none", { lineside: 1, codes: { nec: "2018" } }],
  ] as const)("refuses %s, as the reader does", ([, data]) => {
    expect(editor.safeParse(data).success).toBe(false);
    expect(readDesign(data).ok).toBe(false);
  });

  test("describes every field", () => {
    const undescribed: string[] = [];
    const visit = (schema: unknown, path: string): void => {
      if (typeof schema !== "object" || schema === null) return;
      const { properties, additionalProperties, anyOf } = schema as Record<string, unknown>;
      for (const [name, one] of Object.entries((properties as object) ?? {})) {
        if (typeof one.description !== "string" || one.description === "")
          undescribed.push(`${path}/${name}`);
        visit(one, `${path}/${name}`);
      }
      visit(additionalProperties, `${path}/*`);
      for (const one of Array.isArray(anyOf) ? anyOf : []) visit(one, path);
    };
    visit(designJsonSchema(), "");
    expect(undescribed).toEqual([]);
  });

  test("is new each time, and plain data", () => {
    expect(designJsonSchema()).not.toBe(designJsonSchema());
    expect(JSON.parse(JSON.stringify(designJsonSchema()))).toEqual(designJsonSchema());
  });
});

describe("the zod schema", () => {
  test.for([...EXAMPLES])("reads %s as the reader of files does", (name) => {
    const text = exampleText(name);
    const read = parseDesign(text);
    expect(designSchema.parse(parse(text))).toEqual(read.ok ? read.design : undefined);
  });

  test("has the issues of the reader", () => {
    const issues = designSchema.safeParse({
      lineside: 1,
      conductors: { A: { length: 3, to: "B" } },
    }).error?.issues;
    expect(issues?.map(({ path, code }) => [path, code])).toEqual([
      [["conductors", "A", "length"], "custom"],
    ]);
    expect(issues?.[0]).toMatchObject({ params: { code: "NO_UNIT", suggestion: "3 ft" } });
  });

  test("is the same JSON Schema", () => {
    expect(z.toJSONSchema(designSchema, { io: "input" })).toEqual(designJsonSchema());
  });
});
