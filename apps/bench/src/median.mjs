/**
 * The middle of some numbers; between two middles, their mean.
 *
 * @param {readonly number[]} numbers
 * @returns {number}
 */
export function median(numbers) {
  if (numbers.length === 0) throw new RangeError("the median of no numbers");
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = /** @type {number} */ (sorted[middle]);
  return sorted.length % 2 === 1 ? upper : /** @type {number} */ (sorted[middle - 1] + upper) / 2;
}
