import type { JsonSchema } from "../src/index.ts";

/** The words of JSON Schema that the schema of a finding uses; another word is an error of the test. */
const WORDS = new Set([
  "$schema",
  "$ref",
  "$defs",
  "title",
  "description",
  "type",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "enum",
  "anyOf",
  "maxItems",
  "minLength",
  "maxLength",
  "pattern",
]);

function isType(json: unknown, type: unknown): boolean {
  if (type === "array") return Array.isArray(json);
  if (type === "integer") return Number.isInteger(json);
  if (type === "object") return typeof json === "object" && json !== null && !Array.isArray(json);
  return typeof json === type;
}

/** Where and how `json` is not of the schema; a small validator of its own. */
export function violations(
  root: JsonSchema,
  json: unknown,
  schema: JsonSchema = root,
  path = "",
): string[] {
  for (const word of Object.keys(schema))
    if (!WORDS.has(word)) throw new Error(`unknown word ${word}`);
  const found: string[] = [];
  const say = (what: string) => found.push(`${path}: ${what}`);
  const { $ref, type, anyOf, enum: words } = schema;
  if (typeof $ref === "string") {
    const name = $ref.replace("#/$defs/", "");
    const target = (root["$defs"] as Record<string, JsonSchema>)[name];
    if (target === undefined) throw new Error(`no definition ${$ref}`);
    found.push(...violations(root, json, target, path));
  }
  if (type !== undefined && !isType(json, type)) say(`not ${type}`);
  if (Array.isArray(words) && !words.includes(json)) say(`not one of ${words}`);
  if (
    Array.isArray(anyOf) &&
    !anyOf.some((one: JsonSchema) => violations(root, json, one, path).length === 0)
  ) {
    say("none of the forms");
  }
  if (typeof json === "string") {
    if (json.length < Number(schema["minLength"] ?? 0)) say("too short");
    if (json.length > Number(schema["maxLength"] ?? Number.POSITIVE_INFINITY)) say("too long");
    if (!new RegExp(String(schema["pattern"] ?? ""), "u").test(json)) say("not of the pattern");
  }
  if (Array.isArray(json)) {
    if (json.length > Number(schema["maxItems"] ?? Number.POSITIVE_INFINITY)) say("too many");
    json.forEach((item, i) => {
      found.push(...violations(root, item, schema["items"] as JsonSchema, `${path}/${i}`));
    });
  } else if (type === "object" && typeof json === "object" && json !== null) {
    const properties = schema["properties"] as Record<string, JsonSchema>;
    for (const key of schema["required"] as string[])
      if (!Object.hasOwn(json, key)) say(`lacks ${key}`);
    for (const [key, held] of Object.entries(json)) {
      const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (property !== undefined) found.push(...violations(root, held, property, `${path}/${key}`));
      else if (schema["additionalProperties"] === false) say(`has ${key}`);
    }
  }
  return found;
}
