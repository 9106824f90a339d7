import type { PrintedColumn, PrintedRow, PrintedTable, PrintedValue } from "./printed-table.ts";
import { STATUS_MEANING } from "./status-meaning.ts";

/** A cell for people: what it says, and the marks of its footnotes. */
export interface GridCell {
  readonly text: string;
  readonly marks: string;
}

/** A column for people. */
export interface GridColumn {
  readonly heading: string;
  /** Whether it stays at the left where a table is broken into parts beside each other. */
  readonly isKey: boolean;
  /** Whether its cells are numbers. */
  readonly isNumber: boolean;
}

/** A part of a table: all of it, or one of its sections. */
export interface GridPart {
  readonly heading?: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly GridCell[])[];
}

/** A table laid out for people, with its footnotes. */
export interface TableGrid {
  readonly parts: readonly GridPart[];
  readonly footnotes: readonly { readonly mark: string; readonly text: string }[];
}

/** The marks of texts, in the order in which they come up. */
type Marks = Map<string, string>;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** a, b, … z, aa, ab, … */
function markAt(index: number): string {
  const letter = LETTERS[index % LETTERS.length] ?? "";
  return index < LETTERS.length ? letter : markAt(Math.floor(index / LETTERS.length) - 1) + letter;
}

function marksFor(texts: readonly string[], marks: Marks): string {
  return texts
    .map((text) => {
      const mark = marks.get(text) ?? markAt(marks.size);
      marks.set(text, mark);
      return mark;
    })
    .join(",");
}

/** What is to be said below the table of a row that is known otherwise than the table, or has a note. */
function remarksOn(row: PrintedRow, table: PrintedTable): readonly string[] {
  const { status, from, note } = row;
  const remarks: string[] = [];
  if (status !== table.cite.status) {
    const why = from ?? STATUS_MEANING[status];
    remarks.push(`${status === "lost" ? "not settled" : status.replaceAll("-", " ")}: ${why}`);
  }
  if (note !== undefined) remarks.push(note);
  return remarks;
}

/** A value for people. */
function valueText(value: PrintedValue, { places }: PrintedColumn): string {
  if (value === null) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" && places !== undefined ? value.toFixed(places) : String(value);
}

/** A cell for people: `145 or 150` where it is open, `?` where nothing is known, `(25)` what another edition has. */
function cellText(row: PrintedRow, column: PrintedColumn): string {
  const { key } = column;
  const between = row.open?.[key];
  if (between === undefined) return valueText(row.cells[key] ?? null, column);
  const other = row.elsewhere?.[key];
  if (other !== undefined) return `(${valueText(other, column)})`;
  return between.map((value) => valueText(value, column)).join(" or ") || "?";
}

/** `ampacity (A)` */
function headingOf({ heading, unit }: PrintedColumn): string {
  return unit === undefined ? heading : `${heading} (${unit})`;
}

function isNumeric(rows: readonly PrintedRow[], { key }: PrintedColumn): boolean {
  return rows.every(({ cells, open, elsewhere }) => {
    const value = cells[key] ?? open?.[key]?.[0] ?? elsewhere?.[key] ?? null;
    return value === null || typeof value === "number";
  });
}

/** Rows as they are: a line each, remarks in a column of their own. */
function plainPart(
  rows: readonly PrintedRow[],
  columns: readonly PrintedColumn[],
  table: PrintedTable,
  marks: Marks,
): GridPart {
  const lines = rows.map((row) => [
    ...columns.map((column) => ({ text: cellText(row, column), marks: "" })),
    { text: marksFor(remarksOn(row, table), marks), marks: "" },
  ]);
  const remarked = lines.some((line) => line.at(-1)?.text !== "");
  const heads = columns.map((column) => ({
    heading: headingOf(column),
    isKey: column.isKey === true,
    isNumber: isNumeric(rows, column),
  }));
  const last = { heading: "note", isKey: false, isNumber: false };
  return {
    columns: remarked ? [...heads, last] : heads,
    rows: remarked ? lines : lines.map((line) => line.slice(0, -1)),
  };
}

