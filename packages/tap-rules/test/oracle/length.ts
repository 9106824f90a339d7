import type { PlainLength } from "./case.ts";
import type { Word } from "./verdict.ts";

/** In ten-thousandths of a millimetre: a thousandth of a foot is 3048 of them. */
const exact = ({ metric, n }: PlainLength): number => n * (metric ? 1000 : 3048);
const FOOT = 3_048_000;
const DECIMETRE = 1_000_000;

/** A printed pair: feet, and decimetres. */
export type Pair = readonly [feet: number, decimetres: number];
export const TEN: Pair = [10, 30];
export const TWENTY_FIVE: Pair = [25, 75];
export const FIFTY: Pair = [50, 150];
export const HUNDRED: Pair = [100, 300];

function withinExact(metric: boolean, amount: number, [feet, decimetres]: Pair): Word {
  if (!metric) return amount <= feet * FOOT ? "pass" : "fail";
  if (amount <= decimetres * DECIMETRE) return "pass";
  return amount <= feet * FOOT ? "consult" : "fail";
}

export function within(length: PlainLength | undefined, pair: Pair): Word {
  return length === undefined ? "needs-input" : withinExact(length.metric, exact(length), pair);
}

/** Two lengths together; where either is metric, the metric limit is doubtful as for one metric length. */
export function withinTogether(
  one: PlainLength | undefined,
  two: PlainLength | undefined,
  pair: Pair,
): Word {
  if (one === undefined || two === undefined) return "needs-input";
  return withinExact(one.metric || two.metric, exact(one) + exact(two), pair);
}

/** Secondary and primary together, less what is protected of the primary. */
export function withinLess(
  secondary: PlainLength | undefined,
  primary: PlainLength | undefined,
  safe: PlainLength | undefined,
  pair: Pair,
): Word {
  if (secondary === undefined || primary === undefined) return "needs-input";
  const metric = secondary.metric || primary.metric;
  const whole = exact(secondary) + exact(primary);
  if (safe !== undefined) return withinExact(metric, whole - exact(safe), pair);
  return withinExact(metric, whole, pair) === "pass" ? "pass" : "needs-input";
}

/** Walls of more than 35 ft, 11 m. */
export function highWalls(walls: PlainLength | undefined): Word {
  if (walls === undefined) return "needs-input";
  const byFeet = exact(walls) > 35 * FOOT;
  if (!walls.metric) return byFeet ? "pass" : "fail";
  const byMetres = exact(walls) > 110 * DECIMETRE;
  return byFeet === byMetres ? (byFeet ? "pass" : "fail") : "consult";
}

/** A tap at 30 ft, 9 m or more. */
export function highTap(height: PlainLength | undefined): Word {
  if (height === undefined) return "needs-input";
  const byFeet = exact(height) >= 30 * FOOT;
  if (!height.metric) return byFeet ? "pass" : "fail";
  const byMetres = exact(height) >= 90 * DECIMETRE;
  return byFeet === byMetres ? (byFeet ? "pass" : "fail") : "consult";
}

/** 18 in; a metric length above 450 mm is doubtful, as the metric figure is not known. */
export function withinEighteenInches(length: PlainLength | undefined): Word {
  if (length === undefined) return "needs-input";
  if (exact(length) * 2 > 3 * FOOT) return "fail";
  return length.metric && exact(length) * 2 > 9 * DECIMETRE ? "consult" : "pass";
}
