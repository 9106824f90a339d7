/**
 * One measure in a process of its own; started by the suite, and answers in JSON on stdout.
 *
 *     node src/tap-rules/trial.mjs <library> speed <measure> <milliseconds>
 *     node src/tap-rules/trial.mjs lineside-tap-rules verdicts
 *     node src/tap-rules/trial.mjs one-line <shape> <conductors> <milliseconds>
 */
import { performance } from "node:perf_hooks";
import { series } from "../operand-series.mjs";
import { nanoseconds, processorTime } from "../stopwatch.mjs";

const [, , id = "", ...rest] = process.argv;
process.stdout.write(JSON.stringify(await (id === "one-line" ? oneLine() : library())));

async function library() {
  const [mode, measure = "", milliseconds = "200"] = rest;
  const { speed, answer } = await import(`./peers/${id}.mjs`);
  return mode === "speed"
    ? nanoseconds({ [measure]: speed[measure] }, Number(milliseconds), "mean", processorTime)
    : verdicts(answer);
}

/**
 * How many operands of each measure get which answer.
 *
 * @param {Record<string, (i: number) => string>} answer
 */
function verdicts(answer) {
  return Object.fromEntries(
    Object.entries(answer).map(([measure, verdictOf]) => {
      let i = 0;
      return [measure, counted(series(1, () => verdictOf(i++)))];
    }),
  );
}

/** @param {Iterable<string>} words */
function counted(words) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** Milliseconds of the first evaluation in the process, and the mean of those after it, garbage collections included. */
async function oneLine() {
  const [shape = "", conductors = "", milliseconds = ""] = rest;
  const { evaluateOneLine } = await import("@lineside/tap-rules");
  const { made } = await import("./plain-made.mjs");
  const { ONE_LINES } = await import("./one-lines.mjs");
  const drawn = made(ONE_LINES[/** @type {keyof typeof ONE_LINES} */ (shape)](Number(conductors)));
  const start = performance.now();
  const answers = evaluateOneLine(drawn, "2023");
  const first = performance.now() - start;
  const verdictOf = counted([...answers.values()].map(({ finding }) => finding.verdict));
  // as many as warm it up, and then as many as the time allows
  const warm = processorTime();
  while (processorTime() - warm < Number(milliseconds) / 2) evaluateOneLine(drawn, "2023");
  const from = processorTime();
  let times = 0;
  let kept;
  while (times < 3 || processorTime() - from < Number(milliseconds)) {
    kept = evaluateOneLine(drawn, "2023");
    times += 1;
  }
  const mean = (processorTime() - from) / times;
  if (kept?.size !== Number(conductors)) throw new Error(`${kept?.size} of ${conductors} answered`);
  return { first, mean, verdicts: verdictOf };
}
