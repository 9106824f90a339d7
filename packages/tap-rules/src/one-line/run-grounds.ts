import type { Citation, MissingInput, Note } from "@lineside/findings";
import type { Current } from "../tap-case.ts";

/** What is known of the ampacity of a run: one value, or none. */
export interface RunGrounds {
  readonly ampacity?: Current | undefined;
  /** The largest device that 240.4 allows for the run as ordinary wiring. */
  readonly ordinaryLimit?: Current | undefined;
  /** What the limit rests on. */
  readonly limitCite?: readonly Citation[] | undefined;
  /** What a reader should know of the limit, where the device is larger than the ampacity. */
  readonly limitNotes?: readonly Note[] | undefined;
  /** What would tell the ampacity and the limit; where it is left out they are asked for by name. */
  readonly missing?: readonly MissingInput[] | undefined;
}

/** How 240.21 has to do with a run. */
export type RunStanding = "tap" | "ordinary" | "service" | "open";
