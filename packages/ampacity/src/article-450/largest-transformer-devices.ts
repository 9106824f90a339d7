import type { Verdict } from "@lineside/findings";
import type { Quantity } from "@lineside/units";
import { standardRatings } from "../article-240/standard-rating.ts";
import type { EditionLike } from "../editions/edition.ts";
import type { ProtectionMethod } from "../tables/table-450-3-b/transformer-protection-rows.ts";
import type { TransformerProtectionDemand } from "./protection-method.ts";
import type { ProtectedSide } from "./protection-side.ts";
import { type TransformerProtection, transformerProtection } from "./transformer-protection.ts";

type Current = Quantity<"current">;

/** The largest standard devices of a transformer by one method, as {@link transformerProtection} judges them. */
export interface LargestTransformerDevices {
  readonly method: ProtectionMethod;
  /**
   * `pass`: found; `fail`: a side that needs a device may have no standard rating; `needs-input` and `consult`: whether it may
   * have one turns on an input, or on ratings that are not verified.
   */
  readonly verdict: Verdict;
  readonly primary?: Current;
  /** Left out also where the method asks for none. */
  readonly secondary?: Current;
  /** The method with these devices. */
  readonly check: TransformerProtection;
  /** With the next standard rating on the primary side, which does not pass. */
  readonly largerPrimary?: TransformerProtection;
  /** The same on the secondary side. */
  readonly largerSecondary?: TransformerProtection;
}

/**
 * The largest standard overcurrent devices that protect a transformer, by each method; {@link transformerProtection} has judged
 * them, and the next standard ratings. What is open is taken the safe way: a rating is told that is allowed whatever it is.
 *
 * @param transformer - devices that it has are not read
 * @throws {@link AmpacityError} as {@link transformerProtection} does
 * @example
 * ```ts
 * import { largestTransformerDevices } from "@lineside/ampacity";
 * import { V, kVA } from "@lineside/units";
 * const transformer = { kva: kVA(150), primary: V(480), secondary: V(208), phases: 3, device: "cb" } as const;
 * const found = largestTransformerDevices({ ...transformer, thermalOverload: false }, "2017");
 * found.map(({ method, primary, secondary }) => `${method}: ${primary}, ${secondary ?? "none"}`);
 * // => ["primary-only: 250 A, none", "primary-and-secondary: 450 A, 600 A"]
 * ```
 */
export function largestTransformerDevices(
  transformer: Omit<TransformerProtectionDemand, "primaryDevice" | "secondaryDevice">,
  edition: EditionLike,
): readonly LargestTransformerDevices[] {
  const open = { ...transformer, primaryDevice: undefined, secondaryDevice: undefined };
  return transformerProtection(open, edition).methods.map(({ method, primary, secondary }) => {
    const judged = (primaryDevice?: Current, secondaryDevice?: Current): TransformerProtection =>
      transformerProtection({ ...transformer, method, primaryDevice, secondaryDevice }, edition);
    const [first, second] = [primary.largest, secondary?.largest];
    const check = judged(first, second);
    const larger = (rating: Current | undefined): Current | undefined =>
      rating &&
      standardRatings(edition, transformer.device ?? "cb").ratings.find((one) => one.gt(rating));
    const [overFirst, overSecond] = [larger(first), larger(second)];
    const sides = secondary === undefined ? [primary] : [primary, secondary];
    const without = sides.filter(({ largest }) => largest === undefined);
    return {
      method,
      verdict: without.length === 0 ? check.finding.verdict : withoutRating(without),
      ...(first !== undefined && { primary: first }),
      ...(second !== undefined && { secondary: second }),
      check,
      ...(overFirst !== undefined && { largerPrimary: judged(overFirst, second) }),
      ...(overSecond !== undefined && { largerSecondary: judged(first, overSecond) }),
    };
  });
}

/** What comes of sides for which no standard rating is sure to be allowed. */
function withoutRating(sides: readonly ProtectedSide[]): Verdict {
  if (sides.some(({ perhaps }) => perhaps === undefined)) return "fail";
  // beside the device, each asks for what decides
  return sides.some(({ finding }) => finding.missing.length > 1) ? "needs-input" : "consult";
}
