import {
  type ConductorClass,
  type EditionId,
  type EndKind,
  evaluateTap,
  maxLength,
  minAmpacity,
  PROVISIONS,
  type ProvisionId,
  type Solution,
  type TapAnswer,
  type TapCase,
} from "@lineside/tap-rules";
import { A, degC, faultA, ft, type Quantity, V } from "@lineside/units";

const least: TapCase = { edition: "2017", conductor: "feeder-tap" };
const answer: TapAnswer = evaluateTap(least);
export const governing: ProvisionId | undefined = answer.governing;
export const ampacities: readonly Solution<"current">[] = minAmpacity(least);
export const lengths: readonly Solution<"length">[] = maxLength(least);
export const length: Quantity<"length"> | null | undefined = lengths[0]?.value;

// an optional field may be handed over as undefined
evaluateTap({ ...least, ampacity: undefined, upstream: { rating: undefined }, ends: undefined });

// @ts-expect-error the edition has no default
evaluateTap({ conductor: "feeder-tap" });
// @ts-expect-error nor has the class of the conductor
evaluateTap({ edition: "2017" });
// @ts-expect-error 1999 is not answered
evaluateTap({ ...least, edition: "1999" });
// @ts-expect-error a number has no unit
evaluateTap({ ...least, ampacity: 100 });
// @ts-expect-error a length is not a current
evaluateTap({ ...least, ampacity: ft(10) });
// @ts-expect-error nor is a voltage a length
evaluateTap({ ...least, length: V(10) });
// @ts-expect-error a misspelt field
evaluateTap({ ...least, lenght: ft(10) });
// @ts-expect-error not a kind of end
evaluateTap({ ...least, ends: [{ kind: "breaker", rating: A(10) }] });
// @ts-expect-error not a connection
evaluateTap({ ...least, transformer: { connection: "zigzag" } });
// @ts-expect-error findings are read only
answer.verdict = "pass";
// @ts-expect-error a current does not solve for a length
export const wrong: Quantity<"current"> | null | undefined = lengths[0]?.value;

// @ts-expect-error a voltage is no apparent power
evaluateTap({ ...least, transformer: { kva: V(75) } });
// @ts-expect-error a current that flows is no short-circuit current
evaluateTap({ ...least, shortCircuit: { current: A(10_000) } });
// @ts-expect-error the temperature has a unit too
evaluateTap({ ...least, shortCircuit: { initialTemperature: 75 } });
// @ts-expect-error not a conductor size
evaluateTap({ ...least, size: "3/0" });
// @ts-expect-error not a material
evaluateTap({ ...least, material: "Cu" });
// @ts-expect-error an end is of some kind
evaluateTap({ ...least, ends: [{ rating: A(10) }] });
// @ts-expect-error nor is a source a bare current
evaluateTap({ ...least, sources: [A(10)] });
// @ts-expect-error a misspelt field within another one
evaluateTap({ ...least, site: { industry: true } });
// @ts-expect-error not a place
evaluateTap({ ...least, disconnect: { place: "inside" } });
// @ts-expect-error a transformer has one phase or three
evaluateTap({ ...least, transformer: { phases: 2 } });

// every field may be left out of every record, or be undefined
evaluateTap({
  ...least,
  sources: [{ output: A(10) }, { device: A(10) }, {}],
  transformer: { secondaries: [{ ends: [{ kind: "tap-controller" }] }], primary: {} },
  shortCircuit: { current: faultA(10_000), initialTemperature: degC(75), insulation: undefined },
  install: {},
  site: { industrial: undefined },
  disconnect: {},
  outlet: {},
  motor: {},
  source: {},
  engineered: {},
});

/** A record over all classes, so that a class that is added has to be named here. */
export const classes: Readonly<Record<ConductorClass, true>> = {
  service: true,
  feeder: true,
  "branch-circuit": true,
  "motor-circuit": true,
  "feeder-tap": true,
  "transformer-secondary": true,
  "branch-circuit-tap": true,
  "motor-feeder-tap": true,
  "motor-group-tap": true,
  "busway-reduction": true,
  "busway-tap": true,
  generator: true,
  battery: true,
};
/** And over all kinds of end. */
export const ends: Readonly<Record<EndKind, true>> = {
  ocpd: true,
  "equipment-with-ocpds": true,
  spd: true,
  "overload-device": true,
  "tap-controller": true,
};
// @ts-expect-error not a provision: the way of (B)(3) has its own id
export const notAProvision: ProvisionId = "240.92(B)";
const [first] = PROVISIONS;
if (first !== undefined) {
  // @ts-expect-error provisions are read only
  first.title = "another";
}
// @ts-expect-error not a class
export const notAClass: ConductorClass = "tap";
export const editions: readonly EditionId[] = [
  "2002",
  "2005",
  "2008",
  "2011",
  "2014",
  "2017",
  "2020",
  "2023",
];
