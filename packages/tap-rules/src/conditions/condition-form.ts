import type { Finding } from "@lineside/findings";
import type { Clause } from "../clause.ts";
import type { Condition } from "../provision.ts";
import type { Current, Length, TapCase } from "../tap-case.ts";
import type { Change, Outcome } from "./outcome.ts";

/** A bound that a condition sets on one input: its value, or that what it rests on is not known. */
export type Bound<T> = T | "not-known";

/** All that there is to know about a form of condition: the verdict, what would mend it, and its inverses. */
export interface ConditionForm<C extends Condition> {
  /** What the condition comes to, taken as in force. */
  judge(clause: Clause<C>, c: TapCase): Outcome;
  /** Changes of one input that may make it hold; each still has to be judged. */
  changes?(clause: Clause<C>, c: TapCase): readonly Change[];
  /** The smallest ampacity that it allows; left out, or `undefined`, where it sets none. */
  leastAmpacity?(clause: Clause<C>, c: TapCase): Bound<Current> | undefined;
  /** The largest device upstream. */
  mostUpstream?(clause: Clause<C>, c: TapCase): Bound<Current> | undefined;
  /** The longest conductor. */
  mostLength?(clause: Clause<C>, c: TapCase): Bound<Length> | undefined;
}

/** Judges a clause within another one. */
export type JudgeClause = (clause: Clause, c: TapCase) => Finding;
