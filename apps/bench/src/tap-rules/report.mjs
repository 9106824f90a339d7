import { table, threeDigits } from "../table.mjs";

/** What the table of goals says. */
export const caption = "Goals: the least or the most that is allowed";

/** @type {readonly (readonly [library: string, measure: string, label: string])[]} */
const measures = [
  ["lineside-tap-rules", "all", "evaluateTap, all classes"],
  ["lineside-tap-rules", "feederTap", "evaluateTap, feeder taps"],
  ["lineside-tap-rules", "secondary", "evaluateTap, transformer secondaries"],
  ["lineside-tap-rules", "others", "evaluateTap, other classes"],
  ["lineside-tap-rules", "mended", "evaluateTap, all classes, with remedies of what fails"],
  ["lineside-tap-rules", "failing", "evaluateTap, of those that fail, with remedies"],
  ["lineside-tap-rules", "solvers", "minAmpacity, maxLength, maxUpstream, maxEndDevice together"],
  ["lineside-tap-rules", "ways", "waysToComply, of those that fail"],
  ["bigint", "comparisons", "BigInt: the comparisons of one evaluation"],
  ["decimal", "comparisons", "decimal.js: the same"],
];

const SHAPES = {
  tree: "a service and its boards",
  inLine: "in line, one conductor",
  tapOfTaps: "in line, each taps",
  wideBoard: "all taps of one board",
};

/**
 * The figures beside the goals, each with its caption.
 *
 * @param {Awaited<ReturnType<typeof import("./suite.mjs").run>>} result
 * @returns {readonly string[]}
 */
export function figures({ speeds, verdicts, comparisonsEach, oneLines, load, sizes }) {
  const found = (/** @type {string} */ measure) => verdicts[measure]?.["found"] ?? 0;
  const bytes = (/** @type {number} */ x) => `${x.toLocaleString("en-US")} B`;
  const scale = (/** @type {string} */ library) => speeds[library]?.["comparisons"] ?? Number.NaN;
  return [
    `Rates, and how many times the comparisons of one evaluation an operation takes: ${threeDigits(comparisonsEach)} of them, in BigInt and by decimal.js`,
    table(
      ["", "per second", "× BigInt", "× decimal.js", "pass", "fail", "other"],
      measures.map(([library, measure, label]) => {
        const nanoseconds = speeds[library]?.[measure] ?? Number.NaN;
        return [
          label,
          threeDigits(1e9 / nanoseconds),
          threeDigits(nanoseconds / scale("bigint")),
          threeDigits(nanoseconds / scale("decimal")),
          ...shares(verdicts[measure]),
        ];
      }),
    ),
    `Of 1000 operands the solvers find a limit for ${found("solvers")}, and of those that fail there are ways to comply for ${found("ways")}.`,
    "One-lines: evaluateOneLine, which classifies and evaluates every conductor",
    table(
      [
        "",
        "conductors",
        "first, ms",
        "mean, ms",
        "µs each",
        "beside 1,000",
        "pass",
        "fail",
        "other",
      ],
      oneLines.map(({ shape, conductors, first, mean, verdicts: counts }) => {
        const thousand = oneLines.find((one) => one.shape === shape && one.conductors === 1000);
        const each = mean / conductors;
        return [
          SHAPES[/** @type {keyof typeof SHAPES} */ (shape)],
          conductors.toLocaleString("en-US"),
          threeDigits(first),
          threeDigits(mean),
          threeDigits(each * 1000),
          `${threeDigits(each / ((thousand?.mean ?? Number.NaN) / 1000))}×`,
          ...shares(counts),
        ];
      }),
    ),
    "Time to load, and sizes of programs",
    table(
      ["", "figure"],
      [
        ["import @lineside/tap-rules", `${threeDigits(load["lineside-tap-rules"] ?? 0)} ms`],
        ["import decimal.js", `${threeDigits(load["decimal"] ?? 0)} ms`],
        ["evaluateTap, min + gzip", bytes(sizes.tap)],
        ["evaluateOneLine, min + gzip", bytes(sizes.oneLine)],
        ["both, the solvers and waysToComply, min + gzip", bytes(sizes.all)],
      ],
    ),
  ];
}

/**
 * How many pass, fail, and neither.
 *
 * @param {Record<string, number> | undefined} verdicts
 */
function shares(verdicts) {
  if (verdicts === undefined || verdicts["found"] !== undefined) return [];
  const { pass = 0, fail = 0, ...others } = verdicts;
  return [pass, fail, Object.values(others).reduce((sum, count) => sum + count, 0)].map(String);
}
