import {
  distinctInputs,
  type Finding,
  type MissingInput,
  type Note,
  type Remedy,
} from "@lineside/findings";
import type { CaseParts } from "./case-parts.ts";
import { changedAt, placesOf } from "./case-place.ts";
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

/** Whether nothing in a finding has a place. */
function isPlain({ missing, remedies, parts, tried, subject, verdict }: Finding, own: string) {
  return (
    parts === undefined &&
    tried === undefined &&
    missing.length === 0 &&
    remedies.length === 0 &&
    verdict !== "needs-input" &&
    (subject === undefined || subject === own)
  );
}

/**
 * A finding of the tap rules with the questions of the one-line. What is the same in both is not copied. Where nothing in the
 * one-line would answer a question, such as that of an ampacity which is open in the edition, the finding is `consult`.
 */
export function located(context: RunContext, parts: CaseParts, answer: Finding): Finding {
  const own = conductorPath(parts.run.id);
  // the routes ask much the same
  const places = new Map<string, readonly MissingInput[]>();
  const place = (input: MissingInput): readonly MissingInput[] => {
    let found = places.get(input.path);
    if (found === undefined) {
      found = placesOf(context, parts, input);
      places.set(input.path, found);
    }
    return found;
  };
  const remedyAt = (remedy: Remedy): readonly Remedy[] => {
    const path = changedAt(context, parts, remedy.path);
    // one change in the case that is several in the one-line is no remedy of it
    return path === undefined ? [] : [{ ...remedy, path, finding: move(remedy.finding) }];
  };
  const move = (one: Finding): Finding => {
    if (isPlain(one, own)) return one;
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
