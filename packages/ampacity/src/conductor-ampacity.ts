import {
  allOf,
  type Citation,
  type Finding,
  type FindingInput,
  finding,
  type MissingInput,
  type Note,
  type Step,
} from "@lineside/findings";
import { type ConductorSize, compareSize, type Quantity } from "@lineside/units";
import { type Assessment, assess } from "./assessment.ts";
import {
  BARE_PATHS,
  type Conductor,
  checkInputs,
  type InputPaths,
  type Installation,
  missingOf,
} from "./conductor.ts";
import { conductorCells } from "./conductor-cells.ts";
import { derivation } from "./derivation.ts";
import { type EditionGrounds, editionGrounds } from "./edition-grounds.ts";
import type { Edition } from "./editions/edition.ts";
import { type EditionLike, editionOf } from "./editions/edition-lookup.ts";
import { askLocation, LOCATIONS } from "./insulation.ts";
import type { Material } from "./material.ts";
import { checkCurrent } from "./positive-quantity.ts";
import { type Governor, readCells } from "./reading.ts";
import type { InsulationType } from "./tables/insulation-types.ts";
import type { TemperatureColumn } from "./temperature-column.ts";
import { type TerminationLimit, terminationLimit } from "./termination-limit.ts";

/** How {@link ampacity} answers. */
export interface AmpacityOptions {
  /** What all conductors of a phase together have to carry; the finding judges it. */
  readonly required?: Quantity<"current"> | undefined;
  /** `false` leaves out the steps of the derivation, for callers that ask often. */
  readonly steps?: boolean | undefined;
  /** The finding's subject, as a JSON pointer. */
  readonly subject?: string | undefined;
  /** Where conductor and installation stand in the caller's data; `/conductor` and `/installation` where it is left out. */
  readonly paths?: InputPaths | undefined;
}

/** What {@link ampacity} answers. */
export interface AmpacityResult {
  /**
   * `pass`: the ampacity is known, and suffices where something is required; `fail`: it does not suffice, or the
   * installation is not permitted; `consult`: the tables do not settle it; `needs-input`: what decides is not given.
   */
  readonly finding: Finding;
  /** The ampacity of one conductor, and of all that are in parallel, where they have one value in every permitted case. */
  readonly perSet?: Quantity<"current">;
  readonly total?: Quantity<"current">;
  /** The least and the most that all conductors in parallel may carry, where it is not one value. */
  readonly between?: readonly [Quantity<"current">, Quantity<"current">];
  /** What limits the ampacity, and the column that it is read from, where these are the same in every permitted case. */
  readonly governedBy?: Governor;
  readonly column?: TemperatureColumn;
}

/** A conductor of which everything is said. */
interface WholeConductor {
  readonly size: ConductorSize;
  readonly material: Material;
  readonly insulation: InsulationType;
  readonly sets: number;
}

/** What one answer is made of. */
interface Case {
  readonly conductor: WholeConductor;
  readonly installation: Installation;
  readonly edition: Edition;
  readonly grounds: EditionGrounds;
  readonly limit: TerminationLimit;
  readonly assessment: Assessment;
  readonly options: AmpacityOptions;
  readonly paths: InputPaths;
}

const RULE = "nec/conductor-ampacity";
const PARALLEL_RULE = "nec/conductors-in-parallel";
const PARALLEL_EXCEPTIONS =
  "exceptions for smaller conductors (control circuits, 360 Hz and above, 2 and 1 AWG neutrals of existing installations) are for the authority to confirm";

/**
 * The ampacity of a conductor as it is installed: the table value in the column of its insulation, at most the table value
 * in the column of its terminations, times the conductors in parallel.
 *
 * I = n · min(table[insulation column], table[termination column]), for at most three current-carrying conductors in a
 * raceway, a cable or earth and an ambient of 30 °C; factors for other conditions are not applied, and a note says so.
 *
 * What is not known, an input or a value of the tables, is tried every way: if the answer is the same it stands, else the
 * finding asks for the input or says what the values are.
 *
 * @throws {@link AmpacityError} for a field that is given and of the wrong form, and for an edition that is not held
 * @example
 * ```ts
 * import { ampacity } from "@lineside/ampacity";
 * import { A } from "@lineside/units";
 * const conductor = { size: "3 AWG", material: "copper", insulation: "THHN" } as const;
 * const ends = [{ circuitRating: A(100), listedFor: 75 }] as const;
 * const { finding, total, governedBy, column } = ampacity(conductor, { location: "dry", terminations: ends }, "2023");
 * String(total); // => "100 A"
 * governedBy; // => "termination"
 * column; // => 75
 * finding.verdict; // => "pass"
 * finding.cite[0]?.table; // => "Table 310.16"
 *
 * const open = ampacity(conductor, { location: "dry" }, "2023");
 * open.finding.missing.map(({ path }) => path); // => ["/installation/circuitRating"]
 * open.between?.map(String); // => ["85 A", "100 A"]
 * ```
 */
export function ampacity(
  conductor: Conductor,
  installation: Installation,
  edition: EditionLike,
  options: AmpacityOptions = {},
): AmpacityResult {
  const paths = options.paths ?? BARE_PATHS;
  const record = editionOf(edition);
  checkInputs(conductor, installation, paths);
  if (options.required !== undefined) checkCurrent(options.required, "/required");
  const { size, material, insulation, sets = 1 } = conductor;
  const grounds = editionGrounds(record);
  if (size === undefined || material === undefined || insulation === undefined) {
    const missing = missingOf(conductor, paths);
    return { finding: answer(options, { cite: [grounds.table.cite], missing }) };
  }
  const cells = conductorCells(record).bySize[material][size] ?? {};
  const limit = terminationLimit(installation, size, grounds, paths);
  const row = record.insulation.rows[insulation];
  const places = installation.location === undefined ? LOCATIONS : [installation.location];
  const assessment = assess(
    places.map((place) => limit.spans.map((span) => readCells(cells, row[place], span))),
    options.required?.scale({ n: 1, d: sets }),
  );
  return conclude({
    conductor: { size, material, insulation, sets },
    installation,
    edition: record,
    grounds,
    limit,
    assessment,
    options,
    paths,
  });
}

