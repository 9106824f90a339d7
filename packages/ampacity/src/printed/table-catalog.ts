import { AmpacityError, shown } from "../ampacity-error.ts";
import type { EditionLike } from "../editions/edition.ts";
import { EDITION_IDS } from "../editions/edition-id.ts";
import { PRINTED_ADJUSTMENT } from "./adjustment.ts";
import { PRINTED_AMBIENT_30C } from "./ambient-30c.ts";
import { PRINTED_AMBIENT_40C } from "./ambient-40c.ts";
import { PRINTED_CHAPTER_9_1 } from "./chapter-9-table-1.ts";
import { PRINTED_CHAPTER_9_4 } from "./chapter-9-table-4.ts";
import { PRINTED_CHAPTER_9_5 } from "./chapter-9-table-5.ts";
import { PRINTED_CHAPTER_9_5A } from "./chapter-9-table-5a.ts";
import { PRINTED_CHAPTER_9_8 } from "./chapter-9-table-8.ts";
import { PRINTED_CHAPTER_9_9 } from "./chapter-9-table-9.ts";
import { PRINTED_INSULATION_TYPES } from "./insulation-types.ts";
import { nearestWord } from "./nearest-word.ts";
import { type PrintedTable, type TablePrinter, withheld } from "./printed-table.ts";
import { PRINTED_ROOFTOP_ADDER } from "./rooftop-adder.ts";
import { PRINTED_240_4_D } from "./table-240-4-d.ts";
import { PRINTED_240_6_A } from "./table-240-6-a.ts";
import { PRINTED_250_66 } from "./table-250-66.ts";
import { PRINTED_250_102_C_1 } from "./table-250-102-c-1.ts";
import { PRINTED_250_122 } from "./table-250-122.ts";
import { PRINTED_310_12 } from "./table-310-12.ts";
import { PRINTED_310_16 } from "./table-310-16.ts";
import { PRINTED_310_17 } from "./table-310-17.ts";
import { PRINTED_450_3_B } from "./table-450-3-b.ts";

/** The id of a table, the same in all editions. */
export type TableId =
  | "310.16"
  | "310.17"
  | "ambient-30C"
  | "ambient-40C"
  | "adjustment"
  | "rooftop-adder"
  | "310.12"
  | "insulation-types"
  | "240.4(D)"
  | "240.6(A)"
  | "250.66"
  | "250.102(C)(1)"
  | "250.122"
  | "450.3(B)"
  | "ch9-1"
  | "ch9-4"
  | "ch9-5"
  | "ch9-5A"
  | "ch9-8"
  | "ch9-9";

/** Every table that can be printed, by its id. */
const PRINTERS: Readonly<Record<TableId, TablePrinter>> = {
  "310.16": PRINTED_310_16,
  "310.17": PRINTED_310_17,
  "ambient-30C": PRINTED_AMBIENT_30C,
  "ambient-40C": PRINTED_AMBIENT_40C,
  adjustment: PRINTED_ADJUSTMENT,
  "rooftop-adder": PRINTED_ROOFTOP_ADDER,
  "310.12": PRINTED_310_12,
  "insulation-types": PRINTED_INSULATION_TYPES,
  "240.4(D)": PRINTED_240_4_D,
  "240.6(A)": PRINTED_240_6_A,
  "250.66": PRINTED_250_66,
  "250.102(C)(1)": PRINTED_250_102_C_1,
  "250.122": PRINTED_250_122,
  "450.3(B)": PRINTED_450_3_B,
  "ch9-1": PRINTED_CHAPTER_9_1,
  "ch9-4": PRINTED_CHAPTER_9_4,
  "ch9-5": PRINTED_CHAPTER_9_5,
  "ch9-5A": PRINTED_CHAPTER_9_5A,
  "ch9-8": PRINTED_CHAPTER_9_8,
  "ch9-9": PRINTED_CHAPTER_9_9,
};

/** The ids of the tables that can be printed. */
export const TABLE_IDS: readonly TableId[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(PRINTERS) as TableId[],
);

/** What is to be printed beside what the edition itself has. */
export interface PrintingOptions {
  /** Shows, marked as such, what the edition that was read has in cells of which this edition's own value is not held. */
  readonly asReadElsewhere?: boolean | undefined;
}

