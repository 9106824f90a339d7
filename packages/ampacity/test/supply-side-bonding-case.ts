import { type ConductorSize, cmil } from "@lineside/units";
import {
  type EditionId,
  type Material,
  type SupplySideBonding,
  supplySideBonding,
  type UngroundedConductors,
} from "../src/index.ts";

/** Editions whose rule was not obtained, and those of which it is settled. */
export const UNSETTLED: readonly EditionId[] = ["2002", "2005", "2008", "2011"];
export const SETTLED: readonly EditionId[] = ["2014", "2017", "2020", "2023"];

export const one = (size: ConductorSize, material: Material = "copper", sets = 1) =>
  ({ size, material, sets }) as const;
export const ofArea = (area: number, material: Material) =>
  ({ area: cmil(area), material }) as const;
export const ask = (
  ungrounded: UngroundedConductors,
  material: Material = "copper",
  edition: EditionId = "2017",
  installed?: ConductorSize,
): SupplySideBonding => supplySideBonding({ ungrounded, material, installed }, edition);
export const texts = ({ finding }: SupplySideBonding): readonly string[] =>
  finding.notes.map(({ text }) => text);
