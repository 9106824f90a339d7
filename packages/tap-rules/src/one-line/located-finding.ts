import {
  distinctInputs,
  type Finding,
  type MissingInput,
  type Note,
  type Remedy,
} from "@lineside/findings";
import type { CaseParts } from "./case-parts.ts";
import { placesOf } from "./case-place.ts";
import { conductorPath } from "./pointer.ts";
import type { RunContext } from "./run-context.ts";

const UNSETTLED: Note = {
  kind: "advice",
  text: "what it rests on is not settled, and nothing that the one-line could tell would settle it",
};

function asksNothing({ verdict, missing, parts = [], tried = [] }: Finding): boolean {
  const isOpen = (one: Finding) => one.verdict === "needs-input";
  return verdict === "needs-input" && missing.length === 0 && ![...parts, ...tried].some(isOpen);
}

/**
 * A finding of the tap rules with the questions of the one-line. What is the same in both is not copied. Where nothing in the
 * one-line would answer a question, such as that of an ampacity which is open in the edition, the finding is `consult`.
 */
export function located(context: RunContext, parts: CaseParts, answer: Finding): Finding {
  const own = conductorPath(parts.run.id);
  const place = (input: MissingInput) => placesOf(context, parts, input);
  const remedyAt = (remedy: Remedy): readonly Remedy[] => {
    const [only, other] = place({ path: remedy.path, expects: "text" });
    // one change in the case that is several in the one-line, or a question there, is no remedy of it
    if (only === undefined || other !== undefined) return [];
    return [{ ...remedy, path: only.path, finding: move(remedy.finding) }];
  };
  const move = (one: Finding): Finding => {
    const changes: { -readonly [F in keyof Finding]?: Finding[F] } = {};
    if (one.missing.length > 0) changes.missing = distinctInputs(one.missing.flatMap(place));
    if (one.remedies.length > 0) changes.remedies = one.remedies.flatMap(remedyAt);
    if (one.subject?.startsWith(`${own}/`)) changes.subject = own;
    if (one.parts) changes.parts = moved(one.parts);
    if (one.tried) changes.tried = moved(one.tried);
    for (const key in changes) {
      if (changes[key as keyof Finding] !== one[key as keyof Finding])
        return settled({ ...one, ...changes }, one);
    }
    return one;
  };
  const settled = (now: Finding, before: Finding): Finding => {
    if (!asksNothing(now)) return now;
    const notes = before.missing.length > 0 ? [...now.notes, UNSETTLED] : now.notes;
    return { ...now, verdict: "consult", notes };
  };
  const moved = (findings: readonly Finding[]): readonly Finding[] => {
    const all = findings.map(move);
    return all.every((one, i) => one === findings[i]) ? findings : all;
  };
  return move(answer);
}
