import {
  type AmpacityResult,
  ampacity,
  type Conductor,
  type EditionId,
  type Installation,
  isTemperatureColumn,
  type JudgedSize,
  LOCATIONS,
  type NoConductor,
  safeParseInsulation,
  safeParseMaterial,
  smallestConductor,
  type TemperatureColumn,
} from "@lineside/ampacity";
import { explain, type Finding, toJson } from "@lineside/findings";
import { checkDesign } from "@lineside/service-design";
import { quantityToJson, safeParseSize } from "@lineside/units";
import { layoutFor } from "../colour.ts";
import type { AmpacityFlags } from "../commands/ampacity.ts";
import { readDesignFile } from "../design-file.ts";
import { conductorsOf, underEdition } from "../design-selection.ts";
import { EXIT, type ExitStatus, exitStatusOf, worst } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { EDITION_QUESTION, editionFrom, optionalQuantity, optionValue } from "../option-values.ts";
import { UsageError } from "../usage-error.ts";

const AMPACITY_RULE = "nec/conductor-ampacity";

/** Where each option stands in the findings' paths, so that a question can name the option that answers it. */
const OPTION_OF: Readonly<Record<string, string>> = {
  "/size": "--size",
  "/material": "--material",
  "/insulation": "--insulation",
  "/sets": "--sets",
  "/location": "--location",
  "/terminations": "--terminations",
  "/circuitRating": "--circuit",
};
const PATHS = { conductor: "", installation: "" };

/** 60, 75 or 90 with or without its degrees. */
function columnFrom(text: string): TemperatureColumn {
  const column = Number(/^(\d+) ?°?C?$/i.exec(text.trim())?.[1]);
  if (isTemperatureColumn(column)) return column;
  throw new UsageError(`--terminations: ${JSON.stringify(text)} is no temperature column; expected 60C, 75C or 90C`);
}

function setsFrom(text: string): number {
  const sets = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (sets >= 1) return sets;
  throw new UsageError(`--sets: ${JSON.stringify(text)} is no number of sets; expected a whole number of at least 1`);
}

function conductorFrom({ size, material, insulation, sets }: AmpacityFlags): Conductor {
  return {
    size: size === undefined ? undefined : optionValue("--size", safeParseSize(size)),
    material: material === undefined ? undefined : optionValue("--material", safeParseMaterial(material)),
    insulation: insulation === undefined ? undefined : optionValue("--insulation", safeParseInsulation(insulation)),
    sets: sets === undefined ? undefined : setsFrom(sets),
  };
}

function installationFrom(flags: AmpacityFlags): Installation {
  const location = LOCATIONS.find((place) => place === flags.location);
  if (flags.location !== undefined && location === undefined) {
    throw new UsageError(`--location: ${JSON.stringify(flags.location)} is not ${LOCATIONS.join(", ")}`);
  }
  return {
    location,
    circuitRating: optionalQuantity("--circuit", "current", flags.circuit),
    terminations: flags.terminations === undefined ? undefined : [{ listedFor: columnFrom(flags.terminations) }],
  };
}

/** The questions that are left, by the option that answers each. */
function printQuestions(finding: Finding, io: Io): void {
  for (const { path, ask, choices } of finding.missing) {
    const option = OPTION_OF[path] ?? path;
    io.err(`${option}: ${ask ?? "needed"}${choices && choices.length <= 8 ? ` (${choices.join(", ")})` : ""}\n`);
  }
}

function describe({ size, material, insulation, sets }: Conductor): string {
  const count = sets !== undefined && sets > 1 ? `${sets} × ` : "";
  return [`${count}${size ?? "conductor"}`, material, insulation].filter(Boolean).join(" ");
}

/** What is known of a result, as JSON: the value, how it came about, and the whole finding. */
function resultJson(conductor: Conductor, edition: EditionId, result: AmpacityResult): object {
  const { finding, total, perSet, between, governedBy, column } = result;
  return {
    edition,
    conductor,
    verdict: finding.verdict,
    ampacity: total && quantityToJson(total),
    perSet: perSet && quantityToJson(perSet),
    between: between?.map((one) => quantityToJson(one)),
    governedBy,
    column,
    citations: finding.cite,
    missing: finding.missing,
    finding: toJson(finding),
  };
}

