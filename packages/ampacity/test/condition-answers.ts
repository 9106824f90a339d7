import { approximateRoot } from "@lineside/units";
import { ampacity, type Conductor, type EditionId, type Installation } from "../src/index.ts";

/** Ends that allow 90 °C, so that terminations do not govern. */
export const at90 = {
  terminations: [{ kind: "separate-connector", listedFor: 90 }],
} as const;
export const xhhw = { size: "3/0 AWG", material: "aluminum", insulation: "XHHW-2" } as const;

/** The notes of an answer. */
export function texts(
  c: Conductor,
  i: Installation,
  edition: EditionId = "2017",
): readonly string[] {
  return ampacity(c, i, edition).finding.notes.map(({ text }) => text);
}

/** The steps of an answer, each in one line. */
export function steps(
  c: Conductor,
  i: Installation,
  edition: EditionId = "2017",
): readonly string[] {
  return ampacity(c, i, edition).finding.steps.map(({ label, value }) =>
    typeof value === "object" && "low" in value
      ? `${label}: ${approximateRoot(value, 3)}`
      : `${label}: ${value}`,
  );
}
