import type { MissingInput } from "@lineside/findings";
import { A, approximateRoot, compareRoot, timesRoot } from "@lineside/units";
import { CONNECTIONS } from "../connection.ts";
import type { RatedSecondaryCondition } from "../provision.ts";
import { question } from "../questions.ts";
import type { Current, TapCase } from "../tap-case.ts";
import type { ConditionForm } from "./condition-form.ts";
import { named } from "./outcome.ts";

function phasesOf({ transformer }: TapCase): 1 | 3 | undefined {
  if (transformer?.phases !== undefined) return transformer.phases;
  return transformer?.connection && CONNECTIONS[transformer.connection].phases;
}

function questionsOf(c: TapCase): MissingInput[] {
  const missing: MissingInput[] = [];
  if (c.ampacity === undefined) missing.push(question("/ampacity"));
  if (c.transformer?.kva === undefined) missing.push(question("/transformer/kva"));
  if (c.transformer?.vs === undefined) missing.push(question("/transformer/vs"));
  return missing;
}

/** A · Vs ≥ S, or √3 · A · Vs ≥ S, the latter by squares. */
export const RATED_SECONDARY: ConditionForm<RatedSecondaryCondition> = {
  judge(_, c) {
    const { ampacity, transformer } = c;
    const { kva, vs } = transformer ?? {};
    if (ampacity === undefined || kva === undefined || vs === undefined)
      return { verdict: "needs-input", missing: questionsOf(c) };
    const carried = ampacity.times(vs);
    const single = carried.gte(kva);
    const three = compareRoot(kva, 3, carried) <= 0;
    const phases = phasesOf(c);
    // one phase asks for more: what it allows, three phases do
    if (phases === undefined && single !== three)
      return { verdict: "needs-input", missing: [question("/transformer/phases")] };
    const quotient = kva.over(vs);
    const inputs = [named("S", kva, "/transformer/kva", c), named("Vs", vs, "/transformer/vs", c)];
    const label = "rated secondary current";
    if (phases !== 3 && (phases === 1 || !three)) {
      const steps = [{ label, formula: "S / Vs", inputs, value: quotient }];
      const required = { op: ">=", value: quotient } as const;
      return { verdict: single ? "pass" : "fail", required, actual: ampacity, steps };
    }
    const value = timesRoot(quotient, "1/3");
    const steps = [{ label, formula: "S / (√3 × Vs)", inputs, value }];
    const text = `the ampacity of ${ampacity} beside the rated secondary current of ${approximateRoot(value, 2)}`;
    return {
      verdict: three ? "pass" : "fail",
      required: { op: "<=", value: ampacity },
      actual: value,
      steps,
      notes: [{ kind: "advice", text }],
    };
  },
  changes(clause, c) {
    const least = RATED_SECONDARY.leastAmpacity?.(clause, c);
    return typeof least === "object" ? [{ path: "/ampacity", value: least }] : [];
  },
  leastAmpacity(_, c) {
    const { kva, vs } = c.transformer ?? {};
    const phases = phasesOf(c);
    if (kva === undefined || vs === undefined || phases === undefined) return "not-known";
    const quotient = kva.over(vs);
    return phases === 1 ? quotient : roundedUp(quotient);
  },
};

/** No fraction is the root: the next thousandth of an ampere above it. */
function roundedUp(quotient: Current): Current {
  const { high, unit } = timesRoot(quotient, "1/3");
  const { n, d } = unit(high).to(A).value;
  return A({ n: (BigInt(n) * 1000n + BigInt(d) - 1n) / BigInt(d), d: 1000 });
}
