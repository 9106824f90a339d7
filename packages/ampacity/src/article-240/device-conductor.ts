import {
  type Finding,
  finding,
  type MissingInput,
  type Step,
  type Verdict,
} from "@lineside/findings";
import { A, type Quantity } from "@lineside/units";
import { carriedNotes, citeShare } from "../citation.ts";
import type { EditionLike } from "../editions/edition.ts";
import { checkFlag } from "../field-check.ts";
import { checkCurrent } from "../positive-quantity.ts";
import type { OvercurrentDevice } from "../tables/standard-ratings/rating-rows.ts";
import { type DeviceRule, deviceRule, type Paragraph, paragraph } from "./device-limit.ts";
import { type StandardRatings, standardRatings } from "./standard-rating.ts";

type Current = Quantity<"current">;

/** The device that a conductor is looked for. */
export interface DeviceToServe {
  readonly kind: OvercurrentDevice;
  readonly rating: Quantity<"current">;
}

/** How {@link requiredAmpacityFor} answers. */
export interface RequiredAmpacityOptions {
  /** Whether it is a branch circuit to more than one receptacle for cord-and-plug-connected loads. */
  readonly severalReceptacles?: boolean | undefined;
  /** An ampacity that the finding holds against what is required. */
  readonly ampacity?: Quantity<"current"> | undefined;
  /** The finding's subject, as a JSON pointer. */
  readonly subject?: string | undefined;
}

/** The least that an ampacity has to be, or the border that it has to be above. */
export type AmpacityBound =
  | { readonly atLeast: Quantity<"current">; readonly moreThan?: never }
  | { readonly moreThan: Quantity<"current">; readonly atLeast?: never };

/** What {@link requiredAmpacityFor} answers. */
export interface RequiredAmpacity {
  readonly finding: Finding;
  /** What is enough for certain. */
  readonly required: AmpacityBound;
  /** What may be enough too, where something is not stated or not verified. */
  readonly perhaps?: AmpacityBound;
}

const RULE = "nec/ampacity-for-device";

/** The bound where the ratings above and below a device are these. */
function boundOf(
  rating: Current,
  below: Current | undefined,
  above: Current | undefined,
  most: Current,
  never: boolean,
): AmpacityBound {
  // an ampacity between two standard ratings has the upper one, unless that is above what (B) is for
  if (never || above === undefined || above.gt(most)) return { atLeast: rating };
  return { moreThan: below ?? A(0) };
}

/** The bounds without and with the ratings that are not verified; a subset of them gives nothing beyond these. */
function bounds(
  rating: Current,
  { ratings, unverified }: StandardRatings,
  { most }: DeviceRule,
  never: boolean,
): readonly [AmpacityBound, AmpacityBound] {
  const at = (list: readonly Current[]): AmpacityBound => {
    const lower = list.filter((one) => one.lt(rating));
    const upper = list.filter((one) => one.gte(rating));
    const below = lower.reduce<Current | undefined>((x, y) => (x?.gt(y) ? x : y), undefined);
    const above = upper.reduce<Current | undefined>((x, y) => (x?.lt(y) ? x : y), undefined);
    return boundOf(rating, below, above, most, never);
  };
  return [at(ratings), at([...ratings, ...unverified])];
}

const borderOf = ({ atLeast, moreThan }: AmpacityBound): Current =>
  (atLeast ?? moreThan) as Current;

/** Whether an ampacity is enough. */
function meets(ampacity: Current, { atLeast, moreThan }: AmpacityBound): boolean {
  return atLeast === undefined ? ampacity.gt(moreThan as Current) : ampacity.gte(atLeast);
}

function sameBound(a: AmpacityBound, b: AmpacityBound): boolean {
  return (a.atLeast === undefined) === (b.atLeast === undefined) && borderOf(a).eq(borderOf(b));
}

/** The stricter bound first. */
function ordered(a: AmpacityBound, b: AmpacityBound): readonly [AmpacityBound, AmpacityBound] {
  return meets(borderOf(a), b) ? [a, b] : [b, a];
}

const ASK_RECEPTACLES: MissingInput = {
  path: "/severalReceptacles",
  expects: "boolean",
  ask: "Is it a branch circuit to more than one receptacle for cord-and-plug-connected loads?",
};

