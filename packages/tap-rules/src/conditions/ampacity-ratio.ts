import type { MissingInput, Note, Step } from "@lineside/findings";
import type { Rational } from "@lineside/units";
import type { Clause } from "../clause.ts";
import type { RatioCondition, RatioTrigger } from "../provision.ts";
import { question } from "../questions.ts";
import type { Current, TapCase, Voltage } from "../tap-case.ts";
import type { ConditionForm } from "./condition-form.ts";
import { type Change, named, type Outcome, printedFor } from "./outcome.ts";

/** The larger side of a ratio, and how it is written. */
interface Compared {
  readonly value: Current | undefined;
  readonly symbol: "I" | "AF";
  readonly path: "/upstream/rating" | "/upstream/conductorAmpacity";
}

function compared({ of }: RatioCondition, { upstream }: TapCase): Compared {
  return of === undefined
    ? { value: upstream?.rating, symbol: "I", path: "/upstream/rating" }
    : { value: upstream?.conductorAmpacity, symbol: "AF", path: "/upstream/conductorAmpacity" };
}

/** 1/tap */
export function inverse({ n, d }: Rational): Rational {
  return { n: d, d: n };
}

/** Both voltages, where the condition goes through a transformer and they are there. */
export interface Voltages {
  readonly vp: Voltage;
  readonly vs: Voltage;
}

export function voltagesOf(c: TapCase): Voltages | undefined {
  const vp = c.transformer?.vp;
  const vs = c.transformer?.vs;
  return vp === undefined || vs === undefined ? undefined : { vp, vs };
}

/** The questions for the voltages that are not there. */
export function voltageQuestions(c: TapCase): readonly MissingInput[] {
  const missing: MissingInput[] = [];
  if (c.transformer?.vp === undefined) missing.push(question("/transformer/vp"));
  if (c.transformer?.vs === undefined) missing.push(question("/transformer/vs"));
  return missing;
}

/** Whether the condition applies: each fact that it hangs on must be true, so one that is false settles it. */
export function isTriggered(when: RatioTrigger | undefined, c: TapCase): boolean | undefined {
  if (when === undefined) return true;
  const field = c.install?.field;
  const leaves = when === "field-installed" ? true : c.install?.leavesEnclosure;
  if (field === false || leaves === false) return false;
  return field === undefined || leaves === undefined ? undefined : true;
}

export function triggerQuestions(when: RatioTrigger, c: TapCase): readonly MissingInput[] {
  const missing: MissingInput[] = [];
  if (c.install?.field === undefined) missing.push(question("/install/field"));
  if (when === "field-installed-and-leaving" && c.install?.leavesEnclosure === undefined)
    missing.push(question("/install/leavesEnclosure"));
  return missing;
}

function valueQuestions(condition: RatioCondition, c: TapCase): readonly MissingInput[] {
  const missing: MissingInput[] = [];
  const { value, path } = compared(condition, c);
  if (c.ampacity === undefined) missing.push(question("/ampacity"));
  if (value === undefined) missing.push(question(path));
  return condition.through === undefined ? missing : [...missing, ...voltageQuestions(c)];
}

/** The smallest ampacity that meets the ratio: I / tap, or I · Vp / (tap · Vs). */
function leastAmpacity(condition: RatioCondition, c: TapCase): Current | undefined {
  const { value } = compared(condition, c);
  if (value === undefined) return undefined;
  if (condition.through === undefined) return value.scale(inverse(condition.tap));
  const v = voltagesOf(c);
  return v && value.times(v.vp).over(v.vs).scale(inverse(condition.tap));
}

/** The largest device upstream that the ampacity allows: tap · A, or tap · A · Vs / Vp. */
function greatestUpstream({ tap, through }: RatioCondition, c: TapCase): Current | undefined {
  if (c.ampacity === undefined) return undefined;
  if (through === undefined) return c.ampacity.scale(tap);
  const v = voltagesOf(c);
  return v && c.ampacity.scale(tap).times(v.vs).over(v.vp);
}

/** A condition that does not apply, by what the case says of how the conductor is installed. */
const WHERE: Readonly<Record<RatioTrigger, string>> = {
  "field-installed-and-leaving":
    "installed in the field and leave the enclosure in which they start",
  "field-installed": "installed in the field",
};

export function notTriggered(when: RatioTrigger): Outcome {
  const text = `only for conductors that are ${WHERE[when]}`;
  return { verdict: "not-applicable", notes: [{ kind: "advice", text }] };
}

/** A condition of which it is not known whether it applies, and that is met anyway. */
export function holdsEitherWay(when: RatioTrigger): readonly Note[] {
  const where =
    when === "field-installed"
      ? "is installed in the field"
      : "is installed in the field and leaves the enclosure";
  return [{ kind: "advice", text: `met whether or not the conductor ${where}` }];
}

