import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { CONDUCTOR_PROPERTIES } from "../tables/chapter-9-table-8/editions.ts";
import {
  assembled,
  type PrintedColumn,
  type PrintedTable,
  printedRow,
  type TableForm,
  type TablePrinter,
} from "./printed-table.ts";

function resistance(key: string, heading: string): PrintedColumn {
  return {
    key,
    heading,
    unit: "Ω/kft",
    meaning: `direct-current resistance of ${heading} at 75 °C`,
  };
}

const FORM: TableForm = {
  id: "ch9-8",
  title: "Circular mils and direct-current resistance of conductors at 75 °C",
  columns: [
    { key: "size", heading: "size", meaning: "the size of the conductor", isKey: true },
    {
      key: "stranding",
      heading: "stranding",
      meaning: "solid, or stranded, of seven strands where the table says so",
      isKey: true,
    },
    { key: "circularMils", heading: "area", unit: "cmil", meaning: "the area in circular mils" },
    /* @__PURE__ */ resistance("uncoatedCopper", "uncoated copper"),
    /* @__PURE__ */ resistance("coatedCopper", "coated copper"),
    /* @__PURE__ */ resistance("aluminum", "aluminum"),
  ],
};

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { conductorProperties: CONDUCTOR_PROPERTIES },
  ({ conductorProperties: share }, name) => {
    const rows = share.rows.map(
      ([
        size,
        circularMils,
        stranding,
        uncoatedCopper,
        coatedCopper,
        aluminum,
        source,
        confirmedBy,
      ]) => {
        const cells = { size, stranding, circularMils, uncoatedCopper, coatedCopper, aluminum };
        return printedRow(share, cells, source, confirmedBy);
      },
    );
    return assembled(FORM, name, share, rows);
  },
);

/** Chapter 9 Table 8. */
export const PRINTED_CHAPTER_9_8: TablePrinter = { form: FORM, print };
