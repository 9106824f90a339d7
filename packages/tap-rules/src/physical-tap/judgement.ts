import {
  type Finding,
  type FindingInput,
  finding,
  type MissingInput,
  type Requirement,
} from "@lineside/findings";
import { type AnyQuantity, compareAny, differenceAny } from "@lineside/units";
import type { ReadRow } from "./profile-reader.ts";

/** What a check comes to, before its rule and its citation stand on it. */
export type CheckOutcome = Omit<FindingInput, "rule" | "cite">;

/** What every check of a profile has. */
export type CheckRow = Pick<ReadRow<object>, "rule" | "cite">;

/** A finding of a row of the profile. */
export function judged(row: CheckRow, outcome: CheckOutcome): Finding {
  return finding({ rule: row.rule, cite: [row.cite], ...outcome });
}

/** Out of what a row is for. */
export function notFor(row: CheckRow, why: string, more: CheckOutcome = {}): Finding {
  return judged(row, {
    ...more,
    verdict: "not-applicable",
    notes: [{ kind: "advice", text: why, cite: row.cite }],
  });
}

/** A yes that has to be there. */
export function judgedYes(
  row: CheckRow,
  actual: boolean | undefined,
  question: MissingInput,
  more: CheckOutcome = {},
): Finding {
  return actual === undefined
    ? judged(row, { ...more, missing: [question] })
    : judged(row, { ...more, required: { op: "is", value: true }, actual });
}

/** Each of a list, as parts of one finding; a list that is absent is asked for. */
export function judgedEach<T>(
  row: CheckRow,
  list: readonly T[] | undefined,
  question: MissingInput,
  title: string,
  judge: (one: T, at: string) => Finding,
): Finding {
  if (list === undefined) return judged(row, { title, missing: [question] });
  return judged(row, { title, parts: list.map((one, i) => judge(one, `${question.path}/${i}`)) });
}

/** What is asked of a value between two bounds: the one that it is beyond, or the nearer one. */
export function boundOf(actual: AnyQuantity, least: AnyQuantity, most: AnyQuantity): Requirement {
  const nearer = compareAny(differenceAny(actual, least), differenceAny(most, actual)) < 0;
  return nearer ? { op: ">=", value: least } : { op: "<=", value: most };
}

/** What one of a list is called: `joint 1`. */
export function nameAt(noun: string, at: string): string {
  return `${noun} ${Number(at.slice(at.lastIndexOf("/") + 1)) + 1}`;
}

/** The inputs that are absent. */
export function absent(
  ...inputs: readonly (readonly [value: unknown, question: MissingInput])[]
): readonly MissingInput[] {
  return inputs.filter(([value]) => value === undefined).map(([, question]) => question);
}
