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
  readonly solve?: true;
}

const WITH_A_FILE: Readonly<Record<keyof FileFlags, true>> = {
  edition: true,
  conductor: true,
  json: true,
  explain: true,
  solve: true,
};

/** The same design judged by another edition, its alternatives too. */
function underEdition(design: Design, nec: EditionId): Design {
  const changed = <D extends DesignFile>(one: D): D => ({ ...one, codes: { ...one.codes, nec } });
  const { alternatives = {} } = design;
  const named = Object.entries(alternatives).map(([name, one]) => [name, changed(one)] as const);
  return { ...changed(design), alternatives: Object.fromEntries(named) };
}

/**
 * Of things about conductors the one that `--conductor` names, else all.
 *
 * @throws {@link UsageError} where the design has no such conductor
 */
export function onlyConductor<T extends { readonly id: string }>(
  design: Design,
  id: string | undefined,
  all: readonly T[],
): readonly T[] {
  if (id === undefined) return all;
  const known = Object.keys(design.conductors ?? {});
  if (known.includes(id)) return all.filter((one) => one.id === id);
  throw new UsageError(
    `--conductor: the design has no conductor ${JSON.stringify(id)}\n  expected ${known.join(", ") || "nothing: it has none"}`,
  );
}

/**
 * Reads a design, by another edition if one is named.
 *
 * @returns an exit status where there is none, with the reason printed
 */
export async function readDesign(
  file: string,
  flags: FileFlags,
  io: Io,
): Promise<Design | ExitStatus> {
  const read = await readDesignFile(file, io);
  if (!read.ok) {
    if (flags.json) printJson(io, null, { file, errors: read.errors });
    return EXIT.usage;
  }
  if (flags.edition === undefined) return read.design;
  const edition = chosenEdition(flags, io);
  return edition === undefined ? EXIT.undecided : underEdition(read.design, edition);
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
): Promise<{ readonly report: Report; readonly design: Design } | ExitStatus> {
  const describing = Object.keys(flags).filter((name) => !Object.hasOwn(WITH_A_FILE, name));
  if (describing.length > 0) {
    const options = describing.map((name) => `--${name}`).join(", ");
    throw new UsageError(
      `${options}: a design file says itself what its conductors are; leave the option out, or the file`,
    );
  }
  const design = await readDesign(file, flags, io);
  if (typeof design === "number") return design;
  const report = checkDesign(design);
  const conductors = report.objects.filter(({ subject }) => subject.startsWith("/conductors/"));
  const objects = onlyConductor(design, flags.conductor, conductors).flatMap(
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
  const kept = {
    ...report,
    verdict: sum.verdict,
    overall: sum,
    questions: sum.questions,
    objects,
    findings,
    alternatives: {},
  };
  return { report: kept, design };
}
