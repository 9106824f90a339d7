import { allOf } from "@lineside/findings";
import { checkDesign, type Report, renderText, reportToJson } from "@lineside/service-design";
import { layoutFor } from "../colour.ts";
import type { CheckFlags } from "../commands/check.ts";
import { type FileMistake, readDesignFile } from "../design-file.ts";
import { EXIT, type ExitStatus, exitStatusOf } from "../exit-status.ts";
import { type Io, printable } from "../io.ts";
import { printJson } from "../json-output.ts";

/** One file and what came of it. */
type Checked =
  | { readonly file: string; readonly report: Report }
  | { readonly file: string; readonly errors: readonly FileMistake[] };

function checkedJson(checked: Checked): object {
  if ("errors" in checked) return checked;
  const { file, report } = checked;
  return { file, verdict: report.verdict, report: reportToJson(report) };
}

/**
 * `lineside check`: every file is judged, also after one that is no design.
 *
 * With `--json`: `{ lineside, verdict, files: [{ file, verdict, report }] }`, whatever the number of files; a file that is no
 * design has `errors` in place of verdict and report.
 */
export async function answerCheck(
  files: readonly string[],
  flags: CheckFlags,
  io: Io,
): Promise<ExitStatus> {
  if (files.filter((file) => file === "-").length > 1) {
    io.err("- stands for standard input, which can be read only once\n");
    return EXIT.usage;
  }
  const checked: Checked[] = [];
  const layout = { ...layoutFor(io), explain: flags.explain === true };
  let printed = 0;
  for (const file of files) {
    const read = await readDesignFile(file, io);
    if (!read.ok) {
      checked.push({ file, errors: read.errors });
      continue;
    }
    const report = checkDesign(read.design);
    checked.push({ file, report });
    if (flags.json) continue;
    const heading = files.length > 1 ? `${printed > 0 ? "\n" : ""}${printable(file)}\n` : "";
    io.out(`${heading}${renderText(report, layout)}\n`);
    printed += 1;
  }
  const verdicts = checked.flatMap((one) => ("report" in one ? [one.report.verdict] : []));
  const whole = verdicts.length === files.length;
  // fail before input needed before consult before pass
  const verdict = allOf(verdicts);
  if (flags.json) printJson(io, whole ? verdict : null, { files: checked.map(checkedJson) });
  return whole ? exitStatusOf(verdict) : EXIT.usage;
}
