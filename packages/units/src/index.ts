export * from "./exact/any-quantity.ts";
export * from "./exact/kind.ts";
export * from "./exact/limits.ts";
export * from "./exact/quantity.ts";
export * from "./exact/rational.ts";
export * from "./exact/root.ts";
export * from "./exact/unit-catalog.ts";
export * from "./labels/conductor-set.ts";
export * from "./labels/conductor-size.ts";
export * from "./labels/conductor-text.ts";
export * from "./labels/sheet-gauge.ts";
export * from "./labels/system.ts";
export * from "./labels/trade-size.ts";
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
export type { Safe } from "./safe-result.ts";
export { type Bound, type Limit, parseBound, safeParseBound } from "./text/bound-text.ts";
export * from "./text/counted-text.ts";
export * from "./text/dimensions-text.ts";
export * from "./text/feet-inches.ts";
export * from "./text/length-text.ts";
export * from "./text/quantity-format.ts";
export * from "./text/quantity-text.ts";
export * from "./text/range-text.ts";
export { parseSlope, safeParseSlope } from "./text/slope-text.ts";
export * from "./units-error.ts";
