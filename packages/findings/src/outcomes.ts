import type { Finding } from "./finding.ts";
import { allOf, anyOf, VERDICTS, type Verdict } from "./verdict.ts";

/** What a finding may come to once one question is answered. */
export interface Outcomes {
  /** It may still need input. */
  readonly open: boolean;
  /** It may be answered. */
  readonly answered: boolean;
}

/** A set of verdicts: bit i is `VERDICTS[i]`. */
type VerdictSet = number;

const setOf = (...verdicts: Verdict[]): VerdictSet =>
  verdicts.reduce((set, verdict) => set | (1 << VERDICTS.indexOf(verdict)), 0);

/** What an operator makes of any verdict of one set with any of another. */
function pairs(
  operator: (verdicts: Verdict[]) => Verdict,
  a: VerdictSet,
  b: VerdictSet,
): VerdictSet {
  let made: VerdictSet = 0;
  VERDICTS.forEach((x, i) => {
    VERDICTS.forEach((y, j) => {
      if (a & (1 << i) && b & (1 << j)) made |= setOf(operator([x, y]));
    });
  });
  return made;
}

/** A finding that is answered keeps its answer; a rule that lacks only this input may then pass or fail. */
function possible(f: Finding, path: string): VerdictSet {
  if (f.verdict !== "needs-input") return setOf(f.verdict);
  const own =
    f.missing.length === 0
      ? setOf("not-applicable")
      : f.missing.every((input) => input.path === path)
        ? setOf("pass", "fail")
        : setOf("needs-input");
  const under = (findings: readonly Finding[], operator: typeof allOf) =>
    findings.reduce(
      (set, one) => pairs(operator, set, possible(one, path)),
      setOf("not-applicable"),
    );
  const parts = under(f.parts ?? [], allOf);
  const tried = under(f.tried ?? [], anyOf);
  return pairs(allOf, own, pairs(allOf, parts, tried));
}

/** Whether the answer to one question, whatever it is, could leave the finding open or close it. */
export function outcomesAfter(f: Finding, path: string): Outcomes {
  const set = possible(f, path);
  const open = setOf("needs-input");
  return { open: (set & open) !== 0, answered: (set & ~open) !== 0 };
}
