import type { Citation, Note } from "@lineside/findings";
import { inch, type Quantity } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import type { InsulationType } from "../tables/insulation-types/insulation-rows.ts";
import type { TemperatureColumn } from "../temperature-column.ts";
import {
  type Adjustment,
  type AdjustmentTable,
  adjustmentFor,
  adjustmentTable,
} from "./adjustment.ts";
import {
  type EffectiveAmbient,
  effectiveAmbient,
  roofAdder,
  roofNotes,
  rooftopRule,
} from "./ambient.ts";
import type { CurrentCarrying, Installation } from "./conductor.ts";
import {
  type Correction,
  type CorrectionMethod,
  type CorrectionTable,
  correctionFor,
  correctionTable,
} from "./correction.ts";
import { conductorsCounted } from "./counting.ts";

/** The conditions of use: what corrects and adjusts an ampacity, and what is to be said of it. */
export interface Conditions {
  readonly ambient: EffectiveAmbient | undefined;
  readonly method: CorrectionMethod;
  readonly correction: CorrectionTable;
  /** The count of current-carrying conductors, where it is given, and the factor that it asks for. */
  readonly count: number | undefined;
  readonly adjustment: Adjustment | undefined;
  readonly adjusting: AdjustmentTable;
  /** Whether a roof adds to an ambient that is not given. */
  readonly ambientIsMissing: boolean;
  readonly notes: readonly Note[];
}

const NEITHER =
  "table basis: not more than three current-carrying conductors in a raceway, a cable or earth, ambient 30 °C; no correction or adjustment is applied";
const NEITHER_IN_AIR =
  "table basis: a single conductor in free air, ambient 30 °C; no correction or adjustment is applied";
const NO_AMBIENT = "the ambient is not given: that of the table, 30 °C, is taken";
const NO_COUNT =
  "the current-carrying conductors are not counted: not more than three are taken to be together";

/** The advice on what was not given, by the table that the ampacity is taken from. */
function basisNotes(i: Installation, cite: Citation): readonly Note[] {
  const [noAmbient, noCount] = [i.ambient === undefined, i.currentCarrying === undefined];
  if (!noAmbient && !noCount) return [];
  const neither = i.method === "free-air-single" ? NEITHER_IN_AIR : NEITHER;
  const text = noAmbient ? (noCount ? neither : NO_AMBIENT) : NO_COUNT;
  return [{ kind: "advice", text, cite }];
}

/** How many current-carrying conductors are together, of conductors in so many parallel sets. */
function countOf(given: CurrentCarrying, sets: number): number {
  if (typeof given === "number") return given;
  return "perSet" in given ? given.perSet * sets : conductorsCounted(given);
}

/** Whether a raceway or a bundle is so short that its conductors need no adjustment. */
function isShort(length: Quantity<"length"> | undefined, { freeLength }: AdjustmentTable): boolean {
  return length?.lte(inch(freeLength)) === true;
}

/** The notes on an adjustment: what is carried from another edition, and what a short bundle does not need. */
function adjustmentNotes(
  count: number | undefined,
  short: boolean,
  { freeLength, ground }: AdjustmentTable,
): readonly Note[] {
  if (count === undefined || count <= 3) return [];
  if (!short) return ground.notes;
  const text = `${count} conductors are together for not more than ${freeLength} in: no adjustment`;
  return [{ kind: "advice", text, cite: ground.cite }, ...ground.notes];
}

/** The conditions of use of a conductor under an edition. */
export function conditionsOf(
  installation: Installation,
  insulation: InsulationType,
  sets: number,
  edition: EditionLike,
  table: Citation,
): Conditions {
  const { ambient, heightAboveRoof, currentCarrying, bundleLength, correction } = installation;
  const corrections = correctionTable(edition);
  const adjusting = adjustmentTable(edition);
  const roof = rooftopRule(edition);
  const count = currentCarrying === undefined ? undefined : countOf(currentCarrying, sets);
  const short = isShort(bundleLength, adjusting);
  const onRoof =
    heightAboveRoof !== undefined &&
    !roof.share.exempt.includes(insulation) &&
    roofAdder(roof.share, heightAboveRoof) > 0;
  return {
    ambient:
      ambient === undefined
        ? undefined
        : effectiveAmbient(ambient, heightAboveRoof, insulation, roof),
    method: correction ?? "table",
    correction: corrections,
    count,
    adjustment: count === undefined || short ? undefined : adjustmentFor(adjusting, count),
    adjusting,
    ambientIsMissing: ambient === undefined && onRoof,
    notes: [
      ...basisNotes(installation, table),
      ...(ambient === undefined ? [] : corrections.ground.notes),
      ...roofNotes(heightAboveRoof, insulation, roof),
      ...adjustmentNotes(count, short, adjusting),
    ],
  };
}

/** The correction of one column under the conditions; `undefined` where no ambient is given. */
export function columnCorrection(
  { ambient, method, correction }: Conditions,
  column: TemperatureColumn,
): Correction | undefined {
  return ambient === undefined ? undefined : correctionFor(correction, method, column, ambient);
}
