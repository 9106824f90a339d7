export { designFileSchema, designSchema } from "./design-file.ts";
export {
  codesSchema,
  conductorSchema,
  equipmentSchema,
  publishedSchema,
  runSchema,
  serviceSchema,
  siteSchema,
} from "./design-schema.ts";
export type { Fields, MapSchema, Schema } from "./schema-field.ts";
