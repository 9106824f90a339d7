import { type Finding, isInexact, type Value } from "@lineside/findings";
import { type AnyQuantity, CONDUCTOR_SIZES, isConductorSize, isQuantity } from "@lineside/units";
import { withChange } from "./case-change.ts";
import { checkCase } from "./case-check.ts";
import { type Route, routesFor } from "./clause.ts";
import { changesFor } from "./conditions/judge-condition.ts";
import { type Change, isEnds } from "./conditions/outcome.ts";
import { answerWithoutRoutes } from "./definition.ts";
import { fieldsOf } from "./field-check.ts";
import { judgeClause, judgeRoute } from "./judge-route.ts";
import type { ProvisionId } from "./provision.ts";
import { sortedRatings } from "./rating-list.ts";
import type { Current, TapCase, TapEnd } from "./tap-case.ts";

/** One input that would have to be another. */
export interface CaseChange {
  /** The input, as a JSON pointer into the case. */
  readonly path: string;
  /** What it is; left out where the case does not say. */
  readonly from?: Value | readonly TapEnd[];
  /** What it would be; of `/ends`, what the conductor would end in. */
  readonly to: Value | readonly TapEnd[];
  /** How large the change is beside what is there: 0.05 for 255 A to 267.75 A, 1 for another fact or end. For order only. */
  readonly size: number;
}

/** A set of changes with which a provision lets the conductor stand. */
export interface WayToComply {
  readonly provision: ProvisionId;
  readonly changes: readonly CaseChange[];
  /** The provision's own answer after them: always a pass. */
  readonly finding: Finding;
}

/** What {@link waysToComply} may be told. */
export interface ComplianceOptions {
  /** Ratings that devices are made in: a smaller device is then the next of them downward, never up. */
  readonly ratings?: readonly Current[] | undefined;
}

/** Changes in one way: with more, it is another installation. */
const MOST_CHANGES = 4;
/** Ways that are looked into for one provision. */
const MOST_TRIED = 200;
/** Ways that are answered. */
const MOST_WAYS = 50;

/**
 * What would make a conductor comply that no provision lets stand: for each provision the smallest sets of changes, each
 * applied and judged again, ordered from the smallest change: first by how many inputs change, then by how much. Of a
 * conductor that stands, by which other provisions it would too. Each set is what the provision asks; that a conductor which
 * is made as large as its device needs no provision is not said here.
 *
 * Facts of the site and the connection of the transformer are not changed, nor is a conductor moved to another supply: a tap
 * of a tap has no way here. A provision that lacks an input has none either; ask for it first.
 *
 * @throws {@link TapRulesError} where the case or the list of ratings is wrong
 * @example
 * ```ts
 * import { waysToComply } from "@lineside/tap-rules";
 * import { A, ft } from "@lineside/units";
 * const ways = waysToComply({
 *   edition: "2023",
 *   conductor: "feeder-tap",
 *   ampacity: A(255),
 *   upstream: { rating: A(800) },
 *   length: ft(25),
 *   load: A(180),
 *   ends: [{ kind: "ocpd", rating: A(225) }],
 *   install: { field: true, leavesEnclosure: true, raceway: true, protectedFromDamage: true, outdoors: false },
 *   site: { industrial: false },
 *   beyondEquipment: false,
 *   sources: [],
 *   heldUpBy: [],
 * });
 * ways.map(({ provision, changes }) => `${provision}: ${changes.map(({ path, to }) => `${path} ${to}`)}`); // =>
 * // ["240.21(B)(2): /upstream/rating 765 A", "240.21(B)(2): /ampacity 800/3 A", "240.21(B)(1): /length 10 ft"]
 * ```
 */
export function waysToComply(c: TapCase, options: ComplianceOptions = {}): readonly WayToComply[] {
  checkCase(c);
  const { ratings } = fieldsOf(options, ["ratings"], "/options") as ComplianceOptions;
  const list = ratings && sortedRatings(ratings);
  if (answerWithoutRoutes(c) !== undefined) return [];
  const { routes } = routesFor(c.conductor, c.edition);
  const ways = routes.flatMap((route) => waysOf(route, c, list));
  return ways.sort(bySize).slice(0, MOST_WAYS);
}

function bySize(a: WayToComply, b: WayToComply): number {
  const sum = ({ changes }: WayToComply) => changes.reduce((all, { size }) => all + size, 0);
  return a.changes.length - b.changes.length || sum(a) - sum(b);
}

interface Attempt {
  readonly c: TapCase;
  readonly changed: ReadonlyMap<string, Change>;
}

