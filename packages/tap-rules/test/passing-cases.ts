import type { InsulationKind, ProvisionId, ShortCircuit, TapCase } from "@lineside/tap-rules";
import { A, degC, faultKA, ft, inch, kVA, s, V } from "@lineside/units";

/** What most cases say, so that a route for few conductors is not for them. */
const BASE = {
  edition: "2017",
  load: A(100),
  beyondEquipment: false,
  install: {
    field: true,
    leavesEnclosure: true,
    raceway: true,
    protectedFromDamage: true,
    outdoors: false,
  },
  site: { industrial: false },
  sources: [],
  heldUpBy: [],
} as const;

const FEEDER_TAP = { ...BASE, conductor: "feeder-tap", ampacity: A(200) } as const;
const DEVICE = [{ kind: "ocpd", rating: A(150) }] as const;
const LUGS = [{ kind: "equipment-with-ocpds", rating: A(150) }] as const;
const OUTDOORS = {
  install: { ...BASE.install, outdoors: true },
  disconnect: { place: "outside", accessible: true, withDevice: true },
} as const;
const SUPERVISED = { industrial: true, supervised: true, manufacturing: false } as const;

const HIGH_BAY = {
  length: ft(60),
  install: {
    ...BASE.install,
    spliced: false,
    penetrates: false,
    horizontal: ft(20),
    tapHeight: ft(32),
  },
  site: {
    industrial: true,
    supervised: false,
    manufacturing: true,
    qualifiedOnly: true,
    wallHeight: ft(40),
  },
  size: "3/0 AWG",
  material: "copper",
} as const;

const SHORT_CIRCUIT: ShortCircuit = {
  current: faultKA(10),
  clearingTime: s("0.05"),
  initialTemperature: degC(75),
  insulation: "thermoplastic" satisfies InsulationKind,
};
/** A conductor too small for a third of 500 A, and large enough for the short circuit. */
const HEATED = {
  ampacity: A(100),
  upstream: { rating: A(500) },
  ends: [{ kind: "ocpd", rating: A(100) }],
  size: "3 AWG",
  material: "copper",
  shortCircuit: SHORT_CIRCUIT,
} as const;

const TRANSFORMER = {
  phases: 3,
  connection: "delta-wye",
  vp: V(480),
  vs: V(240),
  protectionOk: true,
  suppliedByTap: false,
} as const;
const SECONDARY = {
  ...BASE,
  conductor: "transformer-secondary",
  ampacity: A(200),
  transformer: TRANSFORMER,
} as const;
const SECONDARY_SET = {
  ampacity: A(400),
  length: ft(10),
  protectedFromDamage: true,
  ends: [{ kind: "ocpd", rating: A(400) }],
  size: "3 AWG",
  material: "copper",
  shortCircuit: SHORT_CIRCUIT,
} as const;
const SUPPLIES_TRANSFORMER = {
  supplies: "transformer",
  ends: [],
  length: ft(12),
  transformer: { ...TRANSFORMER, suppliedByTap: undefined, secondaries: [SECONDARY_SET] },
} as const;

const MOTOR_TAP = {
  ...BASE,
  conductor: "motor-feeder-tap",
  ampacity: A(150),
  upstream: { rating: A(600), conductorAmpacity: A(400) },
  motor: { ampacity: A(100) },
  ends: [{ kind: "ocpd", rating: A(200) }],
} as const;
const GROUP_TAP = {
  ...BASE,
  conductor: "motor-group-tap",
  ampacity: A(20),
  upstream: { rating: A(100), conductorAmpacity: A(60) },
  length: ft(20),
} as const;
const CONTROLLER = [{ kind: "tap-controller" }] as const;

