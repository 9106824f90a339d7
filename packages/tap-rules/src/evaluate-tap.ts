import { type Citation, type Finding, finding, type Verdict } from "@lineside/findings";
import { checkCase } from "./case-check.ts";
import { type RouteSet, routesFor } from "./clause.ts";
import { answerWithoutRoutes } from "./definition.ts";
import { judgeRoute } from "./judge-route.ts";
import type { ProvisionId } from "./provision.ts";
import type { TapCase } from "./tap-case.ts";

/** One provision that was tried. */
export interface TapRoute {
  readonly provision: ProvisionId;
  readonly cite: Citation;
  /** Rule `nec/240.21(B)(2)`; its conditions stand in `parts`. */
  readonly finding: Finding;
}

/** What {@link evaluateTap} may be told. */
export interface TapOptions {
  /** Whether findings that fail say what would make them pass; they do where it is left out. */
  readonly remedies?: boolean | undefined;
}

/** What the tap rules say of one conductor. */
export interface TapAnswer {
  readonly verdict: Verdict;
  /** The first provision that lets it stand. */
  readonly governing?: ProvisionId;
  /** Rule `nec/240.21`; the routes stand in `tried`. */
  readonly finding: Finding;
  readonly routes: readonly TapRoute[];
}

/**
 * Whether a provision of 240.21, or of an article that it names, lets a conductor stand. Every route is tried and
 * reported clause by clause: within a route fail > needs-input > consult > pass; one route that passes suffices. A
 * condition whose edition is not verified is judged with and without it, and is `consult` only where that differs. A
 * provision that is for other conductors is `not-applicable`; a conductor that no provision is for fails.
 *
 * A condition or a route that fails says which single changes would make it pass, each judged again; `remedies: false` leaves
 * that out, for those who judge many.
 *
 * Service conductors, motor circuits and conductors that are protected at their ampacity are `not-applicable`.
 *
 * @throws {@link TapRulesError} where the case is wrong; what is absent is asked for instead
 * @example
 * ```ts
 * import { evaluateTap } from "@lineside/tap-rules";
 * import { A, ft } from "@lineside/units";
 * // 250 kcmil copper, 75 °C, tapped from an 800 A feeder to a 225 A panel
 * const answer = evaluateTap({
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
 * answer.verdict; // => "fail"
 * answer.routes.filter(({ finding }) => finding.verdict === "fail").map(({ provision }) => provision); // =>
 * // ["240.21(B)(1)", "240.21(B)(2)"]
 * String(answer.routes[1]?.finding.required?.value); // => "800/3 A"
 * String(answer.routes[1]?.finding.margin); // => "-35/3 A"
 * ```
 */
export function evaluateTap(c: TapCase, { remedies = true }: TapOptions = {}): TapAnswer {
  checkCase(c);
  const answer = answerWithoutRoutes(c);
  if (answer !== undefined) return { verdict: answer.verdict, finding: answer, routes: [] };
  return judged(c, routesFor(c.conductor, c.edition), remedies);
}

const NO_PROVISION = [
  { kind: "advice", text: "no provision of this edition is for such a conductor" },
] as const;

function judged(
  c: TapCase,
  { routes, title, cite, notes }: RouteSet,
  remedied: boolean,
): TapAnswer {
  const tried: Finding[] = [];
  const answers: TapRoute[] = [];
  let governing: ProvisionId | undefined;
  let applies = false;
  for (const route of routes) {
    const one = judgeRoute(route, c, remedied);
    tried.push(one);
    answers.push({ provision: route.provision.id, cite: route.cite, finding: one });
    if (one.verdict !== "not-applicable") applies = true;
    if (governing === undefined && one.verdict === "pass") governing = route.provision.id;
  }
  const answer = finding({
    rule: "nec/240.21",
    title,
    subject: c.subject,
    // a conductor that no provision is for has none that lets it stand
    verdict: applies ? undefined : "fail",
    cite,
    notes: applies ? notes : NO_PROVISION,
    tried,
  });
  return governing === undefined
    ? { verdict: answer.verdict, finding: answer, routes: answers }
    : { verdict: answer.verdict, governing, finding: answer, routes: answers };
}
