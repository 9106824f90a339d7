import { distinctInputs, type Finding, type MissingInput, type Remedy } from "@lineside/findings";
import type { CaseParts } from "./case-parts.ts";
import { placesOf } from "./case-place.ts";
import { conductorPath } from "./pointer.ts";
import type { RunContext } from "./run-context.ts";

/** A finding of the tap rules with the questions of the one-line. What is the same in both is not copied. */
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
