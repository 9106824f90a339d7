import {
  EDITION_IDS,
  type PrintedTable,
  printedTable,
  TABLE_IDS,
  type TableId,
  tableToMarkdown,
} from "../../packages/ampacity/src/index.ts";
import { CITATION_STATUSES, formatCitation } from "../../packages/findings/src/index.ts";

/** A page of `docs/tables`. */
export interface Page {
  /** Its name in the folder. */
  readonly file: string;
  readonly text: string;
}

/** `250.102(C)(1)` as `250.102-C-1.md`: no sign that a link would have to hide. */
function fileOf(id: TableId): string {
  return `${id.replace(/\((\w+)\)/g, "-$1")}.md`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function grid(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(heads), `|${heads.map(() => "---").join("|")}|`, ...rows.map(row)].join("\n");
}

function numberIn({ cite: { section, table } }: PrintedTable): string {
  return section.startsWith("chapter") ? `${section} ${table}` : (table ?? section);
}

/** What makes two editions alike: that they have the same cells, or none for the same reason. */
function likeness({ standing, rows }: PrintedTable): string {
  const none = rows.length > 0 ? "" : standing;
  return JSON.stringify([none, rows.map(({ cells, open }) => [cells, open])]);
}

/** The editions of each likeness, in the order in which they first come. */
function printings(tables: readonly PrintedTable[]): readonly (readonly PrintedTable[])[] {
  const groups = new Map<string, PrintedTable[]>();
  for (const table of tables) {
    const like = likeness(table);
    const group = groups.get(like);
    if (group === undefined) groups.set(like, [table]);
    else group.push(table);
  }
  return [...groups.values()];
}

/** Of editions that are alike the one that is known best, the first of several. */
function bestKnown(tables: readonly PrintedTable[]): PrintedTable {
  const rank = ({ cite }: PrintedTable): number => CITATION_STATUSES.indexOf(cite.status);
  return tables.reduce((best, one) => (rank(one) < rank(best) ? one : best));
}

function printing(tables: readonly PrintedTable[]): string {
  const shown = bestKnown(tables);
  const others = tables.filter((one) => one !== shown).map(({ edition }) => edition);
  const also =
    others.length === 0
      ? ""
      : `\nThe same in ${others.join(", ")}, where it stands and is known as said above.\n`;
  return `## ${tables.map(({ edition }) => edition).join(", ")}\n\n${tableToMarkdown(shown)}${also}`;
}

function tablePage(id: TableId): Page {
  const tables = EDITION_IDS.map((edition) => printedTable(id, edition));
  const { title, columns: documented } = printedTable(id, "2017");
  const editions = tables.map((table) => [
    table.edition,
    numberIn(table),
    table.standing,
    table.cite.status,
    table.cite.from ?? "",
  ]);
  const columns = documented.map(({ key, heading, unit, meaning }) => [
    `\`${key}\``,
    heading,
    unit ?? "",
    meaning,
  ]);
  const text = `---
title: Table ${id}
---

# Table ${id}

${title}. [All tables](README.md)

\`lineside table "${id}" --edition 2023\` prints it, with \`--csv\` or \`--json\` for programs; in a program it is
\`printedTable("${id}", "2023")\`.

## Where it stands

${grid(["edition", "number", "standing", "status", "taken from, or why not"], editions)}

## Columns

${grid(["key", "heading", "unit", "meaning"], columns)}

${printings(tables).map(printing).join("\n")}`;
  return { file: fileOf(id), text };
}

function indexPage(): Page {
  const rows = TABLE_IDS.map((id) => {
    const tables = EDITION_IDS.map((edition) => printedTable(id, edition));
    const standings = tables.map(({ standing }) =>
      standing.replace("assumed-unchanged", "assumed"),
    );
    return [`[${id}](${fileOf(id)})`, ...standings];
  });
  const titles = TABLE_IDS.map((id) => {
    const table = printedTable(id, "2017");
    const tables = EDITION_IDS.map((edition) => printedTable(id, edition));
    const best = bestKnown(tables.filter(({ rows }) => rows.length > 0));
    return [
      `[${id}](${fileOf(id)})`,
      table.title,
      String(best.rows.length),
      formatCitation(best.cite),
    ];
  });
  const text = `---
title: Tables
---

# Tables

The tables of \`@lineside/ampacity\`, each with its values by edition, its sources, and how well each value is known. These pages are
made of the same rows that the rules read: a test compares them, and \`REGEN=1 npm test -- tools\` rewrites them. Numbers and section
numbers only; the words are ours. Where the sources can be found stands in [sources](../sources.md).

${grid(["table", "what it is", "rows", "best known in"], titles)}

## What may be answered

\`stated\`: read for that edition; \`by-data\`: the rows say to which editions they belong; \`assumed\`: read in another edition, and no
change is known; \`consult\`: a change is known or suspected, and the edition's own values were not obtained; \`not-applicable\`: the
edition has no such table.

${grid(["table", ...EDITION_IDS], rows)}
`;
  return { file: "README.md", text };
}

/** Every page of \`docs/tables\`. */
export function tablePages(): readonly Page[] {
  return [indexPage(), ...TABLE_IDS.map(tablePage)];
}
