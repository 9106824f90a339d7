import type { Finding } from "@lineside/findings";
import type { ConductorSize, Quantity } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import { checkMaterial } from "../field-check.ts";
import { type Material, tableMaterial } from "../material.ts";
import { checkCurrent } from "../positive-quantity.ts";
import type { InsulationType } from "../tables/insulation-types/insulation-rows.ts";
import { TEMPERATURE_COLUMNS } from "../temperature-column.ts";
import { BARE_PATHS, checkSets, type InputPaths, type Installation } from "./conductor.ts";
import { type AmpacityResult, ampacity } from "./conductor-ampacity.ts";
import { conductorCells, type SizeCells } from "./conductor-cells.ts";

/** What {@link smallestConductor} is asked. */
export interface ConductorDemand {
  /** What all conductors of a phase together have to carry. */
  readonly required: Quantity<"current">;
  readonly material: Material;
  readonly insulation: InsulationType;
  readonly installation: Installation;
  /** How many conductors are in parallel for each phase; 1 where it is left out. */
  readonly sets?: number | undefined;
  /** The finding's subject, as a JSON pointer. */
  readonly subject?: string | undefined;
  readonly paths?: InputPaths | undefined;
}

/** One size, judged by {@link ampacity} against the demand. */
export interface JudgedSize {
  readonly size: ConductorSize;
  /** Of all conductors in parallel; `undefined` where it is not one value, and the finding says why. */
  readonly ampacity?: Quantity<"current">;
  readonly finding: Finding;
}

/** The smallest size that passes, and the next smaller one of the table, which does not. */
export interface SmallestConductor extends JudgedSize {
  readonly nextSmaller?: JudgedSize;
}

/** No size of the table passes; the finding is that of the size that comes closest. */
export interface NoConductor {
  readonly size?: undefined;
  readonly ampacity?: undefined;
  readonly nextSmaller?: undefined;
  /** Never a pass: what would have to be known, or by how much the largest size falls short. */
  readonly finding: Finding;
  /** The size that the finding is about. */
  readonly closest: ConductorSize;
}

function sized(size: ConductorSize, { finding, total }: AmpacityResult): JudgedSize {
  return total === undefined ? { size, finding } : { size, ampacity: total, finding };
}

/**
 * Whether any column of a size has that much. No reading of any input gives more, in free air or in the cold either: terminations
 * are capped by the columns of this table.
 */
export function mayCarry(cells: SizeCells, perSet: Quantity<"current">): boolean {
  return TEMPERATURE_COLUMNS.some((column) => {
    const cell = cells[column];
    return (cell?.ampacity ?? cell?.alternatives?.[1])?.gte(perSet) === true;
  });
}

/**
 * The smallest conductor of the table that carries a current as installed; {@link ampacity} has judged it, and the next
 * smaller one too.
 *
 * `size` is `undefined` where none passes: then the finding is that of the smallest size for which an input is missing or
 * the tables do not settle the answer, or else of the largest size. A smaller size that is undecided is not passed over in
 * silence: it is `nextSmaller`, with its questions.
 *
 * @throws {@link AmpacityError} as {@link ampacity} does; `OUT_OF_RANGE` where the current is not above zero
 * @example
 * ```ts
 * import { smallestConductor } from "@lineside/ampacity";
 * import { A } from "@lineside/units";
 * const found = smallestConductor(
 *   {
 *     required: A("800/3"),
 *     material: "copper",
 *     insulation: "THWN-2",
 *     installation: { terminations: [{ listedFor: 75 }], circuitRating: A(800) },
 *   },
 *   "2023",
 * );
 * found.size; // => "300 kcmil"
 * String(found.ampacity); // => "285 A"
 * found.nextSmaller?.size; // => "250 kcmil"
 * String(found.nextSmaller?.finding.margin); // => "-35/3 A"
 * ```
 */
export function smallestConductor(
  demand: ConductorDemand,
  edition: EditionLike,
): SmallestConductor | NoConductor {
  const {
    required,
    material,
    insulation,
    installation,
    sets,
    subject,
    paths = BARE_PATHS,
  } = demand;
  checkCurrent(required, "/required");
  checkMaterial(material, `${paths.conductor}/material`);
  checkSets(sets, `${paths.conductor}/sets`);
  const judge = (size: ConductorSize, steps: boolean): AmpacityResult =>
    ampacity({ size, material, insulation, sets }, installation, edition, {
      required,
      steps,
      subject,
      paths,
    });
  const { sizes, bySize } = conductorCells(edition);
  const column = tableMaterial(material);
  const perSet = required.scale({ n: 1, d: sets ?? 1 });
  let smaller: ConductorSize | undefined;
  let undecided: ConductorSize | undefined;
  for (const size of sizes[column]) {
    if (!mayCarry(bySize[column][size] ?? {}, perSet)) {
      smaller = size;
      continue;
    }
    const { finding, total, between } = judge(size, false);
    const { verdict } = finding;
    if (verdict === "pass") {
      const found = sized(size, judge(size, true));
      return smaller === undefined
        ? found
        : { ...found, nextSmaller: sized(smaller, judge(smaller, true)) };
    }
    // a size without any value, off the rows of its column, is no candidate
    if (verdict !== "fail" && (total ?? between) !== undefined) undecided ??= size;
    smaller = size;
  }
  const closest = undecided ?? (smaller as ConductorSize);
  return { finding: judge(closest, true).finding, closest };
}
