import type { TemperatureColumn } from "../temperature-column.ts";

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
}

/** Where only the heading of the ampacity table was seen. */
const HEADING_ONLY = "damp and wet places are not verified for this type";

/**
 * The insulation types of the ampacity table's headings, and cables that are sized by it. The readings were set by hand
 * from NEC 2017; where a cell of the source says words and no number, the reading is `consult`.
 */
export const INSULATION_TYPES: Readonly<Record<InsulationType, InsulationRow>> = {
  TW: { dry: 60, damp: 60, wet: 60, source: "N17", confirmedBy: "" },
  UF: {
    dry: 60,
    damp: 60,
    wet: 60,
    source: "N17",
    confirmedBy: "",
    note: "a cable: 340.80 gives it the 60 °C column, and Article 340 says where it may run",
  },
  "UF-B": {
    dry: "consult",
    damp: "consult",
    wet: "consult",
    source: "N17",
    confirmedBy: "",
    note: "the suffix -B is not in the text that was read",
  },
  RHW: { dry: 75, damp: 75, wet: 75, source: "N17", confirmedBy: "" },
  "RHW-2": { dry: 90, damp: 90, wet: 90, source: "N17", confirmedBy: "AUD23" },
  RHH: { dry: 90, damp: 90, wet: "not-permitted", source: "N17", confirmedBy: "" },
  THW: {
    dry: 75,
    damp: 75,
    wet: 75,
    source: "N17",
    confirmedBy: "STUVIA",
    note: "90 °C only inside electric-discharge lighting equipment",
  },
  "THW-2": { dry: 90, damp: 90, wet: 90, source: "N17", confirmedBy: "" },
  THHW: {
    dry: 90,
    damp: [75, 90],
    wet: 75,
    source: "N17",
    confirmedBy: "STUVIA",
    note: "the source gives dry and wet places, not damp ones",
  },
  THWN: { dry: 75, damp: 75, wet: 75, source: "N17", confirmedBy: "STUVIA MH-2571281" },
  "THWN-2": { dry: 90, damp: 90, wet: 90, source: "N17", confirmedBy: "MH-2571281" },
  THHN: {
    dry: 90,
    damp: 90,
    wet: "not-permitted",
    source: "N17",
    confirmedBy: "STUVIA MH-2571281",
  },
  XHH: {
    dry: 90,
    damp: "consult",
    wet: "consult",
    source: "N17",
    confirmedBy: "",
    note: HEADING_ONLY,
  },
  XHHW: { dry: 90, damp: 90, wet: 75, source: "N17", confirmedBy: "" },
  "XHHW-2": { dry: 90, damp: 90, wet: 90, source: "N17", confirmedBy: "" },
  XHHN: { dry: 90, damp: 90, wet: "not-permitted", source: "N17", confirmedBy: "" },
  XHWN: { dry: 75, damp: 75, wet: 75, source: "N17", confirmedBy: "" },
  "XHWN-2": { dry: 90, damp: 90, wet: 90, source: "N17", confirmedBy: "" },
  USE: {
    dry: 75,
    damp: 75,
    wet: 75,
    source: "N17",
    confirmedBy: "",
    note: "Article 338 says where it may run",
  },
  "USE-2": {
    dry: 90,
    damp: 90,
    wet: 90,
    source: "N17",
    confirmedBy: "",
    note: "Article 338 says where it may run",
  },
  FEP: { dry: 90, damp: 90, wet: "not-permitted", source: "N17", confirmedBy: "" },
  FEPB: { dry: 90, damp: 90, wet: "not-permitted", source: "N17", confirmedBy: "" },
  MI: {
    dry: 90,
    damp: "consult",
    wet: "consult",
    source: "N17",
    confirmedBy: "",
    note: HEADING_ONLY,
  },
  SIS: {
    dry: 90,
    damp: "consult",
    wet: "consult",
    source: "N17",
    confirmedBy: "",
    note: "switchboard and switchgear wiring only; no wet rating is published",
  },
  TBS: {
    dry: 90,
    damp: "consult",
    wet: "consult",
    source: "N17",
    confirmedBy: "",
    note: "switchboard and switchgear wiring only; no wet rating is published",
  },
  SA: {
    dry: 90,
    damp: "consult",
    wet: "consult",
    source: "N17",
    confirmedBy: "",
    note: HEADING_ONLY,
  },
  ZW: {
    dry: 75,
    damp: "consult",
    wet: "consult",
    source: "N17",
    confirmedBy: "",
    note: "the ampacity table lists it at 75 °C; a higher rating in dry places is not verified",
  },
  "ZW-2": {
    dry: 90,
    damp: "consult",
    wet: "consult",
    source: "N17",
    confirmedBy: "",
    note: HEADING_ONLY,
  },
  MTW: {
    dry: "consult",
    damp: "consult",
    wet: "consult",
    source: "N17",
    confirmedBy: "",
    note: "machine tool wiring: the ampacity table has no column for it",
  },
  SE: {
    dry: "consult",
    damp: "consult",
    wet: "consult",
    source: "N17",
    confirmedBy: "",
    note: "rated as its conductors are; inside buildings 338.10(B)(4) sets limits that differ by edition and are not verified",
  },
  "NM-B": {
    dry: 60,
    damp: "not-permitted",
    wet: "not-permitted",
    source: "N17",
    confirmedBy: "",
    note: "334.80: its 90 °C rating serves derating only, the ampacity is that of the 60 °C column",
  },
};
