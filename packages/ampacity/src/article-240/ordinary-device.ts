import type { Citation, Note } from "@lineside/findings";
import { A, type ConductorSize, type Quantity } from "@lineside/units";
import { type Cited, carriedNotes, citeShare } from "../citation.ts";
import type { EditionLike, EditionName } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { checkMaterial, checkSize } from "../field-check.ts";
import type { Material } from "../material.ts";
import { checkCurrent } from "../positive-quantity.ts";
import { ORDINARY_DEVICE, type OrdinaryDeviceShare } from "../tables/ordinary-device/editions.ts";
import { SMALL } from "../tables/small-conductors/editions.ts";
import type {
  SmallConductorRow,
  SmallConductorShare,
} from "../tables/small-conductors/small-conductor-rows.ts";
import type { OvercurrentDevice } from "../tables/standard-ratings/rating-rows.ts";
import {
  largestStandardRatingUpTo,
  nextStandardRating,
  type RatingAnswer,
} from "./standard-rating.ts";

type Current = Quantity<"current">;

/** The conductor that a device protects, as far as its device depends on it beside the ampacity. */
export interface ProtectedConductor {
  readonly size: ConductorSize;
  readonly material: Material;
}

/** The device, and what it supplies. */
export interface DeviceUse {
  readonly device: OvercurrentDevice;
  /** Whether it is a branch circuit to more than one receptacle for cord-and-plug-connected loads. */
  readonly severalReceptacles?: boolean | undefined;
}

/** The largest device of an ordinary conductor. `rating` is the largest standard rating that is allowed for certain. */
export interface OrdinaryDevice extends RatingAnswer {
  /** The largest rating that is allowed, standard or not; left out where it is not settled. */
  readonly limit?: Current;
  /** Where it is not settled: the least and the most that the limit may be. */
  readonly between?: readonly [Current, Current];
}

/** The largest rating by the ampacity or by the size: the least and the most that it may be, equal where it is settled. */
interface Span {
  readonly low: Current;
  readonly high: Current;
}

/** What 240.4 says in one edition. */
interface DeviceRule {
  readonly name: EditionName;
  readonly rule: OrdinaryDeviceShare;
  readonly small: SmallConductorShare;
  /** The largest rating up to which the next standard one may be used. */
  readonly most: Current;
}

const deviceRule: (edition: EditionLike) => DeviceRule = /* @__PURE__ */ perEdition(
  { ordinaryDevice: ORDINARY_DEVICE, smallConductors: SMALL },
  ({ ordinaryDevice: rule, smallConductors: small }, name) => {
    return { name, rule, small, most: A(rule.nextRatingUpTo) };
  },
);

/** A paragraph of 240.4. */
function paragraph({ rule }: DeviceRule, letter: "" | "(B)" | "(C)"): Cited {
  return { ...rule, section: `${rule.section}${letter}` };
}

const lesser = (a: Current, b: Current): Current => (b.lt(a) ? b : a);

/**
 * The largest overcurrent device for a conductor as ordinary wiring, by 240.4: a rating of its ampacity, or the next
 * standard rating above it up to 800 A (240.4(B), not for a branch circuit to several receptacles), above that none over
 * the ampacity (240.4(C)); and for a small conductor at most what 240.4(D) gives.
 *
 * Not for taps and transformer secondary conductors, for which there is no next standard rating, nor for motors and the
 * other circuits of 240.4(E) and (G). Where `severalReceptacles` is left out the circuit is taken for none of that kind,
 * and a note says so where it matters. 18 and 16 AWG are not verified before 2008, nor are some fuses in 2023: where that
 * decides, the verdict is `consult` and the limit is `between` two values.
 *
 * @throws {@link AmpacityError} `UNKNOWN_SIZE`, `UNKNOWN_MATERIAL`, `UNSUPPORTED_MATERIAL`; `UNKNOWN_WORD` for the device;
 * `WRONG_KIND` or `OUT_OF_RANGE` for the ampacity; `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { largestOrdinaryDevice } from "@lineside/ampacity";
 * import { A } from "@lineside/units";
 * const copper = (size: "14 AWG" | "4 AWG" | "600 kcmil") => ({ size, material: "copper" }) as const;
 * const { rating, cite } = largestOrdinaryDevice(A(85), copper("4 AWG"), "2017", { device: "cb" });
 * `${rating} by ${cite.section}`; // => "90 A by 240.4(B)"
 * String(largestOrdinaryDevice(A(20), copper("14 AWG"), "2017", { device: "cb" }).rating); // => "15 A"
 * const large = largestOrdinaryDevice(A(840), copper("600 kcmil"), "2017", { device: "cb" });
 * `${large.rating}, at most ${large.limit}`; // => "800 A, at most 840 A"
 * ```
 */
