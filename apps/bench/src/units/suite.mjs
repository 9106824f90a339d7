import { spawnSync } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { bundleSize } from "../bundle.mjs";
import { median } from "../median.mjs";
import { answerOf, medianLoads, medianSpeeds } from "../processes.mjs";
import { root, versionOf } from "../workspace.mjs";
import { libraries } from "./libraries.mjs";
import { measures } from "./measures.mjs";

export { caption, figures } from "./report.mjs";

/**
 * What `@lineside/units` is measured in, and beside whom.
 *
 * @typedef {import("../goal.mjs").Goal} Goal
 */

const OURS = "lineside-units";

const ZOD_UNITS = `
import { ft, inch } from "@lineside/units";
import { unitCodec } from "@lineside/units/zod";
console.log(String(unitCodec(ft, inch).parse(JSON.parse(process.argv[2]))));`;
const ZOD_KIND = `
import { quantityCodec } from "@lineside/units/zod";
console.log(String(quantityCodec("length").parse(JSON.parse(process.argv[2]))));`;
const PARSED = `
import { m, parseLength } from "@lineside/units";
console.log(String(parseLength(process.argv[2]).to(m)));`;

/**
 * Runs everything; `progress` hears what is being done.
 *
 * @param {{ readonly quick: boolean; readonly progress: (text: string) => void }} options
 */
export async function run({ quick, progress }) {
  const busy = loadavg()[0]?.toFixed(1);
  const rounds = quick ? 3 : 5;
  const milliseconds = quick ? 60 : 200;
  const speeds = medianSpeeds(
    libraries,
    rounds,
    (id) => trial(id, "speed", String(milliseconds)),
    progress,
  );
  progress("heap");
  const heap = byLibrary((id) => trial(id, "heap", "", ["--expose-gc"]));
  progress("exactness");
  const exactness = byLibrary((id) => trial(id, "exactness"));
  progress("cold load");
  const load = medianLoads(libraries, quick ? 5 : 11);
  progress("bundles");
  const sizes = await measureSizes();
  progress("lineside check");
  const check = measureCheck(quick ? 3 : 9);
  return {
    method: [
      `Speed: one process per library, ${rounds} rounds, the libraries in turn; in each the median time of a sample by tinybench,`,
      "a sample being at most 0.2 ms of operations that go round 1000 different operands, every result stored. The figure is the",
      "median of the rounds.",
      "Heap: a million quantities, all kept, after a collection. Cold load: import in a fresh process, median.",
      "Size: esbuild bundle of a program with one conversion, minified, gzip 9. All in this one run.",
      `Load average ${busy} on ${availableParallelism()} cores when the run began: times to load and to check are wall clock and grow with it.`,
    ],
    node: process.version,
    versions: Object.fromEntries(libraries.map(({ name }) => [name, versionOf(name)])),
    speeds,
    heap,
    load,
    sizes,
    exactness,
    check,
    goals: [...speedGoals(speeds), ...otherGoals({ heap, load, sizes, exactness, check })],
  };
}

/**
 * @template T
 * @param {(id: string) => T} figure
 * @returns {Record<string, T>}
 */
function byLibrary(figure) {
  return Object.fromEntries(libraries.map(({ id }) => [id, figure(id)]));
}

/**
 * @param {string} id
 * @param {"speed" | "exactness" | "heap"} mode
 * @param {string} [argument]
 * @param {readonly string[]} [flags]
 */
function trial(id, mode, argument = "", flags = []) {
  return answerOf("units/trial.mjs", [id, mode, argument], flags);
}

/** Bytes of each bundle. */
async function measureSizes() {
  /** @type {Record<string, number>} */
  const sizes = {};
  for (const { id, program } of libraries) if (program) sizes[id] = await bundleSize(program);
  return {
    conversion: sizes,
    parsing: await bundleSize(PARSED),
    zodUnits: await bundleSize(ZOD_UNITS, ["zod/mini"]),
    zodKind: await bundleSize(ZOD_KIND, ["zod/mini"]),
  };
}

