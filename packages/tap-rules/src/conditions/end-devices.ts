import {
  anyOf,
  type Citation,
  type Finding,
  finding,
  type Note,
  type Verdict,
} from "@lineside/findings";
import { type Clause, citationOf, standingIn } from "../clause.ts";
import type { EachEndCondition, SingleDeviceCondition, Standing } from "../provision.ts";
import { endQuestion, question } from "../questions.ts";
import type { Current, TapCase, TapEnd } from "../tap-case.ts";
import { asks, type Change, type Outcome } from "./outcome.ts";

const WORDS: Readonly<Record<TapEnd["kind"], string>> = {
  ocpd: "an overcurrent device",
  "equipment-with-ocpds": "the lugs of equipment that contains overcurrent devices",
  spd: "a surge device",
  "overload-device": "an overload device",
  "tap-controller": "a manual motor controller marked for tap conductor protection",
};

/** A ≥ the rating, three-valued. */
function reaches(ampacity: Current | undefined, rating: Current | undefined): Verdict {
  return ampacity === undefined || rating === undefined
    ? "needs-input"
    : ampacity.gte(rating)
      ? "pass"
      : "fail";
}

/** A way to meet the condition that the edition may not have: where it is not verified, what it lets pass is consult. */
function allowed(standing: Standing, verdict: Verdict): Verdict {
  if (standing.force === "absent") return "fail";
  return standing.force === "unverified" && verdict === "pass" ? "consult" : verdict;
}

/** The rating that is the easiest to meet. */
function lesser(a: Current | undefined, b: Current | undefined): Current | undefined {
  return a === undefined || b?.lt(a) ? b : a;
}

/** The smallest ampacity that will do for one end. */
function leastFor(end: TapEnd): Current | undefined {
  return end.kind === "ocpd" ? lesser(end.rating, end.equipment) : end.rating;
}

/** The smallest ampacity that will do for a single device; none will do for other ends. */
export function leastForSingleDevice({ ends }: TapCase): Current | undefined {
  return ends?.length === 1 && ends[0]?.kind === "ocpd" ? ends[0].rating : undefined;
}

/** The smallest ampacity that will do for all ends, of those that say. */
export function leastForEnds(c: TapCase): Current | undefined {
  let least: Current | undefined;
  for (const end of c.ends ?? []) {
    if (end.kind === "spd" && end.listedInstructionsMet === true) continue;
    const one = leastFor(end);
    if (one !== undefined && (least === undefined || one.gt(least))) least = one;
  }
  return least;
}

function judgeDevice(
  clause: Clause<EachEndCondition>,
  end: TapEnd,
  i: number,
  c: TapCase,
): Outcome {
  const { ampacity } = c;
  const equipment = standingIn(clause.edition, clause.condition.equipment);
  const byDevice = end.kind === "ocpd" ? reaches(ampacity, end.rating) : "fail";
  const rated = end.kind === "ocpd" ? end.equipment : end.rating;
  const asked = end.kind === "equipment-with-ocpds" || rated !== undefined;
  const byEquipment = asked ? allowed(equipment, reaches(ampacity, rated)) : "fail";
  const verdict = anyOf([byDevice, byEquipment]);
  const notes: Note[] = [];
  if (verdict === "consult") notes.push(standingNote(equipment, clause));
  if (verdict === "fail") notes.push(clause.noNextSizeUp);
  if (verdict === "needs-input") {
    const missing = [];
    if (ampacity === undefined) missing.push(question("/ampacity"));
    if (end.rating === undefined) missing.push(endQuestion(i, "rating"));
    return { verdict, missing, notes };
  }
  // of two ratings show the one that decided
  const value = byDevice === "pass" ? end.rating : verdict === "fail" ? leastFor(end) : rated;
  return {
    verdict,
    required: { op: ">=", value: value as Current },
    actual: ampacity as Current,
    notes,
  };
}

function standingNote(standing: Standing, { condition, edition }: Clause): Note {
  const cite: Citation = citationOf(condition.section, edition, standing);
  return { kind: "advice", text: standing.note ?? "not verified for this edition", cite };
}

