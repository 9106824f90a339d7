import type { Finding } from "@lineside/findings";
import { A, type Quantity, type Rational } from "@lineside/units";
import { withChange } from "./case-change.ts";
import { checkCase } from "./case-check.ts";
import { type Clause, type Route, routesFor } from "./clause.ts";
import { boundOf } from "./conditions/judge-condition.ts";
import { judgeRoute, judgeWithin } from "./judge-route.ts";
import type { ProvisionId } from "./provision.ts";
import { sortedRatings } from "./rating-list.ts";
import type { Current, Length, TapCase } from "./tap-case.ts";

/** The limit that one provision sets on one input, with the rule's own answer at it and one step beyond. */
export interface Solution<K extends "current" | "length"> {
  readonly provision: ProvisionId;
  /** The smallest ampacity, the longest length, the largest rating; null where there is none. */
  readonly value: Quantity<K> | null;
  /** The rule id of the condition that sets it. */
  readonly by?: string;
  /** Why there is no value. */
  readonly reason?: string;
  /** The exact bound, where the value is a rating from a list. */
  readonly limit?: Quantity<K>;
  /** The route at the value; where there is none, the route as the case stands. Other conditions may fail or be unanswered. */
  readonly finding: Finding;
  /** One step beyond: a thousandth, or the next rating in the list. It never passes. */
  readonly beyond?: { readonly value: Quantity<K>; readonly finding: Finding };
}

interface Bound<K extends "current" | "length"> {
  readonly value: Quantity<K>;
  readonly by: string;
}

const LESS: Rational = { n: 999, d: 1000 };
const MORE: Rational = { n: 1001, d: 1000 };

/** Conditions that the edition has, or may have: an answer must hold either way. */
function countedClauses(route: Route): readonly Clause[] {
  return route.clauses.filter(({ force }) => force !== "absent");
}

function tightest<K extends "current" | "length">(
  bounds: readonly Bound<K>[],
  want: "largest" | "smallest",
): Bound<K> | undefined {
  let found: Bound<K> | undefined;
  for (const one of bounds) {
    if (found === undefined) found = one;
    else if (want === "largest" ? one.value.gt(found.value) : one.value.lt(found.value))
      found = one;
  }
  return found;
}

/** The bounds that conditions set on an input, as far as they are known; and whether one is not known. */
function bounds<K extends "current" | "length">(
  route: Route,
  c: TapCase,
  inverse: "leastAmpacity" | "mostUpstream" | "mostLength",
): { readonly known: readonly Bound<K>[]; readonly open: boolean } {
  const known: Bound<K>[] = [];
  let open = false;
  for (const clause of countedClauses(route)) {
    const value = boundOf(clause, c, inverse, judgeWithin);
    if (value === "not-known") open = true;
    else if (value !== undefined)
      known.push({ value: value as unknown as Quantity<K>, by: clause.rule });
  }
  return { known, open };
}

/** A step beyond that happens to pass would be no bound: this is the library's own check on itself. */
function beyond<K extends "current" | "length">(
  route: Route,
  value: Quantity<K>,
  change: (value: Quantity<K>) => TapCase,
): { readonly value: Quantity<K>; readonly finding: Finding } {
  return { value, finding: judgeRoute(route, change(value)) };
}

function unbounded<K extends "current" | "length">(
  route: Route,
  c: TapCase,
  reason: string,
): Solution<K> {
  return { provision: route.provision.id, value: null, reason, finding: judgeRoute(route, c) };
}

function eachRoute<K extends "current" | "length">(
  c: TapCase,
  solve: (route: Route) => Solution<K>,
): readonly Solution<K>[] {
  checkCase(c);
  return routesFor(c.conductor, c.edition).routes.map(solve);
}

/**
 * The smallest ampacity that each provision allows, exact: of what the case tells, the largest of the load, the end device
 * or equipment, and the share of the device upstream. The ampacity in the case itself is not read. What is not told
 * bounds nothing yet; the finding asks for it.
 *
 * @throws {@link TapRulesError} where the case is wrong
 * @example
 * ```ts
 * import { minAmpacity } from "@lineside/tap-rules";
 * import { A, V, approximate } from "@lineside/units";
 * const solutions = minAmpacity({
 *   edition: "2002",
 *   conductor: "transformer-secondary",
 *   upstream: { rating: A(225) },
 *   transformer: { vp: V(480), vs: V(208) },
 * });
 * const least = solutions.find((one) => one.provision === "240.21(C)(6)")?.value ?? A(0);
 * String(least); // => "2250/13 A"
 * approximate(least, 2); // => "173.08 A"
 * ```
 */
export function minAmpacity(c: TapCase): readonly Solution<"current">[] {
  return eachRoute(c, (route) => {
    const { known } = bounds<"current">(route, c, "leastAmpacity");
    const bound = tightest(
      known.filter(({ value }) => value.value.n > 0),
      "largest",
    );
    if (bound === undefined) {
      return unbounded(
        route,
        c,
        "nothing that the case tells bounds the ampacity; the finding names what is missing",
      );
    }
    const change = (ampacity: Current) => withChange(c, { path: "/ampacity", value: ampacity });
    return {
      provision: route.provision.id,
      value: bound.value,
      by: bound.by,
      finding: judgeRoute(route, change(bound.value)),
      beyond: beyond(route, bound.value.scale(LESS), change),
    };
  });
}

/**
 * The longest conductor that each provision allows, in the system of units in which the case's length is written; of
 * the two printed limits the feet where it has none.
 *
 * @throws {@link TapRulesError} where the case is wrong
 * @example
 * ```ts
 * import { maxLength } from "@lineside/tap-rules";
 * const solutions = maxLength({ edition: "2023", conductor: "feeder-tap" });
 * solutions.slice(0, 2).map((one) => String(one.value)); // => ["10 ft", "25 ft"]
 * solutions[4]?.reason; // => "240.21(B)(5) sets no length"
 * ```
 */