/** A ≥ I / tap, or A ≥ I · Vp / (tap · Vs): of exact fractions, so that it is tap · A ≥ I, and tap · A · Vs ≥ I · Vp. */
export const RATIO: ConditionForm<RatioCondition> = {
  judge(clause, c) {
    const { condition } = clause;
    const { when, through } = condition;
    const triggered = isTriggered(when, c);
    if (triggered === false && when !== undefined) return notTriggered(when);
    const { ampacity } = c;
    const { value } = compared(condition, c);
    const least = leastAmpacity(condition, c);
    if (ampacity === undefined || value === undefined || least === undefined) {
      const missing = [...valueQuestions(condition, c)];
      if (triggered === undefined && when !== undefined) missing.push(...triggerQuestions(when, c));
      if (least === undefined) return { verdict: "needs-input", missing };
      const steps = [leastStep(clause, c, least)];
      return { verdict: "needs-input", missing, required: { op: ">=", value: least }, steps };
    }
    const v = through === undefined ? undefined : voltagesOf(c);
    const holds = ampacity.gte(least);
    const shown = {
      required: { op: ">=", value: least } as const,
      actual: ampacity,
      steps: v === undefined ? [leastStep(clause, c, least)] : stepsThrough(clause, c, least, v),
    };
    if (triggered === true || when === undefined)
      return { verdict: holds ? "pass" : "fail", ...shown };
    return holds
      ? { verdict: "pass", notes: holdsEitherWay(when), ...shown }
      : { verdict: "needs-input", missing: triggerQuestions(when, c), ...shown };
  },
  /** A larger conductor, or a smaller device upstream. */
  changes({ condition }, c) {
    const changes: Change[] = [];
    const least = leastAmpacity(condition, c);
    if (least !== undefined) changes.push({ path: "/ampacity", value: least });
    const greatest = greatestUpstream(condition, c);
    if (greatest !== undefined && condition.of === undefined)
      changes.push({ path: "/upstream/rating", value: greatest });
    return changes;
  },
  leastAmpacity({ condition }, c) {
    if (isTriggered(condition.when, c) === false) return undefined;
    return leastAmpacity(condition, c) ?? "not-known";
  },
  mostUpstream({ condition }, c) {
    if (condition.of !== undefined || isTriggered(condition.when, c) === false) return undefined;
    return greatestUpstream(condition, c) ?? "not-known";
  },
};

function withPrinted(step: Step, printed: string | undefined): Step {
  return printed === undefined ? step : { ...step, printed };
}

const SHARES: Readonly<Record<string, string>> = {
  "1/1": "all",
  "3/1": "one third",
  "10/1": "one tenth",
  "20/19": "95 %",
  "3/2": "two thirds",
};

function shareOf({ tap: { n, d } }: RatioCondition): string {
  return SHARES[`${n}/${d}`] ?? `${d}/${n}`;
}

/** `X / 3`, `X × 19 / 20`, `X × Vp / (3 × Vs)`. */
function formula({ n, d }: Rational, symbol: string, through: boolean): string {
  const top = [symbol, ...(d === 1 ? [] : [String(d)]), ...(through ? ["Vp"] : [])].join(" × ");
  const under = [...(n === 1 ? [] : [String(n)]), ...(through ? ["Vs"] : [])];
  if (under.length === 0) return top;
  return `${top} / ${under.length === 1 ? under[0] : `(${under.join(" × ")})`}`;
}

/** How a ratio is written: the same in every case. */
interface RatioText {
  readonly least: string;
  readonly leastFormula: string;
  readonly share: string;
  readonly shareFormula: string;
}

const WRITTEN: WeakMap<RatioCondition, RatioText> = /* @__PURE__ */ new WeakMap();

function textOf(condition: RatioCondition): RatioText {
  let text = WRITTEN.get(condition);
  if (text === undefined) {
    text = written(condition);
    WRITTEN.set(condition, text);
  }
  return text;
}

function written(condition: RatioCondition): RatioText {
  const { of, through, tap } = condition;
  const what =
    of !== undefined
      ? "conductor tapped"
      : through === undefined
        ? "device upstream"
        : "primary device at the secondary voltage";
  const share = shareOf(condition);
  return {
    least: `smallest ampacity, ${share} of the ${what}`,
    leastFormula: formula(tap, of === undefined ? "I" : "AF", through !== undefined),
    share: `${share} of the primary device`,
    shareFormula: formula(tap, "I", false),
  };
}

function leastStep(clause: Clause<RatioCondition>, c: TapCase, least: Current): Step {
  const { condition } = clause;
  const { value, symbol, path } = compared(condition, c);
  const inputs = [named(symbol, value as Current, path, c)];
  const v = condition.through === undefined ? undefined : voltagesOf(c);
  if (v !== undefined) {
    inputs.push(named("Vp", v.vp, "/transformer/vp", c), named("Vs", v.vs, "/transformer/vs", c));
  }
  const text = textOf(condition);
  return withPrinted(
    {
      label: text.least,
      formula: text.leastFormula,
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
  { vp, vs }: Voltages,
): readonly Step[] {
  const { condition } = clause;
  const text = textOf(condition);
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
        label: text.share,
        formula: text.shareFormula,
        inputs: [named("I", rating, "/upstream/rating", c)],
        value: rating.scale(inverse(condition.tap)),
      },
      printedFor(clause, "share", c),
    ),
    leastStep(clause, c, least),
  ];
}
