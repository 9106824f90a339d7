import type { Citation, Note } from "@lineside/findings";
import { A, type ConductorSize, type Quantity } from "@lineside/units";
import { carriedNotes, citeSection } from "./citation.ts";
import type { Edition, Numbering, SmallConductorTable, TableStatus } from "./editions/edition.ts";
import { type EditionLike, editionOf } from "./editions/edition-lookup.ts";
import type { Material } from "./material.ts";
import { checkCurrent } from "./positive-quantity.ts";
import {
  largestStandardRatingUpTo,
  nextStandardRating,
  type RatingAnswer,
} from "./standard-rating.ts";
import { checkMaterial, checkSize } from "./table-ampacity.ts";
import type { OvercurrentDevice } from "./tables/rating-rows.ts";
import type { SmallConductorRow } from "./tables/small-conductors.ts";

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
  const record = editionOf(edition);
  checkCurrent(ampacity, "/ampacity");
  checkSize(size, "/size");
  checkMaterial(material, "/material");
  const table = record.smallConductors;
  const row = table.rows[material].find(([one]) => one === size);

  const wide = byAmpacity(ampacity, record, device, severalReceptacles === true);
  const { low, high } = row === undefined ? wide : bySize(wide, row, table);
  const isSmall = row !== undefined && low.lt(wide.low);
  const cite =
    isSmall && row !== undefined
      ? citeSection(record, "smallConductors", statusOf(row, table, record))
      : citeSection(record, sectionOf(ampacity, wide, record), record.ordinaryDevice);

  const { verdict, rating, unverified, notes } = largestStandardRatingUpTo(low, record, device);
  const settled = low.eq(high);
  const answer = {
    verdict: settled ? verdict : "consult",
    ...(rating !== undefined && { rating }),
    ...(unverified !== undefined && { unverified }),
    cite,
    notes: [
      ...carriedNotes(cite),
      ...(isSmall ? smallNotes(row, table, cite) : []),
      ...(severalReceptacles === undefined && high.gt(ampacity) ? [noReceptacles(record)] : []),
      ...notes,
    ],
  } as const;
  return settled ? { ...answer, limit: low } : { ...answer, between: [low, high] };
}

/** The ampacity itself, or the next standard rating, of which some are not verified. */
function byAmpacity(
  ampacity: Current,
  edition: Edition,
  device: OvercurrentDevice,
  never: boolean,
): Span {
  const { rating, unverified } = nextStandardRating(ampacity, edition, device);
  const most = A(edition.ordinaryDevice.nextRatingUpTo);
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
  table: SmallConductorTable,
): Span {
  const least = lesser(low, A(amperes));
  return { low: least, high: table.unverified?.includes(size) ? high : lesser(high, A(amperes)) };
}

/** Which paragraph gives the limit by the ampacity. */
function sectionOf(ampacity: Current, { high }: Span, edition: Edition): keyof Numbering {
  if (ampacity.gt(A(edition.ordinaryDevice.nextRatingUpTo))) return "ratingNotAbove";
  return high.gt(ampacity) ? "nextRatingUp" : "ordinaryDevice";
}

function statusOf(
  [, , statedIn]: SmallConductorRow,
  table: SmallConductorTable,
  { id }: Edition,
): TableStatus {
  return statedIn.includes(id) ? { status: "stated" } : table;
}

function smallNotes(
  row: SmallConductorRow,
  table: SmallConductorTable,
  cite: Citation,
): readonly Note[] {
  const [size, amperes, , , , condition] = row;
  const notes: Note[] = [];
  if (condition !== undefined) {
    notes.push({ kind: "obligation", text: `${size} at ${amperes} A asks for ${condition}`, cite });
  }
  if (table.unverified?.includes(size)) {
    const text = `whether ${cite.section} of this edition limits ${size} to ${amperes} A is not verified`;
    notes.push({ kind: "advice", text, cite });
  }
  return notes;
}

function noReceptacles(edition: Edition): Note {
  const text =
    "the next standard rating is not for a branch circuit to several receptacles for cord-and-plug-connected loads; this is taken for none";
  return {
    kind: "advice",
    text,
    cite: citeSection(edition, "nextRatingUp", edition.ordinaryDevice),
  };
}
