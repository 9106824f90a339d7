import {
  type EditionId,
  type PrintedTable,
  printedTable,
  TABLE_IDS,
  tableVerdict,
} from "@lineside/ampacity";
import { wrap } from "@lineside/findings";
import { layoutFor } from "../colour.ts";
import type { TableFlags } from "../commands/table.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { printJson } from "../json-output.ts";

/** The number that an edition gives a table. */
function numberIn({ cite: { section, table } }: PrintedTable): string {
  return section.startsWith("chapter") ? `${section} ${table}` : (table ?? section);
}

/** Lines of which the first three columns are aligned; the title is wrapped beside them where there is room, else below. */
function listText(tables: readonly PrintedTable[], io: Io): string {
  const { width = 100, color = (_: unknown, text: string) => text } = layoutFor(io);
  const rows = tables.map((one) => [one.id, numberIn(one), one.standing] as const);
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = tables.flatMap((table, n) => {
    const head = (rows[n] ?? []).map((text, at) => text.padEnd(widths[at] ?? 0)).join("  ");
    const beside = width - head.length >= 30;
    const titled = wrap([{ text: table.title, style: "dim" }], {
      width,
      first: beside ? `${head}  ` : "  ",
      next: beside ? " ".repeat(head.length + 2) : "  ",
      colour: color,
    });
    return beside ? titled : [head.trimEnd(), ...titled];
  });
  return lines.join("\n");
}

/** `lineside table` without a table: all of them, with their numbers in an edition. */
export function answerTableList(edition: EditionId, { json }: TableFlags, io: Io): ExitStatus {
  const tables = TABLE_IDS.map((id) => printedTable(id, edition));
  if (json) {
    printJson(io, "pass", {
      edition,
      tables: tables.map((table) => ({
        id: table.id,
        title: table.title,
        number: numberIn(table),
        standing: table.standing,
        verdict: tableVerdict(table),
        rows: table.rows.length,
        citation: table.cite,
      })),
    });
  } else {
    io.out(
      `Tables of NEC ${edition}: id, number there, how it is held\n\n${listText(tables, io)}\n`,
    );
  }
  return EXIT.pass;
}
