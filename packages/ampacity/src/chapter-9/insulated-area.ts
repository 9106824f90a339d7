import type { Citation, MissingInput, Note } from "@lineside/findings";
import { type ConductorSize, in2, type Quantity } from "@lineside/units";
import { checkInsulation } from "../article-310/insulation.ts";
import { type Cited, citeShare, groundOf, placeOf, rowStatus } from "../citation.ts";
import type { EditionLike, EditionName } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import type { Share } from "../editions/share.ts";
import { checkFlag, checkSize } from "../field-check.ts";
import { INSULATED_AREAS } from "../tables/chapter-9-table-5/editions.ts";
import { COMPACT_AREAS } from "../tables/chapter-9-table-5a/editions.ts";
import type {
  CompactGroup,
  InsulatedAreaRow,
  InsulationGroup,
} from "../tables/insulated-area-rows.ts";
import type { InsulationType } from "../tables/insulation-types/insulation-rows.ts";
import { notObtained } from "./not-obtained.ts";

/** A conductor in a raceway. */
export interface InsulatedConductor {
  readonly size: ConductorSize;
  /** `bare` for a conductor without insulation. */
  readonly insulation: InsulationType | "bare";
  /** Whether the strands are compacted, by Table 5A; an ordinary conductor where it is left out. */
  readonly compact?: boolean | undefined;
  /** Whether an RHH, RHW or RHW-2 has a covering over its insulation; of other types it is not read. */
  readonly covered?: boolean | undefined;
}

/** One printed area. */
export interface AreaReading {
  readonly area: Quantity<"area">;
  /** The insulation types that it stands for, in the table's words. */
  readonly group: InsulationGroup | CompactGroup;
  readonly covered?: boolean;
  readonly cite: Citation;
}

/** What the tables of areas answer. */
export interface InsulatedArea {
  /**
   * `pass`: there is one area; `needs-input`: the covering decides; `consult`: the table has no such type or size, or the
   * edition's own values were not obtained.
   */
  readonly verdict: "pass" | "needs-input" | "consult";
  /** Of one conductor with its insulation, where there is one answer. */
  readonly area?: Quantity<"area">;
  /** All areas that come into question, the smallest first; none where the table has no such type or size. */
  readonly readings: readonly AreaReading[];
  readonly cite: Citation;
  readonly missing: readonly MissingInput[];
  readonly notes: readonly Note[];
}

/** A printed group of types, and whether it is of those with a covering; `undefined` where there is no such choice. */
interface TypeGroup<G> {
  readonly group: G;
  readonly types: readonly InsulationType[];
  readonly covered?: boolean;
}

const ORDINARY: readonly TypeGroup<InsulationGroup>[] = [
  { group: "TW, THW, THHW, THW-2", types: ["TW", "THW", "THHW", "THW-2"] },
  {
    group: "RHH*, RHW*, RHW-2* (no outer covering)",
    types: ["RHH", "RHW", "RHW-2"],
    covered: false,
  },
  { group: "RHH, RHW, RHW-2 (outer covering)", types: ["RHH", "RHW", "RHW-2"], covered: true },
  { group: "THHN, THWN, THWN-2", types: ["THHN", "THWN", "THWN-2"] },
  { group: "XHHW, XHHW-2, XHH", types: ["XHHW", "XHHW-2", "XHH"] },
];

const COMPACT: readonly TypeGroup<CompactGroup>[] = [
  { group: "RHH/RHW (no outer covering)/USE", types: ["RHH", "RHW"], covered: false },
  { group: "RHH/RHW (no outer covering)/USE", types: ["USE"] },
  { group: "THW/THHW", types: ["THW", "THHW"] },
  { group: "XHHW", types: ["XHHW"] },
  { group: "THHN", types: ["THHN"] },
];

/** One table of areas under one edition. */
interface AreaTable {
  readonly share: Share;
  readonly name: EditionName;
  readonly groups: readonly TypeGroup<InsulationGroup | CompactGroup>[];
  readonly rows: Readonly<Record<string, readonly InsulatedAreaRow[]>>;
}

const areaTables: (edition: EditionLike) => {
  readonly ordinary: AreaTable;
  readonly compact: AreaTable;
} = /* @__PURE__ */ perEdition(
  { insulatedAreas: INSULATED_AREAS, compactAreas: COMPACT_AREAS },
  ({ insulatedAreas, compactAreas }, name) => ({
    ordinary: { share: insulatedAreas, name, groups: ORDINARY, rows: insulatedAreas.rows },
    compact: { share: compactAreas, name, groups: COMPACT, rows: compactAreas.rows },
  }),
);

