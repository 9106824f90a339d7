import type { ConductorSize } from "@lineside/units";
import { acrossEditions, type ByEdition, type Share } from "../../editions/share.ts";

/** Conductors in parallel, in one edition. */
export interface ParallelShare extends Share {
  /** The smallest conductor that may be in parallel. */
  readonly least: ConductorSize;
}

/** Conductors in parallel, by edition. */
export const PARALLEL: ByEdition<ParallelShare> = /* @__PURE__ */ acrossEditions(
  { least: "1/0 AWG" },
  { section: ["310.4", "310.10(H)", "310.10(G)"] },
);
