import {
  type Finding,
  finding,
  formatValue,
  type Note,
  type Step,
  type Verdict,
} from "@lineside/findings";
import {
  type Inexact,
  isQuantity,
  kft,
  multiply,
  percent,
  type Quantity,
  type Rational,
  V,
} from "@lineside/units";
import { placeOf } from "../citation.ts";
import type { EditionLike } from "../editions/edition.ts";
import { type DropRate, dropRates, dropSteps, impedanceOf } from "./drop-rate.ts";
import { checkRun, type DropRun, lackingOf, limitOf, limitVolts } from "./drop-run.ts";
import type { ImpedanceAnswer } from "./impedance.ts";
import type { RecommendedDrop } from "./recommended-drop.ts";
import { compareSums, type RootSum, rootSum, scaleSum, sumIn } from "./root-sum.ts";

/** A drop in volts: exact, or between two bounds where it has a root. */
export type DropVoltage = Quantity<"voltage"> | Inexact<"voltage">;
/** A drop in percent of the nominal voltage, as {@link DropVoltage}. */
export type DropShare = Quantity<"ratio"> | Inexact<"ratio">;

/** How much voltage a run drops, and whether that is within the limit. */
export interface VoltageDrop {
  readonly finding: Finding;
  /**
   * The drop that the finding rests on. Where an input is open and does not decide, the greatest that comes into question,
   * or the least where even that is too much. Below zero the voltage rises.
   */
  readonly drop?: DropVoltage;
  /** The same in percent of the nominal voltage, where that is given. */
  readonly percent?: DropShare;
  /** Where an open input decides: the least and the greatest drop. */
  readonly between?: readonly [DropVoltage, DropVoltage];
}

const RULE = "nec/voltage-drop";
const TITLE = "voltage drop";

/**
 * The voltage drop of a run, by the usual approximation n · I · L · (R · cos φ + X · sin φ) with n = 2, or √3 line to line for
 * three phases; R and X by chapter 9 Table 9, for direct current R by Table 8, at 75 °C. Conductors in parallel share the
 * current evenly. It is compared with the limit exactly, roots by their squares.
 *
 * The NEC's data hold no limit, and none is assumed: without `limit` the finding is `not-applicable`, as nothing is required, and
 * gives the drop as `actual`. Inputs that are left out are asked for: the conduit, and for direct current coating and
 * stranding, only where they decide.
 *
 * @throws {@link AmpacityError} `UNKNOWN_SIZE`, `UNKNOWN_MATERIAL`; `UNKNOWN_WORD` for conduit and stranding; `WRONG_KIND`;
 * `OUT_OF_RANGE` where a quantity is not above zero, `phases` are others, or `sets` not 1 to 100; `UNKNOWN_EDITION`,
 * `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { voltageDrop } from "@lineside/ampacity";
 * import { A, V, approximateRoot, ft, isQuantity, percent, pf } from "@lineside/units";
 * const run = {
 *   phases: 3,
 *   current: A(150),
 *   length: ft(200),
 *   conductor: { size: "1/0 AWG", material: "copper" },
 *   conduit: "steel",
 *   powerFactor: pf("0.85"),
 *   nominal: V(480),
 * } as const;
 * const { drop, finding } = voltageDrop({ ...run, limit: percent(3) }, "2017");
 * finding.verdict; // => "pass"
 * drop === undefined || isQuantity(drop) ? "" : approximateRoot(drop, 3); // => "6.806 V"
 * voltageDrop(run, "2017").finding.verdict; // => "not-applicable"
 * voltageDrop({ ...run, powerFactor: undefined }, "2017").finding.missing[0]?.path; // => "/powerFactor"
 * ```
 */
export function voltageDrop(run: DropRun, edition: EditionLike): VoltageDrop {
  checkRun(run);
  const answer = impedanceOf(run, edition);
  const { cite, notes } = answer;
  const base = { rule: RULE, title: TITLE, cite: [cite] };
  if (answer.readings.length === 0) {
    return { finding: finding({ ...base, verdict: "consult", notes }) };
  }
  const missing = lackingOf(run);
  if (missing.length > 0) {
    const verdict = answer.verdict === "consult" ? "consult" : "needs-input";
    return { finding: finding({ ...base, verdict, missing, notes }) };
  }
  return judged(run, answer, dropRates(run, answer.readings));
}