function judgeSurgeDevice(
  clause: Clause<EachEndCondition>,
  end: TapEnd,
  i: number,
  c: TapCase,
): Outcome {
  const standing = standingIn(clause.edition, clause.condition.listedInstructions);
  const met = end.listedInstructionsMet;
  const byInstructions: Verdict =
    met === undefined ? "needs-input" : allowed(standing, met ? "pass" : "fail");
  const byRating = end.rating === undefined ? "fail" : reaches(c.ampacity, end.rating);
  const verdict = anyOf([byInstructions, byRating]);
  const notes = verdict === "consult" ? [standingNote(standing, clause)] : [];
  if (verdict === "needs-input") {
    const missing = met === undefined ? [endQuestion(i, "listedInstructionsMet")] : [];
    if (byRating === "needs-input") missing.push(question("/ampacity"));
    return { verdict, missing, notes };
  }
  if (byRating === "pass") {
    return {
      verdict,
      required: { op: ">=", value: end.rating as Current },
      actual: c.ampacity as Current,
      notes,
    };
  }
  return { verdict, required: { op: "is", value: true }, actual: met === true, notes };
}

function judgeEnd(clause: Clause<EachEndCondition>, end: TapEnd, i: number, c: TapCase): Outcome {
  return end.kind === "spd" ? judgeSurgeDevice(clause, end, i, c) : judgeDevice(clause, end, i, c);
}

/** At each end A ≥ T, or A ≥ E, or as listed instructions say. Of several ends each is a part of its own. */
export function judgeEachEnd(clause: Clause<EachEndCondition>, c: TapCase): Outcome {
  const { ends } = c;
  if (ends === undefined) return asks(question("/ends"));
  if (ends.length === 0) return endsIn("nothing");
  if (ends.length === 1) return judgeEnd(clause, ends[0] as TapEnd, 0, c);
  const parts: Finding[] = ends.map((end, i) =>
    finding({
      rule: clause.rule,
      title: `at end ${i + 1}, ${WORDS[end.kind]}`,
      subject: `${c.subject ?? ""}/ends/${i}`,
      cite: clause.cite,
      ...judgeEnd(clause, end, i, c),
    }),
  );
  return { verdict: worstOf(parts), parts };
}

function worstOf(parts: readonly Finding[]): Verdict {
  const order: readonly Verdict[] = ["fail", "needs-input", "consult", "pass"];
  return (
    order.find((verdict) => parts.some((part) => part.verdict === verdict)) ?? "not-applicable"
  );
}

function endsIn(what: string): Outcome {
  return {
    verdict: "fail",
    required: { op: "one-of", value: ["one overcurrent device"] },
    actual: what,
  };
}

/** Exactly one breaker or set of fuses, and T ≤ A. */
export function judgeSingleDevice(clause: Clause<SingleDeviceCondition>, c: TapCase): Outcome {
  const { ends, ampacity } = c;
  if (ends === undefined) return asks(question("/ends"));
  const end = ends[0];
  if (end === undefined) return endsIn("nothing");
  if (ends.length > 1) return endsIn(`${ends.length} ends`);
  if (end.kind !== "ocpd") return endsIn(WORDS[end.kind]);
  const { rating } = end;
  if (ampacity === undefined || rating === undefined) {
    const missing = [];
    if (ampacity === undefined) missing.push(question("/ampacity"));
    if (rating === undefined) missing.push(endQuestion(0, "rating"));
    return { verdict: "needs-input", missing };
  }
  const shown = { required: { op: "<=", value: ampacity } as const, actual: rating };
  return rating.lte(ampacity)
    ? { verdict: "pass", ...shown }
    : { verdict: "fail", ...shown, notes: [clause.noNextSizeUp] };
}

/** A larger conductor, or a smaller device at its end: down to the ampacity, never up. */
export function endChanges(c: TapCase, several: boolean): readonly Change[] {
  const changes: Change[] = [];
  const least = several ? leastForEnds(c) : leastForSingleDevice(c);
  if (least !== undefined) changes.push({ path: "/ampacity", value: least });
  if (c.ampacity !== undefined && c.ends?.length === 1 && c.ends[0]?.kind === "ocpd") {
    changes.push({ path: "/ends/0/rating", value: c.ampacity });
  }
  return changes;
}
