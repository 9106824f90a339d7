import type { EditionId } from "@lineside/ampacity";
import { allOf, type Finding, overall, questions } from "@lineside/findings";
import {
  checkDesign,
  type Design,
  type DesignFile,
  type ObjectReport,
  type Report,
} from "@lineside/service-design";
import { readDesignFile } from "./design-file.ts";
import { chosenEdition } from "./edition-choice.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import type { Io } from "./io.ts";
import { printJson } from "./json-output.ts";
import { UsageError } from "./usage-error.ts";

/** The flags that go with a design file. */
export interface FileFlags {
  readonly edition?: string;
  readonly conductor?: string;
  readonly json?: true;
  readonly explain?: true;
}

const WITH_A_FILE: Readonly<Record<keyof FileFlags, true>> = {
  edition: true,
  conductor: true,
  json: true,
  explain: true,
};

/** The same design judged by another edition, its alternatives too. */
function underEdition(design: Design, nec: EditionId): Design {
  const changed = <D extends DesignFile>(one: D): D => ({ ...one, codes: { ...one.codes, nec } });
  const { alternatives = {} } = design;
  const named = Object.entries(alternatives).map(([name, one]) => [name, changed(one)] as const);
  return { ...changed(design), alternatives: Object.fromEntries(named) };
}

function conductorsOf(
  objects: readonly ObjectReport[],
  design: Design,
  id: string | undefined,
): readonly ObjectReport[] {
  const all = objects.filter(({ subject }) => subject.startsWith("/conductors/"));
  if (id === undefined) return all;
  const known = Object.keys(design.conductors ?? {});
  if (known.includes(id)) return all.filter((one) => one.id === id);
  throw new UsageError(
    `--conductor: the design has no conductor ${JSON.stringify(id)}\n  expected ${known.join(", ") || "nothing: it has none"}`,
  );
}

/**
 * Reads and judges a design, and keeps of the report what a command asks about: conductors, with some of their findings.
 * The verdict and the questions are those of what is kept, and of what is said of the design as a whole.
 *
 * @param keep the findings of a conductor that the command is about; a conductor without any is left out
 * @returns an exit status where there is no such report, with the reason printed
 */
export async function conductorReport(
  file: string,
  flags: FileFlags,
  io: Io,
  keep: (conductor: ObjectReport) => readonly Finding[],
): Promise<Report | ExitStatus> {
  const describing = Object.keys(flags).filter((name) => !Object.hasOwn(WITH_A_FILE, name));
  if (describing.length > 0) {
    const options = describing.map((name) => `--${name}`).join(", ");
    throw new UsageError(
      `${options}: a design file says itself what its conductors are; leave the option out, or the file`,
    );
  }
  const read = await readDesignFile(file, io);
  if (!read.ok) {
    if (flags.json) printJson(io, null, { file, errors: read.errors });
    return EXIT.usage;
  }
  let { design } = read;
  if (flags.edition !== undefined) {
    const edition = chosenEdition(flags, io);
    if (edition === undefined) return EXIT.undecided;
    design = underEdition(design, edition);
  }
  const report = checkDesign(design);
  const objects = conductorsOf(report.objects, design, flags.conductor).flatMap(
    (one): ObjectReport[] => {
      const findings = keep(one);
      return findings.length === 0
        ? []
        : [{ ...one, findings, verdict: allOf(findings.map(({ verdict }) => verdict)) }];
    },
  );
  const findings = [...report.general, ...objects.flatMap((one) => one.findings)];
  const open = findings.filter(({ verdict }) => verdict === "needs-input" || verdict === "consult");
  const sum = { ...overall(findings), questions: questions(open) };
  return {
    ...report,
    verdict: sum.verdict,
    overall: sum,
    questions: sum.questions,
    objects,
    findings,
    alternatives: {},
  };
}
