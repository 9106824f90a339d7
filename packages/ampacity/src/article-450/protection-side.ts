import {
  type Citation,
  type Finding,
  finding,
  type MissingInput,
  type Note,
  type Requirement,
  type Step,
  type Verdict,
} from "@lineside/findings";
import { percent as percentUnit, type Quantity } from "@lineside/units";
import { standardRatings } from "../article-240/standard-rating.ts";
import { carriedNotes } from "../citation.ts";
import type { EditionLike } from "../editions/edition.ts";
import type { OvercurrentDevice } from "../tables/standard-ratings/rating-rows.ts";
import { percentOf, type ToldCurrent, told, wholeAmperes } from "./rated-current.ts";
import {
  allows,
  boundOf,
  type DeviceReading,
  deviceReadings,
  extremes,
  largestAllowed,
  type SideLimit,
} from "./standard-device.ts";

type Current = Quantity<"current">;

/** One side of a transformer and its device. */
export interface SideCase extends SideLimit {
  readonly side: "primary" | "secondary";
  readonly edition: EditionLike;
  /** What the percentage is cited with. */
  readonly cite: Citation;
  readonly device: OvercurrentDevice | undefined;
  /** The rating that there is. */
  readonly rating: Current | undefined;
  /** The rated current, as a step. */
  readonly current: Step;
  /** What decides which percentage it is, where that is open. */
  readonly openPercent: readonly MissingInput[];
}

/** How one side of a transformer is protected by one method. */
export interface ProtectedSide {
  readonly side: "primary" | "secondary";
  readonly finding: Finding;
  /** Of the rated current; the least where it is open which percentage it is. */
  readonly percent: number;
  /** That percentage of the rated current: exact for one phase, a root for three. */
  readonly limit: ToldCurrent;
  /** The largest standard rating that is allowed for certain. */
  readonly largest?: Current;
  /** The largest standard rating that may be allowed, where what is open makes that another one. */
  readonly perhaps?: Current;
}

const OPEN_DEVICE: MissingInput = {
  path: "/device",
  expects: "choice",
  choices: ["cb", "fuse"],
  ask: "Is the device a circuit breaker or a fuse?",
};

/** The device of one side: judged where there is one, else asked for. */
export function protectedSide(side: SideCase): ProtectedSide {
  const readings = deviceReadings(side, side.edition, side.device);
  const [least, most] = extremes(readings);
  const { sure: largest, perhaps } = largestAllowed(readings);
  const { rating, cite } = side;
  const ratings = standardRatings(side.edition, least.device);
  const verdict = rating === undefined ? "needs-input" : verdictOf(readings, rating);
  const customary = customaryOf(side, least);
  return {
    side: side.side,
    finding: finding({
      rule: `nec/transformer-protection/${side.side}-device`,
      title: `${side.side} device of a transformer`,
      verdict,
      cite: [cite, ratings.cite],
      ...(rating !== undefined && compared(verdict === "fail" ? most : least, rating, verdict)),
      missing: missingOf(side, readings, verdict),
      steps: [side.current, ...limitSteps(side, least, largest, customary, ratings.cite)],
      notes: [
        ...carriedNotes(cite),
        ...ratings.notes,
        ...customaryNotes(least, largest, customary, cite),
      ],
    }),
    percent: least.percent,
    limit: told(least.limit),
    ...(largest !== undefined && { largest }),
    ...(perhaps !== undefined && !(largest?.eq(perhaps) ?? false) && { perhaps }),
  };
}

/** What readings come to that differ at most in unverified ratings. */
function settledVerdict(readings: readonly DeviceReading[], rating: Current): Verdict {
  const allowed = readings.filter((one) => allows(one, rating)).length;
  return allowed === readings.length ? "pass" : allowed === 0 ? "fail" : "consult";
}

