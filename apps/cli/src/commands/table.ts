import type { Command } from "commander";
import type { ExitStatus } from "../exit-status.ts";
import type { Io } from "../io.ts";

/** The options of `lineside table`, as commander hands them over. */
export interface TableFlags {
  readonly edition?: string;
  readonly against?: string;
  readonly material?: string;
  readonly column?: readonly string[];
  readonly elsewhere?: true;
  readonly json?: true;
  readonly csv?: true;
  readonly markdown?: true;
}

const EXAMPLES = `
A table is found by its id or by a number that an edition gives it: 310.16 is also "Table 310.15(B)(16)".
Without one, all tables are listed. A cell that is not settled has both values, or a question mark.

Examples:
  $ lineside table --edition 2017
  $ lineside table 310.16 --edition 2017
  $ lineside table 310.16 --edition 2017 --against 2008
  $ lineside table 310.16 --edition 2023 --material copper --column 75 --csv
  $ lineside table ch9-8 --edition 2023 --json
  $ lineside table 310.17 --edition 2008 --elsewhere`;

/** Adds `lineside table`. */
export function addTableCommand(root: Command, io: Io, settle: (status: ExitStatus) => void): void {
  root
    .command("table")
    .summary("a table of an edition with its sources, or what differs between editions")
    .description(
      "Prints a table as an edition has it: each cell with its source and how well it is known; with --against the\n" +
        "cells that another edition has differently.",
    )
    .argument("[id]", 'the table: 310.16, 250.122, ch9-4, "Table 310.15(B)(16)", …')
    .optionsGroup("The question:")
    .option("--edition <year>", "NEC edition; there is no default")
    .option("--against <year>", "list the cells that differ from this edition's")
    .option("--material <material>", "only the rows of this material")
    .option(
      "--column <temperature>",
      "only the rows of this column: 60C, 75C, 90C; may be repeated",
      (one: string, others: readonly string[] | undefined) => [...(others ?? []), one],
    )
    .option(
      "--elsewhere",
      "where the edition's values are not held, show those that were read in another",
    )
    .optionsGroup("Output:")
    .option("--json", "print JSON")
    .option("--csv", "print CSV")
    .option("--markdown", "print Markdown")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", EXAMPLES)
    .action(async (id: string | undefined, flags: TableFlags) => {
      const { answerTable } = await import("../answers/table-answer.ts");
      settle(answerTable(id, flags, io));
    });
}
