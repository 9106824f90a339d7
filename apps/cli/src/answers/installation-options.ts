import {
  CORRECTION_METHODS,
  type Conductor,
  type Installation,
  isTemperatureColumn,
  LOCATIONS,
  safeParseInsulation,
  safeParseMaterial,
  type TemperatureColumn,
} from "@lineside/ampacity";
import { type Quantity, safeParseQuantity, safeParseSize } from "@lineside/units";
import type { InstallationFlags } from "../commands/installation-flags.ts";
import { optionalQuantity, optionalWord, optionValue } from "../option-values.ts";
import { UsageError } from "../usage-error.ts";

/** The words of `--method`. */
const METHODS = { raceway: "raceway-cable-earth", "free-air": "free-air-single" } as const;

/** 60, 75 or 90 with or without its degrees. */
function columnFrom(text: string): TemperatureColumn {
  const column = Number(/^(\d+) ?°? ?C?$/i.exec(text.trim())?.[1]);
  if (isTemperatureColumn(column)) return column;
  throw new UsageError(
    `--terminations: ${JSON.stringify(text)} is no temperature column\n  expected 60C, 75C or 90C`,
  );
}

/** A whole number that an option takes. */
export function wholeNumber(option: string, what: string, most: number, text: string): number {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  throw new UsageError(
    `${option}: ${JSON.stringify(text)} is no ${what}\n  expected a whole number from 1 to ${most}`,
  );
}

/** A temperature, which may be below zero. */
function temperatureFrom(text: string | undefined): Quantity<"temperature"> | undefined {
  return text === undefined
    ? undefined
    : optionValue("--ambient", safeParseQuantity("temperature", text));
}

/** The conductor that the options describe. */
export function conductorFrom(flags: InstallationFlags): Conductor {
  const { size, material, insulation, sets } = flags;
  return {
    size: size === undefined ? undefined : optionValue("--size", safeParseSize(size)),
    material:
      material === undefined ? undefined : optionValue("--material", safeParseMaterial(material)),
    insulation:
      insulation === undefined
        ? undefined
        : optionValue("--insulation", safeParseInsulation(insulation)),
    sets: sets === undefined ? undefined : wholeNumber("--sets", "number of sets", 999, sets),
  };
}

/** `6`, or `3 per set` where all sets are in one raceway. */
function countFrom(text: string | undefined): Installation["currentCarrying"] {
  if (text === undefined) return undefined;
  const [, count = text, perSet] = /^(\d+)( ?per[ -]set)?$/.exec(text.trim()) ?? [];
  const number = wholeNumber("--count", "count of conductors", 10_000, count);
  return perSet === undefined ? number : { perSet: number };
}

/** How the options say that it is installed. */
export function installationFrom(flags: InstallationFlags): Installation {
  const { location, circuit, terminations, ambient, count, correction, roof, bundle } = flags;
  const method = optionalWord(
    "--method",
    Object.keys(METHODS) as (keyof typeof METHODS)[],
    flags.method,
  );
  return {
    method: method && METHODS[method],
    location: optionalWord("--location", LOCATIONS, location),
    ambient: temperatureFrom(ambient),
    correction: optionalWord("--correction", CORRECTION_METHODS, correction),
    currentCarrying: countFrom(count),
    heightAboveRoof: optionalQuantity("--roof", "length", roof),
    bundleLength: optionalQuantity("--bundle", "length", bundle),
    circuitRating: optionalQuantity("--circuit", "current", circuit),
    terminations:
      terminations === undefined ? undefined : [{ listedFor: columnFrom(terminations) }],
  };
}
