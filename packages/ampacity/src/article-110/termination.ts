import type { Citation, MissingInput, Note } from "@lineside/findings";
import { A, type ConductorSize, compareSize, type Quantity } from "@lineside/units";
import { type Ground, groundOf } from "../citation.ts";
import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { checkColumn, checkSize, checkWord } from "../field-check.ts";
import { checkCurrent } from "../positive-quantity.ts";
import { TERMINATIONS } from "../tables/terminations/editions.ts";
import type { TemperatureColumn } from "../temperature-column.ts";

/** One end of a conductor. Everything may be left out: what decides is asked for. */
export interface Termination {
  /** The terminal of equipment, or a connector that was installed apart from it; equipment where it is left out. */
  readonly kind?: "equipment" | "separate-connector" | undefined;
  /** The rating of the circuit at this end. */
  readonly circuitRating?: Quantity<"current"> | undefined;
  /** The conductors that the equipment is marked for: 14 to 1 AWG, or larger than 1 AWG. */
  readonly marked?: "14-1" | "over-1" | undefined;
  /** The conductor temperature in °C that the equipment or the connector is listed and identified for. */
  readonly listedFor?: TemperatureColumn | undefined;
  /** The design letter of the motor that the terminal belongs to. */
  readonly motorDesign?: "A" | "B" | "C" | "D" | undefined;
  /** The conductor in the terminal; one larger than 1 AWG is taken to show a terminal made for such conductors. */
  readonly size?: ConductorSize | undefined;
}

/** What 110.14(C) answers for one end. */
export interface TerminationAnswer {
  /** `consult`: the two tiers of the rule both apply and differ; `needs-input`: what decides is not given. */
  readonly verdict: "pass" | "consult" | "needs-input";
  /** The column, where there is one answer. */
  readonly column?: TemperatureColumn;
  /** The lowest and the highest column that come into question; equal where there is one answer. */
  readonly columns: readonly [TemperatureColumn, TemperatureColumn];
  readonly cite: Citation;
  readonly missing: readonly MissingInput[];
  readonly notes: readonly Note[];
}

/** What answers on terminations cite and note. */
export const terminationGround: (edition: EditionLike) => Ground = /* @__PURE__ */ perEdition(
  { terminations: TERMINATIONS },
  ({ terminations }, name) => groundOf(name, terminations),
);

/** The rating up to which a circuit belongs to the lower tier. */
const LOWER_TIER: Quantity<"current"> = /* @__PURE__ */ A(100);

const KINDS = ["equipment", "separate-connector"] as const;
const MARKINGS = ["14-1", "over-1"] as const;
const DESIGNS = ["A", "B", "C", "D"] as const;

/** Throws where a field of a termination is of the wrong form. */
export function checkTermination(end: Termination, path: string): void {
  if (end.kind !== undefined) checkWord(end.kind, KINDS, "a kind of termination", `${path}/kind`);
  if (end.marked !== undefined)
    checkWord(end.marked, MARKINGS, "a marking of equipment", `${path}/marked`);
  if (end.motorDesign !== undefined)
    checkWord(end.motorDesign, DESIGNS, "a motor design letter", `${path}/motorDesign`);
  if (end.circuitRating !== undefined) checkCurrent(end.circuitRating, `${path}/circuitRating`);
  if (end.listedFor !== undefined) checkColumn(end.listedFor, `${path}/listedFor`);
  if (end.size !== undefined) checkSize(end.size, `${path}/size`);
}

/** Circuits of at most 100 A, or equipment marked for 14 to 1 AWG. */
function lowerTier({ listedFor, motorDesign }: Termination): TemperatureColumn {
  if (listedFor !== undefined) return listedFor === 60 ? 60 : 75;
  return motorDesign !== undefined && motorDesign !== "A" ? 75 : 60;
}

/** Circuits above 100 A, or equipment marked for conductors larger than 1 AWG. */
function upperTier({ listedFor }: Termination): TemperatureColumn {
  return listedFor ?? 75;
}

/**
 * Which tiers of the rule an end belongs to: by its circuit, its marking, or the size of its conductor. The size counts
 * beside the others, so that leaving a rating out never leads to more than stating it.
 */
