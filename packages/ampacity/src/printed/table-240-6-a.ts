import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { RATINGS } from "../tables/standard-ratings/editions.ts";
import {
  assembled,
  type PrintedRow,
  type PrintedTable,
  printedRow,
  type TableForm,
  type TablePrinter,
} from "./printed-table.ts";

const FORM: TableForm = {
  id: "240.6(A)",
  title: "Standard ratings of overcurrent devices",
  columns: [
    {
      key: "amperes",
      heading: "rating",
      unit: "A",
      meaning: "the rating of the device",
      isKey: true,
    },
    {
      key: "breaker",
      heading: "circuit breaker",
      meaning: "whether it is standard for circuit breakers",
    },
    { key: "fuse", heading: "fuse", meaning: "whether it is standard for fuses" },
  ],
};

/** A rating of fuses in other editions, of which nothing was obtained for this one; that it is none of breakers is known. */
function unseenRow(amperes: number): PrintedRow {
  return {
    cells: { amperes, breaker: false, fuse: null },
    status: "lost",
    from: "standard for fuses in other editions; nothing was obtained for this one",
    source: "",
    confirmedBy: "",
    open: { fuse: [true, false] },
  };
}

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { ratings: RATINGS },
  ({ ratings }, name) => {
    const seen = ratings.rows.map(([amperes, devices, source, confirmedBy]) =>
      printedRow(
        ratings,
        { amperes, breaker: devices === "both", fuse: true },
        source,
        confirmedBy,
      ),
    );
    const rows = [...seen, ...ratings.unseenFuses.map(unseenRow)];
    const byRating = (a: PrintedRow, b: PrintedRow): number =>
      Number(a.cells["amperes"]) - Number(b.cells["amperes"]);
    return assembled(FORM, name, ratings, rows.toSorted(byRating));
  },
);

/** The standard ratings of 240.6(A). */
export const PRINTED_240_6_A: TablePrinter = { form: FORM, print };
