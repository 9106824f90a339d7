import type { ConductorSize } from "@lineside/units";
import type { Share } from "../editions/share.ts";

/**
 * One row of a table by the largest ungrounded conductor: its area in circular mils at most, for copper and for aluminum, the
 * printed words of both, and the sizes; `null` in the last row's areas, and where a share of the area stands in place of a size.
 */
export type ServiceConductorRow = readonly [
  copperThrough: number | null,
  aluminumThrough: number | null,
  copperText: string,
  aluminumText: string,
  copper: ConductorSize | null,
  aluminum: ConductorSize | null,
  source: string,
  confirmedBy: string,
];

/** The rows by area, smallest first. */
export type ServiceConductorRows = readonly ServiceConductorRow[];

/** Such a table in one edition. */
export interface ServiceConductorShare extends Share {
  readonly rows: ServiceConductorRows;
  /** The percent of the area where the row has no size. */
  readonly percentOfArea?: number;
}
