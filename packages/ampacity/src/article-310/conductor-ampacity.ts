import {
  allOf,
  type Citation,
  type Finding,
  type FindingInput,
  finding,
  type MissingInput,
  type Note,
  type Step,
  type Value,
} from "@lineside/findings";
import {
  A,
  type ConductorSize,
  compareSize,
  type Inexact,
  one,
  type Quantity,
} from "@lineside/units";
import { terminationGround } from "../article-110/termination.ts";
import { type TerminationLimit, terminationLimit } from "../article-110/termination-limit.ts";
import type { Ground } from "../citation.ts";
import type { EditionLike } from "../editions/edition.ts";
import { type Material, tableMaterial } from "../material.ts";
import { checkCurrent } from "../positive-quantity.ts";
import type { InsulationType } from "../tables/insulation-types/insulation-rows.ts";
import type { TemperatureColumn } from "../temperature-column.ts";
import { type Assessment, assess } from "./assessment.ts";
import { conditionNotes } from "./condition-notes.ts";
import { type Conditions, conditionsOf } from "./conditions.ts";
import {
  askAmbient,
  BARE_PATHS,
  type Conductor,
  checkInputs,
  type InputPaths,
  type Installation,
  missingOf,
} from "./conductor.ts";
import { type ConductorCells, conductorCells, freeAirCells } from "./conductor-cells.ts";
import { derivation } from "./derivation.ts";
import {
  compareCurrents,
  currentValue,
  type ExactCurrent,
  enclosing,
  plainCurrent,
  times,
} from "./exact-current.ts";
import { conductorGrounds, type InsulationGround } from "./grounds.ts";
import { askLocation, LOCATIONS } from "./insulation.ts";
import { type Amperage, type Governor, type ReadingTables, readCells } from "./reading.ts";

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

