import type { Share } from "../../editions/share.ts";
import type { TemperatureColumn } from "../../temperature-column.ts";

/** Where a conductor runs. */
export type Location = "dry" | "damp" | "wet";

/**
 * What the table of insulation types says of one kind of place: the column; one of two columns where the source leaves
 * open which; that the type may not be used there; or that the authority has to be asked, as no verified value is held.
 */
export type InsulationReading =
  | TemperatureColumn
  | readonly [TemperatureColumn, TemperatureColumn]
  | "not-permitted"
  | "consult";

/** An insulation or cable type as it is marked: `THWN-2`. */
export type InsulationType =
  | "TW"
  | "UF"
  | "UF-B"
  | "RHW"
  | "RHW-2"
  | "RHH"
  | "THW"
  | "THW-2"
  | "THHW"
  | "THWN"
  | "THWN-2"
  | "THHN"
  | "XHH"
  | "XHHW"
  | "XHHW-2"
  | "XHHN"
  | "XHWN"
  | "XHWN-2"
  | "USE"
  | "USE-2"
  | "FEP"
  | "FEPB"
  | "MI"
  | "SIS"
  | "TBS"
  | "SA"
  | "ZW"
  | "ZW-2"
  | "MTW"
  | "SE"
  | "NM-B";

/** One insulation type. */
export interface InsulationRow extends Readonly<Record<Location, InsulationReading>> {
  readonly source: string;
  readonly confirmedBy: string;
  readonly note?: string;
  /** The column above which a cable's ampacity may not end, whatever its conductors are rated for, and where that stands. */
  readonly cableLimit?: { readonly column: TemperatureColumn; readonly section: string };
}

/** The insulation types of one edition. */
export interface InsulationShare extends Share {
  readonly rows: Readonly<Record<InsulationType, InsulationRow>>;
}
