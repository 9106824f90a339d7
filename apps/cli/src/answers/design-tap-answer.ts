import { toJson } from "@lineside/findings";
import { type Design, type ObjectReport, renderText, tapsOfDesign } from "@lineside/service-design";
import type { Quantity } from "@lineside/units";
import { layoutFor } from "../colour.ts";
import type { TapFlags } from "../commands/tap-flags.ts";
import { conductorReport } from "../design-conductors.ts";
import { type ExitStatus, exitStatusOf } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { printJson } from "../json-output.ts";
import {
  solutionsJson,
  solutionsText,
  solvedSize,
  type TapSolutions,
  tapSolutions,
} from "./tap-solutions.ts";

const TAP_RULE = "nec/240.21";

/** What `--solve` answers of the conductors that are shown. */
function solutionsIn(
  design: Design,
  objects: readonly ObjectReport[],
): ReadonlyMap<string, { readonly label: string; readonly solutions: TapSolutions }> {
  const shown = new Set(objects.map(({ id }) => id));
  return new Map(
    tapsOfDesign(design)
      .filter(({ id }) => shown.has(id))
      .map(({ id, label, case: asked, smallestFor }) => {
        const sizeFor = (required: Quantity<"current">) => {
          const found = smallestFor(required);
          return found && solvedSize(found);
        };
        return [id, { label: `${id}  ${label}`, solutions: tapSolutions(asked, sizeFor) }];
      }),
  );
}

function solutionJsonOf(solved: ReturnType<typeof solutionsIn>, id: string): object | null {
  const one = solved.get(id);
  return one === undefined ? null : solutionsJson(one.solutions);
}

/** `lineside tap FILE`: the conductors of a design that the tap rules judge. */
export async function answerDesignTap(file: string, flags: TapFlags, io: Io): Promise<ExitStatus> {
  const read = await conductorReport(file, flags, io, ({ findings }) => {
    const taps = findings.filter(({ rule }) => rule === TAP_RULE);
    // a conductor that was asked for is shown whatever protects it
    return taps.length > 0 || flags.conductor === undefined ? taps : findings;
  });
  if (typeof read === "number") return read;
  const { report, design } = read;
  const solved = flags.solve ? solutionsIn(design, report.objects) : undefined;
  const { verdict, edition, questions, objects } = report;
  if (flags.json) {
    const conductors = objects.map((one) => ({
      conductor: one.id,
      label: one.label,
      classification: one.classification ?? null,
      verdict: one.verdict,
      governing: one.governing ?? null,
      ...(solved && { solve: solutionJsonOf(solved, one.id) }),
      findings: one.findings.map((finding) => toJson(finding)),
    }));
    printJson(io, verdict, { file, edition: edition ?? null, questions, conductors });
  } else {
    io.out(`${renderText(report, { ...layoutFor(io), explain: flags.explain === true })}\n`);
    for (const { label, solutions } of solved?.values() ?? [])
      io.out(`\n${label}\n\n${solutionsText(solutions)}`);
  }
  if (report.findings.length === 0)
    io.err("No conductor of this design is judged by the tap rules.\n");
  return exitStatusOf(verdict);
}
