import { question } from "../questions.ts";
import type { TapCase } from "../tap-case.ts";
import { asks, type Change, type Outcome } from "./outcome.ts";

/** A ≥ D. */
export function judgeLoad({ ampacity, load }: TapCase): Outcome {
  if (ampacity === undefined) {
    return load === undefined
      ? asks(question("/ampacity"), question("/load"))
      : asks(question("/ampacity"));
  }
  if (load === undefined) return asks(question("/load"));
  return {
    verdict: ampacity.gte(load) ? "pass" : "fail",
    required: { op: ">=", value: load },
    actual: ampacity,
  };
}

/** A larger conductor. */
export function loadChanges({ load }: TapCase): readonly Change[] {
  return load === undefined ? [] : [{ path: "/ampacity", value: load }];
}
