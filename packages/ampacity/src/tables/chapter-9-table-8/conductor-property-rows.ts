import type { ConductorSize } from "@lineside/units";
import type { Share } from "../../editions/share.ts";

/** One conductor: circular mils, strands (seven where the table says so), direct-current resistance at 75 °C in Ω/kft. */
export type ConductorPropertyRow = readonly [
  size: ConductorSize,
  circularMils: number,
  stranding: "solid" | "stranded-7" | "stranded",
  uncoatedCopper: number,
  coatedCopper: number,
  aluminum: number,
  source: string,
  confirmedBy: string,
];

/** The rows by size, smallest first. */
export type ConductorPropertyRows = readonly ConductorPropertyRow[];

/** The table in one edition. */
export interface ConductorPropertyShare extends Share {
  readonly rows: ConductorPropertyRows;
}
