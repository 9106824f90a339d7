import {
  type CellDifference,
  type CellSaying,
  compareTables,
  type EditionId,
  type PrintedColumn,
  type PrintedTable,
  type PrintedValue,
  standingText,
  type TableComparison,
  type TableId,
} from "@lineside/ampacity";
import { formatCitation, type Verdict, wrap } from "@lineside/findings";
import { layoutFor } from "../colour.ts";
import type { TableFlags } from "../commands/table.ts";
import { type ExitStatus, exitStatusOf } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { printJson } from "../json-output.ts";
import { selected, type TableSelection } from "./table-selection.ts";

/** Which table is compared, and which of its rows. */
interface ComparisonQuestion {
  readonly id: TableId;
  readonly editions: readonly [EditionId, EditionId];
  readonly selection: TableSelection;
  readonly flags: TableFlags;
}

/** Only the differences in the rows that are asked for. */
function within(comparison: TableComparison, selection: TableSelection): TableComparison {
  const tables = comparison.tables.map((table) => selected(table, selection));
  const keys = new Set(
    tables.flatMap(({ rows, columns }) =>
      rows.map(({ cells }) =>
        JSON.stringify(columns.flatMap((one) => (one.isKey ? [cells[one.key]] : []))),
      ),
    ),
  );
  const asked = ({ key }: CellDifference): boolean => keys.has(JSON.stringify(Object.values(key)));
  return {
    ...comparison,
    tables,
    changes: comparison.changes.filter(asked),
    open: comparison.open.filter(asked),
  };
}

function valueText(value: PrintedValue, { unit }: PrintedColumn): string {
  if (value === null) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return unit === undefined ? String(value) : `${value} ${unit}`;
}

function sayingText({ kind, value, between }: CellSaying, column: PrintedColumn): string {
  if (kind === "absent") return "no such row";
  if (kind === "value") return valueText(value, column);
  return between.map((one) => valueText(one, column)).join(" or ") || "?";
}

/** `copper, 14 AWG, 60 °C`, and which of its columns where it has several. */
function placeText({ key, column }: CellDifference, { columns }: PrintedTable): string {
  const keys = columns.filter(({ isKey }) => isKey);
  const several = columns.length - keys.length > 1;
  const about = columns.find((one) => one.key === column);
  return [
    ...keys.flatMap((one) => {
      const value = key[one.key] ?? null;
      return value === null ? [] : [valueText(value, one)];
    }),
    ...(several && about !== undefined ? [about.heading] : []),
  ].join(", ");
}

/** The cells as lines: the place, and what each edition has, aligned. */
function linesOf(cells: readonly CellDifference[], table: PrintedTable): readonly string[] {
  const rows = cells.map((cell) => {
    const column = table.columns.find(({ key }) => key === cell.column) as PrintedColumn;
    return [placeText(cell, table), ...cell.says.map((one) => sayingText(one, column))];
  });
  const heads = ["", ...(cells[0]?.says.map(({ edition }) => edition) ?? [])];
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  return [heads, ...rows].map((row) =>
    row
      .map((text, at) => text.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count === 0 ? "No" : count} ${count === 1 ? one : many}`;
}

function textOf({ tables, changes, open, unheld }: TableComparison, io: Io): string {
  const { width = 100, color = (_: unknown, text: string) => text } = layoutFor(io);
  const paragraph = (text: string): string =>
    wrap([{ text }], { width, first: "", next: "", colour: color }).join("\n");
  const [table] = tables as readonly [PrintedTable, PrintedTable];
  const editions = tables.map(({ edition }) => edition).join(" and ");
  const blocks = [
    [
      color("heading", paragraph(table.title)),
      ...tables.map(({ cite, standing }) =>
        paragraph(
          standing === "consult"
            ? formatCitation({ ...bare(cite), status: "stated" })
            : formatCitation(cite),
        ),
      ),
    ].join("\n"),
    ...tables.flatMap((one) =>
      unheld.includes(one.edition) ? [paragraph(standingText(one) ?? "")] : [],
    ),
  ];
  if (unheld.length === 0) {
    const differ = counted(changes.length, "cell differs", "cells differ");
    blocks.push(
      [
        `${differ} between NEC ${editions}.`,
        ...(changes.length === 0 ? [] : ["", ...linesOf(changes, table)]),
      ].join("\n"),
    );
    if (open.length > 0) {
      const settled = counted(open.length, "cell is not settled", "cells are not settled");
      blocks.push([`${settled}.`, "", ...linesOf(open, table)].join("\n"));
    }
  } else {
    blocks.push(`Nothing can be compared.`);
  }
  return blocks.join("\n\n");
}

/** A citation without what its values were taken from. */
function bare<C extends { readonly from?: string }>({ from: _, ...place }: C): Omit<C, "from"> {
  return place;
}

/** `lineside table … --against`: the cells that two editions have differently. */
export function answerComparison(
  { id, editions, selection, flags }: ComparisonQuestion,
  io: Io,
): ExitStatus {
  const comparison = within(compareTables(id, editions), selection);
  const { tables, changes, open, unheld } = comparison;
  const verdict: Verdict = unheld.length > 0 || open.length > 0 ? "consult" : "pass";
  if (flags.json) {
    const [edition, against] = editions;
    printJson(io, verdict, {
      id,
      title: tables[0]?.title,
      edition,
      against,
      citations: tables.map(({ cite }) => cite),
      changes,
      open,
      unheld,
    });
  } else {
    io.out(`${textOf(comparison, io)}\n`);
  }
  return exitStatusOf(verdict);
}
