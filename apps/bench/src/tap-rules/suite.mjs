import { availableParallelism, loadavg } from "node:os";
import { bundleSize } from "../bundle.mjs";
import { median } from "../median.mjs";
import { SIZE } from "../operand-series.mjs";
import { answerOf, medianLoads, medianSpeeds } from "../processes.mjs";
import { versionOf } from "../workspace.mjs";
import { comparisonsEach } from "./comparisons.mjs";
import { ONE_LINES } from "./one-lines.mjs";
import { CLASSES, cases } from "./operands.mjs";

export { caption, figures } from "./report.mjs";

/**
 * What `@lineside/tap-rules` is measured in. There is no peer that does the same; the comparisons that one evaluation needs and
 * nothing else, in BigInt and by decimal.js, are there for scale.
 *
 * @typedef {import("../goal.mjs").Goal} Goal
 * @typedef {{ readonly first: number; readonly mean: number; readonly verdicts: Record<string, number> }} OneLineFigures
 */

const OURS = "lineside-tap-rules";

const libraries = [
  {
    id: OURS,
    name: "@lineside/tap-rules",
    measures: ["all", "feederTap", "secondary", "others", "mended", "failing", "solvers", "ways"],
  },
  { id: "bigint", name: "BigInt", measures: ["comparisons"] },
  { id: "decimal", name: "decimal.js", measures: ["comparisons"] },
];
const installed = [
  { id: OURS, name: "@lineside/tap-rules", entry: "@lineside/tap-rules" },
  { id: "decimal", name: "decimal.js", entry: "decimal.js" },
];

/** How many conductors. */
const CONDUCTORS = /** @type {const} */ ([100, 1000, 10_000]);

const programs = {
  tap: `
import { evaluateTap } from "@lineside/tap-rules";
import { fromJson } from "./case.js";
console.log(evaluateTap(fromJson(process.argv[2])).verdict);`,
  oneLine: `
import { evaluateOneLine } from "@lineside/tap-rules";
import { fromJson } from "./case.js";
for (const [id, { finding }] of evaluateOneLine(fromJson(process.argv[2]), "2023")) console.log(id, finding.verdict);`,
  all: `
import { evaluateOneLine, evaluateTap, maxLength, maxUpstream, maxEndDevice, minAmpacity, waysToComply } from "@lineside/tap-rules";
import { fromJson } from "./case.js";
const c = fromJson(process.argv[2]);
for (const solve of [evaluateOneLine, evaluateTap, maxLength, maxUpstream, maxEndDevice, minAmpacity, waysToComply]) console.log(solve(c));`,
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
  const verdicts = answerOf("tap-rules/trial.mjs", [OURS, "verdicts"]);
  refuseIdling(verdicts);
  // a process for each measure: in one, the engine would carry over what it learned in the one before
  const speeds = medianSpeeds(
    libraries,
    rounds,
    (id) =>
      Object.assign(
        {},
        ...(libraries.find((library) => library.id === id)?.measures ?? []).map((measure) =>
          answerOf("tap-rules/trial.mjs", [id, "speed", measure, String(milliseconds)]),
        ),
      ),
    progress,
  );
  const oneLines = measureOneLines(rounds, milliseconds, progress);
  progress("cold load");
  const load = medianLoads(installed, quick ? 5 : 11);
  progress("bundles");
  const sizes = {
    tap: await bundleSize(programs.tap, ["./case.js"]),
    oneLine: await bundleSize(programs.oneLine, ["./case.js"]),
    all: await bundleSize(programs.all, ["./case.js"]),
  };
  return {
    method: [
      `Speed: one process per measure and round, ${rounds} rounds, the measures in turn, so that one core is at work; in each the mean time`,
      `of ${milliseconds / 1000} s of operations that go round ${SIZE} different operands, every result stored. Time is what the process has had of`,
      "the processor, garbage collections and compiler included, so that waiting for a busy core is left out. The figure is the median of",
      "the rounds. One-lines likewise, one process per shape, size and round: the mean of many, and by the clock on the wall the first",
      "in the process. Cold load: import in a fresh process, median.",
      "Size: esbuild bundle of a program, everything that it pulls in included, minified, gzip 9. All in this one run.",
      `Load average ${busy} on ${availableParallelism()} cores when the run began: wall clock grows with it, and what shares a core and its caches slows the rest.`,
    ],
    node: process.version,
    versions: Object.fromEntries(installed.map(({ name }) => [name, versionOf(name)])),
    speeds,
    verdicts,
    comparisonsEach,
    oneLines,
    load,
    sizes,
    goals: goals({ speeds, oneLines }),
  };
}

