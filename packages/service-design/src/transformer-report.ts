import { transformerCurrents } from "@lineside/ampacity";
import { equipmentPath } from "@lineside/tap-rules";
import { formatQuantity } from "@lineside/units";
import { publishedFigure } from "./conductor-report.ts";
import type { DesignFile, Id, Transformer } from "./design.ts";
import type { DerivedValue, ObjectReport } from "./report.ts";
import { phasesOf } from "./transformer-phases.ts";

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
