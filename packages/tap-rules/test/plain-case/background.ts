import * as fc from "fast-check";
import type {
  PlainCase,
  PlainConnection,
  PlainEnd,
  PlainFault,
  PlainInsulation,
  PlainLength,
  PlainMaterial,
  PlainSecondary,
  PlainSize,
  PlainSource,
} from "../oracle/case.ts";

/** What a case says of everything: values beside the limits, and each word, often enough to be met in any class. */
export const RATINGS = [15, 20, 30, 40, 50, 60, 100, 125, 200, 225, 400, 600, 800, 1000, 1200].map(
  (a) => a * 1000,
);
export const VOLTS = [24, 120, 208, 240, 277, 480, 600].map((v) => v * 1000);
const CONNECTIONS: readonly PlainConnection[] = [
  "single-phase-2-wire",
  "delta-delta-3-wire",
  "single-phase-2-wire",
  "delta-delta-3-wire",
  "single-phase-3-wire",
  "delta-delta-4-wire",
  "delta-wye",
  "wye-delta",
  "wye-wye",
];

const sometimes = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 6, arbitrary: one }, { weight: 1, arbitrary: fc.constant(undefined) });
const fact = (likely: boolean): fc.Arbitrary<boolean> => fc.constantFrom(likely, likely, !likely);
const rating = fc.constantFrom(...RATINGS);
const beside = (n: number): readonly number[] => [n, n, n - 1, n + 1];
const amount = fc.oneof(
  rating,
  fc
    .tuple(rating, fc.constantFrom(1, 3, 10), fc.constantFrom(-1, 0, 1))
    .map(([a, k, off]) => Math.ceil(a / k) + off),
  fc.integer({ min: 1000, max: 1_300_000 }),
);

/** About printed pairs of feet and metres: each limit, one off it, and between the two. */
export function lengthAbout(...pairs: readonly (readonly [number, number])[]) {
  const feet = pairs.flatMap(([ft]) => beside(ft * 1000));
  const metres = pairs.flatMap(([ft, dm]) => [
    ...beside(dm * 1000),
    ...beside(ft * 3048),
    Math.round((dm * 1000 + ft * 3048) / 2),
  ]);
  return fc.oneof(
    fc.record({ metric: fc.constant(false), n: fc.constantFrom(...feet, 1000, 8000) }),
    fc.record({ metric: fc.constant(true), n: fc.constantFrom(...metres) }),
  ) satisfies fc.Arbitrary<PlainLength>;
}

const nothing = fc.constant(undefined);
const END: Readonly<Record<PlainEnd["kind"], fc.Arbitrary<PlainEnd>>> = {
  ocpd: fc.record({
    kind: fc.constant("ocpd" as const),
    rating: sometimes(amount),
    equipment: fc.oneof(nothing, amount),
    met: nothing,
  }),
  "equipment-with-ocpds": fc.record({
    kind: fc.constant("equipment-with-ocpds" as const),
    rating: sometimes(amount),
    equipment: nothing,
    met: nothing,
  }),
  spd: fc.record({
    kind: fc.constant("spd" as const),
    rating: fc.oneof(nothing, amount, amount),
    equipment: nothing,
    met: sometimes(fact(true)),
  }),
  "overload-device": fc.record({
    kind: fc.constant("overload-device" as const),
    rating: fc.oneof(nothing, amount),
    equipment: nothing,
    met: nothing,
  }),
  "tap-controller": fc.record({
    kind: fc.constant("tap-controller" as const),
    rating: fc.oneof(nothing, amount),
    equipment: nothing,
    met: nothing,
  }),
};
const anyEnd = fc.oneof(...Object.values(END), END.spd);
const ends: fc.Arbitrary<readonly PlainEnd[]> = fc.oneof(
  { weight: 8, arbitrary: anyEnd.map((one) => [one]) },
  { weight: 6, arbitrary: fc.constant([]) },
  { weight: 4, arbitrary: fc.array(anyEnd, { minLength: 2, maxLength: 3 }) },
  { weight: 3, arbitrary: fc.array(END.ocpd, { minLength: 2, maxLength: 5 }) },
  { weight: 4, arbitrary: fc.array(END.ocpd, { minLength: 6, maxLength: 6 }) },
  { weight: 4, arbitrary: fc.array(END.ocpd, { minLength: 7, maxLength: 7 }) },
);

const sources: fc.Arbitrary<readonly PlainSource[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant([]) },
  {
    weight: 2,
    arbitrary: fc.array(fc.record({ output: sometimes(amount), device: sometimes(amount) }), {
      minLength: 1,
      maxLength: 2,
    }),
  },
);

