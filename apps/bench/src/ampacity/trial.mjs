/**
 * One measure in a process of its own; started by the suite, and answers in JSON on stdout.
 *
 *     node src/ampacity/trial.mjs <library> speed <measure> <milliseconds>
 *     node src/ampacity/trial.mjs <library> verdicts
 */
import { series } from "../operand-series.mjs";
import { nanoseconds } from "../stopwatch.mjs";

const [, , id = "", mode = "", measure = "", milliseconds = "200"] = process.argv;
const { speed, answer } = await import(`./peers/${id}.mjs`);
const result =
  mode === "speed"
    ? await nanoseconds({ [measure]: speed[measure] }, Number(milliseconds), "mean")
    : verdicts();
process.stdout.write(JSON.stringify(result));

/** How many operands of each measure get which verdict. */
function verdicts() {
  return Object.fromEntries(
    Object.entries(answer).map(([measure, verdictOf]) => {
      /** @type {Record<string, number>} */
      const counts = {};
      let i = 0;
      for (const verdict of series(1, () => verdictOf(i++))) {
        counts[verdict] = (counts[verdict] ?? 0) + 1;
      }
      return [measure, counts];
    }),
  );
}
