import type { Quantity } from "@lineside/units";
import { OVERCURRENT_DEVICES, standardRatings } from "../article-240/standard-rating.ts";
import type { EditionLike } from "../editions/edition.ts";
import type { OvercurrentDevice } from "../tables/standard-ratings/rating-rows.ts";
import { compareRated, percentOf, type RatedCurrent } from "./rated-current.ts";

type Current = Quantity<"current">;

/** One way in which what is open may be: how large the device of a side may be then. */
export interface DeviceReading {
  readonly percent: number;
  readonly device: OvercurrentDevice;
  /** The percentage of the rated current. */
  readonly limit: RatedCurrent;
  /** The standard rating from the limit on, where it may stand in the limit's place. */
  readonly next: Current | undefined;
  /** The largest standard rating that is allowed. */
  readonly largest: Current | undefined;
}

/** How large a device may be, as a row of the table says. */
export interface SideLimit {
  readonly rated: RatedCurrent;
  /** In percent; several where it is open which of them it is, the smallest first. */
  readonly percents: readonly number[];
  /** Whether the next higher standard rating may be used. */
  readonly nextHigher: boolean;
}

/** Reads a limit every way that is open: each percentage, both devices, with and without unverified ratings. */
export function deviceReadings(
  { rated, percents, nextHigher }: SideLimit,
  edition: EditionLike,
  device: OvercurrentDevice | undefined,
): readonly DeviceReading[] {
  const devices = device === undefined ? OVERCURRENT_DEVICES : [device];
  return percents.flatMap((percent) =>
    devices.flatMap((one) => {
      const { ratings, unverified } = standardRatings(edition, one);
      const limit = percentOf(rated, percent);
      const read = (list: readonly Current[]): Pick<DeviceReading, "next" | "largest"> => {
        const next = nextHigher ? list.find((a) => compareRated(limit, a) <= 0) : undefined;
        return { next, largest: next ?? list.findLast((a) => compareRated(limit, a) >= 0) };
      };
      const sure = { percent, device: one, limit, ...read(ratings) };
      if (unverified.length === 0) return [sure];
      const all = [...ratings, ...unverified].toSorted((a, b) => a.compare(b));
      return [sure, { ...sure, ...read(all) }];
    }),
  );
}

/** Whether a rating is allowed. */
export function allows({ limit, next }: DeviceReading, rating: Current): boolean {
  return compareRated(limit, rating) >= 0 || (next?.gte(rating) ?? false);
}

/** Whether a reading allows less than another. */
function isLess(a: DeviceReading, b: DeviceReading): boolean {
  if (a.percent !== b.percent) return a.percent < b.percent;
  return a.next !== undefined && b.next !== undefined && a.next.lt(b.next);
}

/** The readings that allow least and most. */
export function extremes(
  readings: readonly DeviceReading[],
): readonly [least: DeviceReading, most: DeviceReading] {
  return [
    readings.reduce((best, one) => (isLess(one, best) ? one : best)),
    readings.reduce((best, one) => (isLess(best, one) ? one : best)),
  ];
}

/** The largest standard rating that every reading allows, and that any does; `undefined` where it allows none. */
export function largestAllowed(readings: readonly DeviceReading[]): {
  readonly sure: Current | undefined;
  readonly perhaps: Current | undefined;
} {
  const found = readings
    .flatMap(({ largest }) => (largest === undefined ? [] : [largest]))
    .toSorted((a, b) => a.compare(b));
  return { sure: found.length < readings.length ? undefined : found[0], perhaps: found.at(-1) };
}

/** The one amount that a device is held to; for a root the largest standard rating, as no quantity is the root. */
export function boundOf({ limit, next, largest }: DeviceReading): Current | undefined {
  return next ?? (limit.phases === 1 ? limit.quotient : largest);
}