/** The factors of an ampacity; what does not apply is left out. */
export interface AmpacityFactors {
  /** For the ambient. */
  readonly correction?: Quantity<"ratio">;
  /** In its place the square of it, where the equation's root is no fraction. */
  readonly correctionSquared?: Quantity<"ratio">;
  /** For more than three current-carrying conductors; 1 for fewer that were counted. */
  readonly adjustment?: Quantity<"ratio">;
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
  /** The same where they have one value that no fraction is equal to: the equation's root. */
  readonly inexact?: { readonly perSet: Inexact<"current">; readonly total: Inexact<"current"> };
  /** The least and the most that all conductors in parallel may carry, where it is not one value. */
  readonly between?: readonly [Quantity<"current">, Quantity<"current">];
  /** The factors, where they are the same in every permitted case. */
  readonly factors?: AmpacityFactors;
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
  readonly table: ConductorCells;
  readonly ground: InsulationGround;
  readonly terminations: Ground;
  readonly parallel: Ground & { readonly least: ConductorSize };
  readonly conditions: Conditions;
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
 * The ampacity of a conductor as it is installed: the table value in the column of its insulation, corrected for the ambient,
 * adjusted for more than three current-carrying conductors, at most the table value in the column of its terminations, times
 * the conductors in parallel.
 *
 * I = n · min(f · p · table[insulation column], table[termination column]). Table 310.16, or 310.17 for single conductors in
 * free air; terminations are read from 310.16 and are not derated. Where ambient or count are left out those of the table are
 * taken, and a note says so.
 *
 * What is not known, an input or a value of the tables, is tried every way: if the answer is the same it stands, else the
 * finding asks for the input or says what the values are.
 *
 * @throws {@link AmpacityError} for a field that is given and of the wrong form, and for an edition that is not held
 * @example
 * ```ts
 * import { ampacity } from "@lineside/ampacity";
 * import { A, degC } from "@lineside/units";
 * const conductor = { size: "3/0 AWG", material: "aluminum", insulation: "XHHW-2" } as const;
 * const installation = { ambient: degC(45), currentCarrying: 6, terminations: [{ listedFor: 75 }] } as const;
 * const { finding, total, factors, governedBy, column } = ampacity(conductor, installation, "2023");
 * String(total); // => "121.8 A"
 * `${factors?.correction} ${factors?.adjustment}`; // => "0.87 1 0.8 1"
 * governedBy; // => "insulation"
 * column; // => 90
 * finding.verdict; // => "pass"
 * finding.cite[0]?.table; // => "Table 310.16"
 *
 * const open = ampacity({ size: "3 AWG", material: "copper", insulation: "THHN" }, { location: "dry" }, "2023");
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
  const grounds = conductorGrounds(edition);
  checkInputs(conductor, installation, paths);
  const { required } = options;
  if (required !== undefined) checkCurrent(required, "/required");
  const { size, material, insulation, sets = 1 } = conductor;
  const freeAir = installation.method === "free-air-single";
  const caps = conductorCells(edition);
  const table = freeAir ? freeAirCells(edition) : caps;
  if (size === undefined || material === undefined || insulation === undefined) {
    const missing = missingOf(conductor, paths);
    return { finding: answer(options, { cite: [table.cite], missing }) };
  }
  const conditions = conditionsOf(installation, insulation, sets, edition, table.cite);
  if (conditions.ambientIsMissing) {
    const missing = [askAmbient(paths)];
    return { finding: answer(options, { cite: [table.cite], missing, notes: conditions.notes }) };
  }
  const ground = grounds.insulation[insulation];
  const terminations = terminationGround(edition);
  const limit = terminationLimit(installation, size, terminations, paths);
  const column = tableMaterial(material);
  const tables: ReadingTables = {
    cells: table.bySize[column][size] ?? {},
    caps: caps.bySize[column][size] ?? {},
    freeAir,
    cableLimit: ground.row.cableLimit?.column,
    conditions,
  };
  const places = installation.location === undefined ? LOCATIONS : [installation.location];
  const assessment = assess(
    places.map((place) => limit.spans.map((span) => readCells(tables, ground.row[place], span))),
    required === undefined
      ? undefined
      : plainCurrent(required.to(A).scale({ n: 1, d: sets }).value),
  );
  return conclude({
    conductor: { size, material, insulation, sets },
    installation,
    table,
    ground,
    terminations,
    parallel: grounds.parallel,
    conditions,
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
  const { sets } = conductor;
  const parts = sets > 1 ? [parallelRule(c)] : undefined;
  const verdict =
    parts === undefined
      ? assessment.verdict
      : allOf([assessment.verdict, ...parts.map((one) => one.verdict)]);
  const least = lowest && times(lowest.low, sets);
  const most = highest && times(highest, sets);
  const certain = least !== undefined && most !== undefined && compareCurrents(least, most) === 0;
  const total = certain ? currentValue(least) : undefined;
  const found = answer(options, {
    verdict,
    cite: citationsOf(c),
    actual: certain ? total : boundOf(assessment.verdict, least, most),
    missing: verdict === "needs-input" ? questionsOf(c) : undefined,
    notes: notesOf(c),
    parts,
    steps: options.steps === false ? undefined : stepsOf(c),
  });
  // filled in field by field: spreading would be a fifth of the time of an evaluation
  const made: Mutable<AmpacityResult> = { finding: found };
  if (lowest === undefined || least === undefined || most === undefined) return made;
  if (total === undefined) made.between = [enclosing(least, "low"), enclosing(most, "high")];
  else {
    const perSet = sets === 1 ? total : currentValue(lowest.low);
    if (isRoot(perSet) && isRoot(total)) made.inexact = { perSet, total };
    else if (!isRoot(perSet) && !isRoot(total)) [made.perSet, made.total] = [perSet, total];
  }
  if (governedBy !== undefined) made.governedBy = governedBy;
  if (column !== undefined) made.column = column;
  const factors = factorsOf(lowest, c.conditions);
  if (factors !== undefined) made.factors = factors;
  return made;
}

/** A record while it is filled in. */
type Mutable<T> = { -readonly [F in keyof T]: T[F] };

function isRoot(value: Quantity<"current"> | Inexact<"current">): value is Inexact<"current"> {
  return "low" in value;
}

/** What was found, where it is not one value: for a pass the least that it can be, for a fail the most. */
function boundOf(
  verdict: Assessment["verdict"],
  least: ExactCurrent | undefined,
  most: ExactCurrent | undefined,
): Value | undefined {
  const shown = verdict === "pass" ? least : verdict === "fail" ? most : undefined;
  return shown && currentValue(shown);
}

/** The factors of a reading, where they are one value each; `undefined` where there is none. */
function factorsOf(
  { correction }: Amperage,
  { adjustment }: Conditions,
): AmpacityFactors | undefined {
  const certain = correction !== undefined && correction.low === correction.high;
  if (!certain && adjustment === undefined) return undefined;
  const factors: Mutable<AmpacityFactors> = {};
  if (certain) {
    const { value, root } = correction.low;
    if (value === undefined) factors.correctionSquared = one(root);
    else factors.correction = one(value);
  }
  if (adjustment !== undefined) factors.adjustment = adjustment.ratio;
  return factors;
}

/** Conductors in parallel are not smaller than 1/0 AWG. */
function parallelRule({ conductor, parallel }: Case): Finding {
  const { cite, notes, least } = parallel;
  const tooSmall = compareSize(conductor.size, least) < 0;
  return finding({
    rule: PARALLEL_RULE,
    cite: [cite],
    required: { op: "size>=", value: least },
    actual: conductor.size,
    notes: tooSmall ? [{ kind: "advice", text: PARALLEL_EXCEPTIONS, cite }, ...notes] : notes,
  });
}

function stepsOf(c: Case): readonly Step[] {
  const { assessment, conductor, ground, installation, conditions, terminations, parallel } = c;
  const { lowest } = assessment;
  if (lowest === undefined) return [];
  const { insulation, material, sets } = conductor;
  return derivation({
    amperage: lowest,
    conditions,
    ground,
    insulation,
    material,
    location: installation.location,
    terminations: terminations.cite,
    parallel: parallel.cite,
    sets,
  });
}

/** What the answer rests on: first the table, then the column of the insulation, the factors, the caps. */
function citationsOf(c: Case): readonly Citation[] {
  const { assessment, ground, table, terminations, conditions } = c;
  const { lowest, without, verdict } = assessment;
  if (lowest === undefined) {
    if (without?.kind === "off-rows") return [table.off, ground.cite];
    if (without?.cell !== undefined) return [without.cell.cite, ground.cite];
    return without?.kind === "unverified" || without?.kind === "not-permitted"
      ? [ground.cite]
      : [conditions.correction.ground.cite, ground.cite];
  }
  const { governing, correction } = lowest;
  // an answer that stands with either value does not rest on which it is
  const stands = verdict === "pass" || verdict === "fail";
  const first = governing.kind === "disputed" && stands ? table.cite : governing.cite;
  const { adjustment, adjusting } = conditions;
  return [
    first,
    ground.cite,
    ...(correction === undefined ? [] : [conditions.correction.ground.cite]),
    ...(adjustment === undefined || adjustment.from === 1 ? [] : [adjusting.ground.cite]),
    ...(lowest.cable === undefined || ground.limit === undefined ? [] : [ground.limit.cite]),
    terminations.cite,
  ];
}

function questionsOf({ assessment, limit, paths }: Case): readonly MissingInput[] {
  return [
    ...(assessment.locationDecides ? [askLocation(`${paths.installation}/location`)] : []),
    ...(assessment.endsDecide ? limit.missing : []),
  ];
}

function notesOf(c: Case): readonly Note[] {
  const { assessment, conductor, installation, ground, limit, terminations, conditions, table } = c;
  return [
    ...conditions.notes,
    ...conditionNotes({ assessment, conductor, installation, ground, conditions, table }),
    ...limit.notes,
    ...terminations.notes,
  ];
}
