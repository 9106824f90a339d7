import type { EditionName } from "../editions/edition.ts";
import type { AmbientShare } from "../tables/ambient-correction/ambient-rows.ts";
import {
  assembled,
  type PrintedColumn,
  type PrintedTable,
  printedRow,
  type TableForm,
  type TableLayout,
  unheldRow,
} from "./printed-table.ts";

/** The columns of a table of correction factors in its long form. */
export const AMBIENT_COLUMNS: readonly PrintedColumn[] = [
  {
    key: "from",
    heading: "ambient from",
    unit: "°C",
    meaning: "the lower end of the band, included; the first band has none",
    isKey: true,
  },
  {
    key: "to",
    heading: "to",
    unit: "°C",
    meaning: "the upper end of the band, included",
    isKey: true,
  },
  {
    key: "column",
    heading: "column",
    unit: "°C",
    meaning: "the conductor temperature of the ampacity's column",
    isKey: true,
  },
  { key: "factor", heading: "factor", meaning: "what the ampacity is multiplied by", places: 2 },
];

/** By band, across the columns. */
export const AMBIENT_LAYOUT: TableLayout = { across: ["column"], value: "factor" };

/** A table of correction factors; a band outside of what is taken as known in the edition is open. */
export function ambientTable(
  form: TableForm,
  share: AmbientShare,
  name: EditionName,
): PrintedTable {
  const { factors, span } = share;
  const rows = factors.rows.flatMap(([from, to, values, source, confirmedBy]) =>
    values.flatMap((factor, at) => {
      if (factor === null) return [];
      const cells = { from, to, column: factors.columns[at] ?? null, factor };
      const row = printedRow(share, cells, source, confirmedBy);
      if (span === undefined || ((from ?? Number.NEGATIVE_INFINITY) >= span[0] && to <= span[1]))
        return row;
      const why = `factors of this edition outside of ${span[0]} to ${span[1]} °C are not verified`;
      return unheldRow(row, form.columns, why);
    }),
  );
  const base = `for ampacities made for an ambient of ${factors.base} °C`;
  return assembled(form, name, share, rows, [base]);
}
