import { plainAnswer, routesOf } from "../oracle/answer.ts";
import type { PlainCase, PlainClass, PlainEnd, PlainLength } from "../oracle/case.ts";
import { INPUTS } from "./background.ts";
import { OUTLINES } from "./cases.ts";

/** Something that must not be rare among the cases of the classes in which it can matter. */
export interface Feature {
  readonly name: string;
  readonly of: readonly PlainClass[];
  readonly has: (c: PlainCase) => boolean;
}

const FEEDER: readonly PlainClass[] = ["feeder-tap"];
const SECONDARY: readonly PlainClass[] = ["transformer-secondary"];
const BOTH: readonly PlainClass[] = ["feeder-tap", "transformer-secondary"];
const MOTOR_TOO: readonly PlainClass[] = [...BOTH, "motor-feeder-tap"];
const HIGH_BAY: readonly PlainClass[] = ["feeder-tap", "motor-feeder-tap"];
const OUTLET: readonly PlainClass[] = ["branch-circuit-tap"];
const NO_TAP: readonly PlainClass[] = [
  "feeder-tap",
  "branch-circuit-tap",
  "motor-feeder-tap",
  "motor-group-tap",
  "busway-reduction",
  "busway-tap",
];

/** The classes with a provision whose outline sets the input. */
function classesThatAsk(input: string): readonly PlainClass[] {
  const steering = { offs: [0], metric: false, between: 9, variant: 3 };
  const empty = { year: 2017, is: "feeder-tap" } as PlainCase;
  return Object.entries(OUTLINES)
    .filter(([, outlines]) =>
      Object.values(outlines).some((outline) => Object.hasOwn(outline(empty, steering), input)),
    )
    .map(([is]) => is as PlainClass);
}

/** Inputs that the outlines leave to the rest of the case. */
const MORE: Readonly<Record<string, readonly PlainClass[]>> = {
  upstream: [...NO_TAP, "transformer-secondary", "feeder", "branch-circuit"],
  ampacity: [...NO_TAP, "transformer-secondary", "generator", "feeder", "branch-circuit"],
  sources: MOTOR_TOO,
  vp: BOTH,
  vs: BOTH,
  va: SECONDARY,
  ordinary: NO_TAP,
};

const missing: readonly Feature[] = INPUTS.map((input) => ({
  name: `${input} missing`,
  of: MORE[input] ?? classesThatAsk(input),
  has: (c) => c[input] === undefined,
}));

const between = (l: PlainLength | undefined, pair: readonly [number, number]): boolean => {
  if (l?.metric !== true) return false;
  const [low, high] = [pair[0] * 3048, pair[1] * 1000].sort((a, b) => a - b);
  return l.n > (low ?? 0) && l.n <= (high ?? 0);
};
const hasEnd = (c: PlainCase, has: (end: PlainEnd) => boolean): boolean =>
  c.ends?.some(has) === true;
const someSide = (
  c: PlainCase,
  has: (s: NonNullable<PlainCase["secondaries"]>[number]) => boolean,
) => c.secondaries?.some(has) === true;
const states = (
  input: keyof PlainCase,
  word: PlainCase[keyof PlainCase],
  of: readonly PlainClass[],
): Feature => ({ name: `${input} ${word}`, of, has: (c) => c[input] === word });

const ends: readonly Feature[] = [
  { name: "no end", of: MOTOR_TOO, has: (c) => c.ends?.length === 0 },
  { name: "several ends", of: MOTOR_TOO, has: (c) => (c.ends?.length ?? 0) > 1 },
  { name: "six devices", of: BOTH, has: (c) => c.ends?.length === 6 },
  { name: "seven devices", of: BOTH, has: (c) => c.ends?.length === 7 },
  {
    name: "main-lug equipment",
    of: BOTH,
    has: (c) => hasEnd(c, (e) => e.kind === "equipment-with-ocpds"),
  },
  {
    name: "a main in equipment",
    of: BOTH,
    has: (c) => hasEnd(c, (e) => e.equipment !== undefined),
  },
  { name: "instructions met", of: BOTH, has: (c) => hasEnd(c, (e) => e.met === true) },
  {
    name: "surge device with a rating",
    of: BOTH,
    has: (c) => hasEnd(c, (e) => e.kind === "spd" && e.rating !== undefined),
  },
  {
    name: "rating of an end missing",
    of: MOTOR_TOO,
    has: (c) => hasEnd(c, (e) => e.kind === "ocpd" && e.rating === undefined),
  },
  {
    name: "ends ungrouped",
    of: BOTH,
    has: (c) => (c.ends?.length ?? 0) > 1 && c.grouped === false,
  },
];

