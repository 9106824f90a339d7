import {
  type ConductorClass,
  type EditionId,
  evaluateTap,
  maxLength,
  minAmpacity,
  type ProvisionId,
  type Solution,
  type TapAnswer,
  type TapCase,
} from "@lineside/tap-rules";
import { A, ft, type Quantity, V } from "@lineside/units";

const least: TapCase = { edition: "2017", conductor: "feeder-tap" };
const answer: TapAnswer = evaluateTap(least);
export const governing: ProvisionId | undefined = answer.governing;
export const ampacities: readonly Solution<"current">[] = minAmpacity(least);
export const lengths: readonly Solution<"length">[] = maxLength(least);
export const length: Quantity<"length"> | null | undefined = lengths[0]?.value;

// an optional field may be handed over as undefined
evaluateTap({ ...least, ampacity: undefined, upstream: { rating: undefined }, ends: undefined });

// @ts-expect-error the edition has no default
evaluateTap({ conductor: "feeder-tap" });
// @ts-expect-error nor has the class of the conductor
evaluateTap({ edition: "2017" });
// @ts-expect-error 1999 is not answered
evaluateTap({ ...least, edition: "1999" });
// @ts-expect-error a number has no unit
evaluateTap({ ...least, ampacity: 100 });
// @ts-expect-error a length is not a current
evaluateTap({ ...least, ampacity: ft(10) });
// @ts-expect-error nor is a voltage a length
evaluateTap({ ...least, length: V(10) });
// @ts-expect-error a misspelt field
evaluateTap({ ...least, lenght: ft(10) });
// @ts-expect-error not a kind of end
evaluateTap({ ...least, ends: [{ kind: "breaker", rating: A(10) }] });
// @ts-expect-error not a connection
evaluateTap({ ...least, transformer: { connection: "zigzag" } });
// @ts-expect-error findings are read only
answer.verdict = "pass";
// @ts-expect-error a current does not solve for a length
export const wrong: Quantity<"current"> | null | undefined = lengths[0]?.value;

export const classes: readonly ConductorClass[] = [
  "service",
  "feeder",
  "branch-circuit",
  "feeder-tap",
  "transformer-secondary",
];
// @ts-expect-error not a class
export const notAClass: ConductorClass = "tap";
export const editions: readonly EditionId[] = [
  "2002",
  "2005",
  "2008",
  "2011",
  "2014",
  "2017",
  "2020",
  "2023",
];
