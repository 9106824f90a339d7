/**
 * One library in a process of its own; started by a suite, and answers in JSON on stdout.
 *
 *     node [--expose-gc] src/trial.mjs <library> speed|exactness|heap|load <milliseconds per measure>
 */
import { performance } from "node:perf_hooks";

const [, , id = "", mode = "", milliseconds = "200"] = process.argv;
const modes = { speed, exactness, heap, load };
const result = await modes[/** @type {keyof typeof modes} */ (mode)]();
process.stdout.write(JSON.stringify(result));

function peer() {
  return import(`./peers/${id}.mjs`);
}

/** The time from a started process to a loaded library, without the process's own start. */
async function load() {
  const start = performance.now();
  await import(process.argv[4] ?? "");
  return performance.now() - start;
}

/** Nanoseconds per operation: the median of the samples. */
async function speed() {
  const [{ Bench }, { sampler }, operands, { speed, feetInches }] = await Promise.all([
    import("tinybench"),
    import("./loop.mjs"),
    import("./operands.mjs"),
    peer(),
  ]);
  const time = Number(milliseconds);
  const bench = new Bench({ time, iterations: 5, warmupTime: time / 2, warmupIterations: 5 });
  // a parser that does not understand the texts is not timed: failing is fast
  const texts = new Map([
    ["parseMarks", operands.marked],
    ["parseWords", operands.worded],
  ]);
  const understands = (/** @type {string} */ text, /** @type {number} */ i) =>
    Math.abs(feetInches(text, false) - (operands.inchesMeant[i] ?? 0)) < 1e-6;
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const [measure, operation] of Object.entries(speed)) {
    const read = texts.get(measure);
    if (read !== undefined && !read.every(understands)) continue;
    const { sample, size } = sampler(operation);
    sizes.set(measure, size);
    bench.add(measure, sample);
  }
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => {
      if (result.state !== "completed") throw result.error ?? new Error(`${name}: ${result.state}`);
      return [name, (result.latency.p50 * 1e6) / (sizes.get(name) ?? 1)];
    }),
  );
}

/** Bytes per quantity: what a million of them, all kept, add to the heap after a collection. */
async function heap() {
  const count = 1_000_000;
  const { hold } = await peer();
  if (hold === undefined || globalThis.gc === undefined) return null;
  for (let i = 0; i < 1000; i++) hold(i / 1000);
  const kept = new Array(count).fill(0);
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < count; i++) kept[i] = hold(i / 1000);
  globalThis.gc();
  return (process.memoryUsage().heapUsed - before) / kept.length;
}

/** The share of right results in each column, and what is refused. */
async function exactness() {
  const [{ otherThousandths, thousandths, SIZE }, { expected, isRight }, { judge }, library] =
    await Promise.all([
      import("./operands.mjs"),
      import("./fraction-oracle.mjs"),
      import("./feet-inch-cases.mjs"),
      peer(),
    ]);
  const rows = library.exactness.map((/** @type {Record<string, any>} */ variant) => {
    const columns = Object.entries(expected).map(([column, truth]) => {
      const operation = variant[column];
      if (operation === undefined) return [column, null];
      let right = 0;
      for (let i = 0; i < SIZE; i++) {
        const [x, y] = [thousandths[i] ?? 0, otherThousandths[i] ?? 0];
        if (isRight(operation(x / 1000, y / 1000), truth(BigInt(x), BigInt(y)))) right++;
      }
      return [column, right / SIZE];
    });
    return {
      label: variant["label"],
      ...Object.fromEntries(columns),
      third: isThird(variant["third"]()),
      ampsPlusVolts: throws(variant["ampsPlusVolts"]),
      celsiusPlusCelsius: throws(variant["celsiusPlusCelsius"]),
    };
  });
  return { rows, feetInches: library.feetInches ? judge(library.feetInches) : null };
}

/** Only a fraction is one; no double and no decimal is. */
function isThird(/** @type {any} */ value) {
  return typeof value === "object" && "n" in value && BigInt(value.n) * 3n === BigInt(value.d);
}

/** @param {(() => unknown) | undefined} operation */
function throws(operation) {
  if (operation === undefined) return null;
  try {
    operation();
    return false;
  } catch {
    return true;
  }
}
