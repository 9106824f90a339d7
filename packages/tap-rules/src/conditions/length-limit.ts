import { ft, m } from "@lineside/units";
import type { Clause } from "../clause.ts";
import type { LengthCondition, PrintedLength } from "../provision.ts";
import { question } from "../questions.ts";
import type { Length, TapCase } from "../tap-case.ts";
import { asks, type Change, type Outcome } from "./outcome.ts";

const METRIC: Readonly<Record<string, true>> = { m: true, mm: true, cm: true, km: true };

/** Whether a length was written in a metric unit. */
function isMetric(length: Length): boolean {
  return METRIC[length.unit.symbol] === true;
}

/** The printed limit of the system in which the length was written; of the two systems the feet where there is none. */
export function limitFor(limit: PrintedLength, length: Length | undefined): Length {
  return length !== undefined && isMetric(length) ? m(limit.m) : ft(limit.ft);
}

/** L ≤ limit. A metric length between the two printed limits is for the authority: which of them holds is not verified. */
export function judgeLength({ condition }: Clause<LengthCondition>, c: TapCase): Outcome {
  const { length } = c;
  if (length === undefined) return asks(question("/length"));
  const { limit } = condition;
  const bound = limitFor(limit, length);
  const required = { op: "<=", value: bound } as const;
  if (length.lte(bound)) return { verdict: "pass", required, actual: length };
  if (!isMetric(length) || length.gt(ft(limit.ft)))
    return { verdict: "fail", required, actual: length };
  return {
    verdict: "consult",
    required,
    actual: length,
    notes: [
      {
        kind: "conflict",
        text: `${length} lies between the printed ${limit.m} m and the printed ${limit.ft} ft (${ft(limit.ft).to(m)}); which of them holds is not verified`,
      },
    ],
  };
}

/** Shorter. */
export function lengthChanges(
  { condition }: Clause<LengthCondition>,
  c: TapCase,
): readonly Change[] {
  return [{ path: "/length", value: limitFor(condition.limit, c.length) }];
}
