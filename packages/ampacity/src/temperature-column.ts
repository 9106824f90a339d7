/** A column of the ampacity tables: the conductor temperature in °C for which it is made. */
export type TemperatureColumn = 60 | 75 | 90;

/** The columns, lowest first. */
export const TEMPERATURE_COLUMNS: readonly TemperatureColumn[] = /* @__PURE__ */ Object.freeze([
  60, 75, 90,
] as const);

/**
 * Whether a value is one of {@link TEMPERATURE_COLUMNS}.
 *
 * @example
 * ```ts
 * import { isTemperatureColumn } from "@lineside/ampacity";
 * isTemperatureColumn(75); // => true
 * isTemperatureColumn(80); // => false
 * ```
 */
export function isTemperatureColumn(value: unknown): value is TemperatureColumn {
  return value === 60 || value === 75 || value === 90;
}
