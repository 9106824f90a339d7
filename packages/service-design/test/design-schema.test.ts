import { designJsonSchema, parseDesign, readDesign } from "@lineside/service-design";
import { conductorSchema, designFileSchema, designSchema } from "@lineside/service-design/zod";
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
      const { properties, additionalProperties, anyOf, oneOf } = schema as Record<string, unknown>;
      for (const [name, one] of Object.entries((properties as object) ?? {})) {
        if (typeof one.description !== "string" || one.description === "")
          undescribed.push(`${path}/${name}`);
        visit(one, `${path}/${name}`);
      }
      visit(additionalProperties, `${path}/*`);
      for (const one of [anyOf, oneOf].flat()) visit(one, path);
    };
    visit(designJsonSchema(), "");
    expect(undescribed).toEqual([]);
    expect(designJsonSchema()).toHaveProperty(
      "properties.equipment.additionalProperties.oneOf.0.properties.is.const",
      "service-point",
    );
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

  test("lends its parts to schemas of others, of zod and of zod/mini", () => {
    const shop = z.strictObject({
      name: z.string(),
      feeder: conductorSchema,
      codes: designFileSchema.shape.codes,
      length: conductorSchema.shape.length,
    });
    const feeder = { size: "3/0 AWG", length: "9 ft" };
    const read = shop.parse({ name: "A", feeder, codes: { nec: 2017 }, length: "10'-6\"" });
    expect([read.feeder.size, read.codes?.nec, String(read.length)]).toEqual([
      "3/0 AWG",
      "2017",
      "10.5 ft",
    ]);
    expect(shop.safeParse({ name: "A", feeder: { sets: 0 } }).success).toBe(false);
  });

  test("looks at the bounds of data itself", () => {
    const data = JSON.parse('{"lineside":1,"equipment":{"__proto__":{"is":"wireway"}}}');
    expect(designSchema.safeParse(data).error?.issues[0]).toMatchObject({
      path: ["equipment", "__proto__"],
      params: { code: "PROTO_KEY" },
    });
    const names = '{"__proto__":{"is":"wireway"},"A":{"is":"wireway"}}';
    const alone = designFileSchema.safeParse({ lineside: 1, equipment: JSON.parse(names) });
    expect(Object.keys(alone.data?.equipment ?? {})).toEqual(["A"]);
    expect(Object.getPrototypeOf(alone.data?.equipment)).toBe(Object.prototype);
  });

  test("is the same JSON Schema", () => {
    expect(z.toJSONSchema(designSchema, { io: "input" })).toEqual(designJsonSchema());
  });
});
