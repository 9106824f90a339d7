import type { EditionName } from "../editions/edition.ts";
import type { ServiceConductorShare } from "../tables/service-conductor-rows.ts";
import {
  assembled,
  type PrintedColumn,
  type PrintedTable,
  printedRow,
  type TableForm,
} from "./printed-table.ts";

/** The columns of a table by the largest ungrounded conductor. */
export const SERVICE_COLUMNS: readonly PrintedColumn[] = [
  {
    key: "copperUngrounded",
    heading: "ungrounded copper",
    meaning: "the sizes of ungrounded copper conductors that the row is for",
    isKey: true,
  },
  {
    key: "aluminumUngrounded",
    heading: "or aluminum",
    meaning: "the sizes of ungrounded conductors of aluminum or copper-clad aluminum",
    isKey: true,
  },
  {
    key: "copperThrough",
    heading: "copper through",
    unit: "cmil",
    meaning: "the same of copper as an area at most; none in the last row",
  },
  {
    key: "aluminumThrough",
    heading: "aluminum through",
    unit: "cmil",
    meaning: "the same of aluminum as an area at most",
  },
  { key: "copper", heading: "copper", meaning: "the smallest copper conductor" },
  {
    key: "aluminum",
    heading: "aluminum",
    meaning: "the smallest conductor of aluminum or copper-clad aluminum",
  },
];

/** Stands in place of the sizes where a share of the area is asked for. */
export const PERCENT_COLUMN: PrintedColumn = {
  key: "percentOfArea",
  heading: "of the area",
  unit: "%",
  meaning: "the share of the ungrounded conductors' area that takes the place of a size",
};

/** A table by the largest ungrounded conductor. */
export function serviceConductorTable(
  form: TableForm,
  share: ServiceConductorShare,
  name: EditionName,
): PrintedTable {
  const { rows, percentOfArea } = share;
  const printed = rows.map(
    ([
      copperThrough,
      aluminumThrough,
      copperUngrounded,
      aluminumUngrounded,
      copper,
      aluminum,
      source,
      confirmedBy,
    ]) => {
      const cells = {
        copperUngrounded,
        aluminumUngrounded,
        copperThrough,
        aluminumThrough,
        copper,
        aluminum,
      };
      const percent =
        percentOfArea === undefined
          ? {}
          : { percentOfArea: copper === null ? percentOfArea : null };
      return printedRow(share, { ...cells, ...percent }, source, confirmedBy);
    },
  );
  return assembled(form, name, share, printed);
}
