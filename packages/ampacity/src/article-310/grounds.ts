import { type Ground, groundOf, rowStatus } from "../citation.ts";
import type { EditionLike, EditionName } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { INSULATION } from "../tables/insulation-types/editions.ts";
import type {
  InsulationRow,
  InsulationShare,
  InsulationType,
} from "../tables/insulation-types/insulation-rows.ts";
import { PARALLEL, type ParallelShare } from "../tables/parallel/editions.ts";

/** An insulation type under one edition. */
export interface InsulationGround extends Ground {
  readonly row: InsulationRow;
  /** What a cable's own limit is cited with, where it has one. */
  readonly limit: Ground | undefined;
}

/** What every answer under one edition cites and notes of conductors: the same records each time. */
export interface ConductorGrounds {
  readonly insulation: Readonly<Record<InsulationType, InsulationGround>>;
  readonly parallel: Ground & Pick<ParallelShare, "least">;
}

function insulationGround(
  type: InsulationType,
  row: InsulationRow,
  share: InsulationShare,
  name: EditionName,
): InsulationGround {
  const own = groundOf(name, rowStatus(share, row.confirmedBy));
  const { cite, notes } = own;
  const limit =
    row.cableLimit === undefined
      ? undefined
      : groundOf(name, { ...rowStatus(share, row.confirmedBy), section: row.cableLimit.section });
  if (row.note === undefined) return { ...own, row, limit };
  return {
    cite,
    notes: [{ kind: "advice", text: `${type}: ${row.note}`, cite }, ...notes],
    row,
    limit,
  };
}

/** The grounds of an edition, set up at the first call. */
export const conductorGrounds: (edition: EditionLike) => ConductorGrounds =
  /* @__PURE__ */ perEdition(
    { insulation: INSULATION, parallel: PARALLEL },
    ({ insulation, parallel }, name) => ({
      insulation: Object.fromEntries(
        Object.entries(insulation.rows).map(([type, row]) => [
          type,
          insulationGround(type as InsulationType, row, insulation, name),
        ]),
      ) as Record<InsulationType, InsulationGround>,
      parallel: { ...groundOf(name, parallel), least: parallel.least },
    }),
  );
