import type { TradeSize } from "@lineside/units";
import type { Share } from "../../editions/share.ts";

/** A kind of raceway, by its usual letters. */
export type RacewayType =
  | "EMT"
  | "ENT"
  | "FMC"
  | "IMC"
  | "LFNC-A"
  | "LFNC-B"
  | "LFNC-C"
  | "LFMC"
  | "RMC"
  | "PVC80"
  | "PVC40"
  | "PVC-A"
  | "PVC-EB";

/** One trade size of a raceway: internal diameter in inches, areas in square inches. */
export type RacewayRow = readonly [
  size: TradeSize,
  metricDesignator: number,
  diameter: number,
  area: number,
  one: number,
  two: number,
  moreThanTwo: number,
  nipple: number,
  source: string,
  confirmedBy: string,
];

/** The raceways, each by trade size, smallest first. */
export type RacewayRows = Readonly<Record<RacewayType, readonly RacewayRow[]>>;

/** The table in one edition. */
export interface RacewayShare extends Share {
  readonly rows: RacewayRows;
}
