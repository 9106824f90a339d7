import type { Command } from "commander";
import type { ExitStatus } from "../exit-status.ts";
import type { Io } from "../io.ts";

/** The options of `lineside classify`, as commander hands them over. */
export interface ClassifyFlags {
  readonly edition?: string;
  readonly conductor?: string;
  readonly json?: true;
  readonly explain?: true;
}

const EXAMPLES = `
The exit status is 0 where all conductors are told, 2 where an input is missing or the authority decides. Whether a tap may
stand is another question: lineside tap.

Examples:
  $ lineside classify docs/examples/transformer-taps.yaml
  $ lineside classify docs/examples/plant.yaml --explain
  $ lineside classify docs/examples/feeder-taps.yaml --edition 2023 --json`;

/** Adds `lineside classify`. */
export function addClassifyCommand(
  root: Command,
  io: Io,
  settle: (status: ExitStatus) => void,
): void {
  root
    .command("classify")
    .summary("what each conductor of a design is: service, feeder, branch circuit, tap, …")
    .description(
      "Says what each conductor of a design file is, and why: by the first device, transformer or source on the way to its supply,\n" +
        "by what 240.4 allows for it, and by where it ends. A conductor that is supplied by another tap is named with the taps above it.",
    )
    .argument("<file>", "a design file, or - for standard input")
    .option("--edition <year>", "NEC edition, instead of the design's own; there is no default")
    .option("--conductor <id>", "only this conductor")
    .option("--json", "print JSON")
    .option("--explain", "print every reason with its citation")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, flags: ClassifyFlags) => {
      const { answerClassify } = await import("../answers/classify-answer.ts");
      settle(await answerClassify(file, flags, io));
    });
}
