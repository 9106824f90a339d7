import * as z from "zod/mini";
import { designSchema } from "./design-file.ts";

/** A JSON Schema: plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/**
 * The form of a design file as JSON Schema (draft 2020-12), with a description for each field, so that an editor completes
 * and checks it. What only a reader can tell, such as whether a name refers to anything, it does not say. Plain data, new
 * each time.
 *
 * @example
 * ```ts
 * import { designJsonSchema } from "@lineside/service-design";
 * const schema = designJsonSchema();
 * schema["required"]; // => ["lineside"]
 * schema["title"]; // => "Lineside design file, version 1"
 * ```
 */
export function designJsonSchema(): JsonSchema {
  return { ...z.toJSONSchema(designSchema, { io: "input" }) };
}
