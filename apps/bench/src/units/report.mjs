import { table, threeDigits } from "../table.mjs";
import { libraries } from "./libraries.mjs";
import { measures } from "./measures.mjs";

/** @typedef {Awaited<ReturnType<typeof import("./suite.mjs").run>>} Result */

/** What the table of goals says. */
export const caption =
  "Goals: how many times faster than the named peer, and the least or the most that is allowed";

/**
 * The figures beside the goals, each with its caption.
 *
 * @param {Result} result
 * @returns {readonly string[]}
 */
export function figures(result) {
  return [
    "Rates: millions of operations per second",
    rates(result.speeds),
    "Weight of a quantity, of a program with one conversion, and time to load",
    weights(result),
    "Right to the last digit, of 1000 values with three decimals: a fraction must be equal, a double or a decimal the nearest there is",
    exactness(result.exactness),
    "26 texts of feet and inches, and 8 that are none",
    feetInches(result.exactness),
  ];
}

/** @param {import("../processes.mjs").Speeds} speeds */
function rates(speeds) {
  const measured = libraries.filter(({ id }) => speeds[id]);
  const rate = (/** @type {number | undefined} */ ns) => (ns ? threeDigits(1000 / ns) : "");
  return table(
    ["", ...measured.map(({ name }) => name)],
    measures.map(({ id: measure, label }) => [
      label,
      ...measured.map(({ id }) => rate(speeds[id]?.[measure])),
    ]),
  );
}

/** @param {Result} result */
function weights({ heap, load, sizes }) {
  const bytes = (/** @type {number | null | undefined} */ x) =>
    x ? Math.round(x).toLocaleString("en-US") : "";
  return table(
    ["library", "heap, B", "min + gzip, B", "load, ms"],
    libraries.map(({ id, name }) => [
      name,
      bytes(heap[id]),
      bytes(sizes.conversion[id]),
      threeDigits(load[id] ?? 0),
    ]),
  );
}

/** @param {Record<string, any>} results */
function exactness(results) {
  const percent = (/** @type {number | null} */ x) =>
    x === null ? "" : `${threeDigits(x * 100)} %`;
  const yes = (/** @type {boolean | null} */ x) => (x === null ? "" : x ? "yes" : "no");
  return table(
    ["", "ft → m", "m → ft", "m + m", "°F → °C", "has 1/3", "1 A + 1 V throws", "°C + °C throws"],
    Object.values(results)
      .flatMap(({ rows }) => rows)
      .map((row) => [
        row.label,
        ...[row.ftToM, row.mToFt, row.sum, row.fToC].map(percent),
        ...[row.third, row.ampsPlusVolts, row.celsiusPlusCelsius].map(yes),
      ]),
  );
}

/** @param {Record<string, any>} results */
function feetInches(results) {
  const parsers = libraries.filter(({ id }) => results[id]?.feetInches);
  return table(
    ["", "right", "refused", "wrong", "of 8 bad, taken"],
    parsers.map(({ id, name }) => {
      const { right, refused, wrong, badAccepted } = results[id].feetInches;
      return [name, ...[right, refused, wrong, badAccepted].map(String)];
    }),
  );
}
