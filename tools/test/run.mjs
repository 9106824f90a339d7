/**
 * `npm test`: one vitest run over the whole workspace, and a last line that a machine can read.
 * Arguments are handed to vitest: `npm test -- packages/units`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const vitest = dirname(createRequire(import.meta.url).resolve("vitest/package.json"));
const scratch = mkdtempSync(join(tmpdir(), "lineside-test-"));
const report = join(scratch, "vitest.json");

const run = spawnSync(
  process.execPath,
  [
    join(vitest, "vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    // A forgotten `.only` would hide every other test.
    "--allowOnly=false",
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit" },
);

const { passed, failed } = count();
rmSync(scratch, { recursive: true, force: true });
// A run that crashed, or that collected nothing, has not passed whatever its report says.
const broken = failed === 0 && (run.status !== 0 || passed === 0) ? 1 : 0;
console.log(`${passed} passed, ${failed + broken} failed`);
process.exit(failed + broken > 0 ? 1 : 0);

/** Counts tests, and as one failure each file that could not be collected. */
function count() {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  /** @type {{ numPassedTests: number; numFailedTests: number; testResults: { status: string; assertionResults: unknown[] }[] }} */
  const json = JSON.parse(readFileSync(report, "utf8"));
  const uncollected = json.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return { passed: json.numPassedTests, failed: json.numFailedTests + uncollected.length };
}
