import { add, compareRational, multiply, negate, type Rational } from "@lineside/units";
import { type Ground, groundOf } from "../citation.ts";
import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import type { AmbientRow, AmbientShare } from "../tables/ambient-correction/ambient-rows.ts";
import { AMBIENT_30 } from "../tables/ambient-correction/editions.ts";
import type { TemperatureColumn } from "../temperature-column.ts";
import type { EffectiveAmbient } from "./ambient.ts";
import { type Factor, rootFactor } from "./exact-current.ts";

/** How the factor for the ambient is found: in the table, or by its equation. */
export type CorrectionMethod = "table" | "equation";

/** The ways, the usual one first. */
export const CORRECTION_METHODS: readonly CorrectionMethod[] = /* @__PURE__ */ Object.freeze([
  "table",
  "equation",
] as const);

/** The factors that come into question for one column, equal where it is certain. */
export interface CorrectionFactors {
  readonly kind: "factors";
  /** For the hottest ambient and for the coolest. */
  readonly low: Factor;
  readonly high: Factor;
}

/**
 * Why there is no factor: the table has none for the column; the insulation would be too hot without any current; or the
 * edition's own factors for the ambient are not verified.
 */
export interface NoCorrection {
  readonly kind: "off-bands" | "too-hot" | "unverified-factor";
}

/** What the ambient makes of an ampacity. */
export type Correction = CorrectionFactors | NoCorrection;

/** One band, ready to be compared. */
interface Band {
  readonly to: Rational;
  readonly factors: ReadonlyMap<number, Factor>;
  /** Whether the edition's own factors are known for it. */
  readonly known: boolean;
}

/** An edition's correction factors, ready to be looked up. */
export interface CorrectionTable {
  readonly base: number;
  /** Coldest first. */
  readonly bands: readonly Band[];
  /** Of the bands whose factors are known the coldest; it holds for colder ambients as a least. */
  readonly coldest: Band;
  readonly ground: Ground;
}

const TOO_HOT: NoCorrection = { kind: "too-hot" };
const OFF_BANDS: NoCorrection = { kind: "off-bands" };
const UNVERIFIED: NoCorrection = { kind: "unverified-factor" };

/** The factors are printed with two decimals. */
function hundredths(factor: number): Factor {
  return { value: { n: Math.round(factor * 100), d: 100 }, root: undefined };
}

function bandOf([, to, factors]: AmbientRow, { span, factors: { columns } }: AmbientShare): Band {
  const pairs = columns.flatMap((column, at): [number, Factor][] => {
    const factor = factors[at] ?? null;
    return factor === null ? [] : [[column, hundredths(factor)]];
  });
  const known = span === undefined || (to >= span[0] && to <= span[1]);
  return { to: { n: to, d: 1 }, factors: new Map(pairs), known };
}

/** The correction factors of an edition for tables made for 30 °C, set up at the first call. */
export const correctionTable: (edition: EditionLike) => CorrectionTable =
  /* @__PURE__ */ perEdition({ ambient30: AMBIENT_30 }, ({ ambient30 }, name) => {
    const bands = ambient30.factors.rows.map((row) => bandOf(row, ambient30));
    return {
      base: ambient30.factors.base,
      bands,
      coldest: bands.find(({ known }) => known) as Band,
      ground: groundOf(name, ambient30),
    };
  });

/** √((Tc − Ta) / (Tc − base)) */
function byEquation({ base }: CorrectionTable, column: number, ambient: Rational): Factor {
  const over = add({ n: column, d: 1 }, negate(ambient));
  return rootFactor(multiply(over, { n: 1, d: column - base }));
}

/** The factor of one ambient by the table. */
function byTable(table: CorrectionTable, column: number, ambient: Rational): Correction {
  const band = table.bands.find(({ to }) => compareRational(ambient, to) <= 0);
  const own = band?.factors.get(column);
  if (band === undefined || own === undefined) return OFF_BANDS;
  if (band.known) return { kind: "factors", low: own, high: own };
  // colder than what is known: at least the factor of the coldest known band; hotter: nothing is known
  const least = table.coldest.factors.get(column);
  return least !== undefined && compareRational(band.to, table.coldest.to) < 0
    ? { kind: "factors", low: least, high: own }
    : UNVERIFIED;
}

function ofOne(
  table: CorrectionTable,
  method: CorrectionMethod,
  column: TemperatureColumn,
  ambient: Rational,
): Correction {
  if (compareRational(ambient, { n: column, d: 1 }) >= 0) return TOO_HOT;
  if (method === "table") return byTable(table, column, ambient);
  const factor = byEquation(table, column, ambient);
  return { kind: "factors", low: factor, high: factor };
}

/** The factor for a column of the ampacity table in an ambient. */
export function correctionFor(
  table: CorrectionTable,
  method: CorrectionMethod,
  column: TemperatureColumn,
  { hottest, coolest }: EffectiveAmbient,
): Correction {
  const low = ofOne(table, method, column, hottest);
  if (hottest === coolest) return low;
  const high = ofOne(table, method, column, coolest);
  if (low.kind === "factors" && high.kind === "factors") {
    return { kind: "factors", low: low.low, high: high.high };
  }
  // hot on a roof and not elsewhere, where it is not verified which counts
  return low.kind === high.kind ? low : UNVERIFIED;
}
