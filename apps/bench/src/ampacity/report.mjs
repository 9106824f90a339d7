import { table, threeDigits } from "../table.mjs";

/** What the table of goals says. */
export const caption = "Goals: the least or the most that is allowed";

/** @type {readonly (readonly [library: string, measure: string, label: string])[]} */
const measures = [
  ["lineside-ampacity", "plain", "ampacity, without steps"],
  ["lineside-ampacity", "steps", "ampacity, with its steps"],
  ["lineside-ampacity", "smallest", "smallestConductor"],
  ["decimal", "arithmetic", "decimal.js: value × factor × factor, compared"],
];

/**
 * The figures beside the goals, each with its caption.
 *
 * @param {Awaited<ReturnType<typeof import("./suite.mjs").run>>} result
 * @returns {readonly string[]}
 */
export function figures({ speeds, verdicts, load, sizes }) {
  const scale = speeds["decimal"]?.["arithmetic"] ?? Number.NaN;
  const bytes = (/** @type {number} */ x) => x.toLocaleString("en-US");
  return [
    "Rates, and how many times the decimal operations of one evaluation an operation takes",
    table(
      ["", "per second", "× decimals", "pass", "fail", "undecided"],
      measures.map(([library, measure, label]) => {
        const nanoseconds = speeds[library]?.[measure] ?? Number.NaN;
        return [
          label,
          threeDigits(1e9 / nanoseconds),
          threeDigits(nanoseconds / scale),
          ...shares(verdicts[measure]),
        ];
      }),
    ),
    "Time to load, and sizes of programs",
    table(
      ["", "figure"],
      [
        ["import @lineside/ampacity", `${threeDigits(load["lineside-ampacity"] ?? 0)} ms`],
        ["import decimal.js", `${threeDigits(load["decimal"] ?? 0)} ms`],
        ["tableAmpacity, with exact quantities, min + gzip", `${bytes(sizes.table)} B`],
        ["one table alone (/tables), min + gzip", `${bytes(sizes.printed)} B`],
        ["ampacity, min + gzip", `${bytes(sizes.whole)} B`],
      ],
    ),
  ];
}

/**
 * How many of the operands pass, fail, and neither.
 *
 * @param {Record<string, number> | undefined} verdicts
 */
function shares(verdicts) {
  if (verdicts === undefined) return [];
  const { pass = 0, fail = 0, ...others } = verdicts;
  return [pass, fail, Object.values(others).reduce((sum, count) => sum + count, 0)].map(String);
}
