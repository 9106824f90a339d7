import {
  allOf,
  anyOf,
  type Citation,
  type Finding,
  finding,
  type Note,
  type Verdict,
} from "@lineside/findings";
import { type Clause, citationOf, standingIn } from "../clause.ts";
import type {
  EachEndCondition,
  EndsInCondition,
  SingleDeviceCondition,
  Standing,
} from "../provision.ts";
import { endQuestion, question } from "../questions.ts";
import type { Current, TapCase, TapEnd } from "../tap-case.ts";
import type { ConditionForm } from "./condition-form.ts";
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

/** The same where it must be sure: equipment and instructions count only where it is verified that they do. */
function sureFor(
  { condition, edition }: Clause<EachEndCondition>,
  end: TapEnd,
): Current | undefined {
  const counts = (standings: readonly Standing[]) =>
    standingIn(edition, standings).force === "in-force";
  if (end.kind === "spd") {
    const met = end.listedInstructionsMet === true && counts(condition.listedInstructions);
    return met ? undefined : end.rating;
  }
  return counts(condition.equipment) ? leastFor(end) : end.rating;
}

/** The smallest ampacity that will do for all ends, of those that say. */
function leastForEnds(clause: Clause<EachEndCondition>, c: TapCase): Current | undefined {
  let least: Current | undefined;
  for (const end of c.ends ?? []) {
    const one = sureFor(clause, end);
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
  if (verdict === "fail") notes.push(...noNextSizeUp(clause));
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

/** What is neither a device nor equipment that contains one. */
function judgeOther(end: TapEnd): Outcome {
  return {
    verdict: "fail",
    required: { op: "one-of", value: [WORDS.ocpd, WORDS["equipment-with-ocpds"]] },
    actual: WORDS[end.kind],
  };
}

function judgeEnd(clause: Clause<EachEndCondition>, end: TapEnd, i: number, c: TapCase): Outcome {
  switch (end.kind) {
    case "spd":
      return judgeSurgeDevice(clause, end, i, c);
    case "ocpd":
    case "equipment-with-ocpds":
      return judgeDevice(clause, end, i, c);
    default:
      return judgeOther(end);
  }
}

/** At each end A ≥ T, or A ≥ E, or as listed instructions say. Of several ends each is a part of its own. */
export const EACH_END: ConditionForm<EachEndCondition> = {
  judge(clause, c) {
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
    return { verdict: allOf(parts.map(({ verdict }) => verdict)), parts };
  },
  changes: (clause, c) => endChanges(c, leastForEnds(clause, c), true),
  leastAmpacity: (clause, c) => (c.ends === undefined ? "not-known" : leastForEnds(clause, c)),
};

function endsIn(what: string): Outcome {
  return {
    verdict: "fail",
    required: { op: "one-of", value: [WORDS.ocpd] },
    actual: what,
  };
}

/** The one end of a case, or why it has not one. */
function onlyEnd({ ends = [] }: TapCase): TapEnd | Outcome {
  const [end] = ends;
  if (end === undefined) return endsIn("nothing");
  return ends.length > 1 ? endsIn(`${ends.length} ends`) : end;
}

function isOutcome(value: TapEnd | Outcome): value is Outcome {
  return "verdict" in value;
}

function leastForSingle({ ends }: TapCase): Current | undefined {
  return ends?.length === 1 && ends[0]?.kind === "ocpd" ? ends[0].rating : undefined;
}

/** Exactly one breaker or set of fuses, and T ≤ A. */
export const SINGLE_DEVICE: ConditionForm<SingleDeviceCondition> = {
  judge(clause, c) {
    const { ends, ampacity } = c;
    if (ends === undefined) return asks(question("/ends"));
    const end = onlyEnd(c);
    if (isOutcome(end)) return end;
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
      : { verdict: "fail", ...shown, notes: noNextSizeUp(clause) };
  },
  changes: (_, c) => [...endChanges(c, leastForSingle(c), false), ...oneDevice(c)],
  leastAmpacity: (_, c) => (c.ends === undefined ? "not-known" : leastForSingle(c)),
};

function noNextSizeUp({ noNextSizeUp: note }: Clause): readonly Note[] {
  return note === undefined ? [] : [note];
}

/** A larger conductor, or a smaller device at its end: down to the ampacity, never up. */
function endChanges(
  c: TapCase,
  least: Current | undefined,
  mayBeEquipment: boolean,
): readonly Change[] {
  const changes: Change[] = least === undefined ? [] : [{ path: "/ampacity", value: least }];
  const [end, ...others] = c.ends ?? [];
  const device = end?.kind === "ocpd" || (mayBeEquipment && end?.kind === "equipment-with-ocpds");
  if (device && others.length === 0 && c.ampacity !== undefined) {
    changes.push({ path: "/ends/0/rating", value: c.ampacity });
  }
  return changes;
}

/** One device in place of what the conductor ends in, where that is not one device. */
function oneDevice({ ends = [], ampacity }: TapCase): readonly Change[] {
  const single = ends.length === 1 && ends[0]?.kind === "ocpd";
  if (single || ampacity === undefined) return [];
  return [{ path: "/ends", value: [{ kind: "ocpd", rating: ampacity }] }];
}

/** Exactly one end, of one of some kinds. */
export const ENDS_IN: ConditionForm<EndsInCondition> = {
  judge({ condition: { kinds } }, c) {
    if (c.ends === undefined) return asks(question("/ends"));
    const required = { op: "one-of", value: kinds.map((kind) => WORDS[kind]) } as const;
    const end = onlyEnd(c);
    if (isOutcome(end)) return { ...end, required };
    return {
      verdict: kinds.includes(end.kind) ? "pass" : "fail",
      required,
      actual: WORDS[end.kind],
    };
  },
};
