import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { COMPACT_AREAS } from "../tables/chapter-9-table-5a/editions.ts";
import { AREA_COLUMNS, AREA_LAYOUT, areaTable } from "./insulated-area-printing.ts";
import type { PrintedTable, TableForm, TablePrinter } from "./printed-table.ts";

const FORM: TableForm = {
  id: "ch9-5A",
  title: "Areas of compact insulated conductors",
  columns: AREA_COLUMNS,
  layout: AREA_LAYOUT,
};

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { compactAreas: COMPACT_AREAS },
  ({ compactAreas }, name) => areaTable(FORM, compactAreas, name),
);

/** Chapter 9 Table 5A. */
export const PRINTED_CHAPTER_9_5A: TablePrinter = { form: FORM, print };
