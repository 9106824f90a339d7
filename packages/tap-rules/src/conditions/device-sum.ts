import type { MissingInput } from "@lineside/findings";
import { A } from "@lineside/units";
import type { DeviceSumCondition, GroupedCondition } from "../provision.ts";
import { endQuestion, question } from "../questions.ts";
import type { Current, TapCase } from "../tap-case.ts";
import type { ConditionForm } from "./condition-form.ts";
import { asks, named, type Outcome } from "./outcome.ts";

const GROUPED_IS = { op: "is", value: true } as const;

/** Grouped: said so; one alone is. */
function grouped({ ends, endsGrouped }: TapCase): "pass" | "fail" | "needs-input" {
  if (endsGrouped === undefined) return ends?.length === 1 ? "pass" : "needs-input";
  return endsGrouped || ends?.length === 1 ? "pass" : "fail";
}

/** The devices at the ends are grouped. */
export const GROUPED: ConditionForm<GroupedCondition> = {
  judge(_, c) {
    const verdict = grouped(c);
    if (verdict === "needs-input") return asks(question("/endsGrouped"));
    return { verdict, required: GROUPED_IS, actual: verdict === "pass" };
  },
  changes: () => [{ path: "/endsGrouped", value: true }],
};

/** The sum of the ratings that are known, and what is not. */
interface Sum {
  readonly known: Current;
  readonly missing: readonly MissingInput[];
}

function sumOf({ ends = [] }: TapCase): Sum {
  let known = A(0);
  const missing: MissingInput[] = [];
  ends.forEach(({ rating }, i) => {
    if (rating === undefined) missing.push(endQuestion(i, "rating"));
    else known = known.plus(rating);
  });
  return { known, missing };
}

function refused(actual: string, words: string): Outcome {
  return { verdict: "fail", required: { op: "one-of", value: [words] }, actual };
}

/** The sum of T ≤ A. */
export const DEVICE_SUM: ConditionForm<DeviceSumCondition> = {
  judge({ condition, noNextSizeUp }, c) {
    const { most, grouped: asked } = condition;
    const { ends, ampacity } = c;
    if (ends === undefined) return asks(question("/ends"));
    if (ends.length === 0) return refused("nothing", "overcurrent devices");
    if (ends.some(({ kind }) => kind !== "ocpd"))
      return refused("an end that is no overcurrent device", "overcurrent devices");
    if (most !== undefined && ends.length > most)
      return refused(`${ends.length} devices`, `at most ${most} devices`);
    const together = asked ? grouped(c) : "pass";
    if (together === "fail") return { verdict: "fail", required: GROUPED_IS, actual: false };
    const { known, missing } = sumOf(c);
    if (ampacity === undefined) return asks(question("/ampacity"), ...missing);
    const shown = {
      required: { op: "<=", value: ampacity } as const,
      actual: known,
      steps: [
        {
          label: "the devices together",
          formula: "sum of T",
          inputs: ends.flatMap(({ rating }, i) =>
            rating === undefined ? [] : [named(`T${i + 1}`, rating, `/ends/${i}/rating`, c)],
          ),
          value: known,
        },
      ],
    };
    if (known.gt(ampacity))
      return { verdict: "fail", ...shown, ...(noNextSizeUp && { notes: [noNextSizeUp] }) };
    const open = together === "needs-input" ? [question("/endsGrouped")] : [];
    if (missing.length + open.length > 0) return asks(...missing, ...open);
    return { verdict: "pass", ...shown };
  },
  changes({ condition }, c) {
    const { known, missing } = sumOf(c);
    const [first, ...others] = c.ends ?? [];
    if (missing.length > 0 || first === undefined) return [];
    const left = others.reduce((rest, { rating }) => rest?.minus(rating ?? A(0)), c.ampacity);
    return [
      { path: "/ampacity", value: known },
      ...(left !== undefined && left.value.n > 0 ? [{ path: "/ends/0/rating", value: left }] : []),
      ...(condition.grouped ? [{ path: "/endsGrouped", value: true }] : []),
    ];
  },
  leastAmpacity(_, c) {
    return c.ends === undefined ? "not-known" : sumOf(c).known;
  },
};