/** Values in the order in which they first come; numbers by size. */
function valuesIn(rows: readonly PrintedRow[], key: string): readonly PrintedValue[] {
  const values = [...new Set(rows.map(({ cells }) => cells[key] ?? null))];
  return values.every((one) => typeof one === "number")
    ? values.toSorted((a, b) => Number(a) - Number(b))
    : values;
}

function textsOf({ cells }: PrintedRow, columns: readonly PrintedColumn[]): readonly string[] {
  return columns.map((column) => valueText(cells[column.key] ?? null, column));
}

/** Cells laid side by side: a line for each of the other keys, a column for each combination of those across. */
function widePart(
  rows: readonly PrintedRow[],
  value: PrintedColumn,
  across: readonly PrintedColumn[],
  table: PrintedTable,
  marks: Marks,
): GridPart {
  const keys = table.columns.filter((one) => one.isKey && !across.includes(one));
  const nameOf = (row: PrintedRow, columns: readonly PrintedColumn[]): string =>
    JSON.stringify(columns.map(({ key }) => row.cells[key]));
  const place = (row: PrintedRow): readonly number[] =>
    across.map(({ key }) => orders.get(key)?.indexOf(row.cells[key] ?? null) ?? 0);
  const orders = new Map(across.map(({ key }) => [key, valuesIn(rows, key)]));
  const heads = new Map<string, PrintedRow>();
  const lines = new Map<string, Map<string, PrintedRow>>();
  for (const row of rows) {
    const [line, head] = [nameOf(row, keys), nameOf(row, across)];
    if (!heads.has(head)) heads.set(head, row);
    lines.set(line, (lines.get(line) ?? new Map()).set(head, row));
  }
  const ordered = [...heads].toSorted(([, a], [, b]) => {
    const [x, y] = [place(a), place(b)];
    return x.reduce((found, one, at) => found || one - (y[at] ?? 0), 0);
  });
  const withUnit = across.map((one) => ({ ...one, places: 0 }));
  return {
    columns: [
      ...keys.map((one) => ({
        heading: headingOf(one),
        isKey: true,
        isNumber: isNumeric(rows, one),
      })),
      ...ordered.map(([, row]) => ({
        heading: textsOf(row, across)
          .map((text, at) =>
            withUnit[at]?.unit === undefined ? text : `${text} ${withUnit[at]?.unit}`,
          )
          .join(" "),
        isKey: false,
        isNumber: isNumeric(rows, value),
      })),
    ],
    rows: [...lines.values()].map((line) => {
      const [first] = line.values();
      return [
        ...textsOf(first as PrintedRow, keys).map((text) => ({ text, marks: "" })),
        ...ordered.map(([head]) => {
          const row = line.get(head);
          if (row === undefined) return { text: "–", marks: "" };
          return { text: cellText(row, value), marks: marksFor(remarksOn(row, table), marks) };
        }),
      ];
    }),
  };
}

/** A table laid out for people. */
export function gridOf(table: PrintedTable): TableGrid {
  const { columns, rows, layout } = table;
  const marks: Marks = new Map();
  const sections = columns.find(({ key }) => key === layout.sections);
  const value = columns.find(({ key }) => key === layout.value);
  const across = columns.filter(({ key }) => layout.across?.includes(key));
  const parts: GridPart[] = [];
  if (value !== undefined) parts.push(widePart(rows, value, across, table, marks));
  else if (sections === undefined) parts.push(plainPart(rows, columns, table, marks));
  else {
    const others = columns.filter((one) => one !== sections);
    for (const section of valuesIn(rows, sections.key)) {
      const own = rows.filter(({ cells }) => cells[sections.key] === section);
      parts.push({ heading: String(section), ...plainPart(own, others, table, marks) });
    }
  }
  return {
    parts: rows.length === 0 ? [] : parts,
    footnotes: [...marks].map(([text, mark]) => ({ mark, text })),
  };
}

/** What the cells of a wide layout are, which no heading says: `ampacity in A`. */
export function wideCaption({ columns, layout }: PrintedTable): string | undefined {
  const value = columns.find(({ key }) => key === layout.value);
  if (value === undefined) return undefined;
  return value.unit === undefined ? value.heading : `${value.heading} in ${value.unit}`;
}