/** The finding of this rule, with what the options ask for. */
function answer(
  { required, subject }: AmpacityOptions,
  rest: Omit<FindingInput, "rule" | "subject" | "required">,
): Finding {
  const requirement = required && ({ op: ">=", value: required } as const);
  return finding({ rule: RULE, subject, required: requirement, ...rest });
}

function conclude(c: Case): AmpacityResult {
  const { assessment, conductor, options } = c;
  const { lowest, highest, governedBy, column } = assessment;
  const parts = conductor.sets > 1 ? [parallelRule(c)] : undefined;
  const verdict = allOf([assessment.verdict, parts?.[0]?.verdict ?? "not-applicable"]);
  const least = lowest?.low.scale(conductor.sets);
  const most = highest?.scale(conductor.sets);
  const certain = least !== undefined && most !== undefined && least.eq(most);
  // where it is not one value: for a pass the least that it can be, for a fail the most
  const bound =
    assessment.verdict === "pass" ? least : assessment.verdict === "fail" ? most : undefined;
  const found = answer(options, {
    verdict,
    cite: citationsOf(c),
    actual: certain ? least : bound,
    missing: verdict === "needs-input" ? questionsOf(c) : undefined,
    notes: notesOf(c),
    parts,
    steps: options.steps === false ? undefined : stepsOf(c),
  });
  if (lowest === undefined || least === undefined || most === undefined) return { finding: found };
  const governor = {
    ...(governedBy === undefined ? {} : { governedBy }),
    ...(column === undefined ? {} : { column }),
  };
  return certain
    ? { finding: found, perSet: lowest.low, total: least, ...governor }
    : { finding: found, between: [least, most], ...governor };
}

/** Conductors in parallel are not smaller than 1/0 AWG. */
function parallelRule({ conductor, edition, grounds }: Case): Finding {
  const { cite, notes } = grounds.parallel;
  const tooSmall = compareSize(conductor.size, edition.parallel.least) < 0;
  return finding({
    rule: PARALLEL_RULE,
    cite: [cite],
    required: { op: "size>=", value: edition.parallel.least },
    actual: conductor.size,
    notes: tooSmall ? [{ kind: "advice", text: PARALLEL_EXCEPTIONS, cite }, ...notes] : notes,
  });
}

function stepsOf({ assessment, conductor, grounds, installation }: Case): readonly Step[] {
  const { lowest } = assessment;
  if (lowest === undefined) return [];
  const { insulation, sets } = conductor;
  return derivation({
    amperage: lowest,
    grounds,
    insulation,
    location: installation.location,
    sets,
  });
}

/** What the answer rests on: first the table, then the column of the insulation and that of the terminations. */
function citationsOf({ assessment, conductor, grounds, edition }: Case): readonly Citation[] {
  const { lowest, without, verdict } = assessment;
  const insulation = grounds.insulation[conductor.insulation].cite;
  if (lowest === undefined) {
    return without?.kind === "off-rows" ? [conductorCells(edition).off, insulation] : [insulation];
  }
  const { governing } = lowest;
  // an answer that stands with either value does not rest on which it is
  const stands = verdict === "pass" || verdict === "fail";
  const table = governing.kind === "disputed" && stands ? grounds.table.cite : governing.cite;
  return [table, insulation, grounds.terminations.cite];
}

function questionsOf({ assessment, limit, paths }: Case): readonly MissingInput[] {
  return [
    ...(assessment.locationDecides ? [askLocation(`${paths.installation}/location`)] : []),
    ...(assessment.endsDecide ? limit.missing : []),
  ];
}

function notesOf({
  assessment,
  conductor,
  installation,
  edition,
  grounds,
  limit,
}: Case): readonly Note[] {
  const { size, material, insulation } = conductor;
  const own = grounds.insulation[insulation];
  const notes: Note[] = [...grounds.table.notes, ...own.notes];
  for (const place of installation.location === undefined ? LOCATIONS : [installation.location]) {
    const reading = edition.insulation.rows[insulation][place];
    if (reading === "not-permitted") {
      notes.push({
        kind: "advice",
        text: `${insulation} is not permitted in ${place} places`,
        cite: own.cite,
      });
    } else if (typeof reading !== "number") {
      notes.push({
        kind: "advice",
        text: `${insulation} in ${place} places: no verified column`,
        cite: own.cite,
      });
    }
  }
  const { lowest, without } = assessment;
  if (without?.column !== undefined) {
    const text = `the table has no value for ${size} ${material} at ${without.column} °C`;
    notes.push({ kind: "advice", text, cite: conductorCells(edition).off });
  }
  for (const cell of lowest === undefined ? [] : [lowest.insulation, lowest.termination]) {
    if (cell?.kind === "disputed") {
      const values = cell.alternatives.join(" or ");
      const text = `${size} ${material} at ${cell.column} °C is ${values}: ${cell.cite.from}`;
      notes.push({ kind: "conflict", text, cite: cell.cite });
    }
    for (const text of cell?.notes ?? [])
      notes.push({ kind: "advice", text, cite: cell?.cite ?? own.cite });
  }
  notes.push(...limit.notes, ...grounds.terminations.notes);
  return notes;
}
