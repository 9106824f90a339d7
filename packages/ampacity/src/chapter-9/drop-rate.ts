import type { MissingInput, Step } from "@lineside/findings";
import { A, add, multiply, negate, one, pf, type Quantity, type Rational } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import type { DropRun } from "./drop-run.ts";
import { acImpedance, dcResistance, type ImpedanceAnswer } from "./impedance.ts";
import type { ImpedanceReading } from "./impedance-readings.ts";
import { compareSums, type RootSum, rootSum } from "./root-sum.ts";

/** What 1000 ft of a run drop, in volts, by one reading of the table. */
export interface DropRate {
  readonly reading: ImpedanceReading;
  readonly perKft: RootSum;
}

/** What the table has for a run, its questions with the run's own paths. */
export function impedanceOf(run: DropRun, edition: EditionLike): ImpedanceAnswer {
  const { phases, conductor, conduit } = run;
  const answer =
    phases === "dc"
      ? dcResistance(conductor, edition)
      : acImpedance({ size: conductor.size, material: conductor.material, conduit }, edition);
  const missing = answer.missing.map((asked): MissingInput => {
    return asked.path === "/conduit" ? asked : { ...asked, path: `/conductor${asked.path}` };
  });
  return { ...answer, missing };
}

/**
 * The drop of 1000 ft: n · I · (R · pf ± X · √(1 − pf²)) / sets, with n = 2 or √3, as a sum of roots. A leading current has
 * the minus.
 */
function perKft(run: DropRun, { resistance, reactance }: ImpedanceReading): RootSum {
  const { phases, conductor, powerFactor, leading } = run;
  const current = (run.current as Quantity<"current">).to(A).value;
  const amperes = multiply(current, { n: 1, d: conductor.sets ?? 1 });
  const [n, root]: readonly [number, number] = phases === 3 ? [1, 3] : [2, 1];
  const volts = (ohms: Rational): Rational => multiply(multiply({ n, d: 1 }, amperes), ohms);
  if (reactance === undefined) {
    return rootSum([{ by: volts(resistance.value), root: { n: root, d: 1 } }]);
  }
  const cosine = (powerFactor as Quantity<"powerFactor">).to(pf).value;
  const sineSquared = add({ n: 1, d: 1 }, negate(multiply(cosine, cosine)));
  const across = volts(reactance.value);
  return rootSum([
    { by: multiply(volts(resistance.value), cosine), root: { n: root, d: 1 } },
    {
      by: leading === true ? negate(across) : across,
      root: multiply({ n: root, d: 1 }, sineSquared),
    },
  ]);
}

/** The drop of 1000 ft by every reading, the least first. */
export function dropRates(
  run: DropRun,
  readings: readonly ImpedanceReading[],
): readonly DropRate[] {
  return readings
    .map((reading) => ({ reading, perKft: perKft(run, reading) }))
    .toSorted((a, b) => compareSums(a.perKft, b.perKft));
}

/** The formula of a run's drop, in the names of its inputs. */
function formulaOf({ phases, leading }: DropRun): string {
  if (phases === "dc") return "2 · I · L · R / sets";
  const sign = leading === true ? "−" : "+";
  return `${phases === 3 ? "√3" : "2"} · I · L · (R · pf ${sign} X · √(1 − pf²)) / sets`;
}

/** How a drop comes about: what the table has, then the drop. */
export function dropSteps(run: DropRun, reading: ImpedanceReading, drop: Step["value"]): Step[] {
  const { conductor, current, length, powerFactor } = run;
  const { resistance, reactance, cite } = reading;
  const { conduit, coated, stranding } = reading;
  const made = [
    { name: "size", value: conductor.size },
    { name: "material", value: conductor.material },
    ...(conduit === undefined ? [] : [{ name: "conduit", value: conduit }]),
    ...(coated === undefined ? [] : [{ name: "coated", value: coated }]),
    ...(stranding === undefined ? [] : [{ name: "stranding", value: stranding }]),
  ];
  return [
    { label: "resistance", inputs: made, value: resistance, cite },
    ...(reactance === undefined
      ? []
      : [{ label: "reactance", inputs: made, value: reactance, cite }]),
    {
      label: "voltage drop",
      formula: formulaOf(run),
      inputs: [
        { name: "I", value: current as Quantity<"current"> },
        { name: "L", value: length as Quantity<"length"> },
        { name: "R", value: resistance },
        ...(reactance === undefined
          ? []
          : [
              { name: "X", value: reactance },
              { name: "pf", value: powerFactor as Quantity<"powerFactor"> },
            ]),
        { name: "sets", value: one(conductor.sets ?? 1) },
      ],
      value: drop,
    },
  ];
}
