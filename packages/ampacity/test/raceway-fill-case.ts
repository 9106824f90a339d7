import type { FillConductors, RacewayFill } from "../src/index.ts";

export const EMT = { type: "EMT", size: "1/2", nipple: false } as const;
const THHN = { size: "12 AWG", insulation: "THHN" } as const;
export const RHW = { size: "12 AWG", insulation: "RHW" } as const;
/** So many conductors, 12 AWG THHN unless said otherwise. */
export const of = (count: number, conductor: object = THHN): FillConductors =>
  ({ ...conductor, count }) as FillConductors;

/** The answer in one line. */
export const said = ({ finding, area, allowed }: RacewayFill): string =>
  `${finding.verdict}: ${area ?? "open"} of ${allowed}`;
export const texts = ({ finding }: RacewayFill): readonly string[] =>
  finding.notes.map(({ text }) => text);
