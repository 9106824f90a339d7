import {
  A,
  compareRoot,
  type Inexact,
  percent,
  type Quantity,
  type RationalLike,
  roundRational,
  timesRoot,
} from "@lineside/units";
import type { TransformerRating } from "./transformer-current.ts";

type Current = Quantity<"current">;

/** A transformer's rated current as quotient / √phases: exact, whether it is a root or not. */
export interface RatedCurrent {
  /** S / V, or what stands for it. */
  readonly quotient: Current;
  readonly phases: 1 | 3;
}

/** A current as it is told: a quantity for one phase, a root for three. */
export type ToldCurrent = Current | Inexact<"current">;

/** The rated current of one side. */
export function ratedCurrent(
  { kva, primary, secondary, phases }: TransformerRating,
  side: "primary" | "secondary",
): RatedCurrent {
  return { quotient: kva.over(side === "primary" ? primary : secondary), phases };
}

/** A percentage of a current. */
export function percentOf({ quotient, phases }: RatedCurrent, percentage: number): RatedCurrent {
  return { quotient: quotient.times(percent(percentage)), phases };
}

/** The sign of the current less a rating, decided by squares. */
export function compareRated({ quotient, phases }: RatedCurrent, rating: Current): -1 | 0 | 1 {
  return compareRoot(quotient, phases, rating);
}

/** A current for findings and steps. */
export function told({ quotient, phases }: RatedCurrent): ToldCurrent {
  return phases === 1 ? quotient : timesRoot(quotient, THIRD);
}

const THIRD: RationalLike = "1/3";

/** The least rated current that it is customary to round to whole amperes first: smaller ones have rows of their own. */
const ROUNDED_FROM = 9;

/** The current in whole amperes, as it is customary to round it first; `undefined` where that is not done, or changes nothing. */
export function wholeAmperes(current: RatedCurrent): Current | undefined {
  const { quotient, phases } = current;
  if (compareRated(current, A(ROUNDED_FROM)) < 0) return undefined;
  const whole = A(roundRational(timesRoot(quotient.to(A), phases === 1 ? 1 : THIRD).low, 0));
  return phases === 1 && whole.eq(quotient) ? undefined : whole;
}
