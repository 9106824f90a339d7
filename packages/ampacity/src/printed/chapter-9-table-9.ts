import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { IMPEDANCE } from "../tables/chapter-9-table-9/editions.ts";
import type { ByConduit, ImpedanceRow } from "../tables/chapter-9-table-9/impedance-rows.ts";
import {
  assembled,
  type PrintedCells,
  type PrintedColumn,
  type PrintedTable,
  printedRow,
  type TableForm,
  type TablePrinter,
} from "./printed-table.ts";

const CONDUITS = [
  ["Pvc", "PVC"],
  ["Aluminum", "aluminum"],
  ["Steel", "steel"],
] as const;

/** The three columns of one figure of one material, by the conduit. */
function byConduit(key: string, letter: string, meaning: string): readonly PrintedColumn[] {
  return CONDUITS.map(([suffix, conduit]) => ({
    key: `${key}${suffix}`,
    heading: `${letter} in ${conduit}`,
    unit: "Ω/kft",
    meaning: `${meaning} in conduit of ${conduit}`,
  }));
}

function columns(): readonly PrintedColumn[] {
  return [
    { key: "size", heading: "size", meaning: "the size of the conductors", isKey: true },
    { key: "x", heading: "X", unit: "Ω/kft", meaning: "reactance in conduit of PVC or aluminum" },
    {
      key: "xSteel",
      heading: "X in steel",
      unit: "Ω/kft",
      meaning: "reactance in conduit of steel",
    },
    ...byConduit("rCopper", "R Cu", "resistance of copper"),
    ...byConduit("rAluminum", "R Al", "resistance of aluminum"),
    ...byConduit("zCopper", "Z Cu", "impedance of copper at power factor 0.85"),
    ...byConduit("zAluminum", "Z Al", "impedance of aluminum at power factor 0.85"),
  ];
}

const FORM: TableForm = {
  id: "ch9-9",
  title:
    "Alternating-current resistance and reactance to neutral, three single conductors in conduit, 75 °C, 60 Hz",
  columns: /* @__PURE__ */ columns(),
};

function cellsBy(key: string, values: ByConduit | null): PrintedCells {
  return Object.fromEntries(
    CONDUITS.map(([suffix], at) => [`${key}${suffix}`, values?.[at] ?? null]),
  );
}

function cellsOf([
  size,
  x,
  xSteel,
  rCopper,
  rAluminum,
  zCopper,
  zAluminum,
]: ImpedanceRow): PrintedCells {
  return {
    size,
    x,
    xSteel,
    ...cellsBy("rCopper", rCopper),
    ...cellsBy("rAluminum", rAluminum),
    ...cellsBy("zCopper", zCopper),
    ...cellsBy("zAluminum", zAluminum),
  };
}

const print: (edition: EditionLike) => PrintedTable = /* @__PURE__ */ perEdition(
  { impedance: IMPEDANCE },
  ({ impedance: share }, name) => {
    const rows = share.rows.map((row) => {
      const [, , , , , , , source, confirmedBy, note] = row;
      return printedRow(
        share,
        cellsOf(row),
        source,
        confirmedBy,
        note === undefined ? {} : { note },
      );
    });
    return assembled(FORM, name, share, rows);
  },
);

/** Chapter 9 Table 9. */
export const PRINTED_CHAPTER_9_9: TablePrinter = { form: FORM, print };
