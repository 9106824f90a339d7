import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { AMBIENT_30 } from "../tables/ambient-correction/editions.ts";
import { AMBIENT_COLUMNS, AMBIENT_LAYOUT, ambientTable } from "./ambient-printing.ts";
import type { PrintedTable, TableForm, TablePrinter } from "./printed-table.ts";

const FORM: TableForm = {
  id: "ambient-30C",
  title: "Correction for the ambient, of ampacities made for 30 °C",
  columns: AMBIENT_COLUMNS,
  layout: AMBIENT_LAYOUT,
  known: ["310.15(B)(2)(a)"],
};

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { ambient30: AMBIENT_30 },
  ({ ambient30 }, name) => ambientTable(FORM, ambient30, name),
);

/** The correction factors of ampacities made for 30 °C. */
export const PRINTED_AMBIENT_30C: TablePrinter = { form: FORM, print };
