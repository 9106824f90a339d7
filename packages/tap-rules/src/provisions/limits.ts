import type { PrintedLength } from "../provision.ts";

/** The lengths that several provisions print, in both systems. Source: N17; stated. */
export const TEN_FEET: PrintedLength = { ft: 10, m: 3 };
export const TWENTY_FIVE_FEET: PrintedLength = { ft: 25, m: 7.5 };
export const FIFTY_FEET: PrintedLength = { ft: 50, m: 15 };
export const HUNDRED_FEET: PrintedLength = { ft: 100, m: 30 };
/** The walls of a high-bay building are higher. */
export const HIGH_BAY_WALLS = { ft: 35, m: 11 } as const;
/** A tap in it is made at least so high. */
export const HIGH_BAY_TAP = { ft: 30, m: 9 } as const;