function boundStep(rating: Current, bound: AmpacityBound): Step {
  const inputs = [{ name: "I", value: rating }];
  return bound.atLeast === undefined
    ? {
        label: "next lower standard rating, which the ampacity has to exceed",
        inputs,
        value: bound.moreThan,
      }
    : { label: "least ampacity", formula: "I", inputs, value: bound.atLeast };
}

/**
 * The smallest ampacity for which 240.4 lets a device protect an ordinary conductor, whatever its size: above 800 A, and for a
 * branch circuit to several receptacles, the rating itself (`atLeast`); else anything above the next lower standard rating
 * (`moreThan`): an ampacity of exactly that has a standard rating of its own, anything above it has the next one by (B).
 *
 * 240.4(D) limits the device of small conductors besides: ask `smallConductorProtection` for each size. Not for taps, for
 * transformer secondary conductors and for equipment with an article of its own.
 *
 * Where `severalReceptacles` is left out, or a fuse's rating is not verified in the edition, `required` is what is enough
 * either way, and `perhaps` what may be enough; the finding asks or says `consult` where an `ampacity` lies between, or
 * where none is given.
 *
 * @throws {@link AmpacityError} `UNKNOWN_WORD` for the device; `WRONG_KIND` or `OUT_OF_RANGE` for a current;
 * `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { requiredAmpacityFor } from "@lineside/ampacity";
 * import { A } from "@lineside/units";
 * const ordinary = { severalReceptacles: false };
 * const ninety = requiredAmpacityFor({ kind: "cb", rating: A(90) }, "2017", ordinary);
 * `more than ${ninety.required.moreThan}`; // => "more than 80 A"
 * const large = requiredAmpacityFor({ kind: "cb", rating: A(1000) }, "2017", ordinary);
 * `at least ${large.required.atLeast}`; // => "at least 1000 A"
 * const held = requiredAmpacityFor({ kind: "cb", rating: A(90) }, "2017", { ...ordinary, ampacity: A(85) });
 * `${held.finding.verdict}, by ${held.finding.margin}`; // => "pass, by 5 A"
 * ```
 */
export function requiredAmpacityFor(
  { kind, rating }: DeviceToServe,
  edition: EditionLike,
  { severalReceptacles, ampacity, subject }: RequiredAmpacityOptions = {},
): RequiredAmpacity {
  const rules = deviceRule(edition);
  const list = standardRatings(edition, kind);
  checkCurrent(rating, "/rating");
  if (severalReceptacles !== undefined) checkFlag(severalReceptacles, "/severalReceptacles");
  if (ampacity !== undefined) checkCurrent(ampacity, "/ampacity");

  const [strict, lenient] = ordered(...bounds(rating, list, rules, severalReceptacles === true));
  const itself: AmpacityBound = { atLeast: rating };
  const asks = severalReceptacles === undefined && !sameBound(itself, lenient);
  const required = asks ? itself : strict;
  const open = !sameBound(required, lenient);
  const between =
    open && (ampacity === undefined || (meets(ampacity, lenient) && !meets(ampacity, required)));
  const shown =
    ampacity !== undefined && !between && !meets(ampacity, required) ? lenient : required;

  const letter: Paragraph = rating.gt(rules.most)
    ? "(C)"
    : shown.atLeast === undefined
      ? "(B)"
      : "";
  const cite = citeShare(rules.name, paragraph(rules, letter));
  const verdict: Verdict | undefined = between ? (asks ? "needs-input" : "consult") : undefined;
  const made = finding({
    rule: RULE,
    title: "ampacity for an overcurrent device",
    subject,
    cite: letter === "(B)" ? [cite, list.cite] : [cite],
    required:
      shown.atLeast === undefined
        ? { op: ">", value: shown.moreThan as Current }
        : { op: ">=", value: shown.atLeast },
    actual: ampacity,
    verdict: verdict ?? (ampacity === undefined ? "pass" : undefined),
    missing: between && asks ? [ASK_RECEPTACLES] : [],
    steps: [boundStep(rating, shown)],
    notes: [...carriedNotes(cite), ...(letter === "(B)" || open ? list.notes : [])],
  });
  return open ? { finding: made, required, perhaps: lenient } : { finding: made, required };
}
