import { A, degC, faultKA, ft, kVA, m, s, V } from "@lineside/units";

const units = { A, V, ft, m, kVA, faultKA, s, degC };

/**
 * A plain value with its quantities made: `{ A: 255 }` is 255 A.
 *
 * @param {any} plain
 * @returns {any}
 */
export function made(plain) {
  if (typeof plain !== "object") return plain;
  if (Array.isArray(plain)) return plain.map(made);
  const entries = Object.entries(plain);
  const [[key, value] = ["", 0]] = entries;
  if (entries.length === 1 && Object.hasOwn(units, key)) {
    return units[/** @type {keyof typeof units} */ (key)](value);
  }
  return Object.fromEntries(entries.map(([name, one]) => [name, made(one)]));
}
