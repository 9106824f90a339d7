import { readFileSync } from "node:fs";
import type { EditionId, TapCase } from "@lineside/tap-rules";
import { A, ft, inch, kVA, m, type Unit, V } from "@lineside/units";

const UNITS: Readonly<Record<string, Unit<never>>> = {
  A: A as unknown as Unit<never>,
  ft: ft as unknown as Unit<never>,
  in: inch as unknown as Unit<never>,
  m: m as unknown as Unit<never>,
  V: V as unknown as Unit<never>,
  kVA: kVA as unknown as Unit<never>,
};

/** A file of cases under test/cases. */
export function readCases<T>(name: string): readonly T[] {
  return JSON.parse(readFileSync(new URL(`./cases/${name}`, import.meta.url), "utf8")) as T[];
}

/** Turns `"225 A"` into a quantity, wherever such a text stands. */
function withQuantities(data: unknown): unknown {
  if (typeof data === "string") {
    const [value, symbol] = data.split(" ");
    const unit = symbol === undefined ? undefined : UNITS[symbol];
    return unit === undefined || value === undefined ? data : unit(value);
  }
  if (Array.isArray(data)) return data.map(withQuantities);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, one]) => [key, withQuantities(one)]));
}

/** The case of a file, in an edition. */
export function tapCase(data: unknown, edition: EditionId): TapCase {
  return { edition, ...(withQuantities(data) as Omit<TapCase, "edition">) };
}
