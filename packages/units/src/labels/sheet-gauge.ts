import { type Safe, safely } from "../safe-result.ts";
import { notRead, trimmedText } from "../text/text-limit.ts";

/**
 * A sheet-metal gauge: a label, not a wire size and not a length. The lower number is the thicker sheet.
 */
export interface SheetGauge {
  readonly gauge: number;
  /** Where the text asks for a least or a greatest thickness: `16-gauge minimum` is 16 or any lower number. */
  readonly thickness?: "min" | "max";
}

const EXPECTED = "a sheet-metal gauge such as 16-gauge";
const GAUGE =
  /^(?<gauge>[1-9]\d?)(?:[ -]?(?:gauge|ga\.?))(?: (?:(?<min>min\.?|minimum)|max\.?|maximum))?$/;

/**
 * Reads a sheet-metal gauge: `16-gauge`, `16 ga.`, `16-gauge minimum`.
 *
 * @throws {@link UnitsError} `PARSE`, `TOO_LONG`
 * @example
 * ```ts
 * import { parseGauge } from "@lineside/units";
 * parseGauge("16-gauge minimum"); // => { gauge: 16, thickness: "min" }
 * ```
 */
export function parseGauge(text: string): SheetGauge {
  const trimmed = trimmedText(text, EXPECTED);
  const groups = GAUGE.exec(trimmed)?.groups;
  if (groups === undefined) throw notRead(trimmed, EXPECTED);
  const gauge = Number(groups["gauge"]);
  if (groups["min"] !== undefined) return { gauge, thickness: "min" };
  return /max/.test(trimmed) ? { gauge, thickness: "max" } : { gauge };
}

/**
 * {@link parseGauge} that returns its error.
 *
 * @example
 * ```ts
 * import { safeParseGauge } from "@lineside/units";
 * safeParseGauge("16 ga"); // => { ok: true, value: { gauge: 16 } }
 * safeParseGauge("16 AWG").ok; // => false
 * ```
 */
export function safeParseGauge(text: string): Safe<SheetGauge> {
  return safely(() => parseGauge(text));
}

/**
 * −1, 0 or 1 as sheet `a` is thinner than, as thick as or thicker than `b`.
 *
 * @example
 * ```ts
 * import { compareGauge } from "@lineside/units";
 * compareGauge({ gauge: 14 }, { gauge: 16 }); // => 1
 * ```
 */
export function compareGauge(a: SheetGauge, b: SheetGauge): -1 | 0 | 1 {
  return a.gauge > b.gauge ? -1 : a.gauge < b.gauge ? 1 : 0;
}
