import type { Citation } from "@lineside/findings";
import { percent, type Quantity } from "@lineside/units";

/** A voltage drop that a document recommends as the most; no requirement. */
export interface RecommendedDrop {
  /** A stable id of the recommendation: `rie-esb750-2024/4.1.4`. */
  readonly id: string;
  /** Of the nominal voltage. */
  readonly limit: Quantity<"ratio">;
  /** The conductors that are meant. */
  readonly conductors: string;
  readonly cite: Citation;
}

/**
 * The recommendations that are held, for {@link DropRun} to be held to (`limit`) or to be told about (`recommended`).
 *
 * No limit of the NEC's is among them: none is in the data, and none is claimed.
 */
export const RECOMMENDED_DROPS: readonly RecommendedDrop[] = /* @__PURE__ */ Object.freeze([
  {
    id: "rie-esb750-2024/4.1.4",
    limit: /* @__PURE__ */ percent(1),
    conductors: "the customer's conductors from the service point to the main service equipment",
    cite: { document: "RIE ESB 750", edition: "2024", section: "4.1.4", status: "stated" },
  },
] as const);
