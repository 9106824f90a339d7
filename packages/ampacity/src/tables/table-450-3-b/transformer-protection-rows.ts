import type { Share } from "../../editions/share.ts";

/** Which devices protect the transformer. */
export type ProtectionMethod = "primary-only" | "primary-and-secondary";

/** One row: the largest device in percent of the rated current. */
export interface TransformerProtectionRow {
  readonly method: ProtectionMethod;
  readonly side: "primary" | "secondary";
  /** The rated currents in amperes that it is for: from, included, to, not included. */
  readonly from: number;
  readonly below: number | null;
  /** `null` where no device is asked for. */
  readonly percent: number | null;
  /** Whether the next higher standard rating may be used where the percentage gives none. */
  readonly nextHigher: boolean;
  readonly source: string;
  readonly confirmedBy: string;
}

/** What coordinated thermal overload protection by the maker allows on the primary side (Note 3). */
export interface ThermalOverloadRow {
  /** Impedance in percent: above, not included, up to, included. */
  readonly above: number;
  readonly upTo: number;
  readonly percent: number;
  readonly source: string;
  readonly confirmedBy: string;
}

/** The table in one edition. */
export interface TransformerProtectionShare extends Share {
  readonly rows: readonly TransformerProtectionRow[];
  readonly thermalOverload: readonly ThermalOverloadRow[];
  /** It is answered for transformers of at most so many volts: the scope of these packages, as no held source has the heading of the table. */
  readonly mostVolts: number;
}
