import type { Citation, Note } from "@lineside/findings";
import { carriedNotes, citeAmpacityTable, citeSection } from "./citation.ts";
import type { Edition } from "./editions/edition.ts";
import { citeInsulation, INSULATIONS } from "./insulation.ts";
import type { InsulationType } from "./tables/insulation-types.ts";

/** A rule's citation, and the notes that belong to every answer that rests on it. */
export interface Ground {
  readonly cite: Citation;
  readonly notes: readonly Note[];
}

/** What every answer under one edition cites and notes: the same records each time. */
export interface EditionGrounds {
  readonly table: Ground;
  readonly terminations: Ground;
  readonly parallel: Ground;
  readonly insulation: Readonly<Record<InsulationType, Ground>>;
}

const MADE: WeakMap<Edition, EditionGrounds> = /* @__PURE__ */ new WeakMap();

const BASIS =
  "table basis: not more than three current-carrying conductors in a raceway, a cable or earth, ambient 30 °C; no correction or adjustment is applied";

function ground(cite: Citation, notes: readonly Note[] = []): Ground {
  return { cite, notes: [...notes, ...carriedNotes(cite)] };
}

function insulationGround(edition: Edition, type: InsulationType): Ground {
  const { note } = edition.insulation.rows[type];
  const cite = citeInsulation(edition, type);
  return ground(
    cite,
    note === undefined ? [] : [{ kind: "advice", text: `${type}: ${note}`, cite }],
  );
}

/** The grounds of an edition, set up at the first call. */
export function editionGrounds(edition: Edition): EditionGrounds {
  let made = MADE.get(edition);
  if (made === undefined) {
    const table = citeAmpacityTable(edition, edition.conductors);
    made = {
      table: ground(table, [{ kind: "advice", text: BASIS, cite: table }]),
      terminations: ground(citeSection(edition, "terminations", edition.terminations)),
      parallel: ground(citeSection(edition, "parallel", edition.parallel)),
      insulation: Object.fromEntries(
        INSULATIONS.map((type) => [type, insulationGround(edition, type)]),
      ) as Record<InsulationType, Ground>,
    };
    MADE.set(edition, made);
  }
  return made;
}
