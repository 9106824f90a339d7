import { type Finding, finding, type Note, type Step } from "@lineside/findings";
import { A, ft, type Quantity } from "@lineside/units";
import { type Ground, groundOf } from "../citation.ts";
import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { checkList } from "../field-check.ts";
import { checkAboveZero, checkCurrent } from "../positive-quantity.ts";
import { DIFFERING_AMPACITIES } from "../tables/differing-ampacities/editions.ts";
import type { Conductor, Installation } from "./conductor.ts";
import { type AmpacityResult, ampacity } from "./conductor-ampacity.ts";

/** A part of a circuit along which conductor and installation are the same. */
export interface CircuitSegment {
  readonly conductor: Conductor;
  readonly installation: Installation;
  readonly length: Quantity<"length">;
}

/** How {@link circuitAmpacity} answers. */
export interface CircuitOptions {
  /** What all conductors of a phase together have to carry; the finding judges it. */
  readonly required?: Quantity<"current"> | undefined;
  readonly subject?: string | undefined;
}

/** What {@link circuitAmpacity} answers. */
export interface CircuitAmpacity {
  readonly finding: Finding;
  /** The ampacity of the circuit, where it has one value. */
  readonly total?: Quantity<"current">;
  /** The least and the most that it may be, where it is not one value. */
  readonly between?: readonly [Quantity<"current">, Quantity<"current">];
  /** The answer of each segment, in their order. */
  readonly segments: readonly AmpacityResult[];
}

interface Rule extends Ground {
  readonly mostLength: Quantity<"length">;
  readonly mostPercent: number;
}

const circuitRule: (edition: EditionLike) => Rule = /* @__PURE__ */ perEdition(
  { differingAmpacities: DIFFERING_AMPACITIES },
  ({ differingAmpacities: share }, name) => ({
    ...groundOf(name, share),
    mostLength: ft(share.mostFeet),
    mostPercent: share.mostPercent,
  }),
);

/** More parts than a circuit has. */
const MOST_SEGMENTS = 100;
const RULE = "nec/circuit-ampacity";

/** A length of circuit with the current that it may carry. */
interface Part {
  readonly length: Quantity<"length">;
  readonly current: Quantity<"current">;
}

const NO_LENGTH: Quantity<"length"> = /* @__PURE__ */ ft(0);

function lengthOf(parts: readonly Part[]): Quantity<"length"> {
  return parts.reduce((sum, { length }) => sum.plus(length), NO_LENGTH);
}

/**
 * The largest current that some part carries and whose lower parts are short enough not to count.
 *
 * @param of - the length that the percentage is of: that of the parts which carry it, or the whole circuit's
 */
function carried(
  parts: readonly Part[],
  { mostLength, mostPercent }: Rule,
  of: "higher-parts" | "circuit",
): Quantity<"current"> {
  const [first, ...others] = [...parts].sort((a, b) => b.current.compare(a.current));
  const all = first === undefined ? [] : [first, ...others];
  const found = all.find(({ current }) => {
    const lower = lengthOf(parts.filter((part) => part.current.lt(current)));
    const basis = of === "circuit" ? parts : parts.filter((part) => part.current.gte(current));
    const most = lengthOf(basis).scale({ n: mostPercent, d: 100 });
    return lower.lte(mostLength) && lower.lte(most);
  });
  return (found ?? (all.at(-1) as Part)).current;
}

/** The least and the most of a segment; a root counts with its lower bound, less than 10⁻³⁰ of it away. */
function boundsOf({
  total,
  inexact,
  between,
}: AmpacityResult): readonly [Quantity<"current">, Quantity<"current">] | undefined {
  if (total !== undefined) return [total, total];
  if (inexact === undefined) return between;
  const low = A(inexact.total.low);
  return [low, low];
}

function checkSegments(segments: readonly CircuitSegment[]): void {
  checkList(segments, 1, MOST_SEGMENTS, "segments", "/segments");
  for (const [at, { length }] of segments.entries()) {
    checkAboveZero(length, "length", `/segments/${at}/length`);
  }
}

/** One segment's answer as a step. */
function segmentStep(
  { length }: CircuitSegment,
  bounds: readonly [Quantity<"current">, Quantity<"current">],
  at: number,
  { cite }: Ground,
): Step {
  const [low, high] = bounds;
  return {
    label: `ampacity of segment ${at + 1}`,
    inputs: [{ name: "length", value: length }],
    value: low.eq(high) ? low : `${low} or ${high}`,
    cite,
  };
}

