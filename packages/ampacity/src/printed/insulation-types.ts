import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { INSULATION } from "../tables/insulation-types/editions.ts";
import type {
  InsulationReading,
  InsulationRow,
  InsulationType,
} from "../tables/insulation-types/insulation-rows.ts";
import {
  assembled,
  type PrintedColumn,
  type PrintedTable,
  type PrintedValue,
  printedRow,
  type TableForm,
  type TablePrinter,
} from "./printed-table.ts";

const PLACES = ["dry", "damp", "wet"] as const;

function columns(): readonly PrintedColumn[] {
  return [
    { key: "type", heading: "type", meaning: "the type as it is marked", isKey: true },
    ...PLACES.map((place) => ({
      key: place,
      heading: place,
      unit: "°C",
      meaning: `the column in ${place} places, or that it may not be used there`,
    })),
    {
      key: "cableLimit",
      heading: "cable ends at",
      unit: "°C",
      meaning: "the column above which a cable's ampacity may not end",
    },
  ];
}

const FORM: TableForm = {
  id: "insulation-types",
  title: "Columns of the ampacity tables by insulation type and place",
  columns: /* @__PURE__ */ columns(),
};

/** A reading as a cell; `undefined` where it is open. */
function cellOf(reading: InsulationReading): PrintedValue | undefined {
  if (typeof reading === "number") return reading;
  return reading === "not-permitted" ? "not permitted" : undefined;
}

function openIn(row: InsulationRow): Readonly<Record<string, readonly PrintedValue[]>> {
  return Object.fromEntries(
    PLACES.filter((place) => cellOf(row[place]) === undefined).map((place) => {
      const reading = row[place];
      return [place, Array.isArray(reading) ? reading : []];
    }),
  );
}

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { insulation: INSULATION },
  ({ insulation }, name) => {
    const rows = (Object.entries(insulation.rows) as [InsulationType, InsulationRow][]).map(
      ([type, row]) => {
        const [dry = null, damp = null, wet = null] = PLACES.map((place) => cellOf(row[place]));
        const cells = { type, dry, damp, wet, cableLimit: row.cableLimit?.column ?? null };
        const open = openIn(row);
        return printedRow(insulation, cells, row.source, row.confirmedBy, {
          ...(Object.keys(open).length === 0 ? {} : { open }),
          ...(row.note === undefined ? {} : { note: row.note }),
        });
      },
    );
    return assembled(FORM, name, insulation, rows);
  },
);

/** The insulation types. */
export const PRINTED_INSULATION_TYPES: TablePrinter = { form: FORM, print };
