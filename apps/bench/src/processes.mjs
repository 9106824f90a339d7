import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { median } from "./median.mjs";
import { folder } from "./workspace.mjs";

/**
 * What a suite measures in, by library and measure.
 *
 * @typedef {Record<string, Record<string, number>>} Speeds
 */

/**
 * What a script of this folder answers, in JSON, in a process of its own.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @param {readonly string[]} [flags] of the process
 */
export function answerOf(script, args, flags = []) {
  return JSON.parse(
    execFileSync(process.execPath, [...flags, join(folder, "src", script), ...args], {
      cwd: folder,
      encoding: "utf8",
    }),
  );
}

/**
 * The medians of the figures that each library gets in some rounds, the libraries in turn.
 *
 * @param {readonly { readonly id: string; readonly name: string }[]} libraries
 * @param {number} rounds
 * @param {(id: string) => Record<string, number>} figuresOf
 * @param {(text: string) => void} progress
 * @returns {Speeds}
 */
export function medianSpeeds(libraries, rounds, figuresOf, progress) {
  const seen = Array.from({ length: rounds }, (_, round) =>
    libraries.map(({ id, name }) => {
      progress(`speed ${round + 1}/${rounds} ${name}`);
      return { id, figures: figuresOf(id) };
    }),
  ).flat();
  return Object.fromEntries(
    libraries.map(({ id }) => {
      const rows = seen.filter((one) => one.id === id).map(({ figures }) => figures);
      const ofMeasure = (/** @type {string} */ measure) =>
        median(rows.map((row) => row[measure] ?? Number.NaN));
      return [
        id,
        Object.fromEntries(Object.keys(rows[0] ?? {}).map((one) => [one, ofMeasure(one)])),
      ];
    }),
  );
}

/**
 * Milliseconds to import each library, in turn; the medians.
 *
 * @param {readonly { readonly id: string; readonly entry: string }[]} libraries
 * @param {number} rounds
 * @returns {Record<string, number>}
 */
export function medianLoads(libraries, rounds) {
  const runs = Array.from({ length: rounds }, () =>
    libraries.map(({ entry }) => /** @type {number} */ (answerOf("load.mjs", [entry]))),
  );
  return Object.fromEntries(
    libraries.map(({ id }, at) => [id, median(runs.map((run) => run[at] ?? Number.NaN))]),
  );
}
