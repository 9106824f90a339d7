import { threeDigits } from "./table.mjs";

/**
 * What a figure should be: at least or at most so much.
 *
 * @typedef {{ readonly label: string; readonly got: number | undefined; readonly op: ">=" | "<="; readonly goal: number; readonly unit: string }} Goal
 */

/**
 * Whether a goal is met; `undefined` where there is no figure.
 *
 * @param {Goal} goal
 * @returns {boolean | undefined}
 */
export function isMet({ got, op, goal }) {
  if (got === undefined) return undefined;
  return op === ">=" ? got >= goal : got <= goal;
}

/**
 * The cells of a goal's row: what, figure, goal, mark.
 *
 * @param {Goal} goal
 * @returns {readonly string[]}
 */
export function goalRow(goal) {
  const met = isMet(goal);
  // a bundle that is a byte too large is too large
  const digits = (/** @type {number} */ x) =>
    goal.unit === " B" && x >= 1000 ? Math.ceil(x).toLocaleString("en-US") : threeDigits(x);
  const figure = (/** @type {number} */ x) => `${digits(x)}${goal.unit}`;
  return [
    goal.label,
    goal.got === undefined ? "not measured" : figure(goal.got),
    `${goal.op === ">=" ? "≥" : "≤"} ${figure(goal.goal)}`,
    met === undefined ? "-" : met ? "met" : "MISSED",
  ];
}
