import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { INSULATED_AREAS } from "../tables/chapter-9-table-5/editions.ts";
import { AREA_COLUMNS, AREA_LAYOUT, areaTable } from "./insulated-area-printing.ts";
import type { PrintedTable, TableForm, TablePrinter } from "./printed-table.ts";

const FORM: TableForm = {
  id: "ch9-5",
  title: "Areas of insulated conductors",
  columns: AREA_COLUMNS,
  layout: AREA_LAYOUT,
};

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { insulatedAreas: INSULATED_AREAS },
  ({ insulatedAreas }, name) => areaTable(FORM, insulatedAreas, name),
);

/** Chapter 9 Table 5. */
export const PRINTED_CHAPTER_9_5: TablePrinter = { form: FORM, print };
