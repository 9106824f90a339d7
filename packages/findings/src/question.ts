import type { Finding } from "./finding.ts";
import type { MissingInput } from "./missing-input.ts";
import { type Outcomes, outcomesAfter } from "./outcomes.ts";

/** A missing input, once for all rules that ask for it. */
export interface Question extends MissingInput {
  /** The ids of the rules that lack it. */
  readonly decides: readonly string[];
  /**
   * The ids of those of the listed findings that it turns from needs-input into an answer by itself, whatever the answer,
   * as far as the rules have named all that they lack.
   */
  readonly settles: readonly string[];
}

interface Asked {
  readonly input: MissingInput;
  readonly rules: Set<string>;
}

/**
 * Collects what a finding lacks, by path. One that has passed, failed or does not apply keeps that answer whatever is
 * answered, and so does a whole tree of clauses or routes: only what is still open asks.
 */
function collect(f: Finding, into: Map<string, Asked>): void {
  if (f.verdict !== "needs-input" && f.verdict !== "consult") return;
  for (const input of f.missing) {
    const asked = into.get(input.path);
    if (asked === undefined) into.set(input.path, { input, rules: new Set([f.rule]) });
    else {
      asked.rules.add(f.rule);
      into.set(input.path, { input: merged(asked.input, input), rules: asked.rules });
    }
  }
  for (const part of f.parts ?? []) collect(part, into);
  if (f.tried?.some((route) => route.verdict === "pass")) return;
  for (const route of f.tried ?? []) collect(route, into);
}

function merged(a: MissingInput, b: MissingInput): MissingInput {
  const choices = [...new Set([...(a.choices ?? []), ...(b.choices ?? [])])];
  const ask = a.ask ?? b.ask;
  return {
    path: a.path,
    expects: a.expects,
    ...(choices.length > 0 && { choices }),
    ...(ask !== undefined && { ask }),
  };
}

/**
 * The questions whose answers would decide more, merged by path; what a clause or a route lacks under one that has its
 * answer already is not among them. First those that alone turn a needs-input into an answer,
 * then those that may, then those that most rules ask; ties in the order of their paths.
 *
 * @example
 * ```ts
 * import { finding, questions } from "@lineside/findings";
 * const asks = (rule: string, ...paths: string[]) =>
 *   finding({ rule, missing: paths.map((path) => ({ path, expects: "length" })) });
 * questions([asks("a", "/tap", "/wall"), asks("b", "/tap"), asks("c", "/wall", "/roof")]).map(
 *   ({ path, settles }) => ({ path, settles }),
 * );
 * // => [{ path: "/tap", settles: ["b"] }, { path: "/wall", settles: [] }, { path: "/roof", settles: [] }]
 * ```
 */
export function questions(findings: readonly Finding[]): Question[] {
  const asked = new Map<string, Asked>();
  for (const one of findings) collect(one, asked);
  const open = findings.filter((one) => one.verdict === "needs-input");
  const ranked = [...asked.values()].map(({ input, rules }) => {
    const outcomes = open.map((one): [string, Outcomes] => [
      one.rule,
      outcomesAfter(one, input.path),
    ]);
    const sure = outcomes.filter(([, { open: stays }]) => !stays);
    const may = outcomes.filter(([, { answered }]) => answered);
    const question: Question = {
      ...input,
      decides: [...rules],
      settles: [...new Set(sure.map(([rule]) => rule))],
    };
    return { question, sure: sure.length, may: may.length };
  });
  ranked.sort(
    (a, b) =>
      b.sure - a.sure ||
      b.may - a.may ||
      b.question.decides.length - a.question.decides.length ||
      (a.question.path < b.question.path ? -1 : 1),
  );
  return ranked.map(({ question }) => question);
}
