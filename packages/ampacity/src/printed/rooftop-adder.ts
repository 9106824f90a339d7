import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { ROOFTOP } from "../tables/rooftop-adder/editions.ts";
import type { RooftopShare } from "../tables/rooftop-adder/rooftop-rows.ts";
import {
  assembled,
  type PrintedTable,
  printedRow,
  type TableForm,
  type TablePrinter,
} from "./printed-table.ts";

const FORM: TableForm = {
  id: "rooftop-adder",
  title: "What a roof in the sun adds to the ambient",
  columns: [
    {
      key: "from",
      heading: "height from",
      unit: "in",
      meaning: "the least height above the roof",
      isKey: true,
    },
    {
      key: "to",
      heading: "to",
      unit: "in",
      meaning: "the greatest height above the roof",
      isKey: true,
    },
    {
      key: "adderC",
      heading: "added",
      unit: "°C",
      meaning: "the difference of temperature, in °C",
    },
    {
      key: "adderF",
      heading: "added",
      unit: "°F",
      meaning: "the difference of temperature, in °F",
    },
  ],
};

function remarks({ rows, includes, exempt, unverified }: RooftopShare): readonly string[] {
  if (rows.length === 0) return ["this edition has no adder for roofs"];
  return [
    `a band includes its ${includes === "upper-end" ? "upper" : "lower"} end`,
    ...exempt.map((one) => `${one} is exempt`),
    ...unverified.map((one) => `whether ${one} is exempt is not verified for this edition`),
  ];
}

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { rooftop: ROOFTOP },
  ({ rooftop }, name) => {
    const rows = rooftop.rows.map(([from, to, adderC, adderF, source, confirmedBy]) =>
      printedRow(rooftop, { from, to, adderC, adderF }, source, confirmedBy),
    );
    return assembled(FORM, name, rooftop, rows, remarks(rooftop));
  },
);

/** The rooftop adder. */
export const PRINTED_ROOFTOP_ADDER: TablePrinter = { form: FORM, print };
