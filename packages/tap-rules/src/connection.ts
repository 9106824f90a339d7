/** How a transformer is connected, primary to secondary, as far as 240.21(C) asks. */
export type Connection =
  | "single-phase-2-wire"
  | "single-phase-3-wire"
  | "delta-delta-3-wire"
  | "delta-delta-4-wire"
  | "delta-wye"
  | "wye-delta"
  | "wye-wye";

/** What 240.21(C) asks about a connection. */
export interface ConnectionRow {
  readonly phases: 1 | 3;
  /** Whether current on the secondary is seen on the primary by the voltage ratio alone, so that (C)(1) may apply. */
  readonly primaryMayProtect: boolean;
}

/**
 * The connections. Only two let the primary device protect the secondary conductors: 240.4(F) and 240.21(C)(1).
 * Source: N17, and S003 for the 2002 edition; stated.
 */
export const CONNECTIONS: Readonly<Record<Connection, ConnectionRow>> =
  /* @__PURE__ */ Object.freeze({
    "single-phase-2-wire": { phases: 1, primaryMayProtect: true },
    "single-phase-3-wire": { phases: 1, primaryMayProtect: false },
    "delta-delta-3-wire": { phases: 3, primaryMayProtect: true },
    "delta-delta-4-wire": { phases: 3, primaryMayProtect: false },
    "delta-wye": { phases: 3, primaryMayProtect: false },
    "wye-delta": { phases: 3, primaryMayProtect: false },
    "wye-wye": { phases: 3, primaryMayProtect: false },
  });
