import type { Quantity } from "@lineside/units";
import type { ConductorCells } from "../article-310/conductor-cells.ts";
import type { EditionName } from "../editions/edition.ts";
import { TABLE_MATERIALS } from "../material.ts";
import type { ConductorShare } from "../tables/conductor-rows.ts";
import { TEMPERATURE_COLUMNS } from "../temperature-column.ts";
import {
  assembled,
  type PrintedColumn,
  type PrintedRow,
  type PrintedTable,
  type PrintedValue,
  type TableForm,
  type TableLayout,
} from "./printed-table.ts";

/** The columns of an ampacity table in its long form. */
export const AMPACITY_COLUMNS: readonly PrintedColumn[] = [
  {
    key: "material",
    heading: "material",
    meaning: "aluminum's is copper-clad aluminum's too",
    isKey: true,
  },
  { key: "size", heading: "size", meaning: "the size of the conductor", isKey: true },
  {
    key: "column",
    heading: "column",
    unit: "°C",
    meaning: "the conductor temperature that the value is for",
    isKey: true,
  },
  {
    key: "amperes",
    heading: "ampacity",
    unit: "A",
    meaning: "the current that it may carry continuously",
  },
];

/** By size, across material and column. */
export const AMPACITY_LAYOUT: TableLayout = { across: ["material", "column"], value: "amperes" };

/** The printed amperes, which are whole. */
function amperesOf({ value }: Quantity<"current">): number {
  return Number(value.n) / Number(value.d);
}

/** An ampacity table, each cell as the lookup answers it. */
export function ampacityTable(
  form: TableForm,
  share: ConductorShare,
  name: EditionName,
  { bySize, sizes }: ConductorCells,
): PrintedTable {
  const rows = TABLE_MATERIALS.flatMap((material) =>
    sizes[material].flatMap((size) =>
      TEMPERATURE_COLUMNS.flatMap((column): PrintedRow | [] => {
        const cell = bySize[material][size]?.[column];
        if (cell === undefined) return [];
        const { cite, source, confirmedBy, notes, alternatives } = cell;
        const known = cell.kind === "unverified" ? cell.elsewhere : cell.ampacity;
        const amperes: PrintedValue = known === undefined ? null : amperesOf(known);
        return {
          cells: { material, size, column, amperes },
          status: cite.status,
          ...(cite.from === undefined ? {} : { from: cite.from }),
          source,
          confirmedBy,
          ...(alternatives === undefined ? {} : { open: { amperes: alternatives.map(amperesOf) } }),
          ...(notes.length === 0 ? {} : { note: notes.join("; ") }),
        };
      }),
    ),
  );
  return assembled(form, name, share, rows);
}
