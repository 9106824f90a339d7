import { availableParallelism, loadavg } from "node:os";
import { bundleSize } from "../bundle.mjs";
import { SIZE } from "../operand-series.mjs";
import { answerOf, medianLoads, medianSpeeds } from "../processes.mjs";
import { versionOf } from "../workspace.mjs";

export { caption, figures } from "./report.mjs";

/**
 * What `@lineside/ampacity` is measured in. There is no peer that does the same; decimal.js, with the arithmetic of one
 * evaluation and nothing else, is there for scale.
 *
 * @typedef {import("../goal.mjs").Goal} Goal
 */

const OURS = "lineside-ampacity";

const DECIMAL = "decimal";

const libraries = [
  {
    id: OURS,
    name: "@lineside/ampacity",
    entry: "@lineside/ampacity",
    measures: ["plain", "steps", "smallest"],
  },
  { id: DECIMAL, name: "decimal.js", entry: "decimal.js", measures: ["arithmetic"] },
];

const programs = {
  table: `
import { tableAmpacity } from "@lineside/ampacity";
const [size, material, column, edition] = process.argv.slice(2);
console.log(String(tableAmpacity({ size, material, column: Number(column) }, edition).ampacity));`,
  printed: `
import { CONDUCTORS, printedCell } from "@lineside/ampacity/tables";
const [edition, material, size, column] = process.argv.slice(2);
console.log(printedCell(CONDUCTORS[edition], material, size, Number(column)).amperes);`,
  whole: `
import { ampacity } from "@lineside/ampacity";
const [conductor, installation, edition] = process.argv.slice(2);
console.log(String(ampacity(JSON.parse(conductor), JSON.parse(installation), edition).total));`,
};

/**
 * Runs everything; `progress` hears what is being done.
 *
 * @param {{ readonly quick: boolean; readonly progress: (text: string) => void }} options
 */
export async function run({ quick, progress }) {
  const busy = loadavg()[0]?.toFixed(1);
  const rounds = quick ? 3 : 5;
  const milliseconds = quick ? 200 : 1000;
  progress("verdicts");
  const verdicts = answerOf("ampacity/trial.mjs", [OURS, "verdicts"]);
  refuseIdling(verdicts);
  // a process for each measure: in one, the engine would carry over what it learned in the one before
  const speeds = medianSpeeds(
    libraries,
    rounds,
    (id) =>
      Object.assign(
        {},
        ...(libraries.find((library) => library.id === id)?.measures ?? []).map((measure) =>
          answerOf("ampacity/trial.mjs", [id, "speed", measure, String(milliseconds)]),
        ),
      ),
    progress,
  );
  progress("cold load");
  const load = medianLoads(libraries, quick ? 5 : 11);
  progress("bundles");
  const sizes = {
    table: await bundleSize(programs.table),
    printed: await bundleSize(programs.printed),
    whole: await bundleSize(programs.whole),
  };
  return {
    method: [
      `Speed: one process per measure and round, ${rounds} rounds, the measures in turn, so that one core is at work; in each the mean time`,
      `of ${milliseconds / 1000} s of operations that go round ${SIZE} different operands, garbage collections included, every result stored. The`,
      "figure is the median of the rounds. Cold load: import in a fresh process, median.",
      "Size: esbuild bundle of a program, everything that it pulls in included, minified, gzip 9. All in this one run.",
      `Load average ${busy} on ${availableParallelism()} cores when the run began: times to load are wall clock and grow with it.`,
    ],
    node: process.version,
    versions: Object.fromEntries(libraries.map(({ name }) => [name, versionOf(name)])),
    speeds,
    verdicts,
    load,
    sizes,
    goals: goals({ speeds, load, sizes }),
  };
}

/**
 * Failing is fast: what is timed has to decide most of its cases, and some each way.
 *
 * @param {Record<string, Record<string, number>>} verdicts
 */
function refuseIdling(verdicts) {
  for (const [measure, { pass = 0, fail = 0 }] of Object.entries(verdicts)) {
    if (pass + fail < SIZE / 2 || pass < SIZE / 10) {
      throw new Error(`${measure}: of ${SIZE} cases only ${pass} pass and ${fail} fail`);
    }
  }
}

/**
 * @param {{ speeds: import("../processes.mjs").Speeds; load: Record<string, number>; sizes: { printed: number } }} figures
 * @returns {Goal[]}
 */
function goals({ speeds, load, sizes }) {
  /** @type {(label: string, measure: string, goal: number) => Goal} */
  const least = (label, measure, goal) => {
    const nanoseconds = speeds[OURS]?.[measure];
    return { label, got: nanoseconds && 1e9 / nanoseconds, op: ">=", goal, unit: " /s" };
  };
  return [
    least("ampacity, without steps", "plain", 200_000),
    least("ampacity, with its steps", "steps", 50_000),
    least("smallestConductor", "smallest", 20_000),
    { label: "cold load", got: load[OURS], op: "<=", goal: 40, unit: " ms" },
    {
      label: "one table alone with its lookup, min + gzip",
      got: sizes.printed,
      op: "<=",
      goal: 6144,
      unit: " B",
    },
  ];
}
