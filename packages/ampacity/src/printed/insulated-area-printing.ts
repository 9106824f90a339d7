import type { EditionName } from "../editions/edition.ts";
import type {
  CompactAreaShare,
  InsulatedAreaRow,
  InsulatedAreaShare,
} from "../tables/insulated-area-rows.ts";
import {
  assembled,
  type PrintedColumn,
  type PrintedTable,
  printedRow,
  type TableForm,
  type TableLayout,
} from "./printed-table.ts";

/** The columns of a table of areas in its long form. */
export const AREA_COLUMNS: readonly PrintedColumn[] = [
  {
    key: "types",
    heading: "types",
    meaning: "the insulation types that have this area",
    isKey: true,
  },
  { key: "size", heading: "size", meaning: "the size of the conductor", isKey: true },
  {
    key: "area",
    heading: "area",
    unit: "in²",
    meaning: "the area of the conductor with its insulation",
    places: 4,
  },
];

/** By size, across the groups of insulation types. */
export const AREA_LAYOUT: TableLayout = { across: ["types"], value: "area" };

/** A table of areas. */
export function areaTable(
  form: TableForm,
  share: InsulatedAreaShare | CompactAreaShare,
  name: EditionName,
): PrintedTable {
  const rows = Object.entries<readonly InsulatedAreaRow[]>(share.rows).flatMap(([types, sizes]) =>
    sizes.map(([size, area, source, confirmedBy, note]) =>
      printedRow(
        share,
        { types, size, area },
        source,
        confirmedBy,
        note === undefined ? {} : { note },
      ),
    ),
  );
  return assembled(form, name, share, rows);
}