/** Mends one failing condition after the other, in each way that its form knows, the fewest changes first. */
function waysOf(
  route: Route,
  c: TapCase,
  ratings: readonly Current[] | undefined,
): readonly WayToComply[] {
  if (route.force === "absent") return [];
  const ways: WayToComply[] = [];
  const seen = new Set<string>();
  const queue: Attempt[] = [{ c, changed: new Map() }];
  for (let i = 0; i < Math.min(queue.length, MOST_TRIED); i += 1) {
    const { c: now, changed } = queue[i] as Attempt;
    if (holdsOneOf(ways, changed)) continue;
    const failing = route.clauses.find((one) => judgeClause(one, now, false).verdict === "fail");
    if (failing === undefined) {
      if (changed.size === 0 || judgeRoute(route, now, false).verdict !== "pass") continue;
      const needed = neededOf(route, c, changed);
      if (!holdsOneOf(ways, needed)) ways.push(wayOf(route, c, needed));
      continue;
    }
    // a change may take the conductor out of the provision: that way ends here, and what others found stands
    if (failing.scope) continue;
    for (const change of changesFor(failing, now)) {
      const made = change.path.startsWith("/site/") ? undefined : inRatings(change, ratings);
      if (made === undefined) continue;
      const next = new Map(changed).set(made.path, made);
      const key = keyOf(next);
      if (next.size > MOST_CHANGES || seen.has(key)) continue;
      seen.add(key);
      queue.push({ c: withChange(now, made), changed: next });
    }
  }
  return ways;
}

/** Whether a way that is found already changes nothing else. */
function holdsOneOf(ways: readonly WayToComply[], changed: Attempt["changed"]): boolean {
  return ways.some((way) => way.changes.every(({ path }) => changed.has(path)));
}

/** Without what a later change made needless: a smaller device may mend what a larger ampacity was for. */
function neededOf(route: Route, c: TapCase, changed: Attempt["changed"]): Attempt["changed"] {
  let needed = changed;
  for (const path of changed.keys()) {
    const fewer = new Map(needed);
    fewer.delete(path);
    if (judgeRoute(route, withChanges(c, fewer), false).verdict === "pass") needed = fewer;
  }
  return needed;
}

function withChanges(c: TapCase, changed: Attempt["changed"]): TapCase {
  return [...changed.values()].reduce(withChange, c);
}

function wayOf(route: Route, c: TapCase, changed: Attempt["changed"]): WayToComply {
  const changes = [...changed.values()].map((one) => described(c, one));
  const finding = judgeRoute(route, withChanges(c, changed), false);
  return { provision: route.provision.id, changes, finding };
}

function keyOf(changed: ReadonlyMap<string, Change>): string {
  return [...changed.values()]
    .map(({ path, value }) => `${path} ${isEnds(value) ? textOfEnds(value) : String(value)}`)
    .sort()
    .join("; ");
}

function textOfEnds(ends: readonly TapEnd[]): string {
  return ends.map(({ kind, rating }) => `${kind} ${rating}`).join(", ");
}

/** A smaller device as it is made: the next rating down. */
function inRatings(change: Change, ratings: readonly Current[] | undefined): Change | undefined {
  const { path, value } = change;
  if (ratings === undefined) return change;
  if (isEnds(value)) {
    const made = value.map((end) => ({
      ...end,
      rating: end.rating && downTo(end.rating, ratings),
    }));
    return made.some(({ rating }) => rating === undefined) ? undefined : { path, value: made };
  }
  if (!path.endsWith("/rating") || !isQuantity(value, "current")) return change;
  const rating = downTo(value, ratings);
  return rating && { path, value: rating };
}

function downTo(limit: Current, ratings: readonly Current[]): Current | undefined {
  return ratings.filter((one) => one.lte(limit)).at(-1);
}

/** What stands in a case at a path. */
function valueAt(c: TapCase, path: string): unknown {
  let value: unknown = c;
  for (const key of path.slice(1).split("/")) {
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  }
  return value;
}

function described(c: TapCase, { path, value }: Change): CaseChange {
  const from = valueAt(c, path) as CaseChange["from"];
  const size = sizeOf(from, value);
  return from === undefined ? { path, to: value, size } : { path, from, to: value, size };
}

function sizeOf(from: unknown, to: Change["value"]): number {
  if (isConductorSize(from) && isConductorSize(to)) {
    const steps = CONDUCTOR_SIZES.indexOf(to) - CONDUCTOR_SIZES.indexOf(from);
    return Math.abs(steps) / CONDUCTOR_SIZES.length;
  }
  if (!isQuantity(from) || !isQuantity(to) || isInexact(to)) return 1;
  return relative(from, to);
}

/** |to − from| / from, in doubles: it orders, and decides nothing. */
function relative(from: AnyQuantity, to: AnyQuantity): number {
  const number = ({ value: { n, d } }: AnyQuantity) => Number(n) / Number(d);
  const there = number((from as Current).to((to as Current).unit));
  return there === 0 ? 1 : Math.abs(number(to) - there) / there;
}
