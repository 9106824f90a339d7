/**
 * The tap rules once more, by hand, on plain integers: no import of anything but its own files, no table of provisions, no
 * quantity. Every limit is a whole number in the units of a plain case.
 */
import type { PlainCase, PlainClass } from "./case.ts";
import { feederTapRoutes } from "./feeder-taps.ts";
import {
  batteryRoutes,
  branchCircuitTapRoutes,
  buswayReductionRoutes,
  buswayTapRoutes,
  generatorRoutes,
  motorFeederTapRoutes,
  motorGroupTapRoutes,
} from "./other-classes.ts";
import { secondaryRoutes } from "./secondaries.ts";
import { any, type Route, routeWord, type Word } from "./verdict.ts";

const ROUTES: Readonly<Partial<Record<PlainClass, (c: PlainCase) => readonly Route[]>>> = {
  "feeder-tap": feederTapRoutes,
  "transformer-secondary": secondaryRoutes,
  "branch-circuit-tap": branchCircuitTapRoutes,
  "motor-feeder-tap": motorFeederTapRoutes,
  "motor-group-tap": motorGroupTapRoutes,
  "busway-reduction": buswayReductionRoutes,
  "busway-tap": buswayTapRoutes,
  generator: generatorRoutes,
  battery: batteryRoutes,
};

/** What starts at a source has no device upstream that could make it an ordinary conductor. */
const STARTS_AT_A_SOURCE: readonly PlainClass[] = ["transformer-secondary", "generator", "battery"];

export interface PlainAnswer {
  /** `error` where what is said of the conductor contradicts itself. */
  readonly verdict: Word | "error";
  /** Of each route, in order; none where the routes are not asked. */
  readonly routes: readonly { readonly id: string; readonly word: Word }[];
  readonly governing: string | undefined;
}

const without = (verdict: Word | "error"): PlainAnswer => ({
  verdict,
  routes: [],
  governing: undefined,
});

/** Each route of the class, whether or not it is asked. */
export const routesOf = (c: PlainCase): readonly Route[] => ROUTES[c.is]?.(c) ?? [];

function ordinary({ upstream, ordinary: limit, ampacity }: PlainCase): PlainAnswer {
  if (upstream === undefined) return without("needs-input");
  if (limit !== undefined) return without(upstream <= limit ? "not-applicable" : "error");
  return without(ampacity !== undefined && upstream <= ampacity ? "not-applicable" : "needs-input");
}

export function plainAnswer(c: PlainCase): PlainAnswer {
  if (c.is === "service" || c.is === "motor-circuit") return without("not-applicable");
  if (c.is === "feeder" || c.is === "branch-circuit") return ordinary(c);
  const limit = c.ordinary ?? c.ampacity;
  const isProtected = c.upstream !== undefined && limit !== undefined && c.upstream <= limit;
  if (isProtected && !STARTS_AT_A_SOURCE.includes(c.is)) {
    if (c.held === undefined) return without("needs-input");
    if (c.held === 0) return without("not-applicable");
  }
  const routes = routesOf(c).map((route) => ({ id: route.id, word: routeWord(route) }));
  const word = any(routes.map((route) => route.word));
  return {
    verdict: word === "not-applicable" ? "fail" : word,
    routes,
    governing: routes.find((route) => route.word === "pass")?.id,
  };
}
