import { A, type Quantity } from "@lineside/units";
import type { Cited } from "../citation.ts";
import type { EditionLike, EditionName } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { ORDINARY_DEVICE, type OrdinaryDeviceShare } from "../tables/ordinary-device/editions.ts";
import { SMALL } from "../tables/small-conductors/editions.ts";
import type { SmallConductorShare } from "../tables/small-conductors/small-conductor-rows.ts";
import type { OvercurrentDevice } from "../tables/standard-ratings/rating-rows.ts";
import { nextStandardRating } from "./standard-rating.ts";

type Current = Quantity<"current">;

/** The largest rating: the least and the most that it may be, equal where it is settled. */
export interface Span {
  readonly low: Current;
  readonly high: Current;
}

/** What 240.4 says in one edition. */
export interface DeviceRule {
  readonly name: EditionName;
  readonly rule: OrdinaryDeviceShare;
  readonly small: SmallConductorShare;
  /** The largest rating up to which the next standard one may be used. */
  readonly most: Current;
}

/** 240.4 by edition, set up at the first question. */
export const deviceRule: (edition: EditionLike) => DeviceRule = /* @__PURE__ */ perEdition(
  { ordinaryDevice: ORDINARY_DEVICE, smallConductors: SMALL },
  ({ ordinaryDevice: rule, smallConductors: small }, name) => {
    return { name, rule, small, most: A(rule.nextRatingUpTo) };
  },
);

/** A paragraph of 240.4 but (D), which is a share of its own. */
export type Paragraph = "" | "(A)" | "(B)" | "(C)" | "(E)" | "(F)";

/** Where a paragraph stands. */
export function paragraph({ rule }: DeviceRule, letter: Paragraph): Cited {
  return { ...rule, section: `${rule.section}${letter}` };
}

/** The smaller of two currents. */
export const lesser = (a: Current, b: Current): Current => (b.lt(a) ? b : a);

/** The limit by the ampacity: itself, or the next standard rating, of which some are not verified. */
export function byAmpacity(
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

/** Which paragraph gives the limit by the ampacity. */
export function letterOf(
  ampacity: Current,
  { high }: Span,
  { most }: DeviceRule,
): "" | "(B)" | "(C)" {
  if (ampacity.gt(most)) return "(C)";
  return high.gt(ampacity) ? "(B)" : "";
}
