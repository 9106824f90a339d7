/**
 * What `npm run demo` runs: judges every design under `docs/examples`, prints the reports, and holds them against the
 * `.expected.json` beside each. Exit status 0 where every example got its expected verdicts, failures included.
 */
import { readdirSync, readFileSync } from "node:fs";
import { checkDesign, formatDesignError, parseDesign, renderText } from "@lineside/service-design";
import { layoutFor } from "./colour.ts";
import { differences, type Expectation } from "./example-expectations.ts";
import { EXIT } from "./exit-status.ts";
import { processIo } from "./io.ts";

const io = processIo();
const examples = new URL("../../../docs/examples/", import.meta.url);
const names = readdirSync(examples)
  .filter((name) => name.endsWith(".yaml"))
  .sort();

/** What is not as expected of one example; prints its report. */
function show(name: string): string[] {
  const read = parseDesign(readFileSync(new URL(name, examples), "utf8"), { filename: name });
  if (!read.ok) return read.errors.map(formatDesignError);
  const report = checkDesign(read.design);
  const text = renderText(report, layoutFor(io));
  io.out(
    `── docs/examples/${name} ${"─".repeat(Math.max(0, io.width - name.length - 18))}\n\n${text}\n\n`,
  );
  const sidecar = new URL(name.replace(/yaml$/, "expected.json"), examples);
  const expected = JSON.parse(readFileSync(sidecar, "utf8")) as Expectation;
  return differences(report, renderText(report, { width: io.width }), expected);
}

const found = names.map((name) => ({ name, wrong: show(name) }));
for (const { name, wrong } of found) {
  io.out(`${wrong.length === 0 ? "✓ as expected" : "✗ NOT AS EXPECTED"}  docs/examples/${name}\n`);
  for (const line of wrong) io.out(`    ${line}\n`);
}
const good = found.filter(({ wrong }) => wrong.length === 0).length;
io.out(
  `\n${good} of ${found.length} examples got the verdicts expected of them, failures included.\n`,
);
process.exitCode = good === found.length && good > 0 ? EXIT.pass : EXIT.fail;
