export * from "./any-quantity.ts";
export { type Bound, type Limit, parseBound, safeParseBound } from "./bound-text.ts";
export * from "./conductor-set.ts";
export * from "./conductor-size.ts";
export * from "./conductor-text.ts";
export * from "./counted-text.ts";
export * from "./dimensions-text.ts";
export * from "./feet-inches.ts";
export * from "./kind.ts";
export * from "./length-text.ts";
export * from "./limits.ts";
export * from "./quantity.ts";
export * from "./quantity-format.ts";
export {
  anyQuantityFromJson,
  type FromJsonOptions,
  type QuantityJson,
  quantityFromJson,
  quantityToJson,
  safeAnyQuantityFromJson,
  safeQuantityFromJson,
  type ToJsonOptions,
} from "./quantity-json.ts";
export * from "./quantity-text.ts";
export * from "./range-text.ts";
export * from "./rational.ts";
export * from "./root.ts";
export type { Safe } from "./safe-result.ts";
export * from "./sheet-gauge.ts";
export { parseSlope, safeParseSlope } from "./slope-text.ts";
export * from "./system.ts";
export * from "./trade-size.ts";
export * from "./unit-catalog.ts";
export * from "./units-error.ts";