/** A number without what people write differently: `Table 310.15(B)(16)` is `310.15(b)(16)`. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s,]+/g, "")
    .replace(/^nec(?=\D)/, "")
    .replace(/^ch(?:apter|\.)?(?=9)/, "ch")
    .replace(/^ch9-?table-?/, "ch9-")
    .replace(/^table-?/, "");
}

/** The numbers that an edition gives a table: its own table's, or else the section's. */
function numbersIn(printer: TablePrinter, edition: EditionLike): readonly string[] {
  const { section, table } = printer.print(edition).cite;
  return [
    ...(table === undefined ? [] : [plain(table), plain(`${section}${table}`)]),
    plain(section),
  ];
}

/** The tables that have a number in one of some editions. */
function numbered(number: string, editions: readonly EditionLike[]): readonly TableId[] {
  if (number === "") return [];
  return TABLE_IDS.filter((id) =>
    editions.some((edition) => numbersIn(PRINTERS[id], edition).includes(number)),
  );
}

function unknownTable(
  text: unknown,
  candidates: readonly TableId[],
  number: string,
): AmpacityError {
  const several = candidates.length > 1;
  const suggestion = several ? undefined : nearestWord(number, TABLE_IDS);
  const why = several
    ? `is the number of several tables: ${candidates.join(", ")}`
    : `is not a table that is held${suggestion === undefined ? "" : `; ${suggestion} is nearest`}`;
  return new AmpacityError("UNKNOWN_TABLE", `${shown(text)} ${why}`, {
    path: "/id",
    got: shown(text),
    expected: several ? candidates : TABLE_IDS,
    suggestion,
  });
}

/** A text longer than any number of a table; it is not looked at. */
const LONGEST = 60;

/**
 * The id of a table by its id, or by a number that an edition gives it, with or without the word Table, in any letter case and
 * with any blanks. A number that moved is looked for in the edition first.
 *
 * @throws {@link AmpacityError} `UNKNOWN_TABLE`, with the nearest id as suggestion, or with the tables between which a number leaves it
 * open; `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { tableId } from "@lineside/ampacity";
 * tableId("Table 310.15(B)(16)", "2023"); // => "310.16"
 * tableId("chapter 9 table 5a", "2023"); // => "ch9-5A"
 * tableId("240.6 (a)", "2002"); // => "240.6(A)"
 * tableId("310.61", "2023"); // throws UNKNOWN_TABLE
 * ```
 */
export function tableId(text: string, edition: EditionLike): TableId {
  const short = typeof text === "string" && text.length <= LONGEST;
  const number = short ? plain(text) : "";
  const exact = TABLE_IDS.find((id) => plain(id) === number);
  if (exact !== undefined) return exact;
  const known = TABLE_IDS.find((id) => {
    return PRINTERS[id].form.known?.some((one) => plain(one) === number);
  });
  if (known !== undefined) return known;
  for (const editions of [[edition], EDITION_IDS]) {
    const [found, ...others] = numbered(number, editions);
    if (found === undefined) continue;
    if (others.length === 0) return found;
    throw unknownTable(text, [found, ...others], number);
  }
  throw unknownTable(text, [], number);
}

/**
 * A table of an edition as data: its columns with their meaning, each row with its source and how well it is known. Ampacities, factors and
 * areas stand one cell a row.
 *
 * A cell that is not settled is `null`, and its `open` has the values between which it is; where an edition's values are not held
 * (`standing` `consult`) there are no rows. With `asReadElsewhere` such cells have in `elsewhere` what was read in another edition.
 *
 * @param id - an id of {@link TABLE_IDS}, or a number that an edition gives the table
 * @throws {@link AmpacityError} as {@link tableId} does
 * @example
 * ```ts
 * import { printedTable } from "@lineside/ampacity";
 * const { cite, rows } = printedTable("310.16", "2014");
 * cite.table; // => "Table 310.15(B)(16)"
 * rows.length; // => 167
 * rows[2]?.cells; // => { material: "copper", size: "14 AWG", column: 60, amperes: 15 }
 * printedTable("310.17", "2008").rows.length; // => 0
 * const other = printedTable("310.17", "2008", { asReadElsewhere: true }).rows[2];
 * other?.cells["amperes"]; // => null
 * other?.elsewhere; // => { amperes: 25 }
 * ```
 */
export function printedTable(
  id: string,
  edition: EditionLike,
  { asReadElsewhere = false }: PrintingOptions = {},
): PrintedTable {
  const table = PRINTERS[tableId(id, edition)].print(edition);
  return asReadElsewhere ? table : withheld(table);
}