const LIMITS: readonly (readonly [string, readonly [number, number], readonly PlainClass[]])[] = [
  ["10 ft", [10, 30], ["motor-group-tap"]],
  ["25 ft", [25, 75], [...MOTOR_TOO, "motor-group-tap"]],
  ["50 ft", [50, 150], ["busway-reduction"]],
];
const lengths: readonly Feature[] = [
  ...LIMITS.map(([name, pair, of]) => ({
    name: `between the printed lengths of ${name}`,
    of,
    has: (c: PlainCase) => between(c.length, pair),
  })),
  {
    name: "between any two printed lengths",
    of: MOTOR_TOO,
    has: (c) =>
      [
        [10, 30],
        [25, 75],
        [100, 300],
      ].some((p) => between(c.length, p as [number, number])),
  },
  { name: "metric", of: [...MOTOR_TOO, ...OUTLET], has: (c) => c.length?.metric === true },
  { name: "walls between", of: HIGH_BAY, has: (c) => between(c.walls, [35, 110]) },
  { name: "tap height between", of: HIGH_BAY, has: (c) => between(c.tapHeight, [30, 90]) },
  { name: "horizontal between", of: HIGH_BAY, has: (c) => between(c.horizontal, [25, 75]) },
];

const sides: readonly Feature[] = [
  ...(["ampacity", "length", "safe", "ends", "size", "material"] as const).map((key) => ({
    name: `${key} of a secondary missing`,
    of: FEEDER,
    has: (c: PlainCase) => someSide(c, (s) => s[key] === undefined),
  })),
  ...(["current", "time", "t1", "insulation"] as const).map((key) => ({
    name: `${key} at a secondary missing`,
    of: FEEDER,
    has: (c: PlainCase) => someSide(c, (s) => s.fault[key] === undefined),
  })),
  { name: "two secondaries", of: FEEDER, has: (c) => c.secondaries?.length === 2 },
  {
    name: "fault too long",
    of: FEEDER,
    has: (c) => (c.faultTime ?? 0) > 10_000,
  },
  { name: "too hot before", of: FEEDER, has: (c) => (c.faultT1 ?? 0) >= 1500 },
  states("material", "copper-clad aluminum", HIGH_BAY),
  states("size", "8 AWG", HIGH_BAY),
];

const sources: readonly Feature[] = [
  { name: "no other source", of: HIGH_BAY, has: (c) => c.sources?.length === 0 },
  { name: "other sources", of: MOTOR_TOO, has: (c) => (c.sources?.length ?? 0) > 0 },
  {
    name: "output missing",
    of: MOTOR_TOO,
    has: (c) => c.sources?.some((s) => s.output === undefined) === true,
  },
  {
    name: "device of a source missing",
    of: MOTOR_TOO,
    has: (c) => c.sources?.some((s) => s.device === undefined) === true,
  },
];

