import type { Verdict } from "@lineside/findings";
import { checkDesign, type Report, renderText, reportToJson } from "@lineside/service-design";
import { layoutFor } from "../colour.ts";
import type { CheckFlags } from "../commands/check.ts";
import { readDesignFile } from "../design-file.ts";
import { EXIT, type ExitStatus, exitStatusOf, worst } from "../exit-status.ts";
import { FileError, type Io } from "../io.ts";
import { VERSION } from "../version.ts";

/** One design file and what came of it. */
interface Checked {
  readonly file: string;
  readonly report: Report;
}

/** Reads and judges one file; `undefined`, with the reason on standard error, where it is no design. */
async function checkFile(file: string, io: Io): Promise<Checked | undefined> {
  try {
    const read = await readDesignFile(file, io);
    return read && { file, report: checkDesign(read.design) };
  } catch (error) {
    // one file that cannot be read leaves the others their answer
    if (!(error instanceof FileError)) throw error;
    io.err(`${error.message} (${error.code})\n`);
    return undefined;
  }
}

/**
 * `lineside check`: every file is judged, also after one that is no design.
 *
 * With `--json`: `{ lineside, verdict, files: [{ file, verdict, report }] }`, whatever the number of files.
 */
export async function answerCheck(files: readonly string[], flags: CheckFlags, io: Io): Promise<ExitStatus> {
  const checked: Checked[] = [];
  for (const file of files) {
    const one = await checkFile(file, io);
    if (one === undefined) continue;
    checked.push(one);
    if (!flags.json) {
      const heading = files.length > 1 ? `${checked.length > 1 ? "\n" : ""}${file}\n` : "";
      io.out(`${heading}${renderText(one.report, { ...layoutFor(io), explain: flags.explain === true })}\n`);
    }
  }
  const verdict: Verdict = worst(checked.map(({ report }) => report.verdict));
  if (flags.json) {
    const listed = checked.map(({ file, report }) => ({ file, verdict: report.verdict, report: reportToJson(report) }));
    io.out(`${JSON.stringify({ lineside: VERSION, verdict, files: listed }, null, 2)}\n`);
  }
  return checked.length < files.length ? EXIT.usage : exitStatusOf(verdict);
}
