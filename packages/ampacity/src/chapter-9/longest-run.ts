import type { Verdict } from "@lineside/findings";
import { divide, ft, kft, type Quantity, type Rational, V } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import { checkAboveZero } from "../positive-quantity.ts";
import { dropRates, impedanceOf } from "./drop-rate.ts";
import { checkLimit, type LimitedRun, limitVolts } from "./drop-run.ts";
import { compareSums, type RootSum, rootSum, scaleSum, sumIn } from "./root-sum.ts";
import { type VoltageDrop, voltageDrop } from "./voltage-drop.ts";

/** The longest run within a limit, as {@link voltageDrop} judges it. */
export interface LongestRun {
  /** `pass`: found; `fail`: one step is too long already; else as the finding of `check` says. */
  readonly verdict: Verdict;
  /** One way; left out where there is none, and where no run is too long since the voltage does not fall. */
  readonly length?: Quantity<"length">;
  /** Whether `length` is the longest to the last fraction; else it is a whole number of steps. */
  readonly exact?: boolean;
  /** The drop at that length, within the limit; where there is no length, at one step. */
  readonly check: VoltageDrop;
  /** The drop one step further, for which the limit is too low or an input has to be known. */
  readonly longer?: VoltageDrop;
}

/**
 * The longest run, one way, whose voltage drop is within its limit; {@link voltageDrop} has judged it, and one step more.
 *
 * Where the drop has no root the length is exact. Else it is rounded down to a whole number of steps. Where the conduit or
 * another such input is open, it is the length that passes whatever that is.
 *
 * @param run - what `length` it has is not read
 * @param step - 1 ft where it is left out
 * @throws {@link AmpacityError} as {@link voltageDrop} does; `WRONG_KIND` or `OUT_OF_RANGE` for a step or a limit
 * @example
 * ```ts
 * import { longestRun } from "@lineside/ampacity";
 * import { A, V, ft, percent, pf } from "@lineside/units";
 * const run = {
 *   phases: 1,
 *   current: A(16),
 *   conductor: { size: "12 AWG", material: "copper" },
 *   conduit: "pvc",
 *   powerFactor: pf(1),
 *   nominal: V(120),
 *   limit: percent(3),
 * } as const;
 * String(longestRun(run, "2017").length); // => "56.25 ft"
 * const lagging = longestRun({ ...run, powerFactor: pf("0.9") }, "2017", ft("0.5"));
 * `${lagging.length}, then ${lagging.longer?.finding.verdict}`; // => "61.5 ft, then fail"
 * ```
 */
export function longestRun(
  run: LimitedRun,
  edition: EditionLike,
  step: Quantity<"length"> = ft(1),
): LongestRun {
  checkLimit(run.limit);
  checkAboveZero(step, "length", "/step");
  const at = (length: Quantity<"length">): VoltageDrop => voltageDrop({ ...run, length }, edition);
  const first = at(step);
  const { verdict } = first.finding;
  const undecided = first.between === undefined && verdict === "needs-input";
  if (undecided || verdict === "consult") return { verdict, check: first };

  const rates = dropRates(run, impedanceOf(run, edition).readings);
  const worst = rates.at(-1)?.perKft as RootSum;
  if (compareSums(worst, NOTHING) <= 0) return { verdict, check: first };
  const volts = limitVolts(run.limit, run.nominal);
  const exact = worst.roots.length === 0;
  const length = exact ? kft(divide(volts, worst.plain)).to(ft) : wholeSteps(worst, volts, step);
  if (length.value.n <= 0) return { verdict, check: first };
  const check = at(length);
  return { verdict: check.finding.verdict, length, exact, check, longer: at(length.plus(step)) };
}

const ONE: Rational = { n: 1, d: 1 };
const NOTHING: RootSum = { plain: { n: 0, d: 1 }, roots: [] };

/** The most whole steps whose drop is within the limit. */
function wholeSteps(
  perKft: RootSum,
  volts: Rational,
  step: Quantity<"length">,
): Quantity<"length"> {
  const perStep = scaleSum(perKft, step.to(kft).value);
  const bounds = sumIn(perStep, V) as { readonly high: Rational };
  const { n, d } = divide(volts, bounds.high);
  // the upper bound of the drop gives too few steps, if it errs
  let steps = BigInt(n) / BigInt(d);
  const within = (count: bigint): boolean =>
    compareSums(scaleSum(perStep, { n: count, d: 1n }), rootSum([{ by: volts, root: ONE }])) <= 0;
  while (within(steps + 1n)) steps += 1n;
  return step.scale(steps);
}