/** A case that each provision passes, and none of those that are tried before it. */
export const PASSING: Readonly<Record<ProvisionId, TapCase>> = {
  "240.21(B)(1)": { ...FEEDER_TAP, upstream: { rating: A(1000) }, length: ft(8), ends: LUGS },
  "240.21(B)(2)": { ...FEEDER_TAP, upstream: { rating: A(500) }, length: ft(20), ends: DEVICE },
  "240.21(B)(3)": { ...FEEDER_TAP, upstream: { rating: A(500) }, ...SUPPLIES_TRANSFORMER },
  "240.21(B)(4)": { ...FEEDER_TAP, upstream: { rating: A(500) }, ends: DEVICE, ...HIGH_BAY },
  "240.21(B)(5)": {
    ...FEEDER_TAP,
    upstream: { rating: A(4000) },
    length: ft(300),
    ends: DEVICE,
    ...OUTDOORS,
  },
  "240.91(B)": {
    ...FEEDER_TAP,
    ampacity: A(950),
    upstream: { rating: A(1000) },
    length: ft(200),
    ends: [{ kind: "equipment-with-ocpds", rating: A(2000) }],
    site: SUPERVISED,
    engineered: { shortCircuitLimits: true, listedTerminations: true },
  },
  "240.92(B)/(B)(2)": { ...FEEDER_TAP, ...HEATED, length: ft(20), site: SUPERVISED },
  "240.92(B)/(B)(3)": { ...FEEDER_TAP, ...HEATED, site: SUPERVISED, ...SUPPLIES_TRANSFORMER },
  "240.92(B)/(B)(4)": {
    ...FEEDER_TAP,
    ...HIGH_BAY,
    ...HEATED,
    site: { ...HIGH_BAY.site, supervised: true },
  },
  "240.92(D)": {
    ...FEEDER_TAP,
    upstream: { rating: A(500) },
    length: ft(300),
    ends: [
      { kind: "ocpd", rating: A(60) },
      { kind: "ocpd", rating: A(60) },
    ],
    endsGrouped: true,
    site: SUPERVISED,
    ...OUTDOORS,
  },
  "240.21(C)(1)": {
    ...SECONDARY,
    ampacity: A(120),
    upstream: { rating: A(20) },
    length: ft(100),
    ends: [{ kind: "equipment-with-ocpds", rating: A(400) }],
    transformer: {
      phases: 1,
      connection: "single-phase-2-wire",
      vp: V(120),
      vs: V(24),
      protectionOk: true,
      suppliedByTap: false,
    },
  },
  "240.21(C)(2)": { ...SECONDARY, upstream: { rating: A(500) }, length: ft(8), ends: LUGS },
  "240.21(C)(3)": {
    ...SECONDARY,
    upstream: { rating: A(500) },
    length: ft(20),
    supplies: "switchboard",
    ends: [
      { kind: "ocpd", rating: A(100) },
      { kind: "ocpd", rating: A(100) },
    ],
    endsGrouped: true,
    transformer: { ...TRANSFORMER, kva: kVA(75) },
    site: { industrial: true, supervised: false, qualifiedOnly: true },
  },
  "240.21(C)(4)": {
    ...SECONDARY,
    upstream: { rating: A(4000) },
    length: ft(300),
    ends: DEVICE,
    ...OUTDOORS,
  },
  "240.21(C)(5)": {
    ...SECONDARY,
    ampacity: A(400),
    upstream: { rating: A(500) },
    length: ft(12),
    ends: [{ kind: "ocpd", rating: A(400) }],
    transformer: {
      ...TRANSFORMER,
      suppliedByTap: true,
      primary: { ampacity: A(200), length: ft(12), protectedFromDamage: true },
    },
  },
  "240.21(C)(6)": { ...SECONDARY, upstream: { rating: A(250) }, length: ft(20), ends: DEVICE },
  "240.92(C)": {
    ...SECONDARY,
    upstream: { rating: A(150) },
    length: ft(60),
    ends: DEVICE,
    site: SUPERVISED,
  },
  "240.92(E)": {
    ...SECONDARY,
    upstream: { rating: A(500) },
    length: ft(200),
    ends: LUGS,
    site: SUPERVISED,
    engineered: { primaryCurve: true },
  },
  "210.19(A)(3)": {
    ...BASE,
    conductor: "branch-circuit-tap",
    ampacity: A(25),
    upstream: { rating: A(50) },
    load: A(22),
    outlet: { serves: "cooking-appliance", noLongerThanNeeded: true },
  },
  "210.19(A)(4)": {
    ...BASE,
    conductor: "branch-circuit-tap",
    ampacity: A(20),
    upstream: { rating: A(40) },
    length: inch(12),
    outlet: { serves: "luminaire" },
  },
  "430.28(1)": { ...MOTOR_TAP, length: ft(8) },
  "430.28(2)": { ...MOTOR_TAP, length: ft(20) },
  "430.28(3)": { ...MOTOR_TAP, ampacity: A(400), length: ft(200) },
  "430.28 Ex": { ...MOTOR_TAP, ...HIGH_BAY },
  "430.53(D)/full": { ...GROUP_TAP, ampacity: A(60), ends: [] },
  "430.53(D)/third": { ...GROUP_TAP, ends: [{ kind: "overload-device" }] },
  "430.53(D)/tenth": { ...GROUP_TAP, ampacity: A(12), length: ft(8), ends: CONTROLLER },
  "430.53(D)/third-enclosed": { ...GROUP_TAP, ends: CONTROLLER },
  "368.17(B)": {
    ...BASE,
    conductor: "busway-reduction",
    ampacity: A(400),
    upstream: { rating: A(1000) },
    length: ft(40),
    install: { touchesCombustible: false },
    site: { industrial: true },
  },
  "368.17(C)": {
    ...BASE,
    conductor: "busway-tap",
    ampacity: A(100),
    upstream: { rating: A(400) },
    install: { deviceAtTap: true },
  },
  "240.21(G)": {
    ...BASE,
    conductor: "generator",
    ampacity: A(120),
    source: { nameplate: A(100), overloadPrevented: false },
  },
  "240.21(H)": {
    ...BASE,
    conductor: "battery",
    source: { deviceAsCloseAsPracticable: true, unclassifiedLocation: true },
  },
};
