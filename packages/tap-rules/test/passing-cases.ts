import type { ProvisionId, TapCase } from "@lineside/tap-rules";
import { A, ft, V } from "@lineside/units";

const BASE = {
  edition: "2017",
  load: A(100),
  beyondEquipment: false,
  install: { field: true, leavesEnclosure: true, raceway: true, protectedFromDamage: true },
  heldUpBy: [],
} as const;

/** A case that each provision passes, and the others of its class do not need. */
export const PASSING: Readonly<Record<ProvisionId, TapCase>> = {
  "240.21(B)(1)": {
    ...BASE,
    conductor: "feeder-tap",
    ampacity: A(200),
    upstream: { rating: A(1000) },
    length: ft(8),
    ends: [{ kind: "equipment-with-ocpds", rating: A(150) }],
  },
  "240.21(B)(2)": {
    ...BASE,
    conductor: "feeder-tap",
    ampacity: A(200),
    upstream: { rating: A(500) },
    length: ft(20),
    ends: [{ kind: "ocpd", rating: A(150) }],
  },
  "240.21(C)(1)": {
    ...BASE,
    conductor: "transformer-secondary",
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
    },
  },
  "240.21(C)(2)": {
    ...BASE,
    conductor: "transformer-secondary",
    ampacity: A(200),
    upstream: { rating: A(500) },
    length: ft(8),
    ends: [{ kind: "equipment-with-ocpds", rating: A(150) }],
    transformer: { phases: 3, connection: "delta-wye", vp: V(480), vs: V(240) },
  },
  "240.21(C)(6)": {
    ...BASE,
    conductor: "transformer-secondary",
    ampacity: A(200),
    upstream: { rating: A(250) },
    length: ft(20),
    ends: [{ kind: "ocpd", rating: A(150) }],
    transformer: { phases: 3, connection: "delta-wye", vp: V(480), vs: V(240) },
  },
};
