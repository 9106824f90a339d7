import { A, circularMils, isConductorSize } from "@lineside/units";
import {
  type EditionId,
  type EquipmentGrounding,
  type EquipmentGroundingDemand,
  equipmentGrounding,
  type GroundingSize,
  type Material,
} from "../src/index.ts";
import { caseRows } from "./collected-table.ts";

export const ROWS = caseRows("table-250-122-egc.csv").map((row) => ({
  device: Number(row["ocpd_max_a"]),
  copper: row["cu_size"] as GroundingSize,
  aluminum: row["al_size"] as GroundingSize,
  source: row["source"],
  confirmedBy: row["confirmed_by"]?.replaceAll(";", " "),
}));

export const columnOf = (material: Material) => (material === "copper" ? "copper" : "aluminum");
export const mils = (size: GroundingSize): number =>
  isConductorSize(size) ? Number(circularMils(size).value.n) : 1_200_000;

/** The answer in one line. */
export const said = ({ finding, size, between }: EquipmentGrounding): string =>
  `${finding.verdict}: ${size ?? between?.map((one) => one ?? "any").join(" to ") ?? "no size"}`;
export const texts = ({ finding }: EquipmentGrounding): readonly string[] =>
  finding.notes.map(({ text }) => text);

export const ask = (
  amperes: number | string,
  material: Material,
  edition: EditionId = "2017",
  more: Partial<EquipmentGroundingDemand> = {},
): EquipmentGrounding => equipmentGrounding({ device: A(amperes), material, ...more }, edition);

export const NOT_JUDGED =
  "a limit by the circuit conductors, and an increase where those are larger than they need be, are not judged here";
/** Editions of which copies of the table differ, and those of which it is settled. */
export const RIVALS: readonly EditionId[] = ["2002", "2005", "2008", "2011"];
export const SETTLED: readonly EditionId[] = ["2014", "2017", "2020", "2023"];
