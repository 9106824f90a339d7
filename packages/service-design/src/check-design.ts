import { EDITION_IDS, isEditionId } from "@lineside/ampacity";
import { allOf, type Finding, finding, overall } from "@lineside/findings";
import { idsOf } from "@lineside/tap-rules";
import { conductorReport } from "./conductor-report.ts";
import type { Design, DesignFile } from "./design.ts";
import { type Rejudge, remediesFor } from "./remedy.ts";
import type { DesignReport, ObjectReport, Report } from "./report.ts";
import { judgeRuns, type RunJudgement } from "./run-judgement.ts";
import { transformerReport } from "./transformer-report.ts";

/** Remedies are tried on the whole design: no more conductors than this are helped, the others only judged. */
const MOST_HELPED = 20;

/**
 * Judges a design: the ampacity of each conductor, how it is protected, the tap provisions clause by clause, what would
 * help it, and what is to be asked. Each alternative is judged by itself.
 *
 * Pure and deterministic: the order of the file does not matter. What is missing becomes a question. There is no default
 * edition.
 *
 * @example
 * ```ts
 * import { checkDesign, parseDesign } from "@lineside/service-design";
 * const read = parseDesign(`
 * lineside: 1
 * codes: { nec: "2017" }
 * equipment:
 *   FB: { is: breaker, rating: 800 A }
 *   TB: { is: wireway, terminations: 75 °C }
 *   P1: { is: panelboard, rating: 225 A, main: { is: breaker, rating: 225 A } }
 * conductors:
 *   F1: { from: FB, to: TB, sets: 2, size: 600 kcmil, material: copper, insulation: THWN }
 *   T1: { from: TB, to: P1, size: 250 kcmil, material: copper, insulation: THWN, length: 25 ft,
 *         runs: { protectedFromDamage: true } }
 * `);
 * const report = read.ok ? checkDesign(read.design) : undefined;
 * report?.verdict; // => "fail"
 * report?.findings.find(({ verdict }) => verdict === "fail")?.remedies.map(({ path, value }) => [path, value]);
 * // => [["/conductors/T1/size", "300 kcmil"]]
 * ```
 */
export function checkDesign(design: Design): Report {
  const { alternatives = {}, project, published, ...rest } = design;
  const file: DesignFile = { ...rest, ...(published && { published }) };
  const named = idsOf(alternatives).flatMap((name): [string, DesignReport][] => {
    const changed = alternatives[name];
    return changed === undefined ? [] : [[name, reportOn(changed)]];
  });
  return {
    ...(project?.name !== undefined && { project: project.name }),
    ...(published?.source !== undefined && { publishedIn: published.source }),
    ...reportOn(file),
    alternatives: Object.fromEntries(named),
  };
}

function reportOn(design: DesignFile): DesignReport {
  const edition = design.codes?.nec;
  const general = generalFindings(design);
  const objects = [...transformerReports(design)];
  if (isEditionId(edition)) {
    const { context, judged } = judgeRuns(design, edition);
    const rejudge: Rejudge = (changed) => judgeRuns(changed, edition).judged;
    let helped = 0;
    for (const one of judged.values()) {
      const report = conductorReport(context, one);
      const fails = one.protection.verdict === "fail" && helped < MOST_HELPED;
      if (fails) helped += 1;
      objects.push(
        fails ? withRemedies(report, one, remediesFor(context, one, judged, rejudge)) : report,
      );
    }
  }
  const findings = [...general, ...objects.flatMap((one) => one.findings)];
  const sum = overall(findings);
  return {
    verdict: sum.verdict,
    overall: sum,
    questions: sum.questions,
    ...(edition !== undefined && { edition }),
    general,
    objects,
    findings,
  };
}

function withRemedies(
  report: ObjectReport,
  { protection }: RunJudgement,
  remedies: Finding["remedies"],
): ObjectReport {
  if (remedies.length === 0) return report;
  const findings = report.findings.map((one) => (one === protection ? { ...one, remedies } : one));
  return { ...report, verdict: allOf(findings.map(({ verdict }) => verdict)), findings };
}

function transformerReports(design: DesignFile): readonly ObjectReport[] {
  return idsOf(design.equipment).flatMap((id) => {
    const piece = design.equipment?.[id];
    const report = piece?.is === "transformer" ? transformerReport(design, id, piece) : undefined;
    return report === undefined ? [] : [report];
  });
}

/** What is to be said of the design as a whole. */
function generalFindings(design: DesignFile): readonly Finding[] {
  const findings: Finding[] = [];
  const nec = design.codes?.nec;
  if (nec === undefined) {
    const ask = "Which edition of the NEC is the design judged by?";
    const missing = [{ path: "/codes/nec", expects: "choice", choices: EDITION_IDS, ask } as const];
    findings.push(
      finding({ rule: "design/edition", title: "edition of the code", subject: "", missing }),
    );
  } else if (!isEditionId(nec)) {
    const text = `too little of the ${nec} edition is verified to judge by it; nothing was judged`;
    findings.push(
      finding({
        rule: "design/edition",
        title: "edition of the code",
        subject: "",
        verdict: "consult",
        notes: [{ kind: "advice", text }],
      }),
    );
  }
  if (Object.keys(design.conductors ?? {}).length === 0) {
    const missing = [
      { path: "/conductors", expects: "text", ask: "Which conductors are there?" } as const,
    ];
    findings.push(
      finding({ rule: "design/conductors", title: "conductors to judge", subject: "", missing }),
    );
  }
  return findings;
}
