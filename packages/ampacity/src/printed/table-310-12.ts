import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import type { DwellingShare } from "../tables/table-310-12/dwelling-rows.ts";
import { DWELLING } from "../tables/table-310-12/editions.ts";
import {
  assembled,
  type PrintedTable,
  printedRow,
  type TableForm,
  type TablePrinter,
} from "./printed-table.ts";

const FORM: TableForm = {
  id: "310.12",
  title: "Service and feeder conductors of dwellings, for the entire load, single-phase 120/240 V",
  columns: [
    {
      key: "rating",
      heading: "rating",
      unit: "A",
      meaning: "the rating of the service or feeder",
      isKey: true,
    },
    { key: "copper", heading: "copper", meaning: "the smallest copper conductor" },
    {
      key: "aluminum",
      heading: "aluminum",
      meaning: "the smallest conductor of aluminum or copper-clad aluminum",
    },
  ],
};

function remarks({ rows, standing, least, most, percent }: DwellingShare): readonly string[] {
  if (standing === "consult") return [];
  const rule = `the rule itself: from ${least} to ${most} A, an ampacity of ${percent} % of the rating suffices`;
  return rows.length === 0 ? [rule, "this edition has the rule and no table of it"] : [rule];
}

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { dwelling: DWELLING },
  ({ dwelling }, name) => {
    const rows = dwelling.rows.map(([rating, copper, aluminum, source, confirmedBy]) =>
      printedRow(dwelling, { rating, copper, aluminum }, source, confirmedBy),
    );
    return assembled(FORM, name, dwelling, rows, remarks(dwelling));
  },
);

/** Table 310.12; editions before 2020 have its rule, or another. */
export const PRINTED_310_12: TablePrinter = { form: FORM, print };