const OPEN_LENGTH =
  "whether the percentage is of the whole circuit or of its parts of higher ampacity is not verified: both are tried";

/**
 * The ampacity of a circuit whose conductors or surroundings change along its way: the lowest, but for a part of at most 10 ft
 * and at most 10 percent of the circuit, which does not count.
 *
 * Of which length the ten percent are is not verified; where that decides the verdict is `consult`, and `between` has both.
 *
 * Source: NEC 2017 310.15(A)(2) with its exception.
 *
 * @throws {@link AmpacityError} as {@link ampacity} does; `OUT_OF_RANGE` for no segments, more than 100, or a length of zero
 * @example
 * ```ts
 * import { circuitAmpacity } from "@lineside/ampacity";
 * import { degC, ft } from "@lineside/units";
 * const conductor = { size: "3/0 AWG", material: "copper", insulation: "THWN-2" } as const;
 * const inside = { currentCarrying: 3, terminations: [{ listedFor: 75 }] } as const;
 * const boiler = { ...inside, ambient: degC(60) };
 * const run = (feet: number) =>
 *   circuitAmpacity(
 *     [
 *       { conductor, installation: { ...inside, ambient: degC(30) }, length: ft(100) },
 *       { conductor, installation: boiler, length: ft(feet) },
 *     ],
 *     "2017",
 *   );
 * String(run(10).total); // => "200 A"
 * String(run(11).total); // => "159.75 A"
 * ```
 */
export function circuitAmpacity(
  segments: readonly CircuitSegment[],
  edition: EditionLike,
  { required, subject }: CircuitOptions = {},
): CircuitAmpacity {
  checkSegments(segments);
  if (required !== undefined) checkCurrent(required, "/required");
  const rule = circuitRule(edition);
  const { cite, notes } = rule;
  const answers = segments.map(({ conductor, installation }, at) =>
    ampacity(conductor, installation, edition, {
      subject,
      paths: {
        conductor: `/segments/${at}/conductor`,
        installation: `/segments/${at}/installation`,
      },
    }),
  );
  const bounds = answers.map(boundsOf);
  const without = answers.filter((_, at) => bounds[at] === undefined).map((one) => one.finding);
  const base = { rule: RULE, subject, cite: [cite] };
  if (without.length > 0) {
    // a part without an ampacity leaves the circuit without one
    return { finding: finding({ ...base, notes, parts: without }), segments: answers };
  }
  const known = bounds.map((one) => one as NonNullable<typeof one>);
  const parts = (side: 0 | 1) =>
    segments.map(
      ({ length }, at): Part => ({ length, current: known[at]?.[side] as Part["current"] }),
    );
  const low = carried(parts(0), rule, "higher-parts");
  const high = carried(parts(1), rule, "circuit");
  const settled = low.eq(high);
  const openLength = !carried(parts(0), rule, "circuit").eq(low);
  const verdict =
    required === undefined
      ? settled && "pass"
      : low.gte(required)
        ? "pass"
        : high.lt(required) && "fail";
  const missing = verdict ? [] : answers.flatMap((one) => one.finding.missing);
  const open: readonly Note[] = openLength ? [{ kind: "advice", text: OPEN_LENGTH, cite }] : [];
  const made = finding({
    ...base,
    verdict: verdict || (missing.length > 0 ? "needs-input" : "consult"),
    required: required && { op: ">=", value: required },
    actual: settled || verdict === "pass" ? low : verdict === "fail" ? high : undefined,
    missing,
    notes: [...open, ...notes, ...answers.flatMap((one) => one.finding.notes)],
    steps: [
      ...known.map((one, at) => segmentStep(segments[at] as CircuitSegment, one, at, rule)),
      {
        label: "ampacity of the circuit",
        formula: `the lowest, without parts of at most ${rule.mostLength} and ${rule.mostPercent} % of the circuit`,
        inputs: [],
        value: settled ? low : `${low} or ${high}`,
        cite,
      },
    ],
  });
  return settled
    ? { finding: made, total: low, segments: answers }
    : { finding: made, between: [low, high], segments: answers };
}
