import type { Citation, Named, Step, Value } from "@lineside/findings";
import { degC, deltaC, one, type Rational, timesRoot } from "@lineside/units";
import type { Material } from "../material.ts";
import type { InsulationType, Location } from "../tables/insulation-types/insulation-rows.ts";
import type { Adjustment } from "./adjustment.ts";
import type { EffectiveAmbient } from "./ambient.ts";
import type { Conditions } from "./conditions.ts";
import type { KnownCell } from "./conductor-cells.ts";
import type { CorrectionFactors } from "./correction.ts";
import {
  compareCurrents,
  currentValue,
  type ExactCurrent,
  type Factor,
  lesserCurrent,
  multiplied,
  plainCurrent,
  times,
} from "./exact-current.ts";
import type { InsulationGround } from "./grounds.ts";
import type { Amperage } from "./reading.ts";

/** What the steps of a derivation name. */
export interface DerivedFrom {
  readonly amperage: Amperage;
  readonly conditions: Conditions;
  readonly insulation: InsulationType;
  readonly ground: InsulationGround;
  readonly terminations: Citation;
  readonly parallel: Citation;
  readonly material: Material;
  readonly location: Location | undefined;
  readonly sets: number;
}

/** A value with the least and the most that it may be. */
interface Bounds {
  readonly low: ExactCurrent;
  readonly high: ExactCurrent;
}

/** A value in words where a quantity will not do: two values, of which one may have a root. */
function inWords(current: ExactCurrent): string {
  const value = currentValue(current);
  if (!("low" in value)) return String(value);
  return `about ${Number(value.low.n) / Number(value.low.d)} A`;
}

/** One value, or both that come into question. */
function boundsValue({ low, high }: Bounds): Value {
  return compareCurrents(low, high) === 0
    ? currentValue(low)
    : `${inWords(low)} or ${inWords(high)}`;
}

function cellBounds(cell: KnownCell): Bounds {
  const [low, high] =
    cell.kind === "value"
      ? [cell.ampacity, cell.ampacity]
      : [cell.alternatives[0], cell.alternatives[1]];
  return { low: plainCurrent(low.value), high: plainCurrent(high.value) };
}

function factorValue(factor: Factor): Value {
  return factor.value === undefined ? timesRoot(one(1), factor.root) : one(factor.value);
}

/** One factor, or both that come into question. */
function factorsValue({ low, high }: CorrectionFactors): Value {
  const [a, b] = [factorValue(low), factorValue(high)];
  return low === high || String(a) === String(b) ? a : `${plain(low)} or ${plain(high)}`;
}

function plain({ value }: Factor): string {
  return value === undefined ? "a root" : String(Number(value.n) / Number(value.d));
}

/** The value in the column of the insulation. */
function tableStep({ amperage, insulation, ground, material, location }: DerivedFrom): Step {
  const own = amperage.insulation;
  return {
    label: `table value in the column of the insulation, ${own.column} °C`,
    inputs: [
      { name: "size", value: own.size },
      { name: "material", value: material },
      { name: "insulation", value: insulation, cite: ground.cite },
      ...(location === undefined ? [] : [{ name: "location", value: location }]),
      { name: "column", value: degC(own.column) },
    ],
    value: boundsValue(cellBounds(own)),
    cite: own.cite,
  };
}

/** What a roof in the sun adds to the ambient. */
function roofSteps(ambient: EffectiveAmbient | undefined): readonly Step[] {
  const roof = ambient?.roof;
  if (ambient === undefined || roof === undefined) return [];
  const hot = degC(ambient.hottest);
  return [
    {
      label: "ambient with what the roof adds",
      formula: "T_a + ΔT",
      inputs: [
        { name: "T_a", value: degC(roof.given) },
        { name: "ΔT", value: deltaC(roof.adder) },
      ],
      value: roof.open ? `${degC(ambient.coolest)} or ${hot}` : hot,
      cite: roof.cite,
    },
  ];
}

/** The ambient that a factor was taken for. */
function ambientInput({ hottest, coolest }: EffectiveAmbient): Named {
  const [hot, cool] = [degC(hottest), degC(coolest)];
  return { name: "T_a", value: hot.eq(cool) ? hot : `${cool} or ${hot}` };
}