const size = fc.constantFrom<PlainSize>(
  "10 AWG",
  "8 AWG",
  "6 AWG",
  "4 AWG",
  "3 AWG",
  "1/0 AWG",
  "250 kcmil",
  "500 kcmil",
);
const material = fc.constantFrom<PlainMaterial>("copper", "aluminum", "copper-clad aluminum");
const insulation = fc.constantFrom<PlainInsulation>(
  "thermoplastic",
  "rubber-paper-or-varnished-cloth",
  "xlp-or-epr",
);
const faultCurrent = fc.integer({ min: 1_000_000, max: 60_000_000 });
const faultTime = fc.constantFrom(...beside(10_000), 17, 50, 200);
const faultT1 = fc.constantFrom(...beside(1500), ...beside(2500), 300, 600, 750, 750, 900);
const fault: fc.Arbitrary<PlainFault> = fc.record({
  current: sometimes(faultCurrent),
  time: sometimes(faultTime),
  t1: sometimes(faultT1),
  insulation: sometimes(insulation),
});

const secondary: fc.Arbitrary<PlainSecondary> = fc.record({
  ampacity: sometimes(amount),
  length: sometimes(lengthAbout([12, 37], [13, 38])),
  safe: sometimes(fact(true)),
  ends: sometimes(ends),
  size: sometimes(size),
  material: sometimes(material),
  fault,
});

/** Each input of a case, present. */
export const BACKGROUND: {
  readonly [K in Exclude<keyof PlainCase, "is" | "year">]: fc.Arbitrary<
    Exclude<PlainCase[K], undefined>
  >;
} = {
  ampacity: amount,
  ordinary: amount,
  size,
  material,
  upstream: rating,
  feeder: amount,
  sources,
  length: lengthAbout([10, 30], [25, 75], [25, 75], [50, 150], [100, 300]),
  load: fc.oneof(amount, fc.constant(0)),
  supplies: fc.constantFrom(
    "transformer",
    "transformer",
    "switchgear",
    "switchboard",
    "panelboard",
    "other",
  ),
  beyond: fact(false),
  ends,
  grouped: fact(true),
  phases: fc.constantFrom(1, 3),
  connection: fc.constantFrom(...CONNECTIONS),
  va: fc.integer({ min: 1000, max: 1_000_000 }),
  vp: fc.constantFrom(...VOLTS),
  vs: fc.constantFrom(...VOLTS),
  protectionOk: fact(true),
  suppliedByTap: fact(true),
  primaryAmpacity: amount,
  primaryLength: lengthAbout([12, 37], [13, 38], [30, 90]),
  primaryProtected: lengthAbout([2, 6], [5, 15]),
  primarySafe: fact(true),
  secondaries: fc.array(secondary, { minLength: 1, maxLength: 2 }),
  field: fact(true),
  leaves: fact(true),
  raceway: fact(true),
  safe: fact(true),
  outdoors: fact(true),
  spliced: fact(false),
  penetrates: fact(false),
  horizontal: lengthAbout([25, 75]),
  tapHeight: lengthAbout([30, 90]),
  combustible: fc.boolean(),
  deviceAtTap: fc.boolean(),
  industrial: fc.constantFrom(true, true, true, false),
  supervised: fc.constantFrom(true, true, true, false),
  qualified: fact(true),
  manufacturing: fc.constantFrom(true, true, true, false),
  walls: lengthAbout([35, 110]),
  place: fc.constantFrom(
    "outside",
    "inside-nearest-entrance",
    "as-230.6-nearest-entrance",
    "elsewhere",
  ),
  accessible: fact(true),
  withDevice: fact(true),
  serves: fc.constantFrom(
    "cooking-appliance",
    "cooking-appliance",
    "luminaire",
    "outlet",
    "receptacle",
    "infrared-heating",
    "deicing-leads",
  ),
  noLonger: fact(true),
  motor: amount,
  nameplate: amount,
  overloadPrevented: fact(true),
  asClose: fact(true),
  unclassified: fact(true),
  faultCurrent,
  faultTime,
  faultT1,
  insulation,
  differentialRelay: fact(false),
  shortCircuitStudy: fact(false),
  overloadRelay: fact(false),
  overloadStudy: fact(false),
  primaryCurve: fact(true),
  shortCircuitLimits: fact(true),
  listedTerminations: fact(true),
  held: fc.constantFrom(0, 1, 1, 2),
};

/** The inputs that may be missing, in order. */
export const INPUTS = Object.keys(BACKGROUND) as readonly (keyof typeof BACKGROUND)[];
