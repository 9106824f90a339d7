import {
  type EditionId,
  type FillConductors,
  fill,
  maxConductors,
  RACEWAY_TYPES,
  type Raceway,
  type RacewayFill,
  safeParseInsulation,
  smallestRaceway,
} from "@lineside/ampacity";
import { type MissingInput, summaryLine, toJson } from "@lineside/findings";
import { approximate, quantityToJson, safeParseSize, safeParseTradeSize } from "@lineside/units";
import type { RacewayFlags } from "../commands/raceway.ts";
import { chosenEdition } from "../edition-choice.ts";
import { EXIT, type ExitStatus, exitStatusOf } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { printJson } from "../json-output.ts";
import { type AnsweringOptions, openQuestions, printQuestions } from "../option-questions.ts";
import { optionalWord, optionValue } from "../option-values.ts";
import { UsageError } from "../usage-error.ts";
import { findingText } from "./finding-text.ts";
import { refusedTogether } from "./refused-input.ts";

/** The option that answers each question of the rule. */
const RACEWAY_OPTIONS: AnsweringOptions = {
  "/raceway/type": { option: "--type", write: RACEWAY_TYPES.join(", ") },
  "/raceway/size": { option: "--size", write: "such as 1-1/4 or 2" },
  "/raceway/nipple": { option: "--nipple or --no-nipple" },
  "/conductors": { option: "<conductors>", write: 'with "covered" or "uncovered" behind' },
};

const WRITTEN =
  /^(?<count>\d+) ?[x×X] ?(?<size>.+?) (?<insulation>[A-Za-z]+(?:-\d)?|NM-B|UF-B)(?<words>(?: (?:compact|covered|uncovered))*)$/;

/** `3 x 3/0 AWG THWN-2`, with what else is said of it. */
function conductorsFrom(text: string): FillConductors {
  const groups = WRITTEN.exec(text.trim())?.groups;
  if (groups === undefined) {
    throw new UsageError(
      `${JSON.stringify(text)} is no conductor\n  expected a count, a size and an insulation type: "3 x 3/0 AWG THWN-2"`,
    );
  }
  const { count = "", size = "", insulation = "", words = "" } = groups;
  const said = new Set(words.trim().split(" "));
  return {
    count: Number(count),
    size: optionValue(text, safeParseSize(size)),
    insulation:
      insulation.toLowerCase() === "bare"
        ? "bare"
        : optionValue(text, safeParseInsulation(insulation)),
    ...(said.has("compact") && { compact: true }),
    ...(said.has("covered") && { covered: true }),
    ...(said.has("uncovered") && { covered: false }),
  };
}

function fillJson({ count, area, percent, allowed, finding }: RacewayFill): object {
  return {
    count,
    area: area === undefined ? null : quantityToJson(area),
    percent: percent === undefined ? null : quantityToJson(percent),
    allowed: quantityToJson(allowed),
    citations: finding.cite,
    finding: toJson(finding),
  };
}

/** `1.1223 in² of 1.342 in², 33.4 %`. */
function figure({ area, percent, allowed }: RacewayFill): string {
  if (area === undefined) return `not known, of ${allowed}`;
  return `${area} of ${allowed}${percent === undefined ? "" : `, ${approximate(percent, 2)} of the whole`}`;
}

/** What is asked, once its options are read. */
interface Question {
  readonly conductors: readonly FillConductors[];
  readonly raceway: Omit<Raceway, "size"> & Partial<Pick<Raceway, "size">>;
  readonly edition: EditionId;
  readonly flags: RacewayFlags;
}

