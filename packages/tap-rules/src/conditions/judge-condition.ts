import type { Clause } from "../clause.ts";
import type { AnyOfCondition, Condition, OtherSideCondition } from "../provision.ts";
import type { Current, Length, TapCase } from "../tap-case.ts";
import { RATIO } from "./ampacity-ratio.ts";
import { judgeAnyOf, judgeOtherSide, placed, sideViews } from "./compound.ts";
import type { Bound, ConditionForm, JudgeClause } from "./condition-form.ts";
import { SIZE } from "./conductor-size.ts";
import { DEVICE_SUM, GROUPED } from "./device-sum.ts";
import { EACH_END, ENDS_IN, SINGLE_DEVICE } from "./end-devices.ts";
import { COMBINED_LENGTH, HEIGHT, LENGTH } from "./length-limit.ts";
import { LOAD } from "./load.ts";
import type { Change, Outcome } from "./outcome.ts";
import { RATED_SECONDARY } from "./rated-secondary.ts";
import { CLEARING_TIME, SHORT_CIRCUIT } from "./short-circuit.ts";
import { SOURCE_RATIO } from "./source-ratio.ts";
import { CONNECTION, FACT, NO_TAP_OF_A_TAP, WORD } from "./stated-fact.ts";
import { LEAST_AMPACITY, NAMEPLATE, UPSTREAM_RATING } from "./upstream-rating.ts";

type Compound = AnyOfCondition | OtherSideCondition;
type Simple = Exclude<Condition, Compound>;

/** The forms of condition; those that hold other conditions are below. */
const FORMS: { readonly [F in Simple["form"]]: ConditionForm<Extract<Simple, { form: F }>> } = {
  length: LENGTH,
  "combined-length": COMBINED_LENGTH,
  height: HEIGHT,
  load: LOAD,
  ratio: RATIO,
  "source-ratio": SOURCE_RATIO,
  "each-end": EACH_END,
  "single-device": SINGLE_DEVICE,
  "device-sum": DEVICE_SUM,
  grouped: GROUPED,
  "ends-in": ENDS_IN,
  fact: FACT,
  word: WORD,
  connection: CONNECTION,
  "no-tap-of-a-tap": NO_TAP_OF_A_TAP,
  size: SIZE,
  "rated-secondary": RATED_SECONDARY,
  "upstream-rating": UPSTREAM_RATING,
  "least-ampacity": LEAST_AMPACITY,
  nameplate: NAMEPLATE,
  "clearing-time": CLEARING_TIME,
  "short-circuit": SHORT_CIRCUIT,
};

function formOf(form: Simple["form"]): ConditionForm<Condition> {
  return FORMS[form] as unknown as ConditionForm<Condition>;
}

/** What a condition comes to, taken as in force. */
export function judgeCondition(clause: Clause, c: TapCase, judge: JudgeClause): Outcome {
  const { condition } = clause;
  switch (condition.form) {
    case "any-of":
      return judgeAnyOf(clause as Clause<AnyOfCondition>, c, judge);
    case "other-side":
      return judgeOtherSide(clause as Clause<OtherSideCondition>, c, judge);
    default:
      return formOf(condition.form).judge(clause, c);
  }
}

/** Changes of one input that may make a condition hold; each still has to be judged. */
export function changesFor(clause: Clause, c: TapCase): readonly Change[] {
  const { condition, force, of } = clause;
  if (force === "absent") return [];
  switch (condition.form) {
    case "any-of":
      return of.flatMap((one) => changesFor(one, c));
    case "other-side":
      return (sideViews(condition, c) ?? []).flatMap((side) =>
        of.flatMap((one) => changesFor(one, side.view).map((change) => placed(change, side))),
      );
    default:
      return formOf(condition.form).changes?.(clause, c) ?? [];
  }
}

/** The inverses that a condition may have. */
interface Inverses {
  readonly leastAmpacity: Current;
  readonly mostUpstream: Current;
  readonly mostLength: Length;
}

/**
 * The bound that a condition sets on an input; `undefined` where it sets none. Of several of which one suffices, the easiest
 * to meet; one that is met without that input sets none.
 */
export function boundOf<K extends keyof Inverses>(
  clause: Clause,
  c: TapCase,
  inverse: K,
  judge: JudgeClause,
): Bound<Inverses[K]> | undefined {
  const { condition, force } = clause;
  if (force === "absent") return undefined;
  switch (condition.form) {
    case "any-of":
      return easiest(clause, c, inverse, judge);
    case "other-side":
      return inverse === "mostUpstream"
        ? ofOtherSide(clause, condition, c, inverse, judge)
        : undefined;
    default:
      return formOf(condition.form)[inverse]?.(clause, c) as Bound<Inverses[K]> | undefined;
  }
}

function easiest<K extends keyof Inverses>(
  { of }: Clause,
  c: TapCase,
  inverse: K,
  judge: JudgeClause,
): Bound<Inverses[K]> | undefined {
  let best: Bound<Inverses[K]> | undefined;
  for (const one of of) {
    const bound = boundOf(one, c, inverse, judge);
    if (bound === undefined) {
      if (judge(one, c).verdict === "pass") return undefined;
      continue;
    }
    if (best === undefined || best === "not-known") best = bound;
    else if (bound !== "not-known" && easier(inverse, bound, best)) best = bound;
  }
  return best;
}

function easier<K extends keyof Inverses>(inverse: K, a: Inverses[K], b: Inverses[K]): boolean {
  const order = (a as Current).compare(b as Current);
  return inverse === "leastAmpacity" ? order < 0 : order > 0;
}

/** The strictest bound of the conductors of the other side. */
function ofOtherSide<K extends keyof Inverses>(
  { of: [inner] = [] }: Clause,
  condition: OtherSideCondition,
  c: TapCase,
  inverse: K,
  judge: JudgeClause,
): Bound<Inverses[K]> | undefined {
  const views = sideViews(condition, c);
  if (views === undefined || inner === undefined) return "not-known";
  let worst: Bound<Inverses[K]> | undefined;
  for (const { view } of views) {
    const bound = boundOf(inner, view, inverse, judge);
    if (bound === "not-known") return bound;
    if (bound === undefined) continue;
    if (worst === undefined || worst === "not-known" || easier(inverse, worst, bound))
      worst = bound;
  }
  return worst;
}
