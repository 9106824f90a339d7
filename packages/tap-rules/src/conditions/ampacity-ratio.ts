import type { MissingInput, Note, Step } from "@lineside/findings";
import type { Rational } from "@lineside/units";
import type { Clause } from "../clause.ts";
import type { RatioCondition } from "../provision.ts";
import { question } from "../questions.ts";
import type { Current, TapCase, Voltage } from "../tap-case.ts";
import { type Change, named, type Outcome, printedFor } from "./outcome.ts";

const SHARES: Readonly<Record<number, string>> = { 1: "all", 3: "one third", 10: "one tenth" };

/** 1/tap */
function inverse(tap: number): Rational {
  return { n: 1, d: tap };
}

/** Both voltages, where the condition goes through a transformer and they are there. */
function voltages(c: TapCase): { readonly vp: Voltage; readonly vs: Voltage } | undefined {
  const vp = c.transformer?.vp;
  const vs = c.transformer?.vs;
  return vp === undefined || vs === undefined ? undefined : { vp, vs };
}

/** Whether the condition applies: both facts must be true, so one that is false settles it. */
export function isTriggered({ when }: RatioCondition, c: TapCase): boolean | undefined {
  if (when === undefined) return true;
  const field = c.install?.field;
  const leaves = c.install?.leavesEnclosure;
  if (field === false || leaves === false) return false;
  return field === undefined || leaves === undefined ? undefined : true;
}

function triggerQuestions(c: TapCase): readonly MissingInput[] {
  const missing: MissingInput[] = [];
  if (c.install?.field === undefined) missing.push(question("/install/field"));
  if (c.install?.leavesEnclosure === undefined) missing.push(question("/install/leavesEnclosure"));
  return missing;
}

function valueQuestions({ through }: RatioCondition, c: TapCase): readonly MissingInput[] {
  const missing: MissingInput[] = [];
  if (c.ampacity === undefined) missing.push(question("/ampacity"));
  if (c.upstream?.rating === undefined) missing.push(question("/upstream/rating"));
  if (through !== undefined) {
    if (c.transformer?.vp === undefined) missing.push(question("/transformer/vp"));
    if (c.transformer?.vs === undefined) missing.push(question("/transformer/vs"));
  }
  return missing;
}

/** The smallest ampacity that meets the ratio: I / tap, or I · Vp / (tap · Vs). */
export function leastAmpacity({ tap, through }: RatioCondition, c: TapCase): Current | undefined {
  const rating = c.upstream?.rating;
  if (rating === undefined) return undefined;
  if (through === undefined) return rating.scale(inverse(tap));
  const v = voltages(c);
  return v && rating.times(v.vp).over(v.vs).scale(inverse(tap));
}

/** The largest device upstream that the ampacity allows: tap · A, or tap · A · Vs / Vp. */
export function greatestUpstream(
  { tap, through }: RatioCondition,
  c: TapCase,
): Current | undefined {
  if (c.ampacity === undefined) return undefined;
  if (through === undefined) return c.ampacity.scale(tap);
  const v = voltages(c);
  return v && c.ampacity.scale(tap).times(v.vs).over(v.vp);
}

/** A condition that does not apply, by what the case says of how the conductor is installed. */
const NOT_TRIGGERED: readonly Note[] = /* @__PURE__ */ Object.freeze([
  {
    kind: "advice",
    text: "only for conductors that are installed in the field and leave the enclosure in which they start",
  } as const,
]);
const HOLDS_EITHER_WAY: readonly Note[] = /* @__PURE__ */ Object.freeze([
  {
    kind: "advice",
    text: "met whether or not the conductor is installed in the field and leaves the enclosure",
  } as const,
]);

