import { explain, toJson } from "@lineside/findings";
import { brief } from "../brief-finding.ts";
import { layoutFor } from "../colour.ts";
import type { AmpacityFlags } from "../commands/ampacity.ts";
import { conductorReport } from "../design-conductors.ts";
import { type ExitStatus, exitStatusOf } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { printJson } from "../json-output.ts";

const AMPACITY_RULE = "nec/conductor-ampacity";

/** `lineside ampacity FILE`: the ampacity of each conductor of a design, as it is installed there. */
export async function answerDesignAmpacity(
  file: string,
  flags: AmpacityFlags,
  io: Io,
): Promise<ExitStatus> {
  const read = await conductorReport(file, flags, io, ({ findings }) => {
    return findings.filter(({ rule }) => rule === AMPACITY_RULE);
  });
  if (typeof read === "number") return read;
  const { report } = read;
  const { verdict, edition, questions, objects, general } = report;
  if (flags.json) {
    const conductors = objects.map((one) => ({
      conductor: one.id,
      label: one.label,
      verdict: one.verdict,
      findings: one.findings.map((finding) => toJson(finding)),
    }));
    printJson(io, verdict, { file, edition: edition ?? null, questions, conductors });
  } else {
    const layout = layoutFor(io);
    const text = (finding: (typeof general)[number]) =>
      flags.explain
        ? explain(finding, layout)
        : explain(brief(finding), { ...layout, steps: false });
    const blocks = [
      ...general.map(text),
      ...objects.map((one) => [`${one.id}  ${one.label}`, ...one.findings.map(text)].join("\n")),
    ];
    io.out(`${blocks.join("\n\n")}\n`);
  }
  return exitStatusOf(verdict);
}
