import {
  type Material,
  type PrintedRow,
  type PrintedTable,
  safeParseMaterial,
} from "@lineside/ampacity";
import type { TableFlags } from "../commands/table.ts";
import { optionValue } from "../option-values.ts";
import { UsageError } from "../usage-error.ts";

/** Which rows of a table are asked for. */
export interface TableSelection {
  readonly material: Material | undefined;
  readonly columns: readonly number[] | undefined;
}

function columnFrom(text: string): number {
  const [, degrees] = /^(\d{2,3})\s*°?\s*C?$/i.exec(text) ?? [];
  if (degrees !== undefined) return Number(degrees);
  throw new UsageError(
    `--column: ${JSON.stringify(text)} is no column\n  expected a temperature in °C, such as 75C`,
  );
}

/** The rows that `--material` and `--column` name. */
export function selectionFrom({ material, column }: TableFlags): TableSelection {
  return {
    material:
      material === undefined ? undefined : optionValue("--material", safeParseMaterial(material)),
    columns: column?.map(columnFrom),
  };
}

/** Whether a row's key is one of those asked for; a table without such a key cannot be asked. */
function checkKey(table: PrintedTable, key: string, option: string): void {
  if (table.columns.some((one) => one.key === key && one.isKey)) return;
  throw new UsageError(`${option}: the rows of table ${table.id} have no ${key}; leave it out`);
}

/** The material whose rows stand for a material: aluminum's for copper-clad aluminum, where it has none of its own. */
function rowMaterial(material: Material, rows: readonly PrintedRow[]): Material {
  const own = rows.some(({ cells }) => cells["material"] === material);
  return own || material === "copper" ? material : "aluminum";
}

/** A table with only the rows that are asked for. */
export function selected(table: PrintedTable, { material, columns }: TableSelection): PrintedTable {
  let { rows } = table;
  if (material !== undefined) {
    checkKey(table, "material", "--material");
    const word = rowMaterial(material, rows);
    rows = rows.filter(({ cells }) => cells["material"] === word);
  }
  if (columns !== undefined) {
    checkKey(table, "column", "--column");
    const held = [...new Set(table.rows.map(({ cells }) => Number(cells["column"])))];
    const missing = columns.find((one) => held.length > 0 && !held.includes(one));
    if (missing !== undefined) {
      const known = held.toSorted((a, b) => a - b).join(", ");
      throw new UsageError(
        `--column: table ${table.id} has no column of ${missing} °C\n  expected ${known}`,
      );
    }
    rows = rows.filter(({ cells }) => columns.includes(Number(cells["column"])));
  }
  return { ...table, rows };
}
