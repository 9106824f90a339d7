import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { GROUNDING_ELECTRODE } from "../tables/table-250-66/editions.ts";
import type { PrintedTable, TableForm, TablePrinter } from "./printed-table.ts";
import { SERVICE_COLUMNS, serviceConductorTable } from "./service-conductor-printing.ts";

const FORM: TableForm = {
  id: "250.66",
  title: "Grounding electrode conductor by the largest ungrounded conductor",
  columns: SERVICE_COLUMNS,
};

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { groundingElectrode: GROUNDING_ELECTRODE },
  ({ groundingElectrode }, name) => serviceConductorTable(FORM, groundingElectrode, name),
);

/** Table 250.66. */
export const PRINTED_250_66: TablePrinter = { form: FORM, print };
