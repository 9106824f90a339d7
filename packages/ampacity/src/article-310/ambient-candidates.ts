import {
  A,
  add,
  compareRational,
  multiply,
  negate,
  type Quantity,
  type Rational,
  ratioOf,
} from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import { tableMaterial } from "../material.ts";
import { isTemperatureColumn, type TemperatureColumn } from "../temperature-column.ts";
import { conditionsOf } from "./conditions.ts";
import type { Conductor, Installation } from "./conductor.ts";
import { conductorCells, freeAirCells } from "./conductor-cells.ts";
import { correctionTable } from "./correction.ts";
import { conductorGrounds } from "./grounds.ts";
import { LOCATIONS } from "./insulation.ts";

/** A conductor as installed, and what it has to carry. */
interface Asked {
  readonly conductor: Conductor;
  readonly installation: Installation;
  readonly required: Quantity<"current">;
}

const ABSOLUTE_ZERO: Rational = { n: -27315, d: 100 };
/** By how much too hot the ambient is that is shown beside an exact answer. */
const A_BIT: Rational = { n: 1, d: 10 };

/** The columns that an insulation may have, highest first. */
function columnsOf({ conductor, installation }: Asked, edition: EditionLike): TemperatureColumn[] {
  if (conductor.insulation === undefined) return [];
  const { row } = conductorGrounds(edition).insulation[conductor.insulation];
  const places = installation.location === undefined ? LOCATIONS : [installation.location];
  const columns = places.flatMap((place) => row[place]).filter(isTemperatureColumn);
  return [...new Set(columns)].sort((a, b) => b - a);
}

/**
 * The ambient at which the corrected and adjusted value of a column is just what is required:
 * Ta = Tc − (Tc − base) · (I / (p · table value))².
 */
function exactAmbients(asked: Asked, edition: EditionLike): readonly Rational[] {
  const { conductor, installation, required } = asked;
  const { size, material, insulation, sets = 1 } = conductor;
  if (size === undefined || material === undefined || insulation === undefined) return [];
  const table = installation.method === "free-air-single" ? freeAirCells : conductorCells;
  const { bySize, cite } = table(edition);
  const cells = bySize[tableMaterial(material)][size];
  const { adjustment, correction } = conditionsOf(installation, insulation, sets, edition, cite);
  const each = required.to(A).scale({ n: 1, d: sets });
  return columnsOf(asked, edition).flatMap((column) => {
    const cell = cells?.[column];
    const least = cell?.ampacity ?? cell?.alternatives?.[0];
    if (least === undefined) return [];
    const share = ratioOf(each, adjustment === undefined ? least : least.times(adjustment.ratio));
    const drop = multiply(multiply(share, share), { n: column - correction.base, d: 1 });
    const ambient = add({ n: column, d: 1 }, negate(drop));
    return compareRational(ambient, ABSOLUTE_ZERO) > 0 ? [add(ambient, A_BIT), ambient] : [];
  });
}

/** The ambients in °C that are worth trying, hottest first: the ends of the bands, or those that the equation gives. */
export function hottestAmbients(asked: Asked, edition: EditionLike): readonly Rational[] {
  const { base, bands } = correctionTable(edition);
  if (asked.installation.correction !== "equation") return bands.map(({ to }) => to).toReversed();
  const exact = exactAmbients(asked, edition);
  return exact.length === 0 ? [{ n: base, d: 1 }] : exact.toSorted((a, b) => compareRational(b, a));
}