/** `lineside ampacity` with options only. */
export async function answerAmpacity(flags: AmpacityFlags, io: Io): Promise<ExitStatus> {
  if (flags.conductor !== undefined) throw new UsageError("--conductor belongs to a design file; none was named");
  const conductor = conductorFrom(flags);
  const installation = installationFrom(flags);
  if (flags.edition === undefined) {
    io.err(EDITION_QUESTION);
    return EXIT.undecided;
  }
  const edition = editionFrom(flags.edition);
  if (flags.for !== undefined) return answerSmallest(flags, conductor, installation, edition, io);
  const result = ampacity(conductor, installation, edition, { paths: PATHS });
  if (flags.json) {
    io.out(`${JSON.stringify(resultJson(conductor, edition, result), null, 2)}\n`);
  } else {
    const { finding, total, between } = result;
    const range = between && `between ${between[0]} and ${between[1]}, as the answers below decide`;
    io.out(`${describe(conductor)}, NEC ${edition}: ${total ?? range ?? "not known"}\n\n`);
    io.out(`${explain(finding, { ...layoutFor(io), steps: flags.explain === true })}\n`);
  }
  if (result.finding.verdict === "needs-input") printQuestions(result.finding, io);
  return exitStatusOf(result.finding.verdict);
}

function answerSmallest(
  flags: AmpacityFlags,
  { size, material, insulation, sets }: Conductor,
  installation: Installation,
  edition: EditionId,
  io: Io,
): ExitStatus {
  if (size !== undefined) throw new UsageError("--for asks for the size; leave --size out");
  const required = optionalQuantity("--for", "current", flags.for);
  if (material === undefined || insulation === undefined || required === undefined) {
    io.err(`${material === undefined ? "--material: What is the conductor made of?\n" : ""}`);
    io.err(`${insulation === undefined ? "--insulation: What insulation type is it marked with?\n" : ""}`);
    return EXIT.undecided;
  }
  const found = smallestConductor({ required, material, insulation, installation, sets, paths: PATHS }, edition);
  if (flags.json) {
    const judged = (one: JudgedSize | NoConductor) => ({
      size: one.size,
      ampacity: one.ampacity && quantityToJson(one.ampacity),
      finding: toJson(one.finding),
    });
    const { nextSmaller } = found;
    const answer = { edition, required: quantityToJson(required), verdict: found.finding.verdict };
    io.out(`${JSON.stringify({ ...answer, ...judged(found), nextSmaller: nextSmaller && judged(nextSmaller) }, null, 2)}\n`);
  } else {
    const layout = { ...layoutFor(io), steps: flags.explain === true };
    io.out(
      found.size === undefined
        ? `No single answer for ${required}, ${material} ${insulation}, NEC ${edition}; about ${found.closest}:\n\n`
        : `Smallest for ${required}, NEC ${edition}: ${describe({ size: found.size, material, insulation, sets })}` +
            `${found.ampacity === undefined ? "" : `, ${found.ampacity}`}\n\n`,
    );
    io.out(`${explain(found.finding, layout)}\n`);
    if (found.nextSmaller !== undefined) {
      const { size: smaller, ampacity: less } = found.nextSmaller;
      io.out(`\nThe next smaller, ${smaller}${less === undefined ? "" : ` at ${less}`}, does not do:\n`);
      io.out(`${explain(found.nextSmaller.finding, { ...layout, steps: false })}\n`);
    }
  }
  if (found.finding.verdict === "needs-input") printQuestions(found.finding, io);
  return exitStatusOf(found.finding.verdict);
}

/** `lineside ampacity FILE`: the ampacity of each conductor of a design, as it is installed there. */
export async function answerDesignAmpacity(file: string, flags: AmpacityFlags, io: Io): Promise<ExitStatus> {
  const { size, material, insulation, sets, location, terminations, circuit } = flags;
  if ([size, material, insulation, sets, location, terminations, circuit, flags.for].some((one) => one !== undefined)) {
    throw new UsageError("a design file says what its conductors are; leave the options that describe one out");
  }
  const read = await readDesignFile(file, io);
  if (read === undefined) return EXIT.usage;
  const edition = flags.edition === undefined ? undefined : editionFrom(flags.edition);
  const report = checkDesign(edition === undefined ? read.design : underEdition(read.design, edition));
  const answers = conductorsOf(report, flags.conductor).flatMap((one) => {
    const answer = one.findings.find(({ rule }) => rule === AMPACITY_RULE);
    return answer === undefined ? [] : [{ one, answer }];
  });
  if (flags.json) {
    const listed = answers.map(({ one, answer }) => ({
      conductor: one.id,
      label: one.label,
      verdict: answer.verdict,
      finding: toJson(answer),
    }));
    io.out(`${JSON.stringify({ file, edition: report.edition, conductors: listed }, null, 2)}\n`);
  } else {
    const layout = { ...layoutFor(io), steps: flags.explain === true };
    for (const { one, answer } of answers) io.out(`${one.id}: ${one.label}\n${explain(answer, layout)}\n\n`);
  }
  return exitStatusOf(worst(answers.map(({ answer }) => answer.verdict)));
}
