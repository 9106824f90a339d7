import type { MissingInput, Note, Step } from "@lineside/findings";
import { CONDUCTOR_SIZES, circularMils, compareSize, faultA, s } from "@lineside/units";
import type { Clause } from "../clause.ts";
import type { ClearingTimeCondition, ShortCircuitCondition } from "../provision.ts";
import { question } from "../questions.ts";
import { shortCircuitWithstand, type Withstand } from "../short-circuit-withstand.ts";
import type { TapCase } from "../tap-case.ts";
import type { ConditionForm } from "./condition-form.ts";
import { asks, type Change, named, type Outcome } from "./outcome.ts";

/** Cleared within so many seconds. */
export const CLEARING_TIME: ConditionForm<ClearingTimeCondition> = {
  judge({ condition: { seconds } }, { shortCircuit }) {
    const time = shortCircuit?.clearingTime;
    if (time === undefined) return asks(question("/shortCircuit/clearingTime"));
    const value = s(seconds);
    return {
      verdict: time.lte(value) ? "pass" : "fail",
      required: { op: "<=", value },
      actual: time,
    };
  },
  changes: ({ condition: { seconds } }) => [
    { path: "/shortCircuit/clearingTime", value: s(seconds) },
  ],
};

function questions({ size, material, shortCircuit = {} }: TapCase): readonly MissingInput[] {
  const missing: MissingInput[] = [];
  if (size === undefined) missing.push(question("/size"));
  if (material === undefined) missing.push(question("/material"));
  const { current, clearingTime, initialTemperature, insulation } = shortCircuit;
  if (current === undefined) missing.push(question("/shortCircuit/current"));
  if (clearingTime === undefined) missing.push(question("/shortCircuit/clearingTime"));
  if (initialTemperature === undefined) missing.push(question("/shortCircuit/initialTemperature"));
  if (insulation === undefined) missing.push(question("/shortCircuit/insulation"));
  return missing;
}

const NO_FORMULA: readonly Note[] = [
  {
    kind: "advice",
    text: "Table 240.92(B) has formulas for copper and for aluminum; for copper-clad aluminum ask the authority",
  },
];
const TOO_HOT: readonly Note[] = [
  {
    kind: "advice",
    text: "the conductor is as hot before the short circuit as its insulation bears",
  },
];
const TOO_NEAR: readonly Note[] = [
  { kind: "advice", text: "so near the limit that its logarithm does not settle it" },
];

/** What the conductor bears, where all that it hangs on is told; `undefined` for copper-clad aluminum. */
function withstandOf({ size, material, shortCircuit = {} }: TapCase): Withstand | undefined {
  const { initialTemperature, insulation } = shortCircuit;
  if (size === undefined || initialTemperature === undefined || insulation === undefined)
    return undefined;
  if (material === undefined || material === "copper-clad aluminum") return undefined;
  return shortCircuitWithstand({ size, material, insulation, initialTemperature });
}

/** The longest time that the current may flow, between two bounds. */
function longest({ low, high }: Withstand, amperes: bigint, per: bigint) {
  const of = ({ n, d }: { readonly n: bigint; readonly d: bigint }) =>
    s({ n: n * per * per, d: d * amperes * amperes });
  return { low: of(low), high: of(high) };
}

/** As hot before as its insulation bears: no time at all will do. */
function tooHot({ initialTemperature, finalTemperature }: Withstand): Outcome {
  const required = { op: "<", value: finalTemperature } as const;
  return { verdict: "fail", required, actual: initialTemperature, notes: TOO_HOT };
}

/** (I / cmil)² · t ≤ C · log₁₀((T2 + K) / (T1 + K)), which is t ≤ what the conductor bears / I². */
export const SHORT_CIRCUIT: ConditionForm<ShortCircuitCondition> = {
  judge(_: Clause<ShortCircuitCondition>, c): Outcome {
    const missing = questions(c);
    if (missing.length > 0) return { verdict: "needs-input", missing };
    const withstand = withstandOf(c);
    if (withstand === undefined) return { verdict: "consult", notes: NO_FORMULA };
    const current = c.shortCircuit?.current;
    const time = c.shortCircuit?.clearingTime;
    if (current === undefined || time === undefined) return { verdict: "needs-input", missing };
    const { n, d } = current.to(faultA).value;
    const { low, high } = longest(withstand, BigInt(n), BigInt(d));
    const steps: readonly Step[] = [
      {
        label: "longest time that the conductor bears the current",
        formula: "C × log((T2 + K) / (T1 + K)) × cmil² / I²",
        inputs: [
          named("I", current, "/shortCircuit/current", c),
          { name: "cmil", value: circularMils(withstand.size) },
          { name: "T1", value: withstand.initialTemperature },
          { name: "T2", value: withstand.finalTemperature },
        ],
        value: low,
      },
    ];
    const shown = { required: { op: "<=", value: low } as const, actual: time, steps };
    if (high.value.n <= 0) return tooHot(withstand);
    if (time.lte(low)) return { verdict: "pass", ...shown };
    if (time.gt(high)) return { verdict: "fail", ...shown };
    return { verdict: "consult", ...shown, notes: TOO_NEAR };
  },
  /** The next size that bears it. */
  changes(clause, c) {
    const changes: Change[] = [];
    for (const size of CONDUCTOR_SIZES) {
      if (c.size === undefined || compareSize(size, c.size) <= 0) continue;
      if (SHORT_CIRCUIT.judge(clause, { ...c, size }).verdict !== "pass") continue;
      changes.push({ path: "/size", value: size });
      break;
    }
    return changes;
  },
};