/**
 * Seconds of `lineside check`, from a cold start, on the slower example; nothing where the command is not built or does
 * not answer. An exit status alone would not do: a crash exits with 1 as a failed design does, and an empty program
 * with 0 as a passed one.
 *
 * @param {number} rounds
 * @returns {number | null}
 */
function measureCheck(rounds) {
  const shim = join(root, "apps/cli/bin/lineside.js");
  const times = ["transformer-taps", "feeder-taps"].map((name) => {
    const command = [shim, "check", join(root, `docs/examples/${name}.yaml`)];
    const asked = spawnSync(process.execPath, [...command, "--json"], { encoding: "utf8" });
    if (!isVerdict(asked.stdout, asked.status)) return null;
    const seconds = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      const { status, stdout } = spawnSync(process.execPath, command, { encoding: "utf8" });
      seconds.push((performance.now() - start) / 1000);
      if (status !== asked.status || stdout === "") return null;
    }
    return median(seconds);
  });
  const measured = times.filter((time) => time !== null);
  return measured.length === times.length ? Math.max(...measured) : null;
}

/**
 * Whether the command judged a file, and its exit status says the same.
 *
 * @param {string} stdout
 * @param {number | null} status
 */
function isVerdict(stdout, status) {
  try {
    const { verdict, files } = JSON.parse(stdout);
    return files.length === 1 && status === (verdict === "pass" ? 0 : verdict === "fail" ? 1 : 2);
  } catch {
    return false;
  }
}

/**
 * @param {import("../processes.mjs").Speeds} speeds nanoseconds per operation
 * @returns {Goal[]}
 */
function speedGoals(speeds) {
  return measures.flatMap(({ id, label, anchors }) =>
    anchors.map(([anchor, goal]) => {
      const [ours, theirs] = [speeds[OURS]?.[id], speeds[anchor]?.[id]];
      const name = libraries.find((library) => library.id === anchor)?.name;
      const got = ours && theirs ? theirs / ours : undefined;
      return {
        label: `${label}, beside ${name}`,
        got,
        op: /** @type {const} */ (">="),
        goal,
        unit: "×",
      };
    }),
  );
}

/**
 * @param {{ heap: Record<string, number | null>; load: Record<string, number>; sizes: Awaited<ReturnType<typeof measureSizes>>; exactness: Record<string, any>; check: number | null }} figures
 * @returns {Goal[]}
 */
function otherGoals({ heap, load, sizes, exactness, check }) {
  /** @type {(label: string, got: number | null | undefined, goal: number, unit: string) => Goal} */
  const most = (label, got, goal, unit) => ({ label, got: got ?? undefined, op: "<=", goal, unit });
  const [{ ftToM, mToFt, sum, fToC }] = exactness[OURS].rows;
  const { right, wrong, badAccepted } = exactness[OURS].feetInches;
  return [
    most("heap per quantity", heap[OURS], 100, " B"),
    most("cold load", load[OURS], 10, " ms"),
    most("one conversion, min + gzip", sizes.conversion[OURS], 3200, " B"),
    most("with feet and inches read", sizes.parsing, 5700, " B"),
    most("/zod, unitCodec, without zod/mini", sizes.zodUnits, 5500, " B"),
    most("/zod, quantityCodec, without zod/mini", sizes.zodKind, 5500, " B"),
    most("lineside check of an example, cold", check, 0.4, " s"),
    {
      label: "exact, the least of four columns",
      got: Math.min(ftToM, mToFt, sum, fToC) * 100,
      op: ">=",
      goal: 100,
      unit: " %",
    },
    { label: "feet and inches read right, of 26", got: right, op: ">=", goal: 26, unit: "" },
    most("read wrong, or bad text taken", wrong + badAccepted, 0, ""),
  ];
}
