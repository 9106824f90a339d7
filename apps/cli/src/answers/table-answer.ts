import {
  type EditionId,
  type PrintedTable,
  printedTable,
  standingText,
  tableId,
  tableToCsv,
  tableToJson,
  tableToMarkdown,
  tableToText,
  tableVerdict,
} from "@lineside/ampacity";
import { layoutFor } from "../colour.ts";
import type { TableFlags } from "../commands/table.ts";
import { chosenEdition } from "../edition-choice.ts";
import { EXIT, type ExitStatus, exitStatusOf } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { printJson } from "../json-output.ts";
import { UsageError } from "../usage-error.ts";
import { answerComparison } from "./table-comparison.ts";
import { tableError } from "./table-error.ts";
import { answerTableList } from "./table-list.ts";
import { selected, selectionFrom } from "./table-selection.ts";

/** The forms of output that are no text. */
const FORMS = ["json", "csv", "markdown"] as const;

/** The output that is asked for, where it is not text. */
function formatOf(flags: TableFlags): (typeof FORMS)[number] | undefined {
  const [format, ...others] = FORMS.filter((one) => flags[one]);
  if (others.length === 0) return format;
  const named = [format, ...others].map((one) => `--${one}`).join(", ");
  throw new UsageError(`${named}: the answer has one form; name one of them`);
}

function printTable(table: PrintedTable, flags: TableFlags, io: Io): ExitStatus {
  const verdict = tableVerdict(table);
  const standing = standingText(table);
  switch (formatOf(flags)) {
    case "json":
      printJson(io, verdict, tableToJson(table));
      break;
    case "csv":
      io.out(tableToCsv(table));
      if (standing !== undefined) io.err(`${standing}\n`);
      break;
    case "markdown":
      io.out(tableToMarkdown(table));
      break;
    default:
      io.out(`${tableToText(table, layoutFor(io))}\n`);
  }
  return exitStatusOf(verdict);
}

/** What only one of the questions of the command has a use for. */
function refuse(options: readonly string[], why: string): void {
  if (options.length > 0) throw new UsageError(`${options.join(", ")}: ${why}`);
}

function checkFlags(id: string | undefined, flags: TableFlags): void {
  const { against, material, column, elsewhere, csv, markdown } = flags;
  const given = (pairs: readonly (readonly [string, unknown])[]): readonly string[] =>
    pairs.flatMap(([option, value]) => (value === undefined ? [] : [option]));
  formatOf(flags);
  if (id === undefined) {
    const options = {
      "--against": against,
      "--material": material,
      "--column": column,
      "--elsewhere": elsewhere,
    };
    refuse(
      given([...Object.entries(options), ["--csv", csv], ["--markdown", markdown]]),
      "say of which table; without one all are listed",
    );
  }
  if (against !== undefined) {
    refuse(
      given([
        ["--elsewhere", elsewhere],
        ["--csv", csv],
        ["--markdown", markdown],
      ]),
      "a comparison has none; leave it out, or --against",
    );
  }
}

/** `lineside table`. */
export function answerTable(id: string | undefined, flags: TableFlags, io: Io): ExitStatus {
  checkFlags(id, flags);
  const selection = selectionFrom(flags);
  const edition = chosenEdition(flags, io);
  if (edition === undefined) return EXIT.undecided;
  if (id === undefined) return answerTableList(edition, flags, io);
  const table = tableError(() => tableId(id, edition));
  if (flags.against !== undefined) {
    const against = otherEdition(flags.against, flags, io);
    if (against === undefined) return EXIT.undecided;
    return answerComparison({ id: table, editions: [edition, against], selection, flags }, io);
  }
  const asReadElsewhere = flags.elsewhere === true;
  return printTable(
    selected(printedTable(table, edition, { asReadElsewhere }), selection),
    flags,
    io,
  );
}

/** The edition of `--against`; what is wrong with it is said of that option. */
function otherEdition(edition: string, { json }: TableFlags, io: Io): EditionId | undefined {
  const renamed = (text: string): string => text.replace(/^--edition:/, "--against:");
  const flags = { edition, ...(json === undefined ? {} : { json }) };
  try {
    return chosenEdition(flags, { ...io, err: (text) => io.err(renamed(text)) });
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(renamed(error.message)) : error;
  }
}