export function maxLength(c: TapCase): readonly Solution<"length">[] {
  return eachRoute(c, (route) => {
    const { known, open } = bounds<"length">(route, c, "mostLength");
    const bound = tightest(known, "smallest");
    if (bound === undefined) {
      const id = route.provision.id;
      const reason = open
        ? "a length or a word that the bound rests on is missing"
        : `${id} sets no length`;
      return unbounded(route, c, reason);
    }
    const { value, by } = bound;
    if (value.value.n <= 0)
      return { ...unbounded<"length">(route, c, "the other conductors leave no length"), by };
    const change = (length: Length) => withChange(c, { path: "/length", value: length });
    return {
      provision: route.provision.id,
      value,
      by,
      finding: judgeRoute(route, change(value)),
      beyond: beyond(route, value.scale(MORE), change),
    };
  });
}

function fromList(
  route: Route,
  c: TapCase,
  { value: limit, by }: Bound<"current">,
  ratings: readonly Current[],
  change: (rating: Current) => TapCase,
): Solution<"current"> {
  const value = ratings.filter((one) => one.lte(limit)).at(-1);
  const next = ratings.find((one) => one.gt(limit));
  const more = next === undefined ? {} : { beyond: beyond(route, next, change) };
  if (value === undefined) {
    return {
      ...unbounded<"current">(route, c, `no rating of the list is at most ${limit}`),
      by,
      limit,
      ...more,
    };
  }
  return {
    provision: route.provision.id,
    value,
    by,
    limit,
    finding: judgeRoute(route, change(value)),
    ...more,
  };
}

/**
 * The largest device upstream that each provision allows, from a list of ratings.
 *
 * @throws {@link TapRulesError} where the case or the list is wrong
 * @example
 * ```ts
 * import { maxUpstream } from "@lineside/tap-rules";
 * import { A } from "@lineside/units";
 * const ratings = [A(100), A(110), A(125), A(350), A(400), A(450)];
 * const [tenFoot, twentyFiveFoot] = maxUpstream(
 *   {
 *     edition: "2023",
 *     conductor: "feeder-tap",
 *     ampacity: A(40),
 *     install: { field: true, leavesEnclosure: true },
 *   },
 *   ratings,
 * );
 * String(tenFoot?.value); // => "400 A"
 * String(twentyFiveFoot?.value); // => "110 A"
 * ```
 */
export function maxUpstream(
  c: TapCase,
  ratings: readonly Current[],
): readonly Solution<"current">[] {
  const list = sortedRatings(ratings);
  return eachRoute(c, (route) => {
    const { known, open } = bounds<"current">(route, c, "mostUpstream");
    const bound = tightest(known, "smallest");
    if (bound === undefined) {
      return unbounded(
        route,
        c,
        open
          ? "the ampacity, or a voltage, that the bound rests on is missing"
          : `no condition of ${route.provision.id} bounds the device upstream here`,
      );
    }
    return fromList(route, c, bound, list, (value) =>
      withChange(c, { path: "/upstream/rating", value }),
    );
  });
}

/**
 * The largest single device at the load end that each provision allows, from a list of ratings: the largest that is not
 * above the ampacity; where several devices are summed, above what the others leave. Down, never up: the next larger rating of 240.4(B) is not for taps.
 *
 * @throws {@link TapRulesError} where the case or the list is wrong
 * @example
 * ```ts
 * import { maxEndDevice } from "@lineside/tap-rules";
 * import { A } from "@lineside/units";
 * const ratings = [A(300), A(350), A(400)];
 * const solutions = maxEndDevice(
 *   { edition: "2005", conductor: "transformer-secondary", ampacity: A(380) },
 *   ratings,
 * );
 * String(solutions.find((one) => one.provision === "240.21(C)(6)")?.value); // => "350 A"
 * ```
 */
export function maxEndDevice(
  c: TapCase,
  ratings: readonly Current[],
): readonly Solution<"current">[] {
  const list = sortedRatings(ratings);
  return eachRoute(c, (route) => {
    const clause = countedClauses(route).find(ratesEnds);
    if (clause === undefined)
      return unbounded(route, c, `${route.provision.id} sets no device at the end`);
    if (c.ampacity === undefined)
      return unbounded(route, c, "the ampacity that the bound rests on is missing");
    if (clause.condition.form === "any-of" && metWithoutEnds(clause, c))
      return unbounded(route, c, "another way of the same condition asks nothing of the devices");
    const [, ...others] = clause.condition.form === "device-sum" ? (c.ends ?? []) : [];
    if (others.some(({ rating }) => rating === undefined))
      return unbounded(route, c, "the rating of another device at its end is missing");
    const value = others.reduce((left, { rating }) => left.minus(rating ?? A(0)), c.ampacity);
    return fromList(route, c, { value, by: clause.rule }, list, (rating) => ({
      ...c,
      ends: [{ kind: "ocpd", rating }, ...others],
    }));
  });
}

/** Whether one way of a condition is met that does not look at the devices. */
function metWithoutEnds({ of = [] }: Clause, c: TapCase): boolean {
  return of.some((one) => !ratesEnds(one) && judgeWithin(one, c).verdict === "pass");
}

/** Whether a condition compares the devices at the end with the ampacity, or may. */
function ratesEnds({ condition, of }: Clause): boolean {
  switch (condition.form) {
    case "each-end":
    case "single-device":
    case "device-sum":
      return true;
    case "any-of":
      return of.some(ratesEnds);
    default:
      return false;
  }
}
