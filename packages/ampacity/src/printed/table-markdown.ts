import type { PrintedTable } from "./printed-table.ts";
import { type GridPart, gridOf, wideCaption } from "./table-grid.ts";
import { legendOf, placeText, standingText } from "./table-legend.ts";

/** A text in which nothing is a mark of Markdown's. */
function markdownText(text: string): string {
  return text.replace(/[\\|*_<>[\]\x60]/g, "\\$&");
}

function partMarkdown({ heading, columns, rows }: GridPart): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const lines = [
    row(columns.map((one) => markdownText(one.heading))),
    `|${columns.map(({ isNumber }) => (isNumber ? "---:" : "---")).join("|")}|`,
    ...rows.map((cells) =>
      row(
        cells.map(
          ({ text, marks }) => markdownText(text) + (marks === "" ? "" : ` <sup>${marks}</sup>`),
        ),
      ),
    ),
  ];
  return [...(heading === undefined ? [] : [`**${markdownText(heading)}**\n`]), ...lines].join(
    "\n",
  );
}

/**
 * A table in Markdown: where it stands, the values side by side, footnotes on the rows that are known otherwise than the table, and
 * statuses and sources below. It has no heading, so that it goes below one of a page.
 *
 * @returns Markdown, with a line's end after the last line
 * @example
 * ```ts
 * import { printedTable, tableToMarkdown } from "@lineside/ampacity";
 * tableToMarkdown(printedTable("ch9-1", "2017")).split("\n").slice(2, 6);
 * // => ["NEC 2017, chapter 9, Table 1",
 * //     "",
 * //     "| conductors | of the area (%) |",
 * //     "|---|---:|"]
 * ```
 */
export function tableToMarkdown(table: PrintedTable): string {
  const { parts, footnotes } = gridOf(table);
  const { statuses, notes, sources } = legendOf(table);
  const caption = wideCaption(table);
  const standing = standingText(table);
  const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");
  const blocks = [
    `${markdownText(table.title)}.`,
    markdownText(placeText(table)),
    ...(standing === undefined ? [] : [markdownText(standing)]),
    ...(caption === undefined || parts.length === 0 ? [] : [`${caption}:`]),
    ...parts.map(partMarkdown),
    list(footnotes.map(({ mark, text }) => `<sup>${mark}</sup> ${markdownText(text)}`)),
    list(notes.map(markdownText)),
    list(statuses.map(({ status, meaning }) => `\`${status}\`: ${markdownText(meaning)}`)),
    list(sources.map(({ code, meaning }) => `${code}: ${markdownText(meaning)}`)),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
