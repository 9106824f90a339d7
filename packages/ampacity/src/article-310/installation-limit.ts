import type { Finding } from "@lineside/findings";
import { add, degC, type Quantity, type Rational } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import { checkCurrent } from "../positive-quantity.ts";
import { adjustmentTable } from "./adjustment.ts";
import { roofAdder, rooftopRule } from "./ambient.ts";
import { hottestAmbients } from "./ambient-candidates.ts";
import type { Conductor, InputPaths, Installation } from "./conductor.ts";
import { type AmpacityResult, ampacity } from "./conductor-ampacity.ts";

/** What {@link largestAmbient} and {@link largestCount} are asked. */
export interface LimitQuestion {
  readonly conductor: Conductor;
  /** As it is, but for what is asked for. */
  readonly installation: Installation;
  /** What all conductors of a phase together have to carry. */
  readonly required: Quantity<"current">;
  readonly subject?: string | undefined;
  readonly paths?: InputPaths | undefined;
}

/** The hottest ambient in which a conductor carries a current. */
export interface LargestAmbient {
  /** Left out where no ambient is cold enough, or an input is missing. */
  readonly ambient?: Quantity<"temperature">;
  /** The judgement of `ampacity` in that ambient; where there is none, in the coldest that was tried. */
  readonly finding: Finding;
  /** The next hotter ambient that was tried, which is too hot. */
  readonly next?: { readonly ambient: Quantity<"temperature">; readonly finding: Finding };
}

/** The most current-carrying conductors with which a conductor carries a current. */
export interface LargestCount {
  /** `"any"` where it carries it with however many; left out where with none, or an input is missing. */
  readonly count?: number | "any";
  /** The judgement of `ampacity` with that count; where there is none, with the fewest. */
  readonly finding: Finding;
  /** The next larger count, with which it does not. */
  readonly next?: { readonly count: number; readonly finding: Finding };
}

/** Answers the question with some of the installation changed. */
function judge(
  { conductor, installation, required, subject, paths }: LimitQuestion,
  change: Installation,
  edition: EditionLike,
): AmpacityResult {
  const options = { required, subject, paths };
  return ampacity(conductor, { ...installation, ...change }, edition, options);
}

/** What a roof adds where the conductor runs above one. */
function adderOf({ installation, conductor }: LimitQuestion, edition: EditionLike): Rational {
  const { share } = rooftopRule(edition);
  const { heightAboveRoof } = installation;
  const exempt = conductor.insulation !== undefined && share.exempt.includes(conductor.insulation);
  const adder = heightAboveRoof === undefined || exempt ? 0 : roofAdder(share, heightAboveRoof);
  return { n: -adder, d: 1 };
}

/**
 * The hottest ambient in which a conductor carries a current as installed: by the table the upper end of a band, by the equation
 * the exact temperature. On a roof it is the ambient before what the roof adds. `ampacity` has judged it, and the next hotter one too.
 *
 * @throws {@link AmpacityError} as `ampacity` does
 * @example
 * ```ts
 * import { largestAmbient } from "@lineside/ampacity";
 * import { A } from "@lineside/units";
 * const conductor = { size: "3/0 AWG", material: "copper", insulation: "THWN-2" } as const;
 * const installation = { terminations: [{ listedFor: 75 }] } as const;
 * const { ambient, finding, next } = largestAmbient({ conductor, installation, required: A(180) }, "2017");
 * `${ambient}: ${finding.actual}`; // => "50 °C: 184.5 A"
 * `${next?.ambient}: ${next?.finding.actual}`; // => "55 °C: 171 A"
 *
 * const exact = { ...installation, correction: "equation" } as const;
 * String(largestAmbient({ conductor, installation: exact, required: A(180) }, "2017").ambient); // => "51.6 °C"
 * ```
 */
export function largestAmbient(question: LimitQuestion, edition: EditionLike): LargestAmbient {
  checkCurrent(question.required, "/required");
  const below = adderOf(question, edition);
  let next: LargestAmbient["next"];
  let last: Finding | undefined;
  for (const hottest of hottestAmbients(question, edition)) {
    const ambient = degC(add(hottest, below));
    const { finding } = judge(question, { ambient }, edition);
    if (finding.verdict === "pass") {
      return next === undefined ? { ambient, finding } : { ambient, finding, next };
    }
    next = { ambient, finding };
    last = finding;
  }
  return { finding: last as Finding };
}

/**
 * The most current-carrying conductors that may be together so that a conductor still carries a current as installed. `ampacity`
 * has judged it, and the next larger count too.
 *
 * @throws {@link AmpacityError} as `ampacity` does
 * @example
 * ```ts
 * import { largestCount } from "@lineside/ampacity";
 * import { A } from "@lineside/units";
 * const conductor = { size: "12 AWG", material: "copper", insulation: "THWN-2" } as const;
 * const installation = { terminations: [{ listedFor: 60 }], circuitRating: A(20) } as const;
 * const most = (amperes: number) => largestCount({ conductor, installation, required: A(amperes) }, "2017").count;
 * most(20); // => 9
 * most(16); // => 9
 * most(15); // => 20
 * most(10); // => "any"
 * ```
 */
export function largestCount(question: LimitQuestion, edition: EditionLike): LargestCount {
  checkCurrent(question.required, "/required");
  const { bands } = adjustmentTable(edition);
  let next: LargestCount["next"];
  let last: Finding | undefined;
  for (const { from, to } of bands.toReversed()) {
    const { finding } = judge(question, { currentCarrying: to ?? from }, edition);
    if (finding.verdict === "pass") {
      const count = to ?? "any";
      return next === undefined ? { count, finding } : { count, finding, next };
    }
    next = { count: from, finding: judge(question, { currentCarrying: from }, edition).finding };
    last = finding;
  }
  return { finding: last as Finding };
}
