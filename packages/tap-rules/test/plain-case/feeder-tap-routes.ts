import type { PlainCase, PlainSecondary } from "../oracle/case.ts";
import {
  anyOfEnds,
  type Draw,
  devices,
  from,
  justCool,
  leastShare,
  mixed,
  off,
  oneDevice,
  upTo,
} from "./limits.ts";

/** A case in outline that one route passes, or misses by one; `c` has what else the case says. */
export type Outline = (c: PlainCase, d: Draw) => Partial<PlainCase>;

const PLACES = ["outside", "inside-nearest-entrance", "as-230.6-nearest-entrance"] as const;

export const disconnect = (d: Draw): Partial<PlainCase> => ({
  withDevice: true,
  accessible: true,
  place: PLACES[d.variant % 3],
});

const own = (d: Draw): Partial<PlainCase> => {
  const { size, material, fault } = justCool(d, 6);
  return {
    size,
    material,
    faultCurrent: fault.current,
    faultTime: fault.time,
    faultT1: fault.t1,
    insulation: fault.insulation,
  };
};
/** A supervised part; that it is industrial may be left to be understood. */
export const supervised = (d: Draw): Partial<PlainCase> => ({
  supervised: true,
  industrial: d.variant % 7 === 0 ? undefined : true,
});

const tenFeet: Outline = (c, d) => {
  const ampacity = leastShare(c, 10, off(d, 0));
  return {
    held: 0,
    ampacity,
    length: upTo(d, 1, 10, 30),
    load: Math.max(1, ampacity - off(d, 2)),
    ends: anyOfEnds(d, ampacity, off(d, 3)),
    beyond: false,
    raceway: true,
    field: true,
    leaves: true,
    ...(d.variant % 8 === 0 ? { field: false } : {}),
    ...(d.variant % 8 === 1 ? { leaves: false } : {}),
  };
};

const twentyFiveFeetAt = (ampacity: number, d: Draw): Partial<PlainCase> => ({
  held: 0,
  ampacity,
  length: upTo(d, 1, 25, 75),
  ends: oneDevice(ampacity, off(d, 2)),
  safe: true,
});
const twentyFiveFeet: Outline = (c, d) =>
  twentyFiveFeetAt(leastShare(c, 3, off(d, 0), { in2023: true }), d);

function viaTransformerAt(ampacity: number, secondary: number, d: Draw): Partial<PlainCase> {
  const part = { metric: d.metric, n: d.metric ? 35_000 : 12_000 };
  const whole = upTo(d, 1, 25, 75);
  const { size, material, fault } = justCool(d, 4);
  const one: PlainSecondary = {
    ampacity: secondary,
    length: { metric: d.metric, n: whole.n - part.n },
    safe: true,
    ends: oneDevice(secondary, off(d, 2)),
    size,
    material,
    fault,
  };
  return {
    held: 0,
    supplies: "transformer",
    ampacity,
    length: mixed(d, part),
    safe: true,
    secondaries: d.variant % 3 === 0 ? [one, { ...one, ampacity: secondary + 1000 }] : [one],
    protectionOk: true,
  };
}
const viaTransformer: Outline = (c, d) =>
  viaTransformerAt(leastShare(c, 3, off(d, 0)), leastShare(c, 3, off(d, 3), { through: true }), d);

const highBayAt = (ampacity: number, d: Draw): Partial<PlainCase> => ({
  held: 0,
  ampacity,
  manufacturing: true,
  industrial: d.variant % 7 === 1 ? undefined : true,
  walls: from(d, 1, 35.001, 110.01),
  horizontal: upTo(d, 2, 25, 75),
  length: upTo(d, 3, 100, 300),
  qualified: true,
  ends: oneDevice(ampacity, off(d, 4)),
  safe: true,
  spliced: false,
  size: d.variant % 2 === 0 ? "6 AWG" : "4 AWG",
  material: d.variant % 2 === 0 ? "copper" : "aluminum",
  penetrates: false,
  tapHeight: from(d, 5, 30, 90),
});
export const highBay: Outline = (c, d) =>
  highBayAt(leastShare(c, 3, off(d, 0), { in2023: true }), d);

const outsideAt = (ampacity: number, d: Draw): Partial<PlainCase> => ({
  held: 0,
  outdoors: true,
  ampacity,
  safe: true,
  ends: oneDevice(ampacity, off(d, 0)),
  ...disconnect(d),
});
export const outside: Outline = (c, d) => outsideAt(leastShare(c, 4, 0, { alone: true }), d);

/** An ampacity that is too small for the ratios, which 240.92(B) does not ask. */
const small = (c: PlainCase): number => leastShare(c, 12, 0, { alone: true });

/** By route, for a feeder tap. */
export const FEEDER_TAP: Readonly<Record<string, Outline>> = {
  "240.21(B)(1)": tenFeet,
  "240.21(B)(2)": twentyFiveFeet,
  "240.21(B)(3)": viaTransformer,
  "240.21(B)(4)": highBay,
  "240.21(B)(5)": outside,
  "240.91(B)": (_, d) => {
    const upstream = [801_000, 1_000_000, 1_200_000, 1_600_000, 800_001, 800_000][d.variant % 6];
    return {
      ...supervised(d),
      held: 0,
      upstream,
      ampacity: Math.ceil(((upstream ?? 0) * 19) / 20) + off(d, 0),
      shortCircuitLimits: true,
      listedTerminations: true,
    };
  },
  "240.92(B)/(B)(2)": (c, d) => ({
    ...twentyFiveFeetAt(small(c), d),
    ...supervised(d),
    ...own(d),
  }),
  "240.92(B)/(B)(3)": (c, d) => ({
    ...viaTransformerAt(small(c), leastShare(c, 12, 0, { through: true, alone: true }), d),
    ...supervised(d),
    ...own(d),
  }),
  "240.92(B)/(B)(4)": (c, d) => ({
    ...highBayAt(small(c), d),
    ...supervised(d),
    ...own(d),
  }),
  "240.92(D)": (c, d) => {
    const ampacity = leastShare(c, 2, 0, { alone: true });
    return {
      ...supervised(d),
      held: 0,
      outdoors: true,
      ampacity,
      ends: devices(ampacity, off(d, 0), [6, 6, 7, 1, 2, 5][d.variant % 6] ?? 6),
      grouped: true,
      ...disconnect(d),
    };
  },
};

export const MOTOR_FEEDER_TAP_OF_240_21: Readonly<Record<string, Outline>> = {
  "240.21(B)(1)": tenFeet,
  "240.21(B)(2)": twentyFiveFeet,
  "240.21(B)(4)": highBay,
  "240.21(B)(5)": outside,
};
