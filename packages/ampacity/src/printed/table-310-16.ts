import { conductorCells } from "../article-310/conductor-cells.ts";
import type { EditionLike, EditionName } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import type { ConductorShare } from "../tables/conductor-rows.ts";
import { CONDUCTORS } from "../tables/table-310-16/editions.ts";
import { AMPACITY_COLUMNS, AMPACITY_LAYOUT, ampacityTable } from "./ampacity-printing.ts";
import type { TableForm, TablePrinter } from "./printed-table.ts";

const FORM: TableForm = {
  id: "310.16",
  title:
    "Ampacity in a raceway, a cable or earth: at most three current-carrying conductors, 30 °C ambient, up to 2000 V",
  columns: AMPACITY_COLUMNS,
  layout: AMPACITY_LAYOUT,
};

const shareOf: (edition: EditionLike) => readonly [ConductorShare, EditionName] =
  /* @__PURE__ */ perEdition({ conductors: CONDUCTORS }, ({ conductors }, name) => [
    conductors,
    name,
  ]);

/** Table 310.16, by whatever number the edition gives it. */
export const PRINTED_310_16: TablePrinter = {
  form: FORM,
  print: (edition) => ampacityTable(FORM, ...shareOf(edition), conductorCells(edition)),
};