export function largestOrdinaryDevice(
  ampacity: Current,
  { size, material }: ProtectedConductor,
  edition: EditionLike,
  { device, severalReceptacles }: DeviceUse,
): OrdinaryDevice {
  const rules = deviceRule(edition);
  checkCurrent(ampacity, "/ampacity");
  checkSize(size, "/size");
  checkMaterial(material, "/material");
  const { name, small: table } = rules;
  const row = table.rows[material].find(([one]) => one === size);

  const wide = byAmpacity(ampacity, rules, edition, device, severalReceptacles === true);
  const { low, high } = row === undefined ? wide : bySize(wide, row, table);
  const isSmall = row !== undefined && low.lt(wide.low);
  const cite =
    isSmall && row !== undefined
      ? citeShare(name, statusOf(row, table, name))
      : citeShare(name, paragraph(rules, letterOf(ampacity, wide, rules)));

  const { verdict, rating, unverified, notes } = largestStandardRatingUpTo(low, edition, device);
  const settled = low.eq(high);
  const answer = {
    verdict: settled ? verdict : "consult",
    ...(rating !== undefined && { rating }),
    ...(unverified !== undefined && { unverified }),
    cite,
    notes: [
      ...carriedNotes(cite),
      ...(isSmall ? smallNotes(row, table, cite) : []),
      ...(severalReceptacles === undefined && high.gt(ampacity) ? [noReceptacles(rules)] : []),
      ...notes,
    ],
  } as const;
  return settled ? { ...answer, limit: low } : { ...answer, between: [low, high] };
}

/** The ampacity itself, or the next standard rating, of which some are not verified. */
function byAmpacity(
  ampacity: Current,
  { most }: DeviceRule,
  edition: EditionLike,
  device: OvercurrentDevice,
  never: boolean,
): Span {
  const { rating, unverified } = nextStandardRating(ampacity, edition, device);
  const up = (next: Current | undefined): Current =>
    next === undefined || never || next.gt(most) ? ampacity : next;
  const sure = up(rating);
  const open = unverified === undefined ? sure : up(unverified);
  return open.lt(sure) ? { low: open, high: sure } : { low: sure, high: open };
}

/** At most what the row of a small conductor gives, which it is not verified that every edition has. */
function bySize(
  { low, high }: Span,
  [size, amperes]: SmallConductorRow,
  table: SmallConductorShare,
): Span {
  const least = lesser(low, A(amperes));
  return { low: least, high: table.unverified.includes(size) ? high : lesser(high, A(amperes)) };
}

/** Which paragraph gives the limit by the ampacity. */
function letterOf(ampacity: Current, { high }: Span, { most }: DeviceRule): "" | "(B)" | "(C)" {
  if (ampacity.gt(most)) return "(C)";
  return high.gt(ampacity) ? "(B)" : "";
}

function statusOf(
  [, , statedIn]: SmallConductorRow,
  { section, status, from }: SmallConductorShare,
  { id }: EditionName,
): Cited {
  if (statedIn.includes(id)) return { section, status: "stated" };
  return from === undefined ? { section, status } : { section, status, from };
}

function smallNotes(
  row: SmallConductorRow,
  table: SmallConductorShare,
  cite: Citation,
): readonly Note[] {
  const [size, amperes, , , , condition] = row;
  const notes: Note[] = [];
  if (condition !== undefined) {
    notes.push({ kind: "obligation", text: `${size} at ${amperes} A asks for ${condition}`, cite });
  }
  if (table.unverified.includes(size)) {
    const text = `whether ${cite.section} of this edition limits ${size} to ${amperes} A is not verified`;
    notes.push({ kind: "advice", text, cite });
  }
  return notes;
}

function noReceptacles(rules: DeviceRule): Note {
  const text =
    "the next standard rating is not for a branch circuit to several receptacles for cord-and-plug-connected loads; this is taken for none";
  return {
    kind: "advice",
    text,
    cite: citeShare(rules.name, paragraph(rules, "(B)")),
  };
}
