import { type Finding, finding } from "@lineside/findings";
import type { Quantity } from "@lineside/units";
import { groundOf } from "../citation.ts";
import type { EditionLike } from "../editions/edition.ts";
import { type DeviceRule, deviceRule, paragraph } from "./device-limit.ts";
import { largestOrdinaryDevice } from "./ordinary-device.ts";
import { ordinaryRoute } from "./ordinary-route.ts";
import { checkProtectionCase, type ProtectionCase } from "./protection-case.ts";
import { referredLimit, secondaryRoute } from "./secondary-route.ts";
import { largestStandardRatingUpTo } from "./standard-rating.ts";
import { articleRoute, hasOwnArticle, hazardRoute, tapRoute } from "./stated-routes.ts";

type Current = Quantity<"current">;

/** What {@link conductorProtection} answers. */
export interface ConductorProtection {
  /** The paragraphs of 240.4, of which one has to let the device stand, are its routes (`tried`). */
  readonly finding: Finding;
  /**
   * The largest standard rating for which the finding passes, whatever is not stated; left out where none does, and where a
   * power loss hazard makes every rating do.
   */
  readonly largest?: Current;
}

const RULE = "nec/conductor-protection";

function judged(given: ProtectionCase, rules: DeviceRule, edition: EditionLike): Finding {
  const { device, subject, use } = given;
  const ordinary = ordinaryRoute(given, rules, edition);
  const settled = ordinary.verdict === "pass";
  const tried = [
    ordinary,
    hazardRoute(given, rules, settled),
    tapRoute(given, rules, settled || passesThrough(given, rules)),
    secondaryRoute(given, rules),
    articleRoute(given, rules, settled),
  ];
  const { cite, notes } = groundOf(rules.name, paragraph(rules, ""));
  return finding({
    rule: RULE,
    title: "overcurrent protection of a conductor",
    subject,
    cite: [cite],
    actual: device.rating,
    // what the article of the equipment itself asks may be less, and was not obtained
    verdict: hasOwnArticle(use) ? "consult" : undefined,
    tried,
    notes,
  });
}

/** Whether 240.4(F) lets a primary device stand, so that no other rule is asked. */
function passesThrough(given: ProtectionCase, rules: DeviceRule): boolean {
  return secondaryRoute(given, rules).verdict === "pass";
}

/** The largest standard rating that may do, before the rule itself has judged it. */
function candidate(
  given: ProtectionCase,
  rules: DeviceRule,
  edition: EditionLike,
): Current | undefined {
  const { ampacity, conductor, device, use } = given;
  if (use === "power-loss-hazard") return undefined;
  if (use === "transformer-secondary") {
    const low = referredLimit(given, rules)?.low;
    if (low === undefined || low.value.n <= 0) return undefined;
    return largestStandardRatingUpTo(low, edition, device.kind).rating;
  }
  const severalReceptacles = use !== "ordinary";
  return largestOrdinaryDevice(ampacity, conductor, edition, {
    device: device.kind,
    severalReceptacles,
  }).rating;
}

/**
 * Whether an overcurrent device may protect a conductor, by 240.4, paragraph by paragraph.
 *
 * As ordinary wiring the device is at most the ampacity, or the next standard rating above it up to 800 A (B), not for a
 * branch circuit to several receptacles, above that at most the ampacity (C); and at most what (D) gives a small conductor.
 * Beside that, overload protection may be left out where an interruption is a hazard (A); taps stand by the places that (E)
 * names, which are not judged here (`consult`); the primary device protects the secondary conductors of a single-phase 2-wire
 * or a delta-delta 3-wire transformer where I ≤ A · Vs / Vp and 450.3 is met (F); and equipment with an article of its own is
 * `consult`, with what is not judged (G).
 *
 * A use that is not stated is asked for only where it decides: a device of at most the ampacity passes whatever the use is.
 * Where the device does not pass, the remedy is the largest standard rating that does, judged by this same rule.
 *
 * @throws {@link AmpacityError} `UNKNOWN_SIZE`, `UNKNOWN_MATERIAL`, `UNKNOWN_WORD`, `WRONG_KIND`, `OUT_OF_RANGE`, with the
 * path of the field; `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { conductorProtection } from "@lineside/ampacity";
 * import { A, V } from "@lineside/units";
 * const four = { ampacity: A(85), conductor: { size: "4 AWG", material: "copper" } } as const;
 * const device = { kind: "cb", rating: A(90) } as const;
 * conductorProtection({ ...four, device, use: "ordinary" }, "2017").finding.verdict; // => "pass"
 * const several = conductorProtection({ ...four, device, use: "several-receptacles" }, "2017");
 * `${several.finding.verdict}, at most ${several.largest}`; // => "fail, at most 80 A"
 * conductorProtection({ ...four, device }, "2017").finding.verdict; // => "needs-input"
 *
 * // 120 V to 24 V, 2-wire: 20 A ahead of the transformer needs 100 A behind it
 * const secondary = {
 *   ampacity: A(100),
 *   conductor: { size: "3 AWG", material: "copper" },
 *   device: { kind: "cb", rating: A(20) },
 *   use: "transformer-secondary",
 *   transformer: { connection: "single-phase-2-wire", vp: V(120), vs: V(24), protectionOk: true },
 * } as const;
 * conductorProtection(secondary, "2017").finding.governs; // => "nec/240.4(F)"
 * ```
 */
export function conductorProtection(
  given: ProtectionCase,
  edition: EditionLike,
): ConductorProtection {
  const rules = deviceRule(edition);
  checkProtectionCase(given);
  const first = judged(given, rules, edition);
  const value = candidate(given, rules, edition);
  if (value === undefined) return { finding: first };
  const again = judged({ ...given, device: { ...given.device, rating: value } }, rules, edition);
  if (again.verdict !== "pass") return { finding: first };
  if (first.verdict === "pass") return { finding: first, largest: value };
  const remedies = [{ path: "/device/rating", value, finding: again }];
  return { finding: finding({ ...first, remedies }), largest: value };
}
