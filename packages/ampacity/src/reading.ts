import type { Quantity } from "@lineside/units";
import type { AmpacityCell, SizeCells } from "./conductor-cells.ts";
import type { InsulationReading } from "./tables/insulation-types.ts";
import type { TemperatureColumn } from "./temperature-column.ts";
import type { ColumnSpan } from "./termination-limit.ts";

/** What limits a conductor's ampacity. */
export type Governor = "insulation" | "termination";

/** The ampacity of one conductor under one reading of what is not known: a lower and an upper bound, equal where certain. */
export interface Amperage {
  readonly kind: "amperage";
  readonly low: Quantity<"current">;
  readonly high: Quantity<"current">;
  /** The cell that gives the lower bound. */
  readonly governing: AmpacityCell;
  readonly governedBy: Governor;
  /** The cell in the column of the insulation, and that of the terminations where its column is lower. */
  readonly insulation: AmpacityCell;
  readonly termination: AmpacityCell | undefined;
}

/** Why a reading has no ampacity: not permitted there, no verified column, or no value in the table. */
export interface NoAmperage {
  readonly kind: "not-permitted" | "unverified" | "off-rows";
  /** The column without a value. */
  readonly column?: TemperatureColumn;
}

/** What the tables say under one reading of what is not known. */
export type Reading = Amperage | NoAmperage;

function least(a: Quantity<"current">, b: Quantity<"current">): Quantity<"current"> {
  return b.lt(a) ? b : a;
}

/** The lowest and the highest value that a cell may have. */
function bounds(cell: AmpacityCell): readonly [Quantity<"current">, Quantity<"current">] {
  return cell.kind === "value" ? [cell.ampacity, cell.ampacity] : cell.alternatives;
}

/** The value in the column of the insulation, capped by the value in the column of the terminations. */
export function readCells(
  cells: SizeCells,
  insulation: InsulationReading,
  [limitLow, limitHigh]: ColumnSpan,
): Reading {
  if (insulation === "not-permitted") return { kind: "not-permitted" };
  if (insulation === "consult") return { kind: "unverified" };
  const [low, high] = typeof insulation === "number" ? [insulation, insulation] : insulation;
  const lower = readColumns(cells, low, limitLow);
  if (lower.kind !== "amperage" || (low === high && limitLow === limitHigh)) return lower;
  const upper = readColumns(cells, high, limitHigh);
  return upper.kind === "amperage" ? { ...lower, high: upper.high } : upper;
}

function readColumns(
  cells: SizeCells,
  column: TemperatureColumn,
  limit: TemperatureColumn,
): Reading {
  const insulation = cells[column];
  if (insulation === undefined) return { kind: "off-rows", column };
  const termination = limit < column ? cells[limit] : undefined;
  if (limit < column && termination === undefined) return { kind: "off-rows", column: limit };
  const [low, high] = bounds(insulation);
  if (termination === undefined) {
    return {
      kind: "amperage",
      low,
      high,
      governing: insulation,
      governedBy: "insulation",
      insulation,
      termination,
    };
  }
  const [capLow, capHigh] = bounds(termination);
  // the terminations govern where their value is lower; equal values are the insulation's own
  const capped = capLow.lt(low);
  return {
    kind: "amperage",
    low: least(low, capLow),
    high: least(high, capHigh),
    governing: capped ? termination : insulation,
    governedBy: capped ? "termination" : "insulation",
    insulation,
    termination,
  };
}