const FLAGS: readonly (readonly [keyof PlainCase, readonly PlainClass[]])[] = [
  ["supervised", BOTH],
  ["industrial", [...BOTH, "busway-reduction"]],
  ["manufacturing", HIGH_BAY],
  ["qualified", [...BOTH, "motor-feeder-tap"]],
  ["outdoors", MOTOR_TOO],
  ["accessible", MOTOR_TOO],
  ["withDevice", MOTOR_TOO],
  ["suppliedByTap", SECONDARY],
  ["primarySafe", SECONDARY],
  ["protectionOk", BOTH],
  ["field", MOTOR_TOO],
  ["leaves", BOTH],
  ["raceway", [...MOTOR_TOO, "motor-group-tap"]],
  ["safe", [...MOTOR_TOO, "motor-group-tap"]],
  ["beyond", BOTH],
  ["spliced", HIGH_BAY],
  ["penetrates", HIGH_BAY],
  ["grouped", BOTH],
  ["combustible", ["busway-reduction"]],
  ["deviceAtTap", ["busway-tap"]],
  ["noLonger", OUTLET],
  ["overloadPrevented", ["generator"]],
  ["asClose", ["battery"]],
  ["unclassified", ["battery"]],
  ["differentialRelay", SECONDARY],
  ["shortCircuitStudy", SECONDARY],
  ["overloadRelay", SECONDARY],
  ["overloadStudy", SECONDARY],
  ["primaryCurve", SECONDARY],
  ["shortCircuitLimits", FEEDER],
  ["listedTerminations", FEEDER],
];
const facts: readonly Feature[] = FLAGS.flatMap(([input, of]) => [
  states(input, true, of),
  states(input, false, of),
]);

const words: readonly Feature[] = [
  ...["outside", "inside-nearest-entrance", "as-230.6-nearest-entrance", "elsewhere"].map((word) =>
    states("place", word as PlainCase["place"], MOTOR_TOO),
  ),
  ...["transformer", "switchgear", "switchboard", "panelboard", "other"].map((word) =>
    states("supplies", word as PlainCase["supplies"], BOTH),
  ),
  ...[
    "cooking-appliance",
    "luminaire",
    "outlet",
    "receptacle",
    "infrared-heating",
    "deicing-leads",
  ].map((word) => states("serves", word as PlainCase["serves"], OUTLET)),
  states("connection", "single-phase-2-wire", SECONDARY),
  states("connection", "delta-delta-3-wire", SECONDARY),
  ...[2002, 2005, 2008, 2011, 2014, 2017, 2020, 2023].map((year) =>
    states("year", year, [...NO_TAP, "transformer-secondary", "battery"]),
  ),
];

const tapOfATap: Feature = {
  name: "tap of a tap",
  of: [...NO_TAP, "transformer-secondary"],
  has: (c) => (c.held ?? 0) > 0,
};
const protectedAnyway: Feature = {
  name: "protected",
  of: NO_TAP,
  has: (c) => plainAnswer(c).routes.length === 0,
};

/** Each route is asked: it is for the case, which says enough to come to it. */
const routes: readonly Feature[] = Object.entries(OUTLINES).flatMap(([is, outlines]) =>
  Object.keys(outlines).map((id) => ({
    name: `${is}: ${id}`,
    of: [is as PlainClass],
    has: (c: PlainCase) =>
      plainAnswer(c).routes.some((one) => one.id === id && one.word !== "not-applicable"),
  })),
);

export const FEATURES: readonly Feature[] = [
  ...missing,
  ...ends,
  ...lengths,
  ...sides,
  ...sources,
  ...facts,
  ...words,
  tapOfATap,
  protectedAnyway,
  ...routes,
];

/** Features that fewer than `share` of the cases of some class of theirs have, with the share. */
export function rareFeatures(cases: readonly PlainCase[], share: number): readonly string[] {
  const byClass = new Map<PlainClass, PlainCase[]>();
  for (const c of cases) {
    const list = byClass.get(c.is);
    if (list === undefined) byClass.set(c.is, [c]);
    else list.push(c);
  }
  return FEATURES.flatMap(({ name, of, has }) =>
    of.flatMap((is) => {
      const all = byClass.get(is) ?? [];
      const found = all.filter(has).length / Math.max(1, all.length);
      return found < share ? [`${name} in ${is}: ${(100 * found).toFixed(1)} %`] : [];
    }),
  );
}

/** The ids of the routes of a class, as the outlines have them and as the oracle has them. */
export const routeIds = (is: PlainClass): readonly [readonly string[], readonly string[]] => [
  Object.keys(OUTLINES[is] ?? {}),
  routesOf({ year: 2017, is } as PlainCase).map(({ id }) => id),
];
