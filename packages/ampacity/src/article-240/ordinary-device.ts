import type { Note } from "@lineside/findings";
import type { Quantity } from "@lineside/units";
import { carriedNotes, citeShare } from "../citation.ts";
import type { EditionLike } from "../editions/edition.ts";
import { checkMaterial, checkSize } from "../field-check.ts";
import { checkCurrent } from "../positive-quantity.ts";
import type { OvercurrentDevice } from "../tables/standard-ratings/rating-rows.ts";
import {
  byAmpacity,
  type DeviceRule,
  deviceRule,
  lesser,
  letterOf,
  paragraph,
  type Span,
} from "./device-limit.ts";
import { type ProtectedConductor, type SmallLimit, smallLimit } from "./small-conductor.ts";
import {
  largestStandardRatingUpTo,
  type RatingAnswer,
  standardRatings,
} from "./standard-rating.ts";

type Current = Quantity<"current">;

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

/**
 * The largest overcurrent device for a conductor as ordinary wiring, by 240.4: a rating of its ampacity, or the next
 * standard rating above it up to 800 A (240.4(B), not for a branch circuit to several receptacles), above that none over
 * the ampacity (240.4(C)); and for a small conductor at most what 240.4(D) gives.
 *
 * Not for taps and transformer secondary conductors, for which there is no next standard rating, nor for motors and the
 * other circuits of 240.4(E) and (G). Where `severalReceptacles` is left out the circuit is taken for none of that kind,
 * and a note says so where it matters. 18 and 16 AWG are not verified before 2008, nor are some fuses in 2023, and of 14 AWG
 * copper-clad aluminum it is open whether it may be used: where that decides, the verdict is `consult` and the limit is
 * `between` two values, from 0 A where it may be that no device will do.
 *
 * @throws {@link AmpacityError} `UNKNOWN_SIZE`, `UNKNOWN_MATERIAL`; `UNKNOWN_WORD` for the device;
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

  const wide = byAmpacity(ampacity, rules, edition, device, severalReceptacles === true);
  const small = smallLimit(rules, { size, material });
  const { low, high } = small === undefined ? wide : bySize(wide, small);
  const decides = small !== undefined && low.lt(wide.low) ? small : undefined;
  const cite =
    decides?.cite ?? citeShare(rules.name, paragraph(rules, letterOf(ampacity, wide, rules)));

  const { verdict, rating, unverified, notes } = standardUpTo(low, edition, device);
  const settled = low.eq(high);
  const answer = {
    verdict: settled ? verdict : "consult",
    ...(rating !== undefined && { rating }),
    ...(unverified !== undefined && { unverified }),
    cite,
    notes: [
      ...(decides?.notes ?? carriedNotes(cite)),
      ...(severalReceptacles === undefined && high.gt(ampacity) ? [noReceptacles(rules)] : []),
      ...notes,
    ],
  } as const;
  return settled ? { ...answer, limit: low } : { ...answer, between: [low, high] };
}

/** The largest standard rating up to a limit, which may be none at all. */
function standardUpTo(
  limit: Current,
  edition: EditionLike,
  device: OvercurrentDevice,
): Omit<RatingAnswer, "cite"> {
  if (limit.value.n > 0) return largestStandardRatingUpTo(limit, edition, device);
  return { verdict: "fail", notes: standardRatings(edition, device).notes };
}

/** At most what a small conductor may have. */
function bySize({ low, high }: Span, small: SmallLimit): Span {
  return {
    low: lesser(low, small.low),
    high: small.high === undefined ? high : lesser(high, small.high),
  };
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
