import type { Citation, MissingInput, Note, Verdict } from "@lineside/findings";
import {
  type AmpacityError,
  type SafeAmpacity,
  safelyRead,
  unknownWord,
} from "../ampacity-error.ts";
import { citeShare, rowStatus } from "../citation.ts";
import type { EditionLike, EditionName } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { INSULATION } from "../tables/insulation-types/editions.ts";
import type {
  InsulationShare,
  InsulationType,
  Location,
} from "../tables/insulation-types/insulation-rows.ts";
import { INSULATION_TYPES } from "../tables/insulation-types/rows.ts";
import type { TemperatureColumn } from "../temperature-column.ts";

/** The three kinds of place, driest first. */
export const LOCATIONS: readonly Location[] = /* @__PURE__ */ Object.freeze([
  "dry",
  "damp",
  "wet",
] as const);

/** The insulation types, in the order of their table. */
export const INSULATIONS: readonly InsulationType[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(INSULATION_TYPES) as InsulationType[],
);

/**
 * Whether a value is the marking of an insulation type.
 *
 * @example
 * ```ts
 * import { isInsulationType } from "@lineside/ampacity";
 * isInsulationType("THWN-2"); // => true
 * isInsulationType("thwn-2"); // => false
 * ```
 */
export function isInsulationType(value: unknown): value is InsulationType {
  return typeof value === "string" && Object.hasOwn(INSULATION_TYPES, value);
}

/** Throws where a value is no insulation type. */
export function checkInsulation(value: unknown, path: string): asserts value is InsulationType {
  if (isInsulationType(value)) return;
  const letters = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const word = typeof value === "string" && value.length < 40 ? letters(value) : "";
  const suggestion = INSULATIONS.find((type) => letters(type) === word);
  throw unknownWord("UNKNOWN_INSULATION", "an insulation type", value, INSULATIONS, {
    path,
    suggestion,
  });
}

/** Throws where a value is no kind of place. */
export function checkLocation(value: unknown, path: string): asserts value is Location {
  if (!LOCATIONS.includes(value as Location)) {
    throw unknownWord("UNKNOWN_WORD", "a kind of place", value, LOCATIONS, { path });
  }
}

/**
 * Reads the marking of an insulation type, in any letter case.
 *
 * @throws {@link AmpacityError} `UNKNOWN_INSULATION`, with the marking that differs only in a hyphen as its suggestion
 * @example
 * ```ts
 * import { parseInsulation, safeParseInsulation } from "@lineside/ampacity";
 * parseInsulation("thwn-2"); // => "THWN-2"
 * const read = safeParseInsulation("THWN2");
 * read.ok ? "" : read.error.suggestion; // => "THWN-2"
 * ```
 */
export function parseInsulation(text: string): InsulationType {
  const marking = typeof text === "string" ? text.trim().toUpperCase() : text;
  checkInsulation(marking, "");
  return marking;
}

/**
 * {@link parseInsulation} without throwing.
 *
 * @example
 * ```ts
 * import { safeParseInsulation } from "@lineside/ampacity";
 * safeParseInsulation("xhhw"); // => { ok: true, value: "XHHW" }
 * ```
 */
export function safeParseInsulation(text: string): SafeAmpacity<InsulationType> {
  return safelyRead(() => parseInsulation(text));
}

/** What the table of insulation types answers. */
export interface InsulationAnswer {
  /**
   * `pass`: the column is known; `fail`: the type may not be used there; `consult`: no verified value is held;
   * `needs-input`: the place decides.
   */
  readonly verdict: Exclude<Verdict, "not-applicable">;
  /** The column, where there is one answer. */
  readonly column?: TemperatureColumn;
  /** The columns that come into question, where there is more than one. */
  readonly columns?: readonly TemperatureColumn[];
  readonly cite: Citation;
  readonly missing: readonly MissingInput[];
  readonly notes: readonly Note[];
}

/** The insulation types of an edition, with what it is called. */
const insulationTypes: (edition: EditionLike) => {
  readonly share: InsulationShare;
  readonly name: EditionName;
} = /* @__PURE__ */ perEdition({ insulation: INSULATION }, ({ insulation: share }, name) => {
  return { share, name };
});

/** The citation of one type's row. */
export function citeInsulation(
  name: EditionName,
  share: InsulationShare,
  insulation: InsulationType,
): Citation {
  return citeShare(name, rowStatus(share, share.rows[insulation].confirmedBy));
}

/** The question of where a conductor runs. */
export function askLocation(path: string): MissingInput {
  return {
    path,
    expects: "choice",
    choices: LOCATIONS,
    ask: "Does the conductor run in a dry, a damp or a wet place?",
  };
}

/**
 * The column that an insulation type allows where it runs. Without a place the three kinds of place are tried: if all give
 * one answer it stands, else the place is asked for.
 *
 * @throws {@link AmpacityError} `UNKNOWN_INSULATION`, `UNKNOWN_WORD` for the place, and the errors of `edition`
 * @example
 * ```ts
 * import { insulationColumn } from "@lineside/ampacity";
 * insulationColumn("XHHW", "dry", "2017").column; // => 90
 * insulationColumn("XHHW", "wet", "2017").column; // => 75
 * insulationColumn("XHHW", undefined, "2017").verdict; // => "needs-input"
 * insulationColumn("THWN-2", undefined, "2017").column; // => 90
 * insulationColumn("THHN", "wet", "2017").verdict; // => "fail"
 * ```
 */
export function insulationColumn(
  insulation: InsulationType,
  location: Location | undefined,
  edition: EditionLike,
): InsulationAnswer {
  const { share, name } = insulationTypes(edition);
  checkInsulation(insulation, "/insulation");
  if (location !== undefined) checkLocation(location, "/location");
  const row = share.rows[insulation];
  const cite = citeInsulation(name, share, insulation);
  const notes: readonly Note[] =
    row.note === undefined ? [] : [{ kind: "advice", text: row.note, cite }];
  const rest = { cite, missing: [], notes };
  const readings = (location === undefined ? LOCATIONS : [location]).map((one) => row[one]);
  const [first] = readings;
  if (first === undefined || readings.some((one) => one !== first)) {
    const columns = [...new Set(readings.flat())].filter((one) => typeof one === "number");
    return { verdict: "needs-input", columns, ...rest, missing: [askLocation("/location")] };
  }
  if (first === "not-permitted") return { verdict: "fail", ...rest };
  if (first === "consult") return { verdict: "consult", ...rest };
  if (typeof first === "number") return { verdict: "pass", column: first, ...rest };
  return { verdict: "consult", columns: first, ...rest };
}
