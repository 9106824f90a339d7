import type { PlainCase } from "../oracle/case.ts";
import { highBay, MOTOR_FEEDER_TAP_OF_240_21, type Outline } from "./feeder-tap-routes.ts";
import { type Draw, endIn, leastShare, off, oneDevice, upTo } from "./limits.ts";

/** AF, somewhat less than the device upstream. */
const feederOf = (c: PlainCase): number => Math.floor(((c.upstream ?? 0) * 4) / 5);
const thirdOfFeeder = (c: PlainCase, d: Draw): Partial<PlainCase> => ({
  feeder: feederOf(c),
  ampacity: Math.ceil(feederOf(c) / 3) + off(d, 0),
});
const fullFeeder = (c: PlainCase, d: Draw): Partial<PlainCase> => ({
  feeder: feederOf(c),
  ampacity: feederOf(c) + off(d, 0),
});
function motorOf(sized: Partial<PlainCase>, d: Draw): Partial<PlainCase> {
  const ampacity = sized.ampacity ?? 1;
  return {
    ...sized,
    held: 0,
    motor: Math.max(1, ampacity - off(d, 3)),
    ends: oneDevice(ampacity, 0),
  };
}

export const MOTOR_FEEDER_TAP: Readonly<Record<string, Outline>> = {
  "430.28(1)": (c, d) => ({
    ...motorOf({ ampacity: leastShare(c, 10, off(d, 0), { alone: true }) }, d),
    length: upTo(d, 1, 10, 30),
    raceway: true,
    field: d.variant % 6 !== 0,
  }),
  "430.28(2)": (c, d) => ({
    ...motorOf(thirdOfFeeder(c, d), d),
    length: upTo(d, 1, 25, 75),
    safe: d.variant % 3 !== 0,
    raceway: d.variant % 3 !== 1,
  }),
  "430.28(3)": (c, d) => motorOf(fullFeeder(c, d), d),
  "430.28 Ex": (c, d) => ({
    ...highBay(c, d),
    ...motorOf(thirdOfFeeder(c, d), d),
    raceway: true,
  }),
  ...MOTOR_FEEDER_TAP_OF_240_21,
};

const controller = (d: Draw): Partial<PlainCase> => ({
  held: 0,
  ends: endIn(d.variant % 2 === 0 ? "ocpd" : "tap-controller"),
});

export const MOTOR_GROUP_TAP: Readonly<Record<string, Outline>> = {
  "430.53(D)/full": (c, d) => ({ held: 0, ...fullFeeder(c, d) }),
  "430.53(D)/third": (c, d) => ({
    held: 0,
    ...thirdOfFeeder(c, d),
    length: upTo(d, 1, 25, 75),
    safe: true,
    ends: endIn("overload-device"),
  }),
  "430.53(D)/tenth": (c, d) => ({
    ...controller(d),
    ampacity: leastShare(c, 10, off(d, 0), { alone: true }),
    length: upTo(d, 1, 10, 30),
    raceway: true,
  }),
  "430.53(D)/third-enclosed": (c, d) => ({
    ...controller(d),
    ...thirdOfFeeder(c, d),
    length: upTo(d, 1, 25, 75),
    raceway: true,
  }),
};

const eighteenInches = (d: Draw): PlainCase["length"] => ({
  metric: d.metric,
  n: (d.metric ? 4572 : 1500) - off(d, 2),
});

export const BRANCH_CIRCUIT_TAP: Readonly<Record<string, Outline>> = {
  "210.19(A)(3)": (_, d) => {
    const ampacity = 20_000 + off(d, 0);
    return {
      held: 0,
      serves: "cooking-appliance",
      upstream: d.variant % 8 === 0 ? 40_000 : 50_000,
      ampacity,
      load: Math.max(1, ampacity - off(d, 1)),
      noLonger: true,
    };
  },
  "210.19(A)(4)": (_, d) => {
    const upstream = [20, 30, 39.999, 40, 50, 50.001][d.variant % 6] ?? 20;
    const serves = [
      "luminaire",
      "outlet",
      "infrared-heating",
      "deicing-leads",
      "receptacle",
    ] as const;
    return {
      held: 0,
      serves: serves[d.variant % 5],
      upstream: upstream * 1000,
      ampacity: (upstream < 40 ? 15_000 : 20_000) + off(d, 0),
      length: eighteenInches(d),
    };
  },
};

export const BUSWAY_REDUCTION: Readonly<Record<string, Outline>> = {
  "368.17(B)": (c, d) => ({
    held: 0,
    industrial: true,
    length: upTo(d, 1, 50, 150),
    ampacity: leastShare(c, 3, off(d, 0), { alone: true }),
    combustible: false,
  }),
};
export const BUSWAY_TAP: Readonly<Record<string, Outline>> = {
  "368.17(C)": (c) => ({
    held: 0,
    ampacity: leastShare(c, 5, 0, { alone: true }),
    deviceAtTap: true,
  }),
};
export const GENERATOR: Readonly<Record<string, Outline>> = {
  "240.21(G)": (c, d) => {
    const nameplate = c.nameplate ?? 1;
    const whole = d.variant % 2 === 0;
    return {
      nameplate,
      ampacity: Math.max(1, Math.ceil(whole ? nameplate : nameplate * 1.15) + off(d, 0)),
      overloadPrevented: whole,
    };
  },
};
export const BATTERY: Readonly<Record<string, Outline>> = {
  "240.21(H)": () => ({ asClose: true, unclassified: true }),
};
