import { type Colour, wrap } from "@lineside/findings";
import type { PrintedTable } from "./printed-table.ts";
import { type GridColumn, type GridPart, gridOf, wideCaption } from "./table-grid.ts";
import { legendOf, placeText, standingText } from "./table-legend.ts";

/** How a table is printed as text. */
export interface TableTextOptions {
  /** Columns of a line, 100 where it is left out. A table that is wider is broken into parts below each other. */
  readonly width?: number | undefined;
  /** Colours a heading, or what is less important; it must not change the number of columns. */
  readonly color?: Colour | undefined;
}

/** A column, set: its heading and cells as lines of at most its width. */
interface SetColumn {
  readonly width: number;
  readonly isKey: boolean;
  readonly isNumber: boolean;
  readonly heading: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

/** A word that is longer is not broken. */
const CELL_WIDTH = 22;
const HEADING_WIDTH = 10;
const GAP = "  ";

const NO_BREAK = "\u00A0";

/** Words on lines of at most a width; a number stays with its unit. */
function linesOf(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.replace(/(?<=\d) (?=°)/g, NO_BREAK).split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => line.replaceAll(NO_BREAK, " "));
}

function widest(lines: readonly string[]): number {
  return lines.reduce((most, { length }) => Math.max(most, length), 0);
}

function setColumn(column: GridColumn, at: number, { rows }: GridPart): SetColumn {
  const marks = widest(rows.map((row) => row[at]?.marks ?? ""));
  const cells = rows.map((row) => {
    const { text = "", marks: own = "" } = row[at] ?? {};
    const lines = linesOf(text, CELL_WIDTH);
    if (marks === 0) return lines;
    const last = lines.length - 1;
    return lines.map((line, n) => `${line} ${(n === last ? own : "").padEnd(marks)}`);
  });
  const body = widest(cells.flat());
  const heading = linesOf(column.heading, Math.max(body, HEADING_WIDTH));
  return { ...column, width: Math.max(body, widest(heading)), heading, cells };
}

/** The columns of a line that some columns take. */
function widthOf(some: readonly SetColumn[]): number {
  return some.reduce((sum, one) => sum + one.width + GAP.length, 0) - GAP.length;
}

/** Key columns with as many others as a line has room for; as often as it takes. */
function chunks(columns: readonly SetColumn[], width: number): readonly (readonly SetColumn[])[] {
  const keys = columns.filter(({ isKey }) => isKey);
  const made: SetColumn[][] = [[...keys]];
  for (const column of columns) {
    if (column.isKey) continue;
    const last = made.at(-1) ?? [];
    if (last.length > keys.length && widthOf([...last, column]) > width)
      made.push([...keys, column]);
    else last.push(column);
  }
  return made;
}

function lineUp(
  columns: readonly SetColumn[],
  cells: readonly (readonly string[])[],
): readonly string[] {
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, n) =>
    columns
      .map(({ width, isNumber }, at) => {
        const line = cells[at]?.[n] ?? "";
        return isNumber ? line.padStart(width) : line.padEnd(width);
      })
      .join(GAP)
      .trimEnd(),
  );
}

/** Each row as a paragraph, for a line that has no room for the keys and a column beside them. */
function recordLines({ columns, rows }: GridPart, width: number): readonly string[] {
  return rows.flatMap((row) => {
    const text = columns
      .flatMap(({ heading }, at) => {
        const { text: cell = "", marks = "" } = row[at] ?? {};
        return cell === "" || cell === "–"
          ? []
          : [`${heading} ${cell}${marks === "" ? "" : ` ${marks}`}`];
      })
      .join(", ");
    return wrap([{ text }], { width, first: "- ", next: "  ", colour: (_, one) => one });
  });
}

function gridLines(part: GridPart, width: number, colour: Colour): readonly string[] {
  const columns = part.columns.map((column, at) => setColumn(column, at, part));
  const parts = chunks(columns, width);
  if (parts.some((some) => widthOf(some) > width)) return recordLines(part, width);
  return parts.flatMap((some, at) => [
    ...(at === 0 ? [] : [""]),
    ...lineUp(
      some,
      some.map(({ heading }) => heading),
    ).map((line) => colour("dim", line)),
    ...part.rows.flatMap((_, row) =>
      lineUp(
        some,
        some.map(({ cells }) => cells[row] ?? []),
      ),
    ),
  ]);
}

function partLines(part: GridPart, width: number, colour: Colour): readonly string[] {
  const lines = gridLines(part, width, colour);
  return part.heading === undefined ? lines : [colour("heading", part.heading), ...lines];
}

/**
 * A table for people: its title and where it stands, the values side by side, footnotes on the rows that are known otherwise than the
 * table, and a legend of statuses and sources.
 *
 * @returns lines, without a line's end after the last
 * @example
 * ```ts
 * import { printedTable, tableToText } from "@lineside/ampacity";
 * tableToText(printedTable("310.12", "2023")).split("\n").slice(0, 5);
 * // => ["Service and feeder conductors of dwellings, for the entire load, single-phase 120/240 V",
 * //     "NEC 2023, 310.12, Table 310.12",
 * //     "",
 * //     "rating (A)  copper     aluminum",
 * //     "       100  4 AWG      2 AWG"]
 * ```
 */
export function tableToText(
  table: PrintedTable,
  { width = 100, color = (_, text) => text }: TableTextOptions = {},
): string {
  const { parts, footnotes } = gridOf(table);
  const { statuses, notes, sources } = legendOf(table);
  const paragraph = (text: string, first = "", style?: "heading" | "dim"): readonly string[] =>
    wrap([style === undefined ? { text } : { text, style }], {
      width,
      first,
      next: " ".repeat(first.length),
      colour: color,
    });
  const caption = wideCaption(table);
  const standing = standingText(table);
  const listed = (pairs: readonly (readonly [string, string])[]): readonly string[] => {
    const wide = widest(pairs.map(([name]) => name));
    return pairs.flatMap(([name, text]) => paragraph(text, `${name.padEnd(wide)}  `));
  };
  const blocks: readonly (readonly string[])[] = [
    [
      ...paragraph(table.title, "", "heading"),
      ...paragraph(placeText(table)),
      ...(standing === undefined ? [] : paragraph(standing)),
    ],
    ...parts.map((part) => [
      ...(caption === undefined ? [] : paragraph(caption, "", "dim")),
      ...partLines(part, width, color),
    ]),
    listed(footnotes.map(({ mark, text }) => [mark, text])),
    notes.flatMap((text) => paragraph(text, "· ")),
    listed(statuses.map(({ status, meaning }) => [status, meaning])),
    listed(sources.map(({ code, meaning }) => [code, meaning])),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}
