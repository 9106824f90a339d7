import type { EditionLike, EditionName } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { MATERIALS, type Material } from "../material.ts";
import { SMALL } from "../tables/small-conductors/editions.ts";
import type {
  SmallConductorRow,
  SmallConductorShare,
} from "../tables/small-conductors/small-conductor-rows.ts";
import {
  assembled,
  type PrintedRow,
  type PrintedTable,
  printedRow,
  type TableForm,
  type TablePrinter,
  unheldRow,
} from "./printed-table.ts";

const FORM: TableForm = {
  id: "240.4(D)",
  title: "Largest overcurrent device of small conductors, whatever their ampacity",
  columns: [
    { key: "material", heading: "material", meaning: "the material of the conductor", isKey: true },
    { key: "size", heading: "size", meaning: "the size of the conductor", isKey: true },
    {
      key: "amperes",
      heading: "device at most",
      unit: "A",
      meaning: "the largest rating of the overcurrent device",
    },
  ],
};

/** The rows that an edition has: those stated for it, or for the edition that it is taken from; all where neither is named on a row. */
function rowsIn(
  rows: readonly SmallConductorRow[],
  { id }: EditionName,
  from: string | undefined,
): readonly SmallConductorRow[] {
  const own = rows.filter(([, , statedIn]) =>
    statedIn.some((one) => one === id || from?.endsWith(one) === true),
  );
  return own.length === 0 ? rows : own;
}

function rowOf(
  [size, amperes, statedIn, source, confirmedBy, condition]: SmallConductorRow,
  material: Material,
  share: SmallConductorShare,
  { id }: EditionName,
): PrintedRow {
  const known = statedIn.includes(id) ? ({ status: "stated" } as const) : share;
  const note = condition === undefined ? {} : { note: `asks for ${condition}` };
  const row = printedRow(known, { material, size, amperes }, source, confirmedBy, note);
  if (!share.unverified.includes(size)) return row;
  return unheldRow(row, FORM.columns, `whether this edition limits ${size} is not verified`);
}

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { smallConductors: SMALL },
  ({ smallConductors: share }, name) => {
    const rows = MATERIALS.flatMap((material) =>
      rowsIn(share.rows[material], name, share.from).map((row) =>
        rowOf(row, material, share, name),
      ),
    );
    return assembled(FORM, name, share, rows);
  },
);

/** The small conductors of 240.4(D). */
export const PRINTED_240_4_D: TablePrinter = { form: FORM, print };
