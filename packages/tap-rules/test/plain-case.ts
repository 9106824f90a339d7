import type { EditionId, TapCase } from "@lineside/tap-rules";
import { A, ft, m, type Quantity, V } from "@lineside/units";
import * as fc from "fast-check";
import type { PlainCase, PlainEnd } from "./oracle.ts";

const RATINGS = [15, 20, 60, 100, 125, 200, 225, 400, 600, 800, 1200].map((a) => a * 1000);
const VOLTS = [24, 120, 208, 240, 277, 480, 600].map((v) => v * 1000);

/** Present in most cases: so that routes pass and fail, and each input is missing in about a tenth. */
const mostly = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 9, arbitrary: one }, { weight: 1, arbitrary: fc.constant(undefined) });
const likely = (fact: boolean): fc.Arbitrary<boolean> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(fact) },
    { weight: 1, arbitrary: fc.constant(!fact) },
  );
const rating = fc.constantFrom(...RATINGS);

const end: fc.Arbitrary<PlainEnd> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("ocpd" as const),
      rating: mostly(rating),
      equipment: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: rating },
      ),
      met: fc.constant(undefined),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("equipment-with-ocpds" as const),
      rating: mostly(rating),
      equipment: fc.constant(undefined),
      met: fc.constant(undefined),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("spd" as const),
      rating: fc.option(rating, { nil: undefined }),
      equipment: fc.constant(undefined),
      met: mostly(likely(true)),
    }),
  },
);

/** Ampacities around the limits: shares of ratings, exactly and a little beside, and any other. */
const ampacity = fc.oneof(
  { weight: 3, arbitrary: rating },
  {
    weight: 3,
    arbitrary: fc
      .tuple(rating, fc.constantFrom(1, 3, 10), fc.constantFrom(-1, 0, 1))
      .map(([a, share, off]) => Math.max(1, Math.floor(a / share) + off)),
  },
  { weight: 2, arbitrary: fc.integer({ min: 1000, max: 1_300_000 }) },
);

const length = fc.oneof(
  fc.record({
    metric: fc.constant(false),
    n: fc.constantFrom(8000, 9999, 10000, 10001, 22000, 25000, 25001, 40000),
  }),
  fc.record({
    metric: fc.constant(true),
    n: fc.constantFrom(25000, 30000, 30001, 30480, 30481, 75000, 75001, 76200, 76201),
  }),
);

/** Any case. */
export const plainCases: fc.Arbitrary<PlainCase> = fc.record({
  year: fc.constantFrom(2002, 2005, 2008, 2011, 2014, 2017, 2020, 2023),
  secondary: fc.boolean(),
  ampacity: mostly(ampacity),
  ordinary: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: rating },
  ),
  upstream: mostly(rating),
  length: mostly(length),
  load: mostly(fc.oneof(rating, fc.constant(0), fc.constant(50_000))),
  ends: mostly(
    fc.oneof(
      { weight: 5, arbitrary: fc.array(end, { minLength: 1, maxLength: 1 }) },
      { weight: 1, arbitrary: fc.array(end, { minLength: 0, maxLength: 4 }) },
    ),
  ),
  beyond: mostly(likely(false)),
  field: mostly(likely(true)),
  leaves: mostly(likely(true)),
  raceway: mostly(likely(true)),
  safe: mostly(likely(true)),
  held: mostly(
    fc.oneof({ weight: 7, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
  ),
  vp: mostly(fc.constantFrom(...VOLTS)),
  vs: mostly(fc.constantFrom(...VOLTS)),
  primaryMayProtect: mostly(fc.boolean()),
  protectionOk: mostly(likely(true)),
});

const amperes = (n: number | undefined): Quantity<"current"> | undefined =>
  n === undefined ? undefined : A({ n, d: 1000 });
const volts = (n: number | undefined): Quantity<"voltage"> | undefined =>
  n === undefined ? undefined : V({ n, d: 1000 });

/** The same case as the package takes it. */
export function tapCaseOf(p: PlainCase): TapCase {
  const { length: l } = p;
  return {
    edition: String(p.year) as EditionId,
    conductor: p.secondary ? "transformer-secondary" : "feeder-tap",
    ampacity: amperes(p.ampacity),
    ordinaryLimit: amperes(p.ordinary),
    upstream: { rating: amperes(p.upstream) },
    length: l && (l.metric ? m({ n: l.n, d: 10000 }) : ft({ n: l.n, d: 1000 })),
    load: amperes(p.load),
    ends: p.ends?.map((one) => ({
      kind: one.kind,
      rating: amperes(one.rating),
      equipment: amperes(one.equipment),
      listedInstructionsMet: one.met,
    })),
    beyondEquipment: p.beyond,
    install: {
      field: p.field,
      leavesEnclosure: p.leaves,
      raceway: p.raceway,
      protectedFromDamage: p.safe,
    },
    heldUpBy:
      p.held === undefined ? undefined : Array.from({ length: p.held }, (_, i) => `S${i + 1}`),
    transformer: {
      vp: volts(p.vp),
      vs: volts(p.vs),
      connection:
        p.primaryMayProtect === undefined
          ? undefined
          : p.primaryMayProtect
            ? "delta-delta-3-wire"
            : "delta-wye",
      protectionOk: p.protectionOk,
    },
  };
}
