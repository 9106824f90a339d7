import { type Finding, walk } from "@lineside/findings";
import { checkDesign, type ObjectReport, type Report } from "@lineside/service-design";
import { designOf } from "./example-file.ts";

/** A feeder of so many amperes to a wireway, and one tap from there. */
export function feeder(tap: string, { device = "800 A", nec = "2017" } = {}): Report {
  return checkDesign(
    designOf(`
lineside: 1
codes: { nec: "${nec}" }
site: { industrial: false }
equipment:
  FB: { is: breaker, rating: ${device} }
  TB: { is: wireway, terminations: 75 °C }
  P1: { is: panelboard, rating: 225 A, main: { is: breaker, rating: 225 A } }
  ML: { is: panelboard, rating: 225 A, main: none }
  SW: { is: disconnect, rating: 200 A }
  TR: { is: transformer, kva: 300 kVA, primary: 480 V, secondary: 208Y/120, connection: delta-wye }
  B2: { is: breaker, rating: 225 A }
conductors:
  F: { from: FB, to: TB, sets: 2, size: 600 kcmil, material: copper, insulation: THWN }
  X: { from: TB, to: B2, size: 600 kcmil, material: copper, insulation: THWN, length: 3 ft }
  T: { from: TB, size: 250 kcmil, material: copper, insulation: THWN, ${tap} }
`),
  );
}

/** What a report says of one thing; throws where it says nothing. */
export function object(report: Report, id: string): ObjectReport {
  const found = report.objects.find((one) => one.id === id);
  if (found === undefined) throw new Error(`nothing is said of ${id}`);
  return found;
}

/** Rules of the innermost findings that have a verdict. */
export function rules({ findings }: ObjectReport, verdict: Finding["verdict"]): readonly string[] {
  return findings
    .flatMap((one) => [...walk(one)])
    .filter((one) => one.verdict === verdict && !one.parts && !one.tried)
    .map(({ rule }) => rule);
}

/** All that the 10-ft and 25-ft rules want to be told of how a tap runs. */
export const SAFE =
  "runs: { protectedFromDamage: true, raceway: true, beyondEquipment: false, fieldInstalled: true, leavesEnclosure: true, outdoors: false }";
