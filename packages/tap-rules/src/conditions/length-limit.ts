import type { MissingInput } from "@lineside/findings";
import { ft, inch, isQuantity, m, mm } from "@lineside/units";
import type { Clause } from "../clause.ts";
import type {
  CombinedLengthCondition,
  HeightCondition,
  LengthCondition,
  PrintedLength,
} from "../provision.ts";
import { itemQuestion, question } from "../questions.ts";
import type { Length, TapCase } from "../tap-case.ts";
import { lengthAt, wordAt } from "./case-reading.ts";
import type { ConditionForm } from "./condition-form.ts";
import { asks, type Outcome } from "./outcome.ts";

const METRIC: Readonly<Record<string, true>> = { m: true, mm: true, cm: true, km: true };

/** Whether a length was written in a metric unit. */
function isMetric(length: Length | undefined): boolean {
  return length !== undefined && METRIC[length.unit.symbol] === true;
}

/** The printed limit of the system in which the length was written; of two systems the feet where there is none. */
export function limitFor(limit: PrintedLength, metric: boolean): Length {
  if ("inch" in limit) return inch(limit.inch);
  return metric ? m(limit.m) : ft(limit.ft);
}

/** L ≤ limit. A metric length between the two limits is for the authority: which of them holds is not verified. */
function withinLimit(length: Length, limit: PrintedLength, metric: boolean): Outcome {
  const required = { op: "<=", value: limitFor(limit, metric) } as const;
  const customary = limitFor(limit, false);
  if (length.gt(customary)) return { verdict: "fail", required, actual: length };
  if (!metric || length.lte(metricLimit(limit)))
    return { verdict: "pass", required, actual: length };
  const note = "inch" in limit ? aboveLikely(length, limit) : between(length, limit);
  return { verdict: "consult", required, actual: length, notes: [note] };
}

/** The metric limit as printed or, where that is not in our sources, as the others are printed: 0.3 m for a foot. */
function metricLimit(limit: PrintedLength): Length {
  return "inch" in limit ? mm(25 * limit.inch) : m(limit.m);
}

/** The longest that is surely within the limit, in the system in which the length was written. */
function surelyWithin(limit: PrintedLength, metric: boolean): Length {
  return metric ? metricLimit(limit) : limitFor(limit, false);
}

function aboveLikely(length: Length, limit: { readonly inch: number }) {
  return {
    kind: "recovered-value",
    text: `the metric figure beside ${limit.inch} in is not in our sources; other lengths print 0.3 m for a foot, which is ${metricLimit(limit)} here, and ${length} is above that`,
  } as const;
}

function between(length: Length, limit: { readonly ft: number; readonly m: number }) {
  return {
    kind: "conflict",
    text: `${length} lies between the printed ${limit.m} m and the printed ${limit.ft} ft (${ft(limit.ft).to(m)}); which of them holds is not verified`,
  } as const;
}

const NOT_SERVING: Outcome = /* @__PURE__ */ Object.freeze({
  verdict: "not-applicable",
  notes: [{ kind: "advice", text: "no length is set for a tap that serves this" }],
} as const);

/** One length. */
export const LENGTH: ConditionForm<LengthCondition> = {
  judge({ condition }, c) {
    const { path = "/length", limit, serving } = condition;
    if (serving !== undefined) {
      const served = wordAt({ path: "/outlet/serves" }, c);
      if (served === undefined) return asks(question("/outlet/serves"));
      if (!serving.includes(served)) return NOT_SERVING;
    }
    const length = lengthAt(path, c);
    return length === undefined
      ? asks(question(path))
      : withinLimit(length, limit, isMetric(length));
  },
  changes({ condition: { path = "/length", limit } }, c) {
    return [{ path, value: surelyWithin(limit, isMetric(lengthAt(path, c))) }];
  },
  mostLength({ condition: { path = "/length", limit, serving } }, c) {
    if (path !== "/length") return undefined;
    if (serving !== undefined && !serving.includes(c.outlet?.serves ?? "")) {
      return c.outlet?.serves === undefined ? "not-known" : undefined;
    }
    return surelyWithin(limit, isMetric(c.length));
  },
};

/** The conductors on the other side of the transformer: each of them alone is added to the case's own. */
interface OtherLength {
  readonly ask: MissingInput;
  readonly length: Length | undefined;
}

function others(
  { with: side }: CombinedLengthCondition,
  { transformer }: TapCase,
): readonly OtherLength[] {
  if (side === "primary") {
    return [{ ask: question("/transformer/primary/length"), length: transformer?.primary?.length }];
  }
  return (transformer?.secondaries ?? []).map(({ length }, i) => ({
    ask: itemQuestion(`/transformer/secondaries/${i}/length`),
    length,
  }));
}