function findSmallest({ conductors, raceway, edition, flags }: Question, io: Io): ExitStatus {
  const { verdict, size, check, nextSmaller } = smallestRaceway(conductors, raceway, edition);
  const asked = openQuestions(check.finding);
  if (flags.json) {
    printJson(io, verdict, {
      edition,
      type: raceway.type,
      size: size ?? null,
      ...fillJson(check),
      nextSmaller:
        nextSmaller === undefined ? null : { size: nextSmaller.size, ...fillJson(nextSmaller) },
      missing: asked,
    });
  } else {
    const found = size === undefined ? `none; the closest is ${check.size}` : size;
    io.out(`Smallest ${raceway.type}, NEC ${edition}: ${found}, ${figure(check)}\n\n`);
    io.out(`${findingText(check.finding, RACEWAY_OPTIONS, flags, io)}\n`);
    if (nextSmaller !== undefined) {
      const title = `${raceway.type} ${nextSmaller.size}`;
      io.out(`\n${summaryLine({ ...nextSmaller.finding, title })}\n`);
    }
  }
  printQuestions(asked, RACEWAY_OPTIONS, io);
  return exitStatusOf(verdict);
}

function findMost({ conductors, edition, flags }: Question, raceway: Raceway, io: Io): ExitStatus {
  const [one] = conductors;
  if (one === undefined || conductors.length > 1) {
    throw new UsageError("--max counts one kind of conductor; name one");
  }
  const { verdict, count, between, check, more, missing } = maxConductors(one, raceway, edition);
  const name = `${one.size} ${one.insulation} in ${raceway.type} ${raceway.size}`;
  if (flags.json) {
    printJson(io, verdict, {
      edition,
      most: count ?? null,
      between: between ?? null,
      ...fillJson(check),
      more: more === undefined ? null : fillJson(more),
      missing,
    });
  } else {
    const many = count ?? (between === undefined ? "none" : `${between[0]} to ${between[1]}`);
    io.out(`Most ${name}, NEC ${edition}: ${many}\n\n`);
    io.out(`${findingText(check.finding, RACEWAY_OPTIONS, flags, io)}\n`);
    if (more !== undefined) {
      io.out(`\n${summaryLine({ ...more.finding, title: `${more.count} of them` })}\n`);
    }
  }
  printQuestions(missing, RACEWAY_OPTIONS, io);
  return exitStatusOf(verdict);
}

function judge({ conductors, edition, flags }: Question, raceway: Raceway, io: Io): ExitStatus {
  const answer = fill(conductors, raceway, edition);
  const { finding } = answer;
  const asked = openQuestions(finding);
  if (flags.json) {
    const { type, size } = raceway;
    printJson(io, finding.verdict, { edition, type, size, ...fillJson(answer), missing: asked });
  } else {
    io.out(`${raceway.type} ${raceway.size}, NEC ${edition}: ${figure(answer)}\n\n`);
    io.out(`${findingText(finding, RACEWAY_OPTIONS, flags, io)}\n`);
  }
  printQuestions(asked, RACEWAY_OPTIONS, io);
  return exitStatusOf(finding.verdict);
}

/** `lineside raceway`. */
export function answerRaceway(texts: readonly string[], flags: RacewayFlags, io: Io): ExitStatus {
  const conductors = texts.map(conductorsFrom);
  const type = optionalWord("--type", RACEWAY_TYPES, flags.type);
  const size =
    flags.size === undefined ? undefined : optionValue("--size", safeParseTradeSize(flags.size));
  if (flags.max && size === undefined) throw new UsageError("--max goes with --size");
  const edition = chosenEdition(flags, io);
  if (edition === undefined) return EXIT.undecided;
  if (type === undefined) {
    const ask = "What kind of raceway is it?";
    const missing: readonly MissingInput[] = [
      { path: "/raceway/type", expects: "choice", choices: RACEWAY_TYPES, ask },
    ];
    if (flags.json) printJson(io, "needs-input", { edition, missing });
    printQuestions(missing, RACEWAY_OPTIONS, io);
    return EXIT.undecided;
  }
  const raceway = { type, nipple: flags.nipple, ...(size !== undefined && { size }) };
  const question = { conductors, raceway, edition, flags };
  return refusedTogether(() => {
    if (size === undefined) return findSmallest(question, io);
    const whole = { ...raceway, size };
    return flags.max ? findMost(question, whole, io) : judge(question, whole, io);
  }, RACEWAY_OPTIONS);
}
