import type { Step } from "@lineside/findings";
import { type Inexact, type Quantity, timesRoot } from "@lineside/units";
import { AmpacityError, shown } from "../ampacity-error.ts";
import { checkAboveZero } from "../positive-quantity.ts";

/** What {@link transformerCurrents} is asked. */
export interface TransformerRating<P extends 1 | 3 = 1 | 3> {
  readonly kva: Quantity<"apparentPower">;
  /** Line to line for three phases. */
  readonly primary: Quantity<"voltage">;
  readonly secondary: Quantity<"voltage">;
  readonly phases: P;
  /** The figures that a document prints for the two currents, shown beside the exact ones. */
  readonly printed?:
    | { readonly primary?: string | undefined; readonly secondary?: string | undefined }
    | undefined;
}

/** A transformer's rated currents: exact for one phase, a root for three. */
export interface TransformerCurrents<P extends 1 | 3 = 1 | 3> {
  readonly phases: P;
  readonly primary: PhaseCurrent<P>;
  readonly secondary: PhaseCurrent<P>;
  readonly steps: readonly Step[];
}

/** A current of a transformer of so many phases. */
export type PhaseCurrent<P extends 1 | 3> = P extends 1 ? Quantity<"current"> : Inexact<"current">;

/** The rated current of one winding, as a step of a derivation. */
function windingStep(
  label: string,
  rating: TransformerRating,
  voltage: Quantity<"voltage">,
  printed: string | undefined,
): Step {
  const { kva, phases } = rating;
  const quotient = kva.over(voltage);
  return {
    label,
    formula: phases === 1 ? "S / V" : "S / (√3 · V)",
    inputs: [
      { name: "S", value: kva },
      { name: "V", value: voltage },
    ],
    value: phases === 1 ? quotient : timesRoot(quotient, "1/3"),
    ...(printed === undefined ? {} : { printed }),
  };
}

/**
 * The rated currents of a transformer: S/V for one phase, S/(√3·V) for three. A root is held between two fractions; decide
 * comparisons by squares with `compareRoot`.
 *
 * @throws {@link AmpacityError} `WRONG_KIND`; `OUT_OF_RANGE` where a rating is not above zero or phases are not 1 or 3
 * @example
 * ```ts
 * import { transformerCurrents } from "@lineside/ampacity";
 * import { V, approximateRoot, kVA } from "@lineside/units";
 * const { primary, secondary, steps } = transformerCurrents({
 *   kva: kVA(150),
 *   primary: V(480),
 *   secondary: V(208),
 *   phases: 3,
 *   printed: { primary: "180 A", secondary: "416 A" },
 * });
 * approximateRoot(primary, 2); // => "180.42 A"
 * approximateRoot(secondary, 2); // => "416.36 A"
 * steps.map(({ printed }) => printed); // => ["180 A", "416 A"]
 * ```
 */
export function transformerCurrents<P extends 1 | 3>(
  rating: TransformerRating<P>,
): TransformerCurrents<P> {
  const { kva, primary, secondary, phases, printed } = rating;
  checkAboveZero(kva, "apparentPower", "/kva");
  checkAboveZero(primary, "voltage", "/primary");
  checkAboveZero(secondary, "voltage", "/secondary");
  if (phases !== 1 && phases !== 3) {
    throw new AmpacityError("OUT_OF_RANGE", `/phases: ${shown(phases)} is neither 1 nor 3`, {
      path: "/phases",
      got: shown(phases),
      expected: ["1", "3"],
    });
  }
  const steps = [
    windingStep("primary current", rating, primary, printed?.primary),
    windingStep("secondary current", rating, secondary, printed?.secondary),
  ];
  const [first, second] = steps.map(({ value }) => value as PhaseCurrent<P>) as [
    PhaseCurrent<P>,
    PhaseCurrent<P>,
  ];
  return { phases, primary: first, secondary: second, steps };
}
