/**
 * One library in a process of its own; started by the suite, and answers in JSON on stdout.
 *
 *     node [--expose-gc] src/units/trial.mjs <library> speed|exactness|heap <milliseconds per measure>
 */
const [, , id = "", mode = "", milliseconds = "200"] = process.argv;
const modes = { speed, exactness, heap };
const result = await modes[/** @type {keyof typeof modes} */ (mode)]();
process.stdout.write(JSON.stringify(result));

function peer() {
  return import(`./peers/${id}.mjs`);
}

/** Nanoseconds per operation: the median of the samples. */
async function speed() {
  const [{ nanoseconds }, operands, { speed, feetInches }] = await Promise.all([
    import("../stopwatch.mjs"),
    import("./operands.mjs"),
    peer(),
  ]);
  // a parser that does not understand the texts is not timed: failing is fast
  const texts = new Map([
    ["parseMarks", operands.marked],
    ["parseWords", operands.worded],
  ]);
  const understands = (/** @type {string} */ text, /** @type {number} */ i) =>
    Math.abs(feetInches(text, false) - (operands.inchesMeant[i] ?? 0)) < 1e-6;
  const timed = Object.entries(
    /** @type {Record<string, (i: number) => unknown>} */ (speed),
  ).filter(([measure]) => texts.get(measure)?.every(understands) ?? true);
  return nanoseconds(Object.fromEntries(timed), Number(milliseconds), "median");
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
  const [{ otherThousandths, thousandths }, { expected, isRight }, { judge }, library] =
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
      for (let i = 0; i < thousandths.length; i++) {
        const [x, y] = [thousandths[i] ?? 0, otherThousandths[i] ?? 0];
        if (isRight(operation(x / 1000, y / 1000), truth(BigInt(x), BigInt(y)))) right++;
      }
      return [column, right / thousandths.length];
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
