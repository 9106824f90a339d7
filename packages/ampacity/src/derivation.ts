import type { Step, Value } from "@lineside/findings";
import { degC, one, type Quantity } from "@lineside/units";
import type { AmpacityCell } from "./conductor-cells.ts";
import type { EditionGrounds } from "./edition-grounds.ts";
import type { Amperage } from "./reading.ts";
import type { InsulationType, Location } from "./tables/insulation-types.ts";

/** What the steps of a derivation name. */
export interface DerivedFrom {
  readonly amperage: Amperage;
  readonly grounds: EditionGrounds;
  readonly insulation: InsulationType;
  readonly location: Location | undefined;
  readonly sets: number;
}

/** One value, or both that come into question. */
function bothOf(low: Quantity<"current">, high: Quantity<"current">): Value {
  return low.eq(high) ? low : `${low} or ${high}`;
}

function cellValue(cell: AmpacityCell): Value {
  return cell.kind === "value" ? cell.ampacity : bothOf(...cell.alternatives);
}

/** The steps from the table to the ampacity of all conductors of a phase, each with its citation. */
export function derivation({
  amperage,
  grounds,
  insulation,
  location,
  sets,
}: DerivedFrom): readonly Step[] {
  const { insulation: own, termination: cap, low, high } = amperage;
  const cite = grounds.insulation[insulation].cite;
  const steps: Step[] = [
    {
      label: `table value in the column of the insulation, ${own.column} °C`,
      inputs: [
        { name: "size", value: own.size },
        { name: "material", value: own.material },
        { name: "insulation", value: insulation, cite },
        ...(location === undefined ? [] : [{ name: "location", value: location }]),
        { name: "column", value: degC(own.column) },
      ],
      value: cellValue(own),
      cite: own.cite,
    },
  ];
  if (cap !== undefined) {
    steps.push(
      {
        label: `table value in the column of the terminations, ${cap.column} °C`,
        inputs: [
          { name: "size", value: cap.size },
          { name: "material", value: cap.material },
          { name: "column", value: degC(cap.column), cite: grounds.terminations.cite },
        ],
        value: cellValue(cap),
        cite: cap.cite,
      },
      {
        label: "ampacity of one conductor",
        formula: "min(I_insulation, I_terminations)",
        inputs: [
          { name: "I_insulation", value: cellValue(own) },
          { name: "I_terminations", value: cellValue(cap) },
        ],
        value: bothOf(low, high),
        cite: grounds.terminations.cite,
      },
    );
  }
  if (sets > 1) {
    steps.push({
      label: `ampacity of ${sets} conductors in parallel`,
      formula: "n · I",
      inputs: [
        { name: "n", value: one(sets) },
        { name: "I", value: bothOf(low, high) },
      ],
      value: bothOf(low.scale(sets), high.scale(sets)),
      cite: grounds.parallel.cite,
    });
  }
  return steps;
}
