/**
 * Runs the benchmarks of one package and prints goals, rates and sizes.
 *
 *     node src/main.mjs ampacity|tap-rules|units [--quick] [--json] [--strict]
 */
import { isMet } from "./goal.mjs";
import { report } from "./report.mjs";

const args = process.argv.slice(2);
const known = new Set(["--quick", "--json", "--strict"]);
const [name = "", ...rest] = args.filter((arg) => !arg.startsWith("--"));
const unknown = args.find((arg) => arg.startsWith("--") && !known.has(arg));
/** A suite measures, judges by goals of its own, and prints the figures beside them. */
const suites = {
  ampacity: () => import("./ampacity/suite.mjs"),
  "tap-rules": () => import("./tap-rules/suite.mjs"),
  units: () => import("./units/suite.mjs"),
};
if (!isSuite(name) || rest.length > 0 || unknown) {
  console.error(
    `usage: npm run bench -- ${Object.keys(suites).join("|")} ${[...known].map((flag) => `[${flag}]`).join(" ")}`,
  );
  process.exit(64);
}

const suite = await suites[name]();
const bar = process.stderr.isTTY;
const result = await suite.run({
  quick: args.includes("--quick"),
  progress: (/** @type {string} */ text) => process.stderr.write(bar ? `\r\u001b[K${text}` : ""),
});
if (bar) process.stderr.write("\r\u001b[K");
console.log(
  args.includes("--json")
    ? JSON.stringify(result, undefined, 2)
    : report(result, suite.caption, suite.figures(/** @type {any} */ (result))),
);

const isMissed = result.goals.some((goal) => isMet(goal) === false);
if (args.includes("--strict") && isMissed) process.exitCode = 1;

/**
 * @param {string} name
 * @returns {name is keyof typeof suites}
 */
function isSuite(name) {
  return Object.hasOwn(suites, name);
}
