import type { Citation, Note } from "@lineside/findings";
import { type ConductorSize, degC } from "@lineside/units";
import { carriedNotes } from "../citation.ts";
import type { Material } from "../material.ts";
import type { InsulationType } from "../tables/insulation-types/insulation-rows.ts";
import type { Assessment } from "./assessment.ts";
import type { Conditions } from "./conditions.ts";
import type { Installation } from "./conductor.ts";
import type { AmpacityCell, ConductorCells } from "./conductor-cells.ts";
import type { InsulationGround } from "./grounds.ts";
import { LOCATIONS } from "./insulation.ts";
import type { NoAmperage } from "./reading.ts";

/** What the notes of an answer are about. */
export interface NotedCase {
  readonly assessment: Assessment;
  readonly conductor: {
    readonly size: ConductorSize;
    readonly material: Material;
    readonly insulation: InsulationType;
  };
  readonly installation: Installation;
  readonly ground: InsulationGround;
  readonly conditions: Conditions;
  readonly table: ConductorCells;
}

function advice(text: string, cite: Citation): Note {
  return { kind: "advice", text, cite };
}

/** Where the insulation type may not run, and where no column is verified for it. */
function placeNotes({ conductor, installation, ground }: NotedCase): readonly Note[] {
  const { insulation } = conductor;
  const places = installation.location === undefined ? LOCATIONS : [installation.location];
  return places.flatMap((place) => {
    const reading = ground.row[place];
    if (typeof reading === "number") return [];
    return reading === "not-permitted"
      ? advice(`${insulation} is not permitted in ${place} places`, ground.cite)
      : advice(`${insulation} in ${place} places: no verified column`, ground.cite);
  });
}

/** Why a reading has no ampacity. */
function withoutNotes(
  { kind, column, cell }: NoAmperage,
  { conductor, conditions, table }: NotedCase,
): readonly Note[] {
  if (column === undefined) return [];
  const { size, material } = conductor;
  const { cite, notes } = conditions.correction.ground;
  const ambient = conditions.ambient === undefined ? "" : degC(conditions.ambient.hottest);
  switch (kind) {
    case "off-rows":
      return [advice(`the table has no value for ${size} ${material} at ${column} °C`, table.off)];
    case "off-bands":
      return [advice(`no factor is printed for ${ambient} in the ${column} °C column`, cite)];
    case "too-hot":
      return [advice(`at ${ambient} insulation rated for ${column} °C may carry no current`, cite)];
    case "unverified-factor":
      return [
        advice(`the factors of this edition for ${ambient} are not verified`, cite),
        ...notes,
      ];
    default:
      return cell?.kind === "unverified"
        ? [
            advice(
              `${size} ${material} at ${column} °C: ${cell.cite.from} ${cell.elsewhere}`,
              cell.cite,
            ),
          ]
        : [];
  }
}

/** What the rows say of the cells that an answer rests on. */
function cellNotes(
  cell: AmpacityCell | undefined,
  size: string,
  material: string,
): readonly Note[] {
  if (cell === undefined) return [];
  const notes = cell.notes.map((text) => advice(text, cell.cite));
  if (cell.kind !== "disputed") return notes;
  const values = cell.alternatives.join(" or ");
  const text = `${size} ${material} at ${cell.column} °C is ${values}: ${cell.cite.from}`;
  return [{ kind: "conflict", text, cite: cell.cite }, ...notes];
}

/** A factor that is not one value, because the edition's own are known for some ambients only. */
function openFactorNotes({ assessment, conditions }: NotedCase): readonly Note[] {
  const correction = assessment.lowest?.correction;
  if (correction === undefined || correction.low === correction.high) return [];
  if (conditions.ambient?.roof?.open === true) return [];
  const { cite } = conditions.correction.ground;
  const text =
    "the factors of this edition for so cold an ambient are not verified: that of the coldest verified one and that of a later edition are both tried";
  return [advice(text, cite)];
}

/** Each text once: the cells of one row have its remarks in common. */
function distinct(notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ text }, at) => notes.findIndex((one) => one.text === text) === at);
}

/** The notes on table, insulation, place and cells of an answer. */
export function conditionNotes(of: NotedCase): readonly Note[] {
  const { assessment, conductor, ground, table } = of;
  const { size, material } = conductor;
  const { lowest, without } = assessment;
  const cells = lowest === undefined ? [] : [lowest.insulation, lowest.cable, lowest.termination];
  return [
    ...carriedNotes(table.cite),
    ...ground.notes,
    ...placeNotes(of),
    ...(without === undefined ? [] : withoutNotes(without, of)),
    ...openFactorNotes(of),
    ...distinct(cells.flatMap((cell) => cellNotes(cell, size, material))),
  ];
}
