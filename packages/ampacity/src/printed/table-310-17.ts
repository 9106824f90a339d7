import { freeAirCells } from "../article-310/conductor-cells.ts";
import type { EditionLike, EditionName } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import type { ConductorShare } from "../tables/conductor-rows.ts";
import { FREE_AIR } from "../tables/table-310-17/editions.ts";
import { AMPACITY_COLUMNS, AMPACITY_LAYOUT, ampacityTable } from "./ampacity-printing.ts";
import type { TableForm, TablePrinter } from "./printed-table.ts";

const FORM: TableForm = {
  id: "310.17",
  title: "Ampacity of single conductors in free air: 30 °C ambient, up to 2000 V",
  columns: AMPACITY_COLUMNS,
  layout: AMPACITY_LAYOUT,
};

const shareOf: (edition: EditionLike) => readonly [ConductorShare, EditionName] =
  /* @__PURE__ */ perEdition({ freeAir: FREE_AIR }, ({ freeAir }, name) => [freeAir, name]);

/** Table 310.17, by whatever number the edition gives it. */
export const PRINTED_310_17: TablePrinter = {
  form: FORM,
  print: (edition) => ampacityTable(FORM, ...shareOf(edition), freeAirCells(edition)),
};