/** tap · A ≥ I, or tap · A · Vs ≥ I · Vp; decided by integers after multiplying crosswise, VA against VA. */
export function judgeRatio(clause: Clause<RatioCondition>, c: TapCase): Outcome {
  const { condition } = clause;
  const triggered = isTriggered(condition, c);
  if (triggered === false) return { verdict: "not-applicable", notes: NOT_TRIGGERED };
  const { ampacity } = c;
  const rating = c.upstream?.rating;
  const least = leastAmpacity(condition, c);
  if (ampacity === undefined || rating === undefined || least === undefined) {
    const missing = valueQuestions(condition, c);
    const asked = triggered === undefined ? [...missing, ...triggerQuestions(c)] : missing;
    if (least === undefined) return { verdict: "needs-input", missing: asked };
    const steps = [leastStep(clause, c, least)];
    return { verdict: "needs-input", missing: asked, required: { op: ">=", value: least }, steps };
  }
  const v = condition.through === undefined ? undefined : voltages(c);
  const holds =
    v === undefined
      ? ampacity.scale(condition.tap).gte(rating)
      : ampacity.scale(condition.tap).times(v.vs).gte(rating.times(v.vp));
  const shown = {
    required: { op: ">=", value: least } as const,
    actual: ampacity,
    steps: v === undefined ? [leastStep(clause, c, least)] : stepsThrough(clause, c, least, v),
  };
  if (triggered === true) return { verdict: holds ? "pass" : "fail", ...shown };
  return holds
    ? { verdict: "pass", notes: HOLDS_EITHER_WAY, ...shown }
    : { verdict: "needs-input", missing: triggerQuestions(c), ...shown };
}

function withPrinted(step: Step, printed: string | undefined): Step {
  return printed === undefined ? step : { ...step, printed };
}

function leastStep(clause: Clause<RatioCondition>, c: TapCase, least: Current): Step {
  const { tap, through } = clause.condition;
  const rating = c.upstream?.rating as Current;
  const inputs = [named("I", rating, "/upstream/rating", c)];
  if (through !== undefined) {
    const v = voltages(c);
    if (v !== undefined) {
      inputs.push(named("Vp", v.vp, "/transformer/vp", c), named("Vs", v.vs, "/transformer/vs", c));
    }
  }
  return withPrinted(
    {
      label: `smallest ampacity, ${SHARES[tap]} of the ${through === undefined ? "device upstream" : "primary device"}${through === undefined ? "" : " at the secondary voltage"}`,
      formula:
        through === undefined ? `I / ${tap}` : tap === 1 ? "I × Vp / Vs" : `I × Vp / (${tap} × Vs)`,
      inputs,
      value: least,
    },
    printedFor(clause, "least", c),
  );
}

/** How the article goes: the ampacity referred to the primary, the share of the device, and what follows on the secondary. */
function stepsThrough(
  clause: Clause<RatioCondition>,
  c: TapCase,
  least: Current,
  { vp, vs }: { readonly vp: Voltage; readonly vs: Voltage },
): readonly Step[] {
  const { tap } = clause.condition;
  const ampacity = c.ampacity as Current;
  const rating = c.upstream?.rating as Current;
  return [
    withPrinted(
      {
        label: "ampacity referred to the primary",
        formula: "A × Vs / Vp",
        inputs: [
          named("A", ampacity, "/ampacity", c),
          named("Vs", vs, "/transformer/vs", c),
          named("Vp", vp, "/transformer/vp", c),
        ],
        value: ampacity.times(vs).over(vp),
      },
      printedFor(clause, "referred", c),
    ),
    withPrinted(
      {
        label: `${SHARES[tap]} of the primary device`,
        formula: tap === 1 ? "I" : `I / ${tap}`,
        inputs: [named("I", rating, "/upstream/rating", c)],
        value: rating.scale(inverse(tap)),
      },
      printedFor(clause, "share", c),
    ),
    leastStep(clause, c, least),
  ];
}

/** A larger conductor, or a smaller device upstream. */
export function ratioChanges({ condition }: Clause<RatioCondition>, c: TapCase): readonly Change[] {
  const changes: Change[] = [];
  const least = leastAmpacity(condition, c);
  if (least !== undefined) changes.push({ path: "/ampacity", value: least });
  const greatest = greatestUpstream(condition, c);
  if (greatest !== undefined) changes.push({ path: "/upstream/rating", value: greatest });
  return changes;
}
