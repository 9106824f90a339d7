import type { ConductorSize } from "@lineside/units";
import type { Share } from "../editions/share.ts";

/** Insulation types of one area in Table 5, in the table's words. */
export type InsulationGroup =
  | "TW, THW, THHW, THW-2"
  | "RHH*, RHW*, RHW-2* (no outer covering)"
  | "RHH, RHW, RHW-2 (outer covering)"
  | "THHN, THWN, THWN-2"
  | "XHHW, XHHW-2, XHH";

/** The same in Table 5A, of compact conductors. */
export type CompactGroup = "RHH/RHW (no outer covering)/USE" | "THW/THHW" | "XHHW" | "THHN";

/** The area in square inches of a conductor with its insulation. */
export type InsulatedAreaRow = readonly [
  size: ConductorSize,
  area: number,
  source: string,
  confirmedBy: string,
  note?: string,
];

/** The areas by group, smallest size first. */
export type InsulatedAreaRows<G extends string> = Readonly<Record<G, readonly InsulatedAreaRow[]>>;

/** Table 5 in one edition. */
export interface InsulatedAreaShare extends Share {
  readonly rows: InsulatedAreaRows<InsulationGroup>;
}

/** Table 5A in one edition. */
export interface CompactAreaShare extends Share {
  readonly rows: InsulatedAreaRows<CompactGroup>;
}
