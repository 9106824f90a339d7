import type { Command } from "commander";
import type { ExitStatus } from "../exit-status.ts";
import type { Io } from "../io.ts";

/** The options of `lineside check`, as commander hands them over. */
export interface CheckFlags {
  readonly json?: true;
  readonly explain?: true;
}

const EXAMPLES = `
Of several files the worst decides the exit status: fail before input needed before consult before pass.

Examples:
  $ lineside check docs/examples/transformer-taps.yaml
  $ lineside check docs/examples/feeder-taps.yaml docs/examples/transformer-taps.yaml --explain
  $ lineside check docs/examples/feeder-taps.yaml --json`;

/** Adds `lineside check`. */
export function addCheckCommand(root: Command, io: Io, settle: (status: ExitStatus) => void): void {
  root
    .command("check")
    .summary("judge design files, clause by clause")
    .description(
      "Reads each design file (YAML or JSON) and says what complies, what fails and by how much, and what is missing.",
    )
    .argument("<file...>", "design files, or - for standard input")
    .option("--json", "print JSON")
    .option("--explain", "print every clause and derivation")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], flags: CheckFlags) => {
      const { answerCheck } = await import("../answers/check-answer.ts");
      settle(await answerCheck(files, flags, io));
    });
}