/** Readings of the same percentage and device, together. */
function byInputs(readings: readonly DeviceReading[]): readonly (readonly DeviceReading[])[] {
  const groups = new Map<string, DeviceReading[]>();
  for (const one of readings) {
    const key = `${one.percent} ${one.device}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function verdictOf(readings: readonly DeviceReading[], rating: Current): Verdict {
  const verdicts = new Set(byInputs(readings).map((group) => settledVerdict(group, rating)));
  const [only = "consult"] = verdicts;
  return verdicts.size === 1 ? only : "needs-input";
}

/** Which open inputs decide; without a device, the device itself and what decides how large it may be. */
function missingOf(
  side: SideCase,
  readings: readonly DeviceReading[],
  verdict: Verdict,
): readonly MissingInput[] {
  if (verdict !== "needs-input") return [];
  const { rating } = side;
  const answers = byInputs(readings).map((group) => ({
    percent: group[0]?.percent,
    device: group[0]?.device,
    answer:
      rating === undefined
        ? group.map(({ largest }) => String(largest)).join()
        : settledVerdict(group, rating),
  }));
  // an input decides where the answer is another one though the other input is the same
  const decides = (input: "percent" | "device", other: "percent" | "device"): boolean =>
    answers.some((a) =>
      answers.some((b) => a[other] === b[other] && a[input] !== b[input] && a.answer !== b.answer),
    );
  return [
    ...(rating === undefined ? [deviceAsked(side.side)] : []),
    ...(decides("percent", "device") ? side.openPercent : []),
    ...(decides("device", "percent") ? [OPEN_DEVICE] : []),
  ];
}

function deviceAsked(side: "primary" | "secondary"): MissingInput {
  const ask = `What is the rating of the overcurrent device on the ${side} side?`;
  return { path: `/${side}Device`, expects: "current", ask };
}

/** Requirement and rating, where the requirement is an amount; no standard rating lies between that and a root. */
function compared(
  reading: DeviceReading,
  actual: Current,
  verdict: Verdict,
): { readonly required?: Requirement; readonly actual: Current } {
  const bound = boundOf(reading);
  if (bound === undefined || (verdict === "pass" && actual.gt(bound))) return { actual };
  return { required: { op: "<=", value: bound }, actual };
}

/** What comes of a current that is rounded to whole amperes first. */
interface Customary {
  readonly whole: Current;
  readonly limit: Current;
  readonly largest: Current | undefined;
}

function customaryOf(side: SideCase, { percent, device }: DeviceReading): Customary | undefined {
  const whole = wholeAmperes(side.rated);
  if (whole === undefined) return undefined;
  const rated = { quotient: whole, phases: 1 } as const;
  const readings = deviceReadings({ ...side, rated, percents: [percent] }, side.edition, device);
  const limit = percentOf(rated, percent).quotient;
  return { whole, limit, largest: largestAllowed(readings).sure };
}

function limitSteps(
  { current, cite, nextHigher }: SideCase,
  { percent, limit, next }: DeviceReading,
  largest: Current | undefined,
  customary: Customary | undefined,
  ratings: Citation,
): readonly Step[] {
  const steps: Step[] = [
    {
      label: `${percent} % of the rated current`,
      formula: "p · I",
      inputs: [
        { name: "p", value: percentUnit(percent) },
        { name: "I", value: current.value },
      ],
      value: told(limit),
      ...(customary !== undefined && { printed: String(customary.limit) }),
      cite,
    },
  ];
  if (largest !== undefined) {
    steps.push({
      label: "largest standard rating",
      formula:
        nextHigher && next !== undefined
          ? "the next from there on"
          : "the largest that is not above it",
      inputs: [{ name: "limit", value: told(limit) }],
      value: largest,
      cite: ratings,
    });
  }
  return steps;
}

/** That rounding first leads to another device. */
function customaryNotes(
  { percent }: DeviceReading,
  largest: Current | undefined,
  customary: Customary | undefined,
  cite: Citation,
): readonly Note[] {
  const other = customary?.largest;
  if (largest === undefined || other === undefined || other.eq(largest)) return [];
  const text = `from ${customary?.whole}, the current rounded first, ${percent} % is ${customary?.limit} and the largest standard rating ${other}; by the exact current it is ${largest}`;
  return [{ kind: "advice", text, cite }];
}
