import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { ADJUSTMENT } from "../tables/adjustment-factors/editions.ts";
import {
  assembled,
  type PrintedTable,
  printedRow,
  type TableForm,
  type TablePrinter,
} from "./printed-table.ts";

const FORM: TableForm = {
  id: "adjustment",
  title: "Adjustment for more than three current-carrying conductors",
  columns: [
    {
      key: "from",
      heading: "conductors from",
      meaning: "the least count of current-carrying conductors",
      isKey: true,
    },
    { key: "to", heading: "to", meaning: "the greatest count; none in the last row", isKey: true },
    {
      key: "percent",
      heading: "of the ampacity",
      unit: "%",
      meaning: "the share of the ampacity that is left",
    },
  ],
};

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { adjustment: ADJUSTMENT },
  ({ adjustment }, name) => {
    const rows = adjustment.rows.map(([from, to, percent, source, confirmedBy]) =>
      printedRow(adjustment, { from, to, percent }, source, confirmedBy),
    );
    const free = `a raceway or bundle of at most ${adjustment.freeLength} in needs none`;
    return assembled(FORM, name, adjustment, rows, [free]);
  },
);

/** The adjustment factors. */
export const PRINTED_ADJUSTMENT: TablePrinter = { form: FORM, print };
