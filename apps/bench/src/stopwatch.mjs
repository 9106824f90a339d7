import { performance } from "node:perf_hooks";
import { Bench } from "tinybench";
import { sampler } from "./loop.mjs";

/** Milliseconds that this process has had of all cores, its collector and its compiler included: waiting for a core is left out. */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Nanoseconds per operation: the median of the samples, which no garbage collection and no other program shows in; or their
 * mean, in which the collections are that the operations cause.
 *
 * @param {Record<string, (i: number) => unknown>} operations by measure
 * @param {number} milliseconds per measure
 * @param {"median" | "mean"} figure
 * @param {() => number} [now] the clock, in milliseconds
 * @returns {Promise<Record<string, number>>}
 */
export async function nanoseconds(operations, milliseconds, figure, now = () => performance.now()) {
  const bench = new Bench({
    now,
    time: milliseconds,
    iterations: 5,
    warmupTime: milliseconds / 2,
    warmupIterations: 5,
  });
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const [measure, operation] of Object.entries(operations)) {
    const { sample, size } = sampler(operation);
    sizes.set(measure, size);
    bench.add(measure, sample);
  }
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => {
      if (result.state !== "completed") throw result.error ?? new Error(`${name}: ${result.state}`);
      const { p50, mean } = result.latency;
      return [name, ((figure === "mean" ? mean : p50) * 1e6) / (sizes.get(name) ?? 1)];
    }),
  );
}
