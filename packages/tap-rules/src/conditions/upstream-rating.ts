import { A } from "@lineside/units";
import type {
  LeastAmpacityCondition,
  NameplateCondition,
  UpstreamRatingCondition,
} from "../provision.ts";
import { question } from "../questions.ts";
import type { Current, TapCase } from "../tap-case.ts";
import type { ConditionForm } from "./condition-form.ts";
import { asks, named, type Outcome } from "./outcome.ts";

/** The device upstream is of a size. */
export const UPSTREAM_RATING: ConditionForm<UpstreamRatingCondition> = {
  judge({ condition: { op, amperes } }, c) {
    const rating = c.upstream?.rating;
    if (rating === undefined) return asks(question("/upstream/rating"));
    const value = A(amperes);
    const order = rating.compare(value);
    const holds = op === ">" ? order > 0 : op === "=" ? order === 0 : order <= 0;
    return { verdict: holds ? "pass" : "fail", required: { op, value }, actual: rating };
  },
  changes({ condition: { op, amperes } }) {
    return op === ">" ? [] : [{ path: "/upstream/rating", value: A(amperes) }];
  },
  mostUpstream({ condition: { op, amperes } }) {
    return op === ">" ? undefined : A(amperes);
  },
};

function leastOf({ amperes, below }: LeastAmpacityCondition, c: TapCase): Current | undefined {
  if (below === undefined) return A(amperes);
  const rating = c.upstream?.rating;
  return rating && A(rating.lt(A(below.rating)) ? below.amperes : amperes);
}

/** A ≥ so many amperes. */
export const LEAST_AMPACITY: ConditionForm<LeastAmpacityCondition> = {
  judge({ condition }, c) {
    const { ampacity } = c;
    const least = leastOf(condition, c);
    if (ampacity === undefined) {
      const missing = [question("/ampacity")];
      if (least === undefined) missing.push(question("/upstream/rating"));
      return { verdict: "needs-input", missing };
    }
    if (least === undefined) return withoutRating(condition, ampacity);
    const required = { op: ">=", value: least } as const;
    return { verdict: ampacity.gte(least) ? "pass" : "fail", required, actual: ampacity };
  },
  changes({ condition }, c) {
    const value = leastOf(condition, c);
    return value === undefined ? [] : [{ path: "/ampacity", value }];
  },
  leastAmpacity({ condition }, c) {
    return leastOf(condition, c) ?? "not-known";
  },
};

/** The size of the circuit is not known: it matters only between the two figures. */
function withoutRating({ amperes, below }: LeastAmpacityCondition, ampacity: Current): Outcome {
  const [low, high] = [A(below?.amperes ?? amperes), A(amperes)];
  if (ampacity.gte(high))
    return { verdict: "pass", required: { op: ">=", value: high }, actual: ampacity };
  if (ampacity.lt(low))
    return { verdict: "fail", required: { op: ">=", value: low }, actual: ampacity };
  return asks(question("/upstream/rating"));
}

/** A percentage of the nameplate current, or all of it where overload is prevented. */
export const NAMEPLATE: ConditionForm<NameplateCondition> = {
  judge({ condition: { percent } }, c) {
    const { ampacity } = c;
    const nameplate = c.source?.nameplate;
    const missing = ampacity === undefined ? [question("/ampacity")] : [];
    if (nameplate === undefined) missing.push(question("/source/nameplate"));
    if (ampacity === undefined || nameplate === undefined)
      return { verdict: "needs-input", missing };
    const full = nameplate.scale({ n: percent, d: 100 });
    const prevented = c.source?.overloadPrevented;
    const value = prevented === true ? nameplate : full;
    const steps = [
      {
        label: "smallest ampacity",
        formula: prevented === true ? "N" : `${percent} % × N`,
        inputs: [named("N", nameplate, "/source/nameplate", c)],
        value,
      },
    ];
    const shown = { required: { op: ">=", value } as const, actual: ampacity, steps };
    if (ampacity.gte(value)) return { verdict: "pass", ...shown };
    if (prevented === undefined && ampacity.gte(nameplate))
      return { verdict: "needs-input", missing: [question("/source/overloadPrevented")] };
    return { verdict: "fail", ...shown };
  },
  changes(clause, c) {
    const least = NAMEPLATE.leastAmpacity?.(clause, c);
    return typeof least === "object" ? [{ path: "/ampacity", value: least }] : [];
  },
  leastAmpacity({ condition: { percent } }, { source }) {
    if (source?.nameplate === undefined) return "not-known";
    return source.overloadPrevented === true
      ? source.nameplate
      : source.nameplate.scale({ n: percent, d: 100 });
  },
};
