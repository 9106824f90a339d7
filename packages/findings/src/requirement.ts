import {
  type AnyQuantity,
  CONDUCTOR_SIZES,
  type ConductorSize,
  compareAny,
  differenceAny,
  isConductorSize,
  isQuantity,
} from "@lineside/units";
import { FindingsError } from "./findings-error.ts";
import type { Value } from "./value.ts";

/** What a rule wants. `is` asks for a plain yes or no, such as that a tap runs in a raceway. */
export type Requirement =
  | { readonly op: "<" | "<=" | ">" | ">=" | "="; readonly value: AnyQuantity }
  | { readonly op: "size>=" | "size<="; readonly value: ConductorSize }
  | { readonly op: "one-of" | "none-of"; readonly value: readonly string[] }
  | { readonly op: "is"; readonly value: boolean };

/** By how much a requirement is met: at least zero is good, in the unit of what was found; of sizes, standard steps. */
export type Margin = AnyQuantity | { readonly sizes: number };

/** What {@link judge} answers. Levels (dB), power factors and words have no margin. */
export interface Judgement {
  readonly verdict: "pass" | "fail";
  readonly margin?: Margin;
}

function notComparable(actual: Value, expected: string): FindingsError {
  const got =
    typeof actual === "string"
      ? JSON.stringify(actual.slice(0, 60))
      : String(isQuantity(actual) ? actual : typeof actual);
  return new FindingsError("NOT_COMPARABLE", { path: "/actual", got, expected });
}

const verdictOf = (met: boolean): "pass" | "fail" => (met ? "pass" : "fail");

/** Kinds whose amounts have no difference: they are compared all the same. */
function hasMargin({ kind }: AnyQuantity): boolean {
  return kind !== "soundLevel" && kind !== "powerFactor";
}

function signOf({ value: { n } }: AnyQuantity): -1 | 0 | 1 {
  return n > 0 ? 1 : n < 0 ? -1 : 0;
}

function judgeQuantity(
  op: "<" | "<=" | ">" | ">=" | "=",
  required: AnyQuantity,
  actual: Value,
): Judgement {
  if (!isQuantity(actual)) throw notComparable(actual, `a ${required.kind} that is exact`);
  const more = hasMargin(actual) ? differenceAny(actual, required) : undefined;
  const order = more === undefined ? compareAny(actual, required) : signOf(more);
  const met =
    op === "<="
      ? order <= 0
      : op === ">="
        ? order >= 0
        : op === "<"
          ? order < 0
          : op === ">"
            ? order > 0
            : order === 0;
  // an equality is missed by as much on either side
  const falls = op === "<" || op === "<=" || (op === "=" && order > 0);
  if (more === undefined) return { verdict: verdictOf(met) };
  const margin = falls && order !== 0 ? (more.scale(-1) as AnyQuantity) : more;
  return { verdict: verdictOf(met), margin };
}

/**
 * Holds what was found against what is required; exact. A margin of zero passes `<=` and `>=` and fails `<` and `>`.
 *
 * A root has no comparison here: the rule decides it by squares with `compareRoot` and gives the verdict itself.
 *
 * @throws {@link FindingsError} `NOT_COMPARABLE`; a `UnitsError` with `UNIT_MISMATCH` where two kinds meet
 * @example
 * ```ts
 * import { judge } from "@lineside/findings";
 * import { ft } from "@lineside/units";
 * const within = judge({ op: "<=", value: ft(25) }, ft(22));
 * within.verdict; // => "pass"
 * String(within.margin); // => "3 ft"
 * judge({ op: "<", value: ft(25) }, ft(25)).verdict; // => "fail"
 * judge({ op: "size>=", value: "2/0 AWG" }, "3 AWG"); // => { verdict: "fail", margin: { sizes: -4 } }
 * ```
 */
export function judge(requirement: Requirement, actual: Value): Judgement {
  switch (requirement.op) {
    case "size>=":
    case "size<=": {
      if (!isConductorSize(actual)) throw notComparable(actual, "a conductor size");
      const steps = CONDUCTOR_SIZES.indexOf(actual) - CONDUCTOR_SIZES.indexOf(requirement.value);
      const sizes = requirement.op === "size>=" ? steps : 0 - steps;
      return { verdict: verdictOf(sizes >= 0), margin: { sizes } };
    }
    case "one-of":
    case "none-of": {
      if (typeof actual !== "string") throw notComparable(actual, "a word");
      return {
        verdict: verdictOf(requirement.value.includes(actual) === (requirement.op === "one-of")),
      };
    }
    case "is": {
      if (typeof actual !== "boolean") throw notComparable(actual, "yes or no");
      return { verdict: verdictOf(actual === requirement.value) };
    }
    default:
      return judgeQuantity(requirement.op, requirement.value, actual);
  }
}
