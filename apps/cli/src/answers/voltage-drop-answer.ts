import {
  CONDUITS,
  type DropLimit,
  type DropRun,
  type EditionId,
  type LimitedRun,
  longestRun,
  RECOMMENDED_DROPS,
  type RecommendedDrop,
  STRANDINGS,
  safeParseMaterial,
  smallestForDrop,
  type VoltageDrop,
  voltageDrop,
} from "@lineside/ampacity";
import { type Finding, type MissingInput, summaryLine, toJson } from "@lineside/findings";
import {
  approximate,
  approximateRoot,
  type ConductorSize,
  isQuantity,
  quantityToJson,
  safeParseQuantity,
  safeParseSize,
} from "@lineside/units";
import type { VoltageDropFlags } from "../commands/voltage-drop.ts";
import { chosenEdition } from "../edition-choice.ts";
import { EXIT, type ExitStatus, exitStatusOf } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { printJson } from "../json-output.ts";
import { type AnsweringOptions, openQuestions, printQuestions } from "../option-questions.ts";
import { optionalQuantity, optionalWord, optionValue } from "../option-values.ts";
import { UsageError } from "../usage-error.ts";
import { findingText } from "./finding-text.ts";
import { wholeNumber } from "./installation-options.ts";
import { refusedTogether } from "./refused-input.ts";

/** The option that answers each question of the rule. */
const DROP_OPTIONS: AnsweringOptions = {
  "/phases": { option: "--phases", write: "1, 3 or dc" },
  "/current": { option: "--current", write: "such as 150 A" },
  "/length": { option: "--length", write: "one way, such as 200 ft" },
  "/powerFactor": { option: "--pf", write: "such as 0.85" },
  "/nominal": { option: "--nominal", write: "such as 480 V" },
  "/limit": { option: "--limit", write: "such as 3% or 10 V" },
  "/conduit": { option: "--conduit" },
  "/conductor/size": { option: "--size", write: "such as 1/0 AWG" },
  "/conductor/material": { option: "--material" },
  "/conductor/sets": { option: "--sets" },
  "/conductor/coated": { option: "--coated", write: "yes or no" },
  "/conductor/stranding": { option: "--stranding" },
};

/** A run as far as the options say it. */
interface Asked {
  readonly run: Omit<DropRun, "conductor" | "phases"> & Partial<Pick<DropRun, "phases">>;
  readonly conductor: Partial<DropRun["conductor"]>;
}

function limitFrom(text: string | undefined): DropLimit | undefined {
  if (text === undefined) return undefined;
  return /%\s*$/.test(text)
    ? optionValue("--limit", safeParseQuantity("ratio", text))
    : optionValue("--limit", safeParseQuantity("voltage", text));
}

/** The recommendations of a manual, by the beginning of their ids. */
function recommendedFrom(text: string | undefined): readonly RecommendedDrop[] | undefined {
  if (text === undefined) return undefined;
  const found = RECOMMENDED_DROPS.filter(({ id }) => id === text || id.startsWith(`${text}/`));
  if (found.length > 0) return found;
  const known = [...new Set(RECOMMENDED_DROPS.map(({ id }) => id.replace(/\/.*/, "")))];
  throw new UsageError(
    `--recommended: ${JSON.stringify(text)} is not known (UNKNOWN_WORD)\n  expected ${known.join(", ")}`,
  );
}

function askedBy(flags: VoltageDropFlags): Asked {
  const phases = optionalWord("--phases", ["1", "3", "dc"] as const, flags.phases);
  const { pf, sets, coated } = flags;
  const yes = optionalWord("--coated", ["yes", "no"] as const, coated);
  const limit = limitFrom(flags.limit);
  const recommended = recommendedFrom(flags.recommended);
  return {
    run: {
      ...(phases !== undefined && { phases: phases === "dc" ? phases : (Number(phases) as 1 | 3) }),
      current: optionalQuantity("--current", "current", flags.current),
      length: optionalQuantity("--length", "length", flags.length),
      nominal: optionalQuantity("--nominal", "voltage", flags.nominal),
      powerFactor:
        pf === undefined
          ? undefined
          : optionValue(
              "--pf",
              safeParseQuantity("powerFactor", /^[\d.]+$/.test(pf) ? `${pf} pf` : pf),
            ),
      leading: flags.leading,
      conduit: optionalWord("--conduit", CONDUITS, flags.conduit),
      limit,
      recommended,
    },
    conductor: {
      ...(flags.size !== undefined && { size: optionValue("--size", safeParseSize(flags.size)) }),
      ...(flags.material !== undefined && {
        material: optionValue("--material", safeParseMaterial(flags.material)),
      }),
      sets: sets === undefined ? undefined : wholeNumber("--sets", "number of sets", 100, sets),
      coated: yes === undefined ? undefined : yes === "yes",
      stranding: optionalWord("--stranding", STRANDINGS, flags.stranding),
    },
  };
}

/** A drop for people. */
function dropText(drop: VoltageDrop["drop"] | VoltageDrop["percent"]): string {
  if (drop === undefined) return "not known";
  if (!isQuantity(drop)) return approximateRoot(drop, 3);
  // a fraction without an end is rounded; the finding below has it whole
  const text = String(drop);
  return text.includes("/") ? approximate(drop, 3) : text;
}

function dropJson(drop: VoltageDrop["drop"] | VoltageDrop["percent"]): object | null {
  if (drop === undefined) return null;
  if (!isQuantity(drop)) return { rounded: approximateRoot(drop, 6) };
  // the same for both: a quantity is of one kind, and each kind has a JSON form of its own type
  return drop.kind === "voltage" ? quantityToJson(drop) : quantityToJson(drop);
}

