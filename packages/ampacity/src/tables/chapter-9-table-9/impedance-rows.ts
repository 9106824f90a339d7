import type { ConductorSize } from "@lineside/units";
import type { Share } from "../../editions/share.ts";

/** Ω/kft in conduit of PVC, of aluminum and of steel. */
export type ByConduit = readonly [pvc: number, aluminum: number, steel: number];

/** One size: reactance (of PVC and aluminum conduit alike, and of steel), resistance and impedance at power factor 0.85, in Ω/kft. */
export type ImpedanceRow = readonly [
  size: ConductorSize,
  reactance: number,
  reactanceInSteel: number,
  copper: ByConduit,
  aluminum: ByConduit | null,
  copperImpedance: ByConduit,
  aluminumImpedance: ByConduit | null,
  source: string,
  confirmedBy: string,
  note?: string,
];

/** The rows by size, smallest first. */
export type ImpedanceRows = readonly ImpedanceRow[];

/** The table in one edition. */
export interface ImpedanceShare extends Share {
  readonly rows: ImpedanceRows;
}
