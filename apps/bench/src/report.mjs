import { goalRow, isMet } from "./goal.mjs";
import { table } from "./table.mjs";

/**
 * What every suite's run gives; a suite's own figures stand beside it.
 *
 * @typedef {object} Result
 * @property {readonly string[]} method how it was measured, for the reader
 * @property {string} node its version
 * @property {Record<string, string>} versions of ours and of its peers
 * @property {readonly import("./goal.mjs").Goal[]} goals
 */

/**
 * All figures of a run as text that is Markdown too.
 *
 * @param {Result} result
 * @param {string} caption of the goals
 * @param {readonly string[]} figures beside them
 * @returns {string}
 */
export function report({ method, node, versions, goals }, caption, figures) {
  const labels = (/** @type {boolean | undefined} */ met) =>
    goals.filter((goal) => isMet(goal) === met).map(({ label }) => label);
  const [missed, unmeasured] = [labels(false), labels(undefined)];
  const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `Node ${node.slice(1)} · ${peers.join(" · ")}`,
    method.join("\n"),
    caption,
    table(["measure", "figure", "goal", ""], goals.map(goalRow)),
    missed.length > 0 ? `MISSED: ${missed.join("; ")}` : "No goal is missed.",
    ...(unmeasured.length > 0 ? [`Not measured: ${unmeasured.join("; ")}`] : []),
    ...figures,
  ].join("\n\n");
}