/**
 * The area of one conductor with its insulation, by chapter 9 Table 5; of a compact conductor by Table 5A.
 *
 * RHH, RHW and RHW-2 have two areas, with a covering over the insulation and without: it is asked for. Bare conductors and
 * types that the table does not name have none: `consult`.
 *
 * @throws {@link AmpacityError} `UNKNOWN_SIZE`, `UNKNOWN_INSULATION`; `WRONG_KIND` where `compact` or `covered` is no yes or
 * no; `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { insulatedArea } from "@lineside/ampacity";
 * String(insulatedArea({ size: "3/0 AWG", insulation: "THWN-2" }, "2017").area); // => "0.2679 in²"
 * const rhw = insulatedArea({ size: "12 AWG", insulation: "RHW" }, "2017");
 * `${rhw.verdict}: ${rhw.readings.map(({ area }) => area).join(" or ")}`; // => "needs-input: 0.026 in² or 0.0353 in²"
 * insulatedArea({ size: "6 AWG", insulation: "bare" }, "2017").verdict; // => "consult"
 * ```
 */
export function insulatedArea(conductor: InsulatedConductor, edition: EditionLike): InsulatedArea {
  const tables = areaTables(edition);
  checkInsulated(conductor, "");
  const { size, insulation, compact, covered } = conductor;
  const table = compact === true ? tables.compact : tables.ordinary;
  const { share, name, rows } = table;
  const named = table.groups.filter(({ types }) => types.some((type) => type === insulation));
  const groups = named.filter(
    (one) => covered === undefined || one.covered === undefined || one.covered === covered,
  );
  const found = groups.flatMap((one) => {
    const row = rows[one.group]?.find(([rowSize]) => rowSize === size);
    return row === undefined ? [] : [{ ...one, row }];
  });
  const [first] = found;
  if (first === undefined) return noArea(table, conductor, named.length > 0, groups.length > 0);

  const unsure = share.standing === "consult";
  const readings = found.map((one): AreaReading => {
    return {
      area: in2(one.row[1]),
      group: one.group,
      ...(one.covered !== undefined && { covered: one.covered }),
      cite: citeShare(name, citedRow(share, one.row)),
    };
  });
  // a compact RHH or RHW has a printed area without a covering only
  const asks = covered === undefined && first.covered !== undefined;
  const { cite, notes } = groundOf(name, citedRow(share, first.row), rowNotes(table, first.row));
  const rest = { readings, cite, notes: [...notes, ...(unsure ? [notObtained(cite)] : [])] };
  const verdict = unsure ? "consult" : asks ? "needs-input" : "pass";
  if (asks) return { verdict, ...rest, missing: [askCovered("/covered", insulation)] };
  return { verdict, area: in2(first.row[1]), ...rest, missing: [] };
}

/** Throws where a conductor in a raceway is none. */
export function checkInsulated(conductor: InsulatedConductor, at: string): void {
  const { size, insulation, compact, covered } = conductor;
  checkSize(size, `${at}/size`);
  if (insulation !== "bare") checkInsulation(insulation, `${at}/insulation`);
  if (compact !== undefined) checkFlag(compact, `${at}/compact`);
  if (covered !== undefined) checkFlag(covered, `${at}/covered`);
}

/** The question whether there is a covering. */
function askCovered(path: string, insulation: string): MissingInput {
  const ask = `Does the ${insulation} conductor have a covering over its insulation?`;
  return { path, expects: "boolean", ask };
}

function citedRow(share: Share, [, , , confirmedBy]: InsulatedAreaRow): Cited {
  return rowStatus(share, confirmedBy);
}

function rowNotes({ share, name }: AreaTable, row: InsulatedAreaRow): readonly Note[] {
  const [size, , , , note] = row;
  if (note === undefined) return [];
  const cite = citeShare(name, citedRow(share, row));
  return [{ kind: "recovered-value", text: `the area of ${size} is ${note}`, cite }];
}

function noArea(
  { share, name, groups }: AreaTable,
  { size, insulation, compact }: InsulatedConductor,
  typeNamed: boolean,
  groupNamed: boolean,
): InsulatedArea {
  const { cite, notes } = groundOf(name, share);
  const kind = compact === true ? "compact " : "";
  const what = groupNamed
    ? `${kind}${size} ${insulation}`
    : `${kind}${insulation}${typeNamed ? " with a covering" : ""}`;
  const known = [...new Set(groups.map(({ group }) => group))].join("; ");
  const text = `${placeOf(cite)} as held has no area of ${what}${groupNamed ? "" : `; it has ${known}`}`;
  return {
    verdict: "consult",
    readings: [],
    cite,
    missing: [],
    notes: [{ kind: "advice", text, cite }, ...notes],
  };
}