/** Two lengths together; metric where one is, as a limit that is rounded may then be met by the rounding. */
interface Combined {
  readonly total: Length;
  readonly metric: boolean;
}

/** What the primary has of its length protected at its ampacity; of the tap that is judged nothing, unless it says so. */
function deducted(condition: CombinedLengthCondition, c: TapCase): Length | undefined {
  return condition.with === "primary"
    ? c.transformer?.primary?.protectedLength
    : (c.protectedLength ?? ft(0));
}

function combined(own: Length, other: Length): Combined {
  const metric = isMetric(own) || isMetric(other);
  const [first, second] = isMetric(other) ? [other, own] : [own, other];
  return { total: first.plus(second), metric };
}

/** Lp + Ls less what of the primary is protected. */
export const COMBINED_LENGTH: ConditionForm<CombinedLengthCondition> = {
  judge(clause, c) {
    const { condition } = clause;
    if (condition.with === "each-secondary" && c.transformer?.secondaries === undefined) {
      return asks(question("/transformer/secondaries"));
    }
    const missing = [];
    if (c.length === undefined) missing.push(question("/length"));
    for (const { ask, length } of others(condition, c)) {
      if (length === undefined) missing.push(ask);
    }
    const own = c.length;
    let worst: Outcome | undefined;
    for (const { length } of others(condition, c)) {
      if (own === undefined || length === undefined) continue;
      const one = judgeCombined(condition, c, combined(own, length));
      if (worst === undefined || isWorse(one, worst)) worst = one;
    }
    if (worst?.verdict === "fail") return worst;
    return missing.length > 0 || worst === undefined ? asks(...missing) : worst;
  },
  changes(clause, c) {
    const value = COMBINED_LENGTH.mostLength?.(clause, c);
    return value === undefined || value === "not-known" || value.value.n <= 0
      ? []
      : [{ path: "/length", value }];
  },
  mostLength({ condition }, c) {
    const lengths = others(condition, c);
    if (lengths.length === 0) return "not-known";
    const less = deducted(condition, c);
    let most: Length | undefined;
    for (const { length } of lengths) {
      if (length === undefined) return "not-known";
      const metric = isMetric(length) || isMetric(c.length);
      const whole = limitFor(condition.limit, metric);
      const left = whole.minus(length).plus(less ?? ft(0));
      if (most === undefined || left.lt(most)) most = left;
    }
    return most;
  },
};

const RANK: Readonly<Record<Outcome["verdict"], number>> = {
  fail: 0,
  "needs-input": 1,
  consult: 2,
  pass: 3,
  "not-applicable": 4,
};

/** Whether one is worse than another; of two alike the longer is. */
function isWorse(one: Outcome, than: Outcome): boolean {
  const order = RANK[one.verdict] - RANK[than.verdict];
  if (order !== 0) return order < 0;
  const [a, b] = [one.actual, than.actual];
  return isQuantity(a, "length") && isQuantity(b, "length") && a.gt(b);
}

function judgeCombined(
  condition: CombinedLengthCondition,
  c: TapCase,
  { total, metric }: Combined,
): Outcome {
  const whole = withinLimit(total, condition.limit, metric);
  if (whole.verdict === "pass") return whole;
  const less = deducted(condition, c);
  if (less === undefined) {
    const { required } = whole;
    return {
      verdict: "needs-input",
      missing: [question("/transformer/primary/protectedLength")],
      required,
    };
  }
  return withinLimit(total.minus(less), condition.limit, metric);
}

/** More than the limit, or at least it. Where the two printed limits disagree on a metric height it is for the authority. */
export const HEIGHT: ConditionForm<HeightCondition> = {
  judge({ condition }: Clause<HeightCondition>, c) {
    const { op, limit, path } = condition;
    const height = lengthAt(path, c);
    if (height === undefined) return asks(question(path));
    const metric = isMetric(height);
    const required = { op, value: limitFor(limit, metric) } as const;
    const reaches = (bound: Length) => (op === ">" ? height.gt(bound) : height.gte(bound));
    const holds = reaches(required.value);
    if (metric && holds !== reaches(ft(limit.ft))) {
      return { verdict: "consult", required, actual: height, notes: [between(height, limit)] };
    }
    return { verdict: holds ? "pass" : "fail", required, actual: height };
  },
  changes({ condition: { op, path, limit, scope } }, c) {
    const value = limitFor(limit, isMetric(lengthAt(path, c)));
    return op === ">" || scope ? [] : [{ path, value }];
  },
};
