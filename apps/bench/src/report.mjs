import { goalRow, isMet } from "./goal.mjs";
import { libraries } from "./libraries.mjs";
import { table, threeDigits } from "./table.mjs";

/**
 * All figures of a run as text that is Markdown too.
 *
 * @param {Awaited<ReturnType<typeof import("./units.mjs").run>>} result
 * @param {Record<string, string>} labels of the measures
 * @returns {string}
 */
export function report(result, labels) {
  const { goals } = result;
  const missed = goals.filter((goal) => isMet(goal) === false).map(({ label }) => label);
  const unmeasured = goals.filter((goal) => isMet(goal) === undefined).map(({ label }) => label);
  const peers = Object.entries(result.versions).map(([name, version]) => `${name} ${version}`);
  return [
    `Node ${result.node.slice(1)} · ${peers.join(" · ")}`,
    result.method.join("\n"),
    "Goals: how many times faster than the named peer, and the least or the most that is allowed",
    table(["measure", "figure", "goal", ""], goals.map(goalRow)),
    missed.length > 0 ? `MISSED: ${missed.join("; ")}` : "No goal is missed.",
    ...(unmeasured.length > 0 ? [`Not measured: ${unmeasured.join("; ")}`] : []),
    "Rates: millions of operations per second",
    rates(result.speeds, labels),
    "Weight of a quantity, of a program with one conversion, and time to load",
    weights(result),
    "Right to the last digit, of 1000 values with three decimals: a fraction must be equal, a double or a decimal the nearest there is",
    exactness(result.exactness),
    "26 texts of feet and inches, and 8 that are none",
    feetInches(result.exactness),
  ].join("\n\n");
}

/**
 * @param {Record<string, Record<string, number>>} speeds
 * @param {Record<string, string>} labels
 */
function rates(speeds, labels) {
  const ids = Object.keys(labels);
  const measured = libraries.filter(({ id }) => speeds[id]);
  const rate = (/** @type {number | undefined} */ ns) => (ns ? threeDigits(1000 / ns) : "");
  return table(
    ["", ...measured.map(({ name }) => name)],
    ids.map((measure) => [
      labels[measure] ?? measure,
      ...measured.map(({ id }) => rate(speeds[id]?.[measure])),
    ]),
  );
}

/** @param {Awaited<ReturnType<typeof import("./units.mjs").run>>} result */
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
