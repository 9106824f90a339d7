import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { AMBIENT_40 } from "../tables/ambient-correction/editions.ts";
import { AMBIENT_COLUMNS, AMBIENT_LAYOUT, ambientTable } from "./ambient-printing.ts";
import type { PrintedTable, TableForm, TablePrinter } from "./printed-table.ts";

const FORM: TableForm = {
  id: "ambient-40C",
  title: "Correction for the ambient, of ampacities made for 40 °C",
  columns: AMBIENT_COLUMNS,
  layout: AMBIENT_LAYOUT,
  known: ["310.15(B)(2)(b)"],
};

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { ambient40: AMBIENT_40 },
  ({ ambient40 }, name) => ambientTable(FORM, ambient40, name),
);

/** The correction factors of ampacities made for 40 °C. */
export const PRINTED_AMBIENT_40C: TablePrinter = { form: FORM, print };