function judged(run: DropRun, answer: ImpedanceAnswer, rates: readonly DropRate[]): VoltageDrop {
  const { nominal, limit } = run;
  const { notes, missing } = answer;
  const length = (run.length as Quantity<"length">).to(kft).value;
  const sums = rates.map(({ perKft }) => scaleSum(perKft, length));
  const [least, most] = [sums[0] as RootSum, sums.at(-1) as RootSum];
  const within = (sum: RootSum, volts: Rational): boolean => compareSums(sum, plainSum(volts)) <= 0;
  const volts = limit === undefined ? undefined : limitVolts(limit, nominal);
  // without a limit the drop itself is what was asked for
  const open =
    volts === undefined
      ? compareSums(least, most) !== 0
      : within(least, volts) && !within(most, volts);
  const fails = volts !== undefined && !within(least, volts);
  const at = fails ? 0 : sums.length - 1;
  const sum = fails ? least : most;
  const rate = rates[at] as DropRate;
  const drop = sumIn(sum, V);
  const share = shareOf(sum, nominal);

  const follows: Verdict = open
    ? "needs-input"
    : volts === undefined
      ? "not-applicable"
      : fails
        ? "fail"
        : "pass";
  const cite = limit === undefined || isQuantity(limit) ? [] : [limit.cite];
  const found = finding({
    rule: RULE,
    title: TITLE,
    verdict: answer.verdict === "consult" ? "consult" : follows,
    cite: [rate.reading.cite, ...cite],
    ...(limit !== undefined && { required: { op: "<=", value: limitOf(limit) } as const }),
    ...(!open && { actual: limit && limitOf(limit).kind === "ratio" ? share : drop }),
    steps: [...dropSteps(run, rate.reading, drop), ...shareStep(drop, share, nominal)],
    missing: open ? missing : [],
    notes: [
      ...notes,
      ...(open || missing.length === 0 ? [] : [triedNote(answer, fails)]),
      temperatureNote(rate),
      ...(limit === undefined || isQuantity(limit) ? [] : [recommendedLimit(limit)]),
      ...recommendations(run, least, most),
    ],
  });
  if (open) return { finding: found, between: [sumIn(least, V), drop] };
  return { finding: found, drop, ...(share !== undefined && { percent: share }) };
}

const plainSum = (volts: Rational): RootSum => rootSum([{ by: volts, root: { n: 1, d: 1 } }]);

function shareOf(sum: RootSum, nominal: Quantity<"voltage"> | undefined): DropShare | undefined {
  if (nominal === undefined) return undefined;
  const { n, d } = nominal.to(V).value;
  return sumIn(scaleSum(sum, multiply({ n: 100, d: 1 }, { n: d, d: n })), percent);
}

function shareStep(
  drop: DropVoltage,
  share: DropShare | undefined,
  nominal: Quantity<"voltage"> | undefined,
): readonly Step[] {
  if (share === undefined || nominal === undefined) return [];
  const inputs = [
    { name: "drop", value: drop },
    { name: "V", value: nominal },
  ];
  return [{ label: "share of the nominal voltage", formula: "drop / V", inputs, value: share }];
}

function temperatureNote({ reading: { cite } }: DropRate): Note {
  const text = `the values of ${placeOf(cite)} are for conductors at 75 °C`;
  return { kind: "advice", text, cite };
}

/** That an input is open and the answer the same whatever it is. */
function triedNote({ missing, readings, cite }: ImpedanceAnswer, fails: boolean): Note {
  const inputs = missing.map(({ path }) => path.slice(path.lastIndexOf("/") + 1)).join(" and ");
  const text = `${inputs} not given: the ${fails ? "least" : "greatest"} drop of ${readings.length} readings is shown, and the verdict is the same for all`;
  return { kind: "advice", text, cite };
}

function recommendedLimit({ cite, conductors }: RecommendedDrop): Note {
  const text = `the limit is a recommendation for ${conductors}, not a requirement`;
  return { kind: "advice", text, cite };
}

/** How the drop stands to each recommendation that was asked about. */
function recommendations(run: DropRun, least: RootSum, most: RootSum): readonly Note[] {
  return (run.recommended ?? []).map(({ limit, conductors, cite }): Note => {
    const said = `${cite.document} ${cite.section} recommends at most ${formatValue(limit)} for ${conductors}`;
    if (run.nominal === undefined) {
      return { kind: "advice", text: `${said}; the nominal voltage is not given`, cite };
    }
    const volts = plainSum(limitVolts(limit, run.nominal));
    const stands =
      compareSums(most, volts) <= 0
        ? "is within it"
        : compareSums(least, volts) > 0
          ? "is above it"
          : "may be above it";
    return { kind: "advice", text: `${said}; this drop ${stands}`, cite };
  });
}
