import { performance } from "node:perf_hooks";
import { SIZE } from "./operand-series.mjs";

/** Every result is stored here, so that no engine finds out that it is not needed. */
const keep = { last: /** @type {unknown} */ (undefined) };

/** Operations per sample; each divides the number of operands, so that samples go round them evenly. */
const SIZES = [1000, 500, 200, 100, 50, 20, 10];
/** Well under a scheduler's slice of a few milliseconds, and well over the clock's grain. */
const SAMPLE_NANOSECONDS = 200_000;

/**
 * A loop over some operands at a time. Each operation gets one of its own, compiled from source: in a shared one the
 * engine would see many operations at one call and put none of them in line, which costs the fastest most.
 *
 * @param {(i: number) => unknown} operation
 * @returns {(from: number, to: number) => void}
 */
function compile(operation) {
  const source =
    "return (from, to) => { for (let i = from; i < to; i++) keep.last = operation(i); };";
  return new Function("operation", "keep", source)(operation, keep);
}

/**
 * Samples of an operation that last about equally long for fast and for slow libraries. Were they equally many
 * operations, those of a slow library would be interrupted on a busy machine and those of a fast one would not.
 *
 * @param {(i: number) => unknown} operation
 * @returns {{ readonly sample: () => void; readonly size: number }}
 */
export function sampler(operation) {
  const loop = compile(operation);
  let fastest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 20; run++) {
    const start = performance.now();
    loop(0, SIZE);
    fastest = Math.min(fastest, ((performance.now() - start) * 1e6) / SIZE);
  }
  const size = SIZES.find((each) => each * fastest <= SAMPLE_NANOSECONDS) ?? 10;
  let from = 0;
  const sample = () => {
    loop(from, from + size);
    from = (from + size) % SIZE;
  };
  return { sample, size };
}
