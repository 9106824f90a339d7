import type { LoadCondition } from "../provision.ts";
import { question } from "../questions.ts";
import { loadAt } from "./case-reading.ts";
import type { ConditionForm } from "./condition-form.ts";

/** A ≥ the load, or what another article asks. */
export const LOAD: ConditionForm<LoadCondition> = {
  judge({ condition: { path } }, c) {
    const { ampacity } = c;
    const load = loadAt(path, c);
    if (ampacity === undefined || load === undefined) {
      const missing = ampacity === undefined ? [question("/ampacity")] : [];
      if (load === undefined) missing.push(question(path));
      return { verdict: "needs-input", missing };
    }
    return {
      verdict: ampacity.gte(load) ? "pass" : "fail",
      required: { op: ">=", value: load },
      actual: ampacity,
    };
  },
  changes({ condition: { path } }, c) {
    const load = loadAt(path, c);
    return load === undefined || load.value.n <= 0 ? [] : [{ path: "/ampacity", value: load }];
  },
  leastAmpacity({ condition: { path } }, c) {
    return loadAt(path, c) ?? "not-known";
  },
};
