/**
 * Stryker's runner for vitest, changed where its answers were wrong or slow for packages like ours.
 *
 * What a package makes of its tables it keeps, so that only the first test of a file runs the code that makes it, and
 * seldom looks at all of it: every test of a file is asked about a mutant that one of them reaches. For the same reason a
 * mutant is in place before the first module is loaded.
 *
 * The files of one mutant run in one worker, which loads the package once. No test of ours changes what another sees; the
 * first run, which finds out what reaches what, has a worker for each file.
 */
import { strykerPlugins as own } from "@stryker-mutator/vitest-runner";

export { strykerValidationSchema } from "@stryker-mutator/vitest-runner";

const [vitest] = own;

/** @param {any} injector */
function byFileRunner(injector) {
  const runner = vitest.factory(injector);
  const [dryRun, mutantRun] = [runner.dryRun.bind(runner), runner.mutantRun.bind(runner)];
  const isolate = (/** @type {boolean} */ each) => {
    for (const project of runner.ctx.projects) project.config.isolate = each;
  };
  runner.dryRun = async (/** @type {any} */ options) => {
    isolate(true);
    const result = await dryRun(options);
    if (result.mutantCoverage) result.mutantCoverage.perTest = byFile(result);
    return result;
  };
  runner.mutantRun = (/** @type {any} */ options) => {
    isolate(false);
    return mutantRun({ ...options, mutantActivation: "static" });
  };
  return runner;
}
byFileRunner.inject = vitest.factory.inject;

/**
 * What the tests of a file reach together, for each of them.
 *
 * @param {{ tests: { id: string }[]; mutantCoverage: { perTest: Record<string, Record<string, number>> } }} result
 */
function byFile({ tests, mutantCoverage: { perTest } }) {
  const fileOf = (/** @type {string} */ id) => id.slice(0, id.indexOf("#"));
  /** @type {Record<string, Record<string, number>>} */
  const reached = {};
  for (const [id, hits] of Object.entries(perTest)) {
    const file = fileOf(id);
    reached[file] = { ...reached[file], ...hits };
  }
  return Object.fromEntries(tests.map(({ id }) => [id, reached[fileOf(id)] ?? {}]));
}

export const strykerPlugins = [{ ...vitest, name: "vitest-by-file", factory: byFileRunner }];
