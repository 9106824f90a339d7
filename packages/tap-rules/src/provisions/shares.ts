import type { Rational } from "@lineside/units";

/** How many times its ampacity the device upstream may be. Source: N17; stated. */
export const TEN_TIMES: Rational = { n: 10, d: 1 };
export const THREE_TIMES: Rational = { n: 3, d: 1 };
export const ONCE: Rational = { n: 1, d: 1 };
/** 150 % of it. */
export const ONE_AND_A_HALF_TIMES: Rational = { n: 3, d: 2 };
/** An ampacity of at least 95 % of the device. */
export const TWENTY_NINETEENTHS: Rational = { n: 20, d: 19 };