function tiersOf(end: Termination): { lower: boolean; upper: boolean; bySize: boolean } {
  const { circuitRating, marked, size } = end;
  const small = circuitRating?.lte(LOWER_TIER);
  const lower = small === true || marked === "14-1";
  const upper = small === false || marked === "over-1";
  const large = size !== undefined && compareSize(size, "1 AWG") > 0;
  return { lower, upper: upper || large, bySize: large && !upper };
}

const LISTED_ONLY_TO_75 =
  "the rule as read goes up to the 75 °C column for circuits of at most 100 A";
const BY_SIZE =
  "a terminal that takes a conductor larger than 1 AWG is taken as made for such conductors";
const BOTH_TIERS =
  "by its circuit, its marking and the size of its conductor the end belongs to two tiers of the rule";

/**
 * The column that an end of a conductor allows, by 110.14(C): for circuits of at most 100 A, or equipment marked for 14 to
 * 1 AWG, 60 °C, or 75 °C where the equipment is listed for it or is a motor of design B, C or D; for larger ones 75 °C,
 * higher where listed; for a connector apart from equipment what it is listed for.
 *
 * What is not given is tried both ways: if the answer is the same it stands, else it is asked for.
 *
 * @throws {@link AmpacityError} `UNKNOWN_WORD`, `UNKNOWN_COLUMN`, `UNKNOWN_SIZE`, `WRONG_KIND`, `OUT_OF_RANGE` for a field,
 * and the errors of `edition`
 * @example
 * ```ts
 * import { terminationColumn } from "@lineside/ampacity";
 * import { A } from "@lineside/units";
 * terminationColumn({ circuitRating: A(100) }, "2017").column; // => 60
 * terminationColumn({ circuitRating: A("100.1") }, "2017").column; // => 75
 * terminationColumn({ circuitRating: A(100), listedFor: 75 }, "2017").column; // => 75
 * terminationColumn({}, "2017").missing.map(({ path }) => path); // => ["/circuitRating"]
 * ```
 */
export function terminationColumn(end: Termination, edition: EditionLike): TerminationAnswer {
  const { cite } = terminationGround(edition);
  checkTermination(end, "");
  return answerTermination(end, cite, "", "");
}

/**
 * {@link terminationColumn} for an end whose fields were checked.
 *
 * @param path - where the end stands
 * @param circuit - where the rating of its circuit is asked for
 */
export function answerTermination(
  end: Termination,
  cite: Citation,
  path: string,
  circuit: string,
): TerminationAnswer {
  if (end.kind === "separate-connector") {
    if (end.listedFor !== undefined) return settled(end.listedFor, cite, []);
    const ask = "What conductor temperature is the connector listed for?";
    return open("needs-input", [60, 90], cite, [
      { path: `${path}/listedFor`, expects: "choice", choices: ["60", "75", "90"], ask },
    ]);
  }
  const [low, high] = [lowerTier(end), upperTier(end)];
  const { lower, upper, bySize } = tiersOf(end);
  if (lower !== upper || low === high) {
    const column = upper && !lower ? high : low;
    if (bySize && !lower) return settled(column, cite, [{ kind: "advice", text: BY_SIZE, cite }]);
    const capped = column === low && end.listedFor === 90;
    return settled(column, cite, capped ? [{ kind: "advice", text: LISTED_ONLY_TO_75, cite }] : []);
  }
  if (lower) {
    return open("consult", [low, high], cite, [], [{ kind: "conflict", text: BOTH_TIERS, cite }]);
  }
  return open("needs-input", [low, high], cite, [
    {
      path: `${circuit}/circuitRating`,
      expects: "current",
      ask: "What is the rating of the circuit?",
    },
  ]);
}

function settled(
  column: TemperatureColumn,
  cite: Citation,
  notes: readonly Note[],
): TerminationAnswer {
  return { verdict: "pass", column, columns: [column, column], cite, missing: [], notes };
}

function open(
  verdict: "consult" | "needs-input",
  columns: readonly [TemperatureColumn, TemperatureColumn],
  cite: Citation,
  missing: readonly MissingInput[],
  notes: readonly Note[] = [],
): TerminationAnswer {
  return { verdict, columns, cite, missing, notes };
}
