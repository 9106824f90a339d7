export { checkDesign } from "./check-design.ts";
export type * from "./design.ts";
export * from "./design-classes.ts";
export {
  type DesignError,
  type DesignErrorCode,
  formatDesignError,
  type Issue,
  type Position,
} from "./design-error.ts";
export { type PlainRead, readDesign } from "./design-reading.ts";
export * from "./design-taps.ts";
export { designJsonSchema, type JsonSchema } from "./json-schema.ts";
export { DESIGN_VERSION } from "./migration.ts";
export {
  type DesignRead,
  type ParsedDesign,
  type ParseOptions,
  parseDesign,
} from "./parse-design.ts";
export type * from "./report.ts";
export * from "./report-json.ts";
export { renderText, type TextOptions } from "./report-text.ts";
export type { DesignEdition, WindingVoltage } from "./written-values.ts";
