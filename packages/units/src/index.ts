export * from "./conductor-size.ts";
export * from "./kind.ts";
export * from "./quantity.ts";
export * from "./rational.ts";
export * from "./root.ts";
export type { Safe } from "./safe-result.ts";
export * from "./unit-catalog.ts";
export * from "./units-error.ts";