/**
 * By shape and number of conductors, the medians of the rounds.
 *
 * @param {number} rounds
 * @param {number} milliseconds
 * @param {(text: string) => void} progress
 */
function measureOneLines(rounds, milliseconds, progress) {
  /** @type {Map<string, OneLineFigures[]>} */
  const seen = new Map();
  for (let round = 1; round <= rounds; round++) {
    for (const shape of Object.keys(ONE_LINES)) {
      for (const conductors of CONDUCTORS) {
        progress(`one-lines ${round}/${rounds} ${shape} ${conductors}`);
        const args = ["one-line", shape, String(conductors), String(milliseconds)];
        const key = `${shape} ${conductors}`;
        seen.set(key, [...(seen.get(key) ?? []), answerOf("tap-rules/trial.mjs", args)]);
      }
    }
  }
  return [...seen].map(([key, figures]) => {
    const [shape = "", conductors = ""] = key.split(" ");
    return {
      shape,
      conductors: Number(conductors),
      first: median(figures.map(({ first }) => first)),
      mean: median(figures.map(({ mean }) => mean)),
      verdicts: figures[0]?.verdicts ?? {},
    };
  });
}

/**
 * Refusing is fast: what is timed has to decide most of its cases, and some each way, of every class.
 *
 * @param {Record<string, Record<string, number>>} verdicts
 */
function refuseIdling({ all = {}, failing = {}, ...others }) {
  const { pass = 0, fail = 0 } = all;
  if (pass + fail < SIZE / 2 || pass < SIZE / 10) {
    throw new Error(`of ${SIZE} cases only ${pass} pass and ${fail} fail`);
  }
  if (failing["fail"] !== SIZE) throw new Error("not all of the cases that are to fail do");
  for (const measure of ["solvers", "ways"]) {
    const found = others[measure]?.["found"] ?? 0;
    if (found < SIZE / 2) throw new Error(`${measure}: of ${SIZE} cases only ${found} have one`);
  }
  const absent = CLASSES.filter((name) => !cases.some(({ conductor }) => conductor === name));
  if (absent.length > 0) throw new Error(`no case is of ${absent.join(", ")}`);
}

/**
 * @param {{ speeds: import("../processes.mjs").Speeds; oneLines: ReturnType<typeof measureOneLines> }} figures
 * @returns {Goal[]}
 */
function goals({ speeds, oneLines }) {
  const nanoseconds = speeds[OURS]?.["all"];
  const of = (/** @type {string} */ shape, /** @type {number} */ conductors) =>
    oneLines.find((one) => one.shape === shape && one.conductors === conductors);
  const each = (/** @type {string} */ shape, /** @type {number} */ conductors) =>
    (of(shape, conductors)?.mean ?? Number.NaN) / conductors;
  return [
    {
      label: "evaluations, over all routes with findings",
      got: nanoseconds && 1e9 / nanoseconds,
      op: ">=",
      goal: 50_000,
      unit: " /s",
    },
    {
      label: "a one-line of 1,000 conductors, the first in a process",
      got: of("tree", 1000)?.first,
      op: "<=",
      goal: 100,
      unit: " ms",
    },
    {
      label: "the same, the mean of many",
      got: of("tree", 1000)?.mean,
      op: "<=",
      goal: 100,
      unit: " ms",
    },
    {
      label: "linear: time per conductor at 10,000 beside 1,000",
      got: each("tree", 10_000) / each("tree", 1000),
      op: "<=",
      goal: 1.5,
      unit: "×",
    },
  ];
}