/** `6.806 V, 1.418 %`. */
function figure({ drop, percent, between }: VoltageDrop): string {
  if (between !== undefined) return `between ${dropText(between[0])} and ${dropText(between[1])}`;
  return percent === undefined ? dropText(drop) : `${dropText(drop)}, ${dropText(percent)}`;
}

function answerJson({ drop, percent, between, finding }: VoltageDrop): object {
  return {
    drop: dropJson(drop),
    percent: dropJson(percent),
    between: between === undefined ? null : between.map(dropJson),
    citations: finding.cite,
    finding: toJson(finding),
  };
}

/** Prints the headline, the finding that it rests on, and the one beyond it. */
function print(
  headline: string,
  finding: Finding,
  beyond: { readonly title: string; readonly finding: Finding } | undefined,
  { flags, io }: { readonly flags: VoltageDropFlags; readonly io: Io },
): void {
  io.out(`${headline}\n\n${findingText(finding, DROP_OPTIONS, flags, io)}\n`);
  if (beyond !== undefined) {
    const { title, finding: next } = beyond;
    io.out(`\n${summaryLine({ ...next, title })}\n`);
  }
}

function judgeRun(run: DropRun, edition: EditionId, flags: VoltageDropFlags, io: Io): ExitStatus {
  const answer = voltageDrop(run, edition);
  const { finding } = answer;
  const asked = openQuestions(finding);
  if (flags.json)
    printJson(io, finding.verdict, { edition, ...answerJson(answer), missing: asked });
  else print(`Voltage drop, NEC ${edition}: ${figure(answer)}`, finding, undefined, { flags, io });
  printQuestions(asked, DROP_OPTIONS, io);
  return exitStatusOf(finding.verdict);
}

function findLongest(
  run: LimitedRun,
  edition: EditionId,
  flags: VoltageDropFlags,
  io: Io,
): ExitStatus {
  const { verdict, length, exact, check, longer } = longestRun(run, edition);
  const asked = openQuestions(check.finding);
  if (flags.json) {
    printJson(io, verdict, {
      edition,
      length: length === undefined ? null : quantityToJson(length),
      exact: exact ?? null,
      ...answerJson(check),
      longer: longer === undefined ? null : answerJson(longer),
      missing: asked,
    });
  } else {
    const far = length === undefined ? "none found" : `${length}${exact ? "" : ", in whole feet"}`;
    const beyond = longer && { title: "1 ft longer", finding: longer.finding };
    print(`Longest run, NEC ${edition}: ${far}`, check.finding, beyond, { flags, io });
  }
  printQuestions(asked, DROP_OPTIONS, io);
  return exitStatusOf(verdict);
}

function findSmallest(
  run: Omit<LimitedRun, "conductor">,
  conductor: Omit<DropRun["conductor"], "size">,
  edition: EditionId,
  flags: VoltageDropFlags,
  io: Io,
): ExitStatus {
  const { verdict, size, check, nextSmaller } = smallestForDrop({ ...run, conductor }, edition);
  const asked = openQuestions(check.finding);
  if (flags.json) {
    printJson(io, verdict, {
      edition,
      size: size ?? null,
      ...answerJson(check),
      nextSmaller:
        nextSmaller === undefined ? null : { size: nextSmaller.size, ...answerJson(nextSmaller) },
      missing: asked,
    });
  } else {
    const found =
      size === undefined ? `none; the closest is ${check.size}` : `${size}, ${figure(check)}`;
    const beyond = nextSmaller && { title: nextSmaller.size, finding: nextSmaller.finding };
    print(`Smallest by voltage drop, NEC ${edition}: ${found}`, check.finding, beyond, {
      flags,
      io,
    });
  }
  printQuestions(asked, DROP_OPTIONS, io);
  return exitStatusOf(verdict);
}

/** What has to be said before the rule can be asked. */
function unsaid({ run, conductor }: Asked, withSize: boolean): readonly MissingInput[] {
  const missing: MissingInput[] = [];
  const choice = (path: string, ask: string): void => {
    missing.push({ path, expects: "choice", ask });
  };
  if (run.phases === undefined)
    choice("/phases", "Is it single-phase, three-phase or direct current?");
  if (conductor.material === undefined)
    choice("/conductor/material", "What is the conductor made of?");
  if (withSize && conductor.size === undefined)
    choice("/conductor/size", "What size is the conductor?");
  return missing;
}

/** `lineside voltage-drop`. */
export function answerVoltageDrop(flags: VoltageDropFlags, io: Io): ExitStatus {
  const asked = askedBy(flags);
  const { run, conductor } = asked;
  const { limit } = run;
  if (flags.longest && (limit === undefined || flags.length !== undefined)) {
    throw new UsageError("--longest goes with --limit, and without --length");
  }
  const edition = chosenEdition(flags, io);
  if (edition === undefined) return EXIT.undecided;
  const findsSize = conductor.size === undefined && limit !== undefined && flags.longest !== true;
  const missing = unsaid(asked, !findsSize);
  if (missing.length > 0) {
    if (flags.json) printJson(io, "needs-input", { edition, missing });
    printQuestions(missing, DROP_OPTIONS, io);
    return EXIT.undecided;
  }
  const { phases } = run as Pick<DropRun, "phases">;
  const { material, size, ...rest } = conductor as DropRun["conductor"] & { size?: ConductorSize };
  return refusedTogether(() => {
    if (findsSize) {
      return findSmallest({ ...run, phases, limit }, { ...rest, material }, edition, flags, io);
    }
    const whole: DropRun = { ...run, phases, conductor: { ...rest, material, size } };
    return flags.longest
      ? findLongest({ ...whole, limit: limit as DropLimit }, edition, flags, io)
      : judgeRun(whole, edition, flags, io);
  }, DROP_OPTIONS);
}
