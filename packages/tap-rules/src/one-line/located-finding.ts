import {
  allOf,
  anyOf,
  distinctInputs,
  type Finding,
  type MissingInput,
  type Note,
  type Remedy,
  type Verdict,
} from "@lineside/findings";
import type { CaseParts } from "./case-parts.ts";
import { changedAt, placesOf } from "./case-place.ts";
import { conductorPath } from "./pointer.ts";
import type { RunContext } from "./run-context.ts";

/** What hangs on another conductor of which all is told, and which is open all the same. */
const OPEN: Note = {
  kind: "advice",
  text: "it hangs on a conductor ahead that is not settled, and nothing more can be asked of it",
};

/** A question that no input of the one-line would answer is for the authority; what is above follows. */
function verdictNow(
  one: Finding,
  { missing = one.missing, parts = one.parts, tried = one.tried }: Partial<Finding>,
): Verdict {
  if (one.verdict !== "needs-input" || missing.length > 0) return one.verdict;
  const under = [
    ...(parts === undefined ? [] : [allOf(parts.map(({ verdict }) => verdict))]),
    ...(tried === undefined ? [] : [anyOf(tried.map(({ verdict }) => verdict))]),
  ];
  return under.length === 0 ? "consult" : allOf(under);
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

/** A finding of the tap rules with the questions of the one-line. What is the same in both is not copied. */
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
    const verdict = verdictNow(one, changes);
    if (verdict !== one.verdict) changes.verdict = verdict;
    if (verdict !== one.verdict && !one.parts && !one.tried) changes.notes = [...one.notes, OPEN];
    for (const key in changes) {
      if (changes[key as keyof Finding] !== one[key as keyof Finding])
        return { ...one, ...changes };
    }
    return one;
  };
  const moved = (findings: readonly Finding[]): readonly Finding[] => {
    const all = findings.map(move);
    return all.every((one, i) => one === findings[i]) ? findings : all;
  };
  return move(answer);
}
