import { z } from "zod";
import type { Design } from "./design.ts";
import { readDesign } from "./design-reading.ts";
import { keysOf } from "./json-pointer.ts";
import { designJsonSchema } from "./json-schema.ts";

/* @__NO_SIDE_EFFECTS__ */
function schema(): z.ZodType<Design> {
  return z
    .unknown()
    .meta(designJsonSchema())
    .transform((data, context): Design => {
      const read = readDesign(data);
      if (read.ok) return read.design;
      for (const { code, path, message, got, expected, suggestion } of read.issues) {
        context.addIssue({
          code: "custom",
          path: [...keysOf(path)],
          message,
          params: { code, got, expected, suggestion },
        });
      }
      return z.NEVER;
    });
}

/**
 * A design file's data as a zod schema: takes plain data as it stands in the file, gives the {@link Design}. The issues
 * are those of {@link readDesign}, its codes in `params.code`; `z.toJSONSchema(designSchema, { io: "input" })` is
 * {@link designJsonSchema}.
 *
 * @example
 * ```ts
 * import { designSchema } from "@lineside/service-design/zod";
 * const read = designSchema.safeParse({ lineside: 1, conductors: { S1: { length: "-22 ft" } } });
 * read.error?.issues.map(({ path, message }) => [path.join("/"), message]);
 * // => [["conductors/S1/length", "-22 ft is not above zero"]]
 * ```
 */
export const designSchema: z.ZodType<Design> = /* @__PURE__ */ schema();
