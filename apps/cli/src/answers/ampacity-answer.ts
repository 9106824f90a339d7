import {
  AmpacityError,
  type AmpacityResult,
  ampacity,
  type Conductor,
  type EditionId,
  type Installation,
  isTemperatureColumn,
  LOCATIONS,
  safeParseInsulation,
  safeParseMaterial,
  type TemperatureColumn,
} from "@lineside/ampacity";
import { toJson } from "@lineside/findings";
import { quantityToJson, safeParseSize } from "@lineside/units";
import type { AmpacityFlags } from "../commands/ampacity.ts";
import { chosenEdition } from "../edition-choice.ts";
import { EXIT, type ExitStatus, exitStatusOf } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { printJson } from "../json-output.ts";
import { openQuestions, printQuestions } from "../option-questions.ts";
import { optionalQuantity, optionalWord, optionValue } from "../option-values.ts";
import { UsageError } from "../usage-error.ts";
import { AMPACITY_OPTIONS, AMPACITY_PATHS, ampacityText, describe } from "./ampacity-text.ts";
import { answerSmallest } from "./smallest-answer.ts";

/** 60, 75 or 90 with or without its degrees. */
function columnFrom(text: string): TemperatureColumn {
  const column = Number(/^(\d+) ?°? ?C?$/i.exec(text.trim())?.[1]);
  if (isTemperatureColumn(column)) return column;
  throw new UsageError(
    `--terminations: ${JSON.stringify(text)} is no temperature column\n  expected 60C, 75C or 90C`,
  );
}

function setsFrom(text: string): number {
  const sets = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (sets >= 1) return sets;
  throw new UsageError(
    `--sets: ${JSON.stringify(text)} is no number of sets\n  expected a whole number from 1 to 999`,
  );
}

function conductorFrom({ size, material, insulation, sets }: AmpacityFlags): Conductor {
  return {
    size: size === undefined ? undefined : optionValue("--size", safeParseSize(size)),
    material:
      material === undefined ? undefined : optionValue("--material", safeParseMaterial(material)),
    insulation:
      insulation === undefined
        ? undefined
        : optionValue("--insulation", safeParseInsulation(insulation)),
    sets: sets === undefined ? undefined : setsFrom(sets),
  };
}

function installationFrom({ location, circuit, terminations }: AmpacityFlags): Installation {
  return {
    location: optionalWord("--location", LOCATIONS, location),
    circuitRating: optionalQuantity("--circuit", "current", circuit),
    terminations:
      terminations === undefined ? undefined : [{ listedFor: columnFrom(terminations) }],
  };
}

/** `380 A, from the 75 °C column`. */
function figure({ total, between, column, governedBy }: AmpacityResult): string {
  if (total === undefined) {
    return between === undefined ? "not known" : `between ${between[0]} and ${between[1]}`;
  }
  const limited = governedBy === "termination" ? ", as its terminations allow" : "";
  return `${total}${column === undefined ? "" : `, from the ${column} °C column${limited}`}`;
}

function answerGiven(
  conductor: Conductor,
  installation: Installation,
  edition: EditionId,
  flags: AmpacityFlags,
  io: Io,
): ExitStatus {
  const result = ampacity(conductor, installation, edition, { paths: AMPACITY_PATHS });
  const { finding, total, perSet, between, governedBy, column } = result;
  const asked = openQuestions(finding);
  if (flags.json) {
    printJson(io, finding.verdict, {
      edition,
      conductor,
      ampacity: total === undefined ? null : quantityToJson(total),
      perSet: perSet === undefined ? null : quantityToJson(perSet),
      between: between === undefined ? null : between.map((one) => quantityToJson(one)),
      column: column ?? null,
      governedBy: governedBy ?? null,
      citations: finding.cite,
      missing: asked,
      finding: toJson(finding),
    });
  } else {
    io.out(
      `${describe(conductor)}, NEC ${edition}: ${figure(result)}\n\n${ampacityText(finding, flags, io)}\n`,
    );
  }
  printQuestions(asked, AMPACITY_OPTIONS, io);
  return exitStatusOf(finding.verdict);
}

/** `lineside ampacity` with options only. */
export function answerAmpacity(flags: AmpacityFlags, io: Io): ExitStatus {
  if (flags.conductor !== undefined)
    throw new UsageError("--conductor belongs to a design file; none was named");
  const conductor = conductorFrom(flags);
  const installation = installationFrom(flags);
  const required = optionalQuantity("--for", "current", flags.for);
  if (required !== undefined && conductor.size !== undefined) {
    throw new UsageError("--for asks which size it takes; leave --size out");
  }
  const edition = chosenEdition(flags, io);
  if (edition === undefined) return EXIT.undecided;
  try {
    return required === undefined
      ? answerGiven(conductor, installation, edition, flags, io)
      : answerSmallest({ required, conductor, installation, edition, flags }, io);
  } catch (error) {
    // each value was read, and together they will not do: such as a circuit of 0 A
    if (!(error instanceof AmpacityError)) throw error;
    const { path, got, expected, code } = error;
    const option = path === "/required" ? "--for" : (AMPACITY_OPTIONS[path]?.option ?? path);
    const wanted = typeof expected === "string" ? expected : expected.join(", ");
    throw new UsageError(`${option}: ${got} will not do (${code})\n  expected ${wanted}`);
  }
}
