import { type Finding, finding, type Verdict } from "@lineside/findings";
import type { ConductorSize, Quantity } from "@lineside/units";
import {
  type DeviceUse,
  largestOrdinaryDevice,
  type OrdinaryDevice,
} from "../article-240/ordinary-device.ts";
import type { EditionLike } from "../editions/edition.ts";
import { checkMaterial } from "../field-check.ts";
import { tableMaterial } from "../material.ts";
import { checkCurrent } from "../positive-quantity.ts";
import { BARE_PATHS, checkSets } from "./conductor.ts";
import { type AmpacityResult, ampacity } from "./conductor-ampacity.ts";
import { conductorCells } from "./conductor-cells.ts";
import type { ConductorDemand } from "./smallest-conductor.ts";

/** What {@link conductorForDevice} is asked. */
export interface DeviceDemand extends Omit<ConductorDemand, "required">, DeviceUse {
  /** The rating of the overcurrent device that is to protect the conductor. */
  readonly rating: Quantity<"current">;
}

/** One size, judged with the device. */
export interface DeviceConductor {
  readonly size: ConductorSize;
  readonly ampacity: AmpacityResult;
  /** The largest device that its ampacity allows; left out where the ampacity has no least value. */
  readonly protection?: OrdinaryDevice;
  /** Whether the device may protect it; the ampacity is among its parts. */
  readonly finding: Finding;
}

/** The smallest size that the device may protect, and the next smaller one, which it may not. */
export interface ConductorForDevice {
  readonly smallest?: DeviceConductor;
  readonly nextSmaller?: DeviceConductor;
  /** The finding of `smallest`; where there is none, of the size that comes closest. */
  readonly finding: Finding;
}

const RULE = "nec/conductor-for-device";

/** The least that a conductor is sure to carry. */
function leastOf({ total, between }: AmpacityResult): Quantity<"current"> | undefined {
  return total ?? between?.[0];
}

function judged(size: ConductorSize, demand: DeviceDemand, edition: EditionLike): DeviceConductor {
  const { rating, material, insulation, installation, sets, subject, paths } = demand;
  const { device, severalReceptacles } = demand;
  const as = { circuitRating: rating, ...installation };
  const conductor = { size, material, insulation, sets };
  const answer = ampacity(conductor, as, edition, { subject, paths });
  const least = leastOf(answer);
  if (least === undefined || answer.finding.verdict === "fail") {
    const made = finding({ rule: RULE, subject, parts: [answer.finding] });
    return { size, ampacity: answer, finding: made };
  }
  const protection = largestOrdinaryDevice(least, { size, material }, edition, {
    device,
    severalReceptacles,
  });
  const limit = protection.limit ?? protection.between?.[0];
  // an ampacity that is not settled has to be at least that in every place and with every end
  const sure =
    answer.finding.verdict === "pass" ||
    ampacity(conductor, as, edition, { required: least, steps: false }).finding.verdict === "pass";
  const suffices = sure && limit !== undefined && rating.lte(limit);
  const made = finding({
    rule: RULE,
    subject,
    cite: [protection.cite, ...answer.finding.cite],
    required: limit && { op: "<=", value: limit },
    actual: rating,
    verdict: suffices ? "pass" : undecided(answer, protection, rating),
    missing: suffices ? [] : answer.finding.missing,
    notes: [...protection.notes, ...answer.finding.notes],
    steps: answer.finding.steps,
  });
  return { size, ampacity: answer, protection, finding: made };
}

/** What a device comes to that the least ampacity does not allow. */
function undecided(
  answer: AmpacityResult,
  protection: OrdinaryDevice,
  rating: Quantity<"current">,
): Verdict {
  if (answer.finding.verdict === "needs-input" || answer.finding.verdict === "consult")
    return answer.finding.verdict;
  const most = protection.between?.[1];
  return most !== undefined && rating.lte(most) ? "consult" : "fail";
}

/**
 * The smallest conductor that an overcurrent device may protect as ordinary wiring, by 240.4: its ampacity as installed is at
 * least the rating, or the rating is the next standard one above it up to 800 A, and small conductors have their own limits.
 *
 * The rating of the device is that of the circuit, for terminations that do not say their own. Not for taps and transformer
 * secondary conductors, for which there is no next standard rating: ask `smallestConductor` for the rating itself.
 *
 * @throws {@link AmpacityError} as `ampacity` and `largestOrdinaryDevice` do
 * @example
 * ```ts
 * import { conductorForDevice } from "@lineside/ampacity";
 * import { A } from "@lineside/units";
 * const { smallest, nextSmaller } = conductorForDevice(
 *   {
 *     rating: A(90),
 *     device: "cb",
 *     severalReceptacles: false,
 *     material: "copper",
 *     insulation: "THWN",
 *     installation: { terminations: [{ listedFor: 75 }] },
 *   },
 *   "2017",
 * );
 * `${smallest?.size}, ${smallest?.ampacity.total}`; // => "4 AWG, 85 A"
 * `${nextSmaller?.size}, at most ${nextSmaller?.protection?.limit}`; // => "6 AWG, at most 70 A"
 * ```
 */
export function conductorForDevice(demand: DeviceDemand, edition: EditionLike): ConductorForDevice {
  const { material, sets, rating, paths = BARE_PATHS } = demand;
  checkCurrent(rating, "/rating");
  checkMaterial(material, `${paths.conductor}/material`);
  checkSets(sets, `${paths.conductor}/sets`);
  let smaller: DeviceConductor | undefined;
  let open: DeviceConductor | undefined;
  for (const size of conductorCells(edition).sizes[tableMaterial(material)]) {
    const one = judged(size, demand, edition);
    if (one.finding.verdict === "pass") {
      const found = { smallest: one, finding: one.finding };
      return smaller === undefined ? found : { ...found, nextSmaller: smaller };
    }
    if (one.finding.verdict !== "fail" && one.protection !== undefined) open ??= one;
    smaller = one;
  }
  return { finding: (open ?? (smaller as DeviceConductor)).finding };
}
