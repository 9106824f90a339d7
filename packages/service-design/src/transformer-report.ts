import { transformerCurrents } from "@lineside/ampacity";
import { CONNECTIONS, equipmentPath } from "@lineside/tap-rules";
import { formatQuantity } from "@lineside/units";
import type { DesignFile, Id, Transformer } from "./design.ts";
import { publishedFigure } from "./published-figure.ts";
import type { DerivedValue, ObjectReport } from "./report.ts";

/** The phases of a transformer, by how it is connected or by the system that it supplies. */
export function phasesOf({ connection, secondary, primary }: Transformer): 1 | 3 | undefined {
  if (connection !== undefined) return CONNECTIONS[connection].phases;
  const wye = secondary?.system ?? primary?.system;
  if (wye === undefined) return undefined;
  return wye === "208Y/120" || wye === "480Y/277" || wye === "240-high-leg" ? 3 : 1;
}

/** The rated currents of a transformer, where it says enough; nothing is judged by them yet. */
export function transformerReport(
  design: DesignFile,
  id: Id,
  transformer: Transformer,
): ObjectReport | undefined {
  const { kva, primary, secondary } = transformer;
  const phases = phasesOf(transformer);
  if (kva === undefined || primary === undefined || secondary === undefined) return undefined;
  if (phases === undefined) return undefined;
  const figures = {
    primary: publishedFigure({ design }, id, "primary-current"),
    secondary: publishedFigure({ design }, id, "secondary-current"),
  };
  const { steps } = transformerCurrents({
    kva,
    primary: primary.lineToLine,
    secondary: secondary.lineToLine,
    phases,
    printed: {
      primary: figures.primary && formatQuantity(figures.primary),
      secondary: figures.secondary && formatQuantity(figures.secondary),
    },
  });
  const subject = equipmentPath(id);
  const derived = steps.map((step, i): DerivedValue => {
    const published = i === 0 ? figures.primary : figures.secondary;
    return {
      subject,
      name: i === 0 ? "primary-current" : "secondary-current",
      label: step.label,
      value: step.value,
      ...(published !== undefined && { published }),
      steps: [step],
    };
  });
  const voltages = [primary, secondary].map(
    ({ system, lineToLine }) => system ?? String(lineToLine),
  );
  return {
    subject,
    id,
    label: `${formatQuantity(kva)} transformer, ${voltages.join(" to ")}`,
    verdict: "not-applicable",
    derived,
    smallest: [],
    findings: [],
  };
}
