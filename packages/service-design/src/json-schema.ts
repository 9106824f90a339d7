import { DESIGN_VERSION } from "./design-form.ts";
import { designFileForm } from "./design-reading.ts";
import type { JsonSchema } from "./form.ts";

/**
 * The form of a design file as JSON Schema (draft 2020-12), with a description for each field, so that an editor completes
 * and checks it. It accepts every file that {@link parseDesign} accepts; what only a reader can tell, such as whether a
 * name refers to anything, it does not say. Plain data, new each time.
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
  const { properties, ...rest } = designFileForm().schema();
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `Lineside design file, version ${DESIGN_VERSION}`,
    description: "One electrical service at one premise: its equipment, conductors and codes.",
    ...rest,
    properties: {
      ...(properties as JsonSchema),
      alternatives: {
        description:
          "Named changes of the design: JSON merge patches (RFC 7396); null takes a thing away.",
        type: "object",
        additionalProperties: { type: "object" },
      },
    },
  };
}
