import type { Citation, Note, Verdict } from "@lineside/findings";
import { A, type Quantity } from "@lineside/units";
import { unknownWord } from "../ampacity-error.ts";
import { groundOf } from "../citation.ts";
import type { EditionLike, EditionName } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { checkCurrent } from "../positive-quantity.ts";
import { RATINGS } from "../tables/standard-ratings/editions.ts";
import type { OvercurrentDevice, RatingShare } from "../tables/standard-ratings/rating-rows.ts";

/** The devices whose standard ratings are held. */
export const OVERCURRENT_DEVICES: readonly OvercurrentDevice[] = /* @__PURE__ */ Object.freeze([
  "cb",
  "fuse",
] as const);

/** The standard ratings of one device under one edition. */
export interface StandardRatings {
  /** Smallest first. */
  readonly ratings: readonly Quantity<"current">[];
  /** Ratings that other editions have for this device and of which nothing was obtained for this one. */
  readonly unverified: readonly Quantity<"current">[];
  readonly cite: Citation;
  readonly notes: readonly Note[];
}

/** A standard rating looked for. */
export interface RatingAnswer {
  /** `pass`: found; `fail`: no standard rating lies there; `consult`: it turns on a rating that is not verified. */
  readonly verdict: Extract<Verdict, "pass" | "fail" | "consult">;
  readonly rating?: Quantity<"current">;
  /** For `consult`: the unverified rating that would be the answer, were it standard. */
  readonly unverified?: Quantity<"current">;
  readonly cite: Citation;
  readonly notes: readonly Note[];
}

/** The ratings of every device, by edition. */
const ratingLists: (edition: EditionLike) => ReadonlyMap<OvercurrentDevice, StandardRatings> =
  /* @__PURE__ */ perEdition(
    { ratings: RATINGS },
    ({ ratings }, name) =>
      new Map(OVERCURRENT_DEVICES.map((one) => [one, listFor(ratings, name, one)])),
  );

/**
 * The standard ampere ratings of circuit breakers (`cb`) or fuses, by 240.6(A).
 *
 * @throws {@link AmpacityError} `UNKNOWN_WORD` for the device; `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { standardRatings } from "@lineside/ampacity";
 * standardRatings("2020", "cb").ratings.slice(0, 3).map(String); // => ["15 A", "20 A", "25 A"]
 * standardRatings("2023", "cb").ratings.slice(0, 3).map(String); // => ["10 A", "15 A", "20 A"]
 * standardRatings("2023", "fuse").unverified.map(String); // => ["1 A", "3 A", "6 A", "601 A"]
 * ```
 */
export function standardRatings(edition: EditionLike, device: OvercurrentDevice): StandardRatings {
  const list = ratingLists(edition).get(device);
  if (list === undefined) {
    throw unknownWord("UNKNOWN_WORD", "an overcurrent device", device, OVERCURRENT_DEVICES, {
      path: "/device",
    });
  }
  return list;
}

function listFor(
  share: RatingShare,
  name: EditionName,
  device: OvercurrentDevice,
): StandardRatings {
  const { rows, unseenFuses } = share;
  const { cite, notes: carried } = groundOf(name, share);
  const unverified = device === "fuse" ? unseenFuses.map((one) => A(one)) : [];
  const notes: Note[] = [...carried];
  if (unverified.length > 0) {
    const text = `fuses of ${unverified.join(", ")} are standard in other editions; nothing was obtained for this one`;
    notes.push({ kind: "advice", text, cite });
  }
  return Object.freeze({
    ratings: Object.freeze(
      rows.filter(([, devices]) => device === "fuse" || devices === "both").map(([one]) => A(one)),
    ),
    unverified: Object.freeze(unverified),
    cite,
    notes: Object.freeze(notes),
  });
}

/** The answer between the rating that was found and an unverified one that would come before it. */
function decide(
  { cite, notes }: StandardRatings,
  rating: Quantity<"current"> | undefined,
  rival: Quantity<"current"> | undefined,
): RatingAnswer {
  if (rival !== undefined) {
    const answer = { verdict: "consult", unverified: rival, cite, notes } as const;
    return rating === undefined ? answer : { ...answer, rating };
  }
  return rating === undefined
    ? { verdict: "fail", cite, notes }
    : { verdict: "pass", rating, cite, notes };
}

/**
 * The largest standard rating that is not above a limit, for a device that may not exceed it.
 *
 * @throws {@link AmpacityError} as {@link standardRatings} does; `WRONG_KIND` or `OUT_OF_RANGE` for the limit
 * @example
 * ```ts
 * import { largestStandardRatingUpTo } from "@lineside/ampacity";
 * import { A } from "@lineside/units";
 * String(largestStandardRatingUpTo(A("225.53"), "2017", "cb").rating); // => "225 A"
 * largestStandardRatingUpTo(A(14), "2017", "cb").verdict; // => "fail"
 * largestStandardRatingUpTo(A(650), "2023", "fuse").verdict; // => "consult"
 * ```
 */
export function largestStandardRatingUpTo(
  limit: Quantity<"current">,
  edition: EditionLike,
  device: OvercurrentDevice,
): RatingAnswer {
  checkCurrent(limit, "/limit");
  const list = standardRatings(edition, device);
  const rating = list.ratings.findLast((one) => one.lte(limit));
  const rival = list.unverified.findLast(
    (one) => one.lte(limit) && (rating === undefined || one.gt(rating)),
  );
  return decide(list, rating, rival);
}

/**
 * The smallest standard rating that is not below a current: the current itself where it is one, else the next higher.
 *
 * @throws {@link AmpacityError} as {@link standardRatings} does; `WRONG_KIND` or `OUT_OF_RANGE` for the current
 * @example
 * ```ts
 * import { nextStandardRating } from "@lineside/ampacity";
 * import { A } from "@lineside/units";
 * String(nextStandardRating(A(85), "2017", "cb").rating); // => "90 A"
 * String(nextStandardRating(A(90), "2017", "cb").rating); // => "90 A"
 * nextStandardRating(A(6001), "2017", "cb").verdict; // => "fail"
 * ```
 */
export function nextStandardRating(
  current: Quantity<"current">,
  edition: EditionLike,
  device: OvercurrentDevice,
): RatingAnswer {
  checkCurrent(current, "/current");
  const list = standardRatings(edition, device);
  const rating = list.ratings.find((one) => one.gte(current));
  const rival = list.unverified.find(
    (one) => one.gte(current) && (rating === undefined || one.lt(rating)),
  );
  return decide(list, rating, rival);
}
