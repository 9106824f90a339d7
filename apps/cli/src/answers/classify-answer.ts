import { type Citation, formatCitation, wrap } from "@lineside/findings";
import { type ConductorInDesign, classifyDesign } from "@lineside/service-design";
import type { ClassifyFlags } from "../commands/classify.ts";
import { onlyConductor, readDesign } from "../design-conductors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { printJson } from "../json-output.ts";

/** What a conductor is, for people; one that is not settled says so. */
function classText({ classification: { is, tapRules } }: ConductorInDesign): string {
  if (is !== undefined) return is.replaceAll("-", " ");
  return tapRules === "apply" ? "tap, of what is not told" : "not settled";
}

function citations(cite: readonly Citation[]): string {
  const texts = cite.map((one) => formatCitation(one));
  return texts.length === 0 ? "" : ` (${[...new Set(texts)].join("; ")})`;
}

/** A paragraph under a heading of one line. */
function paragraph(text: string, io: Io, first: string): string {
  const next = " ".repeat(first.length);
  return wrap([{ text }], { width: io.width, first, next, colour: (_, part) => part }).join("\n");
}

function conductorText(one: ConductorInDesign, flags: ClassifyFlags, io: Io): string {
  const { id, label, members, classification } = one;
  const { because, cite, reasons, heldUpBy, heldUpByMore, missing } = classification;
  const lines = [`${id}  ${classText(one)}`];
  if (flags.explain) lines.push(paragraph(label, io, "    "));
  const why = flags.explain
    ? reasons.map((reason) => `${reason.text}${citations(reason.cite)}`)
    : [because];
  for (const text of why.length > 0 ? why : [`${because}${citations(cite)}`])
    lines.push(paragraph(text, io, "    "));
  if (members.length > 1) lines.push(`    one conductor: ${members.join(", ")}`);
  const levels = heldUpBy.length + heldUpByMore;
  if (levels > 0) {
    const more = heldUpByMore > 0 ? `, and ${heldUpByMore} more` : "";
    const what = levels === 1 ? "a tap of the tap" : `a tap ${levels} levels below the first, of`;
    lines.push(
      paragraph(`${what} ${heldUpBy.join(", ")}${more}, with no device between`, io, "    "),
    );
  }
  for (const { ask, path } of missing) lines.push(paragraph(ask ?? path, io, "    ? "));
  return lines.join("\n");
}

function conductorJson({ id, label, members, classification }: ConductorInDesign): object {
  const { is, tapRules, because, reasons, cite, heldUpBy, heldUpByMore, missing } = classification;
  return {
    conductor: id,
    label,
    members,
    is: is ?? null,
    tapRules,
    because,
    reasons,
    citations: cite,
    heldUpBy,
    heldUpByMore,
    missing,
  };
}

/** Settled is what has a class and asks nothing. */
function isOpen({ classification: { is, tapRules } }: ConductorInDesign): boolean {
  return is === undefined || tapRules === "not-settled";
}

/** `lineside classify FILE`. */
export async function answerClassify(
  file: string,
  flags: ClassifyFlags,
  io: Io,
): Promise<ExitStatus> {
  const design = await readDesign(file, flags, io);
  if (typeof design === "number") return design;
  const edition = design.codes?.nec;
  const all = classifyDesign(design);
  const shown = onlyConductor(design, flags.conductor, all);
  const open = shown.some(isOpen) || edition === undefined || all.length === 0;
  if (flags.json) {
    printJson(io, open ? "needs-input" : "pass", {
      file,
      edition: edition ?? null,
      conductors: shown.map(conductorJson),
    });
  } else if (all.length === 0) {
    const what =
      edition === undefined
        ? "names no edition of the NEC (--edition)"
        : "has no conductor that could be judged";
    io.err(`${file} ${what}.\n`);
  } else {
    io.out(`${file}, NEC ${edition}\n\n`);
    io.out(`${shown.map((one) => conductorText(one, flags, io)).join("\n")}\n`);
  }
  return open ? EXIT.undecided : EXIT.pass;
}
