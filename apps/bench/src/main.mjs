/**
 * Runs the benchmarks of one package beside its peers and prints ratios, rates, sizes and exactness.
 *
 *     node src/main.mjs units [--quick] [--json] [--strict]
 */
import { isMet } from "./goal.mjs";
import { report } from "./report.mjs";
import { labels, run } from "./units.mjs";

const args = process.argv.slice(2);
const known = new Set(["--quick", "--json", "--strict"]);
const [suite, ...rest] = args.filter((arg) => !arg.startsWith("--"));
const unknown = args.find((arg) => arg.startsWith("--") && !known.has(arg));
if (suite !== "units" || rest.length > 0 || unknown) {
  console.error("usage: npm run bench -- units [--quick] [--json] [--strict]");
  process.exit(64);
}

const bar = process.stderr.isTTY;
const result = await run({
  quick: args.includes("--quick"),
  progress: (text) => process.stderr.write(bar ? `\r\u001b[K${text}` : ""),
});
if (bar) process.stderr.write("\r\u001b[K");
console.log(
  args.includes("--json") ? JSON.stringify(result, undefined, 2) : report(result, labels),
);

const missed = result.goals.filter((goal) => isMet(goal) === false);
if (args.includes("--strict") && missed.length > 0) process.exitCode = 1;
