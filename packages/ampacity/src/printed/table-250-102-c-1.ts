import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { SUPPLY_SIDE_BONDING } from "../tables/table-250-102/editions.ts";
import type { PrintedTable, TableForm, TablePrinter } from "./printed-table.ts";
import {
  PERCENT_COLUMN,
  SERVICE_COLUMNS,
  serviceConductorTable,
} from "./service-conductor-printing.ts";

const FORM: TableForm = {
  id: "250.102(C)(1)",
  title:
    "Grounded conductor, main and supply-side bonding jumpers by the largest ungrounded conductor",
  columns: [...SERVICE_COLUMNS, PERCENT_COLUMN],
};

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { supplySideBonding: SUPPLY_SIDE_BONDING },
  ({ supplySideBonding }, name) => serviceConductorTable(FORM, supplySideBonding, name),
);

/** Table 250.102(C)(1). */
export const PRINTED_250_102_C_1: TablePrinter = { form: FORM, print };
