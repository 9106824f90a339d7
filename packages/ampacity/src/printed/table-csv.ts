import type { PrintedRow, PrintedTable, PrintedValue } from "./printed-table.ts";

/** `circularMils` as `circular_mils`. */
function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A cell as RFC 4180 has it: within quotes where it holds a comma, a quote or a line's end. */
function quoted(value: PrintedValue): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `amperes: 145 or 150`; a question mark where no value is known. */
function openText({ open = {} }: PrintedRow): string {
  return Object.entries(open)
    .map(([key, values]) => `${snake(key)}: ${values.length === 0 ? "?" : values.join(" or ")}`)
    .join("; ");
}

function elsewhereText({ elsewhere = {} }: PrintedRow): string {
  return Object.entries(elsewhere)
    .map(([key, value]) => `${snake(key)}: ${value}`)
    .join("; ");
}

/**
 * A table as CSV by RFC 4180, lines ending in CR LF: the edition, the table's own columns in their order, then `open`, `elsewhere`,
 * `status`, `taken_from`, `source`, `confirmed_by` and `note`. A cell that is not settled is empty, and `open` names it with its values.
 *
 * @example
 * ```ts
 * import { printedTable, tableToCsv } from "@lineside/ampacity";
 * tableToCsv(printedTable("250.122", "2017")).split("\r\n").slice(0, 2);
 * // => ["edition,device,copper,aluminum,open,elsewhere,status,taken_from,source,confirmed_by,note",
 * //     "2017,15,14 AWG,12 AWG,,,stated,,N17,EEC14 S99 AUD23(Cu),"]
 * ```
 */
export function tableToCsv(table: PrintedTable): string {
  const keys = table.columns.map(({ key }) => key);
  const about = ["open", "elsewhere", "status", "taken_from", "source", "confirmed_by", "note"];
  const lines: readonly (readonly PrintedValue[])[] = [
    ["edition", ...keys.map(snake), ...about],
    ...table.rows.map((row) => [
      table.edition,
      ...keys.map((key) => row.cells[key] ?? null),
      openText(row),
      elsewhereText(row),
      row.status,
      row.from ?? null,
      row.source,
      row.confirmedBy,
      row.note ?? null,
    ]),
  ];
  return lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
}
