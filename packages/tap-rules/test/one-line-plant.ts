import type { OneLine, OneLineConductor, Piece } from "@lineside/tap-rules";
import { A, ft } from "@lineside/units";

/** A conductor that 240.4 allows a device of its ampacity, no next rating. */
export function wire(
  from: string,
  to: string,
  amperes: number,
  more: Partial<OneLineConductor> = {},
): OneLineConductor {
  return { from, to, ampacity: A(amperes), ordinaryLimit: A(amperes), ...more };
}

export const breaker = (amperes: number, fedBy?: string): Piece => ({
  is: "breaker",
  rating: A(amperes),
  ...(fedBy !== undefined && { fedBy }),
});

export const panel = (amperes: number, main?: number): Piece => ({
  is: "panelboard",
  rating: A(amperes),
  main: main === undefined ? "none" : { is: "breaker", rating: A(main) },
});

export const box: Piece = { is: "wireway" };

/** A feeder of 800 A through a box W to a panel, and what is added to it. */
export function onFeeder(
  equipment: Readonly<Record<string, Piece>>,
  conductors: Readonly<Record<string, OneLineConductor>>,
  more: Partial<OneLine> = {},
): OneLine {
  return {
    equipment: { FB: breaker(800), W: box, DP: panel(800), ...equipment },
    conductors: {
      F1: wire("FB", "W", 800, { length: ft(40) }),
      F2: wire("W", "DP", 800, { length: ft(60) }),
      ...conductors,
    },
    ...more,
  };
}