function correctionStep(
  before: Bounds,
  after: Bounds,
  correction: CorrectionFactors,
  { conditions, amperage }: DerivedFrom,
): Step {
  const { ambient, method, correction: table } = conditions;
  const cite = table.ground.cite;
  const inputs: Named[] = [{ name: "I", value: boundsValue(before) }];
  if (ambient !== undefined) inputs.push(ambientInput(ambient));
  const label = "corrected for the ambient";
  if (method === "table") {
    inputs.push({ name: "f", value: factorsValue(correction), cite });
    return { label, formula: "f · I", inputs, value: boundsValue(after), cite };
  }
  const temperature = (value: number | Rational) => degC(value);
  inputs.push(
    { name: "T_c", value: temperature(amperage.insulation.column) },
    { name: "T_table", value: temperature(table.base) },
    { name: "f", value: factorsValue(correction), cite },
  );
  return {
    label: `${label}, by the equation`,
    formula: "f · I, f = √((T_c − T_a) / (T_c − T_table))",
    inputs,
    value: boundsValue(after),
    cite,
  };
}

function adjustmentStep(
  before: Bounds,
  after: Bounds,
  { ratio }: Adjustment,
  { count, adjusting }: Conditions,
): Step {
  const { cite } = adjusting.ground;
  return {
    label: `adjusted for ${count} current-carrying conductors`,
    formula: "p · I",
    inputs: [
      { name: "I", value: boundsValue(before) },
      { name: "n", value: one(count ?? 0) },
      { name: "p", value: ratio, cite },
    ],
    value: boundsValue(after),
    cite,
  };
}

/** The value of a column that caps the ampacity, and what is left of it. */
function capSteps(
  cell: KnownCell,
  by: "cable" | "terminations",
  before: Bounds,
  after: Bounds,
  { material }: DerivedFrom,
  cite: Citation,
): readonly Step[] {
  const name = by === "cable" ? "I_cable" : "I_terminations";
  const cap = cellBounds(cell);
  return [
    {
      label: `table value in the column of the ${by}, ${cell.column} °C`,
      inputs: [
        { name: "size", value: cell.size },
        { name: "material", value: material },
        { name: "column", value: degC(cell.column), cite },
      ],
      value: boundsValue(cap),
      cite: cell.cite,
    },
    {
      label: by === "cable" ? "ampacity of the cable" : "ampacity of one conductor",
      formula: `min(I_insulation, ${name})`,
      inputs: [
        { name: "I_insulation", value: boundsValue(before) },
        { name, value: boundsValue(cap) },
      ],
      value: boundsValue(after),
      cite,
    },
  ];
}

function capped(now: Bounds, cell: KnownCell): Bounds {
  const { low, high } = cellBounds(cell);
  return { low: lesserCurrent(now.low, low), high: lesserCurrent(now.high, high) };
}

/** The steps from the table to the ampacity of all conductors of a phase, in the code's order, each with its citation. */
export function derivation(from: DerivedFrom): readonly Step[] {
  const { amperage, conditions, sets, ground } = from;
  const { correction, cable, termination } = amperage;
  const steps: Step[] = [tableStep(from), ...roofSteps(conditions.ambient)];
  let now = cellBounds(amperage.insulation);
  if (correction !== undefined) {
    const { low, high } = correction;
    const after = { low: multiplied(now.low, low), high: multiplied(now.high, high) };
    steps.push(correctionStep(now, after, correction, from));
    now = after;
  }
  const { adjustment } = conditions;
  if (adjustment !== undefined && adjustment.from > 1) {
    const { factor } = adjustment;
    const after = { low: multiplied(now.low, factor), high: multiplied(now.high, factor) };
    steps.push(adjustmentStep(now, after, adjustment, conditions));
    now = after;
  }
  if (cable !== undefined && ground.limit !== undefined) {
    const after = capped(now, cable);
    steps.push(...capSteps(cable, "cable", now, after, from, ground.limit.cite));
    now = after;
  }
  if (termination !== undefined) {
    // the bounds of the answer itself: two readings of the ends may be behind them
    const after = { low: amperage.low, high: amperage.high };
    steps.push(...capSteps(termination, "terminations", now, after, from, from.terminations));
  }
  if (sets > 1) {
    const each = { low: amperage.low, high: amperage.high };
    steps.push({
      label: `ampacity of ${sets} conductors in parallel`,
      formula: "n · I",
      inputs: [
        { name: "n", value: one(sets) },
        { name: "I", value: boundsValue(each) },
      ],
      value: boundsValue({ low: times(each.low, sets), high: times(each.high, sets) }),
      cite: from.parallel,
    });
  }
  return steps;
}
