import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { EQUIPMENT_GROUNDING } from "../tables/table-250-122/editions.ts";
import type {
  EquipmentGroundingRow,
  EquipmentGroundingShare,
} from "../tables/table-250-122/equipment-grounding-rows.ts";
import {
  assembled,
  type PrintedRow,
  type PrintedTable,
  type PrintedValue,
  printedRow,
  type TableForm,
  type TablePrinter,
} from "./printed-table.ts";

const FORM: TableForm = {
  id: "250.122",
  title: "Equipment grounding conductor by the overcurrent device ahead",
  columns: [
    {
      key: "device",
      heading: "device at most",
      unit: "A",
      meaning: "the rating of the overcurrent device ahead, at most",
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

function rowOf(row: EquipmentGroundingRow, share: EquipmentGroundingShare): PrintedRow {
  const [device, copper, aluminum, source, confirmedBy, note] = row;
  const cells: Record<string, PrintedValue> = { device, copper, aluminum };
  const open: Record<string, readonly PrintedValue[]> = {};
  const notes = note === undefined ? [] : [note];
  for (const { material, size, from, device: at } of share.rivals) {
    if (at !== device) continue;
    open[material] = [cells[material] ?? null, size];
    cells[material] = null;
    notes.push(from);
  }
  return printedRow(share, cells, source, confirmedBy, {
    ...(Object.keys(open).length === 0 ? {} : { open }),
    ...(notes.length === 0 ? {} : { note: notes.join("; ") }),
  });
}

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { equipmentGrounding: EQUIPMENT_GROUNDING },
  ({ equipmentGrounding: share }, name) =>
    assembled(
      FORM,
      name,
      share,
      share.rows.map((row) => rowOf(row, share)),
    ),
);

/** Table 250.122. */
export const PRINTED_250_122: TablePrinter = { form: FORM, print };
