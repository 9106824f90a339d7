import type { ColumnSpan } from "../article-110/termination-limit.ts";
import type { InsulationReading } from "../tables/insulation-types/insulation-rows.ts";
import type { TemperatureColumn } from "../temperature-column.ts";
import { type Conditions, columnCorrection } from "./conditions.ts";
import type { AmpacityCell, KnownCell, SizeCells } from "./conductor-cells.ts";
import type { CorrectionFactors, NoCorrection } from "./correction.ts";
import {
  compareCurrents,
  type ExactCurrent,
  type Factor,
  lesserCurrent,
  multiplied,
  plainCurrent,
} from "./exact-current.ts";

/**
 * What limits a conductor's ampacity: its insulation, with the factors of its conditions of use; its terminations; or, of a
 * cable, the column that its article ends at.
 */
export type Governor = "insulation" | "termination" | "cable";

/** The ampacity of one conductor under one reading of what is not known: a lower and an upper bound, equal where certain. */
export interface Amperage {
  readonly kind: "amperage";
  readonly low: ExactCurrent;
  readonly high: ExactCurrent;
  /** The cell that gives the lower bound. */
  readonly governing: KnownCell;
  readonly governedBy: Governor;
  /** The cell in the column of the insulation, and the caps where they could lower it. */
  readonly insulation: KnownCell;
  readonly cable: KnownCell | undefined;
  readonly termination: KnownCell | undefined;
  readonly correction: CorrectionFactors | undefined;
}

/** Why a reading has no ampacity. */
export interface NoAmperage {
  /**
   * `not-permitted`: the type may not be used there; `unverified`: no verified column, or the table's values for the edition
   * were not obtained; `off-rows`: no value in the table; or as a {@link NoCorrection} says.
   */
  readonly kind: "not-permitted" | "unverified" | "off-rows" | NoCorrection["kind"];
  /** The column without a value. */
  readonly column?: TemperatureColumn;
  /** The cell whose value was not obtained. */
  readonly cell?: AmpacityCell;
}

/** What the tables say under one reading of what is not known. */
export type Reading = Amperage | NoAmperage;

/** What one size is read from. */
export interface ReadingTables {
  /** The size's cells in the table of its method. */
  readonly cells: SizeCells;
  /** Its cells in Table 310.16, from which terminations are read. */
  readonly caps: SizeCells;
  readonly freeAir: boolean;
  readonly cableLimit: TemperatureColumn | undefined;
  readonly conditions: Conditions;
}

/** The lowest and the highest value that a cell may have. */
function bounds(cell: KnownCell): readonly [ExactCurrent, ExactCurrent] {
  if (cell.kind === "value") {
    const only = plainCurrent(cell.ampacity.value);
    return [only, only];
  }
  return [plainCurrent(cell.alternatives[0].value), plainCurrent(cell.alternatives[1].value)];
}

/** Whether a factor is more than one: colder than the table's ambient. */
function raises({ value, root }: Factor): boolean {
  const { n, d } = value ?? root;
  return n > d;
}

/** The value in the column of the insulation with its factors, capped by the cable's and the terminations' columns. */
export function readCells(
  tables: ReadingTables,
  insulation: InsulationReading,
  [limitLow, limitHigh]: ColumnSpan,
): Reading {
  if (insulation === "not-permitted") return { kind: "not-permitted" };
  if (insulation === "consult") return { kind: "unverified" };
  const [low, high] = typeof insulation === "number" ? [insulation, insulation] : insulation;
  const lower = readColumns(tables, low, limitLow);
  if (lower.kind !== "amperage" || (low === high && limitLow === limitHigh)) return lower;
  const upper = readColumns(tables, high, limitHigh);
  return upper.kind === "amperage" ? { ...lower, high: upper.high } : upper;
}

function readColumns(
  tables: ReadingTables,
  column: TemperatureColumn,
  limit: TemperatureColumn,
): Reading {
  const { cells, caps, freeAir, cableLimit, conditions } = tables;
  const insulation = cells[column];
  if (insulation === undefined) return { kind: "off-rows", column };
  if (insulation.kind === "unverified") return { kind: "unverified", column, cell: insulation };
  const correction = columnCorrection(conditions, column);
  if (correction !== undefined && correction.kind !== "factors") {
    return { kind: correction.kind, column };
  }

  let [low, high] = bounds(insulation);
  if (correction !== undefined) {
    low = multiplied(low, correction.low);
    high = multiplied(high, correction.high);
  }
  const { adjustment } = conditions;
  if (adjustment !== undefined) {
    low = multiplied(low, adjustment.factor);
    high = multiplied(high, adjustment.factor);
  }

  // a cap cannot bind where its column is not lower and no factor raises the value
  const mayBind = freeAir || (correction !== undefined && raises(correction.high));
  let governing: KnownCell = insulation;
  let governedBy: Governor = "insulation";
  const cap = (at: TemperatureColumn, by: Governor): KnownCell | "none" | undefined => {
    if (at >= column && !mayBind) return "none";
    const cell = caps[at];
    if (cell === undefined || cell.kind === "unverified") return undefined;
    const [capLow, capHigh] = bounds(cell);
    // a cap governs where its value is lower; equal values are the insulation's own
    if (compareCurrents(capLow, low) < 0) [governing, governedBy] = [cell, by];
    low = lesserCurrent(low, capLow);
    high = lesserCurrent(high, capHigh);
    return cell;
  };
  const cable = cableLimit === undefined ? "none" : cap(cableLimit, "cable");
  if (cable === undefined) return { kind: "off-rows", column: cableLimit as TemperatureColumn };
  const termination = cap(limit, "termination");
  if (termination === undefined) return { kind: "off-rows", column: limit };
  return {
    kind: "amperage",
    low,
    high,
    governing,
    governedBy,
    insulation,
    cable: cable === "none" ? undefined : cable,
    termination: termination === "none" ? undefined : termination,
    correction,
  };
}
