import * as fc from "fast-check";
import type { PlainCase, PlainClass, PlainLength } from "../oracle/case.ts";
import { BACKGROUND, INPUTS } from "./background.ts";
import { FEEDER_TAP, type Outline } from "./feeder-tap-routes.ts";
import type { Draw } from "./limits.ts";
import {
  BATTERY,
  BRANCH_CIRCUIT_TAP,
  BUSWAY_REDUCTION,
  BUSWAY_TAP,
  GENERATOR,
  MOTOR_FEEDER_TAP,
  MOTOR_GROUP_TAP,
} from "./other-routes.ts";
import { SECONDARY } from "./secondary-routes.ts";

export const OUTLINES: Readonly<Partial<Record<PlainClass, Readonly<Record<string, Outline>>>>> = {
  "feeder-tap": FEEDER_TAP,
  "transformer-secondary": SECONDARY,
  "branch-circuit-tap": BRANCH_CIRCUIT_TAP,
  "motor-feeder-tap": MOTOR_FEEDER_TAP,
  "motor-group-tap": MOTOR_GROUP_TAP,
  "busway-reduction": BUSWAY_REDUCTION,
  "busway-tap": BUSWAY_TAP,
  generator: GENERATOR,
  battery: BATTERY,
};

/** How often each class is met; those with more routes more often. */
const CLASSES: readonly (readonly [PlainClass, number])[] = [
  ["feeder-tap", 36],
  ["transformer-secondary", 28],
  ["motor-feeder-tap", 16],
  ["motor-group-tap", 6],
  ["branch-circuit-tap", 5],
  ["busway-reduction", 3],
  ["busway-tap", 3],
  ["generator", 3],
  ["battery", 3],
  ["service", 1],
  ["motor-circuit", 1],
  ["feeder", 2],
  ["branch-circuit", 2],
];

const aim = (is: PlainClass) => {
  const outlines = Object.values(OUTLINES[is] ?? { none: () => ({}) });
  return fc.record({ is: fc.constant(is), outline: fc.constantFrom(...outlines) });
};
const draw: fc.Arbitrary<Draw> = fc.record({
  offs: fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, -1), {
    minLength: 9,
    maxLength: 9,
  }),
  metric: fc.constantFrom(true, true, false),
  between: fc.nat(5),
  variant: fc.nat(839),
});

/** Half of the cases have everything; of the others each input is missing in a sixth. */
const disturbed: fc.Arbitrary<readonly number[]> = fc.oneof(
  fc.constant<number[]>([]),
  fc.array(fc.nat(10_000), { maxLength: 3 }),
);
const gaps: fc.Arbitrary<readonly number[]> = fc.oneof(
  fc.constant<readonly number[]>([]),
  fc.array(fc.nat(5), { minLength: INPUTS.length, maxLength: INPUTS.length }),
);

const metres = ({ metric, n }: PlainLength): number => n * (metric ? 1000 : 3048);

/** What no case may say: it would contradict itself, and be refused. */
function consistent(c: PlainCase): PlainCase {
  const notIndustrial = c.industrial === false;
  const onePhase = c.connection?.startsWith("single-phase");
  const { primaryLength, primaryProtected } = c;
  const tooLong =
    primaryLength !== undefined &&
    primaryProtected !== undefined &&
    metres(primaryProtected) > metres(primaryLength);
  return {
    ...c,
    supervised: notIndustrial && c.supervised === true ? false : c.supervised,
    manufacturing: notIndustrial && c.manufacturing === true ? false : c.manufacturing,
    phases: c.phases !== undefined && onePhase !== undefined ? (onePhase ? 1 : 3) : c.phases,
    primaryProtected: tooLong
      ? { ...primaryLength, n: Math.floor(primaryLength.n / 2) }
      : primaryProtected,
  };
}

/** Inputs that the outlines seldom leave alone: one in so many cases has them from anywhere. */
const LOOSE: Readonly<Record<string, number>> = {
  held: 9,
  ends: 4,
  industrial: 4,
  combustible: 6,
  deviceAtTap: 6,
};
const loose: fc.Arbitrary<readonly string[]> = fc
  .tuple(...Object.values(LOOSE).map((n) => fc.nat(n - 1)))
  .map((drawn) => Object.keys(LOOSE).filter((_, i) => drawn[i] === 0));

/** Near the device upstream, or anywhere; most cases have none. */
const ordinaryOf = (upstream: number | undefined, choice: number, other: number | undefined) =>
  choice > 3 || upstream === undefined
    ? undefined
    : [other, upstream, upstream - 1, upstream + 1][choice];

/** Any case: one that a route passes or misses by one, with up to three inputs from anywhere, and gaps. */
export const plainCases: fc.Arbitrary<PlainCase> = fc
  .record({
    year: fc.constantFrom(2002, 2005, 2008, 2011, 2014, 2017, 2020, 2023),
    aimed: fc.oneof(...CLASSES.map(([is, weight]) => ({ weight, arbitrary: aim(is) }))),
    background: fc.record(BACKGROUND),
    draw,
    disturbed,
    loose,
    gaps,
    ordinary: fc.nat(31),
  })
  .map(({ year, aimed: { is, outline }, background, draw: d, ...drawn }) => {
    const whole: PlainCase = { year, is, ...background };
    const wanted = outline(whole, d);
    const keys = Object.keys(wanted);
    const left = [...drawn.disturbed.map((n: number) => keys[n % keys.length]), ...drawn.loose];
    const kept = Object.fromEntries(Object.entries(wanted).filter(([key]) => !left.includes(key)));
    const made: PlainCase = { ...whole, ...kept };
    const absent = INPUTS.filter((_, i) => drawn.gaps[i] === 0);
    return consistent({
      ...made,
      ordinary: ordinaryOf(made.upstream, drawn.ordinary, background.ordinary),
      ...Object.fromEntries(absent.map((key) => [key, undefined])),
    });
  });
