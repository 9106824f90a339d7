import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { RACEWAYS } from "../tables/chapter-9-table-4/editions.ts";
import type { RacewayRow } from "../tables/chapter-9-table-4/raceway-rows.ts";
import {
  assembled,
  type PrintedColumn,
  type PrintedTable,
  printedRow,
  type TableForm,
  type TablePrinter,
} from "./printed-table.ts";

function area(key: string, heading: string, meaning: string): PrintedColumn {
  return { key, heading, unit: "in²", meaning, places: 3 };
}

const FORM: TableForm = {
  id: "ch9-4",
  title: "Areas of raceways",
  columns: [
    {
      key: "raceway",
      heading: "raceway",
      meaning: "the kind of raceway, by its usual letters",
      isKey: true,
    },
    { key: "size", heading: "trade size", meaning: "the trade size", isKey: true },
    {
      key: "metricDesignator",
      heading: "metric",
      meaning: "the metric designator of the trade size",
    },
    {
      key: "diameter",
      heading: "diameter",
      unit: "in",
      meaning: "the internal diameter",
      places: 3,
    },
    /* @__PURE__ */ area("area", "area", "the whole area inside"),
    /* @__PURE__ */ area("one", "one", "what one conductor may fill"),
    /* @__PURE__ */ area("two", "two", "what two conductors may fill"),
    /* @__PURE__ */ area("moreThanTwo", "more than two", "what more than two conductors may fill"),
    /* @__PURE__ */ area("nipple", "nipple", "what conductors in a nipple may fill"),
  ],
  layout: { sections: "raceway" },
};

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { raceways: RACEWAYS },
  ({ raceways }, name) => {
    const rows = Object.entries<readonly RacewayRow[]>(raceways.rows).flatMap(([raceway, sizes]) =>
      sizes.map(
        ([
          size,
          metricDesignator,
          diameter,
          whole,
          one,
          two,
          moreThanTwo,
          nipple,
          source,
          confirmedBy,
        ]) => {
          const areas = { area: whole, one, two, moreThanTwo, nipple };
          return printedRow(
            raceways,
            { raceway, size, metricDesignator, diameter, ...areas },
            source,
            confirmedBy,
          );
        },
      ),
    );
    return assembled(FORM, name, raceways, rows);
  },
);

/** Chapter 9 Table 4. */
export const PRINTED_CHAPTER_9_4: TablePrinter = { form: FORM, print };
