import { toJson } from "@lineside/findings";
import { renderText } from "@lineside/service-design";
import { layoutFor } from "../colour.ts";
import type { TapFlags } from "../commands/tap-flags.ts";
import { conductorReport } from "../design-conductors.ts";
import { type ExitStatus, exitStatusOf } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { printJson } from "../json-output.ts";

const TAP_RULE = "nec/240.21";

/** `lineside tap FILE`: the conductors of a design that the tap rules judge. */
export async function answerDesignTap(file: string, flags: TapFlags, io: Io): Promise<ExitStatus> {
  const report = await conductorReport(file, flags, io, ({ findings }) => {
    const taps = findings.filter(({ rule }) => rule === TAP_RULE);
    // a conductor that was asked for is shown whatever protects it
    return taps.length > 0 || flags.conductor === undefined ? taps : findings;
  });
  if (typeof report === "number") return report;
  const { verdict, edition, questions, objects } = report;
  if (flags.json) {
    const conductors = objects.map((one) => ({
      conductor: one.id,
      label: one.label,
      classification: one.classification ?? null,
      verdict: one.verdict,
      governing: one.governing ?? null,
      findings: one.findings.map((finding) => toJson(finding)),
    }));
    printJson(io, verdict, { file, edition: edition ?? null, questions, conductors });
  } else {
    io.out(`${renderText(report, { ...layoutFor(io), explain: flags.explain === true })}\n`);
  }
  if (report.findings.length === 0)
    io.err("No conductor of this design is judged by the tap rules.\n");
  return exitStatusOf(verdict);
}
