import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { TRANSFORMER_PROTECTION } from "../tables/table-450-3-b/editions.ts";
import type { TransformerProtectionShare } from "../tables/table-450-3-b/transformer-protection-rows.ts";
import {
  assembled,
  type PrintedRow,
  type PrintedTable,
  printedRow,
  type TableForm,
  type TablePrinter,
} from "./printed-table.ts";

const FORM: TableForm = {
  id: "450.3(B)",
  title: "Largest overcurrent device of transformers of up to 1000 V",
  columns: [
    {
      key: "method",
      heading: "protection",
      meaning: "on which sides devices protect the transformer",
      isKey: true,
    },
    { key: "side", heading: "side", meaning: "the side on which the device is", isKey: true },
    {
      key: "from",
      heading: "current from",
      unit: "A",
      meaning: "the least rated current on that side, included",
      isKey: true,
    },
    {
      key: "below",
      heading: "below",
      unit: "A",
      meaning: "the rated current that is too high for the row; none where it goes on",
      isKey: true,
    },
    {
      key: "impedanceAbove",
      heading: "impedance above",
      unit: "%",
      meaning:
        "with coordinated thermal overload protection by the maker (Note 3): the impedance, not included",
      isKey: true,
    },
    {
      key: "impedanceUpTo",
      heading: "up to",
      unit: "%",
      meaning: "the same, included",
      isKey: true,
    },
    {
      key: "percent",
      heading: "device at most",
      unit: "%",
      meaning:
        "the largest device in percent of the rated current; none where no device is asked for",
    },
    {
      key: "nextHigher",
      heading: "next higher",
      meaning: "whether the next higher standard rating may be used",
    },
  ],
};

function rowsOf(share: TransformerProtectionShare): readonly PrintedRow[] {
  const plain = { impedanceAbove: null, impedanceUpTo: null };
  const main = share.rows.map(
    ({ method, side, from, below, percent, nextHigher, source, confirmedBy }) =>
      printedRow(
        share,
        { method, side, from, below, ...plain, percent, nextHigher },
        source,
        confirmedBy,
      ),
  );
  const noted = share.thermalOverload.map(({ above, upTo, percent, source, confirmedBy }) => {
    const place = { method: "primary-and-secondary", side: "primary", from: 0, below: null };
    const cells = {
      ...place,
      impedanceAbove: above,
      impedanceUpTo: upTo,
      percent,
      nextHigher: false,
    };
    return printedRow(share, cells, source, confirmedBy);
  });
  return [...main, ...noted];
}

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { transformerProtection: TRANSFORMER_PROTECTION },
  ({ transformerProtection: share }, name) => assembled(FORM, name, share, rowsOf(share)),
);

/** Table 450.3(B), with its Note 3. */
export const PRINTED_450_3_B: TablePrinter = { form: FORM, print };
