import type { MissingInput, Step } from "@lineside/findings";
import { A } from "@lineside/units";
import type { SourceRatioCondition } from "../provision.ts";
import { itemQuestion, question } from "../questions.ts";
import type { Current, TapCase } from "../tap-case.ts";
import {
  holdsEitherWay,
  inverse,
  isTriggered,
  notTriggered,
  triggerQuestions,
  voltageQuestions,
  voltagesOf,
} from "./ampacity-ratio.ts";
import type { ConditionForm } from "./condition-form.ts";
import { asks, named, type Outcome } from "./outcome.ts";

/** What the other sources add to the device upstream: as far as they are known, and what is not. */
interface Added {
  readonly known: Current;
  readonly missing: readonly MissingInput[];
}

function added({ by }: SourceRatioCondition, { sources = [] }: TapCase): Added {
  let known = A(0);
  const missing: MissingInput[] = [];
  sources.forEach((source, i) => {
    const one = source[by];
    if (one === undefined) missing.push(itemQuestion(`/sources/${i}/${by}`));
    else known = known.plus(by === "output" ? one.scale({ n: 5, d: 4 }) : one);
  });
  return { known, missing };
}

const NO_SOURCES: Outcome = /* @__PURE__ */ Object.freeze({ verdict: "not-applicable" } as const);

/** The smallest ampacity for a device upstream, where its rating is known, together with what is known of the sources. */
function leastFor(condition: SourceRatioCondition, c: TapCase, known: Current) {
  const together = (c.upstream?.rating ?? A(0)).plus(known);
  if (condition.through === undefined) return together.scale(inverse(condition.tap));
  const v = voltagesOf(c);
  return v && together.times(v.vp).over(v.vs).scale(inverse(condition.tap));
}

function stepFor(
  { by, through }: SourceRatioCondition,
  c: TapCase,
  known: Current,
  least: Current,
): Step {
  const rating = c.upstream?.rating ?? A(0);
  const [text, label] =
    by === "output" ? ["I + 1.25 × S", "125 % of their output"] : ["I + S", "their devices"];
  return {
    label: `smallest ampacity with other sources on the feeder, ${label}`,
    formula: `share of (${text})${through === undefined ? "" : " at the secondary voltage"}`,
    inputs: [
      named("I", rating, "/upstream/rating", c),
      {
        name: by === "output" ? "1.25 × S" : "S",
        value: known,
      },
    ],
    value: least,
  };
}

/** tap · A ≥ I + what other sources may add. */
export const SOURCE_RATIO: ConditionForm<SourceRatioCondition> = {
  judge({ condition }, c) {
    const { when } = condition;
    const triggered = isTriggered(when, c);
    if (triggered === false && when !== undefined) return notTriggered(when);
    const { sources, ampacity } = c;
    if (sources === undefined) return asks(question("/sources"));
    if (sources.length === 0) return NO_SOURCES;
    const { known, missing } = added(condition, c);
    const least = leastFor(condition, c, known);
    const open = triggered === undefined && when !== undefined ? triggerQuestions(when, c) : [];
    const lacking: MissingInput[] = [...missing];
    if (c.upstream?.rating === undefined) lacking.push(question("/upstream/rating"));
    if (ampacity === undefined || least === undefined) {
      const asked = [...lacking];
      if (ampacity === undefined) asked.push(question("/ampacity"));
      if (condition.through !== undefined) asked.push(...voltageQuestions(c));
      return asks(...asked, ...open);
    }
    const shown = {
      required: { op: ">=", value: least } as const,
      actual: ampacity,
      steps: [stepFor(condition, c, known, least)],
    };
    const holds = ampacity.gte(least);
    // what is known alone may be too much already
    if (holds && lacking.length > 0) return { ...asks(...lacking, ...open), steps: shown.steps };
    if (triggered === true) return { verdict: holds ? "pass" : "fail", ...shown };
    return holds
      ? { verdict: "pass", ...(when && { notes: holdsEitherWay(when) }), ...shown }
      : { verdict: "needs-input", missing: [...lacking, ...open], ...shown };
  },
  changes(clause, c) {
    const { known } = added(clause.condition, c);
    const least = leastFor(clause.condition, c, known);
    const most = SOURCE_RATIO.mostUpstream?.(clause, c);
    return [
      ...(least === undefined ? [] : [{ path: "/ampacity", value: least }]),
      ...(typeof most === "object" && most.value.n > 0
        ? [{ path: "/upstream/rating", value: most }]
        : []),
    ];
  },
  leastAmpacity({ condition }, c) {
    if (isTriggered(condition.when, c) === false || c.sources?.length === 0) return undefined;
    if (c.sources === undefined) return "not-known";
    return leastFor(condition, c, added(condition, c).known) ?? "not-known";
  },
  mostUpstream({ condition }, c) {
    if (isTriggered(condition.when, c) === false || c.sources?.length === 0) return undefined;
    const { known } = added(condition, c);
    if (c.sources === undefined || c.ampacity === undefined) return "not-known";
    const v = condition.through === undefined ? undefined : voltagesOf(c);
    if (condition.through !== undefined && v === undefined) return "not-known";
    const share = c.ampacity.scale(condition.tap);
    const together = v === undefined ? share : share.times(v.vs).over(v.vp);
    return together.minus(known);
  },
};
