import { SIZE } from "./operands.mjs";

/** Every result is stored here, so that no engine finds out that it is not needed. */
const keep = { last: /** @type {unknown} */ (undefined) };

/**
 * One sample: an operation on every operand. Each operation gets a loop of its own, compiled from source: in a shared
 * one the engine would see many operations at one call and put none of them in line, which costs the fastest most.
 *
 * @param {(i: number) => unknown} operation
 * @returns {() => void}
 */
export function loop(operation) {
  const source = "return () => { for (let i = 0; i < size; i++) keep.last = operation(i); };";
  return new Function("operation", "keep", "size", source)(operation, keep, SIZE);
}
