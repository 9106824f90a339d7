import { compareSize } from "@lineside/units";
import type { SizeCondition } from "../provision.ts";
import { question } from "../questions.ts";
import type { ConditionForm } from "./condition-form.ts";

const AS_ALUMINUM = [
  {
    kind: "advice",
    text: "copper-clad aluminum is not named; the size asked of aluminum is the least that it could be",
  },
] as const;

/** One conductor is at least so large; of copper-clad aluminum, which is not named, what aluminum needs is open. */
export const SIZE: ConditionForm<SizeCondition> = {
  judge({ condition: { copper, aluminum } }, c) {
    const { size, material } = c;
    const missing = size === undefined ? [question("/size")] : [];
    if (material === undefined) missing.push(question("/material"));
    if (size === undefined) return { verdict: "needs-input", missing };
    const holds = (least: typeof copper) => compareSize(size, least) >= 0;
    // the copper size is the smaller: what is below it fails of any material
    if (material === undefined && holds(copper)) return { verdict: "needs-input", missing };
    const value = material === "copper" ? copper : aluminum;
    const shown = { required: { op: "size>=", value } as const, actual: size };
    if (!holds(value)) return { verdict: "fail", ...shown };
    return material === "copper-clad aluminum"
      ? { verdict: "consult", ...shown, notes: AS_ALUMINUM }
      : { verdict: "pass", ...shown };
  },
  changes({ condition: { copper, aluminum } }, { material }) {
    return [{ path: "/size", value: material === "copper" ? copper : aluminum }];
  },
};
