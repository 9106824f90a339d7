import { type EditionId, type Material, nextStandardRating } from "@lineside/ampacity";
import type { Citation } from "@lineside/findings";
import { A, type ConductorSize, type Quantity } from "@lineside/units";

/** A device that a small conductor may not have, whatever its ampacity. */
interface SmallConductorRow {
  readonly size: ConductorSize;
  readonly material: Material;
  readonly most: number;
  /** The document, by its code in docs/sources.md. */
  readonly source: string;
}

/** 240.4(D) as read in the 2017 edition; stated. */
const SMALL_CONDUCTORS: readonly SmallConductorRow[] = [
  { size: "18 AWG", material: "copper", most: 7, source: "N17 EEAI23" },
  { size: "16 AWG", material: "copper", most: 10, source: "N17 EEAI23" },
  { size: "14 AWG", material: "copper", most: 15, source: "N17 EEAI23 AUD23" },
  { size: "12 AWG", material: "copper", most: 20, source: "N17 EEAI23 AUD23" },
  { size: "10 AWG", material: "copper", most: 30, source: "N17 EEAI23 AUD23" },
  { size: "12 AWG", material: "aluminum", most: 15, source: "N17 EEAI23" },
  { size: "10 AWG", material: "aluminum", most: 25, source: "N17 EEAI23" },
];

/** Up to this rating 240.4(B) lets the next standard rating above the ampacity be used. */
const NEXT_SIZE_UP_TO: Quantity<"current"> = /* @__PURE__ */ A(800);

/** The largest device that 240.4 allows for a conductor as ordinary wiring. */
export interface OvercurrentLimit {
  readonly limit: Quantity<"current">;
  readonly cite: Citation;
}

/**
 * The largest device for an ordinary conductor: its ampacity, or the next standard rating above it up to 800 A (240.4(B),
 * (C)), but for small conductors at most what 240.4(D) gives. Not for taps and secondary conductors. Branch circuits to
 * several receptacles, for which 240.4(B) gives no next rating, are not told apart.
 */
export function overcurrentLimit(
  ampacity: Quantity<"current">,
  { size, material }: { readonly size?: ConductorSize; readonly material?: Material },
  edition: EditionId,
  kind: "cb" | "fuse",
): OvercurrentLimit {
  const small = SMALL_CONDUCTORS.find((row) => row.size === size && row.material === material);
  const { rating } = nextStandardRating(ampacity, edition, kind);
  const up = rating?.lte(NEXT_SIZE_UP_TO) ? rating : ampacity;
  if (small !== undefined && A(small.most).lt(up)) {
    return { limit: A(small.most), cite: cited("240.4(D)", edition) };
  }
  return { limit: up, cite: cited(up.eq(ampacity) ? "240.4" : "240.4(B)", edition) };
}

/** The section as read in 2017; of other editions no change is known. */
function cited(section: string, edition: EditionId): Citation {
  const where = { document: "NEC", edition, section } as const;
  return edition === "2017"
    ? { ...where, status: "stated" }
    : { ...where, status: "assumed-unchanged", from: "N17" };
}
