import { type Finding, finding, type Step } from "@lineside/findings";
import type { Quantity } from "@lineside/units";
import { groundOf } from "../citation.ts";
import type { EditionLike } from "../editions/edition.ts";
import { byAmpacity, type DeviceRule, letterOf, paragraph, type Span } from "./device-limit.ts";
import { ASK_USE, type CircuitUse, type ProtectionCase } from "./protection-case.ts";
import { judgeSmall } from "./small-conductor.ts";
import { standardRatings } from "./standard-rating.ts";

type Current = Quantity<"current">;

/** The route of a conductor that no exception is for. */
export const ORDINARY_ROUTE = "nec/ordinary-device";

/** Whether the next standard rating is out of the question for a use; `undefined` where the use does not say. */
function neverNext(use: CircuitUse | undefined): boolean | undefined {
  return use === undefined ? undefined : use === "several-receptacles" || use === "tap";
}

function limitStep(ampacity: Current, limit: Current): Step {
  const inputs = [{ name: "I", value: ampacity }];
  return limit.gt(ampacity)
    ? { label: "next standard rating above the ampacity", inputs, value: limit }
    : { label: "largest device", formula: "I", inputs, value: limit };
}

/** The paragraph by which the ampacity limits the device: 240.4 itself, (B) or (C). */
function byTheAmpacity(
  { ampacity, device }: ProtectionCase,
  rules: DeviceRule,
  edition: EditionLike,
  never: boolean,
): Finding {
  const { kind, rating } = device;
  const span = byAmpacity(ampacity, rules, edition, kind, never);
  const letter = letterOf(ampacity, span, rules);
  const { cite, notes } = groundOf(rules.name, paragraph(rules, letter));
  const { low, high }: Span = span;
  const verdict = rating.lte(low) ? "pass" : rating.gt(high) ? "fail" : "consult";
  const limit = verdict === "pass" ? low : high;
  const ratings = standardRatings(edition, kind);
  const isNext = limit.gt(ampacity);
  return finding({
    rule: `nec/${cite.section}`,
    title: TITLES[letter],
    cite: isNext ? [cite, ratings.cite] : [cite],
    required: { op: "<=", value: limit },
    actual: rating,
    verdict,
    steps: [limitStep(ampacity, limit)],
    notes: isNext ? [...notes, ...ratings.notes] : notes,
  });
}

const TITLES = {
  "": "a device of at most the ampacity",
  "(B)": "the next standard rating",
  "(C)": "no next standard rating above a large ampacity",
} as const;

/** The same where the use is not known: with and without the next standard rating. */
function eitherWay(given: ProtectionCase, rules: DeviceRule, edition: EditionLike): Finding {
  const strict = byTheAmpacity(given, rules, edition, true);
  const lenient = byTheAmpacity(given, rules, edition, false);
  if (strict.verdict === "pass") return strict;
  if (strict.verdict === lenient.verdict) return lenient;
  const { rule, title, cite, required, actual, steps, notes } = lenient;
  return finding({
    rule,
    title,
    cite,
    required,
    actual,
    steps,
    notes,
    verdict: "needs-input",
    missing: [ASK_USE],
  });
}

/** A conductor as ordinary wiring: by its ampacity, and by its size where it is small. */
export function ordinaryRoute(
  given: ProtectionCase,
  rules: DeviceRule,
  edition: EditionLike,
): Finding {
  const { conductor, device, use } = given;
  const title = "a conductor that no exception is for";
  if (use === "transformer-secondary") {
    const text =
      "the device stands ahead of the transformer, not where the conductor receives its supply";
    return finding({
      rule: ORDINARY_ROUTE,
      title,
      verdict: "not-applicable",
      notes: [{ kind: "advice", text }],
    });
  }
  const never = neverNext(use);
  const first =
    never === undefined
      ? eitherWay(given, rules, edition)
      : byTheAmpacity(given, rules, edition, never);
  const parts = [first, judgeSmall(rules, conductor, device.rating)];
  return finding({ rule: ORDINARY_ROUTE, title, parts });
}
