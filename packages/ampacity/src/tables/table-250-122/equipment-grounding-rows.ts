import type { ConductorSize } from "@lineside/units";
import type { Share } from "../../editions/share.ts";

/** A size of an equipment grounding conductor: a standard one, or 1200 kcmil, which only this table has. */
export type GroundingSize = ConductorSize | "1200 kcmil";

/** The conductor for a device ahead of at most so many amperes. */
export type EquipmentGroundingRow = readonly [
  device: number,
  copper: GroundingSize,
  aluminum: GroundingSize,
  source: string,
  confirmedBy: string,
  note?: string,
];

/** The rows by the device, smallest first. */
export type EquipmentGroundingRows = readonly EquipmentGroundingRow[];

/** The table in one edition. */
export interface EquipmentGroundingShare extends Share {
  readonly rows: EquipmentGroundingRows;
  /** Another size that an older copy has in one row, where it is not known which of the two the edition has. */
  readonly rivals: readonly {
    readonly device: number;
    readonly material: "copper" | "aluminum";
    readonly size: GroundingSize;
    readonly from: string;
  }[];
  /** Whether the equipment grounding conductor of a feeder tap goes by the device ahead of the feeder (250.122(G)). */
  readonly tapByFeederDevice: boolean;
}
