import {
  type AmpacityOptions,
  ampacity,
  type Conductor,
  type EditionId,
  type Installation,
} from "../src/index.ts";

/** A copper conductor. */
export const copper = (
  size: Conductor["size"],
  insulation: Conductor["insulation"],
  sets?: number,
): Conductor => ({
  size,
  material: "copper",
  insulation,
  sets,
});
/** Ends listed for 75 °C. */
export const at75 = { terminations: [{ listedFor: 75 }] } as const;

/** The answer in one line. */
export function said(
  c: Conductor,
  i: Installation,
  edition: EditionId,
  options?: AmpacityOptions,
): string {
  const { finding, total, between, governedBy, column } = ampacity(c, i, edition, options);
  const value = total === undefined ? between?.join(" to ") : String(total);
  const questions = finding.missing.map(({ path }) => path);
  return [finding.verdict, value, governedBy, column, ...questions].join(" ");
}
