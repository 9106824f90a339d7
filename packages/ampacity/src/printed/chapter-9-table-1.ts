import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { FILL } from "../tables/chapter-9-table-1/editions.ts";
import {
  assembled,
  type PrintedTable,
  printedRow,
  type TableForm,
  type TablePrinter,
} from "./printed-table.ts";

const FORM: TableForm = {
  id: "ch9-1",
  title: "How much of a raceway's area conductors may fill",
  columns: [
    {
      key: "conductors",
      heading: "conductors",
      meaning: "how many conductors, or a nipple with any number",
      isKey: true,
    },
    {
      key: "percent",
      heading: "of the area",
      unit: "%",
      meaning: "the share of the raceway's area that they may take",
    },
  ],
};

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { fill: FILL },
  ({ fill }, name) => {
    const rows = fill.rows.map(([conductors, percent, source, confirmedBy]) =>
      printedRow(fill, { conductors, percent }, source, confirmedBy),
    );
    return assembled(FORM, name, fill, rows, [
      `a nipple is at most ${fill.nippleLength} in long (Note 4)`,
      `a count of conductors of one size goes up from a decimal of 0.${fill.roundsUpFromTenths} (Note 7)`,
    ]);
  },
);

/** Chapter 9 Table 1, with its Notes 4 and 7. */
export const PRINTED_CHAPTER_9_1: TablePrinter = { form: FORM, print };
