import { type Outline, outside, supervised } from "./feeder-tap-routes.ts";
import { anyOfEnds, devices, leastShare, mixed, off, oneDevice, upTo } from "./limits.ts";

/** By route, for a transformer secondary conductor. */
export const SECONDARY: Readonly<Record<string, Outline>> = {
  "240.21(C)(1)": (c, d) => ({
    held: 0,
    connection: d.variant % 2 === 0 ? "single-phase-2-wire" : "delta-delta-3-wire",
    protectionOk: true,
    ampacity: leastShare(c, 1, off(d, 0), { through: true, alone: true }),
  }),
  "240.21(C)(2)": (c, d) => {
    const ampacity = leastShare(c, 10, off(d, 0), { through: true, alone: true });
    return {
      held: 0,
      ampacity,
      length: upTo(d, 1, 10, 30),
      load: Math.max(1, ampacity - off(d, 2)),
      ends: anyOfEnds(d, ampacity, off(d, 3)),
      beyond: false,
      raceway: true,
      field: d.variant % 8 !== 0,
      leaves: d.variant % 8 !== 1,
    };
  },
  "240.21(C)(3)": (c, d) => {
    const phases = d.variant % 2 === 0 ? 1 : 3;
    const rated = ((c.va ?? 0) * 1e6) / (c.vs ?? 1);
    const ampacity = Math.ceil(phases === 1 ? rated : rated / Math.sqrt(3)) + off(d, 0);
    return {
      held: 0,
      industrial: true,
      ampacity,
      length: upTo(d, 1, 25, 75),
      supplies: d.variant % 3 === 0 ? "switchgear" : "switchboard",
      qualified: true,
      va: c.va,
      phases: d.variant % 5 === 0 ? undefined : phases,
      connection: phases === 1 ? "single-phase-3-wire" : "delta-wye",
      ends: devices(Math.max(10, ampacity), off(d, 2), [1, 2, 3, 7][d.variant % 4] ?? 1),
      grouped: true,
      safe: true,
    };
  },
  "240.21(C)(4)": outside,
  "240.21(C)(5)": (c, d) => {
    const ampacity = leastShare(c, 3, off(d, 0), { through: true });
    const protectedPart = d.metric ? 10_000 : 4000;
    const primary = d.metric ? 40_000 : 15_000;
    return {
      held: 0,
      suppliedByTap: true,
      ampacity,
      primaryAmpacity: leastShare(c, 3, off(d, 1)),
      length: { metric: d.metric, n: upTo(d, 2, 25, 75).n - primary + protectedPart },
      primaryLength: mixed(d, { metric: d.metric, n: primary }),
      primaryProtected: { metric: d.metric, n: protectedPart },
      safe: true,
      primarySafe: true,
      ends: oneDevice(ampacity, off(d, 3)),
      protectionOk: true,
    };
  },
  "240.21(C)(6)": (c, d) => {
    const ampacity = leastShare(c, 3, off(d, 0), { through: true, alone: true });
    return {
      held: 0,
      ampacity,
      length: upTo(d, 1, 25, 75),
      ends: oneDevice(ampacity, off(d, 2)),
      safe: true,
    };
  },
  "240.92(C)": (c, d) => {
    const ampacity = leastShare({ ...c, upstream: 2 * (c.upstream ?? 0) }, 3, off(d, 0), {
      through: true,
      alone: true,
    });
    const [shortCircuitBy, overloadBy] = [d.variant % 4, d.variant % 5];
    return {
      ...supervised(d),
      held: 0,
      length: upTo(d, 1, 100, 300),
      ampacity: shortCircuitBy < 2 ? ampacity : Math.ceil(ampacity / 2),
      differentialRelay: shortCircuitBy === 2,
      shortCircuitStudy: shortCircuitBy === 3,
      ends:
        overloadBy === 0
          ? oneDevice(ampacity, off(d, 2))
          : devices(ampacity, off(d, 2), overloadBy === 1 ? 6 : 7),
      grouped: true,
      overloadRelay: overloadBy === 2,
      overloadStudy: overloadBy === 3,
    };
  },
  "240.92(E)": (_, d) => ({ ...supervised(d), held: 0, primaryCurve: true }),
};
